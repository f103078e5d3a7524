// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"

#include "session/salvage_run.h"

#include <QJsonArray>

namespace twelvefold::cli {

namespace {

class SalvageCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("salvage"); }
    QString summary() const override
    {
        return QStringLiteral("Makes a new case of what still reads in a damaged one.");
    }
    QString example() const override { return QStringLiteral("salvage harbour.12f --out salvaged.12f"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("CASE"), QStringLiteral("The damaged case; it is only read and stays as it is."));
        parser.addOption({ QStringLiteral("out"), QStringLiteral("The case to make."), QStringLiteral("NEW") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("Replace a case that is there already.") });
        declareNewPassphrase(parser);
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto request = openRequest(parser, parser.positionalArguments().first(), false);
        if (!request)
            return request.error();
        const SalvageOrder order { *request, parser.value(QStringLiteral("out")),
            parser.isSet(QStringLiteral("force")) };
        if (order.to.isEmpty())
            return Error { Error::Kind::Usage, QStringLiteral("salvage needs the name of the new case: --out NEW.") };
        auto passphrase = readPassphrase(parser);
        if (!passphrase)
            return passphrase.error();
        std::optional<Passphrase> next;
        if (isNewPassphraseGiven(parser)) {
            auto given = readNewPassphrase(parser);
            if (!given)
                return given.error();
            next = std::move(given).value();
        }
        UntilInterrupted progress;
        const auto report
            = salvageCase(order, std::move(passphrase).value(), std::move(next), profileFolder(parser), progress);
        ProgressLine::clear();
        if (!report)
            return report.error();
        return Answer { json(*report), text(*report) };
    }

private:
    static QJsonObject json(const SalvageReport &report)
    {
        QJsonArray pages, items;
        for (const qint64 page : report.damagedPages)
            pages += page;
        for (const LostItem &item : report.items)
            items += QJsonObject { { QStringLiteral("kind"), item.kind }, { QStringLiteral("count"), item.count },
                { QStringLiteral("what"), item.what } };
        return { { QStringLiteral("readable"), report.readable }, { QStringLiteral("lost"), report.lost },
            { QStringLiteral("damagedPages"), pages }, { QStringLiteral("items"), items } };
    }

    static QString text(const SalvageReport &report)
    {
        QStringList lines { QStringLiteral(
            "%1 damaged pages. %2 entries, originals and readings are in %3; %4 were lost%5")
                                .arg(report.damagedPages.size())
                                .arg(report.readable)
                                .arg(report.file)
                                .arg(report.lost)
                                .arg(QChar(report.items.empty() ? u'.' : u':')) };
        for (const LostItem &item : report.items)
            lines += QStringLiteral("  %1: %2").arg(item.kind, item.what);
        return lines.join(u'\n');
    }
};

} // namespace

Commands salvageCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<SalvageCommand>());
    return commands;
}

} // namespace twelvefold::cli
