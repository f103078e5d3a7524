// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "casefile/ledger_store.h"
#include "casefile/stored_rows.h"
#include "ports/salvage_report.h"

#include <QCborArray>
#include <QHash>
#include <QSet>

#include <map>

namespace twelvefold {

//! Brings what still reads of a damaged case into the empty tables of a new one. Rows are taken from every page that is
//! authentic, whether or not a damaged one stands between it and the root of its table; what they say is then believed
//! only so far as a hash proves it: entries by their own, operations by their entry's, originals by the name they are
//! kept under, readings by what the ledger says of them. All else is left out and listed. Nothing is guessed, and the
//! tables that show where the case stands are made anew from the ledger.
class Salvage
{
public:
    Salvage(PageReader &from, Database &to);

    //! In the caller's transaction. The profile may know of later entries than are found. Throws DatabaseError:
    //! WrongKey where no page is authentic, Cancelled.
    void run(const Profile &profile, Progress &progress);

    //! Of the case; null where neither the ledger nor the tables say it any more.
    const CaseInfo &info() const { return m_info; }
    //! The same where it stands in the tables alone: the ledger must then be told it anew.
    bool ledgerLacksInfo() const { return m_ledgerLacksInfo; }
    const SalvageReport &report() const { return m_report; }
    //! Of the salvage's own ledger entry: what the verifier need not look for (salvageField()).
    QCborArray note(const QByteArray &hashOfDamagedFile) const;

private:
    //! A table of the ledger or of what it proves, with what its columns may hold.
    struct Table {
        QString name;
        bool kept = false; //!< the others are made anew
        struct Column {
            QString name;
            QString type;
            bool mayBeNull = false;
        };
        std::vector<Column> columns;
        bool numbered = false; //!< its first column is the row's number
        bool withoutRowid = false; //!< and then stored as indexes are

        bool fits(const StoredRow &row) const;
    };

    void readTables();
    const Table *tableOf(const StoredRow &row) const;
    void takeRows(Progress &progress);
    void insert(const Table &table, const StoredRow &row);
    void remember(const Table &table, const StoredRow &row);
    void proveOriginals();
    void proveEntries();
    void findGaps();
    void findLostEnds(const RememberedHead &seen);
    void proveReadings();
    void proveSignatures();
    void findMissingOriginals();
    void findInfo();
    void rebuildTables();
    void lose(const QString &kind, qint64 count, const QString &what);
    QString nameOf(const QByteArray &sha256) const;

    PageReader &m_from;
    Database &m_to;
    LedgerStore m_ledger;
    std::vector<Table> m_tables;
    std::map<QString, Statement> m_inserts; //!< by table and number of columns
    QHash<QByteArray, QString> m_names; //!< of exhibits by their SHA-256, as the tables had them
    CaseInfo m_info;
    bool m_ledgerLacksInfo = false;
    SalvageReport m_report;
    QHash<DeviceId, QSet<qint64>> m_listed; //!< entries whose own row was read and that are not proven
    QList<QByteArray> m_lostEntries; //!< hashes that entries continue and that are not there
    QList<QByteArray> m_lostOriginals; //!< SHA-256
    QList<Uuid> m_lostReadings; //!< exhibits
};

} // namespace twelvefold
