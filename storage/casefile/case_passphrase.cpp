// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Another passphrase or key file for a case. The case is copied page by page into a file beside it with a new salt and
// key, which then takes its place by a rename. The library could also rekey the file where it lies, and that needs as
// much room (its journal holds every page). But from the first page it writes until its journal is gone that file is
// readable by neither key without the journal, so that whoever copies it then, or loses the journal, loses the case;
// and after an error midway, as when the disk is full, the connection would go on writing pages with the new key. Here
// each file there ever is opens with exactly one passphrase, and the old one stays untouched until the new is complete
// on the disk.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "casefile/file_beside.h"
#include "casefile/head_memory.h"
#include "casefile/lock_file.h"
#include "casefile/undo_stack.h"

#include <QFile>
#include <QScopeGuard>

namespace twelvefold {

namespace {

bool hasSameKeyFile(const KeyMaterial &a, const KeyMaterial &b)
{
    if (!a.keyFileHash || !b.keyFileHash)
        return a.keyFileHash.has_value() == b.keyFileHash.has_value();
    return a.keyFileHash->equals(*b.keyFileHash);
}

//! For the ledger: what was changed, and nothing of the secrets themselves.
QString whatChanges(const KeyMaterial &before, const KeyMaterial &after)
{
    QStringList parts;
    if (before.passphrase.bytes() != after.passphrase.bytes())
        parts += QStringLiteral("changed the passphrase");
    if (!hasSameKeyFile(before, after))
        parts += !after.keyFileHash ? QStringLiteral("dropped the key file")
            : before.keyFileHash    ? QStringLiteral("changed the key file")
                                    : QStringLiteral("added a key file");
    QString text = parts.join(QStringLiteral(" and "));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

Error cannotBegin(bool open)
{
    return open
        ? Error { Error::Kind::Access, QStringLiteral("The case is open for reading only; open it for writing.") }
        : Error { Error::Kind::Usage, QStringLiteral("The case is closed; open it again.") };
}

} // namespace

Result<LedgerEntry> CaseFile::changePassphrase(const KeyMaterial &before, const KeyMaterial &after, Progress &progress)
{
    if (m_mode == Mode::ReadOnly || !m_database)
        return cannotBegin(m_database != nullptr);
    const auto same = opensWith(before);
    if (!same)
        return same.error();
    if (!*same)
        return Error { Error::Kind::WrongKey,
            QStringLiteral("That is not the passphrase that this case was opened with; try it again.") };
    const QString what = whatChanges(before, after);
    if (what.isEmpty())
        return Error { Error::Kind::Usage,
            QStringLiteral("The new passphrase is the one that the case has already; choose another one.") };
    const QByteArray salt = CaseProbe::newSalt();
    auto key = deriveKey(after, salt);
    if (!key)
        return key.error();
    const QString copy = nameBeside(m_path);
    const auto leaveNothingBehind = qScopeGuard([&copy] { removeWithJournal(copy); });
    auto entry = guardedCall<LedgerEntry>(m_path, [&] {
        LedgerEntry written = writeUnderKey(copy, *key, salt, what, progress);
        replaceBy(copy, std::move(key).value(), salt);
        return written;
    });
    if (!entry)
        return entry;
    m_undo->push(*entry);
    m_head->add(*entry);
    const auto remembered = guardedCall<void>(m_path, [this] { rememberHead(); });
    if (!remembered)
        m_headNotice = remembered.error().message;
    return entry;
}

LedgerEntry CaseFile::writeUnderKey(
    const QString &copy, const SecretBytes &key, const QByteArray &salt, const QString &what, Progress &progress)
{
    removeWithJournal(copy);
    auto target = Database::open(copy, Database::Access::Create, key, salt);
    QFile::setPermissions(copy, QFile::permissions(m_path));
    m_database->copyTo(*target, progress);
    if (target->rawBytes(0, int(saltSize)) != salt)
        throw DatabaseError { { Error::Kind::Access,
            QStringLiteral("The database library in this process does not encrypt, so the passphrase was not changed; "
                           "reinstall Twelvefold.") } };
    // The entry is written to the copy alone: the case without it has the old passphrase, the one with it the new.
    m_database.swap(target);
    const auto back = qScopeGuard([&] { m_database.swap(target); });
    return store({ .kind = QStringLiteral("passphrase"), .text = what }, CaseGraph(), progress);
}

void CaseFile::replaceBy(const QString &copy, SecretBytes key, const QByteArray &salt)
{
    // The library finds its journal by the file's name, so it must not have either file open meanwhile.
    m_database.reset();
    if (const Status placed = takePlace(copy, m_path); !placed) {
        m_database = Database::open(m_path, Database::Access::ReadWrite, m_key, m_salt);
        throw DatabaseError { placed.error() };
    }
    m_key = std::move(key);
    m_salt = salt;
    const auto probe = CaseProbe::read(m_path);
    if (!probe)
        throw DatabaseError { probe.error() };
    m_registration = probe->registerOpen();
    m_database = Database::open(m_path, Database::Access::ReadWrite, m_key, m_salt);
}

} // namespace twelvefold
