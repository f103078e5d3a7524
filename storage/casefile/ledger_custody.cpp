// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Acts of custody on their way into the ledger and out of it.
#include "casefile/case_guard.h"
#include "casefile/ledger_store.h"

#include <QDateTime>
#include <QSysInfo>

namespace twelvefold {

CustodyRecord CaseFile::witnessed(CustodyRecord record) const
{
    if (record.person.isEmpty())
        record.person = m_profile.author();
    if (record.host.isEmpty())
        record.host = QSysInfo::machineHostName();
    if (record.at == Utc())
        record.at = Utc::now();
    record.utcOffset = QDateTime::fromMSecsSinceEpoch(record.at.msecs).offsetFromUtc() / 60;
    return record;
}

void LedgerStore::readCustody(std::vector<LedgerEntry> &entries, const std::vector<qint64> &positions)
{
    Statement rows = m_database.prepare(
        "SELECT entry, entity, field, value FROM op WHERE field GLOB 'custody/*' ORDER BY entry, position");
    size_t i = 0;
    while (rows.step()) {
        while (i < positions.size() && positions[i] < rows.integer(0))
            ++i;
        if (i == positions.size())
            return;
        if (positions[i] > rows.integer(0))
            continue;
        const auto record = custodyFrom(
            { .entity = rows.uuid(1), .field = rows.text(2), .value = QCborValue::fromCbor(rows.blob(3)) });
        if (!record)
            throw DatabaseError { record.error() };
        entries[i].custody.push_back(*record);
    }
}

} // namespace twelvefold
