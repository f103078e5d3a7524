// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/raw_document.h"

#include <QString>

namespace twelvefold {

inline Error badInput(const QString &sentence)
{
    return { Error::Kind::BadInput, sentence };
}

inline Issue warning(const QString &where, const QString &text)
{
    return { Issue::Kind::Warning, where, text };
}

inline Issue review(const QString &where, const QString &text)
{
    return { Issue::Kind::Review, where, text };
}

} // namespace twelvefold
