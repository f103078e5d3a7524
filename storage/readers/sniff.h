// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace twelvefold {

//! What a file's first bytes say it is.
enum class FileKind { Empty, Pdf, Png, Jpeg, Zip, Text, Foreign };

struct Sniffed {
    FileKind kind = FileKind::Foreign;
    QString refusal; //!< of a foreign kind: a sentence that names it and says what to do instead
};

Sniffed sniff(const QByteArray &bytes);

} // namespace twelvefold
