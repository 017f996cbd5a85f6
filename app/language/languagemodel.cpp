// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/languagemodel.h"

namespace planscope {

Result<LanguageModelPtr> LanguageModel::load(const QString &)
{
    return LanguageModelPtr(std::make_shared<LanguageModel>());
}

} // namespace planscope
