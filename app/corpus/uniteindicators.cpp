// SPDX-License-Identifier: GPL-3.0-or-later
// Likeness of phrases is found by prefix filtering (Chaudhuri, Ganti, Kaushik 2006): two sets of words that share enough
// share one of their rarest words, so only phrases under such a word are compared.
#include "corpus/unite.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr double likeness = 0.6;

/// Metrics of the same phrase, unit and owner.
struct PhraseGroup
{
    Indicator indicator;
    QString scope;     ///< what must be the same in all of an indicator: unit, base of the rate, sort of figure
    QString owner;     ///< folded Metric::of
    QStringList words; ///< of the phrase, each once; after orderByRarity() the rarest first
};

/// Articles, joining words and plural endings put aside; sorted, each once.
QStringList phraseWords(const QString &phrase, const QStringList &without = {})
{
    static const QSet<QString> passedOver{u"the"_s, u"a"_s, u"an"_s, u"of"_s, u"and"_s, u"in"_s, u"for"_s, u"to"_s, u"by"_s,
                                          u"on"_s, u"its"_s, u"their"_s, u"s"_s};
    QStringList words;
    for (QString word : foldName(phrase).split(u' ', Qt::SkipEmptyParts)) {
        if (passedOver.contains(word))
            continue;
        if (word.size() > 4 && word.endsWith("ies"_L1))
            word = word.chopped(3) + u'y';
        else if (word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1))
            word.chop(1);
        if (!without.contains(word))
            words.append(word);
    }
    words.sort();
    words.removeDuplicates();
    return words;
}

QString scopeOf(const Metric &metric)
{
    const bool isShare = metric.unit == u"%"_s || metric.unit == u"pp"_s || metric.unit == u"x"_s;
    const QString sort = metric.kind == MetricKind::Rank || isShare ? toString(metric.kind) : QString();
    return QStringList{sort, metric.unit, phraseWords(metric.per).join(u' ')}.join(u'\t');
}

QList<PhraseGroup> groupByPhrase(const QList<CorpusDocument> &documents)
{
    QList<PhraseGroup> groups;
    QHash<QString, qsizetype> groupByKey;
    for (int d = 0; d < documents.size(); ++d) {
        const QList<Metric> &metrics = documents.at(d).findings->metrics;
        for (int i = 0; i < metrics.size(); ++i) {
            const Metric &metric = metrics.at(i);
            if (metric.kind == MetricKind::Duration)
                continue;
            PhraseGroup group{{metric.indicator, metric.unit, metric.per, metric.of, {}}, scopeOf(metric), foldName(metric.of), {}};
            group.words = phraseWords(metric.indicator, phraseWords(metric.of));
            QStringList key{group.scope, group.owner, group.words.join(u' ')};
            if (group.words.isEmpty()) // nothing says that two such figures measure the same
                key += {QString::number(d), QString::number(i)};
            auto at = groupByKey.constFind(key.join(u'\t'));
            if (at == groupByKey.constEnd()) {
                at = groupByKey.insert(key.join(u'\t'), groups.size());
                groups.append(group);
            }
            Indicator &indicator = groups[*at].indicator;
            indicator.metrics.append({FindingKind::Metric, {d}, i});
            if (metric.indicator.size() < indicator.name.size())
                indicator.name = metric.indicator;
        }
    }
    return groups;
}

void orderByRarity(QList<PhraseGroup> *groups)
{
    QHash<QString, int> uses;
    for (const PhraseGroup &group : std::as_const(*groups))
        for (const QString &word : group.words)
            ++uses[group.scope + u'\t' + word];
    for (PhraseGroup &group : *groups)
        std::sort(group.words.begin(), group.words.end(), [&](const QString &a, const QString &b) {
            return std::pair(uses.value(group.scope + u'\t' + a), a) < std::pair(uses.value(group.scope + u'\t' + b), b);
        });
}

/// How many of the rarest words two like sets are sure to share one of.
qsizetype prefixLength(qsizetype words)
{
    return words - static_cast<qsizetype>(std::ceil(likeness * static_cast<double>(words))) + 1;
}

bool areAlike(const QStringList &a, const QStringList &b)
{
    const auto common = static_cast<double>(std::count_if(a.cbegin(), a.cend(), [&](const QString &word) { return b.contains(word); }));
    return common >= likeness * (static_cast<double>(a.size() + b.size()) - common);
}

/// Larger groups first; each joins the first like one before it, or stands for itself.
class IndicatorUniter
{
public:
    explicit IndicatorUniter(QList<PhraseGroup> groups) : m_groups(std::move(groups)) {}

    QList<Indicator> unite()
    {
        orderByRarity(&m_groups);
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const PhraseGroup &a, const PhraseGroup &b) {
            return a.indicator.metrics.size() > b.indicator.metrics.size();
        });
        for (qsizetype g = 0; g < m_groups.size(); ++g) {
            if (const qsizetype like = findLike(m_groups.at(g)); like >= 0)
                join(&m_groups[like], m_groups.at(g));
            else
                stand(g);
        }
        QList<Indicator> united;
        for (const qsizetype g : std::as_const(m_standing))
            united.append(m_groups.at(g).indicator);
        return united;
    }

private:
    template <typename Visit> static void forPrefix(const PhraseGroup &group, Visit visit)
    {
        for (qsizetype w = 0; w < prefixLength(group.words.size()) && w < group.words.size(); ++w)
            visit(group.scope + u'\t' + group.words.at(w));
    }

    qsizetype findLike(const PhraseGroup &group) const
    {
        qsizetype found = -1;
        forPrefix(group, [&](const QString &key) {
            for (const qsizetype g : m_standingUnder.value(key)) {
                const PhraseGroup &other = m_groups.at(g);
                const bool sameOwner = group.owner.isEmpty() || other.owner.isEmpty() || group.owner == other.owner;
                if (sameOwner && (found < 0 || g < found) && areAlike(group.words, other.words))
                    found = g;
            }
        });
        return found;
    }

    void stand(qsizetype g)
    {
        m_standing.append(g);
        forPrefix(m_groups.at(g), [&](const QString &key) { m_standingUnder[key].append(g); });
    }

    static void join(PhraseGroup *group, const PhraseGroup &joining)
    {
        group->indicator.metrics += joining.indicator.metrics;
        if (group->owner.isEmpty()) {
            group->owner = joining.owner;
            group->indicator.of = joining.indicator.of;
        }
    }

    QList<PhraseGroup> m_groups;
    QList<qsizetype> m_standing;
    QHash<QString, QList<qsizetype>> m_standingUnder; ///< by scope and one of the rarest words
};

} // namespace

UnitedIndicators uniteIndicators(const QList<CorpusDocument> &documents)
{
    UnitedIndicators result;
    result.indicators = IndicatorUniter(groupByPhrase(documents)).unite();
    std::sort(result.indicators.begin(), result.indicators.end(), [](const Indicator &a, const Indicator &b) {
        return std::tuple(-a.metrics.size(), a.name, a.unit, a.metrics.constFirst())
            < std::tuple(-b.metrics.size(), b.name, b.unit, b.metrics.constFirst());
    });
    for (const CorpusDocument &document : documents)
        result.indicatorOf.append(QList<IndicatorId>(document.findings->metrics.size()));
    for (int i = 0; i < result.indicators.size(); ++i) {
        QList<FindingId> &metrics = result.indicators[i].metrics;
        std::sort(metrics.begin(), metrics.end());
        for (const FindingId &metric : std::as_const(metrics))
            result.indicatorOf[metric.document.value][metric.index] = IndicatorId{i};
    }
    return result;
}

} // namespace planscope
