// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"

namespace twelvefold::cli {

namespace {

const QString keyFileOption = QStringLiteral("key-file");
const QString newKeyFileOption = QStringLiteral("new-key-file");
const QString dropKeyFileOption = QStringLiteral("drop-key-file");

//! The key file from now on: the one the case has, unless another or none is asked for.
Result<QString> newKeyFile(const QCommandLineParser &parser)
{
    const bool other = parser.isSet(newKeyFileOption);
    const bool none = parser.isSet(dropKeyFileOption);
    if (other && none)
        return Error { Error::Kind::Usage, QStringLiteral("--new-key-file and --drop-key-file exclude each other.") };
    if (none && !parser.isSet(keyFileOption))
        return Error { Error::Kind::Usage,
            QStringLiteral("--drop-key-file needs the key file that is to be dropped: --key-file FILE.") };
    return other ? parser.value(newKeyFileOption) : none ? QString() : parser.value(keyFileOption);
}

class PassphraseCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("passphrase"); }
    QString summary() const override { return QStringLiteral("Changes what opens a case: passphrase and key file."); }
    QString example() const override
    {
        return QStringLiteral("passphrase harbour.12f --passphrase-file old.txt --new-passphrase-file new.txt");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        declareNewPassphrase(parser);
        parser.addOption({ newKeyFileOption,
            QStringLiteral("Key file from now on, beside the passphrase; without it the case keeps the one it has."),
            QStringLiteral("FILE") });
        parser.addOption({ dropKeyFileOption, QStringLiteral("No key file from now on.") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const QString path = parser.positionalArguments().first();
        const auto keyFile = newKeyFile(parser);
        if (!keyFile)
            return keyFile.error();
        auto before = readPassphrase(parser);
        if (!before)
            return before.error();
        auto after = readNewPassphrase(parser);
        if (!after)
            return after.error();
        const auto session = openCase(parser, path, true, before->copy());
        if (!session)
            return session.error();
        const auto entry = await(**session,
            (*session)->changePassphrase(
                std::move(before).value(), std::move(after).value(), parser.value(keyFileOption), *keyFile));
        if (!entry)
            return entry.error();
        return Answer { { { QStringLiteral("case"), path } },
            QStringLiteral("%1 of %2. Copies and backups made before still open with what opened them then, and the "
                           "recovery key is another one now.")
                .arg(entry->text, path) };
    }
};

} // namespace

Commands passphraseCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<PassphraseCommand>());
    return commands;
}

} // namespace twelvefold::cli
