// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/learn.h"

#include "language/wordfeatures.h"

#include <QFile>
#include <QMap>

#include <numeric>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int minLabelCount = 40; ///< rarer labels are noise to a perceptron
constexpr int minWordCount = 3;   ///< rarer words count as unknown in training, so that unknown words are learnt about
constexpr int minSureCount = 30;
constexpr double minSureShare = 0.998;
constexpr qsizetype minOpeningWords = 3;
constexpr qsizetype lastOpeningNoun = 4;
constexpr double minClassShare = 0.02; ///< labels below this share of a word's uses are left out of its class

QHash<QString, int> labelIndex(const QList<Label> &labels)
{
    QHash<QString, int> index;
    for (int i = 0; i < labels.size(); ++i)
        index.insert(labels.at(i).name, i);
    return index;
}

/// The key with the highest count; of equals, the first.
template <typename Key>
Key commonest(const QMap<Key, int> &counts)
{
    Key best{};
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return best;
}

} // namespace

QList<Label> learnLabels(QList<TreebankSentence> *sentences)
{
    QMap<QString, int> counts;
    for (const TreebankSentence &sentence : std::as_const(*sentences)) {
        for (const QString &label : sentence.labels)
            ++counts[label];
    }
    QList<Label> labels;
    QMap<QString, QMap<QString, int>> ofUniversalTag;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= minLabelCount) {
            labels.append(labelOf(it.key()));
            ofUniversalTag[it.key().section(u'|', 1)].insert(it.key(), it.value());
        }
    }
    const QHash<QString, int> kept = labelIndex(labels);
    for (TreebankSentence &sentence : *sentences) {
        for (QString &label : sentence.labels) {
            if (!kept.contains(label))
                label = commonest(ofUniversalTag[label.section(u'|', 1)]);
        }
    }
    return labels;
}

/// Numbers sets by how many words have them, from 1; the rare ones beyond the last number share it.
template <typename Set>
QMap<Set, quint8> numbered(const QMap<Set, int> &wordsOfSet)
{
    constexpr qsizetype lastNumber = 255;
    QList<std::pair<int, Set>> order;
    for (auto it = wordsOfSet.cbegin(); it != wordsOfSet.cend(); ++it)
        order.append({-it.value(), it.key()});
    std::sort(order.begin(), order.end());
    QMap<Set, quint8> number;
    for (qsizetype i = 0; i < order.size(); ++i)
        number.insert(order.at(i).second, static_cast<quint8>(std::min(i + 1, lastNumber)));
    return number;
}

static QMap<quint32, KnownWord> wordsOfTreebank(const QList<TreebankSentence> &sentences, const QList<Label> &labels)
{
    const QHash<QString, int> index = labelIndex(labels);
    QMap<quint32, QMap<int, int>> uses;
    for (const TreebankSentence &sentence : sentences) {
        for (qsizetype i = 0; i < sentence.forms.size(); ++i)
            ++uses[formHash(sentence.forms.at(i))][index.value(sentence.labels.at(i))];
    }

    QMap<quint32, KnownWord> words;
    QMap<quint32, QList<int>> classes;
    QMap<QList<int>, int> wordsOfClass;
    for (auto word = uses.cbegin(); word != uses.cend(); ++word) {
        const int total = std::accumulate(word->cbegin(), word->cend(), 0);
        if (total < minWordCount)
            continue;
        QList<int> &wordClass = classes[word.key()];
        for (auto use = word->cbegin(); use != word->cend(); ++use) {
            if (use.value() >= minClassShare * total)
                wordClass.append(use.key());
        }
        ++wordsOfClass[wordClass];
        const int main = commonest(*word);
        if (total >= minSureCount && word->value(main) >= minSureShare * total)
            words[word.key()].sureLabel = static_cast<quint8>(main);
    }
    const QMap<QList<int>, quint8> number = numbered(wordsOfClass);
    for (auto it = classes.cbegin(); it != classes.cend(); ++it)
        words[it.key()].wordClass = number.value(it.value());
    return words;
}

WordTable learnWords(const QList<TreebankSentence> &sentences, const QList<Label> &labels,
                     const QMap<QString, OutsideWord> &outside)
{
    QMap<QString, int> wordsOfGrammar;
    QMap<QString, int> wordsOfLists;
    for (const OutsideWord &word : outside) {
        ++wordsOfGrammar[word.grammar];
        ++wordsOfLists[word.lists];
    }
    wordsOfGrammar.remove({});
    wordsOfLists.remove({});
    const QMap<QString, quint8> grammar = numbered(wordsOfGrammar);
    const QMap<QString, quint8> lists = numbered(wordsOfLists);

    QMap<quint32, KnownWord> words = wordsOfTreebank(sentences, labels);
    for (auto it = outside.cbegin(); it != outside.cend(); ++it) {
        KnownWord &word = words[formHash(it.key())];
        word.grammar = grammar.value(it->grammar);
        word.lists = lists.value(it->lists);
    }
    std::vector<WordTable::Cell> cells;
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        if (it.key() != 0)
            cells.push_back({it.key(), *it});
    }
    return WordTable(std::move(cells));
}

QList<TreebankSentence> headlines(const QList<TreebankSentence> &sentences)
{
    QList<TreebankSentence> made;
    for (qsizetype i = 0; i < sentences.size(); i += 10) {
        TreebankSentence sentence = sentences.at(i);
        const bool isUpper = i % 40 == 0;
        for (QString &form : sentence.forms) {
            if (isUpper)
                form = form.toUpper();
            else if (form.size() > 3)
                form[0] = form.at(0).toUpper();
        }
        made.append(sentence);
    }
    return made;
}

static TreebankSentence tailOf(const TreebankSentence &sentence, qsizetype first)
{
    TreebankSentence tail{sentence.forms.sliced(first), sentence.lemmas.sliced(first), sentence.labels.sliced(first)};
    tail.forms.first()[0] = tail.forms.constFirst().at(0).toUpper();
    return tail;
}

QList<TreebankSentence> openings(const QList<TreebankSentence> &sentences)
{
    QList<TreebankSentence> made;
    for (const TreebankSentence &sentence : sentences) {
        bool hasNoun = false;
        for (qsizetype i = 1; i + minOpeningWords < sentence.labels.size(); ++i) {
            const QString &label = sentence.labels.at(i);
            const QString &before = sentence.labels.at(i - 1);
            if (!hasNoun && i <= lastOpeningNoun && (label == u"NNS|NOUN"_s || label == u"NN|NOUN"_s)) {
                made.append(tailOf(sentence, i));
                hasNoun = true;
            }
            if (label == u"VB|VERB"_s && (before == u"TO|PART"_s || before == u"MD|AUX"_s)) {
                made.append(tailOf(sentence, i));
                break;
            }
        }
    }
    return made;
}

Result<BorderWords> readBorderWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    BorderWords borders;
    const QMap<QString, QSet<QString> *> kinds = {
        {u"title"_s, &borders.titles},     {u"number"_s, &borders.numbered}, {u"abbreviation"_s, &borders.abbreviations},
        {u"starter"_s, &borders.starters}, {u"prefix"_s, &borders.prefixes},
    };
    int line = 0;
    for (const QString &record : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++line;
        if (record.isEmpty() || record.startsWith(u'#') || record == u"kind\tword"_s)
            continue;
        const QStringList fields = record.split(u'\t');
        if (fields.size() != 2 || !kinds.contains(fields.at(0)))
            return Error{ErrorCode::LexiconLine, path, line, u"it is not a kind and a word."_s};
        kinds[fields.at(0)]->insert(fields.at(1).toLower());
    }
    return borders;
}

} // namespace planscope
