// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/naming.h"

#include "share/share_key.h"
#include "share/share_package.h"

#include <QFileInfo>
#include <QTextStream>

namespace twelvefold::cli {

namespace {

const QString sharePassphraseOption = QStringLiteral("share-passphrase-file");
const QString identityPassphraseOption = QStringLiteral("identity-passphrase-file");

void declareSharePassphrase(QCommandLineParser &parser, const QString &text)
{
    parser.addOption({ sharePassphraseOption, text, QStringLiteral("FILE") });
}

//! Something the person should know although it went well.
void tell(const QCommandLineParser &parser, const QString &text)
{
    if (!parser.isSet(QStringLiteral("quiet")))
        QTextStream(stderr) << text << Qt::endl;
}

class ShareCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("share"); }
    QString summary() const override { return QStringLiteral("Writes an encrypted copy of a case for colleagues."); }
    QString example() const override
    {
        return QStringLiteral("share harbour.12f --to 'Ana Rossi' age1… --out harbour.caseshare");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ QStringLiteral("to"),
            QStringLiteral("Whom it is for: age1… recipients, or contacts by name or fingerprint."),
            QStringLiteral("RECIPIENT…") });
        declareSharePassphrase(parser,
            QStringLiteral("Encrypt with the passphrase in FILE (- is standard input) instead of to recipients."));
        parser.addOption(
            { QStringLiteral("out"), QStringLiteral("The package to write, NAME.caseshare."), QStringLiteral("FILE") });
        parser.addOption({ QStringLiteral("entities"),
            QStringLiteral("Only these entities or operators, their identifiers, and what is said of them."),
            QStringLiteral("ID…") });
        parser.addOption({ QStringLiteral("redact"),
            QStringLiteral("What to leave out: victims (victims, identity documents, and exhibits that show them), "
                           "originals (the bytes and texts of all exhibits), or none."),
            QStringLiteral("PROFILE") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("Replace a package that is there already.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto words = wordsByOption(parser, { QStringLiteral("to"), QStringLiteral("entities") }, 1);
        if (!words)
            return words.error();
        auto request = requestFrom(parser, words->value(QStringLiteral("to")));
        if (!request)
            return request.error();
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        const auto entities = entitiesNamed(*(*session)->snapshot(), words->value(QStringLiteral("entities")));
        if (!entities)
            return entities.error();
        request->entities = *entities;
        const auto report = await(**session, (*session)->share(std::move(*request)));
        if (!report)
            return report.error();
        return answer(parser, *report);
    }

private:
    static Result<ShareRequest> requestFrom(const QCommandLineParser &parser, const QStringList &recipients)
    {
        if (parser.positionalArguments().isEmpty() || !parser.isSet(QStringLiteral("out")))
            return Error { Error::Kind::Usage,
                QStringLiteral("Say which case is shared, and where the package goes: share CASE --out FILE.") };
        const QString profile = parser.value(QStringLiteral("redact"));
        const auto redaction
            = profile.isEmpty() ? std::optional(RedactionProfile::None) : redactionProfileFromText(profile);
        if (!redaction)
            return Error { Error::Kind::Usage,
                QStringLiteral("There is no redaction “%1”; there are victims, originals and none.").arg(profile) };
        const bool forPassphrase = parser.isSet(sharePassphraseOption);
        if (recipients.isEmpty() != forPassphrase)
            return Error { Error::Kind::Usage,
                QStringLiteral("A share is for recipients (--to) or for a passphrase (--share-passphrase-file), one of "
                               "the two.") };
        ShareRequest request { .file = parser.value(QStringLiteral("out")),
            .overwrite = parser.isSet(QStringLiteral("force")),
            .recipients = recipients,
            .redaction = *redaction };
        if (const Status read = readSecrets(parser, forPassphrase, request); !read)
            return read.error();
        return request;
    }

    static Status readSecrets(const QCommandLineParser &parser, bool forPassphrase, ShareRequest &request)
    {
        if (forPassphrase) {
            auto passphrase = readSecret(parser, sharePassphraseOption, QStringLiteral("the share"));
            if (!passphrase)
                return passphrase.error();
            if (passphrase->isEmpty())
                return Error { Error::Kind::Usage, QStringLiteral("The passphrase for the share is empty.") };
            request.passphrase = std::move(*passphrase);
        }
        return {};
    }

    static Result<std::vector<EntityId>> entitiesNamed(const CaseGraph &graph, const QStringList &names)
    {
        std::vector<EntityId> ids;
        for (const QString &name : names) {
            if (const auto cluster = findCluster(graph, name)) {
                const std::vector<EntityId> &personas = graph.hypothesis(*cluster)->personas;
                ids.insert(ids.end(), personas.begin(), personas.end());
                continue;
            }
            const auto entity = findEntity(graph, name);
            if (!entity)
                return entity.error();
            ids.push_back(graph.entity(*entity).id);
        }
        return ids;
    }

    static Answer answer(const QCommandLineParser &parser, const ShareReport &report)
    {
        QJsonArray recipients;
        QStringList lines;
        for (const ShareRecipient &who : report.recipients) {
            recipients += who.recipient;
            lines += QStringLiteral("For %1").arg(who.name.isEmpty() ? who.recipient : who.name);
            if (!who.name.isEmpty() && !who.verified)
                tell(parser,
                    QStringLiteral("“%1” is a contact that is not verified: compare the fingerprint with the person "
                                   "before you send the share.")
                        .arg(who.name));
        }
        lines.prepend(QStringLiteral("Wrote %1: %2 entities, %3 ledger entries; %4 operations and texts and %5 "
                                     "originals left out.")
                          .arg(report.file)
                          .arg(report.entities)
                          .arg(report.entries)
                          .arg(report.withheld)
                          .arg(report.originalsLeftOut));
        if (!report.isSigned)
            lines += QStringLiteral("Not signed: --identity-passphrase-file FILE signs it.");
        return { { { QStringLiteral("file"), report.file }, { QStringLiteral("recipients"), recipients },
                     { QStringLiteral("entities"), report.entities }, { QStringLiteral("entries"), report.entries } },
            lines.join(u'\n') };
    }
};

class MergeCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("merge"); }
    QString summary() const override
    {
        return QStringLiteral("Takes a share into a case, or makes the case from it where there is none.");
    }
    QString example() const override
    {
        return QStringLiteral("merge harbour.12f harbour.caseshare --identity-passphrase-file own.txt");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("CASE"), QStringLiteral("The case file; one that is not there is made from the share."));
        parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The share, NAME.caseshare."));
        parser.addOption({ QStringLiteral("age-identity"),
            QStringLiteral("Open it with the age identities in FILE instead of your own identity."),
            QStringLiteral("FILE") });
        declareSharePassphrase(
            parser, QStringLiteral("Open a share that was made with the passphrase in FILE (- is standard input)."));
        parser.addOption({ QStringLiteral("dry-run"), QStringLiteral("Say what would come of it and store nothing.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 2, 2);
        if (!given)
            return given.error();
        auto request = requestFrom(parser, given->at(1));
        if (!request)
            return request.error();
        if (!QFileInfo::exists(given->first()))
            return takeIn(parser, given->first(), std::move(*request));
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        const auto report = await(**session, (*session)->merge(std::move(*request)));
        if (!report)
            return report.error();
        return answer(*report, request->dryRun ? QStringLiteral("Would merge") : QStringLiteral("Merged"));
    }

private:
    //! Looks at the share first, so that nobody is asked for what does not open it.
    static Result<MergeRequest> requestFrom(const QCommandLineParser &parser, const QString &file)
    {
        MergeRequest request { .file = file,
            .dryRun = parser.isSet(QStringLiteral("dry-run")),
            .identityFile = parser.value(QStringLiteral("age-identity")) };
        const auto package = SharePackage::open(file);
        if (!package)
            return package.error();
        const auto forPassphrase = isForPassphrase(package->key());
        if (!forPassphrase)
            return forPassphrase.error();
        // The case is opened with the identity whose passphrase is given, and that opens the share too.
        const bool comesWithCase
            = parser.isSet(identityPassphraseOption) && QFileInfo::exists(parser.positionalArguments().first());
        if (!*forPassphrase && (comesWithCase || !request.identityFile.isEmpty()))
            return request;
        if (*forPassphrase && !request.identityFile.isEmpty())
            return Error { Error::Kind::WrongKey,
                QStringLiteral("The share was made with a passphrase, which --share-passphrase-file gives; no identity "
                               "opens it."),
                file };
        auto secret = *forPassphrase ? readSecret(parser, sharePassphraseOption, QStringLiteral("the share"))
                                     : readIdentityPassphrase(parser);
        if (!secret)
            return secret.error();
        (*forPassphrase ? request.sharePassphrase : request.identityPassphrase) = std::move(*secret);
        return request;
    }

    static Result<Answer> takeIn(const QCommandLineParser &parser, const QString &path, MergeRequest request)
    {
        if (request.dryRun)
            return Error { Error::Kind::NotFound,
                QStringLiteral("There is no case %1 to try the share on; without --dry-run it is made.").arg(path),
                path };
        const auto place = openRequest(parser, path, true);
        if (!place)
            return place.error();
        auto passphrase = readNewCasePassphrase(parser);
        if (!passphrase)
            return passphrase.error();
        UntilInterrupted progress;
        MergeReport report;
        const auto session = CaseSession::createFromShare(
            *place, std::move(request), std::move(*passphrase), profileFolder(parser), report, progress);
        ProgressLine::clear();
        if (!session)
            return session.error();
        return answer(report, QStringLiteral("Made the case %1:").arg(path));
    }

    static QString signerText(const ShareSigner &signer)
    {
        switch (signer.standing) {
        case ShareSigner::Standing::Unsigned:
            return QStringLiteral("Nobody signed the share.");
        case ShareSigner::Standing::Unknown:
            return QStringLiteral("The share is signed by somebody who is not among your contacts.");
        case ShareSigner::Standing::Unverified:
            return QStringLiteral("Signed by “%1”, a contact that is not verified.").arg(signer.name);
        case ShareSigner::Standing::Verified:
            return QStringLiteral("Signed by “%1”, who is verified.").arg(signer.name);
        case ShareSigner::Standing::Oneself:
            return QStringLiteral("Signed by yourself.");
        }
        Q_UNREACHABLE();
    }

    static QJsonObject conflictJson(const Conflict &conflict)
    {
        QJsonArray values;
        for (const ConflictSide &side : conflict.sides)
            values += QJsonObject { { QStringLiteral("value"), side.value }, { QStringLiteral("by"), side.by },
                { QStringLiteral("at"), side.at.toText() } };
        return { { QStringLiteral("entity"), conflict.entity.toString() },
            { QStringLiteral("property"), conflict.property }, { QStringLiteral("values"), values } };
    }

    static QString conflictText(const Conflict &conflict)
    {
        QStringList sides;
        for (const ConflictSide &side : conflict.sides)
            sides
                += QStringLiteral("“%1” by %2 at %3")
                       .arg(side.value.isEmpty() ? QStringLiteral("taken out") : side.value, side.by, side.at.toText());
        return QStringLiteral("Conflict on %1 of %2: %3; the last one counts until somebody settles it.")
            .arg(conflict.property, conflict.entity.toString(), sides.join(QStringLiteral(" against ")));
    }

    static Answer answer(const MergeReport &report, const QString &what)
    {
        QJsonArray conflicts;
        QStringList lines { QStringLiteral("%1 %2 entries with %3 operations; %4 were here already.")
                                .arg(what)
                                .arg(report.entries)
                                .arg(report.operations)
                                .arg(report.unchanged),
            signerText(report.signer) };
        for (const Conflict &conflict : report.conflicts) {
            conflicts += conflictJson(conflict);
            lines += conflictText(conflict);
        }
        const QJsonObject added { { QStringLiteral("entries"), report.entries },
            { QStringLiteral("operations"), report.operations } };
        return { { { QStringLiteral("added"), added }, { QStringLiteral("conflicts"), conflicts },
                     { QStringLiteral("unchanged"), report.unchanged } },
            lines.join(u'\n') };
    }
};

} // namespace

Commands shareCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<ShareCommand>());
    commands.push_back(std::make_unique<MergeCommand>());
    return commands;
}

} // namespace twelvefold::cli
