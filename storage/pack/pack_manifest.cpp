// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twelvefold {

namespace {

const QString formatName = QStringLiteral("twelvefold-pack-1");

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray unhex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject toObject(const PackManifest::Exhibit &exhibit)
{
    return { { QStringLiteral("exhibit"), exhibit.label }, { QStringLiteral("name"), exhibit.name },
        { QStringLiteral("attachment"), exhibit.attachment }, { QStringLiteral("format"), exhibit.format },
        { QStringLiteral("sha256"), hex(exhibit.sha256) }, { QStringLiteral("size"), exhibit.size } };
}

PackManifest::Exhibit fromObject(const QJsonObject &object)
{
    return { object[QStringLiteral("exhibit")].toString(), object[QStringLiteral("name")].toString(),
        object[QStringLiteral("attachment")].toString(), object[QStringLiteral("format")].toString(),
        unhex(object[QStringLiteral("sha256")]), object[QStringLiteral("size")].toInteger(-1) };
}

} // namespace

QByteArray PackManifest::toJson() const
{
    QJsonArray list;
    for (const Exhibit &exhibit : exhibits)
        list.append(toObject(exhibit));
    const QJsonObject object { { QStringLiteral("format"), formatName }, { QStringLiteral("case"), caseId },
        { QStringLiteral("title"), title }, { QStringLiteral("tool"), tool },
        { QStringLiteral("createdAt"), createdAt }, { QStringLiteral("ledgerRoot"), hex(ledgerRoot) },
        { QStringLiteral("checkpointSha256"), hex(checkpointSha256) }, { QStringLiteral("rootHash"), hex(rootHash) },
        { QStringLiteral("pages"), pages }, { QStringLiteral("contentSha256"), hex(contentSha256) },
        { QStringLiteral("exhibits"), list } };
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<PackManifest> PackManifest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[QStringLiteral("format")].toString() != formatName)
        return Error { Error::Kind::BadInput,
            QStringLiteral("The manifest in this file is damaged or of a newer version; ask for the pack again.") };
    PackManifest manifest;
    manifest.caseId = object[QStringLiteral("case")].toString();
    manifest.title = object[QStringLiteral("title")].toString();
    manifest.tool = object[QStringLiteral("tool")].toString();
    manifest.createdAt = object[QStringLiteral("createdAt")].toString();
    manifest.ledgerRoot = unhex(object[QStringLiteral("ledgerRoot")]);
    manifest.checkpointSha256 = unhex(object[QStringLiteral("checkpointSha256")]);
    manifest.ledgerHead = unhex(object[QStringLiteral("ledgerHead")]);
    manifest.rootHash = unhex(object[QStringLiteral("rootHash")]);
    manifest.pages = object[QStringLiteral("pages")].toInteger(-1);
    manifest.contentSha256 = unhex(object[QStringLiteral("contentSha256")]);
    const QJsonArray list = object[QStringLiteral("exhibits")].toArray();
    for (const QJsonValue &value : list)
        manifest.exhibits.push_back(fromObject(value.toObject()));
    return manifest;
}

QByteArray PackManifest::toSums() const
{
    QByteArray sums;
    for (const Exhibit &exhibit : exhibits) {
        if (!exhibit.attachment.isEmpty())
            sums += exhibit.sha256.toHex() + "  " + exhibit.attachment.toLatin1() + '\n';
    }
    return sums;
}

QByteArray PackManifest::expectedRoot() const
{
    std::vector<PackExhibit> list;
    for (const Exhibit &exhibit : exhibits)
        list.push_back({ {}, exhibit.label, {}, {}, exhibit.sha256, exhibit.size });
    return packRoot(ledgerRoot.isEmpty() ? ledgerHead : ledgerRoot, list);
}

} // namespace twelvefold
