// SPDX-License-Identifier: GPL-3.0-or-later
// The engine: the language model and the tables, loaded once, and the way from a Document to its Findings.
#pragma once

#include "base/result.h"
#include "base/taskcontext.h"
#include "extract/findings.h"
#include "extract/lexicons.h"
#include "language/languagemodel.h"
#include "text/document.h"

namespace planscope {

class Engine
{
public:
    /// Loads resourceFolder()'s model and tables, then the tables of `lexiconFolders`.
    /// @note Error: what LanguageModel::load() says. Mistakes in tables are issues(), not errors.
    static Result<std::shared_ptr<const Engine>> load(const QStringList &lexiconFolders = {});

    const QList<Issue> &issues() const { return m_issues; }

    /// Safe to call from several threads at once; the same document always gives the same findings. A document in another
    /// language than English has none. Stops within a sentence and returns what it has when
    /// task.cancelled() turns true.
    Findings findings(const DocumentPtr &document, const TaskContext &task) const;

private:
    LanguageModelPtr m_model;
    LexiconsPtr m_lexicons;
    QList<Issue> m_issues;
};

using EnginePtr = std::shared_ptr<const Engine>;

} // namespace planscope
