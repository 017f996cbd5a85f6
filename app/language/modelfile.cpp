// SPDX-License-Identifier: GPL-3.0-or-later
// The model file, written and read. Layout after the header: labels, features and entries of both passes, words, lemmas, lemma
// rules, base words, border words; each a 32-bit count and its items. Items are sorted by key, so that the same tables always give the same
// bytes.
#include "language/modeltables.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr QByteArrayView magic = "PSLM";
constexpr quint32 formatVersion = 2;
constexpr qsizetype headerSize = 4 + 4 + 8 + 8; // magic, version, size and checksum of what follows

quint64 checksum(QByteArrayView bytes)
{
    quint64 sum = 14695981039346656037ULL;
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8)
        sum = (sum ^ qFromLittleEndian<quint64>(bytes.data() + i)) * 1099511628211ULL;
    for (; i < bytes.size(); ++i)
        sum = (sum ^ static_cast<quint8>(bytes[i])) * 1099511628211ULL;
    return sum;
}

class Writer
{
public:
    template <typename Number>
    void number(Number value)
    {
        const qsizetype place = m_bytes.size();
        m_bytes.resize(place + qsizetype(sizeof(Number)));
        qToLittleEndian(value, m_bytes.data() + place);
    }
    void count(qsizetype size) { number(static_cast<quint32>(size)); }
    void text(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        number(static_cast<quint8>(bytes.size()));
        m_bytes.append(bytes);
    }
    void words(const QSet<QString> &words)
    {
        QStringList sorted(words.cbegin(), words.cend());
        sorted.sort();
        count(sorted.size());
        for (const QString &word : std::as_const(sorted))
            text(word);
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads on from a place; past the end, everything is 0 or empty and isDamaged() turns true.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    template <typename Number>
    Number number()
    {
        if (!has(qsizetype(sizeof(Number))))
            return {};
        const auto value = qFromLittleEndian<Number>(m_bytes.data() + m_place);
        m_place += qsizetype(sizeof(Number));
        return value;
    }
    /// A count of items that take at least `itemSize` bytes each; one that cannot fit is damage, and 0.
    quint32 count(qsizetype itemSize)
    {
        const auto size = number<quint32>();
        return has(qsizetype(size) * itemSize) ? size : 0;
    }
    QString text()
    {
        const qsizetype size = number<quint8>();
        if (!has(size))
            return {};
        const QString text = QString::fromUtf8(m_bytes.sliced(m_place, size));
        m_place += size;
        return text;
    }
    QSet<QString> words()
    {
        QSet<QString> words;
        for (quint32 left = count(1); left > 0; --left)
            words.insert(text());
        return words;
    }
    bool isDamaged() const { return m_isDamaged; }
    bool isAtEnd() const { return m_place == m_bytes.size(); }

private:
    bool has(qsizetype size)
    {
        if (m_bytes.size() - m_place < size)
            m_isDamaged = true;
        return !m_isDamaged;
    }

    QByteArrayView m_bytes;
    qsizetype m_place = 0;
    bool m_isDamaged = false;
};

template <typename Key, typename Value>
QList<Key> sortedKeys(const QHash<Key, Value> &table)
{
    QList<Key> keys = table.keys();
    std::sort(keys.begin(), keys.end());
    return keys;
}

void writeScores(Writer &body, const FeatureScores &scores)
{
    body.count(qsizetype(scores.features().size()));
    for (const FeatureScores::Feature &feature : scores.features()) {
        body.number(feature.key);
        body.number(feature.count);
    }
    body.count(qsizetype(scores.entries().size()));
    for (const FeatureScores::Entry &entry : scores.entries()) {
        body.number(entry.label);
        body.number(entry.score);
    }
}

FeatureScores readScores(Reader &reader, qsizetype labelCount, bool *isSound)
{
    std::vector<FeatureScores::Feature> features(reader.count(5));
    std::size_t total = 0;
    quint32 last = 0;
    for (FeatureScores::Feature &feature : features) {
        feature = {reader.number<quint32>(), reader.number<quint8>()};
        *isSound = *isSound && feature.key > last;
        last = feature.key;
        total += feature.count;
    }
    std::vector<FeatureScores::Entry> entries(reader.count(2));
    for (FeatureScores::Entry &entry : entries) {
        entry = {reader.number<quint8>(), reader.number<qint8>()};
        *isSound = *isSound && entry.label < labelCount;
    }
    *isSound = *isSound && !reader.isDamaged() && total == entries.size() && total < FeatureScores::maxEntries;
    return *isSound ? FeatureScores(std::move(features), std::move(entries)) : FeatureScores();
}

WordTable readWords(Reader &reader, qsizetype labelCount, bool *isSound)
{
    std::vector<WordTable::Cell> words(reader.count(8));
    quint32 last = 0;
    for (WordTable::Cell &word : words) {
        word.key = reader.number<quint32>();
        word.word = {reader.number<quint8>(), reader.number<quint8>(), reader.number<quint8>(), reader.number<quint8>()};
        const quint8 sure = word.word.sureLabel;
        *isSound = *isSound && word.key > last && (sure == KnownWord::noLabel || sure < labelCount);
        last = word.key;
    }
    return *isSound ? WordTable(std::move(words)) : WordTable();
}

} // namespace

QByteArray modelBytes(const ModelTables &tables)
{
    Writer body;
    body.count(tables.labels.size());
    for (const Label &label : tables.labels)
        body.text(label.name);
    writeScores(body, tables.scores);
    writeScores(body, tables.closeScores);
    body.count(qsizetype(tables.words.words().size()));
    for (const WordTable::Cell &word : tables.words.words()) {
        body.number(word.key);
        for (const quint8 part : {word.word.wordClass, word.word.sureLabel, word.word.grammar, word.word.lists})
            body.number(part);
    }
    body.count(tables.lemmas.size());
    for (const quint64 key : sortedKeys(tables.lemmas)) {
        body.number(key);
        body.text(tables.lemmas[key]);
    }
    body.count(tables.lemmaRules.size());
    for (const quint64 key : sortedKeys(tables.lemmaRules)) {
        body.number(key);
        body.number(tables.lemmaRules[key].strip);
        body.text(tables.lemmaRules[key].append);
    }
    QList<quint32> bases(tables.baseWords.cbegin(), tables.baseWords.cend());
    std::sort(bases.begin(), bases.end());
    body.count(bases.size());
    for (const quint32 base : std::as_const(bases))
        body.number(base);
    const BorderWords &borders = tables.borders;
    for (const QSet<QString> *words :
         {&borders.titles, &borders.numbered, &borders.abbreviations, &borders.starters, &borders.prefixes})
        body.words(*words);

    Writer file;
    for (const char letter : magic)
        file.number(letter);
    file.number(formatVersion);
    file.number(static_cast<quint64>(body.bytes().size()));
    file.number(checksum(body.bytes()));
    return file.bytes() + body.bytes();
}

Result<ModelTables> modelFromBytes(const QByteArray &bytes, const QString &source)
{
    const auto damaged = [&source](const QString &why) { return Error{ErrorCode::ModelDamaged, source, -1, why}; };
    if (bytes.size() < headerSize || !bytes.startsWith(magic))
        return damaged(u"it is no language model of Planscope."_s);
    Reader header(QByteArrayView(bytes).first(headerSize).sliced(magic.size()));
    if (const auto version = header.number<quint32>(); version != formatVersion)
        return damaged(u"it is of version %1, and version %2 is needed."_s.arg(version).arg(formatVersion));
    const QByteArrayView content = QByteArrayView(bytes).sliced(headerSize);
    if (header.number<quint64>() != quint64(content.size()))
        return damaged(u"it is cut off or has grown."_s);
    if (header.number<quint64>() != checksum(content))
        return damaged(u"its checksum does not match."_s);

    Reader reader(content);
    ModelTables tables;
    for (quint32 left = reader.count(1); left > 0; --left)
        tables.labels.append(labelOf(reader.text()));
    bool isSound = !tables.labels.isEmpty() && tables.labels.size() <= maxLabels;
    tables.scores = readScores(reader, tables.labels.size(), &isSound);
    tables.closeScores = readScores(reader, tables.labels.size(), &isSound);
    tables.words = readWords(reader, tables.labels.size(), &isSound);
    for (quint32 left = reader.count(9); left > 0; --left) {
        const auto key = reader.number<quint64>();
        tables.lemmas.insert(key, reader.text());
    }
    for (quint32 left = reader.count(10); left > 0; --left) {
        const auto key = reader.number<quint64>();
        const auto strip = reader.number<quint8>();
        tables.lemmaRules.insert(key, {strip, reader.text()});
    }
    for (quint32 left = reader.count(4); left > 0; --left)
        tables.baseWords.insert(reader.number<quint32>());
    BorderWords &borders = tables.borders;
    for (QSet<QString> *words :
         {&borders.titles, &borders.numbered, &borders.abbreviations, &borders.starters, &borders.prefixes})
        *words = reader.words();
    if (!isSound || reader.isDamaged() || !reader.isAtEnd())
        return damaged(u"its tables do not fit together."_s);
    return tables;
}

} // namespace planscope
