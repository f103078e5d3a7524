// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/raw_document.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace twelvefold {

//! What to take in, and what to say about it.
struct ImportRequest {
    QStringList paths; //!< files and folders
    QString grade; //!< Admiralty grade for all of it, "B2"; empty: not graded
    QString source; //!< where it came from, in words
    QHash<QString, QByteArray> mappings; //!< mapping JSON by path of the table, in place of the one beside it
    QByteArray mapping; //!< mapping JSON for every table without one of its own
    bool dryRun = false; //!< read and report, change nothing
};

struct ImportedFile {
    QString path;
    QByteArray sha256; //!< 32 bytes; empty if the file could not be read at all
    QString format; //!< empty where it was refused
    std::optional<EvidenceId> evidence; //!< none where it was refused
    qint64 entities = 0; //!< entities it speaks of
    qint64 links = 0; //!< links it speaks of
    std::vector<Issue> issues;

    //! Whether it could not be taken in. A link that is not followed is no exhibit and yet not refused.
    bool refused() const
    {
        return std::ranges::any_of(issues, [](const Issue &issue) { return issue.kind == Issue::Kind::Refused; })
            && !evidence;
    }
};

struct ImportReport {
    std::vector<ImportedFile> files;
    qint64 addedEntities = 0;
    qint64 addedLinks = 0;
    qint64 addedAssertions = 0;
    qint64 addedEvidence = 0;
    qint64 unchanged = 0; //!< files whose bytes the case already had
    EntryId entry; //!< the ledger entry; null where nothing was added
};

} // namespace twelvefold
