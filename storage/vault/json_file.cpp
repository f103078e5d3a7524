// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/json_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace twelvefold {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Status writeJson(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit())
        return Error { Error::Kind::Access,
            QStringLiteral("The profile file %1 cannot be written: %2.").arg(path, file.errorString()), path };
    return {};
}

std::optional<QJsonObject> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Status makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly | QFileDevice::ExeOwner))
        return Error { Error::Kind::Access,
            QStringLiteral("The profile folder %1 cannot be made; choose another with --profile.").arg(path), path };
    return {};
}

} // namespace twelvefold
