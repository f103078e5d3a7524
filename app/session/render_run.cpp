// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/render_run.h"

#include "layout/layout.h"
#include "pack/scene_file.h"
#include "scene/chart.h"

#include <QRegularExpression>

namespace twelvefold {

namespace {

constexpr int largestSide = 20000; // pixels

//! Personas of the operators found, with what they share; of everybody where none was found yet.
ChartOptions chartOptions(const CaseGraph &graph)
{
    ChartOptions options { .sharedOnly = true, .protectVictims = true };
    for (const Hypothesis &h : graph.hypotheses())
        options.roots.insert(options.roots.end(), h.personas.begin(), h.personas.end());
    if (!options.roots.empty())
        return options;
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.typeOf(i).name == u"Persona")
            options.roots.push_back(graph.entity(i).id);
    });
    return options;
}

LayoutInput layoutInput(const ChartData &data)
{
    LayoutInput input;
    for (const ChartNode &node : data.nodes)
        input.nodes.push_back({ .size = node.size });
    for (const ChartEdge &edge : data.edges)
        input.edges.emplace_back(edge.from, edge.to);
    return input;
}

} // namespace

Result<RenderRequest> renderRequest(const QString &view, const QString &file, const QString &size, bool overwrite)
{
    if (view != u"chart")
        return Error { Error::Kind::Usage, QStringLiteral("Say what to draw: --view chart.") };
    static const QRegularExpression ending(
        QStringLiteral("\\.(png|svg|pdf)$"), QRegularExpression::CaseInsensitiveOption);
    if (!file.contains(ending))
        return Error { Error::Kind::Usage, QStringLiteral("Say where the picture goes: --out FILE.png, .svg or .pdf."),
            file };
    RenderRequest request { file, {}, overwrite };
    if (size.isEmpty())
        return request;
    static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})$"));
    const auto match = form.match(size);
    request.size = { match.captured(1).toInt(), match.captured(2).toInt() };
    if (!match.hasMatch() || request.size.width() > largestSide || request.size.height() > largestSide)
        return Error { Error::Kind::Usage,
            QStringLiteral("--size takes width and height in pixels, such as 1600x1000, up to %1.").arg(largestSide) };
    return request;
}

Result<RenderReport> renderChart(const CaseGraph &graph, const RenderRequest &request, Progress &progress)
{
    const ChartOptions options = chartOptions(graph);
    const ChartData data = chartData(graph, options);
    const auto placed = layout(layoutInput(data), progress);
    if (!placed)
        return placed.error();
    const Scene scene = chartScene(data, placed->positions, options);
    if (const auto written = renderScene(scene, request.file, request.size, request.overwrite); !written)
        return written.error();
    return RenderReport { request.file, qint64(data.nodes.size()), qint64(data.edges.size()) };
}

} // namespace twelvefold
