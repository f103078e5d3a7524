// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/naming.h"

#include "pack/pack_comparison.h"
#include "pack/pack_verifier.h"

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
        parser.addOption({ QStringLiteral("case"),
            QStringLiteral("With verify: also compare it with the case that it was made from."),
            QStringLiteral("CASE") });
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
        if (parser.isSet(QStringLiteral("case")))
            return Error { Error::Kind::Usage, QStringLiteral("--case goes with pack verify; the case comes first.") };
        if (!parser.isSet(QStringLiteral("out")))
            return Error { Error::Kind::Usage, QStringLiteral("Say where the pack goes: --out FILE.pdf.") };
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        auto request = requestFrom(parser, *(*session)->snapshot(), given->mid(1));
        if (!request)
            return request.error();
        const auto report = await(**session, (*session)->writePack(*request));
        if (!report)
            return report.error();
        return written(*report);
    }

private:
    //! What only writing takes, so that nobody believes it had an effect.
    static Status nothingToWrite(const QCommandLineParser &parser)
    {
        for (const char16_t *name : { u"out", u"cluster", u"force", u"classification", u"recipient", u"purpose" }) {
            const QString option = QString::fromUtf16(name);
            if (parser.isSet(option))
                return Error { Error::Kind::Usage,
                    QStringLiteral("--%1 has no place in pack verify, which writes nothing.").arg(option) };
        }
        return {};
    }

    static Result<Answer> verify(const QCommandLineParser &parser)
    {
        const auto given = arguments(parser, 2, 2);
        if (!given)
            return given.error();
        if (const Status usage = nothingToWrite(parser); !usage)
            return usage.error();
        auto report = verifyPack(given->at(1));
        if (!report)
            return report.error();
        if (const QString path = parser.value(QStringLiteral("case")); !path.isEmpty()) {
            const auto compared = compareWith(parser, path, given->at(1));
            if (!compared)
                return compared.error();
            report->checks.insert(report->checks.end(), compared->begin(), compared->end());
        }
        return Answer { verifyJson(*report), verifyText(*report), report->ok() ? 0 : 1 };
    }

    static Result<std::vector<Check>> compareWith(
        const QCommandLineParser &parser, const QString &casePath, const QString &pack)
    {
        const auto session = openCase(parser, casePath, false);
        if (!session)
            return session.error();
        const auto origin = packOrigin(pack);
        if (!origin)
            return std::vector<Check> { { QStringLiteral("case"), false,
                QStringLiteral("The pack's manifest cannot be read, so nothing can be compared with the case.") } };
        const auto ledger = await(**session, (*session)->history({}, {}));
        if (!ledger)
            return ledger.error();
        return compareWithCase(*origin, *(*session)->snapshot(), *ledger);
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
            QStringLiteral("Wrote %1: %2 pages, %3 exhibits, %4 names withheld.\nSHA-256 %5")
                .arg(report.file)
                .arg(report.pages)
                .arg(report.exhibits)
                .arg(report.redactions)
                .arg(hash) };
    }
};

} // namespace

Commands packCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<PackCommand>());
    return commands;
}

} // namespace twelvefold::cli
