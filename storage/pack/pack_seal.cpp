// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_seal.h"

#include <QCryptographicHash>

namespace twelvefold {

namespace {

const QByteArray mark = QByteArrayLiteral("%Twelvefold-Seal SHA-256 ");
constexpr qint64 digits = 64;

Error unreadable(const QIODevice &file)
{
    return { Error::Kind::Access,
        QStringLiteral("The pack could not be read or written to its end: %1").arg(file.errorString()) };
}

//! Of everything before the digits, then as many zeros and the line feed.
Result<QByteArray> hashUpTo(QIODevice &file, qint64 end)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.seek(0))
        return unreadable(file);
    for (qint64 left = end; left > 0;) {
        const QByteArray part = file.read(std::min<qint64>(left, 1 << 20));
        if (part.isEmpty())
            return unreadable(file);
        hash.addData(part);
        left -= part.size();
    }
    hash.addData(QByteArray(digits, '0') + '\n');
    return hash.result();
}

} // namespace

Status appendSeal(QIODevice &file)
{
    if (!file.seek(file.size()) || file.write(mark) != mark.size())
        return unreadable(file);
    const auto hash = hashUpTo(file, file.size());
    if (!hash)
        return hash.error();
    const QByteArray tail = hash->toHex() + '\n';
    if (!file.seek(file.size()) || file.write(tail) != tail.size())
        return unreadable(file);
    return {};
}

Result<SealState> checkSeal(QIODevice &file)
{
    const qint64 tail = mark.size() + digits + 1;
    if (file.size() < tail)
        return SealState::Missing;
    if (!file.seek(file.size() - tail))
        return unreadable(file);
    const QByteArray line = file.read(tail);
    if (!line.startsWith(mark))
        return SealState::Missing;
    const auto hash = hashUpTo(file, file.size() - digits - 1);
    if (!hash)
        return hash.error();
    return line.mid(mark.size()) == hash->toHex() + '\n' ? SealState::Whole : SealState::Broken;
}

} // namespace twelvefold
