// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"

#include <QFile>

#include <algorithm>

namespace twelvefold::cli {

namespace {

constexpr int statusSomeRefused = 5;

QString summaryText(const ImportReport &report, bool dryRun)
{
    QStringList lines;
    for (const ImportedFile &file : report.files) {
        for (const Issue &issue : file.issues) {
            const QString where = issue.where.isEmpty() ? QString() : QStringLiteral(", ") + issue.where;
            lines += QStringLiteral("%1: %2%3: %4").arg(toText(issue.kind), file.path, where, issue.text);
        }
    }
    const auto refused = std::ranges::count_if(report.files, &ImportedFile::refused);
    const QString verb = dryRun ? QStringLiteral("Would take in") : QStringLiteral("Took in");
    lines += QStringLiteral(
        "%1 %2 exhibits: %3 entities, %4 links, %5 assertions. %6 files were known already, %7 refused.")
                 .arg(verb)
                 .arg(report.addedEvidence)
                 .arg(report.addedEntities)
                 .arg(report.addedLinks)
                 .arg(report.addedAssertions)
                 .arg(report.unchanged)
                 .arg(refused);
    return lines.join(u'\n');
}

class ImportCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override { return QStringLiteral("Takes in files and folders as evidence."); }
    QString example() const override
    {
        return QStringLiteral("import harbour.12f mails/ payments.csv --grade B2 --source \"HR, 3 May\"");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addPositionalArgument(QStringLiteral("PATH..."), QStringLiteral("Files and folders to take in."));
        parser.addOption({ QStringLiteral("map"), QStringLiteral("Mapping for tables without one of their own."),
            QStringLiteral("MAP.json") });
        parser.addOption({ QStringLiteral("grade"),
            QStringLiteral("Admiralty grade of the source, A1 to F6; left out: not graded yet."),
            QStringLiteral("GRADE") });
        parser.addOption(
            { QStringLiteral("source"), QStringLiteral("Where it came from, in words."), QStringLiteral("TEXT") });
        parser.addOption({ QStringLiteral("dry-run"), QStringLiteral("Read and report, change nothing.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 2, 1000000);
        if (!given)
            return given.error();
        ImportRequest request { .paths = given->mid(1),
            .grade = parser.value(QStringLiteral("grade")),
            .source = parser.value(QStringLiteral("source")),
            .dryRun = parser.isSet(QStringLiteral("dry-run")) };
        if (parser.isSet(QStringLiteral("map"))) {
            const QString map = parser.value(QStringLiteral("map"));
            QFile file(map);
            if (!file.open(QIODevice::ReadOnly))
                return Error { Error::Kind::NotFound,
                    QStringLiteral("The mapping %1 cannot be read: %2.").arg(map, file.errorString()), map };
            request.mapping = file.readAll();
        }
        const auto session = openCase(parser, !request.dryRun);
        if (!session)
            return session.error();
        const auto report = await(**session, (*session)->importFiles(request));
        if (!report)
            return report.error();
        const bool someRefused = std::ranges::any_of(report->files, &ImportedFile::refused);
        return Answer { importJson(*report), summaryText(*report, request.dryRun),
            someRefused ? statusSomeRefused : 0 };
    }
};

} // namespace

Commands importCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<ImportCommand>());
    return commands;
}

} // namespace twelvefold::cli
