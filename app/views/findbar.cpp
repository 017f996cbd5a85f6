// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findbar.h"

#include "ui_findbar.h"
#include "views/documentpane.h"
#include "views/textsearch.h"

#include <QKeyEvent>

namespace planscope {

constexpr qsizetype maxSelectedQuery = 200; // a longer selection was not made to be looked for

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->queryEdit);
    connect(m_ui->queryEdit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_ui->caseBox, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_ui->nextButton, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_ui->previousButton, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &FindBar::closeBar);
    hide();
    showCount();
}

FindBar::~FindBar() = default;

void FindBar::setPane(DocumentPane *pane)
{
    if (m_pane)
        m_pane->search()->disconnect(this);
    m_pane = pane;
    if (m_pane)
        connect(m_pane->search(), &TextSearch::changed, this, &FindBar::showCount);
    showCount();
}

void FindBar::open()
{
    show();
    if (m_pane && m_pane->hasSelectedText() && m_pane->selectedSpan().length() <= maxSelectedQuery)
        m_ui->queryEdit->setText(m_pane->selectedText().simplified());
    m_ui->queryEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->queryEdit->selectAll();
    if (m_pane && m_pane->search()->isEmpty())
        search();
}

void FindBar::findNext()
{
    if (isHidden())
        open();
    else if (m_pane)
        m_pane->search()->next();
}

void FindBar::findPrevious()
{
    if (isHidden())
        open();
    else if (m_pane)
        m_pane->search()->previous();
}

void FindBar::closeBar()
{
    hide();
    if (m_pane) {
        m_pane->search()->clear();
        m_pane->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isBackward = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (isEnter || event->key() == Qt::Key_F3)
        isBackward ? findPrevious() : findNext();
    else
        QWidget::keyPressEvent(event);
}

/// Each change of the query looks again from the place where reading stands, so that typing on does not run ahead.
void FindBar::search()
{
    if (!m_pane)
        return;
    const TextSpan selected = m_pane->selectedSpan();
    const TextSpan current = m_pane->search()->currentHit();
    const qsizetype from = !current.isEmpty()    ? current.start
                           : !selected.isEmpty() ? selected.start
                                                 : m_pane->visibleSpan().start;
    const auto sensitivity = m_ui->caseBox->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    m_pane->search()->start(m_ui->queryEdit->text(), sensitivity, from);
}

void FindBar::showCount()
{
    const TextSearch *search = m_pane ? m_pane->search() : nullptr;
    const bool isAsked = search && !search->isEmpty();
    const qsizetype count = search ? search->hits().size() : 0;
    const bool isCut = count >= TextSearch::maxHits;
    m_ui->nextButton->setEnabled(count > 0);
    m_ui->previousButton->setEnabled(count > 0);
    if (!isAsked)
        m_ui->countLabel->clear();
    else if (count == 0)
        m_ui->countLabel->setText(search->isRunning() ? tr("Searching…") : tr("Not found"));
    else
        m_ui->countLabel->setText((isCut || search->isRunning() ? tr("%L1 of more than %L2") : tr("%L1 of %L2"))
                                      .arg(search->current() + 1)
                                      .arg(count));
}

} // namespace planscope
