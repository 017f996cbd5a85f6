// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/languagetell.h"

#include <QLocale>

#include <cld2/public/compact_lang_det.h>
#include <unicode/uloc.h>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr qsizetype minLetters = 40;          ///< below this any answer would be a guess
constexpr qsizetype lookedAtUnits = 256 * 1024; ///< more text does not change the answer

static QString isoCode(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language)).section(u'-', 0, 0);
    return code == u"iw" ? u"he"_s : code == u"jw" ? u"jv"_s : code == u"un" ? QString() : code;
}

QString languageOf(const QString &text)
{
    const QStringView looked = QStringView(text).left(lookedAtUnits);
    if (std::count_if(looked.cbegin(), looked.cend(), [](QChar unit) { return unit.isLetter(); }) < minLetters)
        return {};
    const QByteArray bytes = looked.toUtf8();
    CLD2::Language languages[3];
    int percents[3];
    int textBytes = 0;
    bool reliable = false;
    const CLD2::Language summary = CLD2::DetectLanguageSummary(bytes.constData(), static_cast<int>(bytes.size()), true, languages,
                                                               percents, &textBytes, &reliable);
    if (languages[0] == CLD2::ENGLISH && percents[0] >= 50)
        return u"en"_s;
    return reliable ? isoCode(summary) : QString();
}

QString languageName(const QString &code)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar name[128];
    const int32_t length = uloc_getDisplayLanguage(code.toLatin1().constData(), "en", name, 128, &status);
    return U_FAILURE(status) ? code : QString::fromUtf16(name, length);
}

} // namespace planscope
