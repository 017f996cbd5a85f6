// SPDX-License-Identifier: GPL-3.0-or-later
// What a numeral is by the signs, digits and letters that it hangs together with: "17:19", "2023/24", "+33 1 40 20", "G20".
// Each looks at a bounded stretch of text.
#pragma once

#include "extract/numeralscanner.h"

namespace planscope {

/// The unit of text beside a place: a word, a run of digits, or a single sign; empty at a line's end.
struct TextUnit
{
    TextSpan span;
    QStringView raw;
    QString low;
    bool isSpaced = false; ///< white space lies between it and the place

    bool isWord() const { return !raw.isEmpty() && raw.front().isLetter(); }
    bool isCapital() const { return isWord() && raw.front().isUpper(); }
    bool isNumber() const { return !raw.isEmpty() && raw.front().isDigit(); }
    bool is(QStringView word) const { return low == word; }
};

TextUnit unitBefore(QStringView text, qsizetype at);
TextUnit unitBehind(QStringView text, qsizetype at);

/// A whole number of at most four digits, else -1.
int smallNumber(QStringView digits);
bool isYearLike(QStringView digits); ///< "1987", "2050"

/// A date, a time, a span of years or "24/7" written with signs between its digits: "2024-05-03", "17:19", "2023/24".
std::optional<NumeralClass> classOfDigitsAndSigns(QStringView text, const TextSpan &numeral);

/// Is it part of the address of a web page, a file or a person?
bool isInWebAddress(QStringView text, const TextSpan &numeral);

/// A telephone number by its form ("+33 1 40 20 50 50") or by a word before it that the lexicon knows.
bool isInPhoneNumber(QStringView text, const TextSpan &numeral, const NumeralLexicon &lexicon);

} // namespace planscope
