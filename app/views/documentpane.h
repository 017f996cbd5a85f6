// SPDX-License-Identifier: GPL-3.0-or-later
// The document as on a good page, its findings marked. Lays out only the paragraphs that are in sight.
#pragma once

#include "models/selection.h"

#include <QAbstractScrollArea>

namespace planscope {

class DocumentPane : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DocumentPane(QWidget *parent = nullptr);

    void setSelection(Selection *selection); ///< may be null: shows an empty state
};

} // namespace planscope
