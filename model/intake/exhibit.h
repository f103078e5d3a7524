// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/entity_registry.h"
#include "intake/intake.h"
#include "intake/issue_list.h"

namespace twelvefold {

//! One new exhibit of a batch while its facts are being taken.
struct Exhibit {
    const IncomingFile *file = nullptr;
    Evidence evidence;
    FileTally tally;
    IssueList issues;
    bool refused = false;
    QString type; //!< of the document entity; empty for tables
    EntityId entity; //!< the document it is; null for tables and refused files

    const RawDocument &document() const { return file->document; }
    //! Where a stretch of its text stands.
    SourceRef textSource(qint64 offset, qsizetype length) const
    {
        return { evidence.id, Place { .page = document().pageAt(offset), .offset = offset, .length = qint32(length) },
            {} };
    }
    //! A mail header, a metadata field, or "file name".
    SourceRef fieldSource(const QString &field) const { return { evidence.id, Place { .column = field }, {} }; }
};

} // namespace twelvefold
