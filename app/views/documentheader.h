// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the text that tells which document one reads: title, publisher, date.
#pragma once

#include "text/document.h"

#include <QWidget>

namespace planscope {

class DocumentHeader : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentHeader(QWidget *parent = nullptr);

    void setDocument(const Document &document);
    void setColumn(int left, int width) { m_left = left; m_width = width; update(); } ///< where the text below stands
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_source; ///< publisher and date
    int m_left = 0;
    int m_width = 0;
};

} // namespace planscope
