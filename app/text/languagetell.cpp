// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/languagetell.h"

#include <QLocale>

#include <cld2/public/compact_lang_det.h>
#include <unicode/uloc.h>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr qsizetype minLetters = 40;          ///< below this any answer would be a guess
constexpr qsizetype lookedAtUnits = 256 * 1024; ///< more text does not change the answer
constexpr int samples = 6;                      ///< stretches of the text that are looked at first
constexpr qsizetype sampleUnits = 250;
constexpr int clearShare = 90; ///< in percent: what is as English in samples from everywhere is so as a whole

static QString isoCode(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language)).section(u'-', 0, 0);
    return code == u"iw" ? u"he"_s : code == u"jw" ? u"jv"_s : code == u"un" ? QString() : code;
}

namespace {

struct Telling
{
    CLD2::Language first = CLD2::UNKNOWN_LANGUAGE; ///< of most of the text
    int percent = 0;                               ///< … and of how much
    CLD2::Language summary = CLD2::UNKNOWN_LANGUAGE;
    bool isReliable = false;
};

} // namespace

static Telling tell(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    CLD2::Language languages[3];
    int percents[3];
    int textBytes = 0;
    Telling told;
    told.summary = CLD2::DetectLanguageSummary(bytes.constData(), static_cast<int>(bytes.size()), true, languages, percents, &textBytes,
                                               &told.isReliable);
    told.first = languages[0];
    told.percent = percents[0];
    return told;
}

/// Stretches from the start to the end of the text.
static QString sampleOf(QStringView text)
{
    QString sample;
    sample.reserve(samples * (sampleUnits + 1));
    for (qsizetype i = 0; i < samples; ++i)
        sample.append(text.sliced((text.size() - sampleUnits) * i / (samples - 1), sampleUnits)).append(u' ');
    return sample;
}

QString languageOf(const QString &text)
{
    const QStringView looked = QStringView(text).left(lookedAtUnits);
    qsizetype letters = 0;
    for (qsizetype i = 0; i < looked.size() && letters < minLetters; ++i)
        letters += looked.at(i).isLetter();
    if (letters < minLetters)
        return {};
    if (looked.size() > 2 * samples * sampleUnits) {
        const Telling told = tell(sampleOf(looked));
        if (told.isReliable && told.first == CLD2::ENGLISH && told.percent >= clearShare)
            return u"en"_s;
    }
    const Telling told = tell(looked);
    if (told.first == CLD2::ENGLISH && told.percent >= 50)
        return u"en"_s;
    return told.isReliable ? isoCode(told.summary) : QString();
}

QString languageName(const QString &code)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar name[128];
    const int32_t length = uloc_getDisplayLanguage(code.toLatin1().constData(), "en", name, 128, &status);
    return U_FAILURE(status) ? code : QString::fromUtf16(name, length);
}

} // namespace planscope
