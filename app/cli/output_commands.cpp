// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/naming.h"

#include "demo/demo_material.h"
#include "pack/pack_verifier.h"
#include "session/render_run.h"

namespace twelvefold::cli {

namespace {

class PackCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack"); }
    QString summary() const override
    {
        return QStringLiteral("Writes the evidence pack, or checks one (pack verify FILE).");
    }
    QString example() const override { return QStringLiteral("pack harbour.12f --out harbour.pdf"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file; or the word verify."));
        parser.addPositionalArgument(
            QStringLiteral("FILE"), QStringLiteral("With verify: the pack to check."), QStringLiteral("[FILE]"));
        parser.addOption({ QStringLiteral("out"), QStringLiteral("The PDF to write."), QStringLiteral("FILE.pdf") });
        parser.addOption(
            { QStringLiteral("cluster"), QStringLiteral("Only this operator; may be repeated."), QStringLiteral("C") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("Replace a pack that is there already.") });
        parser.addOption({ QStringLiteral("classification"), QStringLiteral("Who may read it, such as TLP:AMBER."),
            QStringLiteral("WORDS") });
        parser.addOption({ QStringLiteral("recipient"), QStringLiteral("Whom it is for."), QStringLiteral("NAME") });
        parser.addOption({ QStringLiteral("purpose"), QStringLiteral("What it is for, and on what legal basis."),
            QStringLiteral("TEXT") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (parser.positionalArguments().value(0) == u"verify")
            return verify(parser);
        const auto given = arguments(parser, 1, 1000);
        if (!given)
            return given.error();
        if (!parser.isSet(QStringLiteral("out")))
            return Error { Error::Kind::Usage, QStringLiteral("Say where the pack goes: --out FILE.pdf.") };
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        auto request = requestFrom(parser, *(*session)->snapshot(), given->mid(1));
        if (!request)
            return request.error();
        const auto report = await((*session)->writePack(*request));
        if (!report)
            return report.error();
        return written(*report);
    }

private:
    static Result<Answer> verify(const QCommandLineParser &parser)
    {
        const auto given = arguments(parser, 2, 2);
        if (!given)
            return given.error();
        const auto report = verifyPack(given->at(1));
        if (!report)
            return report.error();
        return Answer { verifyJson(*report), verifyText(*report), report->ok() ? 0 : 1 };
    }

    static Result<PackRequest> requestFrom(
        const QCommandLineParser &parser, const CaseGraph &graph, const QStringList &more)
    {
        PackRequest request { .file = parser.value(QStringLiteral("out")),
            .overwrite = parser.isSet(QStringLiteral("force")),
            .classification = parser.value(QStringLiteral("classification")),
            .recipient = parser.value(QStringLiteral("recipient")),
            .purpose = parser.value(QStringLiteral("purpose")) };
        const bool anyCluster = parser.isSet(QStringLiteral("cluster"));
        if (!anyCluster && !more.isEmpty())
            return Error {
                Error::Kind::Usage,
                QStringLiteral("“%1” is one argument too many; --help shows what this command takes.").arg(more.first())
            };
        // `--cluster A B` gives the first to the option and leaves the rest as plain words.
        for (const QString &name : parser.values(QStringLiteral("cluster")) + more) {
            const auto cluster = findCluster(graph, name);
            if (!cluster)
                return cluster.error();
            request.clusters.push_back(*cluster);
        }
        return request;
    }

    static Answer written(const PackReport &report)
    {
        const QString hash = QString::fromLatin1(report.sha256.toHex());
        return { { { QStringLiteral("file"), report.file }, { QStringLiteral("sha256"), hash },
                     { QStringLiteral("pages"), report.pages }, { QStringLiteral("exhibits"), report.exhibits },
                     { QStringLiteral("redactions"), report.redactions } },
            QStringLiteral("Wrote %1: %2 pages, %3 exhibits.\nSHA-256 %4")
                .arg(report.file)
                .arg(report.pages)
                .arg(report.exhibits)
                .arg(hash) };
    }
};

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
        NoProgress progress;
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
        NoProgress progress;
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
    commands.push_back(std::make_unique<PackCommand>());
    commands.push_back(std::make_unique<RenderCommand>());
    commands.push_back(std::make_unique<DemoCommand>());
    return commands;
}

} // namespace twelvefold::cli
