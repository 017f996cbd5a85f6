// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases.h"

#include "base/lexicontable.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int maxIndicatorBlanks = 13; ///< an indicator is a short phrase
static const QDate usualDate(2024, 6, 15);

/// Undoes "\n" and "\u00a0"; false at any other backslash.
static bool unescape(QString *text)
{
    QString plain;
    for (qsizetype i = 0; i < text->size(); ++i) {
        if (text->at(i) != u'\\') {
            plain += text->at(i);
            continue;
        }
        bool isCode = false;
        const ushort code = text->mid(i + 2, 4).toUShort(&isCode, 16);
        const QChar sign = text->size() > i + 1 ? text->at(i + 1) : QChar();
        if (sign != u'n' && (sign != u'u' || !isCode))
            return false;
        plain += sign == u'n' ? u'\n' : QChar(code);
        i += sign == u'n' ? 1 : 5;
    }
    *text = plain;
    return true;
}

/// "2030..2030" and "2030" are the same.
static std::optional<QString> periodOf(const QString &value)
{
    static const QRegularExpression form(u"^(\\d{4}|\\?)\\.\\.(\\d{4}|\\?)$"_s);
    static const QRegularExpression year(u"^\\d{4}$"_s);
    const auto yearOf = [](const QString &text) { return text == u'?' ? std::nullopt : std::optional(text.toInt()); };
    if (const QRegularExpressionMatch match = form.match(value); match.hasMatch())
        return periodText(yearOf(match.captured(1)), yearOf(match.captured(2)));
    return value == u"none" || year.match(value).hasMatch() ? std::optional(value) : std::nullopt;
}

/// Brings a member's value into its form; false when it can be no value of it.
static bool readValue(const QString &member, QString *value)
{
    if (member == u"status")
        return *value == u"actual" || *value == u"target";
    if (member != u"period" && member != u"base")
        return true;
    const std::optional<QString> period = periodOf(*value);
    if (period)
        *value = *period;
    return period && (member == u"period" || !period->contains(u'.'));
}

namespace {

/// Takes a row's cells apart; stops at the first mistake.
class RowReader
{
public:
    RowReader(const CaseKind &kind, Case *row) : m_kind(kind), m_row(row) {}

    void read(const QHash<QString, QString> &cells)
    {
        m_row->found = cells.value(u"found"_s);
        QString found = m_row->found;
        m_row->text = cells.value(u"text"_s);
        if (m_row->text.isEmpty() || found.isEmpty())
            return refuse(u"it lacks a text or what is found (\"-\" stands for nothing)"_s);
        if (!unescape(&m_row->text) || !unescape(&found))
            return refuse(u"it holds a backslash that is neither \\n nor \\u with four digits"_s);
        m_row->country = cells.value(u"country"_s);
        m_row->at = cells.value(u"at"_s);
        if (m_kind.columns.contains(u"at"_s) && (m_row->at.isEmpty() || !m_row->text.contains(m_row->at)))
            return refuse(u"the words asked about are not in the text"_s);
        const QString published = cells.value(u"published"_s);
        m_row->published = published.isEmpty() ? usualDate : QDate::fromString(published, Qt::ISODate);
        if (!m_row->published.isValid())
            return refuse(u"\"%1\" is no date"_s.arg(published));
        if (found != u"-")
            readFindings(found.split(u'¦'));
    }

private:
    void refuse(const QString &why)
    {
        if (m_row->mistake.isEmpty())
            m_row->mistake = why;
    }

    void readFindings(QStringList findings)
    {
        for (QString &finding : findings)
            finding = finding.trimmed();
        m_row->mayHoldMore = findings.size() > 1 && findings.constLast() == u"…";
        if (m_row->mayHoldMore)
            findings.removeLast();
        for (const QString &finding : std::as_const(findings))
            readFinding(finding);
    }

    void readFinding(const QString &finding)
    {
        static const QRegularExpression member(u"(?:^| )([a-z]+)=(?:\"([^\"]*)\"|([^\\s\"]+))(?= |$)"_s);
        if (m_kind.members.isEmpty()) {
            m_row->expected.append({.words = finding, .members = {}});
            return;
        }
        ExpectedFinding expected;
        qsizetype behind = -1;
        for (const QRegularExpressionMatch &match : member.globalMatch(finding)) {
            if (behind < 0)
                expected.words = finding.left(match.capturedStart());
            else if (match.capturedStart() != behind)
                return refuse(u"\"%1\" is not member=value"_s.arg(finding.mid(behind, match.capturedStart() - behind).trimmed()));
            behind = match.capturedEnd();
            appendMember(match.captured(1), match.captured(2) + match.captured(3), &expected);
        }
        if (behind < 0)
            expected.words = finding;
        else if (behind < finding.size())
            return refuse(u"\"%1\" is not member=value"_s.arg(finding.mid(behind).trimmed()));
        readWords(expected.words, expected.members.isEmpty());
        m_row->expected.append(expected);
    }

    void appendMember(const QString &name, QString value, ExpectedFinding *expected)
    {
        if (!m_kind.members.contains(name))
            return refuse(u"%1 have no member \"%2\""_s.arg(m_kind.name, name));
        if (!readValue(name, &value))
            return refuse(u"\"%1\" is no %2"_s.arg(value, name));
        expected->members.append({name, value});
    }

    void readWords(const QString &words, bool mustBe)
    {
        static const QHash<QString, QRegularExpression> forms{
            {u"metrics"_s, QRegularExpression(u"^[<>]?[=~]?-?\\d"_s)},
            {u"entities"_s, QRegularExpression(u"^(org|place|person|plan|event|product) \\S"_s)},
            {u"initiatives"_s, QRegularExpression(u"^\\S+\\|(planned|recommended|ongoing|done)\\|[^|]+\\|(-|\\d{4})$"_s)},
        };
        const QString form = forms.value(m_kind.name).pattern();
        if (words.contains(u"=\""_s))
            refuse(u"\"%1\" holds a quotation mark too few"_s.arg(words));
        if (words.isEmpty() ? mustBe : !forms.value(m_kind.name).match(words).hasMatch())
            refuse(u"\"%1\" is not written as %2 are (%3)"_s.arg(words, m_kind.name, form));
    }

    const CaseKind &m_kind;
    Case *m_row;
};

} // namespace

QList<Case> readCases(const QString &folder, const CaseKind &kind, QStringList *mistakes)
{
    const QStringList columns = QStringList{u"name"_s, u"text"_s, u"found"_s} + kind.columns;
    QList<Issue> issues;
    QList<Case> cases;
    for (const LexiconRow &line : readLexiconTable({folder}, kind.name, columns, &issues)) {
        Case row{.kind = kind.name, .where = u"%1.tsv:%2"_s.arg(kind.name).arg(line.line), .name = line[0]};
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < columns.size(); ++i)
            cells.insert(columns.at(i), line[i]);
        RowReader(kind, &row).read(cells);
        cases.append(row);
    }
    for (const Issue &issue : std::as_const(issues))
        mistakes->append(
            u"%1:%2: %3"_s.arg(QFileInfo(issue.error.source).fileName()).arg(issue.error.offset).arg(issue.error.detail));
    return cases;
}

static bool holdsWords(const QString &phrase, const QString &words)
{
    if (words.isEmpty() || phrase.count(u' ') > maxIndicatorBlanks)
        return phrase == words;
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(list.cbegin(), list.cend(),
                       [&](const QString &word) { return phrase.contains(word, Qt::CaseInsensitive); });
}

static QString memberText(const QString &name, const QString &value)
{
    const bool isBare = !value.isEmpty() && !value.contains(u' ');
    return isBare ? name + u'=' + value : name + u"=\""_s + value + u'"';
}

/// What was seen, with those parts only that the row expects something of.
static QString shownAs(const SeenFinding &seen, const ExpectedFinding &expected)
{
    QStringList parts;
    if (!expected.words.isEmpty())
        parts.append(seen.words);
    for (const auto &[name, value] : expected.members) {
        const QString there = seen.members.value(name);
        parts.append(memberText(name, name == u"indicator" && holdsWords(there, value) ? value : there));
    }
    return parts.join(u' ');
}

static QString shown(const ExpectedFinding &expected)
{
    return shownAs({.words = expected.words, .members = {expected.members.cbegin(), expected.members.cend()}}, expected);
}

QString verdict(const Case &row, const QList<SeenFinding> &seen)
{
    if (!row.mistake.isEmpty())
        return u"%1 %2: the row makes no sense: %3"_s.arg(row.where, row.name, row.mistake);
    QStringList expected;
    for (const ExpectedFinding &finding : row.expected)
        expected.append(shown(finding));
    QStringList found;
    for (qsizetype i = 0; i < seen.size() && (i < expected.size() || !row.mayHoldMore); ++i)
        found.append(i < expected.size() ? shownAs(seen.at(i), row.expected.at(i)) : seen.at(i).words);
    if (found == expected)
        return {};
    const QString between = u"\n            "_s;
    return u"%1 %2\n  text:     %3\n  expected: %4\n  found:    %5"_s.arg(row.where, row.name, row.text, expected.join(between),
                                                                          found.isEmpty() ? u"-"_s : found.join(between));
}

QString periodText(const std::optional<int> &from, const std::optional<int> &to)
{
    const auto yearText = [](const std::optional<int> &year) { return year ? QString::number(*year) : u"?"_s; };
    if (!from && !to)
        return u"none"_s;
    return from == to ? yearText(from) : yearText(from) + u".."_s + yearText(to);
}

} // namespace planscope
