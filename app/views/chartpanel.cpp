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

bool ChartPanel::isAdmitted(IndicatorId indicator) const
{
    const QList<FindingId> &metrics = m_selection->corpus()->indicator(indicator).metrics;
    return std::any_of(metrics.cbegin(), metrics.cend(), [this](FindingId metric) { return m_selection->admits(metric); });
}

/// The one that was chosen, as long as the filter leaves some of it; else the one with most to show.
IndicatorId ChartPanel::shownIndicator() const
{
    const IndicatorId chosen = m_selection->indicator();
    if (chosen.value >= 0 && isAdmitted(chosen))
        return chosen;
    const Corpus &corpus = *m_selection->corpus();
    if (const IndicatorId telling = mostTelling(corpus, admitted()); telling.value >= 0)
        return telling;
    for (int i = 0; i < corpus.indicators().size(); ++i)
        if (isAdmitted({i}))
            return {i}; // has no year: the chart says so
    return {};
}

/// Offers the indicators of which the filter leaves something.
void ChartPanel::fillIndicators()
{
    const QSignalBlocker blocker(m_ui->indicatorCombo);
    m_ui->indicatorCombo->clear();
    const Corpus &corpus = m_selection ? *m_selection->corpus() : Corpus(QList<CorpusDocument>());
    for (int i = 0; i < corpus.indicators().size(); ++i)
        if (isAdmitted({i}))
            m_ui->indicatorCombo->addItem(u"%1  × %2"_s.arg(indicatorText(corpus.indicator({i})),
                                                            QLocale().toString(corpus.indicator({i}).metrics.size())), i);
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
