// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characterset.h"

#include <QStringDecoder>

#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype detectionBytes = 1024 * 1024; ///< what uchardet is shown
constexpr qsizetype controlsInText = 4;           ///< so many control characters may be in any text
constexpr qsizetype unitsPerControl = 50;         ///< a denser mix of control characters is no text

constexpr char16_t replacement = 0xFFFD;

/// Text as one character set reads it.
struct Attempt
{
    QString text;
    QByteArray name;
    qsizetype invalid = 0; ///< sequences that fit no character
};

Attempt decodeWithQt(QByteArrayView bytes, QStringConverter::Encoding encoding, const char *name)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless); // so that a sequence cut off at the end counts
    Attempt attempt{.text = decoder(bytes), .name = name};
    if (decoder.hasError()) {
        attempt.invalid = attempt.text.count(QChar(replacement));
        if (encoding == QStringConverter::Utf8)
            attempt.invalid -= bytes.toByteArray().count("\xEF\xBF\xBD"); // these stood in the file
    }
    return attempt;
}

// ICU calls back with C linkage for bytes that fit no character; its own handler writes U+001A for single-byte sets.
extern "C" void writeReplacement(const void *context, UConverterToUnicodeArgs *arguments, const char *, int32_t,
                                 UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason > UCNV_IRREGULAR)
        return;
    *status = U_ZERO_ERROR;
    ++*static_cast<qsizetype *>(const_cast<void *>(context));
    const UChar unit = replacement;
    ucnv_cbToUWriteUChars(arguments, &unit, 1, 0, status);
}

/// No value when ICU does not know the name.
std::optional<Attempt> decodeWithIcu(QByteArrayView bytes, const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.constData(), &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    Attempt attempt{.name = name};
    ucnv_setToUCallBack(converter.get(), writeReplacement, &attempt.invalid, nullptr, nullptr, &status);

    attempt.text.resize(bytes.size() + 1); // no set but UTF-7's kin makes more units than bytes; the loop grows it for those
    qsizetype length = 0;
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    do {
        UChar *const begin = reinterpret_cast<UChar *>(attempt.text.data());
        UChar *target = begin + length;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, begin + attempt.text.size(), &source, end, nullptr, true, &status);
        length = target - begin;
        if (status == U_BUFFER_OVERFLOW_ERROR)
            attempt.text.resize(attempt.text.size() * 2);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    attempt.text.truncate(length);
    return attempt;
}

QByteArray detectedName(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), static_cast<size_t>(std::min(bytes.size(), detectionBytes)));
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

/// UTF-16 without a mark: in text of mostly ASCII every other byte is NUL.
std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; ++i) {
        if (bytes[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd * 3 > looked && even * 50 < looked)
        return QStringConverter::Utf16LE;
    if (even * 3 > looked && odd * 50 < looked)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

Attempt decodeMarked(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    switch (encoding) {
    case QStringConverter::Utf16LE: return decodeWithQt(bytes, encoding, "UTF-16LE");
    case QStringConverter::Utf16BE: return decodeWithQt(bytes, encoding, "UTF-16BE");
    case QStringConverter::Utf32LE: return decodeWithQt(bytes, encoding, "UTF-32LE");
    case QStringConverter::Utf32BE: return decodeWithQt(bytes, encoding, "UTF-32BE");
    default: return decodeWithQt(bytes, QStringConverter::Utf8, "UTF-8");
    }
}

/// The best reading of the bytes, and whether its set was guessed.
Attempt bestAttempt(QByteArrayView bytes, const QByteArray &declared, bool *guessed)
{
    *guessed = false;
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decodeMarked(bytes, *marked);
    *guessed = true;
    if (const auto encoding = unmarkedUtf16(bytes))
        return decodeMarked(bytes, *encoding);

    Attempt utf8 = decodeMarked(bytes, QStringConverter::Utf8);
    const bool sevenBitEscapes = declared.toLower().startsWith("iso-2022") && bytes.contains('\x1B');
    if (utf8.invalid == 0 && !sevenBitEscapes)
        return utf8;
    if (!declared.isEmpty()) {
        if (std::optional<Attempt> attempt = decodeWithIcu(bytes, declared); attempt && attempt->invalid == 0) {
            *guessed = false;
            return *attempt;
        }
    }
    // A UTF-8 file with a few damaged places stays UTF-8: in other sets hardly any two high bytes fit together by chance.
    const qsizetype fitting = std::count_if(utf8.text.cbegin(), utf8.text.cend(),
                                            [](QChar unit) { return unit.unicode() > 0x7F && unit.unicode() != replacement; });
    if (fitting > utf8.invalid)
        return utf8;
    const QByteArray name = detectedName(bytes);
    if (name.isEmpty() || name == "UTF-8" || name == "ASCII")
        return utf8;
    // As browsers do: what calls itself Latin 1 is its superset, or the dashes and quotation marks would be lost.
    return decodeWithIcu(bytes, name == "ISO-8859-1" ? QByteArray("WINDOWS-1252") : name).value_or(utf8);
}

bool isOddControl(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code < 0x20)
        return !(code >= u'\b' && code <= u'\r') && code != 0x1B && code != 0x1A;
    return code >= 0x7F && code < 0xA0 && code != 0x85;
}

bool isBinary(QByteArrayView bytes, const QString &text)
{
    if (bytes.startsWith("%PDF-"))
        return true;
    const qsizetype controls = std::count_if(text.cbegin(), text.cend(), isOddControl);
    return controls > controlsInText && controls * unitsPerControl > text.size();
}

/// @return how many NUL characters were replaced
qsizetype normalise(QString *text)
{
    if (text->contains(u'\r')) {
        text->replace(u"\r\n"_s, u"\n"_s);
        text->replace(u'\r', u'\n');
    }
    const qsizetype nuls = text->count(QChar());
    if (nuls > 0)
        text->replace(QChar(), QChar(replacement)); // libraries that end strings at NUL would lose the rest
    return nuls;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &source, const QByteArray &declared)
{
    bool guessed = false;
    Attempt attempt = bestAttempt(bytes, declared, &guessed);
    if (isBinary(bytes, attempt.text))
        return Error{ErrorCode::NotText, source};

    DecodedText decoded;
    attempt.invalid += normalise(&attempt.text);
    decoded.text = std::move(attempt.text);
    if (attempt.name != "UTF-8") {
        decoded.issues.append({guessed ? Severity::Warning : Severity::Note,
                               {ErrorCode::CharacterSet, source, -1, QString::fromLatin1(attempt.name)}, {}});
    }
    if (attempt.invalid > 0) {
        const qsizetype first = decoded.text.indexOf(QChar(replacement));
        decoded.issues.append({Severity::Warning, {ErrorCode::InvalidCharacters, source, first, QString::number(attempt.invalid)},
                               {first, first + 1}});
    }
    return decoded;
}

} // namespace planscope
