// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/modeltables.h"

#include <bit>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

struct NamedTag
{
    QLatin1StringView name;
    Tag tag;
};

constexpr NamedTag universalTags[] = {
    {"ADJ"_L1, Tag::Adj},     {"ADP"_L1, Tag::Adp},     {"ADV"_L1, Tag::Adv},   {"AUX"_L1, Tag::Aux},
    {"CCONJ"_L1, Tag::Cconj}, {"DET"_L1, Tag::Det},     {"INTJ"_L1, Tag::Intj}, {"NOUN"_L1, Tag::Noun},
    {"NUM"_L1, Tag::Num},     {"PART"_L1, Tag::Part},   {"PRON"_L1, Tag::Pron}, {"PROPN"_L1, Tag::Propn},
    {"PUNCT"_L1, Tag::Punct}, {"SCONJ"_L1, Tag::Sconj}, {"SYM"_L1, Tag::Sym},   {"VERB"_L1, Tag::Verb},
    {"X"_L1, Tag::X},
};

struct NamedForm
{
    QLatin1StringView name;
    VerbForm form;
};

constexpr NamedForm verbForms[] = {
    {"VB"_L1, VerbForm::Base},  {"VBP"_L1, VerbForm::Present},        {"VBZ"_L1, VerbForm::ThirdPerson},
    {"VBD"_L1, VerbForm::Past}, {"VBN"_L1, VerbForm::PastParticiple}, {"VBG"_L1, VerbForm::Ing},
    {"MD"_L1, VerbForm::Modal},
};

} // namespace

Label labelOf(const QString &name)
{
    Label label{.name = name};
    const qsizetype bar = name.indexOf(u'|');
    const QStringView penn = QStringView(name).left(bar);
    const QStringView universal = QStringView(name).mid(bar + 1);
    for (const NamedTag &known : universalTags) {
        if (universal == known.name)
            label.tag = known.tag;
    }
    for (const NamedForm &known : verbForms) {
        if (penn == known.name)
            label.form = known.form;
    }
    return label;
}

FeatureScores::FeatureScores(std::vector<Feature> features, std::vector<Entry> entries)
    : m_features(std::move(features)), m_entries(std::move(entries))
{
    const std::size_t capacity = std::bit_ceil(m_features.size() * 2 + 1);
    m_cells.assign(capacity, {});
    m_mask = capacity - 1;
    std::size_t labels = 0;
    for (const Entry &entry : m_entries)
        labels = std::max<std::size_t>(labels, entry.label + 1U);
    m_rowWidth = (labels + rowStep - 1) / rowStep * rowStep;
    quint32 place = 0;
    for (const Feature &feature : m_features) {
        std::size_t slot = feature.key & m_mask;
        while (m_cells[slot].key != 0)
            slot = (slot + 1) & m_mask;
        const bool hasRow = feature.count >= minRowEntries;
        m_cells[slot] = {feature.key, hasRow ? addedRow(place, feature.count) : place << countBits | feature.count};
        place += feature.count;
    }
}

quint32 FeatureScores::addedRow(quint32 firstEntry, quint8 count)
{
    const std::size_t start = m_rows.size();
    m_rows.resize(start + m_rowWidth);
    for (quint32 i = firstEntry; i < firstEntry + count; ++i)
        m_rows[start + m_entries[i].label] = m_entries[i].score;
    return static_cast<quint32>(start / m_rowWidth) << countBits | rowMark;
}

WordTable::WordTable(std::vector<Cell> words) : m_words(std::move(words))
{
    const std::size_t capacity = std::bit_ceil(m_words.size() * 2 + 1);
    m_cells.assign(capacity, {});
    m_mask = capacity - 1;
    for (const Cell &word : m_words) {
        std::size_t slot = word.key & m_mask;
        while (m_cells[slot].key != 0)
            slot = (slot + 1) & m_mask;
        m_cells[slot] = word;
    }
}

quint32 wordHash(QStringView word)
{
    quint32 hash = hashStart;
    for (const QChar unit : word)
        hash = hashStep(hash, unit.unicode());
    return hash;
}

quint64 lemmaKey(QStringView word, int label)
{
    // Two runs of 32 bits each, from different starts: a clash of both is out of question for some ten thousand words.
    quint32 second = hashStep(hashStart, static_cast<quint32>(label) + 0x10000U);
    for (const QChar unit : word)
        second = hashStep(second, unit.unicode());
    return quint64(wordHash(word)) << 32 | second;
}

/// A rule cannot know whether a form has lost an "e" or doubled a letter; the words seen can.
static QString settledBase(const ModelTables &tables, const QString &base, VerbForm form)
{
    const bool isInflected = form == VerbForm::Ing || form == VerbForm::Past || form == VerbForm::PastParticiple;
    if (!isInflected || base.size() < 3 || tables.baseWords.contains(wordHash(base)))
        return base;
    QStringList others{base + u'e', base.chopped(1)};
    if (base.back() != u'e' && base.back() != base.at(base.size() - 2))
        others[1] = base + base.back();
    for (const QString &other : std::as_const(others)) {
        if (tables.baseWords.contains(wordHash(other)))
            return other;
    }
    return base;
}

QString lemmaOf(const ModelTables &tables, QStringView form, int label)
{
    const QString word = tables.labels.at(label).tag == Tag::Propn ? form.toString() : form.toString().toLower();
    if (const auto known = tables.lemmas.constFind(lemmaKey(word, label)); known != tables.lemmas.constEnd())
        return *known;
    for (qsizetype length = std::min(maxLemmaSuffix, word.size() - 1); length >= 0; --length) {
        const auto rule = tables.lemmaRules.constFind(lemmaKey(QStringView(word).last(length), label));
        if (rule != tables.lemmaRules.constEnd())
            return rule->strip < word.size()
                       ? settledBase(tables, word.chopped(rule->strip) + rule->append, tables.labels.at(label).form)
                       : word;
    }
    return word;
}

} // namespace planscope
