// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace twelvefold {

//! The bytes of a contact card as a file of its own. Exists unless `overwrite`, Access.
Status writeCardFile(const QString &path, bool overwrite, const QByteArray &bytes);
//! At most as much as a card can have. NotFound.
Result<QByteArray> readCardFile(const QString &path);

} // namespace twelvefold
