// SPDX-License-Identifier: GPL-3.0-or-later
// Values by word, looked up by a view of a text: no string is made for a question. Open addressing with linear probes; a word
// that is not there mostly costs its hash and one look.
#pragma once

#include <QString>

#include <cstring>
#include <vector>

namespace planscope {

template<typename T>
class WordTable
{
public:
    void reserve(std::size_t words)
    {
        m_entries.reserve(words);
        if (2 * words > m_slots.size())
            rehash(2 * words);
    }

    std::size_t size() const { return m_entries.size(); }

    /// Adds the word when it is new. Moves what find() pointed at.
    T &operator[](const QString &word)
    {
        if (2 * (m_entries.size() + 1) > m_slots.size())
            rehash(4 * (m_entries.size() + 1));
        const quint32 hash = hashOf(word);
        Slot &slot = m_slots[place(word, hash)];
        if (slot.entry < 0) {
            slot = {hash, static_cast<int>(m_entries.size())};
            m_entries.push_back({word, T()});
        }
        return m_entries[static_cast<std::size_t>(slot.entry)].value;
    }

    /// nullptr when the word is not there.
    const T *find(QStringView word) const
    {
        if (m_slots.empty())
            return nullptr;
        const int entry = m_slots[place(word, hashOf(word))].entry;
        return entry < 0 ? nullptr : &m_entries[static_cast<std::size_t>(entry)].value;
    }

    T value(QStringView word) const
    {
        const T *found = find(word);
        return found ? *found : T();
    }

    bool contains(QStringView word) const { return find(word) != nullptr; }

private:
    struct Slot
    {
        quint32 hash = 0;
        int entry = -1;
    };
    struct Entry
    {
        QString word;
        T value;
    };

    /// FNV-1a over the units.
    static quint32 hashOf(QStringView word)
    {
        quint32 hash = 2166136261U;
        for (const QChar unit : word)
            hash = (hash ^ unit.unicode()) * 16777619U;
        return hash ^ (hash >> 15);
    }

    /// The slot of the word, or the free one where it belongs.
    std::size_t place(QStringView word, quint32 hash) const
    {
        const std::size_t last = m_slots.size() - 1; // a power of two less one
        std::size_t at = hash & last;
        while (m_slots[at].entry >= 0 && !(m_slots[at].hash == hash && isAt(m_slots[at].entry, word)))
            at = (at + 1) & last;
        return at;
    }

    bool isAt(int entry, QStringView word) const
    {
        const QString &known = m_entries[static_cast<std::size_t>(entry)].word;
        return known.size() == word.size() && std::memcmp(known.constData(), word.data(), static_cast<std::size_t>(word.size()) * sizeof(QChar)) == 0;
    }

    void rehash(std::size_t least)
    {
        std::size_t count = 16;
        while (count < least)
            count *= 2;
        m_slots.assign(count, {});
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const quint32 hash = hashOf(m_entries[i].word);
            m_slots[place(m_entries[i].word, hash)] = {hash, static_cast<int>(i)};
        }
    }

    std::vector<Slot> m_slots; ///< at most half of them taken
    std::vector<Entry> m_entries;
};

} // namespace planscope
