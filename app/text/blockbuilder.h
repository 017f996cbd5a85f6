// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the text and blocks of a format whose markup is removed: text comes in pieces, white space is folded as a browser
// does, blocks are set apart by line feeds and the cells of a row by tabs.
#pragma once

#include "text/document.h"

namespace planscope {

class BlockBuilder
{
public:
    /// Ends the block before. Nothing is written until the first visible character comes.
    void open(const Block &block);
    void close();
    bool isOpen() const { return m_isOpen; }

    /// Folds white space. Text outside of any block opens a paragraph, boilerplate if setFurniture() is on.
    void addText(QStringView text);
    /// Keeps white space and line feeds, as in code.
    void addKept(QStringView text);
    /// Raised text: digits become superscripts, so that a note's mark does not run into a number ("2030¹", "km²").
    void addRaised(QStringView text);
    void addLineBreak();
    /// A block ends inside one that stays open, such as a paragraph in a table's cell: a line break unless one waits.
    void addBoundary();

    /// A number for a further table, from 0.
    int newTable() { return m_tables++; }

    /// While on, blocks that begin become boilerplate.
    void setFurniture(bool isFurniture) { m_isFurniture = isFurniture; }

    /// Moves what was built into the document.
    void finish(Document *document);

private:
    void writeSpace();
    void startBlock();
    void append(QChar unit);

    QString m_text;
    QList<Block> m_blocks;
    Block m_block;
    bool m_isOpen = false;
    bool m_isStarted = false; ///< the open block has visible text
    bool m_isFurniture = false;
    bool m_spaceWaits = false;
    int m_breaksWait = 0;
    int m_tables = 0;
};

} // namespace planscope
