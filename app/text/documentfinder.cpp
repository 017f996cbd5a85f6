// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fileformat.h"
#include "text/reader.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxFolders = 100'000; ///< of one folder named; a whole file system is no stack of documents

/// Walks folders with a list of its own, not by recursion, and enters each real folder once, so that links cannot loop.
class DocumentFinder
{
public:
    explicit DocumentFinder(QList<Issue> *issues) : m_issues(issues) {}

    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.exists())
            m_issues->append(failure(ErrorCode::NotFound, path, {}));
        else if (info.isDir())
            addFolder(path);
        else
            addFile(info);
    }

    QStringList found() const { return m_found; }

private:
    static Issue failure(ErrorCode code, const QString &path, const QString &detail)
    {
        return {Severity::Failure, {code, path, -1, detail}, {}};
    }

    /// Each file once, also when it is reached by two ways. False when it was there before.
    bool addFile(const QFileInfo &info)
    {
        const QString real = info.canonicalFilePath();
        if (m_files.contains(real))
            return false;
        m_files.insert(real);
        m_found.append(info.filePath());
        return true;
    }

    void addFolder(const QString &top)
    {
        QStringList documents;
        QStringList waiting{top};
        QSet<QString> entered;
        bool hasUnreadable = false;
        while (!waiting.isEmpty() && entered.size() < maxFolders) {
            const QDir folder(waiting.takeLast());
            const QString real = folder.canonicalPath();
            if (real.isEmpty() || entered.contains(real))
                continue;
            entered.insert(real);
            if (!QFileInfo(folder.path()).isReadable() || !QFileInfo(folder.path()).isExecutable()) {
                m_issues->append(failure(ErrorCode::NotReadable, folder.path(), u"permission denied"_s));
                hasUnreadable = true;
                continue;
            }
            for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (entry.isDir())
                    waiting.append(entry.filePath());
                else if (fileFormat(entry) != FileFormat::Unknown && entry.completeBaseName() != u"SOURCES")
                    documents.append(entry.filePath());
            }
        }
        if (documents.isEmpty() && !hasUnreadable)
            m_issues->append(failure(ErrorCode::NoDocuments, top, {}));
        documents.sort();
        for (const QString &document : std::as_const(documents))
            addFile(QFileInfo(document));
    }

    QList<Issue> *m_issues;
    QStringList m_found;
    QSet<QString> m_files;
};

} // namespace

QStringList findDocuments(const QStringList &paths, QList<Issue> *issues)
{
    DocumentFinder finder(issues);
    for (const QString &path : paths)
        finder.add(path);
    return finder.found();
}

} // namespace planscope
