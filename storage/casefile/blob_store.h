// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "change/change.h"

#include <QCborArray>

#include <functional>

namespace twelvefold {

//! Originals by their SHA-256, in chunks, and what the reader found in each exhibit. Neither is ever taken out: an
//! import that is undone can be redone, and the ledger still speaks of them.
class BlobStore
{
public:
    explicit BlobStore(Database &database);

    //! In the caller's transaction. The same bytes twice are kept once. False if cancelled.
    bool add(const EvidenceContent &content, const QByteArray &sha256, Progress &progress);
    //! The same without a reading. The bytes have this hash.
    bool addOriginal(const QByteArray &bytes, const QByteArray &sha256, Progress &progress);
    //! NotFound if the bytes are not in the case, Corrupt if they do not have the hash they are kept under.
    Result<QByteArray> bytes(const QByteArray &sha256);
    std::optional<QByteArray> document(EvidenceId id);
    std::optional<QString> text(EvidenceId id);
    //! Hash and whether the bytes still have it, for every original; stops when `visit` says false.
    void forEach(const std::function<bool(const QByteArray &sha256, bool intact)> &visit);

    //! What the ledger keeps of a reading: the hashes of its text and its document.
    void forEachReading(const std::function<bool(EvidenceId, const QCborArray &hashes)> &visit);
    static QCborArray hashesOfReading(const EvidenceContent &content);

    static QByteArray hashOf(const QByteArray &bytes);

    //! The bytes of the original with this number, whatever they are.
    QByteArray read(qint64 blob);

private:
    Database &m_database;
};

} // namespace twelvefold
