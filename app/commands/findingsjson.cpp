// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/findingsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// Turns UTF-16 offsets into counts of code points. Steps from the last place asked for, so a pass over findings in text
/// order is linear in the text.
class CodePoints
{
public:
    explicit CodePoints(const QString &text) : m_text(text) {}

    qsizetype at(qsizetype offset)
    {
        for (; m_unit < offset; ++m_unit)
            m_points += !m_text.at(m_unit).isLowSurrogate();
        for (; m_unit > offset; --m_unit)
            m_points -= !m_text.at(m_unit - 1).isLowSurrogate();
        return m_points;
    }

private:
    const QString &m_text;
    qsizetype m_unit = 0;
    qsizetype m_points = 0;
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue yearOrNull(const std::optional<int> &year)
{
    return year ? QJsonValue(QString::number(*year)) : QJsonValue(QJsonValue::Null);
}

/// One document as a JSON object.
class DocumentWriter
{
public:
    explicit DocumentWriter(const CorpusDocument &document)
        : m_document(*document.document), m_findings(*document.findings), m_points(m_document.text)
    {
    }

    QJsonObject object(bool withText)
    {
        QJsonObject result{
            {u"path"_s, m_document.path},
            {u"title"_s, m_document.title},
            {u"publisher"_s, orNull(m_document.publisher)},
            {u"published"_s, orNull(publishedIso(m_document))},
            {u"language"_s, orNull(m_document.language)},
            {u"country"_s, orNull(m_findings.country)},
            {u"engine"_s, m_findings.engineVersion},
            {u"characters"_s, m_points.at(m_document.text.size())},
            {u"sections"_s, sections()},
            {u"entities"_s, entities()},
            {u"metrics"_s, metrics()},
            {u"initiatives"_s, initiatives()},
            {u"numerals"_s, numerals()},
            {u"issues"_s, issues()},
        };
        if (withText)
            result.insert(u"text"_s, m_document.text);
        return result;
    }

private:
    QJsonObject spanned(const TextSpan &span)
    {
        return {{u"start"_s, m_points.at(span.start)}, {u"end"_s, m_points.at(span.end)}, {u"text"_s, textOf(m_document, span)}};
    }

    QJsonArray sections()
    {
        QJsonArray array;
        for (const Block &block : m_document.blocks) {
            if (block.kind != BlockKind::Heading)
                continue;
            array.append(QJsonObject{{u"start"_s, m_points.at(block.span.start)},
                                     {u"end"_s, m_points.at(block.span.end)},
                                     {u"level"_s, block.level},
                                     {u"title"_s, textOf(m_document, block.span).simplified()}});
        }
        return array;
    }

    QJsonArray entities()
    {
        QJsonArray array;
        for (const Mention &mention : m_findings.mentions) {
            QJsonObject object = spanned(mention.span);
            object.insert(u"kind"_s, toString(mention.kind));
            object.insert(u"name"_s, mention.name);
            array.append(object);
        }
        return array;
    }

    QJsonArray metrics()
    {
        QJsonArray array;
        for (const Metric &metric : m_findings.metrics) {
            QJsonObject object = spanned(metric.span);
            object.insert(u"value"_s, metric.value);
            object.insert(u"high"_s, metric.high ? QJsonValue(*metric.high) : QJsonValue(QJsonValue::Null));
            object.insert(u"unit"_s, orNull(metric.unit));
            object.insert(u"per"_s, orNull(metric.per));
            object.insert(u"bound"_s, toString(metric.bound));
            object.insert(u"kind"_s, toString(metric.kind));
            object.insert(u"status"_s, toString(metric.status));
            object.insert(u"direction"_s, orNull(toString(metric.direction)));
            object.insert(u"from"_s, yearOrNull(metric.from));
            object.insert(u"to"_s, yearOrNull(metric.to));
            object.insert(u"indicator"_s, orNull(metric.indicator));
            object.insert(u"of"_s, orNull(metric.of));
            object.insert(u"base"_s, yearOrNull(metric.base));
            array.append(object);
        }
        return array;
    }

    QJsonArray initiatives()
    {
        QJsonArray array;
        for (const Initiative &initiative : m_findings.initiatives) {
            QJsonObject object = spanned(initiative.span);
            object.insert(u"verb"_s, textOf(m_document, initiative.verb));
            object.insert(u"verb_start"_s, m_points.at(initiative.verb.start));
            object.insert(u"actor"_s, orNull(initiative.actor));
            object.insert(u"object"_s, orNull(textOf(m_document, initiative.object)));
            object.insert(u"status"_s, toString(initiative.status));
            object.insert(u"by"_s, yearOrNull(initiative.by));
            object.insert(u"themes"_s, QJsonArray::fromStringList(initiative.themes));
            array.append(object);
        }
        return array;
    }

    QJsonObject numerals()
    {
        QJsonObject counts;
        QJsonArray unread;
        for (const Numeral &numeral : m_findings.numerals) {
            if (numeral.kind == NumeralClass::Unread)
                unread.append(spanned(numeral.span));
            else
                counts[toString(numeral.kind)] = counts.value(toString(numeral.kind)).toInt() + 1;
        }
        return {{u"counts"_s, counts}, {u"unread"_s, unread}};
    }

    QJsonArray issues() const
    {
        QJsonArray array;
        for (const Issue &issue : m_document.issues)
            array.append(errorText(issue.error));
        return array;
    }

    const Document &m_document;
    const Findings &m_findings;
    CodePoints m_points;
};

/// Several values of one cell stand with semicolons between.
QString cell(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (!value.isArray())
        return value.toString();
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &part : array)
        parts.append(part.toString());
    return parts.join(u"; "_s);
}

/// A CSV field after RFC 4180.
QString csvField(const QString &text)
{
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray findingsJson(const Corpus &corpus, bool withText)
{
    QJsonArray documents;
    for (const CorpusDocument &document : corpus.documents())
        documents.append(DocumentWriter(document).object(withText));
    const QJsonObject root{{u"format"_s, u"planscope-findings/1"_s}, {u"documents"_s, documents}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QByteArray findingsCsv(const Corpus &corpus)
{
    // The columns of all three kinds side by side; those that a kind lacks stay empty.
    static const QStringList columns{u"start"_s,  u"end"_s, u"text"_s,   u"name"_s,      u"kind"_s,      u"value"_s, u"high"_s,
                                     u"unit"_s,   u"per"_s, u"bound"_s,  u"direction"_s, u"status"_s,    u"from"_s,  u"to"_s,
                                     u"base"_s,   u"of"_s,  u"indicator"_s, u"actor"_s,  u"verb"_s,      u"object"_s, u"by"_s, u"themes"_s};
    QString csv = u"document,finding,"_s + columns.join(u',') + u"\r\n"_s;
    for (const CorpusDocument &entry : corpus.documents()) {
        const QJsonObject document = DocumentWriter(entry).object(false);
        for (const auto &[list, finding] : {std::pair(u"entities"_s, u"entity"_s), std::pair(u"metrics"_s, u"metric"_s),
                                            std::pair(u"initiatives"_s, u"initiative"_s)}) {
            const QJsonArray rows = document.value(list).toArray();
            for (const QJsonValue &row : rows) {
                QStringList fields{csvField(entry.document->path), finding};
                for (const QString &column : columns) {
                    const QJsonValue value = row[column];
                    fields.append(csvField(cell(value)));
                }
                csv += fields.join(u',') + u"\r\n"_s;
            }
        }
    }
    return csv.toUtf8();
}

} // namespace planscope
