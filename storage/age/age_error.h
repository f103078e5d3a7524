// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>

namespace twelvefold {

//! What is wrong with an age file, in the classes of the format's public test vectors.
enum class AgeFailure {
    NoMatch, //!< none of the keys given opens it; Error::Kind::WrongKey
    Mac, //!< a key opens it, but the header was changed; Corrupt
    Header, //!< the header breaks the format; BadInput
    Payload, //!< the header is right, the content behind it is cut or changed; Corrupt
    Armor, //!< the ASCII armor breaks the format; BadInput
};

//! `message` is the whole sentence.
Error ageError(AgeFailure failure, const QString &message);
//! The class of an error made by ageError(); nothing for any other (a full disk, no memory).
std::optional<AgeFailure> ageFailure(const Error &error);

} // namespace twelvefold
