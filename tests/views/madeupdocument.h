// SPDX-License-Identifier: GPL-3.0-or-later
// Documents with findings for tests of the views, written down block by block; findings are named by their words.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

class MadeUpDocument
{
public:
    explicit MadeUpDocument(const QString &title)
    {
        m_document.path = title + QStringLiteral(".txt");
        m_document.title = title;
        m_document.language = QStringLiteral("en");
    }

    Document &document() { return m_document; }

    MadeUpDocument &add(const QString &text, BlockKind kind = BlockKind::Paragraph, int level = 0)
    {
        if (!m_document.text.isEmpty())
            m_document.text += u'\n';
        const qsizetype start = m_document.text.size();
        m_document.text += text;
        m_document.blocks.append(Block{.kind = kind, .span = {start, m_document.text.size()}, .level = level});
        return *this;
    }

    MadeUpDocument &cell(int row, int column, const QString &text)
    {
        add(text, BlockKind::TableCell);
        Block &block = m_document.blocks.last();
        block.table = 0;
        block.row = row;
        block.column = column;
        block.isHeader = row == 0;
        return *this;
    }

    /// The words in the block added last.
    TextSpan words(const QString &text) const
    {
        const qsizetype start = m_document.text.indexOf(text, m_document.blocks.last().span.start);
        Q_ASSERT(start >= 0);
        return {start, start + text.size()};
    }

    MadeUpDocument &mention(const QString &text, EntityKind kind, const QString &name = {})
    {
        m_findings.mentions.append({words(text), kind, name.isEmpty() ? text : name});
        return *this;
    }

    MadeUpDocument &metric(const QString &text, double value, const QString &unit, MetricStatus status = MetricStatus::Actual)
    {
        Metric metric{.span = words(text), .value = value, .unit = unit};
        metric.status = status;
        metric.indicator = QStringLiteral("length of the network");
        m_findings.metrics.append(metric);
        return *this;
    }

    MadeUpDocument &initiative(const QString &text, const QString &verb, InitiativeStatus status = InitiativeStatus::Planned)
    {
        Initiative initiative{.span = words(text), .verb = words(verb), .actor = QStringLiteral("the council")};
        initiative.object = {initiative.verb.end + 1, initiative.span.end};
        initiative.status = status;
        m_findings.initiatives.append(initiative);
        return *this;
    }

    CorpusDocument made()
    {
        for (const Block &block : std::as_const(m_document.blocks))
            m_findings.sentences.append(block.span);
        return {std::make_shared<const Document>(m_document), std::make_shared<const Findings>(m_findings)};
    }

private:
    Document m_document;
    Findings m_findings;
};

} // namespace planscope
