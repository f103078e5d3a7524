// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/checkpoint.h"

#include "base/strict_base64.h"
#include "merkle/merkle_tree.h"

namespace twelvefold {

std::optional<quint64> plainNumberFrom(QByteArrayView digits)
{
    bool ok = false;
    const QByteArray text = digits.toByteArray();
    const quint64 number = text.toULongLong(&ok);
    if (!ok || QByteArray::number(number) != text)
        return std::nullopt;
    return number;
}

QByteArray Checkpoint::toText() const
{
    QByteArray text = origin.toUtf8() + '\n' + QByteArray::number(size) + '\n' + root.toBase64() + '\n';
    for (const QString &line : extensions)
        text += line.toUtf8() + '\n';
    return text;
}

Result<Checkpoint> Checkpoint::parse(const QByteArray &text)
{
    const QList<QByteArray> lines = text.chopped(text.endsWith('\n') ? 1 : 0).split('\n');
    const auto size = lines.size() < 3 ? std::nullopt : plainNumberFrom(lines[1]);
    const auto root = lines.size() < 3 ? std::nullopt : fromStrictBase64(lines[2], Base64Form::Padded);
    if (!text.endsWith('\n') || lines.contains(QByteArray()) || !size || !root || root->size() != merkleHashSize)
        return Error { Error::Kind::BadInput,
            QStringLiteral("This is no checkpoint (an origin, a size and a root, each on its line); ask for the file "
                           "again."),
            QStringLiteral("checkpoint") };
    Checkpoint checkpoint { QString::fromUtf8(lines[0]), *size, *root };
    for (const QByteArray &line : lines.mid(3))
        checkpoint.extensions.append(QString::fromUtf8(line));
    return checkpoint;
}

} // namespace twelvefold
