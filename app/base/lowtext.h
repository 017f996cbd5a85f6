// SPDX-License-Identifier: GPL-3.0-or-later
// Lower-case words as views: a stretch of text is folded once, its words point into the copy, and comparing one with a literal
// calls no function.
#pragma once

#include <QString>
#include <QVarLengthArray>

#include <cstring>

namespace planscope {

/// A view of folded text that lives elsewhere.
class LowText : public QStringView
{
public:
    constexpr LowText() = default;
    constexpr explicit LowText(QStringView text) : QStringView(text) {}
    template<qsizetype Size>
    static constexpr LowText literal(const char16_t (&text)[Size])
    {
        return LowText(QStringView(text, Size - 1));
    }
};

/// The length of a literal is known when the program is built; QStringView counts it each time.
template<qsizetype Size>
bool operator==(LowText text, const char16_t (&literal)[Size])
{
    return text.size() == Size - 1 && std::memcmp(text.utf16(), literal, (Size - 1) * sizeof(char16_t)) == 0;
}

/// One of a few words: "isAnyOf(word, u"by", u"via")".
template<typename... Literals>
bool isAnyOf(LowText text, const Literals &...literals)
{
    return ((text == literals) || ...);
}

/// Does folding leave it as it is?
bool isFolded(QStringView text);

/// Case folded unit by unit, so that offsets stay.
QString foldedCopy(QStringView text);

/// One word folded, for a question to a table.
class FoldedWord
{
public:
    explicit FoldedWord(QStringView word);

    LowText low() const { return LowText(QStringView(m_text.data(), m_text.size())); }

private:
    QVarLengthArray<QChar, 40> m_text; ///< longer words are rare
};

} // namespace planscope
