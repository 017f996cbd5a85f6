// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reader.h"

#include "text/boilerplate.h"
#include "text/characterset.h"
#include "text/fileformat.h"
#include "text/frontmatter.h"
#include "text/htmlreader.h"
#include "text/languagetell.h"
#include "text/markdownreader.h"
#include "text/metadata.h"
#include "text/plaintextreader.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qint64 maxFileBytes = 200LL * 1024 * 1024;
constexpr qsizetype maxLines = 5'000'000; ///< blocks are made of lines; so many fill about 1 GB
constexpr qint64 chunkBytes = 4LL * 1024 * 1024;

Error tooLarge(const QString &path)
{
    return {ErrorCode::TooLarge, path, -1, u"the limit is %1 MB"_s.arg(maxFileBytes / (1024 * 1024))};
}

/// "## Aims" in plain text keeps its marker in the span; a title does without.
QString headingText(const Document &document, const Block &block)
{
    QString title = textOf(document, block.span).simplified();
    while (title.startsWith(u'#'))
        title = title.sliced(1).trimmed();
    return title;
}

QString firstHeading(const Document &document)
{
    constexpr qsizetype looked = 20; // a heading further down is one of a section
    for (const Block &block : document.blocks.first(std::min(looked, document.blocks.size()))) {
        if (block.kind == BlockKind::Heading)
            return headingText(document, block);
    }
    return {};
}

QString textToTellLanguageBy(const Document &document)
{
    constexpr qsizetype enough = 256 * 1024;
    QString text;
    for (const Block &block : document.blocks) {
        if (block.kind == BlockKind::Boilerplate)
            continue;
        text += QStringView(document.text).mid(block.span.start, std::min(block.span.length(), enough));
        text += u'\n';
        if (text.size() > enough)
            break;
    }
    return text;
}

/// What all formats share once their blocks stand: furniture, what the document says of itself, its language.
void finish(Document *document, Metadata *metadata)
{
    markLanguageMenus(document);
    readMetadataBlocks(*document, metadata);

    document->title = metadata->title();
    if (document->title.isEmpty())
        document->title = firstHeading(*document);
    if (document->title.isEmpty())
        document->title = QFileInfo(document->path).completeBaseName();
    if (document->title.isEmpty())
        document->title = QFileInfo(document->path).fileName();
    document->publisher = metadata->publisher();
    document->published = metadata->published();
    document->isDayStated = metadata->isDayStated();
    document->country = metadata->country();

    document->language = languageOf(textToTellLanguageBy(*document));
    if (document->language.isEmpty())
        document->language = metadata->language(); // pages often state a wrong one, so the text itself comes first
    if (!isEnglish(*document)) {
        document->issues.append({Severity::Note, {ErrorCode::OtherLanguage, document->path, -1, languageName(document->language)}, {}});
    }
}

} // namespace

Result<Document> readDocument(const QString &path, const TaskContext &task)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return Error{ErrorCode::NotFound, path};
    if (!info.exists())
        return Error{ErrorCode::NotReadable, path, -1, u"the link leads nowhere"_s};
    if (info.isDir())
        return Error{ErrorCode::NotReadable, path, -1, u"it is a folder"_s};
    if (!info.isFile())
        return Error{ErrorCode::NotReadable, path, -1, u"it is a device or pipe, not a file"_s};
    if (fileFormat(QFileInfo(path)) == FileFormat::Unknown)
        return Error{ErrorCode::UnknownFormat, path};
    if (info.size() > maxFileBytes)
        return tooLarge(path);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound, path, -1, file.errorString()};
    QByteArray bytes;
    bytes.reserve(info.size());
    while (bytes.size() <= maxFileBytes) {
        if (task.cancelled())
            return Error{ErrorCode::Cancelled, path};
        const QByteArray chunk = file.read(chunkBytes);
        if (file.error() != QFileDevice::NoError)
            return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
        if (chunk.isEmpty())
            return readBytes(bytes, path, task);
        bytes += chunk;
    }
    return tooLarge(path); // it grew while it was read
}

Result<Document> readBytes(const QByteArray &bytes, const QString &path, const TaskContext &task)
{
    const FileFormat format = fileFormat(QFileInfo(path));
    if (format == FileFormat::Unknown)
        return Error{ErrorCode::UnknownFormat, path};
    if (bytes.size() > maxFileBytes)
        return tooLarge(path);

    Result<DecodedText> decoded = decodeText(bytes, path, format == FileFormat::Html ? declaredCharset(bytes) : QByteArray());
    if (!decoded)
        return decoded.error();
    if (task.cancelled())
        return Error{ErrorCode::Cancelled, path};
    if (decoded->text.count(u'\n') > maxLines)
        return Error{ErrorCode::TooLarge, path, -1, u"the limit is %1 lines"_s.arg(maxLines)};

    Document document;
    document.path = path;
    document.issues = decoded->issues;
    Metadata metadata;
    switch (format) {
    case FileFormat::PlainText:
        document.text = decoded->text;
        document.blocks = plainTextBlocks(document.text, takeFrontMatter(document.text, &metadata), task);
        break;
    case FileFormat::Markdown: readMarkdown(decoded->text, &document, &metadata, task); break;
    case FileFormat::Html: readHtml(decoded->text, &document, &metadata, task); break;
    case FileFormat::Unknown: break;
    }
    if (task.cancelled())
        return Error{ErrorCode::Cancelled, path};
    if (document.blocks.isEmpty())
        return Error{ErrorCode::EmptyDocument, path};
    if (format != FileFormat::PlainText)
        markFurniture(&document); // plain text was sorted line by line
    finish(&document, &metadata);
    return document;
}

const QList<Issue> &readingTableIssues()
{
    return pageWords().issues;
}

} // namespace planscope
