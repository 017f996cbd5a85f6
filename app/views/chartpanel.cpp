// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel.h"

#include "models/wording.h"
#include "ui_chartpanel.h"
#include "views/lineicon.h"

#include <QLocale>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace planscope {

ChartPanel::ChartPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ChartPanel>())
{
    m_ui->setupUi(this);
    m_ui->kindCombo->addItem(tr("Figures over time"), static_cast<int>(ChartKind::Series));
    m_ui->kindCombo->addItem(tr("Initiatives by document"), static_cast<int>(ChartKind::Initiatives));
    m_ui->exportButton->setIcon(lineIcon(u"export"_s));
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &ChartPanel::showChart);
    connect(m_ui->indicatorCombo, &QComboBox::activated, this, [this](int row) {
        if (m_selection)
            m_selection->setIndicator({m_ui->indicatorCombo->itemData(row).toInt()});
    });
    connect(m_ui->chartView, &ChartView::markActivated, this, &ChartPanel::goTo);
    connect(m_ui->exportButton, &QToolButton::clicked, this, &ChartPanel::exportRequested);
    showChart();
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (m_selection) {
        connect(m_selection, &Selection::corpusChanged, this, &ChartPanel::fillIndicators);
        connect(m_selection, &Selection::entityChanged, this, &ChartPanel::fillIndicators);
        connect(m_selection, &Selection::indicatorChanged, this, &ChartPanel::showChart);
    }
    fillIndicators();
}

ChartKind ChartPanel::kind() const
{
    return static_cast<ChartKind>(m_ui->kindCombo->currentData().toInt());
}

void ChartPanel::setKind(ChartKind kind)
{
    if (const int row = m_ui->kindCombo->findData(static_cast<int>(kind)); row >= 0)
        m_ui->kindCombo->setCurrentIndex(row);
}

const Chart &ChartPanel::chart() const
{
    return m_ui->chartView->chart();
}

FindingFilter ChartPanel::admitted() const
{
    return [selection = m_selection](FindingId finding) { return selection->admits(finding); };
}

QString ChartPanel::filterName() const
{
    const EntityId entity = m_selection->entity();
    return entity.value < 0 ? QString() : m_selection->corpus()->entity(entity).name;
}

/// The one that was chosen, as long as the filter leaves some of it; else the one with most to show.
IndicatorId ChartPanel::shownIndicator() const
{
    const IndicatorId chosen = m_selection->indicator();
    if (chosen.value >= 0 && m_ui->indicatorCombo->findData(chosen.value) >= 0)
        return chosen;
    return m_ui->indicatorCombo->count() > 0 ? IndicatorId{m_ui->indicatorCombo->itemData(0).toInt()} : IndicatorId();
}

static QString yearsText(const IndicatorYears &entry)
{
    if (!entry.first)
        return ChartPanel::tr("no year");
    return *entry.first == *entry.last ? QString::number(*entry.first) : u"%1–%2"_s.arg(*entry.first).arg(*entry.last);
}

/// Offers the indicators of which the filter leaves something, those first that tell most.
void ChartPanel::fillIndicators()
{
    const QSignalBlocker blocker(m_ui->indicatorCombo);
    m_ui->indicatorCombo->clear();
    const QList<IndicatorYears> entries = m_selection ? byTelling(*m_selection->corpus(), admitted()) : QList<IndicatorYears>();
    const QColor dim = palette().color(QPalette::PlaceholderText);
    for (const IndicatorYears &entry : entries) {
        const QString figures = entry.figures == 1 ? tr("1 figure") : tr("%1 figures").arg(QLocale().toString(entry.figures));
        m_ui->indicatorCombo->addItem(tr("%1 – %2, %3").arg(indicatorText(m_selection->corpus()->indicator(entry.indicator)), figures, yearsText(entry)),
                                      entry.indicator.value);
        if (entry.years == 0)
            m_ui->indicatorCombo->setItemData(m_ui->indicatorCombo->count() - 1, dim, Qt::ForegroundRole);
    }
    m_ui->indicatorCombo->setEnabled(m_ui->indicatorCombo->count() > 0);
    showChart();
}

void ChartPanel::showChart()
{
    const bool isSeries = kind() == ChartKind::Series;
    m_ui->indicatorLabel->setVisible(isSeries);
    m_ui->indicatorCombo->setVisible(isSeries);
    Chart chart;
    if (!m_selection || m_selection->corpus()->documents().isEmpty()) {
        chart.emptyText = tr("Open documents to see their figures over the years and what they plan.");
    } else if (isSeries) {
        const IndicatorId shown = shownIndicator();
        m_ui->indicatorCombo->setCurrentIndex(m_ui->indicatorCombo->findData(shown.value));
        chart = seriesChart(*m_selection->corpus(), shown, admitted(), filterName());
    } else {
        chart = initiativesChart(*m_selection->corpus(), admitted(), filterName());
    }
    m_ui->exportButton->setEnabled(!chart.isEmpty());
    m_ui->chartView->setChart(chart);
    Q_EMIT chartChanged();
}

/// The first of a mark's findings; clicked again, the next.
void ChartPanel::goTo(const ChartMark &mark)
{
    if (!m_selection || mark.evidence.isEmpty())
        return;
    const qsizetype shown = mark.evidence.indexOf(m_selection->finding());
    m_selection->showFinding(mark.evidence.at((shown + 1) % mark.evidence.size()));
}

} // namespace planscope
