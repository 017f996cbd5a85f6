// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for words in one long text without blocking: a slice of the text each time the event loop is idle. Case, the run of
// white space between words and the shape of quotation marks and hyphens are put aside, as people type them.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace planscope {

class TextSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxHits = 1'000'000; ///< the search ends there

    explicit TextSearch(QObject *parent = nullptr);

    /// Another text; a running query starts anew in it, from its beginning.
    void setText(const QString &text);

    /// Replaces the earlier query. The first hit at or after `from` becomes the current one, the first of all when there is
    /// none. An empty query clears.
    void start(const QString &query, Qt::CaseSensitivity sensitivity, qsizetype from);
    void clear();

    const QList<TextSpan> &hits() const { return m_hits; } ///< in text order, not overlapping
    qsizetype current() const { return m_current; }        ///< index in hits(), -1 for none
    TextSpan currentHit() const;                           ///< empty for none
    bool isRunning() const { return m_timer.isActive(); }
    bool isEmpty() const { return m_query.isEmpty(); }

    void next(); ///< after the last comes the first
    void previous();

Q_SIGNALS:
    void changed(); ///< more hits, or the search ended
    void currentChanged(planscope::TextSpan hit);

private:
    void searchSlice();
    void chooseCurrent();
    void setCurrent(qsizetype index);
    qsizetype matchEnd(qsizetype at) const;

    QString m_text;
    QString m_query; ///< folded
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    QList<TextSpan> m_hits;
    qsizetype m_current = -1;
    qsizetype m_from = 0;
    qsizetype m_position = 0;
    QTimer m_timer;
};

} // namespace planscope
