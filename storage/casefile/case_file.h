// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/case_checkpoint.h"
#include "casefile/left_out.h"
#include "change/conflict.h"
#include "change/ledger.h"
#include "merkle/checkpoint.h"
#include "ports/case_service.h"
#include "ports/salvage_report.h"
#include "sharing/share_selection.h"
#include "vault/key_derivation.h"
#include "vault/profile.h"

#include <functional>
#include <memory>

namespace twelvefold {

class Database;
struct Identity;
class LedgerHead;
class LockFile;
class PageReader;
class UndoStack;

//! What is in a case, for `info`.
struct CaseCounts {
    qint64 entities = 0;
    qint64 assertions = 0;
    qint64 links = 0;
    qint64 evidence = 0;
    qint64 judgements = 0;
    qint64 hypotheses = 0;
    qint64 ledgerEntries = 0;
};

//! One case in one SQLCipher file, with its ledger and the tables that show where it stands. Made, used and
//! destroyed on one thread: the storage thread of its session. At rest the case is this one file.
class CaseFile
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    struct CreateRequest {
        QString path;
        QString title; //!< empty: the file's base name
        bool force = false; //!< replace what is there; it stays until the new one is complete
        std::shared_ptr<const Identity> identity = {}; //!< as for signAs()
        std::function<bool()> cancelled = {}; //!< asked last before the new one takes its place
    };
    struct OpenRequest {
        QString path;
        Mode mode = Mode::ReadWrite;
        int waitSeconds = 0; //!< for another writer to finish
    };

    //! Makes the case with its first ledger entry, and leaves it open for writing. Exists, Access, Locked, Usage.
    static Result<std::unique_ptr<CaseFile>> create(
        const CreateRequest &request, const KeyMaterial &material, const Profile &profile);
    //! NotFound, NotACase, WrongKey, Corrupt, Access, Locked (naming the holder). A reader needs no lock.
    static Result<std::unique_ptr<CaseFile>> open(
        const OpenRequest &request, const KeyMaterial &material, const Profile &profile);

    CaseFile(const CaseFile &) = delete;
    CaseFile &operator=(const CaseFile &) = delete;
    //! Checks a case that need not be whole: damage behind the first page is an answer. Errors as of open(), Corrupt
    //! only where nothing at all can be checked.
    static Result<VerifyReport> verifyFile(
        const QString &path, const KeyMaterial &material, const Profile &profile, Progress &progress);

    struct SalvageRequest {
        QString from; //!< the damaged case, which is only read
        QString to; //!< the case to make
        bool force = false; //!< replace what is there
    };
    //! Makes a new case of what still reads and proves itself in a damaged one. Its ledger says what it was made of and
    //! what was lost; the profile remembers it as the latest of this case. NotFound, NotACase, WrongKey where no page
    //! can be unlocked, Locked where somebody writes the damaged one; for the new one as of create().
    static Result<SalvageReport> salvage(const SalvageRequest &request, const KeyMaterial &oldMaterial,
        const KeyMaterial &newMaterial, const Profile &profile, Progress &progress);
    struct RebuildOutcome {
        qint64 records = 0; //!< that stand
        bool differed = false; //!< the tables were not what the ledger makes of them
    };
    //! Makes the tables that show where a case stands anew from its ledger, in one transaction; the ledger, the
    //! originals and their readings are left as they are. Errors as of open(); Corrupt where the ledger itself does not
    //! hold, because what was altered would then look sound; Cancelled.
    static Result<RebuildOutcome> rebuildFile(
        const OpenRequest &request, const KeyMaterial &material, const Profile &profile, Progress &progress);

    //! close(), without the answer.
    ~CaseFile();

    //! Remembers the head, lets go of the file, the lock and the key. All else then answers Usage.
    Status close();

    //! From now on each entry that is stored is signed by this identity; by none where it is null. Close() lets go of
    //! it.
    void signAs(std::shared_ptr<const Identity> identity) { m_identity = std::move(identity); }

    const std::shared_ptr<const Identity> &identity() const { return m_identity; }

    const CaseInfo &info() const { return m_info; }
    CaseFacts facts() const;
    Result<CaseCounts> counts();

    //! The case as it stands.
    Result<CaseGraph> loadGraph(Progress &progress);
    //! The case as it was at a time, by the clocks of the ledger as it is now: what a merge brought counts from when it
    //! was done, not from when it came here. Before the first entry: an empty graph.
    Result<CaseGraph> graphAsOf(Utc time, Progress &progress);
    //! Stores the gesture as one ledger entry in one transaction. `before` is the case as it stands. On cancel or any
    //! error the file is as it was.
    Result<LedgerEntry> append(const Gesture &gesture, const CaseGraph &before, Progress &progress);
    //! The same for who has made the changes already: `after` is the case as it will stand, and is not copied.
    Result<LedgerEntry> appendApplied(const Gesture &gesture, const CaseGraph &after, Progress &progress);

    //! The highest exhibit number that was ever given, taken back or not; 0 where there was none.
    Result<qint32> lastExhibitNumber();

    struct MergeRequest {
        QString path; //!< a case file: another copy of this case
        SecretBytes key;
        bool onlyTry = false; //!< say what would come of it, and leave the case as it is
        std::optional<Checkpoint> checkpoint = {}; //!< what the copy's ledger must have come to, where it is known
        bool withTexts = false; //!< hand over the texts of new exhibits
    };
    struct MergeOutcome {
        qint64 entries = 0;
        qint64 operations = 0;
        qint64 completed = 0; //!< that had been left out of this copy and are here now
        qint64 unchanged = 0; //!< entries that were here already
        std::vector<Conflict> conflicts;
        CaseGraph graph; //!< the case afterwards
        std::optional<LedgerEntry> entry; //!< none where nothing was new, or where it was only tried
        QMap<QString, qint64> authors; //!< of the new entries, with how many each wrote
        QHash<EvidenceId, QString> texts; //!< of exhibits whose reading is new, where asked for
        QSet<Uuid> touched; //!< what new operations are about: see Operation::entity
        QCborArray brought; //!< hashes of the new entries
        std::optional<LeftOut> leftOut; //!< what this copy lacks now, where either copy ever lacked something
        qint64 signatures = 0; //!< that this copy lacked; where they alone are new they are stored without an entry
    };
    //! Takes in what another copy of this case holds and this one lacks: one ledger entry, one transaction, one undo.
    //! Besides what open() says of that file: BadInput where it is another case, Corrupt where it does not prove
    //! itself.
    Result<MergeOutcome> merge(const MergeRequest &request, Progress &progress);
    //! Makes a case of its own from a copy that somebody shared; `outcome` is told what that holds. Errors of create(),
    //! and of merge() about the copy.
    static Result<std::unique_ptr<CaseFile>> createFromCopy(const CreateRequest &request, const KeyMaterial &material,
        const Profile &profile, const MergeRequest &copy, MergeOutcome &outcome, Progress &progress);

    struct CopyRequest {
        QString path; //!< of a file that is not there
        const SecretBytes &key; //!< random, for this copy alone
        const ShareSelection &selection; //!< of the case as it stands
    };
    struct CopyOutcome {
        qint64 entries = 0;
        qint64 withheld = 0; //!< operations and texts of which only the digest is in it
        qint64 originalsLeftOut = 0; //!< exhibits in the copy without their bytes
        QByteArray
            note; //!< checkpoint of the copy's ledger, as a note signed by the identity of signAs() if there is one
    };
    //! Writes a copy for others under another key. What is left out leaves its digest, so that the ledger still proves
    //! itself, and a last entry of the copy, on a chain of its own, says that it is not whole. Nothing is left of a
    //! copy that failed.
    Result<CopyOutcome> copyTo(const CopyRequest &request, Progress &progress);
    //! What stands in the case but refers to what somebody else took out meanwhile: in the ledger and not in the graph,
    //! until that is put back. As of the last loadGraph() or merge().
    const std::vector<Record> &setAside() const { return m_setAside; }
    //! What was set differently by people who did not know of each other, and is not settled yet.
    Result<std::vector<Conflict>> conflicts();
    //! What append() must be given to make this side of an open conflict what counts. NotFound where it is none.
    Result<Gesture> gestureToSettle(OperationId side);

    UndoState undoState() const;
    //! What append() must be given to take the last gesture back, or to put it in again. NotFound if there is none.
    Result<Gesture> gestureToUndo();
    Result<Gesture> gestureToRedo();

    //! Oldest first. `about` an entity, link, exhibit, judgement or operator: entries that touched it, an entity's
    //! assertions, links and judgements included.
    Result<std::vector<LedgerEntry>> history(
        std::optional<Uuid> about, std::optional<Utc> asOf, bool withOperations = false);
    //! With its operations.
    Result<LedgerEntry> entry(EntryId id);
    Result<std::vector<SearchHit>> search(const QString &text, int limit);

    //! The original, checked against its hash.
    Result<QByteArray> evidenceBytes(EvidenceId id);
    //! What the reader found, as CBOR (intake/raw_document.h).
    Result<QByteArray> reading(EvidenceId id);
    Result<QString> text(EvidenceId id);

    //! 64 hex digits that open the file in the stock sqlcipher shell: PRAGMA key = "x'…'".
    Result<QString> recoveryKey() const;
    //! Whether this is what the case was opened with. Takes about a second.
    Result<bool> opensWith(const KeyMaterial &material) const;
    //! Where the ledger stands, to be kept, printed and signed (case_checkpoint.h). Reads all entries' hashes.
    Result<Checkpoint> checkpoint();
    //! The same as a file, signed where an identity is (see checkpointNote()).
    Result<QByteArray> checkpointNote();
    //! How the ledger stands to an earlier checkpoint. BadInput where that is of another case or of none.
    Result<Containment> compareWith(const Checkpoint &checkpoint);
    //! Makes `after` what opens the case from now on: at once or not at all, whatever happens meanwhile. Needs as much
    //! room again as the file has. A ledger entry says that it was done. WrongKey where `before` is not what opens it,
    //! Usage where nothing would change, Access.
    Result<LedgerEntry> changePassphrase(const KeyMaterial &before, const KeyMaterial &after, Progress &progress);
    //! For who put an older copy back on purpose: a ledger entry says what it lacks of what this profile has seen, and
    //! the profile goes by this copy from now on. Usage where it lacks nothing, Corrupt where it is damaged besides.
    Result<LedgerEntry> acceptOlderCopy(Progress &progress);
    //! Checks named pages, structure, chain, signatures, projections, blobs, readings and remembered head. An error
    //! only if it was cancelled or the file cannot be read at all; damage is an answer.
    Result<VerifyReport> verify(Progress &progress);

private:
    CaseFile(QString path, Mode mode, SecretBytes key, QByteArray salt, const Profile &profile);

    //! Makes a new case that `fill` puts its tables and content in; its place is taken when it is complete.
    static Result<std::unique_ptr<CaseFile>> build(const CreateRequest &request, const KeyMaterial &material,
        const Profile &profile, const std::function<void(CaseFile &)> &fill);
    void createTables();
    void addFirstEntry(const QString &title);
    //! Into empty tables.
    SalvageReport takeFrom(PageReader &damaged, const QByteArray &hashOfDamagedFile, Progress &progress);
    void moveTo(const QString &path);
    //! Everything up to the key and the lock; connect() then unlocks the file and load() reads what a CaseFile must
    //! know.
    static Result<std::unique_ptr<CaseFile>> prepare(
        const OpenRequest &request, const KeyMaterial &material, const Profile &profile);
    void connect();
    void load();
    LedgerEntry store(const Gesture &gesture, const CaseGraph &after, Progress &progress);
    void storeContents(const Gesture &gesture, const CaseGraph &after, Progress &progress);
    //! With what the gesture left out: who, on which machine, when.
    CustodyRecord witnessed(CustodyRecord record) const;
    //! In the caller's transaction; nothing where there is no identity.
    void sign(const LedgerEntry &entry, CaseId id);
    QByteArray evidenceHash(EvidenceId id);
    //! The whole case in a file of its own under this key, with the entry that says so.
    LedgerEntry writeUnderKey(
        const QString &copy, const SecretBytes &key, const QByteArray &salt, const QString &what, Progress &progress);
    void replaceBy(const QString &copy, SecretBytes key, const QByteArray &salt);
    //! The chain to write to: this profile's own, but where the profile has written entries to it that this copy lacks,
    //! a branch that the own one would fork into. The same copy always gets the same branch.
    DeviceId chain();
    //! The same where entries of other copies came since `ownLast` was its last one. What came as continuing our own
    //! chain may be somebody else's: ours goes on in a branch, so that what we sign next does not stand for that.
    DeviceId chainAfter(const QByteArray &ownLast);
    CaseGraph readGraph(Progress &progress);
    RebuildOutcome rebuild(Progress &progress);
    bool refersToWhatWasTakenOut(const Record &record);
    // In the caller's transaction.
    MergeOutcome takeIn(Database &theirs, const MergeRequest &request, Progress &progress);
    void recordMerge(MergeOutcome &outcome, DeviceId chain);
    //! Replaces what the profile remembers, but only by a ledger that contains it: an older copy stays one, whatever
    //! is written to it.
    void rememberHead();
    //! Runs `work` on the open file and turns what the library throws into an Error.
    template <class T, class Work>
    Result<T> guarded(Work work) const;

    QString m_path;
    Mode m_mode;
    SecretBytes m_key;
    QByteArray m_salt;
    Profile m_profile;
    std::shared_ptr<const Identity> m_identity; //!< its keys are in memory that is wiped
    std::unique_ptr<LockFile> m_lock;
    std::shared_ptr<void> m_registration; //!< see CaseProbe::registerOpen
    std::unique_ptr<Database> m_database;
    std::unique_ptr<UndoStack> m_undo;
    std::unique_ptr<LedgerHead> m_head;
    CaseInfo m_info;
    int m_schemaVersion = 0; //!< that the file has
    std::vector<Record> m_setAside;
    QString m_headNotice;
    bool m_newToProfile = false;
    Qt::HANDLE m_thread;
};

} // namespace twelvefold
