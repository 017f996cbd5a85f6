// SPDX-License-Identifier: GPL-3.0-or-later
// What the program finds in the text of a case: the whole engine's findings, or what the part finds that a table is about.
#pragma once

#include "cases.h"
#include "extract/engine.h"
#include "language/analysis.h"

namespace planscope {

class CaseFinder
{
public:
    static Result<CaseFinder> load();

    /// Every table there is.
    static QList<CaseKind> kinds();

    /// @return in text order; nothing of a kind that is not among kinds()
    QList<SeenFinding> find(const Case &row) const;

private:
    struct Table;
    static const QList<Table> &tables();

    QList<SeenFinding> metrics(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> entities(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> initiatives(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> countries(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> periods(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> governing(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> quantities(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> numerals(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> sentences(const DocumentPtr &document, const Case &row) const;
    QList<SeenFinding> tokens(const DocumentPtr &document, const Case &row) const;

    EnginePtr m_engine;
    LanguageModelPtr m_model;
    LexiconsPtr m_lexicons;
};

} // namespace planscope
