// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/utc.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace twelvefold {

enum class CustodyAct : quint8 { Acquired, ViewedOriginal, Exported, Shared, Verified, RedactedCopyMade };
//! Whether the bytes after the act had the hash from before it.
enum class CustodyResult : quint8 { NotChecked, Match, Mismatch };

//! One row of a custody record: what happened to an exhibit, or to the case as a whole. It stands in the ledger as a
//! note, see ledger.h, and so in the chain of its author and device. Any text may be empty where nobody stated it.
struct CustodyRecord {
    CustodyAct act = CustodyAct::Acquired;
    EvidenceId exhibit; //!< null for the case as a whole
    QString from; //!< who or what had it before
    QString to; //!< who or what has it afterwards
    QString person; //!< who did it
    QString host; //!< the machine's name
    QString tool; //!< program and version
    Utc at;
    qint32 utcOffset = 0; //!< minutes east of UTC on that machine's clock
    QString reason; //!< purpose or authority
    QString location; //!< path, file name or address
    QByteArray before; //!< SHA-256; empty where there was nothing to hash
    QByteArray after; //!< SHA-256
    CustodyResult result = CustodyResult::NotChecked;

    bool operator==(const CustodyRecord &) const = default;
};

//! As ledgers and answers name them: "acquired", "viewed original", "match" …
QString toText(CustodyAct act);
QString toText(CustodyResult result);
std::optional<CustodyAct> custodyActFromText(QStringView text);
std::optional<CustodyResult> custodyResultFromText(QStringView text);

//! "+05:30", as it stands beside a local time.
QString utcOffsetText(qint32 minutes);

} // namespace twelvefold
