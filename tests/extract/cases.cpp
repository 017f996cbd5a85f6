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

/// Takes the rows of one table apart; of each it tells the first mistake.
class RowReader
{
public:
    explicit RowReader(const CaseKind &kind) : m_kind(kind), m_form(kind.form) {}

    QStringList columns() const { return QStringList{u"name"_s, u"text"_s, u"found"_s} + m_kind.columns; }

    Case read(const LexiconRow &line)
    {
        m_row = {.kind = m_kind.name, .where = u"%1.tsv:%2"_s.arg(m_kind.name).arg(line.line), .name = line[0]};
        readCells(line);
        return m_row;
    }

private:
    void refuse(const QString &why)
    {
        if (m_row.mistake.isEmpty())
            m_row.mistake = why;
    }

    void readCells(const LexiconRow &line)
    {
        const auto cell = [&](const QString &column) { return line.fields.value(columns().indexOf(column)); };
        m_row.text = line[1];
        QString found = line[2];
        if (m_row.text.isEmpty() || found.isEmpty())
            return refuse(u"it lacks a text or what is found (\"-\" stands for nothing)"_s);
        if (!unescape(&m_row.text) || !unescape(&found))
            return refuse(u"it holds a backslash that is neither \\n nor \\u with four digits"_s);
        m_row.country = cell(u"country"_s);
        m_row.at = cell(u"at"_s);
        if (m_kind.columns.contains(u"at"_s) && (m_row.at.isEmpty() || !m_row.text.contains(m_row.at)))
            return refuse(u"the words asked about are not in the text"_s);
        const QString published = cell(u"published"_s);
        m_row.published = published.isEmpty() ? usualDate : QDate::fromString(published, Qt::ISODate);
        if (!m_row.published.isValid() && published != u"-")
            return refuse(u"\"%1\" is no date"_s.arg(published));
        if (found != u"-")
            readFindings(found.split(u'¦'));
    }

    void readFindings(QStringList findings)
    {
        for (QString &finding : findings)
            finding = finding.trimmed();
        m_row.mayHoldMore = findings.size() > 1 && findings.constLast() == u"…";
        if (m_row.mayHoldMore)
            findings.removeLast();
        for (const QString &finding : std::as_const(findings))
            readFinding(finding);
    }

    void readFinding(const QString &finding)
    {
        ExpectedFinding expected;
        expected.words = finding.left(m_kind.members.isEmpty() ? finding.size() : readMembers(finding, &expected));
        if (expected.words.isEmpty() ? expected.members.isEmpty() : !m_form.match(expected.words).hasMatch())
            refuse(u"\"%1\" is not written as %2 are (%3)"_s.arg(expected.words, m_kind.name, m_kind.form));
        m_row.expected.append(expected);
    }

    /// @return where the words end and the members start
    qsizetype readMembers(const QString &finding, ExpectedFinding *expected)
    {
        static const QRegularExpression member(u"(?:^| )([a-z]+)=(?:\"([^\"]*)\"|([^\\s\"]+))(?= |$)"_s);
        const QRegularExpressionMatch first = member.match(finding);
        const qsizetype start = first.hasMatch() ? first.capturedStart() : finding.size();
        if (QStringView(finding).left(start).contains(u"=\""))
            refuse(u"\"%1\" holds a quotation mark too few"_s.arg(finding));
        for (qsizetype at = start; at < finding.size();) {
            const auto match =
                member.match(finding, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch()) {
                refuse(u"\"%1\" is not member=value"_s.arg(finding.mid(at).trimmed()));
                break;
            }
            appendMember(match.captured(1), match.captured(2) + match.captured(3), expected);
            at = match.capturedEnd();
        }
        return start;
    }

    void appendMember(const QString &name, QString value, ExpectedFinding *expected)
    {
        if (!m_kind.members.contains(name))
            return refuse(u"%1 have no member \"%2\""_s.arg(m_kind.name, name));
        if (!readValue(name, &value))
            return refuse(u"\"%1\" is no %2"_s.arg(value, name));
        expected->members.append({name, value});
    }

    const CaseKind &m_kind;
    QRegularExpression m_form;
    Case m_row;
};

} // namespace

QList<Case> readCases(const QString &folder, const CaseKind &kind, QStringList *mistakes)
{
    RowReader reader(kind);
    QList<Issue> issues;
    QList<Case> cases;
    for (const LexiconRow &line : readLexiconTable({folder}, kind.name, reader.columns(), &issues))
        cases.append(reader.read(line));
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
    const auto listed = [](const QStringList &list) { return list.isEmpty() ? u"-"_s : list.join(u"\n            "_s); };
    return u"%1 %2\n  text:     %3\n  expected: %4\n  found:    %5"_s.arg(row.where, row.name, row.text, listed(expected),
                                                                          listed(found));
}

QString periodText(const std::optional<int> &from, const std::optional<int> &to)
{
    const auto yearText = [](const std::optional<int> &year) { return year ? QString::number(*year) : u"?"_s; };
    if (!from && !to)
        return u"none"_s;
    return from == to ? yearText(from) : yearText(from) + u".."_s + yearText(to);
}

} // namespace planscope
