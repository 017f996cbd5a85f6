// SPDX-License-Identifier: GPL-3.0-or-later
// What was learnt from the treebank: weights of the tagger, and the words whose tag or lemma is looked up.
#pragma once

#include "base/result.h"

#include <memory>

namespace planscope {

struct ModelTables;

class LanguageModel
{
public:
    /// @note Error: NotFound, NotReadable, ModelDamaged
    static Result<std::shared_ptr<const LanguageModel>> load(const QString &path);

    explicit LanguageModel(ModelTables tables);

    const ModelTables &tables() const { return *m_tables; }

private:
    std::shared_ptr<const ModelTables> m_tables;
};

using LanguageModelPtr = std::shared_ptr<const LanguageModel>;

} // namespace planscope
