// SPDX-License-Identifier: GPL-3.0-or-later
// Heights of rows that stand under each other, of which any may change: where a row is and which row is where cost
// O(log n). A Fenwick tree (P. M. Fenwick, 1994) of partial sums.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <vector>

namespace planscope {

class HeightIndex
{
public:
    void assign(std::vector<int> heights)
    {
        m_heights = std::move(heights);
        m_sums.assign(m_heights.size() + 1, 0);
        m_total = 0;
        for (size_t i = 1; i < m_sums.size(); ++i) {
            m_sums[i] += m_heights[i - 1];
            m_total += m_heights[i - 1];
            if (const size_t parent = i + lowestBit(i); parent < m_sums.size())
                m_sums[parent] += m_sums[i];
        }
    }

    qsizetype size() const { return static_cast<qsizetype>(m_heights.size()); }
    qint64 total() const { return m_total; }
    int height(qsizetype row) const { return m_heights[static_cast<size_t>(row)]; }

    void setHeight(qsizetype row, int height)
    {
        const int change = height - this->height(row);
        m_heights[static_cast<size_t>(row)] = height;
        m_total += change;
        for (size_t i = static_cast<size_t>(row) + 1; i < m_sums.size(); i += lowestBit(i))
            m_sums[i] += change;
    }

    /// The sum of the heights before the row; the total for row == size().
    qint64 top(qsizetype row) const
    {
        qint64 sum = 0;
        for (size_t i = static_cast<size_t>(row); i > 0; i -= lowestBit(i))
            sum += m_sums[i];
        return sum;
    }

    /// The row that covers y; the first or last for a y outside; -1 when there is none.
    qsizetype rowAt(qint64 y) const
    {
        size_t position = 0;
        for (size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
            if (position + step < m_sums.size() && m_sums[position + step] <= y) {
                position += step;
                y -= m_sums[position];
            }
        }
        return std::min(static_cast<qsizetype>(position), size() - 1);
    }

private:
    static size_t lowestBit(size_t i) { return i & (~i + 1); }

    std::vector<int> m_heights;
    std::vector<qint64> m_sums; ///< [i]: of the lowestBit(i) rows that end before row i
    qint64 m_total = 0;
};

} // namespace planscope
