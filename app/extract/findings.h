// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in one document: value types, each anchored to its words. What they mean is settled in the project's
// gold guideline; the comments here say it in short.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace planscope {

enum class EntityKind { Organisation, Place, Person, Plan, Event, Product };

/// One mention of a named thing. The span is the longest name, without article, title or role.
struct Mention
{
    TextSpan span;
    EntityKind kind = EntityKind::Organisation;
    QString name; ///< the same for all mentions of one thing in a document: its fullest form there

    bool operator==(const Mention &) const = default;
};

enum class Bound { Equal, More, AtLeast, Less, AtMost, About };
enum class MetricKind { Level, Change, Rank, Duration };
enum class MetricStatus { Actual, Target };
enum class Direction { None, Up, Down };

/// A number that measures or counts something in the world.
struct Metric
{
    TextSpan span;              ///< the number with its currency sign, scale and unit or counted noun phrase
    double value = 0;           ///< in base units (630 billion yuan: 6.3e11); a fall by its size; a range's lower end
    std::optional<double> high; ///< a range's upper end
    QString unit;               ///< "%", "pp", ISO 4217, a unit's symbol, "x", "rank", "ratio", else the counted noun phrase
    QString per;                ///< what a rate is counted against ("10,000 people"), or empty
    Bound bound = Bound::Equal;
    MetricKind kind = MetricKind::Level;
    MetricStatus status = MetricStatus::Actual;
    Direction direction = Direction::None;
    std::optional<int> from;    ///< first and last year of the period measured; a target has the year by which in both
    std::optional<int> to;
    QString indicator;          ///< a short phrase, in the document's words, for what is measured
    QString of;                 ///< the place or body measured, or empty
    std::optional<int> base;    ///< the base year of a change

    bool operator==(const Metric &) const = default;
};

enum class InitiativeStatus { Planned, Recommended, Ongoing, Done };

/// An action that a body takes, plans, must or should take to carry out a policy.
struct Initiative
{
    TextSpan span;         ///< from the verb (or a passive's subject) to the end of the object
    TextSpan verb;         ///< the word that names the action, helpers skipped
    QString actor;         ///< who acts, "it" resolved where plain; empty when none can be told
    TextSpan object;       ///< what is acted on; empty when there is none
    InitiativeStatus status = InitiativeStatus::Planned;
    std::optional<int> by; ///< the year by which
    QStringList themes;    ///< what it is about, as themes.tsv names it; best first, empty when nothing tells

    bool operator==(const Initiative &) const = default;
};

/// What a numeral of the text is there for. All but Metric and Unread are told by rules of numerals.cpp.
enum class NumeralClass : quint8 {
    Metric,    ///< within a metric's span, durations included
    Name,      ///< part of a name, a model's mark or a quoted slogan: "Vision 2030", "5G", "ISO 9001"
    Period,    ///< years, plan periods, "the past five years"
    Date,      ///< names a day
    Time,      ///< of the day
    Ordinal,   ///< "third", "2nd", where it ranks nothing
    Label,     ///< of a list, a heading, or a thing in a row of its like: "(2)", "Phase 3"
    Section,   ///< number of a law or of a part of a text: "Article 5", "Act 12", "Table 4"
    Page,      ///< number of a page
    Note,      ///< mark of a footnote or source: "[12]"
    Age,       ///< "aged 15 to 64"
    Phone,
    Address,   ///< house number, postcode
    Code,      ///< registration and reference numbers, addresses of web pages and e-mail
    Reference, ///< says again how many there are: "the two sides", "these three cities"
    Wording,   ///< part of a word or set phrase that measures nothing: "two-way", "in two ways", "net zero"
    Unread,    ///< no rule knows it
};

inline constexpr int numeralClassCount = static_cast<int>(NumeralClass::Unread) + 1;

struct Numeral
{
    TextSpan span;
    NumeralClass kind = NumeralClass::Unread;

    bool operator==(const Numeral &) const = default;
};

/// All findings of one document, each list in text order. Depends on the text, the tables and the model alone.
struct Findings
{
    QString engineVersion;
    QString country;           ///< ISO 3166-1 alpha-2: as the document states, else told from the places and currencies it names
    QList<TextSpan> sentences; ///< in text order, not overlapping: what "in the same sentence" means
    QList<Mention> mentions;
    QList<Metric> metrics;
    QList<Initiative> initiatives;
    QList<Numeral> numerals;   ///< every one of the document, as numeralscanner.h counts them

    bool operator==(const Findings &) const = default;
};

using FindingsPtr = std::shared_ptr<const Findings>;

/// The words used in files and commands ("organisation", ">=", "level", "target", "up", "planned"). Not translated.
QString toString(EntityKind kind);
QString toString(Bound bound);
QString toString(MetricKind kind);
QString toString(MetricStatus status);
QString toString(Direction direction); ///< empty for None
QString toString(InitiativeStatus status);
QString toString(NumeralClass kind);
std::optional<NumeralClass> numeralClass(const QString &word); ///< the other way round

/// The index of the sentence that holds the offset; -1 when none does.
qsizetype sentenceAt(const Findings &findings, qsizetype offset);

} // namespace planscope
