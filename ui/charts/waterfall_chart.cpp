// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall_chart.h"

#include "charts/waterfall_words.h"
#include "items/words.h"
#include "look/look.h"

#include <QEvent>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace twelvefold::ui {
namespace {

constexpr int rowHeight = 26;
constexpr int frameHeight = 64;

// The two colours differ in lightness little; the hatching keeps them apart on paper and in grey.
QBrush brushOf(BarKind kind, const QPalette &palette)
{
    switch (kind) {
    case BarKind::Prior:
        return QBrush(Look::colour(Role::QuietText, palette), Qt::Dense6Pattern);
    case BarKind::For:
        return Look::colour(Role::For, palette);
    case BarKind::Cap:
        return QBrush(Look::colour(Role::QuietText, palette), Qt::FDiagPattern);
    case BarKind::Against:
        return QBrush(Look::colour(Role::Against, palette), Qt::BDiagPattern);
    case BarKind::Sum:
        return Look::colour(Role::Text, palette);
    }
    return {};
}

QPen penOf(BarKind kind, const QPalette &palette)
{
    switch (kind) {
    case BarKind::Prior:
    case BarKind::Cap:
        return QPen(Look::colour(Role::QuietText, palette), 1);
    case BarKind::For:
        return QPen(Look::colour(Role::For, palette), 1);
    case BarKind::Against:
        return QPen(Look::colour(Role::Against, palette), 1);
    case BarKind::Sum:
        return QPen(Look::colour(Role::Text, palette), 1);
    }
    return {};
}

constexpr std::array<BarKind, 5> kinds { BarKind::Prior, BarKind::For, BarKind::Cap, BarKind::Against, BarKind::Sum };

std::pair<double, double> rangeOf(const WaterfallFigure &figure)
{
    double low = 0;
    double high = std::max(10.0, figure.threshold);
    for (const WaterfallBar &bar : figure.bars) {
        low = std::min({ low, bar.from, bar.to });
        high = std::max({ high, bar.from, bar.to });
    }
    const double step = high - low > 60 ? 20 : 10;
    return { std::floor(low / step) * step, std::ceil(high / step) * step };
}

} // namespace

WaterfallChart::WaterfallChart(QWidget *parent)
    : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Waterfall of the score"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, 0, 2 * gridStep, 0));
    chart()->setBackgroundRoundness(0);
}

void WaterfallChart::setFigure(const WaterfallFigure &figure)
{
    m_figure = figure;
    setAccessibleDescription(spokenWaterfall(figure));
    rebuild();
    updateGeometry();
}

QSize WaterfallChart::sizeHint() const
{
    return { 640, frameHeight + rowHeight * int(std::max<size_t>(m_figure.bars.size(), 2)) };
}

QSize WaterfallChart::minimumSizeHint() const
{
    return { 320, sizeHint().height() };
}

void WaterfallChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void WaterfallChart::rebuild()
{
    chart()->removeAllSeries();
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_series = nullptr;
    chart()->setBackgroundBrush(Look::colour(Role::Ground, palette()));
    setBackgroundBrush(Look::colour(Role::Ground, palette()));
    if (m_figure.bars.empty())
        return;
    addBars();
    addAxes();
}

// Bars that start elsewhere than at zero are stacked on one that is not painted; the parts left and right of zero are
// stacked apart, so that a bar across zero is two of them.
void WaterfallChart::addBars()
{
    m_series = new QHorizontalStackedBarSeries(this);
    m_series->setBarWidth(0.62);
    auto *blank = new QBarSet(QString());
    blank->setBrush(Qt::NoBrush);
    blank->setPen(Qt::NoPen);
    m_series->append(blank);
    std::array<std::pair<QBarSet *, QBarSet *>, kinds.size()> sets;
    for (size_t k = 0; k < kinds.size(); ++k) {
        sets[k] = { new QBarSet(QString()), new QBarSet(QString()) };
        for (QBarSet *set : { sets[k].first, sets[k].second }) {
            set->setBrush(brushOf(kinds[k], palette()));
            set->setPen(penOf(kinds[k], palette()));
            m_series->append(set);
        }
    }
    for (auto bar = m_figure.bars.rbegin(); bar != m_figure.bars.rend(); ++bar) {
        const double low = std::min(bar->from, bar->to);
        const double high = std::max(bar->from, bar->to);
        blank->append(low > 0 ? low : std::min(high, 0.0));
        for (size_t k = 0; k < kinds.size(); ++k) {
            const bool own = kinds[k] == bar->kind;
            sets[k].first->append(own ? std::max(high, 0.0) - std::max(low, 0.0) : 0);
            sets[k].second->append(own ? std::min(low, 0.0) - std::min(high, 0.0) : 0);
        }
    }
    connect(m_series, &QAbstractBarSeries::hovered, this, [this](bool inside, int bar) { tell(inside, bar); });
    connect(m_series, &QAbstractBarSeries::clicked, this, [this](int bar) { wanted(bar); });
    chart()->addSeries(m_series);
}

void WaterfallChart::addAxes()
{
    QStringList labels;
    for (auto bar = m_figure.bars.rbegin(); bar != m_figure.bars.rend(); ++bar)
        labels += barLabel(*bar);
    // A category axis drops categories of one name; an invisible end keeps two equal ones apart.
    for (qsizetype i = 0; i < labels.size(); ++i) {
        while (labels.indexOf(labels[i]) < i)
            labels[i] += QChar(0x200B);
    }
    auto *down = new QBarCategoryAxis;
    down->append(labels);
    auto *across = new QValueAxis;
    const auto [low, high] = rangeOf(m_figure);
    across->setRange(low, high);
    across->setTickType(QValueAxis::TicksDynamic);
    across->setTickAnchor(0);
    across->setTickInterval(high - low > 60 ? 20 : 10);
    across->setLabelFormat(QStringLiteral("%d"));
    across->setTitleText(tr("decibans · dashed: threshold %1").arg(decibanFigure(m_figure.threshold)));
    for (QAbstractAxis *axis : { static_cast<QAbstractAxis *>(down), static_cast<QAbstractAxis *>(across) }) {
        axis->setLabelsColor(Look::colour(Role::Text, palette()));
        axis->setTitleBrush(Look::colour(Role::QuietText, palette()));
        axis->setTitleFont(Look::smallFont());
        axis->setLabelsFont(axis == down ? font() : Look::smallFont());
        axis->setLinePenColor(Look::colour(Role::Line, palette()));
        axis->setGridLineColor(Look::colour(Role::Line, palette()));
    }
    down->setGridLineVisible(false);
    down->setTruncateLabels(false);
    chart()->addAxis(down, Qt::AlignLeft);
    chart()->addAxis(across, Qt::AlignBottom);
    m_series->attachAxis(down);
    m_series->attachAxis(across);
    addThreshold(across, down);
}

void WaterfallChart::addThreshold(QAbstractAxis *across, QAbstractAxis *down)
{
    const auto upright = [&](double at, const QPen &pen) {
        auto *line = new QLineSeries(this);
        line->append(at, -0.5);
        line->append(at, double(m_figure.bars.size()) - 0.5);
        line->setPen(pen);
        chart()->addSeries(line);
        line->attachAxis(across);
        line->attachAxis(down);
    };
    upright(0, QPen(Look::colour(Role::QuietText, palette()), 1));
    upright(m_figure.threshold, QPen(Look::colour(Role::Accent, palette()), 1.4, Qt::DashLine));
}

const WaterfallBar &WaterfallChart::barAt(int category) const
{
    return m_figure.bars[m_figure.bars.size() - 1 - size_t(category)];
}

double WaterfallChart::drawnLength(int bar) const
{
    double length = 0;
    const QList<QBarSet *> sets = m_series ? m_series->barSets() : QList<QBarSet *>();
    for (qsizetype i = 1; i < sets.size(); ++i)
        length += std::abs(sets[i]->at(int(m_figure.bars.size()) - 1 - bar));
    return length;
}

void WaterfallChart::tell(bool inside, int bar)
{
    if (!inside || bar < 0 || size_t(bar) >= m_figure.bars.size())
        return QToolTip::hideText();
    const WaterfallBar &shown = barAt(bar);
    const QString head = barLabel(shown) + tr(" dB");
    const QString text = shown.text.isEmpty() ? head : head + u'\n' + shown.text;
    QToolTip::showText(QCursor::pos(),
        QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))), this);
}

void WaterfallChart::wanted(int bar)
{
    if (bar >= 0 && size_t(bar) < m_figure.bars.size() && !barAt(bar).evidence.empty())
        Q_EMIT evidenceWanted(barAt(bar).evidence);
}

} // namespace twelvefold::ui
