// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/learn.h"

#include <QMap>

#include <tuple>

namespace planscope {

namespace {

constexpr int minRuleForms = 3;      ///< distinct forms that a rule of a suffix must cover
constexpr int minExceptionCount = 2; ///< a form seen once with an odd lemma may be a slip

struct Pair
{
    QString form;
    int label = 0;

    bool operator<(const Pair &other) const { return std::tie(form, label) < std::tie(other.form, other.label); }
};

/// Ordered so that shorter suffixes come first: a rule is kept when it differs from that of the next shorter suffix.
struct Suffix
{
    int label = 0;
    qsizetype length = 0;
    QString text;

    bool operator<(const Suffix &other) const
    {
        return std::tie(label, length, text) < std::tie(other.label, other.length, other.text);
    }
};

/// How the form becomes the lemma, as "strip count, append".
std::pair<int, QString> editOf(const QString &form, const QString &lemma)
{
    qsizetype common = 0;
    while (common < std::min(form.size(), lemma.size()) && form.at(common) == lemma.at(common))
        ++common;
    return {int(form.size() - common), lemma.mid(common)};
}

} // namespace

void learnLemmas(const QList<TreebankSentence> &sentences, ModelTables *tables)
{
    QHash<QString, int> index;
    for (int i = 0; i < tables->labels.size(); ++i)
        index.insert(tables->labels.at(i).name, i);

    QMap<Pair, QMap<QString, int>> lemmasOf;
    for (const TreebankSentence &sentence : sentences) {
        for (qsizetype i = 0; i < sentence.forms.size(); ++i) {
            const int label = index.value(sentence.labels.at(i));
            const bool isName = tables->labels.at(label).tag == Tag::Propn;
            const QString form = isName ? sentence.forms.at(i) : sentence.forms.at(i).toLower();
            const QString lemma = isName ? sentence.lemmas.at(i) : sentence.lemmas.at(i).toLower();
            ++lemmasOf[{form, label}][lemma];
        }
    }

    struct Known
    {
        QString lemma;
        int count = 0;
    };
    QMap<Pair, Known> known;
    QMap<Suffix, QMap<std::pair<int, QString>, int>> edits;
    for (auto it = lemmasOf.cbegin(); it != lemmasOf.cend(); ++it) {
        Known best;
        for (auto lemma = it->cbegin(); lemma != it->cend(); ++lemma) {
            if (lemma.value() > best.count)
                best = {lemma.key(), lemma.value()};
        }
        known.insert(it.key(), best);
        const QString &form = it.key().form;
        const std::pair<int, QString> edit = editOf(form, best.lemma);
        for (qsizetype length = 0; length <= std::min(maxLemmaSuffix, form.size() - 1); ++length)
            ++edits[{it.key().label, length, form.last(length)}][edit];
    }

    for (auto it = edits.cbegin(); it != edits.cend(); ++it) {
        std::pair<int, QString> best;
        int most = 0;
        int all = 0;
        for (auto edit = it->cbegin(); edit != it->cend(); ++edit) {
            all += edit.value();
            if (edit.value() > most) {
                most = edit.value();
                best = edit.key();
            }
        }
        if (all < minRuleForms && it.key().length > 0)
            continue;
        // A longer suffix that says what a shorter one says is not kept.
        const LemmaRule rule{static_cast<quint8>(best.first), best.second};
        const int label = it.key().label;
        const QString &suffix = it.key().text;
        const LemmaRule *shorter = nullptr;
        for (qsizetype length = suffix.size() - 1; length >= 0 && !shorter; --length) {
            const auto found = tables->lemmaRules.constFind(lemmaKey(suffix.last(length), label));
            shorter = found == tables->lemmaRules.constEnd() ? nullptr : &*found;
        }
        if (!shorter || !(*shorter == rule))
            tables->lemmaRules.insert(lemmaKey(suffix, label), rule);
    }
    for (const Known &word : std::as_const(known)) {
        if (word.count >= minExceptionCount)
            tables->baseWords.insert(wordHash(word.lemma));
    }
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        if (it->count >= minExceptionCount && lemmaOf(*tables, it.key().form, it.key().label) != it->lemma)
            tables->lemmas.insert(lemmaKey(it.key().form, it.key().label), it->lemma);
    }
}

} // namespace planscope
