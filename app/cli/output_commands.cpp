// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"

#include "demo/demo_material.h"
#include "session/render_run.h"

namespace twelvefold::cli {

namespace {

class RenderCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("render"); }
    QString summary() const override { return QStringLiteral("Draws a view of the case as a picture."); }
    QString example() const override
    {
        return QStringLiteral("render harbour.12f --view chart --out chart.svg --size 1600x1000");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ QStringLiteral("view"), QStringLiteral("What to draw: chart."), QStringLiteral("VIEW") });
        parser.addOption(
            { QStringLiteral("out"), QStringLiteral("The picture: .png, .svg or .pdf."), QStringLiteral("FILE") });
        parser.addOption({ QStringLiteral("size"), QStringLiteral("Width and height in pixels, 1600x1000."),
            QStringLiteral("WxH") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("Replace a file that is there already.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto request = renderRequest(parser.value(QStringLiteral("view")), parser.value(QStringLiteral("out")),
            parser.value(QStringLiteral("size")), parser.isSet(QStringLiteral("force")));
        if (!request)
            return request.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        UntilInterrupted progress;
        const auto report = renderChart(*(*session)->snapshot(), *request, progress);
        if (!report)
            return report.error();
        return Answer { { { QStringLiteral("file"), report->file }, { QStringLiteral("nodes"), report->nodes },
                            { QStringLiteral("edges"), report->edges } },
            QStringLiteral("Drew %1: %2 nodes, %3 edges.").arg(report->file).arg(report->nodes).arg(report->edges) };
    }
};

class DemoCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("demo"); }
    QString summary() const override
    {
        return QStringLiteral("Writes the demo's evidence: one operator, twelve personas, and decoys.");
    }
    QString example() const override { return QStringLiteral("demo evidence --seed 1"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("DIR"), QStringLiteral("The folder to write to; made if it is not there."));
        parser.addOption(
            { QStringLiteral("seed"), QStringLiteral("Which demo; each seed has other names and signals (1)."),
                QStringLiteral("N"), QStringLiteral("1") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 1, 1);
        if (!given)
            return given.error();
        bool ok = false;
        const quint64 seed = parser.value(QStringLiteral("seed")).toULongLong(&ok);
        if (!ok)
            return Error { Error::Kind::Usage, QStringLiteral("--seed takes a whole number, 0 or more.") };
        UntilInterrupted progress;
        const auto summary = writeDemoMaterial(given->first(), seed, progress);
        if (!summary)
            return summary.error();
        return Answer { { { QStringLiteral("files"), summary->files },
                            { QStringLiteral("personas"), summary->personas },
                            { QStringLiteral("operators"), summary->operators } },
            QStringLiteral("Wrote %1 files about %2 people to %3.")
                .arg(summary->files)
                .arg(summary->personas)
                .arg(given->first()) };
    }
};

} // namespace

Commands outputCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<RenderCommand>());
    commands.push_back(std::make_unique<DemoCommand>());
    return commands;
}

} // namespace twelvefold::cli
