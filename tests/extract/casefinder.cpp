// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefinder.h"

#include "../language/languagetest.h"
#include "extract/periodfinder.h"
#include "extract/quantitygrammar.h"
#include "plaindocument.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace planscope {

struct CaseFinder::Table
{
    CaseKind kind;
    QList<SeenFinding> (CaseFinder::*find)(const DocumentPtr &, const Case &) const;
};

const QList<CaseFinder::Table> &CaseFinder::tables()
{
    const QString country = u"country"_s;
    const QString published = u"published"_s;
    static const QList<Table> list{
        {{.name = u"metrics"_s,
          .columns = {country, published},
          .members = {u"status"_s, u"period"_s, u"indicator"_s, u"of"_s, u"base"_s, u"text"_s},
          .form = u"^[<>]?[=~]?-?\\d"_s},
         &CaseFinder::metrics},
        {{.name = u"entities"_s, .members = {u"name"_s}, .form = u"^(org|place|person|plan|event|product) \\S"_s},
         &CaseFinder::entities},
        {{.name = u"initiatives"_s,
          .columns = {published},
          .members = {u"object"_s, u"text"_s, u"themes"_s},
          .form = u"^\\S+\\|(planned|recommended|ongoing|done)\\|[^|]+\\|(-|\\d{4})$"_s},
         &CaseFinder::initiatives},
        {{.name = u"countries"_s, .form = u"^[A-Z]{2}$"_s}, &CaseFinder::countries},
        {{.name = u"periods"_s, .columns = {country, published}, .form = u"=(in|by|since) \\S+$"_s}, &CaseFinder::periods},
        {{.name = u"governing"_s, .columns = {u"at"_s, published}, .form = u"^(\\d{4}|\\?)"_s}, &CaseFinder::governing},
        {{.name = u"quantities"_s, .columns = {country}, .form = u"=[<>]?=?~?-?\\d"_s}, &CaseFinder::quantities},
        {{.name = u"numerals"_s, .columns = {country}, .form = u"=[a-z]+$"_s}, &CaseFinder::numerals},
        {{.name = u"sentences"_s}, &CaseFinder::sentences},
        {{.name = u"tokens"_s}, &CaseFinder::tokens},
    };
    return list;
}

Result<CaseFinder> CaseFinder::load()
{
    CaseFinder finder;
    const Result<EnginePtr> engine = Engine::load();
    if (!engine)
        return engine.error();
    finder.m_engine = *engine;
    const Result<LanguageModelPtr> model = shippedModel();
    if (!model)
        return model.error();
    finder.m_model = *model;
    const Result<LexiconsPtr> lexicons = shippedLexicons();
    if (!lexicons)
        return lexicons.error();
    finder.m_lexicons = *lexicons;
    return finder;
}

QList<CaseKind> CaseFinder::kinds()
{
    QList<CaseKind> kinds;
    for (const Table &table : tables())
        kinds.append(table.kind);
    return kinds;
}

QList<SeenFinding> CaseFinder::find(const Case &row) const
{
    for (const Table &table : tables()) {
        if (table.kind.name == row.kind)
            return (this->*table.find)(plainDocument(row.text, row.published, row.country), row);
    }
    return {};
}

/// Twelve digits of it, without an exponent.
static QString digits(double value)
{
    return QString::number(QString::number(value, 'g', 12).toDouble(), 'f', QLocale::FloatingPointShortest);
}

/// "bound value..high unit /per", what is not there left out.
static QString amount(Bound bound, double value, const std::optional<double> &high, const QString &unit, const QString &per)
{
    QString words = bound == Bound::Equal ? QString() : toString(bound);
    words += digits(value);
    if (high)
        words += u".."_s + digits(*high);
    if (!unit.isEmpty())
        words += u' ' + unit;
    if (!per.isEmpty())
        words += u" /"_s + per;
    return words;
}

static SeenFinding seenMetric(const Metric &metric, const Document &document)
{
    SeenFinding seen{.words = amount(metric.bound, metric.value, metric.high, metric.unit, metric.per), .members = {}};
    const QString direction = metric.direction == Direction::None ? QString() : u' ' + toString(metric.direction);
    if (metric.kind != MetricKind::Level)
        seen.words += u" ["_s + toString(metric.kind) + direction + u']';
    seen.members = {{u"status"_s, toString(metric.status)},
                    {u"period"_s, periodText(metric.from, metric.to)},
                    {u"indicator"_s, metric.indicator},
                    {u"of"_s, metric.of},
                    {u"base"_s, periodText(metric.base, metric.base)},
                    {u"text"_s, textOf(document, metric.span)}};
    return seen;
}

QList<SeenFinding> CaseFinder::metrics(const DocumentPtr &document, const Case &) const
{
    QList<SeenFinding> seen;
    for (const Metric &metric : m_engine->findings(document, {}).metrics)
        seen.append(seenMetric(metric, *document));
    return seen;
}

QList<SeenFinding> CaseFinder::entities(const DocumentPtr &document, const Case &) const
{
    QList<SeenFinding> seen;
    for (const Mention &mention : m_engine->findings(document, {}).mentions) {
        const QString kind = mention.kind == EntityKind::Organisation ? u"org"_s : toString(mention.kind);
        seen.append({.words = kind + u' ' + textOf(*document, mention.span), .members = {{u"name"_s, mention.name}}});
    }
    return seen;
}

QList<SeenFinding> CaseFinder::initiatives(const DocumentPtr &document, const Case &) const
{
    QList<SeenFinding> seen;
    for (const Initiative &initiative : m_engine->findings(document, {}).initiatives) {
        const QString actor = initiative.actor.isEmpty() ? u"-"_s : initiative.actor;
        const QString by = initiative.by ? QString::number(*initiative.by) : u"-"_s;
        seen.append(
            {.words = QStringList{textOf(*document, initiative.verb), toString(initiative.status), actor, by}.join(u'|'),
             .members = {{u"object"_s, textOf(*document, initiative.object)}, {u"text"_s, textOf(*document, initiative.span)},
                         {u"themes"_s, initiative.themes.join(u'+')}}});
    }
    return seen;
}

QList<SeenFinding> CaseFinder::countries(const DocumentPtr &document, const Case &) const
{
    const QString country = m_engine->findings(document, {}).country;
    return country.isEmpty() ? QList<SeenFinding>{} : QList<SeenFinding>{{.words = country, .members = {}}};
}

/// Words, role and years; "~" behind a year that others are compared with, "!" behind the future.
static QString seenPeriod(const Period &period, const QString &words)
{
    const QString role = period.role == PeriodRole::By ? u"by"_s : period.role == PeriodRole::Since ? u"since"_s : u"in"_s;
    return words + u'=' + role + u' ' + periodText(period.from, period.to) + (period.base ? u"~"_s : QString()) +
           (period.isFuture ? u"!"_s : QString());
}

QList<SeenFinding> CaseFinder::periods(const DocumentPtr &document, const Case &) const
{
    QList<SeenFinding> seen;
    for (const Period &period : findPeriods(analyse(document, *m_model, {}), m_lexicons->quantities))
        seen.append({.words = seenPeriod(period, textOf(*document, period.span)), .members = {}});
    return seen;
}

QList<SeenFinding> CaseFinder::governing(const DocumentPtr &document, const Case &row) const
{
    const Analysis analysis = analyse(document, *m_model, {});
    const QList<Period> periods = findPeriods(analysis, m_lexicons->quantities);
    const qsizetype start = row.text.indexOf(row.at);
    for (const Sentence &sentence : analysis.sentences) {
        if (!sentence.span.contains(start))
            continue;
        const Period *period = governingPeriod(analysis, periods, sentence, {start, start + row.at.size()});
        return period ? QList<SeenFinding>{{.words = periodText(period->from, period->to), .members = {}}} : QList<SeenFinding>{};
    }
    return {{.words = u"the words are in no sentence"_s, .members = {}}};
}

QList<SeenFinding> CaseFinder::quantities(const DocumentPtr &document, const Case &row) const
{
    const Pieces pieces = m_lexicons->quantities.pieces(document->text);
    const QuantityGrammar grammar(pieces, m_lexicons->quantities, row.country, usesDecimalComma(document->text));
    QList<SeenFinding> seen;
    for (qsizetype at = 0; at < pieces.size();) {
        if (const qsizetype behind = grammar.skipLabel(at); behind > at) {
            at = behind;
            continue;
        }
        const std::optional<Quantity> quantity = grammar.read(at);
        if (quantity) {
            const TextSpan span{pieces.at(quantity->first).span.start, pieces.at(quantity->end - 1).span.end};
            const QString value = amount(quantity->bound, quantity->value, quantity->high, quantity->unit, quantity->per);
            seen.append({.words = textOf(*document, span) + u'=' + value, .members = {}});
        }
        at = quantity ? quantity->end : at + 1;
    }
    return seen;
}

QList<SeenFinding> CaseFinder::numerals(const DocumentPtr &document, const Case &) const
{
    QList<SeenFinding> seen;
    for (const Numeral &numeral : m_engine->findings(document, {}).numerals)
        seen.append({.words = textOf(*document, numeral.span) + u'=' + toString(numeral.kind), .members = {}});
    return seen;
}

QList<SeenFinding> CaseFinder::sentences(const DocumentPtr &, const Case &row) const
{
    QList<SeenFinding> seen;
    for (const QString &sentence : sentencesOf(analyse(paragraphOf(row.text), *m_model, {})))
        seen.append({.words = sentence, .members = {}});
    return seen;
}

QList<SeenFinding> CaseFinder::tokens(const DocumentPtr &, const Case &row) const
{
    const Analysis analysis = analyse(paragraphOf(row.text), *m_model, {});
    QStringList tokens;
    for (const Token &token : analysis.tokens)
        tokens.append(analysis.text(token).toString());
    return {{.words = tokens.join(u'|'), .members = {}}};
}

} // namespace planscope
