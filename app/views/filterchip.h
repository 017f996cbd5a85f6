// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a filter that is set, in the colour of its kind; a click or Enter clears it.
#pragma once

#include "extract/findings.h"

#include <QAbstractButton>

namespace planscope {

class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    void setEntity(const QString &name, EntityKind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int crossWidth() const;

    EntityKind m_kind = EntityKind::Organisation;
};

} // namespace planscope
