// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/case_file.h"
#include "child/reader_process.h"
#include "ports/case_host.h"
#include "ports/case_service.h"
#include "ports/sharing.h"
#include "session/storage_thread.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <mutex>

namespace twelvefold {

struct PackInput;

//! What every job answers that stopped because it was asked to.
Error jobCancelled();

//! One open case: joins the case file (on its one storage thread), the graph in memory and the pure functions of the
//! model. The window and the command line work through this and nothing else.
class CaseSession final : public CaseService
{
public:
    //! Both block for the key derivation and, with `waitSeconds`, for the lock. `profileFolder` empty: the user's own.
    //! With an identity every entry is signed by it.
    static Result<std::shared_ptr<CaseSession>> open(const OpenRequest &request, Passphrase passphrase,
        const QString &profileFolder, std::shared_ptr<const Identity> identity = {});
    struct NewCase {
        QString title; //!< empty: the file's base name
        bool replace = false; //!< what is there
        std::function<bool()> cancelled = {}; //!< asked last before the new one takes its place
    };
    static Result<std::shared_ptr<CaseSession>> create(const OpenRequest &request, NewCase made, Passphrase passphrase,
        const QString &profileFolder, std::shared_ptr<const Identity> identity = {});
    //! Makes a case from a copy that somebody shared; `report` is told what came.
    static Result<std::shared_ptr<CaseSession>> createFromShare(const OpenRequest &request, MergeRequest share,
        Passphrase passphrase, const QString &profileFolder, MergeReport &report, Progress &progress,
        std::shared_ptr<const Identity> identity = {});
    //! That of the profile. Blocks for the key derivation; errors as of IdentityStore::unlock().
    static Result<std::shared_ptr<const Identity>> unlockIdentity(const QString &profileFolder, Passphrase passphrase);
    //! Cancels what runs, waits for it, and closes the file.
    ~CaseSession() override;
    Q_DISABLE_COPY_MOVE(CaseSession)

    //! What is stored from now on is signed by this identity; by none where it is null.
    void signAs(std::shared_ptr<const Identity> identity);
    //! Asks all that runs to stop where it still can; each job answers Cancelled, or what it has done. For good.
    void stop() { m_closing = true; }

    std::shared_ptr<const CaseGraph> snapshot() const override;
    QFuture<Result<std::shared_ptr<const CaseGraph>>> snapshotAsOf(Utc time) override;
    CaseFeed &feed() override { return m_feed; }
    UndoState undoState() const override;
    CaseFacts facts() const override;
    QString author() const override { return m_author; }

    QFuture<Result<LedgerEntry>> perform(Gesture gesture) override;
    QFuture<Result<LedgerEntry>> undo() override;
    QFuture<Result<LedgerEntry>> redo() override;
    QFuture<Result<std::vector<LedgerEntry>>> history(std::optional<Uuid> about, std::optional<Utc> asOf) override;
    QFuture<Result<std::vector<SearchHit>>> search(const QString &text, int limit) override;
    QFuture<Result<QByteArray>> evidenceBytes(EvidenceId id) override;
    QFuture<Result<RawDocument>> evidenceReading(EvidenceId id) override;
    QFuture<Result<QByteArray>> renderPage(EvidenceId id, int page, int dpi) override;
    QFuture<Result<RawDocument>> readFile(const QString &path) override;
    QFuture<Result<ImportReport>> importFiles(const ImportRequest &request) override;
    QFuture<Result<Resolution>> resolve(const ResolveOptions &options) override;
    QFuture<Result<PairExplanation>> explain(EntityId a, EntityId b) override;
    QFuture<Result<ClusterExplanation>> explain(HypothesisId cluster) override;
    QFuture<Result<PackReport>> writePack(const PackRequest &request) override;
    QFuture<Result<VerifyReport>> verify() override;
    QFuture<Result<ShareReport>> share(ShareRequest request) override;
    QFuture<Result<MergeReport>> merge(MergeRequest request) override;
    QFuture<Result<std::vector<Conflict>>> conflicts() override;
    QFuture<Result<LedgerEntry>> settle(OperationId side) override;
    QFuture<Result<LedgerEntry>> acceptOlderCopy() override;
    QFuture<Result<bool>> close() override;
    QFuture<Result<QString>> recoveryKey() override;
    QFuture<Result<QString>> recoveryKey(Passphrase again, const QString &keyFile) override;
    QFuture<Result<LedgerEntry>> changePassphrase(
        Passphrase before, Passphrase after, const QString &keyFile, const QString &newKeyFile) override;

private:
    using Opener = std::function<Result<std::unique_ptr<CaseFile>>(Profile &)>;

    CaseSession() { m_turns.setMaxThreadCount(1); }
    static Result<std::shared_ptr<CaseSession>> start(const QString &profileFolder, const Opener &opener);

    //! Runs on the storage thread, the only one that touches m_file.
    template <class T, class Work>
    QFuture<Result<T>> onStorage(Work work)
    {
        return m_storage.run<Result<T>>(
            m_closing, [this, work = std::move(work)](Progress &progress) mutable -> Result<T> {
                if (m_closing)
                    return jobCancelled();
                return work(progress);
            });
    }
    //! Runs on the pool; may wait for the storage thread.
    template <class T, class Work>
    QFuture<Result<T>> onPool(Work work)
    {
        return runOn<Result<T>>(m_pool, m_closing, std::move(work));
    }
    //! What changes the case, one after the other in the order it was asked: an import that reads while an undo is
    //! under way would go by a case that is not there any more.
    template <class T, class Work>
    QFuture<Result<T>> inTurn(Work work)
    {
        return runOn<Result<T>>(m_turns, m_closing, [this, work = std::move(work)](Progress &progress) -> Result<T> {
            const std::lock_guard oneAtATime(m_changing); // who waits for a future may run it on his own thread
            if (progress.cancelled())
                return jobCancelled();
            return work(progress);
        });
    }
    //! From the pool: does `work` on the storage thread and waits for it.
    template <class T, class Work>
    Result<T> fromStorage(Work work)
    {
        QFuture<Result<T>> future = onStorage<T>(std::move(work));
        future.waitForFinished();
        return future.result();
    }

    //! Waits for what runs and closes the file; on any thread but the storage thread.
    void finish();
    // On the storage thread only.
    Result<LedgerEntry> commit(const Gesture &gesture, Progress &progress);
    void publish(std::shared_ptr<const CaseGraph> graph);
    //! Of an act that changed no fact.
    void announce(const LedgerEntry &entry);
    // On the pool only.
    Result<ImportReport> runImport(const ImportRequest &request, Progress &progress);
    //! Stores the gesture if the case still is `basis`, from which it was worked out; nothing if it is not: what was
    //! worked out may then overwrite or repeat what somebody did meanwhile.
    Result<std::optional<LedgerEntry>> commitUnlessChanged(
        const std::shared_ptr<const CaseGraph> &basis, const Gesture &gesture, Progress &progress);
    Result<Resolution> resolveOnce(
        const ResolveInput &input, const ResolveOptions &options, Progress &progress, bool &stored);
    Result<Resolution> runResolve(const ResolveOptions &options, Progress &progress);
    Result<ClusterExplanation> runExplain(HypothesisId cluster, Progress &progress);
    Result<PackReport> runPack(const PackRequest &request, Progress &progress);
    //! Refers to `input`, which must outlive it.
    Result<PackInput> packInput(const PackRequest &request, const ResolveInput &input, Progress &progress);
    Result<ResolveInput> resolveInput(Progress &progress);
    //! For a graph that is not, or not yet, that of the case.
    Result<ResolveInput> resolveInput(std::shared_ptr<const CaseGraph> graph, Progress &progress);
    struct CopyTarget {
        QString path;
        const SecretBytes &key;
    };
    Result<CaseFile::CopyOutcome> copyForShare(
        const ShareRequest &request, const CopyTarget &target, ShareReport &report, Progress &progress);
    Result<ShareReport> runShare(const ShareRequest &request, Progress &progress);
    Result<MergeReport> runMerge(MergeRequest &request, Progress &progress);
    Result<CaseFile::MergeOutcome> mergeCopy(const CaseFile::MergeRequest &copy, Progress &progress);
    Result<OperatorChanges> compareOperators(
        const CaseGraph &before, CaseFile::MergeOutcome &outcome, Progress &progress);

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<CaseFile> m_file;
    QString m_author;
    ReaderProcess m_reader;
    CaseFeed m_feed;
    mutable std::mutex m_mutex; //!< guards the three below
    std::shared_ptr<const CaseGraph> m_graph;
    UndoState m_undo;
    CaseFacts m_facts;
    std::mutex m_changing; //!< one change at a time, see inTurn()
    std::atomic<bool> m_closing = false;
    StorageThread m_storage;
    QThreadPool m_pool;
    QThreadPool m_turns; //!< one thread, see inTurn()
    QThreadPool m_closer; //!< waits for the three above
};

//! The program and version as exhibits and packs name it: "Twelvefold 0.1.0".
QString toolName();

} // namespace twelvefold
