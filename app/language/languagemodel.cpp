// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/languagemodel.h"

#include "language/tagger.h"

#include <QFile>

namespace planscope {

LanguageModel::LanguageModel(ModelTables tables) : m_tables(std::make_shared<const ModelTables>(std::move(tables))) {}

LanguageModel::~LanguageModel() = default;

std::unique_ptr<Tagger> LanguageModel::takeTagger() const
{
    const std::lock_guard lock(m_mutex);
    if (m_idleTaggers.empty())
        return std::make_unique<Tagger>(*m_tables);
    std::unique_ptr<Tagger> tagger = std::move(m_idleTaggers.back());
    m_idleTaggers.pop_back();
    return tagger;
}

void LanguageModel::giveBack(std::unique_ptr<Tagger> tagger) const
{
    const std::lock_guard lock(m_mutex);
    m_idleTaggers.push_back(std::move(tagger));
}

Result<LanguageModelPtr> LanguageModel::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, path, -1, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    Result<ModelTables> tables = modelFromBytes(file.readAll(), path);
    if (!tables)
        return tables.error();
    return LanguageModelPtr(std::make_shared<const LanguageModel>(std::move(tables).value()));
}

} // namespace planscope
