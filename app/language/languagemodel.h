// SPDX-License-Identifier: GPL-3.0-or-later
// What was learnt from the treebank: weights of the tagger, and the words whose tag or lemma is looked up.
#pragma once

#include "base/result.h"

#include <memory>
#include <mutex>
#include <vector>

namespace planscope {

struct ModelTables;
class Tagger;

class LanguageModel
{
public:
    /// @note Error: NotFound, NotReadable, ModelDamaged
    static Result<std::shared_ptr<const LanguageModel>> load(const QString &path);

    explicit LanguageModel(ModelTables tables);
    ~LanguageModel();

    const ModelTables &tables() const { return *m_tables; }

    /// A tagger for the caller alone, with what it remembers of other texts; to be given back. Thread-safe.
    std::unique_ptr<Tagger> takeTagger() const;
    void giveBack(std::unique_ptr<Tagger> tagger) const;

private:
    std::shared_ptr<const ModelTables> m_tables;
    mutable std::mutex m_mutex; ///< guards m_idleTaggers
    mutable std::vector<std::unique_ptr<Tagger>> m_idleTaggers;
};

using LanguageModelPtr = std::shared_ptr<const LanguageModel>;

} // namespace planscope
