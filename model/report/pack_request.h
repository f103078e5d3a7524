// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace twelvefold {

//! What the analyst wants in an evidence pack.
struct PackRequest {
    QString file; //!< where to write the PDF
    bool overwrite = false;
    std::vector<HypothesisId> clusters; //!< empty: all
    QString title; //!< empty: the case's
    QString classification; //!< TLP word, e.g. "TLP:AMBER"
    QString author; //!< empty: the investigator's name
    QString recipient;
    QString purpose; //!< purpose and legal basis
    bool embedOriginals = true;
};

struct PackReport {
    QString file;
    QByteArray sha256; //!< 32 bytes, of the finished file
    qint64 pages = 0;
    qint64 exhibits = 0;
    qint64 redactions = 0;
};

//! One thing that was checked of a case or a pack, and what came of it.
struct Check {
    QString name; //!< "pages" "chain" "blobs" "projections" "remembered head" …
    bool ok = false;
    QString detail; //!< a sentence
};

struct VerifyReport {
    std::vector<Check> checks;

    bool ok() const
    {
        for (const Check &check : checks) {
            if (!check.ok)
                return false;
        }
        return true;
    }
};

} // namespace twelvefold
