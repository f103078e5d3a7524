// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_schema.h"

#include <QFile>

#include <array>
#include <span>

namespace twelvefold {

namespace {

constexpr qint64 applicationId = 0x31326664; // "12fd"

//! What came in with a version.
struct Step {
    const char *table; //!< without CREATE TABLE, because it may have to be a temporary one
    const char *indexes;
};

//! From version i + 1 to i + 2: how the operators were found last; who signed which entry (signature_store.h), and
//! where acts of custody stand.
constexpr std::array<Step, schemaVersion - 1> steps = {
    Step { R"sql(resolving(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, threshold TEXT NOT NULL, kappa TEXT NOT NULL,
    model TEXT NOT NULL) STRICT)sql",
        "" },
    Step { R"sql(signature(
    entry BLOB NOT NULL /* its hash */, key BLOB NOT NULL, signer TEXT NOT NULL, name TEXT NOT NULL,
    at INTEGER NOT NULL, signature BLOB NOT NULL, PRIMARY KEY(entry, key)) STRICT, WITHOUT ROWID)sql",
        "CREATE INDEX op_custody ON op(entry) WHERE field GLOB 'custody/*'" },
};

//! `position` of a projection's row, and of its row in `search`, is that of the first operation on its register: what
//! was taken out and put back stands where it stood. Entries and operations stand in the order of the entries' clocks,
//! also those that came from another copy: the last operation on a register is the one that counts. Times are
//! milliseconds since 1970 in UTC, ids are 16 bytes, and columns named here as CBOR hold the arrays of the ledger's
//! values.
constexpr const char *tables = R"sql(
CREATE TABLE entry(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, device BLOB NOT NULL, sequence INTEGER NOT NULL,
    at INTEGER NOT NULL, tick INTEGER NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
    salt BLOB NOT NULL, withheld_text BLOB NOT NULL, reverses BLOB, operations INTEGER NOT NULL,
    previous BLOB NOT NULL, hash BLOB NOT NULL UNIQUE) STRICT;
CREATE INDEX entry_id ON entry(id);
CREATE INDEX entry_chain ON entry(device, sequence);
CREATE TABLE op(
    position INTEGER PRIMARY KEY, id BLOB, entry INTEGER NOT NULL REFERENCES entry(position), entity BLOB, field TEXT,
    value BLOB /* CBOR */, base BLOB, also BLOB /* ids one after another */, withheld BLOB /* digest */,
    CHECK((withheld IS NULL) = (id IS NOT NULL AND entity IS NOT NULL AND field IS NOT NULL AND value IS NOT NULL)))
    STRICT;
CREATE UNIQUE INDEX op_id ON op(id) WHERE id IS NOT NULL;
CREATE INDEX op_entry ON op(entry);
CREATE INDEX op_register ON op(entity, field) WHERE entity IS NOT NULL;
CREATE INDEX op_evidence ON op(entry) WHERE field = 'evidence';

CREATE TABLE blob(
    id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL) STRICT;
CREATE TABLE chunk(
    id INTEGER PRIMARY KEY, blob INTEGER NOT NULL REFERENCES blob(id), number INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE(blob, number)) STRICT;
CREATE TABLE reading(  -- its hashes stand in the ledger: op.field = 'reading'
    evidence BLOB PRIMARY KEY, text TEXT NOT NULL, document BLOB NOT NULL /* CBOR */) STRICT;

CREATE TABLE caseinfo(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, title TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE evidence(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number INTEGER NOT NULL, sha256 BLOB NOT NULL,
    size INTEGER NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, source TEXT NOT NULL, grade TEXT NOT NULL,
    acquired_at INTEGER NOT NULL, acquired_by TEXT NOT NULL, tool TEXT NOT NULL, parent BLOB) STRICT;
CREATE TABLE entity(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, keyspace TEXT NOT NULL,
    key TEXT NOT NULL) STRICT;
CREATE TABLE assertion(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, subject BLOB NOT NULL, property TEXT NOT NULL,
    value TEXT NOT NULL, raw TEXT NOT NULL, status INTEGER NOT NULL, source BLOB NOT NULL /* CBOR */) STRICT;
CREATE TABLE link(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, type TEXT NOT NULL, source BLOB NOT NULL, target BLOB NOT NULL,
    status INTEGER NOT NULL, "values" BLOB NOT NULL /* CBOR */, sources BLOB NOT NULL /* CBOR */) STRICT;
CREATE INDEX link_source ON link(source);
CREATE INDEX link_target ON link(target);
CREATE TABLE judgement(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, kind TEXT NOT NULL, a BLOB NOT NULL, b BLOB NOT NULL,
    why TEXT NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE hypothesis(
    position INTEGER PRIMARY KEY, id BLOB NOT NULL, label TEXT NOT NULL, personas BLOB NOT NULL /* CBOR */,
    score TEXT NOT NULL, threshold TEXT NOT NULL, evidence BLOB NOT NULL /* CBOR */) STRICT;

CREATE VIRTUAL TABLE search USING fts5(label, body, tokenize = 'unicode61 remove_diacritics 2');
)sql";

void addTable(Database &database, const Step &step)
{
    database.exec((QByteArray("CREATE TABLE ") + step.table).constData());
    database.exec(step.indexes);
}

//! Beside the file and in memory only.
void standInFor(Database &database, const Step &step)
{
    database.exec((QByteArray("CREATE TEMP TABLE ") + step.table).constData());
}
//! What concerns an entity without being its own register, and what was left out of this copy: few rows of millions.
constexpr const char *quickIndexes = R"sql(
CREATE INDEX IF NOT EXISTS op_taken_out ON op(field, entity) WHERE field = 'link' AND value = x'F6';
CREATE INDEX IF NOT EXISTS op_opinion ON op(entity) WHERE field IN ('judgement', 'hypothesis');
CREATE INDEX IF NOT EXISTS op_withheld ON op(entry) WHERE withheld IS NOT NULL;
)sql";

Error notThisVersion(qint64 version)
{
    return { Error::Kind::Corrupt,
        QStringLiteral(
            "The case was written by a newer Twelvefold (tables of version %1, this program knows %2); update "
            "Twelvefold to open it.")
            .arg(version)
            .arg(schemaVersion) };
}

void setVersion(Database &database, int version)
{
    database.exec(QByteArray("PRAGMA user_version = " + QByteArray::number(version)).constData());
}

//! A copy made by the library itself: opening the file beside it would drop its locks.
void backUp(Database &database, const QString &path, qint64 version)
{
    const QString copy = QStringLiteral("%1.v%2").arg(path).arg(version);
    if (QFile::exists(copy))
        return;
    Statement(database.prepare("VACUUM INTO ?1")).bind(1, copy).run();
}

} // namespace

void createTables(Database &database)
{
    database.exec(tables);
    for (const Step &step : steps)
        addTable(database, step);
    database.exec(QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
    setVersion(database, schemaVersion);
    createMissingIndexes(database);
}

void createMissingIndexes(Database &database)
{
    database.exec(quickIndexes);
}

int upgradeTables(Database &database, const QString &path, bool readOnly)
{
    const qint64 version = database.ask("PRAGMA user_version").toInteger();
    if (database.ask("PRAGMA application_id").toInteger() != applicationId || version < 1)
        throw DatabaseError { { Error::Kind::NotACase,
            QStringLiteral("The file is an encrypted database, but not a case of Twelvefold.") } };
    if (version > schemaVersion)
        throw DatabaseError { notThisVersion(version) };
    const auto missing = std::span(steps).subspan(size_t(version - 1));
    if (readOnly) {
        for (const Step &step : missing)
            standInFor(database, step);
        return int(version);
    }
    if (missing.empty())
        return schemaVersion;
    backUp(database, path, version);
    Transaction transaction(database);
    for (const Step &step : missing)
        addTable(database, step);
    setVersion(database, schemaVersion);
    transaction.commit();
    return schemaVersion;
}

} // namespace twelvefold
