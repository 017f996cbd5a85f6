// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/lexicons.h"

namespace planscope {

LexiconsPtr loadLexicons(const QStringList &folders, QList<Issue> *issues)
{
    return std::make_shared<const Lexicons>(Lexicons{
        .entities = EntityLexicon(folders, issues),
        .quantities = QuantityLexicon(folders, issues),
        .actions = ActionLexicon(folders, issues),
        .numerals = NumeralLexicon(folders, issues),
        .themes = ThemeLexicon(folders, issues),
    });
}

} // namespace planscope
