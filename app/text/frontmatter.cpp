// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/frontmatter.h"

using namespace Qt::StringLiterals;

namespace planscope {

constexpr qsizetype maxFrontMatterLines = 200;

qsizetype takeFrontMatter(const QString &text, Metadata *metadata)
{
    const QStringView all = text;
    const bool isToml = all.startsWith(u"+++\n"_s);
    if (!isToml && !all.startsWith(u"---\n"_s))
        return 0;
    QList<QStringView> lines;
    qsizetype at = 4;
    for (qsizetype end = 0; lines.size() < maxFrontMatterLines && at < all.size(); at = end + 1) {
        end = all.indexOf(u'\n', at);
        if (end < 0)
            end = all.size();
        const QStringView line = all.mid(at, end - at).trimmed();
        if (line == (isToml ? u"+++" : u"---") || (!isToml && line == u"...")) {
            for (const QStringView entry : std::as_const(lines)) {
                const qsizetype mark = entry.indexOf(isToml ? u'=' : u':');
                QStringView value = entry.sliced(mark + 1).trimmed();
                if (value.size() > 1 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
                    value = value.sliced(1).chopped(1);
                metadata->offer(u"front:"_s + entry.first(mark).trimmed().toString(), value.toString());
            }
            return std::min(end + 1, all.size());
        }
        if (line.contains(isToml ? u'=' : u':') && !line.startsWith(u'#'))
            lines.append(line);
        else if (lines.isEmpty() && !line.startsWith(u'#'))
            return 0; // a rule over a paragraph, not front matter
    }
    return 0;
}

} // namespace planscope
