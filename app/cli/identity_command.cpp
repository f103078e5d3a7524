// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"

#include "identity/contacts.h"
#include "identity/identity_store.h"
#include "session/card_file.h"
#include "vault/profile.h"

#include <map>

namespace twelvefold::cli {

namespace {

//! What the person needs to tell a colleague on the telephone.
Answer answerFor(const ContactCard &card, const QString &firstLine)
{
    return { { { QStringLiteral("id"), card.id() }, { QStringLiteral("name"), card.name },
                 { QStringLiteral("recipient"), card.recipient.toText() },
                 { QStringLiteral("fingerprint"), card.fingerprint() } },
        QStringLiteral("%1\nRecipient:   %2\nFingerprint: %3\nIn words:    %4")
            .arg(firstLine, card.recipient.toText(), card.fingerprint(), card.words().join(u' ')) };
}

Result<Answer> makeIdentity(const QCommandLineParser &parser, const Profile &profile)
{
    IdentityStore store(profile.folder());
    if (store.exists()) // before anybody types a passphrase
        return store.create(profile.author(), Passphrase()).error();
    auto passphrase = readNewIdentityPassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    const QString name = parser.value(QStringLiteral("name"));
    const auto made = store.create(name.isEmpty() ? profile.author() : name, std::move(*passphrase));
    if (!made)
        return made.error();
    return answerFor(made->card, QStringLiteral("Made the identity of “%1”.").arg(made->card.name));
}

//! Where the passphrase is given, the secrets are opened too: the card then is proven to be one's own.
Result<Answer> showIdentity(const QCommandLineParser &parser, const Profile &profile)
{
    const IdentityStore store(profile.folder());
    const auto card = store.card();
    if (!card)
        return card.error();
    if (parser.isSet(QStringLiteral("identity-passphrase-file"))) {
        auto passphrase = readIdentityPassphrase(parser);
        if (!passphrase)
            return passphrase.error();
        if (const auto opened = store.unlock(std::move(*passphrase)); !opened)
            return opened.error();
    }
    return answerFor(*card, QStringLiteral("Identity of “%1”").arg(card->name));
}

Result<Answer> exportCard(const QCommandLineParser &parser, const Profile &profile)
{
    const QString path = parser.positionalArguments().at(1);
    const IdentityStore store(profile.folder());
    const auto bytes = store.cardBytes();
    if (!bytes)
        return bytes.error();
    const auto card = ContactCard::parse(*bytes);
    if (!card)
        return card.error();
    if (const Status written = writeCardFile(path, parser.isSet(QStringLiteral("force")), *bytes); !written)
        return written.error();
    return answerFor(*card, QStringLiteral("Wrote the contact card of “%1” to %2.").arg(card->name, path));
}

Result<Answer> importCard(const QCommandLineParser &parser, const Profile &profile)
{
    const auto bytes = readCardFile(parser.positionalArguments().at(1));
    if (!bytes)
        return bytes.error();
    const auto contact = Contacts(profile.folder()).add(*bytes);
    if (!contact)
        return contact.error();
    const QString state = contact->verified
        ? QStringLiteral("“%1” is a contact whose fingerprint you have compared.")
        : QStringLiteral("“%1” is a contact, not verified: compare the fingerprint or the words with the person, then "
                         "run “identity verify”.");
    return answerFor(contact->card, state.arg(contact->card.name));
}

Result<Answer> verifyContact(const QCommandLineParser &parser, const Profile &profile)
{
    const QStringList given = parser.positionalArguments();
    const auto contact = Contacts(profile.folder()).verify(given.at(1), given.at(2));
    if (!contact)
        return contact.error();
    return answerFor(contact->card, QStringLiteral("“%1” is verified.").arg(contact->card.name));
}

struct Action {
    qsizetype words; //!< that it takes, its own name included
    Result<Answer> (*run)(const QCommandLineParser &, const Profile &);
};

class IdentityCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("identity"); }
    QString summary() const override { return QStringLiteral("Your own keys, and the contact cards of colleagues."); }
    QString example() const override
    {
        return QStringLiteral("identity new --name 'Ana Rossi' --identity-passphrase-file own.txt");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("ACTION"),
            QStringLiteral("new, show, export FILE (your card), import FILE (a colleague's card), or verify NAME "
                           "FINGERPRINT (what the colleague read to you, or the eight words in quotes)."));
        parser.addPositionalArgument(
            QStringLiteral("FILE"), QStringLiteral("The card's file."), QStringLiteral("[FILE]"));
        parser.addOption({ QStringLiteral("name"), QStringLiteral("With new: your name as colleagues will see it."),
            QStringLiteral("TEXT") });
        parser.addOption({ QStringLiteral("force"), QStringLiteral("With export: replace a file that is there.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        static const std::map<QString, Action> actions {
            { QStringLiteral("new"), { 1, makeIdentity } },
            { QStringLiteral("show"), { 1, showIdentity } },
            { QStringLiteral("export"), { 2, exportCard } },
            { QStringLiteral("import"), { 2, importCard } },
            { QStringLiteral("verify"), { 3, verifyContact } },
        };
        const auto action = actions.find(parser.positionalArguments().value(0));
        if (action == actions.end())
            return Error { Error::Kind::Usage,
                QStringLiteral(
                    "identity is followed by new, show, export FILE, import FILE or verify NAME FINGERPRINT.") };
        if (const auto given = arguments(parser, action->second.words, action->second.words); !given)
            return given.error();
        const auto profile = Profile::open(profileFolder(parser));
        if (!profile)
            return profile.error();
        return action->second.run(parser, *profile);
    }
};

} // namespace

Commands identityCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<IdentityCommand>());
    return commands;
}

} // namespace twelvefold::cli
