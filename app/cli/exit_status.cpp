// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace twelvefold::cli {

int exitStatus(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
    case Error::Kind::Exists:
        return 2;
    case Error::Kind::WrongKey:
        return 3;
    case Error::Kind::NotACase:
    case Error::Kind::Corrupt:
        return 4;
    case Error::Kind::BadInput:
    case Error::Kind::NotFound:
        return 5;
    case Error::Kind::Access:
    case Error::Kind::Locked:
        return 6;
    case Error::Kind::Cancelled:
        return 7;
    }
    Q_UNREACHABLE();
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return QStringLiteral("usage");
    case Error::Kind::Exists:
        return QStringLiteral("exists");
    case Error::Kind::WrongKey:
        return QStringLiteral("wrong-key");
    case Error::Kind::NotACase:
        return QStringLiteral("not-a-case");
    case Error::Kind::Corrupt:
        return QStringLiteral("corrupt");
    case Error::Kind::BadInput:
        return QStringLiteral("bad-input");
    case Error::Kind::NotFound:
        return QStringLiteral("not-found");
    case Error::Kind::Access:
        return QStringLiteral("access");
    case Error::Kind::Locked:
        return QStringLiteral("locked");
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace twelvefold::cli
