// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/salvage.h"

#include "casefile/blob_store.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"
#include "casefile/signature_store.h"

#include <QCborArray>

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

constexpr qint64 mostPagesCutOff = 1'000'000; //!< that are listed one by one

//! What stands in these is made from the ledger.
bool isMadeAnew(const QString &table)
{
    static const QStringList all { QStringLiteral("caseinfo"), QStringLiteral("evidence"), QStringLiteral("entity"),
        QStringLiteral("assertion"), QStringLiteral("link"), QStringLiteral("judgement"), QStringLiteral("hypothesis"),
        QStringLiteral("resolving") };
    return all.contains(table);
}

bool isOfType(const QCborValue &value, const QString &type)
{
    if (type == u"INTEGER" || type == u"INT")
        return value.isInteger();
    if (type == u"TEXT")
        return value.isString();
    if (type == u"BLOB")
        return value.isByteArray();
    return type == u"REAL" && (value.isDouble() || value.isInteger());
}

void bindValue(Statement &statement, int index, const QCborValue &value)
{
    if (value.isInteger())
        statement.bind(index, value.toInteger());
    else if (value.isString())
        statement.bind(index, value.toString());
    else if (value.isByteArray())
        statement.bind(index, value.toByteArray());
    else
        statement.bindNull(index);
}

QString described(const LedgerEntry &entry)
{
    return QStringLiteral("“%1” (%2, %3, entry %4 of its chain)")
        .arg(entry.text, entry.by, entry.at.toText())
        .arg(entry.sequence);
}

} // namespace

Salvage::Salvage(PageReader &from, Database &to)
    : m_from(from)
    , m_to(to)
    , m_ledger(to)
{
}

bool Salvage::Table::fits(const StoredRow &row) const
{
    if (row.isNumbered == withoutRowid)
        return false;
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool isNull = i >= row.values.size() || row.values[i].isNull();
        if (numbered && i == 0 ? !isNull : isNull ? !columns[i].mayBeNull : !isOfType(row.values[i], columns[i].type))
            return false;
    }
    return row.values.size() <= columns.size();
}

void Salvage::readTables()
{
    Statement names = m_to.prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND strict");
    while (names.step()) {
        Table table { names.text(0), !isMadeAnew(names.text(0)), {}, false, names.integer(1) == 1 };
        Statement columns
            = m_to.prepare("SELECT name, type, \"notnull\" = 0 AND pk = 0, pk > 0 FROM pragma_table_info(?1)");
        columns.bind(1, table.name);
        while (columns.step()) {
            table.numbered |= table.columns.empty() && columns.integer(3) == 1 && columns.text(1) == u"INTEGER";
            table.columns.push_back({ columns.text(0), columns.text(1), columns.integer(2) == 1 });
        }
        m_tables.push_back(std::move(table));
    }
}

const Salvage::Table *Salvage::tableOf(const StoredRow &row) const
{
    const auto ofWidth = [&](bool exactly) {
        return std::ranges::find_if(m_tables, [&](const Table &table) {
            return (row.values.size() == table.columns.size()) == exactly && table.fits(row);
        });
    };
    // A row that was written before its table got another column has fewer.
    auto table = ofWidth(true);
    if (table == m_tables.end())
        table = ofWidth(false);
    return table == m_tables.end() ? nullptr : &*table;
}

void Salvage::insert(const Table &table, const StoredRow &row)
{
    const QString key = table.name + QString::number(row.values.size());
    auto ready = m_inserts.find(key);
    if (ready == m_inserts.end()) {
        QStringList names, marks;
        for (size_t i = 0; i < row.values.size(); ++i) {
            names += u'"' + table.columns[i].name + u'"';
            marks += u'?' + QString::number(i + 1);
        }
        const QString sql = QStringLiteral("INSERT OR IGNORE INTO \"%1\"(%2) VALUES(%3)")
                                .arg(table.name, names.join(u','), marks.join(u','));
        ready = m_inserts.emplace(key, m_to.prepare(sql.toUtf8().constData())).first;
    }
    Statement &statement = ready->second;
    for (size_t i = 0; i < row.values.size(); ++i)
        bindValue(statement, int(i) + 1, row.values[i]);
    if (table.numbered)
        statement.bind(1, row.id);
    statement.run();
}

void Salvage::remember(const Table &table, const StoredRow &row)
{
    if (table.name == u"caseinfo")
        m_info = { CaseId(Uuid::fromBytes(row.values[1].toByteArray()).value_or(Uuid())), row.values[2].toString(),
            { row.values[3].toInteger() } };
    if (table.name == u"evidence")
        m_names.insert(row.values[3].toByteArray(),
            QStringLiteral("exhibit %1 (%2)").arg(row.values[2].toInteger()).arg(row.values[5].toString()));
}

void Salvage::takeRows(Progress &progress)
{
    // A forged first page can say any number.
    const qint64 all = std::max(m_from.count(), std::min(pagesMeant(m_from), m_from.count() + mostPagesCutOff));
    for (qint64 number = 1; number <= all; ++number) {
        if (progress.cancelled())
            throw DatabaseError { { Error::Kind::Cancelled,
                QStringLiteral("Cancelled; no new case was made, and the damaged one is as it was.") } };
        progress.report(number, all);
        if (!m_from.page(number)) {
            m_report.damagedPages.push_back(number);
            continue;
        }
        for (const StoredRow &row : rowsOn(number, m_from)) {
            const Table *table = tableOf(row);
            if (table && table->kept)
                insert(*table, row);
            else if (table)
                remember(*table, row);
        }
    }
    if (qint64(m_report.damagedPages.size()) == all)
        throw DatabaseError { { Error::Kind::WrongKey,
            QStringLiteral("wrong passphrase or damaged file: no page of it can be unlocked. Check the passphrase and "
                           "the key file, or go back to a copy.") } };
}

void Salvage::lose(const QString &kind, qint64 count, const QString &what)
{
    m_report.items.push_back({ kind, count, what });
    if (kind != u"operations")
        m_report.lost += count;
}

QString Salvage::nameOf(const QByteArray &sha256) const
{
    return m_names.value(
        sha256, QStringLiteral("an exhibit (SHA-256 %1…)").arg(QString::fromLatin1(sha256.toHex().left(16))));
}

void Salvage::proveOriginals()
{
    // The row that names an original can be on another page than its bytes, which name themselves.
    Statement nameless
        = m_to.prepare("SELECT DISTINCT blob FROM chunk WHERE blob NOT IN (SELECT id FROM blob) ORDER BY blob");
    std::vector<qint64> orphans;
    while (nameless.step())
        orphans.push_back(nameless.integer(0));
    for (const qint64 id : orphans) {
        const QByteArray bytes = BlobStore(m_to).read(id);
        m_to.prepare("INSERT OR IGNORE INTO blob VALUES(?1,?2,?3)")
            .bind(1, id)
            .bind(2, BlobStore::hashOf(bytes))
            .bind(3, qint64(bytes.size()))
            .run();
    }
    std::vector<QByteArray> altered;
    BlobStore(m_to).forEach([&](const QByteArray &sha256, bool intact) {
        if (!intact)
            altered.push_back(sha256);
        return true;
    });
    for (const QByteArray &sha256 : altered) {
        m_to.prepare("DELETE FROM chunk WHERE blob = (SELECT id FROM blob WHERE sha256 = ?1)").bind(1, sha256).run();
        m_to.prepare("DELETE FROM blob WHERE sha256 = ?1").bind(1, sha256).run();
    }
    m_to.exec("DELETE FROM chunk WHERE blob NOT IN (SELECT id FROM blob)");
}

void Salvage::proveEntries()
{
    std::vector<LedgerEntry> unproven;
    m_ledger.forEachOfChains([&](const LedgerEntry &entry) {
        if (!isProven(entry))
            unproven.push_back(entry);
        return true;
    });
    for (const LedgerEntry &entry : unproven) {
        m_listed[entry.device].insert(entry.sequence);
        lose(QStringLiteral("entries"), 1,
            QStringLiteral("%1: %2 of its %3 operations read, so its hash proves nothing.")
                .arg(described(entry))
                .arg(entry.operations.size())
                .arg(entry.operationCount));
        lose(QStringLiteral("operations"), entry.operationCount,
            QStringLiteral("The %1 operations of that entry.").arg(entry.operationCount));
        m_to.prepare("DELETE FROM op WHERE entry = (SELECT position FROM entry WHERE hash = ?1)")
            .bind(1, entry.hash)
            .run();
        m_to.prepare("DELETE FROM entry WHERE hash = ?1").bind(1, entry.hash).run();
    }
    const qint64 stray
        = m_to.ask("SELECT count(*) FROM op WHERE entry NOT IN (SELECT position FROM entry)").toInteger();
    m_to.exec("DELETE FROM op WHERE entry NOT IN (SELECT position FROM entry)");
    m_to.exec("DELETE FROM signature WHERE entry NOT IN (SELECT hash FROM entry)"); // they sign what is lost
    if (stray > 0)
        lose(QStringLiteral("operations"), stray,
            QStringLiteral("%1 operations of entries that are lost themselves.").arg(stray));
}

void Salvage::findGaps()
{
    QSet<QByteArray> hashes;
    const std::vector<LedgerEntry> entries = m_ledger.entriesAsStored();
    QHash<DeviceId, std::set<qint64>> sequences;
    for (const LedgerEntry &entry : entries) {
        hashes.insert(entry.hash);
        sequences[entry.device].insert(entry.sequence);
    }
    for (const LedgerEntry &entry : entries) {
        if (entry.sequence == 1 || hashes.contains(entry.previous) || m_lostEntries.contains(entry.previous))
            continue;
        m_lostEntries += entry.previous;
        const auto &known = sequences[entry.device];
        const auto next = known.lower_bound(entry.sequence);
        const qint64 last = next == known.begin() ? 0 : *std::prev(next);
        const auto &listed = m_listed[entry.device];
        const qint64 missing = entry.sequence - 1 - last
            - std::ranges::count_if(listed, [&](qint64 s) { return s > last && s < entry.sequence; });
        if (missing > 0)
            lose(
                QStringLiteral("entries"), missing, QStringLiteral("%1 before %2.").arg(missing).arg(described(entry)));
    }
}

void Salvage::findLostEnds(const RememberedHead &seen)
{
    Statement last = m_to.prepare("SELECT coalesce(max(sequence), 0) FROM entry WHERE device = ?1");
    for (const ChainHead &chain : seen.chains) {
        last.bind(1, chain.device).step();
        qint64 missing = 0;
        for (qint64 after = last.integer(0) + 1; after <= chain.sequence; ++after)
            missing += m_listed[chain.device].contains(after) ? 0 : 1;
        last.reset();
        if (missing > 0)
            lose(QStringLiteral("entries"), missing,
                QStringLiteral("The last %1 of a chain that this profile saw on %2.")
                    .arg(missing)
                    .arg(seen.time.toText()));
    }
}

void Salvage::proveReadings()
{
    QHash<EvidenceId, QCborArray> expected;
    m_ledger.forEachOf(readingField(),
        [&](const Operation &operation) { expected.insert(EvidenceId(operation.entity), operation.value.toArray()); });
    std::vector<EvidenceId> unproven;
    BlobStore(m_to).forEachReading([&](EvidenceId id, const QCborArray &found) {
        if (!expected.contains(id) || expected.take(id) != found)
            unproven.push_back(id);
        return true;
    });
    for (const EvidenceId id : unproven) {
        m_to.prepare("DELETE FROM reading WHERE evidence = ?1").bind(1, id).run();
        lose(QStringLiteral("reading"), 1,
            QStringLiteral("What the reader found in exhibit %1, of which the ledger does not speak any more.")
                .arg(id.toString()));
    }
    Statement name = m_to.prepare("SELECT sha256 FROM evidence WHERE id = ?1");
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        m_lostReadings += it.key().uuid();
        const bool known = name.bind(1, it.key()).step();
        lose(QStringLiteral("reading"), 1,
            QStringLiteral("What the reader found in %1.").arg(known ? nameOf(name.blob(0)) : it.key().toString()));
        name.reset();
    }
}

//! They name the case that they were made in.
void Salvage::proveSignatures()
{
    SignatureStore signatures(m_to);
    qint64 unproven = 0;
    for (const EntrySignature &signature : signatures.all()) {
        if (signature.isTrue(m_info.id))
            continue;
        ++unproven;
        m_to.prepare("DELETE FROM signature WHERE entry = ?1 AND key = ?2")
            .bind(1, signature.entry)
            .bind(2, signature.key)
            .run();
    }
    if (unproven > 0)
        lose(QStringLiteral("signatures"), unproven,
            QStringLiteral("%1 signatures that are not of this case, or were damaged.").arg(unproven));
}

void Salvage::findMissingOriginals()
{
    Statement missing = m_to.prepare("SELECT DISTINCT sha256, number, name FROM evidence"
                                     " WHERE sha256 NOT IN (SELECT sha256 FROM blob) ORDER BY number");
    while (missing.step()) {
        m_names.insert(missing.blob(0), QStringLiteral("exhibit %1 (%2)").arg(missing.integer(1)).arg(missing.text(2)));
        if (m_lostOriginals.contains(missing.blob(0)))
            continue;
        m_lostOriginals += missing.blob(0);
        lose(QStringLiteral("original"), 1, QStringLiteral("The original of %1.").arg(nameOf(missing.blob(0))));
    }
}

void Salvage::rebuildTables()
{
    Projections projections(m_to);
    std::vector<std::pair<qint64, Operation>> current;
    m_ledger.forEachRegister([&](qint64 first, const Operation &last) {
        if (!last.value.isNull() && holdsRecord(last.field))
            current.emplace_back(first, last);
    });
    for (const auto &[first, operation] : current)
        projections.apply(operation, first);
}

void Salvage::findInfo()
{
    const CaseInfo inTables = m_info;
    m_info = {};
    Projections(m_to).forEachOf(QStringLiteral("case"), [this](qint64, const Operation &operation) {
        if (const auto change = fromOperation(operation))
            m_info = std::get<CaseInfo>(std::get<Put>(*change).record);
    });
    if (!m_info.id.isNull())
        return;
    m_ledgerLacksInfo = true;
    m_info = inTables;
    lose(QStringLiteral("case"), 0,
        inTables.id.isNull() ? QStringLiteral("Which case it was: the salvaged one has a new identity.")
                             : QStringLiteral("The entry that began the case; its title stands in the tables alone."));
}

void Salvage::run(const Profile &profile, Progress &progress)
{
    m_to.exec("PRAGMA defer_foreign_keys = ON"); // rows come in the order of their pages
    readTables();
    takeRows(progress);
    m_inserts.clear();
    proveOriginals();
    proveEntries();
    findGaps();
    rebuildTables();
    findInfo();
    if (const auto seen = profile.head(m_info.id))
        findLostEnds(*seen);
    proveReadings();
    proveSignatures();
    findMissingOriginals();
    m_report.readable = m_ledger.count()
        + m_to.ask("SELECT (SELECT count(*) FROM blob) + (SELECT count(*) FROM reading)").toInteger();
}

QCborArray Salvage::note(const QByteArray &hashOfDamagedFile) const
{
    QCborArray entries, originals, readings;
    for (const QByteArray &hash : m_lostEntries)
        entries += hash;
    for (const QByteArray &sha256 : m_lostOriginals)
        originals += sha256;
    for (const Uuid &id : m_lostReadings)
        readings += id.toBytes();
    return { hashOfDamagedFile, entries, originals, readings };
}

} // namespace twelvefold
