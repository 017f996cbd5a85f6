// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lexicontable.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace planscope {

static Issue warning(ErrorCode code, const QString &source, int line, const QString &detail)
{
    return {Severity::Warning, {code, source, line, detail}, {}};
}

namespace {

/// Reads one file's rows, its columns brought into the order asked for.
class TableReader
{
public:
    TableReader(const QString &path, const QStringList &columns, QList<Issue> *issues)
        : m_path(path), m_columns(columns), m_issues(issues)
    {
    }

    void appendTo(QList<LexiconRow> *rows)
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_issues->append(warning(ErrorCode::NotReadable, m_path, -1, file.errorString()));
            return;
        }
        const QString text = QString::fromUtf8(file.readAll());
        int line = 0;
        for (QStringView record : QStringView(text).split(u'\n')) {
            ++line;
            if (record.endsWith(u'\r'))
                record.chop(1);
            if (record.trimmed().isEmpty() || record.startsWith(u'#'))
                continue;
            if (!m_hasHeader)
                readHeader(record, line);
            else if (!m_places.isEmpty())
                readRow(record, line, rows);
        }
    }

private:
    void readHeader(QStringView record, int line)
    {
        m_hasHeader = true;
        QStringList names;
        for (const QStringView name : record.split(u'\t'))
            names.append(name.trimmed().toString());
        m_width = names.size();
        for (const QString &column : m_columns) {
            const qsizetype place = names.indexOf(column);
            if (place < 0) {
                m_issues->append(warning(ErrorCode::LexiconLine, m_path, line,
                                         u"the header lacks the column \"%1\", so the table was not used."_s.arg(column)));
                m_places.clear();
                return;
            }
            m_places.append(place);
        }
    }

    void readRow(QStringView record, int line, QList<LexiconRow> *rows)
    {
        const QList<QStringView> cells = record.split(u'\t');
        LexiconRow row{.line = line, .source = m_path, .fields = {}};
        for (const qsizetype place : std::as_const(m_places))
            row.fields.append(place < cells.size() ? cells.at(place).trimmed().toString() : QString());
        if (cells.size() > m_width)
            m_issues->append(lexiconIssue(row, u"it has more fields than the header."_s));
        else if (record.contains(QChar::ReplacementCharacter))
            m_issues->append(lexiconIssue(row, u"it holds bytes that are no UTF-8."_s));
        else if (row.fields.constFirst().isEmpty())
            m_issues->append(lexiconIssue(row, u"its first field is empty."_s));
        else
            rows->append(row);
    }

    QString m_path;
    QStringList m_columns;
    QList<Issue> *m_issues;
    QList<qsizetype> m_places; ///< of each asked-for column in the file
    qsizetype m_width = 0;
    bool m_hasHeader = false;
};

} // namespace

QList<LexiconRow> readLexiconTable(const QStringList &folders, const QString &name, const QStringList &columns, QList<Issue> *issues)
{
    QList<LexiconRow> rows;
    bool found = false;
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(name + u".tsv"_s);
        if (!QFile::exists(path))
            continue;
        found = true;
        TableReader(path, columns, issues).appendTo(&rows);
    }
    if (!found)
        issues->append(warning(ErrorCode::NotFound, QDir(folders.value(0)).filePath(name + u".tsv"_s), -1, {}));
    return rows;
}

Issue lexiconIssue(const LexiconRow &row, const QString &why)
{
    return warning(ErrorCode::LexiconLine, row.source, row.line, why);
}

} // namespace planscope
