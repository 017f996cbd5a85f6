// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this room share: the shipped model, and documents made of a string.
#pragma once

#include "base/resources.h"
#include "language/analysis.h"

#include <QStringList>

namespace planscope {

inline QString modelPath()
{
    return resourceFolder() + QStringLiteral("/models/english.model");
}

/// Each line that is not empty becomes a paragraph.
inline DocumentPtr documentOf(const QString &text)
{
    auto document = std::make_shared<Document>();
    document->text = text;
    qsizetype start = 0;
    for (const QString &line : text.split(u'\n')) {
        if (!line.isEmpty())
            document->blocks.append({.kind = BlockKind::Paragraph, .span = {start, start + line.size()}});
        start += line.size() + 1;
    }
    return document;
}

/// The whole text as one paragraph.
inline DocumentPtr paragraphOf(const QString &text)
{
    auto document = std::make_shared<Document>();
    document->text = text;
    document->blocks.append({.kind = BlockKind::Paragraph, .span = {0, text.size()}});
    return document;
}

inline QStringList sentencesOf(const Analysis &analysis)
{
    QStringList texts;
    for (const Sentence &sentence : analysis.sentences)
        texts.append(analysis.text(sentence.span).toString());
    return texts;
}

} // namespace planscope
