// SPDX-License-Identifier: GPL-3.0-or-later
// Stacks for tests, written down by hand: a text, and which of its words are what. No reader and no finder takes part.
#pragma once

#include "corpus/corpus.h"

#include <QDir>

namespace planscope::test {

/// Builds one document; each step names words that stand in the text, the first time after those of the step before of its kind.
class MadeUpDocument
{
public:
    MadeUpDocument(const QString &path, const QString &title, const QString &text)
    {
        m_document.path = path;
        m_document.title = title;
        m_document.text = text;
        m_document.language = QStringLiteral("en");
        for (qsizetype start = 0; start < text.size();) {
            qsizetype end = text.indexOf(u'\n', start);
            end = end < 0 ? text.size() : end;
            addBlock({start, end});
            start = end + 1;
        }
    }

    MadeUpDocument &mention(const QString &words, EntityKind kind, const QString &name = {})
    {
        m_findings.mentions.append({next(words, m_findings.mentions), kind, name});
        return *this;
    }

    MadeUpDocument &metric(const QString &words, Metric metric)
    {
        metric.span = next(words, m_findings.metrics);
        m_findings.metrics.append(metric);
        return *this;
    }

    /// `words` begin with the verb.
    MadeUpDocument &initiative(const QString &words, const QString &actor, InitiativeStatus status, std::optional<int> by = {})
    {
        const TextSpan span = next(words, m_findings.initiatives);
        const qsizetype verbEnd = span.start + words.indexOf(u' ');
        m_findings.initiatives.append({.span = span, .verb = {span.start, verbEnd}, .actor = actor,
                                       .object = {verbEnd + 1, span.end}, .status = status, .by = by});
        return *this;
    }

    MadeUpDocument &numeral(const QString &words, NumeralClass kind)
    {
        m_findings.numerals.append({next(words, m_findings.numerals), kind});
        return *this;
    }

    /// Of the initiative added last.
    MadeUpDocument &themes(const QStringList &themes)
    {
        m_findings.initiatives.last().themes = themes;
        return *this;
    }

    MadeUpDocument &issue(Severity severity, ErrorCode code)
    {
        m_document.issues.append({severity, {code, m_document.path, -1, {}}, {}});
        return *this;
    }

    operator CorpusDocument() const
    {
        return {std::make_shared<const Document>(m_document), std::make_shared<const Findings>(m_findings)};
    }

private:
    /// A line that begins with one or more '#' is a heading of that level.
    void addBlock(TextSpan line)
    {
        int level = 0;
        while (line.start < line.end && m_document.text.at(line.start) == u'#') {
            ++level;
            ++line.start;
        }
        while (line.start < line.end && m_document.text.at(line.start) == u' ')
            ++line.start;
        if (line.isEmpty())
            return;
        m_document.blocks.append({.kind = level > 0 ? BlockKind::Heading : BlockKind::Paragraph, .span = line, .level = level});
        for (qsizetype start = line.start; start < line.end;) {
            const qsizetype stop = m_document.text.indexOf(u". ", start);
            const qsizetype end = stop < 0 || stop >= line.end ? line.end : stop + 1;
            m_findings.sentences.append({start, end});
            start = end + 1;
        }
    }

    template <typename Finding> TextSpan next(const QString &words, const QList<Finding> &before) const
    {
        const qsizetype from = before.isEmpty() ? 0 : before.constLast().span.end;
        const qsizetype start = m_document.text.indexOf(words, from);
        if (start < 0)
            qFatal("not in the text: %s", qPrintable(words));
        return {start, start + words.size()};
    }

    Document m_document;
    Findings m_findings;
};

inline QString under(const QString &folder, const QString &name) { return folder.isEmpty() ? name : QDir(folder).filePath(name); }

inline CorpusDocument harbourPlan(const QString &folder = {})
{
    using namespace Qt::StringLiterals;
    return MadeUpDocument(under(folder, u"harbour.md"_s), u"Harbour plan"_s,
                          u"# Harbour plan\n"
                          "## Quays\n"
                          "Port Elsa handled 12 million tonnes in 2021. The Port Authority will build two quays by 2026.\n"
                          "### Cranes\n"
                          "The Port Authority should buy electric cranes.\n"
                          "## Rail\n"
                          "Port Elsa wants to send 40% of its freight by rail by 2030. Norrby has a station.\n"_s)
        .mention(u"Port Elsa"_s, EntityKind::Place)
        .mention(u"Port Authority"_s, EntityKind::Organisation, u"Elsa Port Authority"_s)
        .mention(u"Port Authority"_s, EntityKind::Organisation, u"Elsa Port Authority"_s)
        .mention(u"Port Elsa"_s, EntityKind::Place)
        .mention(u"Norrby"_s, EntityKind::Place)
        .metric(u"12 million tonnes"_s, {.value = 12e6, .unit = u"t"_s, .from = 2021, .to = 2021, .indicator = u"freight handled"_s, .of = u"Port Elsa"_s})
        .metric(u"40%"_s, {.value = 40, .unit = u"%"_s, .status = MetricStatus::Target, .from = 2030, .to = 2030, .indicator = u"freight by rail"_s})
        .initiative(u"build two quays"_s, u"Port Authority"_s, InitiativeStatus::Planned, 2026)
        .themes({u"transport"_s, u"trade"_s})
        .initiative(u"buy electric cranes"_s, u"Port Authority"_s, InitiativeStatus::Recommended)
        .numeral(u"12 million"_s, NumeralClass::Metric)
        .numeral(u"2021"_s, NumeralClass::Period)
        .numeral(u"two"_s, NumeralClass::Unread)
        .numeral(u"2026"_s, NumeralClass::Period)
        .numeral(u"40"_s, NumeralClass::Metric)
        .numeral(u"2030"_s, NumeralClass::Period);
}

inline CorpusDocument forestReport(const QString &folder = {})
{
    using namespace Qt::StringLiterals;
    return MadeUpDocument(under(folder, u"forest.txt"_s), u"Forest report"_s,
                          u"Norrby planted 3,000 trees in 2022. Freight handled at Port Elsa grew by more than 5%.\n"
                          "The Forest Agency has opened a nursery.\n"_s)
        .mention(u"Norrby"_s, EntityKind::Place)
        .mention(u"Port Elsa"_s, EntityKind::Place)
        .mention(u"Forest Agency"_s, EntityKind::Organisation)
        .metric(u"3,000 trees"_s, {.value = 3000, .unit = u"trees"_s, .from = 2022, .to = 2022, .indicator = u"trees planted"_s})
        .metric(u"5%"_s, {.value = 5, .unit = u"%"_s, .bound = Bound::More, .kind = MetricKind::Change, .direction = Direction::Up, .indicator = u"freight handled"_s, .of = u"Port Elsa"_s})
        .initiative(u"opened a nursery"_s, u"Forest Agency"_s, InitiativeStatus::Done)
        .numeral(u"3,000"_s, NumeralClass::Metric)
        .numeral(u"2022"_s, NumeralClass::Unread)
        .numeral(u"5"_s, NumeralClass::Metric)
        .issue(Severity::Warning, ErrorCode::CharacterSet);
}

} // namespace planscope::test
