// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documenttreemodel.h"

#include "models/modelroles.h"
#include "models/stackchange.h"
#include "models/wording.h"

#include <QDir>
#include <QLocale>
#include <QSet>

namespace planscope {

DocumentTreeModel::DocumentTreeModel(QObject *parent) :
    QAbstractItemModel(parent), m_corpus(std::make_shared<const Corpus>(QList<CorpusDocument>()))
{
}

void DocumentTreeModel::setCorpus(const CorpusPtr &corpus)
{
    const int count = static_cast<int>(corpus->documents().size());
    if (!isExtendedBy(*m_corpus, *corpus)) {
        beginResetModel();
        m_corpus = corpus;
        m_nodes.clear();
        m_roots.clear();
        for (int d = 0; d < count; ++d)
            append({d});
        endResetModel();
        return;
    }
    const int shown = static_cast<int>(m_roots.size());
    m_corpus = corpus;
    if (shown < count) {
        beginInsertRows({}, shown, count - 1);
        for (int d = shown; d < count; ++d)
            append({d});
        endInsertRows();
    }
    // An entity that two old documents name in different words may now be known as one.
    for (int d = 0; d < shown; ++d)
        this->count(m_roots.at(d));
    Q_EMIT dataChanged(index(0, EntitiesColumn), index(shown - 1, EntitiesColumn));
    for (int n = 0; n < m_roots.value(shown, static_cast<int>(m_nodes.size())); ++n)
        if (const QList<int> &children = m_nodes.at(n).children; !children.isEmpty())
            Q_EMIT dataChanged(indexOfNode(children.constFirst()).siblingAtColumn(EntitiesColumn),
                               indexOfNode(children.constLast()).siblingAtColumn(EntitiesColumn));
}

int DocumentTreeModel::appendNode(Node node)
{
    QList<int> &siblings = node.parent < 0 ? m_roots : m_nodes[node.parent].children;
    node.row = static_cast<int>(siblings.size());
    const int id = static_cast<int>(m_nodes.size());
    siblings.append(id);
    m_nodes.append(node);
    return id;
}

void DocumentTreeModel::append(DocumentId id)
{
    const Document &document = m_corpus->document(id);
    const TextSpan all{0, document.text.size()};
    const int root = appendNode({.document = id, .title = document.title, .heading = {}, .span = all});
    QList<int> open{root}; // the sections that the next heading may lie in, outermost first
    for (const Block &block : document.blocks) {
        if (block.kind != BlockKind::Heading)
            continue;
        const QString words = textOf(document, block.span).simplified();
        // The headline over everything is the document itself.
        if (m_nodes.size() == root + 1 && words.compare(document.title, Qt::CaseInsensitive) == 0)
            continue;
        while (open.size() > 1 && m_nodes.at(open.constLast()).level >= block.level)
            open.removeLast();
        const QString title = block.label.isEmpty() ? words : block.label + QChar::Space + words;
        open.append(appendNode({.document = id, .parent = open.constLast(), .level = block.level, .title = title,
                                .heading = block.span, .span = {block.span.start, all.end}}));
    }
    closeSections(root);
    count(root);
}

/// A section ends where the next one of its level or a higher one begins.
void DocumentTreeModel::closeSections(int first)
{
    QList<int> open;
    for (int n = first; n < m_nodes.size(); ++n) {
        while (!open.isEmpty() && m_nodes.at(open.constLast()).level >= m_nodes.at(n).level)
            m_nodes[open.takeLast()].span.end = m_nodes.at(n).heading.start;
        open.append(n);
    }
}

/// Counts what starts in each section of the document whose first node is given. Sections are in text order, so each
/// finding's section is found by bisection; the sections around it count it, too.
void DocumentTreeModel::count(int first)
{
    const DocumentId id = m_nodes.at(first).document;
    int end = first;
    for (; end < m_nodes.size() && m_nodes.at(end).document == id; ++end)
        m_nodes[end].entities = m_nodes[end].metrics = m_nodes[end].initiatives = 0;
    const auto countUp = [&](qsizetype offset, auto &&at) {
        const auto after = std::upper_bound(m_nodes.begin() + first + 1, m_nodes.begin() + end, offset,
                                            [](qsizetype value, const Node &node) { return value < node.heading.start; });
        int n = static_cast<int>(after - m_nodes.begin()) - 1;
        for (; n >= 0; n = m_nodes.at(n).parent)
            if (m_nodes.at(n).span.contains(offset))
                at(n);
    };
    const Findings &found = m_corpus->findings(id);
    QSet<std::pair<int, int>> named; // node, entity
    for (int i = 0; i < found.mentions.size(); ++i)
        countUp(found.mentions.at(i).span.start, [&](int n) {
            named.insert({n, m_corpus->entityOf({FindingKind::Mention, id, i}).value});
        });
    for (const auto &[node, entity] : std::as_const(named))
        ++m_nodes[node].entities;
    for (const Metric &metric : found.metrics)
        countUp(metric.span.start, [&](int n) { ++m_nodes[n].metrics; });
    for (const Initiative &initiative : found.initiatives)
        countUp(initiative.span.start, [&](int n) { ++m_nodes[n].initiatives; });
}

QModelIndex DocumentTreeModel::indexAt(DocumentId document, qsizetype offset) const
{
    if (document.value < 0 || document.value >= m_roots.size())
        return {};
    int node = m_roots.at(document.value);
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const int child : m_nodes.at(node).children) {
            if (!m_nodes.at(child).span.contains(offset))
                continue;
            node = child;
            deeper = true;
            break;
        }
    }
    return indexOfNode(node);
}

QModelIndex DocumentTreeModel::indexOf(DocumentId document) const
{
    return document.value < 0 || document.value >= m_roots.size() ? QModelIndex() : indexOfNode(m_roots.at(document.value));
}

QModelIndex DocumentTreeModel::indexOfNode(int node) const
{
    return createIndex(m_nodes.at(node).row, TitleColumn, static_cast<quintptr>(node));
}

const QList<int> &DocumentTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes.at(static_cast<qsizetype>(parent.internalId())).children : m_roots;
}

QModelIndex DocumentTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent).at(row)));
}

QModelIndex DocumentTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int above = m_nodes.at(static_cast<qsizetype>(index.internalId())).parent;
    return above < 0 ? QModelIndex() : indexOfNode(above);
}

int DocumentTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int DocumentTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

static QString toolTip(const Document &document)
{
    QStringList lines{document.title, sourceText(document), QDir::toNativeSeparators(document.path)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant DocumentTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes.at(static_cast<qsizetype>(index.internalId()));
    const auto number = [&] {
        return index.column() == EntitiesColumn ? node.entities : index.column() == MetricsColumn ? node.metrics : node.initiatives;
    };
    switch (role) {
    case Qt::DisplayRole: return index.column() == TitleColumn ? node.title : QLocale().toString(number());
    case SortRole: return index.column() == TitleColumn ? QVariant(node.title) : QVariant(number());
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(node.title, countsText(node.entities, node.metrics, node.initiatives));
    case Qt::ToolTipRole:
        return QString((node.parent < 0 ? toolTip(m_corpus->document(node.document)) : node.title) + u'\n'
                       + countsText(node.entities, node.metrics, node.initiatives));
    case Qt::TextAlignmentRole:
        return index.column() == TitleColumn ? QVariant() : QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case DocumentRole: return QVariant::fromValue(node.document);
    case SpanRole: return QVariant::fromValue(node.heading);
    case SectionLevelRole: return node.level;
    case EntityCountRole: return node.entities;
    case MetricCountRole: return node.metrics;
    case InitiativeCountRole: return node.initiatives;
    default: return {};
    }
}

QVariant DocumentTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool title = role == Qt::DisplayRole;
    switch (static_cast<Column>(section)) {
    case TitleColumn: return title ? tr("Document") : tr("The documents of the stack and their sections");
    case EntitiesColumn: return title ? tr("Entities") : tr("How many different things are named there");
    case MetricsColumn: return title ? tr("Metrics") : tr("How many figures stand there");
    case InitiativesColumn: return title ? tr("Initiatives") : tr("How many actions are named there");
    case ColumnCount: break;
    }
    return {};
}

} // namespace planscope
