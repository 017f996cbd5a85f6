// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reader.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace planscope {

Result<Document> readDocument(const QString &path, const TaskContext &task)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    return readBytes(file.readAll(), path, task);
}

Result<Document> readBytes(const QByteArray &bytes, const QString &path, const TaskContext &)
{
    Document document;
    document.path = path;
    document.text = QString::fromUtf8(bytes);
    document.title = QFileInfo(path).completeBaseName();
    for (qsizetype start = 0; start < document.text.size();) {
        qsizetype end = document.text.indexOf(u'\n', start);
        if (end < 0)
            end = document.text.size();
        if (end > start)
            document.blocks.append({.kind = BlockKind::Paragraph, .span = {start, end}});
        start = end + 1;
    }
    return document;
}

QStringList findDocuments(const QStringList &paths, QList<Issue> *)
{
    QStringList found;
    for (const QString &path : paths) {
        if (QFileInfo(path).isFile())
            found.append(path);
        for (QDirIterator it(path, {u"*.txt"_s, u"*.md"_s, u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            found.append(it.next());
    }
    return found;
}

} // namespace planscope
