// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/profile.h"

#include "vault/json_file.h"
#include "vault/login.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>

#include <unistd.h>

namespace twelvefold {

namespace {

QString settingsFile(const QString &folder)
{
    return folder + QStringLiteral("/profile.json");
}

QString headFile(const QString &folder, CaseId id)
{
    return folder + QStringLiteral("/heads/") + id.toString() + QStringLiteral(".json");
}

QString systemName()
{
    const Login login = currentLogin();
    return login.realName.isEmpty() ? login.name : login.realName;
}

QJsonObject toJson(const RememberedHead &head)
{
    QJsonArray chains;
    for (const ChainHead &chain : head.chains)
        chains += QJsonObject { { QStringLiteral("device"), chain.device.toString() },
            { QStringLiteral("sequence"), chain.sequence },
            { QStringLiteral("hash"), QString::fromLatin1(chain.hash.toHex()) } };
    QJsonArray peaks;
    for (const QByteArray &peak : head.peaks)
        peaks += QString::fromLatin1(peak.toHex());
    return { { QStringLiteral("size"), head.size }, { QStringLiteral("root"), QString::fromLatin1(head.root.toHex()) },
        { QStringLiteral("time"), head.time.toIso() }, { QStringLiteral("chains"), chains },
        { QStringLiteral("peaks"), peaks } };
}

QByteArray bytesFromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

RememberedHead headFrom(const QJsonObject &object)
{
    RememberedHead head;
    head.size = object[QStringLiteral("size")].toInteger();
    head.root = bytesFromHex(object[QStringLiteral("root")]);
    head.time = Utc::fromIso(object[QStringLiteral("time")].toString()).value_or(Utc());
    for (const QJsonValue &value : object[QStringLiteral("chains")].toArray()) {
        const QJsonObject chain = value.toObject();
        head.chains.push_back({ DeviceId::fromString(chain[QStringLiteral("device")].toString()).value_or(DeviceId()),
            chain[QStringLiteral("sequence")].toInteger(), bytesFromHex(chain[QStringLiteral("hash")]) });
    }
    for (const QJsonValue &value : object[QStringLiteral("peaks")].toArray())
        head.peaks.push_back(bytesFromHex(value));
    return head;
}

} // namespace

QString Profile::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/twelvefold");
}

Result<Profile> Profile::open(const QString &folder)
{
    Profile profile;
    profile.m_folder = folder.isEmpty() ? standardFolder() : QDir(folder).absolutePath();
    for (const QString &path : { profile.m_folder, profile.m_folder + QStringLiteral("/heads") }) {
        if (const Status made = makeFolder(path); !made)
            return made.error();
    }
    // Two programs at first use must come to one device.
    QLockFile lock(profile.m_folder + QStringLiteral("/profile.lock"));
    lock.lock();
    if (const Status read = profile.read(); !read)
        return read.error();
    if (!profile.m_device.isNull() && !profile.m_author.isEmpty())
        return profile;
    if (profile.m_device.isNull())
        profile.m_device = DeviceId::generate();
    if (profile.m_author.isEmpty())
        profile.m_author = systemName();
    if (const Status saved = profile.save(); !saved)
        return saved.error();
    return profile;
}

Status Profile::read()
{
    const QString path = settingsFile(m_folder);
    const auto settings = readJson(path);
    if (!settings && QFile::exists(path))
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The profile file %1 cannot be read; repair it, or move it away to start a new profile.")
                .arg(path),
            path };
    if (settings) {
        m_author = settings->value(QStringLiteral("author")).toString();
        m_device = DeviceId::fromString(settings->value(QStringLiteral("device")).toString()).value_or(DeviceId());
    }
    return {};
}

Status Profile::setAuthor(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error { Error::Kind::Usage, QStringLiteral("The name of the investigator must not be empty.") };
    m_author = name.trimmed();
    return save();
}

Status Profile::save() const
{
    return writeJson(settingsFile(m_folder),
        { { QStringLiteral("author"), m_author }, { QStringLiteral("device"), m_device.toString() } });
}

std::optional<RememberedHead> Profile::head(CaseId id) const
{
    const auto object = readJson(headFile(m_folder, id));
    return object ? std::optional(headFrom(*object)) : std::nullopt;
}

Status Profile::rememberHead(CaseId id, const RememberedHead &head) const
{
    return writeJson(headFile(m_folder, id), toJson(head));
}

} // namespace twelvefold
