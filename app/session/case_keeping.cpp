// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done with the case as a whole and changes none of its facts.
#include "session/case_session.h"

#include "vault/secret_files.h"

#include <QMetaObject>

namespace twelvefold {

void CaseSession::announce(const LedgerEntry &entry)
{
    publish(snapshot());
    QMetaObject::invokeMethod(
        &m_feed,
        [this, changes = ChangeSet { .kind = entry.kind, .text = entry.text }] { Q_EMIT m_feed.changed(changes); },
        Qt::QueuedConnection);
}

QFuture<Result<LedgerEntry>> CaseSession::changePassphrase(
    Passphrase before, Passphrase after, const QString &keyFile, const QString &newKeyFile)
{
    auto old = std::make_shared<Passphrase>(std::move(before));
    auto next = std::make_shared<Passphrase>(std::move(after));
    return inTurn<LedgerEntry>([this, old, next, keyFile, newKeyFile](Progress &progress) -> Result<LedgerEntry> {
        const auto oldKeys = keyMaterial(std::move(*old), keyFile);
        if (!oldKeys)
            return oldKeys.error();
        const auto newKeys = keyMaterial(std::move(*next), newKeyFile);
        if (!newKeys)
            return newKeys.error();
        return fromStorage<LedgerEntry>([&](Progress &) {
            auto entry = m_file->changePassphrase(*oldKeys, *newKeys, progress);
            if (entry)
                announce(*entry);
            return entry;
        });
    });
}

QFuture<Result<LedgerEntry>> CaseSession::acceptOlderCopy()
{
    return inTurn<LedgerEntry>([this](Progress &progress) {
        return fromStorage<LedgerEntry>([&](Progress &) {
            auto entry = m_file->acceptOlderCopy(progress);
            if (entry)
                announce(*entry);
            return entry;
        });
    });
}

} // namespace twelvefold
