// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, as a value. Errors cross threads and end as a row in the Issues panel or a line on stderr,
// so they carry a code and the file, and errorText() alone turns them into words.
#pragma once

#include "base/textspan.h"

#include <QMetaType>
#include <QString>

namespace planscope {

enum class ErrorCode {
    None,
    Cancelled,
    NotFound,          ///< the path names nothing
    NotReadable,       ///< no permission, or it vanished or failed while it was read; detail: the system's reason
    NotWritable,       ///< detail: the system's reason
    NoDocuments,       ///< a folder without a document Planscope can read
    EmptyDocument,     ///< nothing but white space
    NotText,           ///< binary data under a text file's name
    UnknownFormat,     ///< an ending Planscope has no reader for; of a file to write: no writer; detail: those it has
    TooLarge,          ///< above a named limit; detail: the limit in words
    TooDeep,           ///< nested beyond a named limit; the deeper levels were flattened; detail: the limit in words
    CharacterSet,      ///< read in another character set than UTF-8; detail: its name
    InvalidCharacters, ///< some bytes fit no character and show as U+FFFD; detail: how many
    OtherLanguage,     ///< not English: shown without findings; detail: the language
    LexiconLine,       ///< a line of a table is wrong and was left out; offset: its line number; detail: why
    ModelDamaged,      ///< the language model cannot be used; detail: why
    NothingToShow,     ///< a chart or report has no data; detail: what is missing
};

struct Error
{
    ErrorCode code = ErrorCode::None;
    QString source;        ///< the file, as the user named it; may be empty
    qsizetype offset = -1; ///< where in the source (see the code), -1 when it does not apply
    QString detail;        ///< a reason in words, possibly from the system

    bool operator==(const Error &) const = default;
};

enum class Severity { Note, Warning, Failure };

/// Something a user should know about an input: a failure (it could not be read) or a doubt (it was read, but …).
struct Issue
{
    Severity severity = Severity::Note;
    Error error;
    TextSpan span; ///< in the document's text where the issue has a place there, else empty

    bool operator==(const Issue &) const = default;
};

/// One sentence for people: names the file, the reason and, where there is one, what to do. Not ending in a full stop when
/// the system's own reason closes it.
QString errorText(const Error &error);

} // namespace planscope

Q_DECLARE_METATYPE(planscope::Error)
Q_DECLARE_METATYPE(planscope::Issue)
