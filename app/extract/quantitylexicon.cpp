// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/quantitylexicon.h"

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// Reads the fields of one table, naming the line of what makes no sense.
class TableFields
{
public:
    TableFields(const LexiconRow &row, QList<Issue> *issues) : m_row(row), m_issues(issues) {}

    const QString &text(qsizetype column) const { return m_row[column]; }

    /// An empty field is 0.
    double number(qsizetype column)
    {
        const QString &field = m_row[column];
        if (field.isEmpty())
            return 0;
        bool isNumber = false;
        const double value = field.toDouble(&isNumber);
        if (!isNumber)
            complain(u"\"%1\" is not a number."_s.arg(field));
        return value;
    }

    template <typename Kind>
    Kind kind(qsizetype column, std::initializer_list<std::pair<QStringView, Kind>> kinds)
    {
        for (const auto &[word, kind] : kinds) {
            if (m_row[column] == word)
                return kind;
        }
        complain(u"\"%1\" is not a word that its column knows."_s.arg(m_row[column]));
        return kinds.begin()->second;
    }

    bool isRight() const { return m_isRight; }

    void complain(const QString &why)
    {
        m_isRight = false;
        m_issues->append(lexiconIssue(m_row, why));
    }

private:
    const LexiconRow &m_row;
    QList<Issue> *m_issues;
    bool m_isRight = true;
};

/// Fills a table: `read` makes the value of a row, which counts when nothing was wrong with it.
template <typename T, typename Read>
void fill(PhraseTable<T> &table, const QStringList &folders, QList<Issue> *issues, const QString &name, const QStringList &columns, Read read)
{
    for (const LexiconRow &row : readLexiconTable(folders, name, columns, issues)) {
        TableFields fields(row, issues);
        const T value = read(fields);
        if (fields.isRight())
            table.add(row[0], value);
    }
}

int whole(double value)
{
    return static_cast<int>(value);
}

NumberWord numberWord(TableFields &fields)
{
    using enum NumberWord::Kind;
    return {fields.number(1),
            fields.kind<NumberWord::Kind>(2, {{u"unit", Unit}, {u"teen", Teen}, {u"ten", Ten}, {u"hundred", Hundred}, {u"dozen", Dozen},
                                              {u"fraction", Fraction}, {u"part", Part}, {u"sign", Sign}})};
}

Scale scale(TableFields &fields)
{
    using enum Scale::Form;
    return {fields.number(1), fields.kind<Scale::Form>(2, {{u"word", Word}, {u"short", Short}, {u"glued", Glued}, {u"money", Money}})};
}

PeriodLink::Kind periodLink(TableFields &fields)
{
    using enum PeriodLink::Kind;
    return fields.kind<PeriodLink::Kind>(
        1, {{u"in", In}, {u"by", By}, {u"since", Since}, {u"from", From}, {u"between", Between}, {u"base", Base}, {u"over", Over}});
}

PeriodWord periodWord(TableFields &fields)
{
    using enum PeriodWord::Kind;
    return {fields.kind<PeriodWord::Kind>(1, {{u"part", Part}, {u"relative", Relative}, {u"back", Back}, {u"ahead", Ahead}, {u"open", Open},
                                              {u"ago", Ago}, {u"earlier", Earlier}, {u"told", Told}, {u"counted", Counted}, {u"yearnoun", YearNoun}, {u"baseword", BaseWord},
                                              {u"countnoun", CountNoun}, {u"onward", Onward}, {u"decade", Decade}, {u"fixed", Fixed}}),
            fields.number(2), fields.number(3)};
}

struct UnitPrefix
{
    QString name;
    QString symbol;
};

enum class UnitForm { Name, Symbol, Exact };

void addUnit(PhraseTable<Unit> &table, const QString &phrase, const Unit &unit, UnitForm form)
{
    if (form == UnitForm::Name) {
        table.add(phrase, unit);
        table.add(phrase + u's', unit);
        return;
    }
    if (form == UnitForm::Symbol && phrase.size() > 1 && !unit.symbol.startsWith(u'm') && !unit.symbol.startsWith(u'n'))
        table.add(phrase, unit); // "KM" and "mw" are found behind the exact spelling
    table.add(phrase, unit, Spelling::Symbol);
}

void fillUnits(PhraseTable<Unit> &table, const QStringList &folders, QList<Issue> *issues)
{
    QList<UnitPrefix> prefixes;
    for (const LexiconRow &row : readLexiconTable(folders, u"unitprefixes"_s, {u"name"_s, u"symbol"_s}, issues))
        prefixes.append({row[0], row[1]});
    const QStringList columns{u"name"_s, u"unit"_s, u"form"_s, u"prefixes"_s, u"kind"_s};
    for (const LexiconRow &row : readLexiconTable(folders, u"units"_s, columns, issues)) {
        using enum Unit::Kind;
        TableFields fields(row, issues);
        const UnitForm form = fields.kind<UnitForm>(2, {{u"symbol", UnitForm::Symbol}, {u"exact", UnitForm::Exact}, {u"name", UnitForm::Name}});
        const bool hasPrefixes = fields.kind<bool>(3, {{u"si", true}, {u"", false}});
        bool hasFactor = false;
        const double factor = row[1].section(u' ', 0, 0).toDouble(&hasFactor);
        const Unit unit{hasFactor ? row[1].section(u' ', 1) : row[1], fields.kind<Unit::Kind>(4, {{u"measure", Measure}, {u"percent", Percent}, {u"points", Points},
                                                            {u"time", Time}, {u"times", Times}}),
                        hasFactor ? factor : 1};
        if (!fields.isRight())
            continue;
        for (const UnitPrefix &prefix : hasPrefixes ? prefixes : QList<UnitPrefix>())
            addUnit(table, (form == UnitForm::Name ? prefix.name : prefix.symbol) + row[0], {prefix.symbol + unit.symbol, unit.kind}, form);
        addUnit(table, row[0], unit, form);
    }
}

/// Codes and full names of the world's currencies, and the bare last words that the table of signs does not settle.
void fillCurrencies(PhraseTable<Currency> &table, QHash<QString, QString> &moneyOfCountry, const QStringList &folders, QList<Issue> *issues)
{
    using enum Currency::Place;
    using enum Currency::Form;
    QHash<QString, QStringList> lastWords;
    for (const LexiconRow &row : readLexiconTable(folders, u"currencies"_s, {u"code"_s, u"names"_s, u"countries"_s}, issues)) {
        const QString &code = row[0];
        table.add(code, {{code}, Both, Sign}, Spelling::Symbol);
        table.add(code + u'$', {{code}, Before, Sign}); // "MXN$ 15"
        for (const auto &[prefix, factor] : {std::pair{u'M', 1e6}, std::pair{u'm', 1e6}, std::pair{u'k', 1e3}})
            table.add(prefix + code, {{code}, Both, Sign, factor}, Spelling::Symbol);
        for (const QString &country : row[2].split(u',', Qt::SkipEmptyParts))
            moneyOfCountry.insert(country, code);
        for (const QString &name : row[1].split(u'|', Qt::SkipEmptyParts)) {
            table.add(name, {{code}, After, Word});
            if (name.contains(u' ') && !row[2].isEmpty())
                lastWords[name.section(u' ', -1)].append(code);
        }
    }
    for (auto word = lastWords.cbegin(); word != lastWords.cend(); ++word) {
        if (word->size() == 1)
            table.add(word.key(), {*word, After, Word});
    }
    for (const LexiconRow &row : readLexiconTable(folders, u"currencysigns"_s, {u"sign"_s, u"codes"_s, u"place"_s, u"form"_s}, issues)) {
        TableFields fields(row, issues);
        const Currency currency{row[1].split(u','), fields.kind<Currency::Place>(2, {{u"before", Before}, {u"after", After}, {u"both", Both}}),
                                fields.kind<Currency::Form>(3, {{u"sign", Sign}, {u"word", Word}, {u"local", Local}})};
        if (fields.isRight())
            table.add(row[0], currency, currency.form == Word ? Spelling::Word : Spelling::Symbol);
    }
}

/// Words before a number and words behind it are looked up apart: "at least" may be either.
void fillBounds(PhraseTable<Bound> &before, PhraseTable<Bound> &behind, const QStringList &folders, QList<Issue> *issues)
{
    using enum Bound;
    for (const LexiconRow &row : readLexiconTable(folders, u"bounds"_s, {u"phrase"_s, u"bound"_s, u"place"_s}, issues)) {
        TableFields fields(row, issues);
        const Bound bound = fields.kind<Bound>(1, {{u"=", Equal}, {u">", More}, {u">=", AtLeast}, {u"<", Less}, {u"<=", AtMost}, {u"~", About}});
        const bool isBehind = fields.kind<bool>(2, {{u"before", false}, {u"after", true}});
        if (fields.isRight())
            (isBehind ? behind : before).add(row[0], bound);
    }
}

Direction directionOf(TableFields &fields, qsizetype column)
{
    return fields.kind<Direction>(column, {{u"up", Direction::Up}, {u"down", Direction::Down}, {u"", Direction::None}});
}

void fillMetricWords(PhraseWords &words, const QStringList &folders, QList<Issue> *issues)
{
    using enum MetricWord::Kind;
    for (const LexiconRow &row : readLexiconTable(folders, u"metricwords"_s, {u"word"_s, u"kind"_s}, issues)) {
        TableFields fields(row, issues);
        const auto kind = fields.kind<MetricWord::Kind>(1, {{u"label", Label}, {u"age", Age}, {u"uncounted", Uncounted}, {u"plural", Plural},
                                                            {u"superlative", Superlative}, {u"street", Street}, {u"generic", Generic}, {u"rank", Rank}, {u"ranklink", RankLink}, {u"holder", Holder}, {u"target", Target}, {u"goal", Goal}, {u"stop", Stop},
                                           {u"standing", Standing}, {u"budget", Budget}, {u"grant", Grant}, {u"promise", Promise}, {u"achieve", Achieve}, {u"plan", Plan}, {u"planned", Planned}, {u"state", State}, {u"funds", Funds}});
        if (fields.isRight())
            words.word(row[0].toLower()).marks |= 1U << kind;
    }
}

ChangeWord changeWord(TableFields &fields)
{
    return {directionOf(fields, 1), fields.kind<ChangeWord::Form>(2, {{u"any", ChangeWord::Any}, {u"behind", ChangeWord::Behind}, {u"verb", ChangeWord::Verb}})};
}

/// One name may stand for the plans of several countries.
void fillPlans(PhraseTable<QList<PlanYears>> &table, const QStringList &folders, QList<Issue> *issues)
{
    QStringList names;
    QHash<QString, QList<PlanYears>> plans;
    const QList<LexiconRow> rows = readLexiconTable(folders, u"planperiods"_s, {u"name"_s, u"first"_s, u"last"_s, u"country"_s}, issues);
    for (const LexiconRow &row : rows) {
        TableFields fields(row, issues);
        const PlanYears years{whole(fields.number(1)), whole(fields.number(2)), row[3]};
        if (fields.isRight() && years.last < years.first)
            fields.complain(u"it ends before it begins."_s);
        if (!fields.isRight())
            continue;
        if (!plans.contains(row[0]))
            names.append(row[0]);
        plans[row[0]].append(years);
    }
    for (const QString &name : std::as_const(names)) {
        table.add(name, plans.value(name));
        if (const QString open = QString(name).replace(u'-', u' '); open != name)
            table.add(open, plans.value(name)); // "Eleventh Five Year Plan"
    }
}

} // namespace

QuantityLexicon::QuantityLexicon(const QStringList &folders, QList<Issue> *issues)
{
    const auto ordinal = [](TableFields &fields) { return whole(fields.number(1)); };
    fill(m_numberWords, folders, issues, u"numberwords"_s, {u"word"_s, u"value"_s, u"kind"_s}, numberWord);
    fill(m_ordinals, folders, issues, u"ordinals"_s, {u"word"_s, u"value"_s}, ordinal);
    fill(m_scales, folders, issues, u"scales"_s, {u"word"_s, u"factor"_s, u"form"_s}, scale);
    fillUnits(m_units, folders, issues);
    fillCurrencies(m_currencies, m_moneyOfCountry, folders, issues);
    fillBounds(m_boundsBefore, m_boundsBehind, folders, issues);
    fillMetricWords(*m_words, folders, issues);
    fill(m_changeWords, folders, issues, u"changewords"_s, {u"word"_s, u"direction"_s, u"form"_s}, changeWord);
    fill(m_multiples, folders, issues, u"multiples"_s, {u"word"_s, u"value"_s, u"direction"_s},
         [](TableFields &fields) { return Multiple{fields.number(1), directionOf(fields, 2)}; });
    fill(m_rates, folders, issues, u"rates"_s, {u"phrase"_s, u"per"_s}, [](TableFields &fields) { return fields.text(1); });
    fill(m_months, folders, issues, u"months"_s, {u"word"_s, u"month"_s}, ordinal);
    fill(m_periodLinks, folders, issues, u"periodlinks"_s, {u"phrase"_s, u"role"_s}, periodLink);
    fill(m_periodWords, folders, issues, u"periodwords"_s, {u"phrase"_s, u"kind"_s, u"first"_s, u"last"_s}, periodWord);
    fillPlans(m_planPeriods, folders, issues);
}

QString QuantityLexicon::currencyCode(const Currency &currency, const QString &country) const
{
    return isLocal(currency, country) ? m_moneyOfCountry.value(country) : currency.codes.value(0);
}

bool QuantityLexicon::isLocal(const Currency &currency, const QString &country) const
{
    return currency.codes.contains(m_moneyOfCountry.value(country, u"none"_s));
}

} // namespace planscope
