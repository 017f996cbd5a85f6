// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unite.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

QString foldName(const QString &name)
{
    QString folded;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark() || c == u'.' || c == u'\'' || c == u'\u2019') // "U.S." is "US"
            continue;
        folded.append(c.isLetterOrNumber() || c == u'&' || c == u'+' ? c.toCaseFolded() : u' ');
    }
    folded = folded.simplified();
    return folded.startsWith("the "_L1) ? folded.sliced(4) : folded;
}

namespace {

struct EntityGroup
{
    EntityKind kind = EntityKind::Organisation;
    QString name;
    QList<FindingId> mentions;
    QHash<QString, int> forms; ///< how often it is written how
};

QString entityKey(EntityKind kind, const QString &name)
{
    return QChar(u'0' + static_cast<int>(kind)) + foldName(name);
}

QList<EntityGroup> groupByName(const QList<CorpusDocument> &documents)
{
    QList<EntityGroup> groups;
    QHash<QString, qsizetype> groupByKey;
    for (int d = 0; d < documents.size(); ++d) {
        const QList<Mention> &mentions = documents.at(d).findings->mentions;
        for (int i = 0; i < mentions.size(); ++i) {
            const Mention &mention = mentions.at(i);
            const QString words = textOf(*documents.at(d).document, mention.span).simplified();
            const QString name = mention.name.isEmpty() ? words : mention.name;
            const QString key = entityKey(mention.kind, name);
            auto at = groupByKey.constFind(key);
            if (at == groupByKey.constEnd()) {
                at = groupByKey.insert(key, groups.size());
                groups.append({mention.kind, name, {}, {}});
            }
            EntityGroup &group = groups[*at];
            group.mentions.append({FindingKind::Mention, {d}, i});
            ++group.forms[words];
        }
    }
    return groups;
}

/// For each group the one it joins: itself, or the only other one that is also written as this group is named.
QList<qsizetype> joinShortForms(const QList<EntityGroup> &groups)
{
    QHash<QString, QSet<qsizetype>> groupsWritten;
    for (qsizetype g = 0; g < groups.size(); ++g)
        for (auto form = groups.at(g).forms.keyBegin(); form != groups.at(g).forms.keyEnd(); ++form)
            groupsWritten[entityKey(groups.at(g).kind, *form)].insert(g);
    QList<qsizetype> target(groups.size());
    for (qsizetype g = 0; g < groups.size(); ++g) {
        QSet<qsizetype> others = groupsWritten.value(entityKey(groups.at(g).kind, groups.at(g).name));
        others.remove(g);
        // Only a fuller name takes a shorter one in, so that no two groups join each other.
        const bool joins = others.size() == 1 && groups.at(*others.cbegin()).name.size() > groups.at(g).name.size();
        target[g] = joins ? *others.cbegin() : g;
    }
    return target;
}

template <typename Key> QList<qsizetype> orderBy(qsizetype count, Key key)
{
    QList<qsizetype> order(count);
    for (qsizetype i = 0; i < count; ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return key(a) < key(b); });
    return order;
}

} // namespace

UnitedEntities uniteEntities(const QList<CorpusDocument> &documents)
{
    const QList<EntityGroup> groups = groupByName(documents);
    const QList<qsizetype> target = joinShortForms(groups);
    QList<EntityGroup> united = groups;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        // A chain of joins (a form of a form) ends at its last link: each step leads to a longer name.
        qsizetype end = target.at(g);
        while (target.at(end) != end)
            end = target.at(end);
        if (end == g)
            continue;
        united[end].mentions += groups.at(g).mentions;
        for (auto form = groups.at(g).forms.cbegin(); form != groups.at(g).forms.cend(); ++form)
            united[end].forms[form.key()] += form.value();
        united[g].mentions.clear();
    }

    UnitedEntities result;
    for (const CorpusDocument &document : documents)
        result.entityOf.append(QList<EntityId>(document.findings->mentions.size()));
    const auto rank = [&](qsizetype g) { return std::tuple(-united.at(g).mentions.size(), united.at(g).name, united.at(g).kind); };
    for (const qsizetype g : orderBy(united.size(), rank)) {
        EntityGroup &group = united[g];
        if (group.mentions.isEmpty())
            continue;
        std::sort(group.mentions.begin(), group.mentions.end());
        const EntityId id{static_cast<int>(result.entities.size())};
        Entity entity{.kind = group.kind, .name = group.name, .aliases = {}, .mentions = group.mentions, .documentCount = 0};
        DocumentId last;
        for (const FindingId &mention : std::as_const(group.mentions)) {
            result.entityOf[mention.document.value][mention.index] = id;
            entity.documentCount += mention.document != last;
            last = mention.document;
        }
        QStringList forms = group.forms.keys();
        std::sort(forms.begin(), forms.end(), [&](const QString &a, const QString &b) {
            return std::pair(-group.forms.value(a), a) < std::pair(-group.forms.value(b), b);
        });
        forms.removeOne(group.name);
        entity.aliases = forms;
        for (const QString &form : QStringList(group.name) + forms)
            if (const QString key = foldName(form); !result.byName.contains(key))
                result.byName.insert(key, id);
        result.entities.append(entity);
    }
    return result;
}

} // namespace planscope
