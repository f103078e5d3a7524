// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/waterfall.h"

#include "scene/painter_tools.h"

#include <algorithm>
#include <cmath>

namespace twelvefold {

namespace {

struct Group {
    QString family;
    BarKind kind = BarKind::For;
    double decibans = 0;
    QStringList texts;
    std::vector<EvidenceId> evidence;
};

BarKind kindOf(const Contribution &row)
{
    if (row.indicator == u"cap")
        return BarKind::Cap;
    return row.decibans < 0 ? BarKind::Against : BarKind::For;
}

std::vector<Group> grouped(const std::vector<Contribution> &rows)
{
    std::vector<Group> groups;
    for (const Contribution &row : rows) {
        if (row.decibans == 0)
            continue;
        auto group = std::find_if(groups.begin(), groups.end(),
            [&](const Group &g) { return g.family == row.family && g.kind == kindOf(row); });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group { row.family, kindOf(row), 0, {}, {} });
        group->decibans += row.decibans;
        group->texts += row.text;
        group->evidence.insert(group->evidence.end(), row.evidence.begin(), row.evidence.end());
    }
    for (Group &group : groups) {
        std::sort(group.evidence.begin(), group.evidence.end());
        group.evidence.erase(std::unique(group.evidence.begin(), group.evidence.end()), group.evidence.end());
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return a.kind != b.kind ? a.kind < b.kind : std::abs(a.decibans) > std::abs(b.decibans);
    });
    return groups;
}

QString labelOf(const Group &group)
{
    switch (group.kind) {
    case BarKind::Cap:
        return QStringLiteral("%1, cap").arg(group.family);
    case BarKind::Against:
        return QStringLiteral("against: %1").arg(group.family);
    case BarKind::Prior:
    case BarKind::For:
    case BarKind::Sum:
        break;
    }
    return group.family;
}

WaterfallFigure figureOf(
    const std::vector<Contribution> &rows, double prior, double score, const QString &title, double threshold)
{
    WaterfallFigure figure { title, {}, threshold };
    figure.bars.push_back({ QStringLiteral("Prior"), 0, prior, BarKind::Prior,
        QStringLiteral("How likely any two personas of a case this size are one operator's, before looking at them"),
        {} });
    double at = prior;
    for (const Group &group : grouped(rows)) {
        figure.bars.push_back({ labelOf(group), at, at + group.decibans, group.kind,
            group.texts.join(QLatin1Char('\n')), group.evidence });
        at += group.decibans;
    }
    figure.bars.push_back({ QStringLiteral("Score"), 0, score, BarKind::Sum, {}, {} });
    return figure;
}

ColourRole colourOf(BarKind kind)
{
    switch (kind) {
    case BarKind::Prior:
        return ColourRole::QuietText;
    case BarKind::For:
        return ColourRole::EvidenceFor;
    case BarKind::Cap:
        return ColourRole::Line;
    case BarKind::Against:
        return ColourRole::EvidenceAgainst;
    case BarKind::Sum:
        return ColourRole::Text;
    }
    return ColourRole::Text;
}

constexpr double labelWidth = 104;
constexpr double valueWidth = 46;
constexpr double rowHeight = 15;
constexpr double barHeight = 9;
constexpr double top = 16;

//! Decibans to units across.
struct Axis {
    double low = 0;
    double high = 0;
    double left = 0;
    double width = 0;

    double at(double value) const { return left + (value - low) / (high - low) * width; }
};

Axis axisFor(const WaterfallFigure &figure, double width)
{
    Axis axis { 0, std::max(10.0, figure.threshold), labelWidth, width - labelWidth - valueWidth };
    for (const WaterfallBar &bar : figure.bars) {
        axis.low = std::min({ axis.low, bar.from, bar.to });
        axis.high = std::max({ axis.high, bar.from, bar.to });
    }
    axis.low = std::floor(axis.low / 10) * 10;
    axis.high = std::ceil(axis.high / 10) * 10;
    return axis;
}

void drawGrid(Scene &scene, const Axis &axis, double bottom)
{
    const double step = axis.high - axis.low > 120 ? 20 : 10;
    for (double value = std::ceil(axis.low / step) * step; value <= axis.high; value += step) {
        scene.shapes.push_back(lineShape(QPointF(axis.at(value), top - 3), QPointF(axis.at(value), bottom),
            ColourRole::Line, value == 0 ? 1.0 : 0.4));
        scene.shapes.push_back(textShape(QRectF(axis.at(value) - 20, 2, 40, 10),
            QString::number(int(value)).replace(QLatin1Char('-'), QChar(0x2212)), ColourRole::QuietText,
            TextSize::Small, TextAlign::Centre));
    }
    scene.shapes.push_back(textShape(QRectF(axis.left + axis.width + 6, 2, valueWidth - 6, 10), QStringLiteral("dB"),
        ColourRole::QuietText, TextSize::Small, TextAlign::Right));
}

void drawBar(Scene &scene, const Axis &axis, const WaterfallBar &bar, double y)
{
    const bool sum = bar.kind == BarKind::Sum;
    Shape label = textShape(QRectF(0, y, labelWidth - 8, rowHeight), bar.label, ColourRole::Text, TextSize::Small);
    label.weight = sum ? TextWeight::Bold : TextWeight::Regular;
    const double left = axis.at(std::min(bar.from, bar.to));
    const double width = std::max(0.8, axis.at(std::max(bar.from, bar.to)) - left);
    Shape body = rectShape(QRectF(left, y + (rowHeight - barHeight) / 2, width, barHeight), colourOf(bar.kind));
    body.line = bar.kind == BarKind::Cap ? ColourRole::QuietText : ColourRole::None;
    body.lineWidth = 0.5;
    body.toolTip = bar.text;
    Shape value = textShape(QRectF(axis.left + axis.width + 2, y, valueWidth - 2, rowHeight),
        signedDecibans(bar.value()), ColourRole::Text, TextSize::Small, TextAlign::Right);
    value.weight = label.weight;
    for (const Shape &shape : std::initializer_list<Shape> { label, body, value })
        scene.shapes.push_back(shape);
}

} // namespace

QString signedDecibans(double decibans)
{
    const double rounded = std::round(decibans * 10) / 10;
    const QString digits = QString::number(std::abs(rounded), 'f', 1);
    return (rounded < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + digits;
}

WaterfallFigure waterfall(const PairExplanation &pair, const QString &title, double threshold)
{
    return figureOf(pair.contributions, pair.prior, pair.score, title, threshold);
}

WaterfallFigure waterfall(const Join &join, const QString &title, double threshold)
{
    return figureOf(join.contributions, join.prior, join.score, title, threshold);
}

Scene waterfallScene(const WaterfallFigure &figure, double width)
{
    Scene scene;
    scene.title = figure.title;
    const Axis axis = axisFor(figure, width);
    const double bottom = top + rowHeight * double(figure.bars.size());
    drawGrid(scene, axis, bottom);
    for (size_t i = 0; i < figure.bars.size(); ++i)
        drawBar(scene, axis, figure.bars[i], top + rowHeight * double(i));
    for (size_t i = 0; i + 2 < figure.bars.size(); ++i) {
        const double x = axis.at(figure.bars[i].to);
        const double y = top + rowHeight * double(i) + (rowHeight + barHeight) / 2;
        scene.shapes.push_back(
            lineShape(QPointF(x, y), QPointF(x, y + rowHeight - barHeight), ColourRole::QuietText, 0.5));
    }
    const double x = axis.at(figure.threshold);
    scene.shapes.push_back(
        lineShape(QPointF(x, top - 3), QPointF(x, bottom + 3), ColourRole::Accent, 0.9, Dash::Dashed));
    scene.shapes.push_back(textShape(QRectF(x - 60, bottom + 4, 120, 10),
        QStringLiteral("threshold %1").arg(signedDecibans(figure.threshold)), ColourRole::Accent, TextSize::Small,
        TextAlign::Centre));
    scene.bounds = QRectF(0, 0, width, bottom + 16);
    return scene;
}

} // namespace twelvefold
