// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/pack_document.h"

namespace twelvefold {

//! manifest.json as it is attached to a pack: what the pack contains and what it was made from.
struct PackManifest {
    struct Exhibit {
        QString label;
        QString name; //!< as it was given; may hold anything
        QString attachment; //!< under which name it is attached; empty where it is not embedded
        QString format;
        QByteArray sha256;
        qint64 size = 0;
    };
    QString caseId;
    QString title;
    QString tool;
    QString createdAt; //!< ISO 8601 UTC
    QByteArray ledgerRoot; //!< of the Merkle tree over the ledger; empty in packs that have ledgerHead
    QByteArray ledgerHead; //!< in packs of earlier versions, packHead(); else empty
    QByteArray checkpointSha256; //!< of the attached note; empty where there is none
    QByteArray rootHash;
    qint64 pages = 0;
    QByteArray contentSha256; //!< over the decoded content streams of all pages in order
    std::vector<Exhibit> exhibits;

    QByteArray toJson() const;
    static Result<PackManifest> fromJson(const QByteArray &json);
    //! "HEX  name" a line, for sha256sum -c beside the detached attachments.
    QByteArray toSums() const;
    //! The root as it follows from what is noted of the ledger, and from the exhibits.
    QByteArray expectedRoot() const;
};

inline constexpr char manifestName[] = "manifest.json";
inline constexpr char sumsName[] = "SHA256SUMS";
inline constexpr char checkpointName[] = "checkpoint.note";

} // namespace twelvefold
