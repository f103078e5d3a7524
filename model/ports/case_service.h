// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "intake/import_report.h"
#include "ports/case_feed.h"
#include "report/pack_request.h"
#include "resolve/resolution.h"

#include <QFuture>

#include <memory>

namespace twelvefold {

class Passphrase;

struct SearchHit {
    Uuid id; //!< of an entity or an exhibit
    QString kind; //!< the entity type's name, or "Evidence"
    QString label;
    QString snippet; //!< the words found, in their surroundings
    double score = 0; //!< higher is better; only comparable within one answer
};

//! What the next undo and redo would do; empty texts mean there is nothing.
struct UndoState {
    QString undo;
    QString redo;
    QString undoKind = {}; //!< of the gesture that would be taken back: "import"
    qint64 undoOperations = 0; //!< how much it changed
};

struct CaseFacts {
    QString path;
    qint64 bytes = 0; //!< size of the file
    int schemaVersion = 0;
    qint64 ledgerEntries = 0;
    bool readOnly = false;
    QString heldBy; //!< who has it open for writing, where it is open here for reading only
    QString
        headNotice; //!< what the profile says about this copy's age: rolled back, or never seen; empty if all is well
    bool resolved = false; //!< the personas were compared, whatever was found
    bool judgedSinceResolve = false; //!< a judgement is newer than the operators, which do not count it in yet
    bool newToProfile = false; //!< headNotice only says that this profile has never seen the case
};

//! One open case, as the window and the command line see it. Nothing blocks: every answer is a future, done on the
//! storage thread or on the pool, with progress and cancel where it may take long. Futures may be waited for from any
//! thread but the storage thread.
class CaseService
{
public:
    virtual ~CaseService() = default;

    virtual std::shared_ptr<const CaseGraph> snapshot() const = 0;
    virtual CaseFeed &feed() = 0;
    virtual UndoState undoState() const = 0;
    virtual CaseFacts facts() const = 0;
    virtual QString author() const = 0; //!< the investigator's name as the ledger will show it

    //! Stores the gesture, applies it, tells the feed. All or nothing.
    virtual QFuture<Result<LedgerEntry>> perform(Gesture gesture) = 0;
    virtual QFuture<Result<LedgerEntry>> undo() = 0;
    virtual QFuture<Result<LedgerEntry>> redo() = 0;

    //! Oldest first, without operations; of one record (entity, link, evidence …) if `about` is given.
    virtual QFuture<Result<std::vector<LedgerEntry>>> history(std::optional<Uuid> about, std::optional<Utc> asOf) = 0;
    virtual QFuture<Result<std::vector<SearchHit>>> search(const QString &text, int limit) = 0;

    virtual QFuture<Result<QByteArray>> evidenceBytes(EvidenceId id) = 0;
    virtual QFuture<Result<RawDocument>> evidenceReading(EvidenceId id) = 0;
    //! A page of a PDF (1-based), or a picture (page 1), drawn by the confined child; a PNG.
    virtual QFuture<Result<QByteArray>> renderPage(EvidenceId id, int page, int dpi) = 0;

    //! What the confined reader finds in a file, without taking it in: for mapping a table's columns before its import.
    virtual QFuture<Result<RawDocument>> readFile(const QString &path)
    {
        return QtFuture::makeReadyFuture(Result<RawDocument>(Error {
            Error::Kind::NotFound, QStringLiteral("This case cannot look into a file before it is imported."), path }));
    }
    virtual QFuture<Result<ImportReport>> importFiles(const ImportRequest &request) = 0;
    //! Resolves and keeps the operators as hypotheses in the ledger.
    virtual QFuture<Result<Resolution>> resolve(const ResolveOptions &options) = 0;
    virtual QFuture<Result<PairExplanation>> explain(EntityId a, EntityId b) = 0;
    virtual QFuture<Result<ClusterExplanation>> explain(HypothesisId cluster) = 0;
    virtual QFuture<Result<PackReport>> writePack(const PackRequest &request) = 0;
    virtual QFuture<Result<VerifyReport>> verify() = 0;
    //! Cancels what runs, wipes the keys and closes the file, then is done; whatever is asked afterwards answers
    //! Error::Kind::Cancelled. Without it the destructor does the same and its thread waits for it.
    virtual QFuture<Result<bool>> close() { return QtFuture::makeReadyFuture(Result<bool>(true)); }
    //! 64 hex digits that open the file in the stock sqlcipher shell.
    virtual QFuture<Result<QString>> recoveryKey() = 0;
    //! The same for who can say the passphrase again; that it was shown stands in the ledger. Auth if it is another
    //! one, Usage in a case that is open for reading only.
    virtual QFuture<Result<QString>> recoveryKey(Passphrase again, const QString &keyFile) = 0;
};

} // namespace twelvefold
