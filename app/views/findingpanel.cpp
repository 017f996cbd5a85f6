// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findingpanel.h"

#include "models/findingfilterproxy.h"
#include "models/modelroles.h"
#include "ui_findingpanel.h"
#include "views/findingtip.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QShortcut>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int rowPadding = 6;

FindingPanel::FindingPanel(const Wording &wording, QAbstractItemModel *model, const QList<ColumnLook> &columns, QWidget *parent) :
    QWidget(parent), m_wording(wording), m_columns(columns), m_model(model), m_proxy(new FindingFilterProxy(this)),
    m_ui(std::make_unique<Ui::FindingPanel>())
{
    m_model->setParent(this);
    m_ui->setupUi(this);
    m_ui->emptyLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->filterEdit->setPlaceholderText(wording.filterHint);
    m_ui->filterEdit->setAccessibleName(wording.filterHint);
    m_ui->view->setAccessibleName(wording.title);
    m_proxy->setSourceModel(m_model);
    m_ui->view->setModel(m_proxy);
    m_ui->view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    m_ui->view->verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    resetState();
    connectView();
    showState();
}

FindingPanel::~FindingPanel() = default;

void FindingPanel::connectView()
{
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy, &FindingFilterProxy::setText);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &FindingPanel::showState);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &FindingPanel::showState);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &FindingPanel::showState);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &FindingPanel::showState);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, &FindingPanel::showState);

    connect(m_ui->view, &QTableView::clicked, this, [this](const QModelIndex &index) { choose(sourceRow(index)); });
    connect(m_ui->view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_isFollowing && index.isValid() && m_ui->view->hasFocus() && !(QGuiApplication::mouseButtons() & Qt::LeftButton))
            walkTo(sourceRow(index));
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        const auto *shortcut = new QShortcut(key, m_ui->view, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] {
            if (const QModelIndex index = m_ui->view->currentIndex(); index.isValid())
                chooseAgain(sourceRow(index));
        });
    }
    QHeaderView *header = m_ui->view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &FindingPanel::chooseColumns);
    connect(header, &QHeaderView::sectionResized, this, [this](int, int oldSize, int newSize) {
        if (!m_isFitting && oldSize > 0 && newSize > 0) // hiding a column is no wish for widths
            m_fitsColumns = false;
    });
    m_ui->view->viewport()->installEventFilter(this);
}

void FindingPanel::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    m_proxy->setSelection(selection);
    if (m_selection) {
        connect(m_selection, &Selection::corpusChanged, this, &FindingPanel::takeSelectionsCorpus);
        connect(m_selection, &Selection::findingChanged, this, &FindingPanel::followFinding);
        connect(m_selection, &Selection::entityChanged, this, &FindingPanel::followEntity);
        connect(m_selection, &Selection::entityChanged, this, &FindingPanel::showState);
    }
    takeSelectionsCorpus();
}

void FindingPanel::takeSelectionsCorpus()
{
    const QScopedValueRollback following(m_isFollowing, true);
    takeCorpus(m_selection ? m_selection->corpus() : std::make_shared<const Corpus>(QList<CorpusDocument>()));
    showState();
}

void FindingPanel::setDefaultSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_ui->view->sortByColumn(column, order);
}

void FindingPanel::setDelegateForColumn(int column, QAbstractItemDelegate *delegate)
{
    m_ui->view->setItemDelegateForColumn(column, delegate);
}

void FindingPanel::followEntity(EntityId) {}

void FindingPanel::setColumnShown(int column, bool isShown)
{
    m_ui->view->setColumnHidden(column, !isShown);
    if (!isShown && m_ui->view->horizontalHeader()->sortIndicatorSection() == column)
        m_ui->view->sortByColumn(m_sortColumn, m_sortOrder); // nobody could see what the order is by
    fitColumns();
}

void FindingPanel::selectRow(int sourceRow)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(sourceRow, 0));
    if (index.row() == m_ui->view->currentIndex().row() && index.isValid() && m_ui->view->selectionModel()->isRowSelected(index.row()))
        return;
    if (!index.isValid()) {
        m_ui->view->clearSelection();
        return;
    }
    m_ui->view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->view->scrollTo(index, QAbstractItemView::EnsureVisible);
}

int FindingPanel::sourceRow(const QModelIndex &proxyIndex) const
{
    return m_proxy->mapToSource(proxyIndex).row();
}

QString FindingPanel::title() const
{
    const QLocale locale;
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    return shown == all ? u"%1 %2"_s.arg(m_wording.title, locale.toString(all))
                        : tr("%1 %2 of %3").arg(m_wording.title, locale.toString(shown), locale.toString(all));
}

QString FindingPanel::emptyText() const
{
    if (!m_selection || m_selection->corpus()->documents().isEmpty())
        return m_wording.noDocuments;
    if (m_model->rowCount() == 0)
        return m_wording.noneFound;
    if (!m_proxy->text().trimmed().isEmpty())
        return tr("No row here holds “%1”. Clear the line above to see all.").arg(m_proxy->text().trimmed());
    if (m_selection->entity().value >= 0)
        return m_wording.noneWith.arg(m_selection->corpus()->entity(m_selection->entity()).name);
    return {};
}

void FindingPanel::showState()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    if (isEmpty)
        m_ui->emptyLabel->setText(emptyText());
    m_ui->pages->setCurrentWidget(isEmpty ? m_ui->emptyPage : m_ui->viewPage);
    m_ui->filterEdit->setEnabled(m_model->rowCount() > 0);
    Q_EMIT titleChanged(title());
}

void FindingPanel::chooseColumns(const QPoint &at)
{
    QHeaderView *header = m_ui->view->horizontalHeader();
    QMenu menu(this);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction *action = menu.addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column > 0); // one has to stay
        connect(action, &QAction::toggled, this, [this, header, column](bool isShown) {
            if (m_columns.at(column).isSpare)
                m_hidesSpare = false;
            header->setSectionHidden(column, !isShown);
            fitColumns();
        });
    }
    menu.exec(header->mapToGlobal(at));
}

bool FindingPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    if (event->type() == QEvent::ToolTip) {
        showTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// What the row says in full, as over the words in the document, with their sentence: narrow columns cut it.
void FindingPanel::showTip(const QHelpEvent &event)
{
    const QModelIndex index = m_ui->view->indexAt(event.pos());
    if (!index.isValid()) {
        QToolTip::hideText();
        return;
    }
    QString tip = index.data(Qt::ToolTipRole).toString().toHtmlEscaped().replace(u'\n', "<br>"_L1);
    const FindingId finding = index.data(FindingRole).value<FindingId>();
    if (finding.kind == FindingKind::Metric || finding.kind == FindingKind::Initiative)
        tip = u"%1<p>“%2”</p>%3"_s.arg(findingTip(*m_selection->corpus(), finding), tip,
                                       m_selection->corpus()->document(finding.document).title.toHtmlEscaped());
    // As rich text it breaks its lines.
    QToolTip::showText(event.globalPos(), u"<qt>%1</qt>"_s.arg(tip), m_ui->view->viewport(), m_ui->view->visualRect(index));
}

int FindingPanel::leastWidth(int column) const
{
    return m_columns.at(column).width * fontMetrics().averageCharWidth() + 2 * rowPadding;
}

/// Spare columns share what the others leave, from the first on.
void FindingPanel::hideSpareColumns(int room)
{
    QHeaderView *header = m_ui->view->horizontalHeader();
    for (int column = 0; column < m_columns.size(); ++column)
        if (!m_columns.at(column).isSpare && !header->isSectionHidden(column))
            room -= leastWidth(column);
    for (int column = 0; column < m_columns.size(); ++column) {
        if (!m_columns.at(column).isSpare)
            continue;
        const bool hasRoom = room >= leastWidth(column);
        header->setSectionHidden(column, !hasRoom);
        room -= hasRoom ? leastWidth(column) : 0;
    }
}

/// Gives the room that the columns leave to the flexible ones; where there is none, the table scrolls.
void FindingPanel::fitColumns()
{
    if (!m_fitsColumns)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView *header = m_ui->view->horizontalHeader();
    int room = m_ui->view->viewport()->width();
    if (m_hidesSpare)
        hideSpareColumns(room);
    int flexible = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        room -= leastWidth(column);
        flexible += m_columns.at(column).isFlexible ? m_columns.at(column).width : 0;
    }
    room = std::max(room, 0);
    for (int column = 0; column < m_columns.size(); ++column) {
        const int share = m_columns.at(column).isFlexible && flexible > 0 ? room * m_columns.at(column).width / flexible : 0;
        if (!header->isSectionHidden(column))
            header->resizeSection(column, leastWidth(column) + share);
    }
}

void FindingPanel::resetState()
{
    QHeaderView *header = m_ui->view->horizontalHeader();
    for (int column = 0; column < m_columns.size(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, !m_columns.at(column).isShown);
    }
    m_ui->view->sortByColumn(m_sortColumn, m_sortOrder);
    m_fitsColumns = true;
    m_hidesSpare = true;
    fitColumns();
    if (m_selection)
        followEntity(m_selection->entity());
}

void FindingPanel::saveState(QSettings *settings) const
{
    settings->setValue(objectName() + "/header"_L1, m_ui->view->horizontalHeader()->saveState());
    settings->setValue(objectName() + "/fitsColumns"_L1, m_fitsColumns);
    settings->setValue(objectName() + "/hidesSpare"_L1, m_hidesSpare);
}

void FindingPanel::restoreState(const QSettings &settings)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_fitsColumns = settings.value(objectName() + "/fitsColumns"_L1, true).toBool();
    m_hidesSpare = settings.value(objectName() + "/hidesSpare"_L1, true).toBool();
    m_ui->view->horizontalHeader()->restoreState(settings.value(objectName() + "/header"_L1).toByteArray());
    fitColumns();
    if (m_selection)
        followEntity(m_selection->entity());
}

} // namespace planscope
