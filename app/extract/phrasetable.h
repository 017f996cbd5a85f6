// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases of a lexicon, looked up where they stand in a text: the longest that fits at a piece, found through its first
// piece, so that the cost does not grow with the table.
#pragma once

#include "extract/textpieces.h"

#include <QHash>

#include <algorithm>

namespace planscope {

/// How a phrase of a table has to be written in a text to be the same.
enum class Spelling : quint8 {
    Word,  ///< in any case, any white space between its parts
    Symbol ///< to the letter, its parts joined as in the table ("kWh", "m2")
};

template <typename T>
class PhraseTable
{
public:
    struct Match
    {
        const T *value = nullptr;
        qsizetype length = 0; ///< in pieces

        explicit operator bool() const { return value != nullptr; }
        const T &operator*() const { return *value; }
        const T *operator->() const { return value; }
    };

    explicit PhraseTable(PhraseWords *words) : m_words(*words), m_bit(words->addTable()) {}

    /// A phrase that is already there keeps its first meaning behind the new one: a user's own table wins. Among phrases of
    /// one length, what fits to the letter goes before what fits in any case.
    void add(const QString &phrase, const T &value, Spelling spelling = Spelling::Word)
    {
        Entry entry{phrase, spelling, {}, value};
        const Pieces pieces = piecesOf(phrase);
        for (const Piece &piece : pieces)
            entry.parts.append({m_words.word(piece.low.toString()).id, piece.raw.toString(), piece.spaced});
        if (entry.parts.isEmpty())
            return;
        m_words.word(pieces.constFirst().low.toString()).opens |= m_bit;
        QList<Entry> &bucket = m_buckets[entry.parts.constFirst().word];
        const auto place = std::find_if(bucket.cbegin(), bucket.cend(), [&entry](const Entry &other) {
            const bool isCloser = entry.spelling == Spelling::Word && other.spelling == Spelling::Symbol;
            return other.parts.size() < entry.parts.size() || (other.parts.size() == entry.parts.size() && !isCloser);
        });
        bucket.insert(place, entry);
    }

    /// Does a phrase begin with the word? Costs nothing.
    bool opens(const Piece &piece) const { return piece.known.opens & m_bit; }

    /// @param pieces  looked up in the tables' words
    Match match(const Pieces &pieces, qsizetype at) const
    {
        if (at < 0 || at >= pieces.size() || !opens(pieces.at(at)))
            return {};
        for (const Entry &entry : *m_buckets.constFind(pieces.at(at).known.id)) {
            if (fits(entry, pieces, at))
                return {&entry.value, entry.parts.size()};
        }
        return {};
    }

    const T *value(QStringView word) const
    {
        const Pieces pieces = piecesOf(word, m_words);
        const Match found = match(pieces, 0);
        return found && found.length == pieces.size() ? found.value : nullptr;
    }

private:
    struct Part
    {
        int word = -1;
        QString raw;
        bool spaced = false;
    };
    struct Entry
    {
        QString phrase;
        Spelling spelling = Spelling::Word;
        QList<Part> parts;
        T value;
    };

    static bool fits(const Entry &entry, const Pieces &pieces, qsizetype at)
    {
        if (at + entry.parts.size() > pieces.size())
            return false;
        for (qsizetype i = 0; i < entry.parts.size(); ++i) {
            const Part &part = entry.parts.at(i);
            const Piece &piece = pieces.at(at + i);
            if (part.word != piece.known.id)
                return false;
            if (entry.spelling == Spelling::Symbol && (part.raw != piece.raw || (i > 0 && part.spaced != piece.spaced)))
                return false;
        }
        return true;
    }

    PhraseWords &m_words;
    quint32 m_bit;
    QHash<int, QList<Entry>> m_buckets; ///< by the id of the first word
};

} // namespace planscope
