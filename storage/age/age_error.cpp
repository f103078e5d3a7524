// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_error.h"

#include <array>

namespace twelvefold {

namespace {

struct Class {
    AgeFailure failure;
    Error::Kind kind;
    QStringView where;
};

constexpr std::array<Class, 5> classes { {
    { AgeFailure::NoMatch, Error::Kind::WrongKey, u"age recipients" },
    { AgeFailure::Mac, Error::Kind::Corrupt, u"age header" },
    { AgeFailure::Header, Error::Kind::BadInput, u"age header" },
    { AgeFailure::Payload, Error::Kind::Corrupt, u"age payload" },
    { AgeFailure::Armor, Error::Kind::BadInput, u"age armor" },
} };

} // namespace

Error ageError(AgeFailure failure, const QString &message)
{
    const Class &found = classes.at(static_cast<std::size_t>(failure));
    return { found.kind, message, found.where.toString() };
}

std::optional<AgeFailure> ageFailure(const Error &error)
{
    for (const Class &one : classes) {
        if (one.kind == error.kind && one.where == error.where)
            return one.failure;
    }
    return std::nullopt;
}

} // namespace twelvefold
