// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/languagemodel.h"

#include "language/modeltables.h"

#include <QFile>

namespace planscope {

LanguageModel::LanguageModel(ModelTables tables) : m_tables(std::make_shared<const ModelTables>(std::move(tables))) {}

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
