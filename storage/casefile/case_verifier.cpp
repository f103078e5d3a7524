// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_verifier.h"

#include "casefile/blob_store.h"
#include "casefile/head_memory.h"
#include "casefile/known_losses.h"
#include "casefile/left_out.h"
#include "casefile/projections.h"
#include "casefile/signature_check.h"

#include <QCborArray>
#include <QHash>

#include <utility>

namespace twelvefold {

namespace {

Check holds(const QString &name, const QString &detail)
{
    return { name, true, detail };
}

Check broken(const QString &name, const QString &detail)
{
    return { name, false, detail };
}

//! The answers of a pragma that reports one problem a row and nothing, or "ok", where all is well.
QStringList problems(Database &database, const char *pragma)
{
    QStringList rows;
    Statement statement = database.prepare(pragma);
    while (statement.step()) {
        const QString text = statement.text(0);
        if (text != u"ok")
            rows += text;
    }
    return rows;
}

QString few(const QStringList &all)
{
    constexpr qsizetype shown = 5;
    const QString text = all.mid(0, shown).join(QStringLiteral("; "));
    return all.size() > shown ? text + QStringLiteral("; and %1 more").arg(all.size() - shown) : text;
}

//! A copy that was made for others may hold less than its ledger speaks of, and states what.
QString alsoLeftOut(qint64 count, const QString &what)
{
    return count == 0 ? QString()
                      : QStringLiteral(" This copy was made without %1 %2, as it states.").arg(count).arg(what);
}

//! What a salvage said is gone is no fault of the case that it made, but is said.
QString exceptFor(qsizetype lost)
{
    return lost == 0 ? QString() : QStringLiteral(" Besides, %1 were lost with a damaged file.").arg(lost);
}

//! What may be missing: what this copy was made without, and what a salvage said is gone.
struct Excused {
    explicit Excused(Database &database)
        : stated(LeftOut::statedIn(database).value_or(LeftOut()))
        , all(stated)
    {
        LedgerStore ledger(database);
        const KnownLosses losses = knownLosses(ledger);
        all.originals.unite(losses.originals);
        all.readings.unite(losses.readings);
    }

    LeftOut stated;
    LeftOut all;
};

//! The order that decides which operation counts is not in the chains, but follows from the clocks that are.
bool standsInOrderOfClocks(Database &database)
{
    const bool entries
        = database
              .ask("SELECT NOT EXISTS (SELECT 1 FROM (SELECT at, tick, device, hash, lag(at) OVER w AS at0,"
                   " lag(tick) OVER w AS tick0, lag(device) OVER w AS device0, lag(hash) OVER w AS hash0 FROM entry"
                   " WINDOW w AS (ORDER BY position)) WHERE (at, tick, device, hash) < (at0, tick0, device0, hash0))")
              .toInteger()
        == 1;
    // Each entry's operations stand behind those of the entry before.
    Statement spans = database.prepare("SELECT min(position), max(position) FROM op GROUP BY entry ORDER BY entry");
    bool operations = true;
    for (qint64 last = 0; spans.step(); last = spans.integer(1))
        operations = operations && spans.integer(0) > last;
    return entries && operations;
}

//! Follows the chains entry by entry. A chain that forked (two copies of the case were edited) has several entries at
//! one place; each must continue one of those at the place before it.
class ChainWalk
{
public:
    //! `lost`: hashes of entries that a salvage says are gone.
    explicit ChainWalk(QSet<QByteArray> lost)
        : m_lost(std::move(lost))
    {
    }
    //! What is wrong with the next entry, in the order of forEachOfChains(); empty if nothing.
    QString check(const LedgerEntry &entry)
    {
        if (entry.device != m_device || m_chains == 0)
            startChain(entry.device);
        if (m_lost.contains(entry.previous))
            goOnAfterGap(entry);
        else if (entry.sequence == m_sequence + 1)
            nextLevel();
        const QString wrong = wrongWith(entry);
        m_level += entry.hash;
        return wrong;
    }
    qint64 chains() const { return m_chains; }

private:
    void startChain(DeviceId device)
    {
        ++m_chains;
        m_device = device;
        m_sequence = 0;
        m_level = { QByteArray(32, '\0') };
    }
    void nextLevel()
    {
        ++m_sequence;
        m_before = std::exchange(m_level, {});
    }
    void goOnAfterGap(const LedgerEntry &entry)
    {
        if (entry.sequence == m_sequence + 1) {
            nextLevel();
        } else if (entry.sequence > m_sequence) {
            m_before.clear();
            m_level.clear();
            m_sequence = entry.sequence;
        }
        m_before += entry.previous;
    }
    QString wrongWith(const LedgerEntry &entry) const
    {
        if (entry.sequence != m_sequence)
            return QStringLiteral("its chain goes from entry %1 to %2").arg(m_sequence).arg(entry.sequence);
        if (!m_before.contains(entry.previous))
            return QStringLiteral("it does not continue the entry before it");
        if (entry.operationCount != qint64(entry.operations.size()))
            return QStringLiteral("it should have %1 operations and has %2")
                .arg(entry.operationCount)
                .arg(entry.operations.size());
        if (!isProven(entry))
            return QStringLiteral("its content does not have its hash");
        return {};
    }

    QSet<QByteArray> m_lost;
    DeviceId m_device;
    qint64 m_chains = 0;
    qint64 m_sequence = 0;
    QList<QByteArray> m_before; //!< hashes at the place before this one
    QList<QByteArray> m_level; //!< hashes at this place
};

} // namespace

CaseVerifier::CaseVerifier(Database &database, const Profile &profile)
    : m_database(database)
    , m_profile(profile)
{
}

Check CaseVerifier::pages()
{
    const QString name = QStringLiteral("pages");
    const QStringList bad = problems(m_database, "PRAGMA cipher_integrity_check");
    return bad.isEmpty() ? holds(name,
               QStringLiteral("All %1 pages are as they were written.")
                   .arg(m_database.ask("PRAGMA page_count").toInteger()))
                         : broken(name, QStringLiteral("Pages of the file were altered or damaged: %1.").arg(few(bad)));
}

Check CaseVerifier::structure()
{
    const QString name = QStringLiteral("structure");
    const QStringList bad
        = problems(m_database, "PRAGMA integrity_check") + problems(m_database, "PRAGMA foreign_key_check");
    return bad.isEmpty() ? holds(name, QStringLiteral("Tables, indexes and references are sound."))
                         : broken(name, QStringLiteral("The tables are damaged: %1.").arg(few(bad)));
}

Check CaseVerifier::chain()
{
    const QString name = QStringLiteral("chain");
    LedgerStore ledger(m_database);
    QStringList bad;
    const KnownLosses losses = knownLosses(ledger);
    ChainWalk walk(losses.entries);
    qint64 entries = 0, operations = 0;
    ledger.forEachOfChains([&](const LedgerEntry &entry) {
        const QString why = walk.check(entry);
        if (!why.isEmpty())
            bad += QStringLiteral("entry %1 (%2): %3").arg(entry.sequence).arg(entry.id.toString(), why);
        ++entries;
        operations += entry.operationCount;
        return !m_progress->cancelled();
    });
    if (!standsInOrderOfClocks(m_database))
        bad += QStringLiteral("the entries do not stand in the order of their clocks");
    const qint64 stray
        = m_database.ask("SELECT count(*) FROM op WHERE entry NOT IN (SELECT position FROM entry)").toInteger();
    if (stray > 0)
        bad += QStringLiteral("%1 operations belong to no entry").arg(stray);
    const qint64 withheld = withheldIn(m_database);
    const qint64 stated = LeftOut::statedIn(m_database).value_or(LeftOut()).withheld;
    if (withheld != stated)
        bad += QStringLiteral("%1 operations and texts are left out, and the ledger states %2")
                   .arg(withheld)
                   .arg(stated);
    if (!bad.isEmpty())
        return broken(name, QStringLiteral("The ledger was altered: %1.").arg(few(bad)));
    return holds(name,
        QStringLiteral("%1 entries with %2 operations in %3 chains follow one another, and each has its hash.")
                .arg(entries)
                .arg(operations)
                .arg(walk.chains())
            + alsoLeftOut(withheld, QStringLiteral("operations and texts, of which it has the digests"))
            + exceptFor(losses.entries.size()));
}

Check CaseVerifier::chain(Progress &progress)
{
    m_progress = &progress;
    return chain();
}

Check CaseVerifier::projections()
{
    const QString name = QStringLiteral("projections");
    QStringList bad;
    const qint64 rows
        = Projections(m_database).compare(LedgerStore(m_database).registers(), [&](const Operation &row, bool missing) {
              bad += (missing ? QStringLiteral("the %1 %2 is missing")
                              : QStringLiteral("the %1 %2 is not what the ledger says"))
                         .arg(Projections::tableOf(row.field), row.entity.toString());
          });
    if (!bad.isEmpty())
        return broken(
            name, QStringLiteral("The tables differ from the ledger: %1. Rebuild makes them anew.").arg(few(bad)));
    return holds(name, QStringLiteral("All %1 records are what the ledger makes of them.").arg(rows));
}

Check CaseVerifier::blobs()
{
    const QString name = QStringLiteral("blobs");
    QStringList bad;
    qint64 originals = 0;
    BlobStore(m_database).forEach([&](const QByteArray &sha256, bool intact) {
        ++originals;
        if (!intact)
            bad += QStringLiteral("%1… was altered").arg(QString::fromLatin1(sha256.toHex().left(16)));
        return !m_progress->cancelled();
    });
    const Excused excused(m_database);
    for (const QString &what : missingOriginals(m_database, excused.all))
        bad += what + QStringLiteral(" is missing");
    return bad.isEmpty() ? holds(name,
               QStringLiteral("All %1 originals have the SHA-256 they were taken in with.").arg(originals)
                   + alsoLeftOut(excused.stated.originals.size(), QStringLiteral("originals"))
                   + exceptFor(missingOriginals(m_database, excused.stated).size()))
                         : broken(name, QStringLiteral("Originals are not what was taken in: %1.").arg(few(bad)));
}

Check CaseVerifier::readings()
{
    const QString name = QStringLiteral("readings");
    QHash<EvidenceId, QCborArray> expected;
    LedgerStore(m_database).forEachOf(readingField(), [&](const Operation &operation) {
        expected.insert(EvidenceId(operation.entity), operation.value.toArray());
    });
    QStringList bad;
    qint64 readings = 0;
    BlobStore(m_database).forEachReading([&](EvidenceId id, const QCborArray &found) {
        ++readings;
        if (!expected.contains(id) || expected.take(id) != found)
            bad += QStringLiteral("that of exhibit %1 was altered").arg(id.toString());
        return !m_progress->cancelled();
    });
    const Excused excused(m_database);
    qsizetype lost = 0;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        if (!excused.all.readings.contains(it.key()))
            bad += QStringLiteral("that of exhibit %1 is missing").arg(it.key().toString());
        else if (!excused.stated.readings.contains(it.key()))
            ++lost;
    }
    return bad.isEmpty() ? holds(name,
               QStringLiteral("All %1 readings are what the reader found in the exhibits.").arg(readings)
                   + alsoLeftOut(excused.stated.readings.size(), QStringLiteral("readings")) + exceptFor(lost))
                         : broken(name, QStringLiteral("Readings are not what the reader found: %1.").arg(few(bad)));
}

CaseId CaseVerifier::caseId()
{
    Statement row = m_database.prepare("SELECT entity FROM op WHERE field = 'case' ORDER BY position LIMIT 1");
    if (!row.step())
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral("The ledger does not say which case this is, so the profile cannot be asked about it.") } };
    return row.id<CaseId>(0);
}

Check CaseVerifier::signatures()
{
    return signaturesCheck(m_database, caseId(), m_profile, *m_progress);
}

Check CaseVerifier::rememberedHead()
{
    const QString name = QStringLiteral("remembered head");
    LedgerStore ledger(m_database);
    const auto remembered = m_profile.head(caseId());
    const HeadComparison comparison = compareWithMemory(ledger, ledger.count(), remembered);
    switch (comparison.kind) {
    case HeadComparison::Kind::Same:
        return holds(name,
            QStringLiteral("The ledger contains all that this profile saw on %1.").arg(remembered->time.toText()));
    case HeadComparison::Kind::NeverSeen:
        return holds(name, comparison.text);
    case HeadComparison::Kind::RolledBack:
    case HeadComparison::Kind::Forked:
        return broken(name, comparison.text);
    }
    Q_UNREACHABLE();
}

Result<VerifyReport> CaseVerifier::run(Progress &progress)
{
    struct Step {
        const char *name;
        Check (CaseVerifier::*check)();
    };
    static constexpr Step steps[] = { { "pages", &CaseVerifier::pages }, { "structure", &CaseVerifier::structure },
        { "chain", &CaseVerifier::chain }, { "signatures", &CaseVerifier::signatures },
        { "projections", &CaseVerifier::projections }, { "blobs", &CaseVerifier::blobs },
        { "readings", &CaseVerifier::readings }, { "remembered head", &CaseVerifier::rememberedHead } };
    m_progress = &progress;
    VerifyReport report;
    for (const Step &step : steps) {
        progress.report(qint64(report.checks.size()), std::ssize(steps));
        try {
            report.checks.push_back((this->*step.check)());
        } catch (const DatabaseError &failure) {
            if (failure.error.kind == Error::Kind::Locked)
                return failure.error; // says nothing of the case
            report.checks.push_back(broken(QString::fromLatin1(step.name), failure.error.message));
        }
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("The check was cancelled; the case is unchanged.") };
    }
    return report;
}

} // namespace twelvefold
