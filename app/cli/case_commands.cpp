// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"

#include "session/verify_run.h"

#include <map>

namespace twelvefold::cli {

namespace {

class NewCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary() const override { return QStringLiteral("Makes an encrypted case."); }
    QString example() const override
    {
        return QStringLiteral("new harbour.12f --title Harbour --passphrase-file phrase.txt");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The file to make, NAME.12f."));
        parser.addOption({ QStringLiteral("title"), QStringLiteral("Title of the case."), QStringLiteral("TEXT") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("Replace a case that is there already.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 1, 1);
        if (!given)
            return given.error();
        const OpenRequest request { given->first(), parser.value(QStringLiteral("key-file")), false, 0 };
        const auto session
            = createCase(parser, request, parser.value(QStringLiteral("title")), parser.isSet(QStringLiteral("force")));
        if (!session)
            return session.error();
        const CaseInfo info = (*session)->snapshot()->info();
        return Answer { { { QStringLiteral("case"), given->first() }, { QStringLiteral("id"), info.id.toString() } },
            QStringLiteral("Made the case “%1” in %2.").arg(info.title, given->first()) };
    }
};

class InfoCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("info"); }
    QString summary() const override { return QStringLiteral("Counts what is in a case."); }
    QString example() const override { return QStringLiteral("info harbour.12f --passphrase-file phrase.txt"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        const auto graph = (*session)->snapshot();
        const CaseFacts facts = (*session)->facts();
        std::map<QString, qint64> entities;
        std::map<QString, qint64> links;
        graph->forEachEntity([&](EntityIndex i) {
            if (graph->canonical(i) == i)
                ++entities[graph->typeOf(i).name];
        });
        graph->forEachLink([&](const Link &link) { ++links[graph->schema().linkType(link.type).name]; });
        return answer(*graph, facts, entities, links);
    }

private:
    static QJsonObject countsJson(const std::map<QString, qint64> &counts)
    {
        QJsonObject object;
        for (const auto &[type, count] : counts)
            object.insert(type, count);
        return object;
    }

    static Answer answer(const CaseGraph &graph, const CaseFacts &facts, const std::map<QString, qint64> &entities,
        const std::map<QString, qint64> &links)
    {
        QStringList lines { QStringLiteral("%1, begun %2").arg(graph.info().title, graph.info().createdAt.toText()) };
        for (const auto &[type, count] : entities)
            lines += QStringLiteral("%1 %2").arg(count, 8).arg(type);
        lines += QStringLiteral("%1 links, %2 exhibits, %3 ledger entries, %4 bytes")
                     .arg(graph.linkCount())
                     .arg(graph.evidence().size())
                     .arg(facts.ledgerEntries)
                     .arg(facts.bytes);
        if (!facts.headNotice.isEmpty())
            lines += facts.headNotice;
        return {
            { { QStringLiteral("id"), graph.info().id.toString() }, { QStringLiteral("title"), graph.info().title },
                { QStringLiteral("schemaVersion"), facts.schemaVersion },
                { QStringLiteral("entities"), countsJson(entities) }, { QStringLiteral("links"), countsJson(links) },
                { QStringLiteral("evidence"), qint64(graph.evidence().size()) },
                { QStringLiteral("ledgerEntries"), facts.ledgerEntries }, { QStringLiteral("bytes"), facts.bytes } },
            lines.join(u'\n')
        };
    }
};

class VerifyCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString summary() const override
    {
        return QStringLiteral("Checks pages, chain, exhibits, readings, projections and the remembered head.");
    }
    QString example() const override
    {
        return QStringLiteral("verify harbour.12f --passphrase-file phrase.txt --json");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ acceptOption,
            QStringLiteral("First accept a copy that lacks what this profile has seen, as after putting a backup back; "
                           "the ledger says so.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const QString path = parser.positionalArguments().first();
        const auto request = openRequest(parser, path, false);
        if (!request)
            return request.error();
        auto passphrase = readPassphrase(parser);
        if (!passphrase)
            return passphrase.error();
        if (parser.isSet(acceptOption)) {
            if (const auto accepted = accept(parser, path, passphrase->copy()); !accepted)
                return accepted.error();
        }
        UntilInterrupted progress;
        const auto report = verifyCase(*request, std::move(passphrase).value(), profileFolder(parser), progress);
        ProgressLine::clear();
        if (!report)
            return report.error();
        return Answer { verifyJson(*report), verifyText(*report), report->ok() ? 0 : 1 };
    }

private:
    static Result<LedgerEntry> accept(const QCommandLineParser &parser, const QString &path, Passphrase passphrase)
    {
        const auto session = openCase(parser, path, true, std::move(passphrase));
        if (!session)
            return session.error();
        auto entry = await(**session, (*session)->acceptOlderCopy());
        if (entry)
            forgetOpeningNotice();
        return entry;
    }

    const QString acceptOption = QStringLiteral("accept-older");
};

class RecoveryKeyCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("recovery-key"); }
    QString summary() const override
    {
        return QStringLiteral("Prints the key that opens the case in the sqlcipher shell.");
    }
    QString example() const override { return QStringLiteral("recovery-key harbour.12f --passphrase-file phrase.txt"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const QString path = parser.positionalArguments().value(0);
        if (const auto checked = openRequest(parser, path, true); !checked)
            return checked.error();
        auto passphrase = readPassphrase(parser);
        if (!passphrase)
            return passphrase.error();
        auto session = openCase(parser, path, true, passphrase->copy());
        Status told = session ? tell(**session) : session.error();
        if (!session && isBarred(session.error()))
            session = openCase(parser, path, false, std::move(passphrase).value());
        if (!session)
            return session.error();
        if (!told && told.error().kind == Error::Kind::Cancelled)
            return told.error();
        const auto key = await(**session, (*session)->recoveryKey());
        if (!key)
            return key.error();
        return Answer { .json = { { QStringLiteral("key"), *key } },
            .text = *key,
            .notice = told ? QString()
                           : QStringLiteral("That the key was shown could not be recorded in the case: %1")
                                 .arg(told.error().message) };
    }

private:
    //! Held by another, or not to be written: the key is needed all the same, perhaps just for that.
    static bool isBarred(const Error &error)
    {
        return error.kind == Error::Kind::Locked || error.kind == Error::Kind::Access;
    }
    //! As the window does: who has the key needs no passphrase any more, and that stands in the ledger.
    static Status tell(CaseSession &session)
    {
        const auto stored = await(session,
            session.perform(
                { .kind = QStringLiteral("recovery-key"), .text = QStringLiteral("Showed the recovery key") }));
        return stored ? Status() : stored.error();
    }
};

} // namespace

Commands caseCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<NewCommand>());
    commands.push_back(std::make_unique<InfoCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<RecoveryKeyCommand>());
    return commands;
}

} // namespace twelvefold::cli
