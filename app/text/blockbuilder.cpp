// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/blockbuilder.h"

namespace planscope {

static bool isFolded(QChar unit)
{
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}

/// Marks where a word may be broken or joined; as read they are nothing.
static bool isInvisible(QChar unit)
{
    return unit == u'\u00AD' || unit == u'\u200B' || unit == u'\uFEFF' || unit == u'\u2060';
}

void BlockBuilder::open(const Block &block)
{
    close();
    m_block = block;
    m_isOpen = true;
}

void BlockBuilder::close()
{
    if (m_isStarted) {
        m_block.span.end = m_text.size();
        while (m_text.at(m_block.span.end - 1).isSpace())
            --m_block.span.end;
        m_text.truncate(m_block.span.end);
        m_blocks.append(m_block);
    }
    m_isOpen = false;
    m_isStarted = false;
    m_spaceWaits = false;
    m_breaksWait = 0;
}

void BlockBuilder::startBlock()
{
    if (!m_isOpen)
        m_block = {};
    if (m_isFurniture)
        m_block = {.kind = BlockKind::Boilerplate};
    if (!m_blocks.isEmpty()) {
        const Block &last = m_blocks.constLast();
        const bool sameTable = m_block.table >= 0 && m_block.table == last.table;
        const bool sameKind = m_block.kind == last.kind && (m_block.kind == BlockKind::ListItem || m_block.kind == BlockKind::Boilerplate);
        if (sameTable && m_block.row == last.row)
            m_text += u'\t';
        else
            m_text += sameTable || sameKind ? QStringView(u"\n") : QStringView(u"\n\n");
    }
    m_block.span.start = m_text.size();
    m_isOpen = true;
    m_isStarted = true;
    m_spaceWaits = false;
    m_breaksWait = 0;
}

void BlockBuilder::writeSpace()
{
    if (m_breaksWait > 0)
        m_text += QString(std::min(m_breaksWait, 2), u'\n');
    else if (m_spaceWaits)
        m_text += u' ';
    m_breaksWait = 0;
    m_spaceWaits = false;
}

void BlockBuilder::append(QChar unit)
{
    if (!m_isStarted) {
        if (unit.isSpace())
            return; // also no-break spaces: a block begins with something to see
        startBlock();
    }
    writeSpace();
    m_text += unit;
}

void BlockBuilder::addText(QStringView text)
{
    for (const QChar unit : text) {
        if (isFolded(unit))
            m_spaceWaits = true;
        else if (!isInvisible(unit))
            append(unit);
    }
}

void BlockBuilder::addKept(QStringView text)
{
    for (const QChar unit : text) {
        if (!isInvisible(unit))
            append(unit);
    }
}

void BlockBuilder::addRaised(QStringView text)
{
    static constexpr QStringView raisedDigits = u"\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    QString raised;
    for (const QChar unit : text)
        raised += unit >= u'0' && unit <= u'9' ? raisedDigits.at(unit.unicode() - u'0') : unit == u'-' ? QChar(u'\u207B') : unit;
    // A letter is a note's mark when it stands alone behind a number; "5th" stays.
    if (raised.size() == 1 && raised.at(0).isLetter() && m_isStarted && m_text.back().isDigit())
        raised = u'[' + raised + u']';
    addText(raised);
}

void BlockBuilder::addLineBreak()
{
    if (m_isStarted)
        ++m_breaksWait;
}

void BlockBuilder::addBoundary()
{
    if (m_isStarted)
        m_breaksWait = std::max(m_breaksWait, 1);
}

void BlockBuilder::finish(Document *document)
{
    close();
    document->text = std::move(m_text);
    document->blocks = std::move(m_blocks);
}

} // namespace planscope
