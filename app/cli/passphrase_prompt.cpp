// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_prompt.h"

#include "vault/secret_files.h"

#include <QTextStream>

#include <termios.h>
#include <unistd.h>

namespace twelvefold::cli {

namespace {

//! Keeps the terminal from showing what is typed, as long as it lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    ~SilentTerminal() { tcsetattr(STDIN_FILENO, TCSANOW, &m_before); }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before {};
};

} // namespace

Result<Passphrase> askOnTerminal(const QString &what, const QString &option, const std::function<bool()> &interrupted)
{
    if (!isatty(STDIN_FILENO))
        return Error { Error::Kind::Usage,
            QStringLiteral("There is no terminal to ask for the passphrase on; give it with --%1 FILE.").arg(option) };
    QTextStream terminal(stderr);
    terminal << QStringLiteral("Passphrase for %1: ").arg(what) << Qt::flush;
    Passphrase typed;
    {
        const SilentTerminal silent;
        typed = readPassphraseLine(STDIN_FILENO, interrupted);
    }
    terminal << Qt::endl;
    if (interrupted())
        return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled before the case was opened.") };
    return typed;
}

} // namespace twelvefold::cli
