// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textsearch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace planscope {

constexpr int sliceMs = 8; // leaves half of a frame at 60 Hz to the window
constexpr qsizetype unitsBetweenClockReads = 65'536;

using FoldTable = std::array<char16_t, 65'536>;

static char16_t foldedShape(QChar unit)
{
    switch (unit.unicode()) {
    case u'\u2018':
    case u'\u2019': return u'\'';
    case u'\u201C':
    case u'\u201D': return u'"';
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013':
    case u'\u2014': return u'-';
    default: return unit.isSpace() ? u' ' : unit.unicode();
    }
}

static FoldTable makeTable(Qt::CaseSensitivity sensitivity)
{
    FoldTable table;
    for (size_t i = 0; i < table.size(); ++i) {
        const char16_t shape = foldedShape(QChar(static_cast<char16_t>(i)));
        table[i] = sensitivity == Qt::CaseSensitive ? shape : QChar(shape).toCaseFolded().unicode();
    }
    return table;
}

static const FoldTable &foldTable(Qt::CaseSensitivity sensitivity)
{
    static const FoldTable exact = makeTable(Qt::CaseSensitive);
    static const FoldTable folded = makeTable(Qt::CaseInsensitive);
    return sensitivity == Qt::CaseSensitive ? exact : folded;
}

/// The query with each unit folded and each run of white space as one space.
static QString folded(const QString &query, const FoldTable &table)
{
    QString result;
    for (const QChar unit : query)
        if (const char16_t shape = table[unit.unicode()]; shape != u' ' || !result.endsWith(u' '))
            result.append(QChar(shape));
    return result;
}

TextSearch::TextSearch(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TextSearch::searchSlice);
}

void TextSearch::setText(const QString &text)
{
    m_text = text;
    if (!isEmpty())
        start(m_query, m_sensitivity, 0);
}

void TextSearch::start(const QString &query, Qt::CaseSensitivity sensitivity, qsizetype from)
{
    m_query = folded(query, foldTable(sensitivity));
    m_sensitivity = sensitivity;
    m_from = from;
    m_position = 0;
    m_current = -1;
    m_hits.clear();
    if (isEmpty())
        m_timer.stop();
    else
        m_timer.start();
    Q_EMIT changed();
}

void TextSearch::clear() { start({}, m_sensitivity, 0); }

TextSpan TextSearch::currentHit() const { return m_current < 0 ? TextSpan() : m_hits.at(m_current); }

/// Where the words that start at `at` end when they are the query, else -1.
qsizetype TextSearch::matchEnd(qsizetype at) const
{
    const FoldTable &table = foldTable(m_sensitivity);
    for (const QChar wanted : m_query) {
        if (at >= m_text.size() || table[m_text.at(at).unicode()] != wanted)
            return -1;
        ++at;
        if (wanted == u' ')
            while (at < m_text.size() && table[m_text.at(at).unicode()] == u' ')
                ++at;
    }
    return at;
}

void TextSearch::searchSlice()
{
    const FoldTable &table = foldTable(m_sensitivity);
    const char16_t first = m_query.front().unicode();
    QElapsedTimer clock;
    clock.start();
    while (m_position < m_text.size() && m_hits.size() < maxHits && clock.elapsed() < sliceMs) {
        const qsizetype stop = std::min(m_position + unitsBetweenClockReads, m_text.size());
        while (m_position < stop) {
            const qsizetype end = table[m_text.at(m_position).unicode()] == first ? matchEnd(m_position) : -1;
            if (end >= 0)
                m_hits.append({m_position, end});
            m_position = std::max(end, m_position + 1);
        }
    }
    if (m_position >= m_text.size() || m_hits.size() >= maxHits)
        m_timer.stop();
    chooseCurrent();
    Q_EMIT changed();
}

void TextSearch::chooseCurrent()
{
    if (m_current >= 0 || m_hits.isEmpty())
        return;
    const auto found =
        std::partition_point(m_hits.cbegin(), m_hits.cend(), [this](const TextSpan &hit) { return hit.start < m_from; });
    if (found != m_hits.cend())
        setCurrent(found - m_hits.cbegin());
    else if (!isRunning())
        setCurrent(0);
}

void TextSearch::setCurrent(qsizetype index)
{
    m_current = index;
    Q_EMIT currentChanged(m_hits.at(index));
    Q_EMIT changed();
}

void TextSearch::next()
{
    if (!m_hits.isEmpty())
        setCurrent((m_current + 1) % m_hits.size());
}

void TextSearch::previous()
{
    if (!m_hits.isEmpty())
        setCurrent(m_current <= 0 ? m_hits.size() - 1 : m_current - 1);
}

} // namespace planscope
