// SPDX-License-Identifier: GPL-3.0-or-later
// Values by word, looked up by a view of a text: no string is made for a question.
#pragma once

#include <QHash>
#include <QString>

namespace planscope {

template<typename T>
class WordTable
{
public:
    void reserve(qsizetype size) { m_entries.reserve(size); }
    qsizetype size() const { return m_entries.size(); }

    T &operator[](const QString &word)
    {
        const auto found = m_entries.find(word);
        return (found == m_entries.end() ? m_entries.insert(word, {word, {}}) : found)->value;
    }

    /// nullptr when the word is not there.
    const T *find(QStringView word) const
    {
        const auto found = m_entries.constFind(word);
        return found == m_entries.cend() ? nullptr : &found->value;
    }

    T value(QStringView word) const
    {
        const T *found = find(word);
        return found ? *found : T();
    }

    bool contains(QStringView word) const { return m_entries.contains(word); }

private:
    struct Entry
    {
        QString word; ///< holds the characters of the key
        T value;
    };
    QHash<QStringView, Entry> m_entries;
};

} // namespace planscope
