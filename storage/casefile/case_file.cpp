// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_file.h"

#include "casefile/blob_store.h"
#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/case_schema.h"
#include "casefile/case_verifier.h"
#include "casefile/file_beside.h"
#include "casefile/file_system.h"
#include "casefile/head_memory.h"
#include "casefile/lock_file.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"
#include "casefile/undo_stack.h"
#include "vault/process_hardening.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace twelvefold {

namespace {

Error cancelled()
{
    return { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
}

//! Made from both, so that a copy always gets the same one. In the form of an id that was made at random.
DeviceId branchOf(DeviceId device, const QByteArray &lastEntry)
{
    QByteArray bytes = BlobStore::hashOf(device.uuid().toBytes() + lastEntry).left(16);
    bytes[6] = char(0x70 | (bytes[6] & 0x0f));
    bytes[8] = char(0x80 | (bytes[8] & 0x3f));
    return DeviceId(Uuid::fromBytes(bytes).value_or(Uuid()));
}

Error noSuch(const QString &what, const QString &id)
{
    return { Error::Kind::NotFound, QStringLiteral("There is no %1 %2 in this case.").arg(what, id), id };
}

//! A journal that nobody is writing was left by a program that ended midway. A reader cannot take the half-done changes
//! back, so it is done before by a short opening for writing, where that is possible.
Status takeBackInterruptedWrite(const QString &path, const SecretBytes &key, const QByteArray &salt)
{
    if (QFileInfo(path + QStringLiteral("-journal")).size() == 0)
        return {};
    const auto lock = LockFile::acquire(path, 0);
    if (!lock)
        return {};
    return guardedCall<void>(path, [&] { Database::open(path, Database::Access::ReadWrite, key, salt); });
}

} // namespace

CaseFile::CaseFile(QString path, Mode mode, SecretBytes key, QByteArray salt, const Profile &profile)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_key(std::move(key))
    , m_salt(std::move(salt))
    , m_profile(profile)
    , m_undo(std::make_unique<UndoStack>())
    , m_head(std::make_unique<LedgerHead>())
    , m_thread(QThread::currentThreadId())
{
}

CaseFile::~CaseFile()
{
    [[maybe_unused]] const Status ignored = close();
}

Result<std::unique_ptr<CaseFile>> CaseFile::prepare(
    const OpenRequest &request, const KeyMaterial &material, const Profile &profile)
{
    const QString canonical = QFileInfo(request.path).canonicalFilePath();
    const QString path = canonical.isEmpty() ? request.path : canonical;
    const auto probe = CaseProbe::read(path);
    if (!probe)
        return probe.error();
    const bool writing = request.mode == Mode::ReadWrite;
    // Deriving the key takes a second: refused before it where that is certain, and not held up by it where one waits.
    if (const auto holder = LockFile::holder(path); holder && writing && request.waitSeconds == 0)
        return lockedBy(*holder);
    auto key = deriveKey(material, probe->salt());
    if (!key)
        return key.error();
    std::unique_ptr<CaseFile> file(new CaseFile(path, request.mode, std::move(key).value(), probe->salt(), profile));
    if (writing) {
        auto lock = LockFile::acquire(path, request.waitSeconds);
        if (!lock)
            return lock.error();
        file->m_lock = std::move(lock).value();
        removeLeftBeside(path);
    } else if (const Status recovered = takeBackInterruptedWrite(path, file->m_key, file->m_salt); !recovered) {
        return recovered.error();
    }
    file->m_registration = probe->registerOpen();
    return file;
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(
    const OpenRequest &request, const KeyMaterial &material, const Profile &profile)
{
    auto file = prepare(request, material, profile);
    if (!file)
        return file.error();
    const auto opened = guardedCall<void>((*file)->m_path, [&] {
        (*file)->connect();
        (*file)->load();
    });
    if (!opened)
        return opened.error();
    return file;
}

Result<VerifyReport> CaseFile::verifyFile(
    const QString &path, const KeyMaterial &material, const Profile &profile, Progress &progress)
{
    const auto file = prepare({ path, Mode::ReadOnly, 0 }, material, profile);
    if (!file)
        return file.error();
    return guardedCall<VerifyReport>((*file)->m_path, [&] {
        (*file)->connect();
        auto report = CaseVerifier(*(*file)->m_database, profile).run(progress);
        // What holds in every check may be remembered as seen, which closing does.
        if (report && report->ok())
            (*file)->load();
        return report;
    });
}

void CaseFile::connect()
{
    const bool readOnly = m_mode == Mode::ReadOnly;
    m_database
        = Database::open(m_path, readOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite, m_key, m_salt);
    m_schemaVersion = upgradeTables(*m_database, m_path, readOnly);
    if (readOnly)
        return;
    try {
        createMissingIndexes(*m_database);
    } catch (const DatabaseError &) {
        // Without them, as on a full disk, everything works, only slower.
    }
}

void CaseFile::load()
{
    Projections(*m_database).forEachOf(QStringLiteral("case"), [this](qint64, const Operation &operation) {
        const auto change = fromOperation(operation);
        if (change)
            m_info = std::get<CaseInfo>(std::get<Put>(*change).record);
    });
    if (m_info.id.isNull())
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral("The case has lost its identity; go back to a copy.") } };
    LedgerStore ledger(*m_database);
    *m_undo = UndoStack::of(ledger.entriesForUndo());
    const auto remembered = m_profile.head(m_info.id);
    *m_head = LedgerHead::of(ledger, remembered);
    const HeadComparison comparison = compareWithMemory(ledger, m_head->size(), remembered);
    m_headNotice = comparison.text;
    m_newToProfile = comparison.kind == HeadComparison::Kind::NeverSeen;
}

Status CaseFile::close()
{
    if (!m_database)
        return {};
    const auto remembered = guarded<void>([this] {
        if (!m_info.id.isNull())
            rememberHead();
    });
    m_database.reset();
    m_registration.reset();
    m_lock.reset();
    m_key = {};
    m_identity.reset();
    forgetFreedMemory();
    return remembered;
}

void CaseFile::rememberHead()
{
    LedgerStore ledger(*m_database);
    const auto before = m_profile.head(m_info.id);
    if (m_mode == Mode::ReadOnly) // somebody else may have written meanwhile
        *m_head = LedgerHead::of(ledger, before);
    const HeadComparison comparison = compareWithMemory(ledger, m_head->size(), before);
    if (!comparison.mayBeRemembered()) {
        m_headNotice = comparison.text;
        m_newToProfile = false;
        return;
    }
    const Status done = m_profile.rememberHead(m_info.id, m_head->toRemember());
    if (!done) {
        m_headNotice = done.error().message;
        m_newToProfile = false;
    }
}

CaseFacts CaseFile::facts() const
{
    CaseFacts facts;
    facts.path = m_path;
    facts.bytes = QFileInfo(m_path).size();
    facts.schemaVersion = m_schemaVersion;
    facts.ledgerEntries = m_head->size();
    facts.readOnly = m_mode == Mode::ReadOnly;
    if (facts.readOnly) {
        if (const auto holder = LockFile::holder(m_path))
            facts.heldBy = holder->toText();
    }
    facts.resolved = m_undo->resolved();
    facts.judgedSinceResolve = m_undo->judgedSinceResolve();
    facts.headNotice = m_headNotice;
    facts.newToProfile = m_newToProfile;
    facts.placeNotice = placeNotice(m_path);
    return facts;
}

Result<CaseCounts> CaseFile::counts()
{
    return guarded<CaseCounts>([this] {
        const auto rows = [this](const char *sql) { return m_database->ask(sql).toInteger(); };
        return CaseCounts { rows("SELECT count(*) FROM entity"), rows("SELECT count(*) FROM assertion"),
            rows("SELECT count(*) FROM link"), rows("SELECT count(*) FROM evidence"),
            rows("SELECT count(*) FROM judgement"), rows("SELECT count(*) FROM hypothesis"),
            rows("SELECT count(*) FROM entry") };
    });
}

Result<CaseGraph> CaseFile::loadGraph(Progress &progress)
{
    return guarded<CaseGraph>([&] {
        const ReadTransaction oneState(*m_database);
        return readGraph(progress);
    });
}

DeviceId CaseFile::chain()
{
    const DeviceId own = m_profile.device();
    LedgerStore ledger(*m_database);
    const auto remembered = m_profile.head(m_info.id);
    const bool missing = remembered && std::ranges::any_of(remembered->chains, [&](const ChainHead &head) {
        return head.device == own && !ledger.hasEntry(head.hash);
    });
    // One that was begun here is gone on with: what was seen can have been forgotten on purpose meanwhile.
    DeviceId chain = missing ? branchOf(own, ledger.lastHash(own)) : own;
    for (DeviceId branch = branchOf(own, ledger.lastHash(chain)); ledger.hasEntryAt(branch, 1);
         branch = branchOf(own, ledger.lastHash(chain)))
        chain = branch;
    return chain;
}

DeviceId CaseFile::chainAfter(const QByteArray &ownLast)
{
    const DeviceId now = chain();
    const QByteArray last = LedgerStore(*m_database).lastHash(now);
    return last == ownLast ? now : branchOf(m_profile.device(), last);
}

Result<LedgerEntry> CaseFile::append(const Gesture &gesture, const CaseGraph &before, Progress &progress)
{
    CaseGraph after = before;
    if (const auto applied = applyChanges(after, gesture.changes); !applied)
        return applied.error();
    return appendApplied(gesture, after, progress);
}

Result<LedgerEntry> CaseFile::appendApplied(const Gesture &gesture, const CaseGraph &after, Progress &progress)
{
    if (m_mode == Mode::ReadOnly)
        return Error { Error::Kind::Access, QStringLiteral("The case is open for reading only; open it for writing."),
            m_path };
    auto entry = guarded<LedgerEntry>([&] { return store(gesture, after, progress); });
    if (!entry)
        return entry;
    m_info = after.info();
    m_undo->push(*entry);
    m_head->add(*entry);
    const auto remembered = guarded<void>([this] { rememberHead(); });
    if (!remembered) {
        m_headNotice = remembered.error().message;
        m_newToProfile = false;
    }
    return entry;
}

LedgerEntry CaseFile::store(const Gesture &gesture, const CaseGraph &after, Progress &progress)
{
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = chain();
    entry.by = m_profile.author();
    entry.kind = gesture.kind;
    entry.text = gesture.text;
    entry.reverses = gesture.reverses;
    entry.operations.reserve(gesture.changes.size());
    for (const Change &change : gesture.changes)
        entry.operations.push_back(toOperation(change));
    for (const EvidenceContent &content : gesture.contents)
        entry.operations.push_back(
            { {}, content.evidence.uuid(), readingField(), BlobStore::hashesOfReading(content), {} });
    for (const CustodyRecord &record : gesture.custody)
        entry.custody.push_back(witnessed(record));
    const CaseId id = after.info().id.isNull() ? m_info.id : after.info().id;
    for (const CustodyRecord &record : entry.custody)
        entry.operations.push_back(toOperation(record, id));
    Transaction transaction(*m_database);
    Projections projections(*m_database);
    SearchIndex index(*m_database);
    storeContents(gesture, after, progress);
    LedgerStore ledger(*m_database);
    const bool complete = ledger.add(entry, progress, [&](const Operation &operation, const OperationPlace &place) {
        projections.apply(operation, place.first);
        index.note(operation, place.first);
    });
    if (!complete)
        throw DatabaseError { cancelled() };
    sign(entry, id);
    index.update(after);
    if (progress.cancelled())
        throw DatabaseError { cancelled() };
    transaction.commit();
    return entry;
}

void CaseFile::storeContents(const Gesture &gesture, const CaseGraph &after, Progress &progress)
{
    BlobStore blobs(*m_database);
    for (const EvidenceContent &content : gesture.contents) {
        const Evidence *evidence = after.evidence(content.evidence);
        if (!evidence)
            throw DatabaseError { noSuch(QStringLiteral("exhibit"), content.evidence.toString()) };
        if (BlobStore::hashOf(content.bytes) != evidence->sha256 || content.bytes.size() != evidence->size)
            throw DatabaseError { { Error::Kind::BadInput,
                QStringLiteral(
                    "The bytes of %1 do not have the size and SHA-256 that its record says; take the file in again.")
                    .arg(evidence->label()),
                evidence->name } };
        if (!blobs.add(content, evidence->sha256, progress))
            throw DatabaseError { cancelled() };
    }
}

Result<qint32> CaseFile::lastExhibitNumber()
{
    return guarded<qint32>([this] { return LedgerStore(*m_database).lastExhibitNumber(); });
}

Result<std::vector<Conflict>> CaseFile::conflicts()
{
    return guarded<std::vector<Conflict>>([this] { return LedgerStore(*m_database).conflicts(); });
}

UndoState CaseFile::undoState() const
{
    return m_undo->state();
}

Result<Gesture> CaseFile::gestureToUndo()
{
    return guarded<Gesture>([this] {
        LedgerStore ledger(*m_database);
        return m_undo->toUndo(ledger);
    });
}

Result<Gesture> CaseFile::gestureToRedo()
{
    return guarded<Gesture>([this] {
        LedgerStore ledger(*m_database);
        return m_undo->toRedo(ledger);
    });
}

Result<std::vector<LedgerEntry>> CaseFile::history(
    std::optional<Uuid> about, std::optional<Utc> asOf, bool withOperations)
{
    return guarded<std::vector<LedgerEntry>>(
        [&] { return LedgerStore(*m_database).entries(about, asOf, withOperations); });
}

Result<LedgerEntry> CaseFile::entry(EntryId id)
{
    return guarded<LedgerEntry>([&]() -> Result<LedgerEntry> {
        auto entry = LedgerStore(*m_database).entry(id);
        if (!entry)
            return noSuch(QStringLiteral("ledger entry"), id.toString());
        return *std::move(entry);
    });
}

Result<std::vector<SearchHit>> CaseFile::search(const QString &text, int limit)
{
    return guarded<std::vector<SearchHit>>([&] { return SearchIndex(*m_database).search(text, limit); });
}

Result<QByteArray> CaseFile::evidenceBytes(EvidenceId id)
{
    return guarded<QByteArray>([&] { return BlobStore(*m_database).bytes(evidenceHash(id)); });
}

QByteArray CaseFile::evidenceHash(EvidenceId id)
{
    Statement row = m_database->prepare("SELECT sha256 FROM evidence WHERE id = ?1");
    if (!row.bind(1, id).step())
        throw DatabaseError { noSuch(QStringLiteral("exhibit"), id.toString()) };
    return row.blob(0);
}

Result<QByteArray> CaseFile::reading(EvidenceId id)
{
    return guarded<QByteArray>([&]() -> Result<QByteArray> {
        auto document = BlobStore(*m_database).document(id);
        if (!document)
            return noSuch(QStringLiteral("reading of exhibit"), id.toString());
        return *std::move(document);
    });
}

Result<QString> CaseFile::text(EvidenceId id)
{
    return guarded<QString>([&]() -> Result<QString> {
        auto text = BlobStore(*m_database).text(id);
        if (!text)
            return noSuch(QStringLiteral("text of exhibit"), id.toString());
        return *std::move(text);
    });
}

Result<QString> CaseFile::recoveryKey() const
{
    return guarded<QString>([this] {
        const SecretBytes hex = m_key.toHex();
        return QString::fromLatin1(reinterpret_cast<const char *>(hex.data()), hex.size());
    });
}

Result<bool> CaseFile::opensWith(const KeyMaterial &material) const
{
    const auto key = deriveKey(material, m_salt);
    return key ? Result<bool>(key->equals(m_key)) : key.error();
}

Result<VerifyReport> CaseFile::verify(Progress &progress)
{
    return guarded<VerifyReport>([&] { return CaseVerifier(*m_database, m_profile).run(progress); });
}

} // namespace twelvefold
