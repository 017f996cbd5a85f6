// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QCoreApplication>
#include <QDir>

namespace planscope {

static QString tr(const char *text) { return QCoreApplication::translate("planscope::Error", text); }

static QString reasonText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::None: return {};
    case ErrorCode::Cancelled: return tr("Cancelled before it was done.");
    case ErrorCode::NotFound: return tr("There is no such file or folder.");
    case ErrorCode::NotReadable: return tr("It could not be read: %1").arg(error.detail);
    case ErrorCode::NotWritable: return tr("It could not be written: %1").arg(error.detail);
    case ErrorCode::NoDocuments:
        return tr("The folder holds no document that Planscope can read (.txt, .md, .html).");
    case ErrorCode::EmptyDocument: return tr("The file is empty.");
    case ErrorCode::NotText: return tr("The file holds binary data, not text.");
    case ErrorCode::UnknownFormat:
        return error.detail.isEmpty() ? tr("Planscope reads .txt, .md and .html files; this is none of them.")
                                      : tr("The file's name must end in one of these: %1").arg(error.detail);
    case ErrorCode::TooLarge: return tr("It is larger than Planscope reads: %1.").arg(error.detail);
    case ErrorCode::TooDeep: return tr("It is nested deeper than Planscope follows (%1); the inner levels were flattened.").arg(error.detail);
    case ErrorCode::CharacterSet: return tr("It is not in UTF-8; it was read as %1. Check names and signs.").arg(error.detail);
    case ErrorCode::InvalidCharacters:
        return tr("Some bytes fit no character and are shown as \uFFFD (%1).").arg(error.detail);
    case ErrorCode::OtherLanguage:
        return tr("It is written in another language than English (%1), so it is shown without findings.").arg(error.detail);
    case ErrorCode::LexiconLine: return tr("Line %1 was left out: %2").arg(error.offset).arg(error.detail);
    case ErrorCode::ModelDamaged: return tr("The language model cannot be used: %1").arg(error.detail);
    case ErrorCode::NothingToShow: return tr("There is nothing to show: %1").arg(error.detail);
    }
    return {};
}

QString errorText(const Error &error)
{
    const QString reason = reasonText(error);
    return error.source.isEmpty() ? reason : tr("%1: %2").arg(QDir::toNativeSeparators(error.source), reason);
}

} // namespace planscope
