// SPDX-License-Identifier: GPL-3.0-or-later
// How quantities are written: number words, scales, units, currencies, bounds, words of change, and the words of periods.
#pragma once

#include "base/lexicontable.h"
#include "extract/findings.h"
#include "extract/phrasetable.h"

namespace planscope {

struct NumberWord
{
    enum Kind { Unit, Teen, Ten, Hundred, Dozen, Fraction, Part, Sign };
    double value = 0;
    Kind kind = Unit;
};

struct Scale
{
    enum Form { Word, Short, Glued, Money };
    double factor = 1;
    Form form = Word;
};

struct Unit
{
    enum Kind { Measure, Percent, Points, Time, Times };
    QString symbol;
    Kind kind = Measure;
    double factor = 1; ///< of it in one that is written: "LMT" is 1e5 t
};

struct Currency
{
    enum Place { Before, After, Both };
    enum Form { Sign, Word, Local };
    QStringList codes; ///< ISO 4217; what is meant where none of them is the country's own stands first
    Place place = Both;
    Form form = Sign;
    double factor = 1; ///< 1e6 of "MUSD"
};

/// What a word says about the number beside it; one word may say several things.
struct MetricWord
{
    enum Kind { Label, Age, Uncounted, Plural, Generic, Rank, RankLink, Holder, Target, Goal, Stop, Standing, Budget, Grant,
                Promise, Achieve, Plan, Planned, State, Funds, Superlative, Street };
};

struct ChangeWord
{
    enum Form { Any, Behind, Verb };
    Direction direction = Direction::None;
    Form form = Any; ///< Behind: tells a change only behind the number ("5 % more"); Verb: the noun is something else
};

struct Multiple
{
    double value = 0;
    Direction direction = Direction::None;
};

struct PeriodLink
{
    enum Kind { In, By, Since, From, Between, Base, Over };
    Kind kind = In;
};

struct PeriodWord
{
    enum Kind { Part, Relative, Back, Ahead, Open, Ago, Earlier, Told, Counted, YearNoun, BaseWord, CountNoun, Onward, Decade, Fixed };
    Kind kind = Part;
    double first = 0; ///< Relative: years from the publication to the first year; Counted: years that one of them lasts
    double last = 0;  ///< Relative: years to the last year; Decade, as first: years from the decade's first year
};

struct PlanYears
{
    int first = 0;
    int last = 0;
    QString country; ///< ISO 3166-1 alpha-2; empty for a plan of several
};

class QuantityLexicon
{
public:
    QuantityLexicon(const QStringList &folders, QList<Issue> *issues);

    /// The text cut up for the tables. `offset`: where it starts in the document.
    Pieces pieces(QStringView text, qsizetype offset = 0) const { return piecesOf(text, *m_words, offset); }

    const PhraseTable<NumberWord> &numberWords() const { return m_numberWords; }
    const PhraseTable<int> &ordinals() const { return m_ordinals; }
    const PhraseTable<Scale> &scales() const { return m_scales; }
    const PhraseTable<Unit> &units() const { return m_units; }
    const PhraseTable<Currency> &currencies() const { return m_currencies; }
    const PhraseTable<Bound> &boundsBefore() const { return m_boundsBefore; }
    const PhraseTable<Bound> &boundsBehind() const { return m_boundsBehind; }
    const PhraseTable<ChangeWord> &changeWords() const { return m_changeWords; }
    bool isWord(QStringView word, MetricWord::Kind kind) const { return m_words->find(FoldedWord(word).low()).marks >> kind & 1U; }
    static bool isWord(const Piece &piece, MetricWord::Kind kind) { return piece.known.marks >> kind & 1U; }
    const PhraseTable<Multiple> &multiples() const { return m_multiples; }
    const PhraseTable<QString> &rates() const { return m_rates; }
    const PhraseTable<int> &months() const { return m_months; }
    const PhraseTable<PeriodLink::Kind> &periodLinks() const { return m_periodLinks; }
    const PhraseTable<PeriodWord> &periodWords() const { return m_periodWords; }
    const PhraseTable<QList<PlanYears>> &planPeriods() const { return m_planPeriods; }

    /// The code that the currency's sign or name means in a document of the country; empty when that cannot be told.
    QString currencyCode(const Currency &currency, const QString &country) const;
    /// A unit, a currency's code or sign, as a whole.
    bool isUnit(QStringView word) const { return m_units.value(word) || m_currencies.value(word); }
    /// Is it the country's own?
    bool isLocal(const Currency &currency, const QString &country) const;

private:
    std::shared_ptr<PhraseWords> m_words = std::make_shared<PhraseWords>(); ///< of all the tables below
    PhraseTable<NumberWord> m_numberWords{m_words.get()};
    PhraseTable<int> m_ordinals{m_words.get()};
    PhraseTable<Scale> m_scales{m_words.get()};
    PhraseTable<Unit> m_units{m_words.get()};
    PhraseTable<Currency> m_currencies{m_words.get()};
    QHash<QString, QString> m_moneyOfCountry;
    PhraseTable<Bound> m_boundsBefore{m_words.get()};
    PhraseTable<Bound> m_boundsBehind{m_words.get()};
    PhraseTable<ChangeWord> m_changeWords{m_words.get()};
    PhraseTable<Multiple> m_multiples{m_words.get()};
    PhraseTable<QString> m_rates{m_words.get()};
    PhraseTable<int> m_months{m_words.get()};
    PhraseTable<PeriodLink::Kind> m_periodLinks{m_words.get()};
    PhraseTable<PeriodWord> m_periodWords{m_words.get()};
    PhraseTable<QList<PlanYears>> m_planPeriods{m_words.get()};
};

} // namespace planscope
