// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/card_file.h"

#include "pack/output_file.h"

#include <QFile>

namespace twelvefold {

namespace {

constexpr qint64 mostCardBytes = 65536;

}

Status writeCardFile(const QString &path, bool overwrite, const QByteArray &bytes)
{
    OutputFile output(path, overwrite);
    if (const Status ready = output.prepare(); !ready)
        return ready;
    QFile file(output.temporaryName());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error { Error::Kind::Access,
            QStringLiteral("The card cannot be written to %1: %2.").arg(path, file.errorString()), path };
    file.close();
    return output.commit();
}

Result<QByteArray> readCardFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { Error::Kind::NotFound,
            QStringLiteral("The contact card %1 cannot be read: %2.").arg(path, file.errorString()), path };
    return file.read(mostCardBytes);
}

} // namespace twelvefold
