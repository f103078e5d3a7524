// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making a new case: complete under another name first, so that neither a crash nor a full disk leaves half a case, and
// one that is to be replaced stays until then.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/case_schema.h"
#include "casefile/file_beside.h"
#include "casefile/lock_file.h"
#include "casefile/undo_stack.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace twelvefold {

namespace {

Error noRoomFor(const QString &path, const QString &why)
{
    return { Error::Kind::Access,
        QStringLiteral("The case %1 cannot be made (%2); choose another folder.").arg(path, why), path };
}

//! Where the new case will lie. Exists, Access.
Result<QString> placeFor(const CaseFile::CreateRequest &request)
{
    const QFileInfo info(request.path);
    const QString folder = info.absoluteDir().canonicalPath();
    if (folder.isEmpty() || info.fileName().isEmpty())
        return noRoomFor(request.path, QStringLiteral("its folder does not exist"));
    if (info.isDir())
        return noRoomFor(request.path, QStringLiteral("it is a folder"));
    if ((info.exists() || info.isSymLink()) && !request.force)
        return Error { Error::Kind::Exists,
            QStringLiteral("%1 exists already; choose another name, or replace it with --force.").arg(request.path),
            request.path };
    return info.exists() ? info.canonicalFilePath() : folder + u'/' + info.fileName();
}

} // namespace

Result<std::unique_ptr<CaseFile>> CaseFile::create(
    const CreateRequest &request, const KeyMaterial &material, const Profile &profile)
{
    return build(request, material, profile, [&](CaseFile &file) {
        file.createTables();
        file.addFirstEntry(request.title.isEmpty() ? QFileInfo(request.path).completeBaseName() : request.title);
    });
}

Result<std::unique_ptr<CaseFile>> CaseFile::build(const CreateRequest &request, const KeyMaterial &material,
    const Profile &profile, const std::function<void(CaseFile &)> &fill)
{
    const auto path = placeFor(request);
    if (!path)
        return path.error();
    auto lock = LockFile::acquire(*path, 0);
    if (!lock)
        return lock.error();
    const QByteArray salt = CaseProbe::newSalt();
    auto key = deriveKey(material, salt);
    if (!key)
        return key.error();
    const QString temporary = nameBeside(*path);
    removeWithJournal(temporary);
    std::unique_ptr<CaseFile> file(new CaseFile(temporary, Mode::ReadWrite, std::move(key).value(), salt, profile));
    file->m_lock = std::move(lock).value();
    file->m_identity = request.identity;
    const Status made = guardedCall<void>(*path, [&] {
        fill(*file);
        if (request.cancelled && request.cancelled())
            throw DatabaseError { { Error::Kind::Cancelled, QStringLiteral("Cancelled; no case was made.") } };
        file->moveTo(*path);
    });
    if (!made) {
        file->m_database.reset();
        removeWithJournal(temporary);
        return made.error();
    }
    return file;
}

void CaseFile::createTables()
{
    m_database = Database::open(m_path, Database::Access::Create, m_key, m_salt);
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Transaction tables(*m_database);
    twelvefold::createTables(*m_database);
    m_schemaVersion = schemaVersion;
    tables.commit();
    // Only empty tables so far: what lies on the disk must begin with our salt before anything of the case is written.
    if (m_database->rawBytes(0, int(saltSize)) != m_salt)
        throw DatabaseError { { Error::Kind::Access,
            QStringLiteral("The database library in this process does not encrypt, so no case was made; reinstall "
                           "Twelvefold.") } };
}

void CaseFile::addFirstEntry(const QString &title)
{
    const CaseInfo info { CaseId::generate(), title, Utc::now() };
    NoProgress unwatched;
    const auto entry = append(
        { QStringLiteral("new"), QStringLiteral("Created the case “%1”").arg(title), { Put { info } }, {}, {} },
        CaseGraph(), unwatched);
    if (!entry)
        throw DatabaseError { entry.error() };
}

void CaseFile::moveTo(const QString &path)
{
    // The library finds its journal by the file's name, so it must not have the file open meanwhile.
    m_database.reset();
    QFile::remove(path + QStringLiteral("-journal")); // of a case that is replaced
    if (const Status placed = takePlace(m_path, path); !placed)
        throw DatabaseError { placed.error() };
    m_path = path;
    const auto probe = CaseProbe::read(path);
    if (!probe)
        throw DatabaseError { probe.error() };
    m_registration = probe->registerOpen();
    m_database = Database::open(path, Database::Access::ReadWrite, m_key, m_salt);
}

} // namespace twelvefold
