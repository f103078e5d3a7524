// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/utc.h"

#include <QString>

#include <optional>
#include <vector>

namespace twelvefold {

//! How far one author-device's chain had come.
struct ChainHead {
    DeviceId device;
    qint64 sequence = 0;
    QByteArray hash; //!< 32 bytes

    bool operator==(const ChainHead &) const = default;
};

//! The state of a case's ledger as a profile last saw it. Kept outside the case file, because a rollback of the whole
//! file can be noticed only there.
struct RememberedHead {
    qint64 size = 0; //!< entries in all chains
    QByteArray
        root; //!< 32 bytes, of the Merkle tree over the entries' hashes (RFC 6962); of another kind where no peaks are
    Utc time; //!< when it was seen
    std::vector<ChainHead> chains; //!< by device
    std::vector<QByteArray> peaks = {}; //!< of that tree (MerkleFrontier); none in what an earlier version wrote

    bool operator==(const RememberedHead &) const = default;
};

//! Who works here: the investigator's name, the author-device and the heads of the cases seen. A folder with small JSON
//! files that only its owner may read; it holds no title and no path of a case.
class Profile
{
public:
    //! `$XDG_DATA_HOME/twelvefold`.
    static QString standardFolder();
    //! Reads the profile in `folder` (empty: the standard one) and makes it at first use. Access where the folder
    //! cannot be written, Corrupt where its settings cannot be read.
    static Result<Profile> open(const QString &folder = {});

    const QString &folder() const { return m_folder; }
    //! As the ledger will name them; the system's real name or login until set.
    const QString &author() const { return m_author; }
    Status setAuthor(const QString &name);
    DeviceId device() const { return m_device; }

    std::optional<RememberedHead> head(CaseId id) const;
    Status rememberHead(CaseId id, const RememberedHead &head) const;

private:
    Status read();
    Status save() const;

    QString m_folder;
    QString m_author;
    DeviceId m_device;
};

} // namespace twelvefold
