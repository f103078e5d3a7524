// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace twelvefold::cli {

//! What a command has to say: the same facts for programs and for people.
struct Answer {
    QJsonObject json;
    QString text;
    //! 1 where what was asked to be checked does not hold, 5 where a batch refused at least one file.
    int status = 0;
    //! What else has to be known, said on standard error.
    QString notice = {};
};

//! One sub-command. Options that all commands share are declared and read elsewhere.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; //!< one line, for the list of commands
    virtual QString example() const = 0; //!< one line, after "twelvefold-cli "
    //! Positional arguments and options of its own.
    virtual void declare(QCommandLineParser &parser) const = 0;
    virtual Result<Answer> run(const QCommandLineParser &parser) = 0;
};

//! All of them, in the order in which the help lists them.
std::vector<std::unique_ptr<Command>> allCommands();

//! The exit status that the kind of an error stands for (design of the command line: 2 to 7).
int exitStatus(Error::Kind kind);
//! The kind as `--json` names it: "wrong-key" "not-found" …
QString kindName(Error::Kind kind);

} // namespace twelvefold::cli
