// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stackpanel.h"

#include "models/documenttreemodel.h"
#include "models/findingfilterproxy.h"
#include "models/modelroles.h"
#include "ui_stackpanel.h"
#include "views/stackdelegate.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace planscope {

StackPanel::StackPanel(QWidget *parent) :
    QWidget(parent), m_ui(std::make_unique<Ui::StackPanel>()), m_model(new DocumentTreeModel(this)), m_proxy(new FindingFilterProxy(this)),
    m_delegate(new StackDelegate(this))
{
    m_ui->setupUi(this);
    m_ui->emptyLabel->setForegroundRole(QPalette::PlaceholderText);
    m_proxy->setSourceModel(m_model);
    m_ui->view->setModel(m_proxy);
    m_ui->view->setItemDelegate(m_delegate);
    m_ui->view->viewport()->installEventFilter(this);
    for (int column = DocumentTreeModel::TitleColumn + 1; column < DocumentTreeModel::ColumnCount; ++column)
        m_ui->view->hideColumn(column); // the delegate writes the counts into the first one
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setText(text);
        if (!text.isEmpty())
            m_ui->view->expandAll();
        showState();
    });
    connect(m_ui->view->selectionModel(), &QItemSelectionModel::currentChanged, this, &StackPanel::goTo);
    connect(m_ui->view, &QTreeView::clicked, this, &StackPanel::goTo); // also on the row that is the current one already
    showState();
}

StackPanel::~StackPanel() = default;

bool StackPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_delegate->setDocumentWidth(m_ui->view->viewport()->width() - m_ui->view->indentation(), *m_proxy);
    return QWidget::eventFilter(watched, event);
}

void StackPanel::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (m_selection) {
        connect(m_selection, &Selection::corpusChanged, this, &StackPanel::takeCorpus);
        connect(m_selection, &Selection::documentChanged, this, [this](DocumentId document) { follow(m_model->indexOf(document)); });
        connect(m_selection, &Selection::spanShown, this,
                [this](DocumentId document, TextSpan span) { follow(m_model->indexAt(document, span.start)); });
    }
    takeCorpus();
}

void StackPanel::takeCorpus()
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_model->setCorpus(m_selection ? m_selection->corpus() : std::make_shared<const Corpus>(QList<CorpusDocument>()));
    showState();
}

void StackPanel::follow(const QModelIndex &sourceIndex)
{
    const QScopedValueRollback following(m_isFollowing, true);
    QModelIndex index = m_proxy->mapFromSource(sourceIndex);
    // A section that is folded away is told by the one that is in sight.
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        if (!m_ui->view->isExpanded(above))
            index = above;
    if (!index.isValid() || index == m_ui->view->currentIndex())
        return;
    m_ui->view->setCurrentIndex(index);
    m_ui->view->scrollTo(index);
}

void StackPanel::goTo(const QModelIndex &proxyIndex)
{
    if (m_isFollowing || !m_selection || !proxyIndex.isValid())
        return;
    const auto document = proxyIndex.data(DocumentRole).value<DocumentId>();
    const auto span = proxyIndex.data(SpanRole).value<TextSpan>();
    if (span.isEmpty())
        m_selection->showDocument(document);
    else
        m_selection->showSpan(document, span);
}

void StackPanel::showState()
{
    const bool hasDocuments = m_model->rowCount() > 0;
    m_ui->filterEdit->setEnabled(hasDocuments);
    m_ui->emptyLabel->setText(hasDocuments ? tr("No document and no section holds these words.")
                                           : tr("No documents yet. Open files or a folder, or drop them on this window."));
    m_ui->pages->setCurrentWidget(m_proxy->rowCount() == 0 ? m_ui->emptyPage : m_ui->viewPage);
}

} // namespace planscope
