// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace twelvefold::ui {

//! The first `most` bytes as sixteen a line: offset, hexadecimal, and printable ASCII.
QString hexText(const QByteArray &bytes, qsizetype most);

} // namespace twelvefold::ui
