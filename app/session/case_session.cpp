// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/case_session.h"

#include "identity/identity_store.h"
#include "vault/secret_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMetaObject>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <tuple>
#include <utility>

namespace twelvefold {

namespace {

Error notAnExhibit(EvidenceId id)
{
    return { Error::Kind::NotFound, QStringLiteral("There is no exhibit %1 in this case.").arg(id.toString()),
        id.toString() };
}

//! An entity and those that judgements make one with it; any other record alone.
std::vector<Uuid> recordedAsOne(const CaseGraph &graph, const Uuid &id)
{
    const auto index = graph.find(EntityId(id));
    if (!index)
        return { id };
    std::vector<Uuid> all;
    for (const EntityIndex member : graph.mergedWith(graph.canonical(*index)))
        all.push_back(graph.entity(member).id.uuid());
    return all;
}

void inLedgerOrder(std::vector<LedgerEntry> &entries)
{
    std::ranges::sort(entries, {}, [](const LedgerEntry &e) { return std::tuple(e.at, e.tick, e.device, e.sequence); });
    const auto repeated = std::ranges::unique(entries, {}, &LedgerEntry::id);
    entries.erase(repeated.begin(), repeated.end());
}

//! What was found in a record that is one with another is found in the one that stands for both.
void nameSurvivors(const CaseGraph &graph, std::vector<SearchHit> &hits)
{
    QSet<Uuid> seen;
    std::erase_if(hits, [&](SearchHit &hit) {
        const auto index = graph.find(EntityId(hit.id));
        if (index && graph.canonical(*index) != *index) {
            hit.id = graph.entity(graph.canonical(*index)).id.uuid();
            hit.label = graph.label(graph.canonical(*index));
        }
        const qsizetype before = seen.size();
        seen.insert(hit.id);
        return seen.size() == before;
    });
}

} // namespace

QString toolName()
{
    return QStringLiteral("Twelvefold " TWELVEFOLD_VERSION);
}

Error jobCancelled()
{
    return { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
}

Result<std::shared_ptr<const Identity>> CaseSession::unlockIdentity(const QString &profileFolder, Passphrase passphrase)
{
    const auto profile = Profile::open(profileFolder);
    if (!profile)
        return profile.error();
    auto identity = IdentityStore(profile->folder()).unlock(std::move(passphrase));
    if (!identity)
        return identity.error();
    return std::make_shared<const Identity>(std::move(identity).value());
}

Result<std::shared_ptr<CaseSession>> CaseSession::open(const OpenRequest &request, Passphrase passphrase,
    const QString &profileFolder, std::shared_ptr<const Identity> identity)
{
    auto keys = keyMaterial(std::move(passphrase), request.keyFile);
    if (!keys)
        return keys.error();
    return start(profileFolder, [&](Profile &profile) {
        const auto mode = request.readOnly ? CaseFile::Mode::ReadOnly : CaseFile::Mode::ReadWrite;
        auto file = CaseFile::open({ request.path, mode, request.waitSeconds }, *keys, profile);
        if (file)
            (*file)->signAs(std::move(identity));
        return file;
    });
}

Result<std::shared_ptr<CaseSession>> CaseSession::create(const OpenRequest &request, NewCase made,
    Passphrase passphrase, const QString &profileFolder, std::shared_ptr<const Identity> identity)
{
    auto keys = keyMaterial(std::move(passphrase), request.keyFile);
    if (!keys)
        return keys.error();
    return start(profileFolder, [&](Profile &profile) {
        return CaseFile::create(
            { request.path, made.title, made.replace, std::move(identity), std::move(made.cancelled) }, *keys, profile);
    });
}

Result<std::shared_ptr<CaseSession>> CaseSession::start(const QString &profileFolder, const Opener &opener)
{
    std::shared_ptr<CaseSession> session(new CaseSession);
    // Made on a thread of a pool, where no event loop would ever deliver what the feed tells.
    if (const QCoreApplication *app = QCoreApplication::instance())
        session->m_feed.moveToThread(app->thread());
    const auto opened = session->fromStorage<bool>([&, raw = session.get()](Progress &progress) -> Result<bool> {
        auto profile = Profile::open(profileFolder);
        if (!profile)
            return profile.error();
        raw->m_profile = std::make_unique<Profile>(std::move(profile).value());
        raw->m_author = raw->m_profile->author();
        auto file = opener(*raw->m_profile);
        if (!file)
            return file.error();
        raw->m_file = std::move(file).value();
        auto graph = raw->m_file->loadGraph(progress);
        if (!graph)
            return graph.error();
        raw->publish(std::make_shared<const CaseGraph>(std::move(graph).value()));
        return true;
    });
    if (!opened)
        return opened.error();
    return session;
}

CaseSession::~CaseSession()
{
    m_closing = true;
    m_closer.waitForDone();
    finish();
}

QFuture<Result<bool>> CaseSession::close()
{
    m_closing = true;
    return QtConcurrent::run(&m_closer, [this]() -> Result<bool> {
        finish();
        return true;
    });
}

void CaseSession::finish()
{
    m_turns.waitForDone();
    m_pool.waitForDone();
    // The file is closed on the thread it lives on.
    m_storage
        .run<Result<bool>>(m_closing,
            [this](Progress &) -> Result<bool> {
                m_file.reset();
                return true;
            })
        .waitForFinished();
    // A large graph takes a while to go: here, and not on the thread that lets go of the session.
    auto last = std::make_shared<const CaseGraph>();
    const std::lock_guard lock(m_mutex);
    m_graph.swap(last);
    m_undo = {};
    m_facts = {};
}

std::shared_ptr<const CaseGraph> CaseSession::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_graph;
}

UndoState CaseSession::undoState() const
{
    const std::lock_guard lock(m_mutex);
    return m_undo;
}

CaseFacts CaseSession::facts() const
{
    const std::lock_guard lock(m_mutex);
    return m_facts;
}

void CaseSession::publish(std::shared_ptr<const CaseGraph> graph)
{
    UndoState undoState = m_file->undoState();
    CaseFacts facts = m_file->facts();
    const std::lock_guard lock(m_mutex);
    m_graph = std::move(graph);
    m_undo = std::move(undoState);
    m_facts = std::move(facts);
}

Result<LedgerEntry> CaseSession::commit(const Gesture &gesture, Progress &progress)
{
    const std::shared_ptr<const CaseGraph> before = snapshot();
    auto after = std::make_shared<CaseGraph>(*before);
    if (const auto applied = applyChanges(*after, gesture.changes); !applied)
        return applied.error();
    auto entry = m_file->appendApplied(gesture, *after, progress);
    if (!entry)
        return entry.error();
    const ChangeSet changes = summarise(gesture, *after);
    if (!gesture.reverses.isNull()) {
        // What comes back stands where it stood before; only the file knows where that was.
        NoProgress toTheEnd; // it is stored already: there is nothing left to cancel
        auto asStored = m_file->loadGraph(toTheEnd);
        if (!asStored)
            return asStored.error();
        *after = std::move(asStored).value();
    }
    publish(std::move(after));
    QMetaObject::invokeMethod(
        &m_feed, [this, changes] { Q_EMIT m_feed.changed(changes); }, Qt::QueuedConnection);
    return entry;
}

QFuture<Result<LedgerEntry>> CaseSession::perform(Gesture gesture)
{
    return inTurn<LedgerEntry>([this, gesture = std::move(gesture)](Progress &progress) {
        return fromStorage<LedgerEntry>([&](Progress &) { return commit(gesture, progress); });
    });
}

QFuture<Result<LedgerEntry>> CaseSession::undo()
{
    return inTurn<LedgerEntry>([this](Progress &progress) {
        return fromStorage<LedgerEntry>([&](Progress &) -> Result<LedgerEntry> {
            const auto gesture = m_file->gestureToUndo();
            return gesture ? commit(*gesture, progress) : gesture.error();
        });
    });
}

QFuture<Result<LedgerEntry>> CaseSession::redo()
{
    return inTurn<LedgerEntry>([this](Progress &progress) {
        return fromStorage<LedgerEntry>([&](Progress &) -> Result<LedgerEntry> {
            const auto gesture = m_file->gestureToRedo();
            return gesture ? commit(*gesture, progress) : gesture.error();
        });
    });
}

void CaseSession::signAs(std::shared_ptr<const Identity> identity)
{
    (void)onStorage<bool>([this, identity = std::move(identity)](Progress &) -> Result<bool> {
        m_file->signAs(identity);
        return true;
    });
}

QFuture<Result<std::vector<Conflict>>> CaseSession::conflicts()
{
    return onStorage<std::vector<Conflict>>([this](Progress &) { return m_file->conflicts(); });
}

QFuture<Result<LedgerEntry>> CaseSession::settle(OperationId side)
{
    return inTurn<LedgerEntry>([this, side](Progress &progress) {
        return fromStorage<LedgerEntry>([&](Progress &) -> Result<LedgerEntry> {
            const auto gesture = m_file->gestureToSettle(side);
            return gesture ? commit(*gesture, progress) : gesture.error();
        });
    });
}

QFuture<Result<std::vector<LedgerEntry>>> CaseSession::history(std::optional<Uuid> about, std::optional<Utc> asOf)
{
    return onStorage<std::vector<LedgerEntry>>([this, about, asOf](Progress &) -> Result<std::vector<LedgerEntry>> {
        if (!about)
            return m_file->history(about, asOf);
        std::vector<LedgerEntry> all;
        for (const Uuid &record : recordedAsOne(*snapshot(), *about)) {
            auto entries = m_file->history(record, asOf);
            if (!entries)
                return entries.error();
            std::ranges::move(*entries, std::back_inserter(all));
        }
        inLedgerOrder(all);
        return all;
    });
}

QFuture<Result<std::shared_ptr<const CaseGraph>>> CaseSession::snapshotAsOf(Utc time)
{
    using Graph = std::shared_ptr<const CaseGraph>;
    return onStorage<Graph>([this, time](Progress &progress) -> Result<Graph> {
        auto graph = m_file->graphAsOf(time, progress);
        if (!graph)
            return graph.error();
        return std::make_shared<const CaseGraph>(std::move(graph).value());
    });
}

QFuture<Result<std::vector<SearchHit>>> CaseSession::search(const QString &text, int limit)
{
    return onStorage<std::vector<SearchHit>>([this, text, limit](Progress &) -> Result<std::vector<SearchHit>> {
        auto hits = m_file->search(text, limit);
        if (hits)
            nameSurvivors(*snapshot(), *hits);
        return hits;
    });
}

QFuture<Result<QByteArray>> CaseSession::evidenceBytes(EvidenceId id)
{
    return onStorage<QByteArray>([this, id](Progress &) { return m_file->evidenceBytes(id); });
}

QFuture<Result<RawDocument>> CaseSession::evidenceReading(EvidenceId id)
{
    return onStorage<RawDocument>([this, id](Progress &) -> Result<RawDocument> {
        const auto cbor = m_file->reading(id);
        return cbor ? rawDocumentFromCbor(*cbor) : cbor.error();
    });
}

QFuture<Result<QByteArray>> CaseSession::renderPage(EvidenceId id, int page, int dpi)
{
    return onPool<QByteArray>([this, id, page, dpi](Progress &progress) -> Result<QByteArray> {
        if (!snapshot()->evidence(id))
            return notAnExhibit(id);
        const auto bytes = fromStorage<QByteArray>([this, id](Progress &) { return m_file->evidenceBytes(id); });
        return bytes ? m_reader.renderPage(*bytes, page, dpi, progress) : bytes.error();
    });
}

QFuture<Result<VerifyReport>> CaseSession::verify()
{
    return onStorage<VerifyReport>([this](Progress &progress) { return m_file->verify(progress); });
}

QFuture<Result<QString>> CaseSession::recoveryKey()
{
    return onStorage<QString>([this](Progress &) -> Result<QString> { return m_file->recoveryKey(); });
}

QFuture<Result<QString>> CaseSession::recoveryKey(Passphrase again, const QString &keyFile)
{
    auto secret = std::make_shared<Passphrase>(std::move(again));
    return inTurn<QString>([this, secret, keyFile](Progress &progress) -> Result<QString> {
        const auto keys = keyMaterial(std::move(*secret), keyFile);
        if (!keys)
            return keys.error();
        return fromStorage<QString>([&](Progress &) -> Result<QString> {
            const auto same = m_file->opensWith(*keys);
            if (!same)
                return same.error();
            if (!*same)
                return Error { Error::Kind::WrongKey,
                    QStringLiteral("That is not the passphrase that this case was opened with; try it again.") };
            const auto told
                = commit({ .kind = QStringLiteral("recovery-key"), .text = QStringLiteral("Showed the recovery key") },
                    progress);
            return told ? m_file->recoveryKey() : told.error();
        });
    });
}

QFuture<Result<RawDocument>> CaseSession::readFile(const QString &path)
{
    return onPool<RawDocument>([this, path](Progress &progress) -> Result<RawDocument> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error { Error::Kind::BadInput,
                QStringLiteral("%1 cannot be read (%2); check that it is there and that you may read it.")
                    .arg(path, file.errorString()),
                path };
        return m_reader.read(file.handle(), QFileInfo(path).fileName(), progress);
    });
}

QFuture<Result<ImportReport>> CaseSession::importFiles(const ImportRequest &request)
{
    auto run = [this, request](Progress &progress) { return runImport(request, progress); };
    return request.dryRun ? onPool<ImportReport>(run) : inTurn<ImportReport>(run);
}

QFuture<Result<Resolution>> CaseSession::resolve(const ResolveOptions &options)
{
    return inTurn<Resolution>([this, options](Progress &progress) { return runResolve(options, progress); });
}

QFuture<Result<PairExplanation>> CaseSession::explain(EntityId a, EntityId b)
{
    return onPool<PairExplanation>([this, a, b](Progress &progress) -> Result<PairExplanation> {
        const auto input = resolveInput(progress);
        if (!input)
            return input.error();
        return explainPair(*input, rememberedOptions(*input->graph), a, b);
    });
}

QFuture<Result<ClusterExplanation>> CaseSession::explain(HypothesisId cluster)
{
    return onPool<ClusterExplanation>([this, cluster](Progress &progress) { return runExplain(cluster, progress); });
}

QFuture<Result<PackReport>> CaseSession::writePack(const PackRequest &request)
{
    return onPool<PackReport>([this, request](Progress &progress) { return runPack(request, progress); });
}

} // namespace twelvefold
