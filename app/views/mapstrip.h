// SPDX-License-Identifier: GPL-3.0-or-later
// The strip beside the scroll bar: where in the whole document figures, the chosen entity, the found words and the words
// looked at are. A click goes there. Costs a few look-ups a pixel, however many findings there are.
#pragma once

#include "views/pagepainter.h"

#include <QWidget>

namespace planscope {

class MapStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripWidth = 14;

    MapStrip(const DocumentLayout &layout, const DocumentMarks &findings, const PageMarks &marks, QWidget *parent = nullptr);

    void setColours(const FindingPalette &colours);
    void setView(qint64 top, int height); ///< what of the column is in sight

    /// The colour that a pixel's row shows, invalid for none; of several the one most looked for.
    QColor colourAt(int y) const;

Q_SIGNALS:
    void offsetChosen(qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    TextSpan spanAt(int y) const;
    bool isCurrentHere() const;
    QColor colourOf(const TextSpan &span) const;
    void choose(int y);

    const DocumentLayout &m_layout;
    const DocumentMarks &m_findings;
    const PageMarks &m_marks;
    FindingPalette m_colours;
    qint64 m_top = 0;
    int m_viewHeight = 0;
};

} // namespace planscope
