// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/document.h"

using namespace Qt::StringLiterals;

namespace planscope {

bool isEnglish(const Document &document)
{
    return document.language.isEmpty() || document.language == u"en"_s;
}

QString publishedIso(const Document &document)
{
    return document.published.toString(document.isDayStated ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s);
}

QString textOf(const Document &document, const TextSpan &span)
{
    return document.text.mid(span.start, span.length());
}

qsizetype blockAt(const Document &document, qsizetype offset)
{
    const auto found = std::partition_point(document.blocks.cbegin(), document.blocks.cend(),
                                            [offset](const Block &block) { return block.span.end <= offset; });
    return found == document.blocks.cend() ? -1 : found - document.blocks.cbegin();
}

} // namespace planscope
