// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_identity_host.h"
#include "ports/sharing.h"
#include "sample_case.h"

#include <algorithm>

namespace twelvefold::test {

//! A case in memory that answers at once, and as the test wants. Not for proving anything about storage.
class FakeCaseService final : public CaseService
{
public:
    explicit FakeCaseService(SampleCase sample = {})
        : m_sample(std::move(sample))
        , m_graph(std::make_shared<CaseGraph>(m_sample.graph))
    {
        record({ .kind = QStringLiteral("new"), .text = QStringLiteral("Made the case Harbour") }, 1);
        record({ .kind = QStringLiteral("import"), .text = QStringLiteral("Imported 6 files") }, 96);
    }

    // What a test may set before it asks.
    std::optional<Error> nextError; //!< answers the next call of perform(), importFiles() or resolve()
    std::optional<Error> nextPackError; //!< answers the next call of writePack()
    CaseFacts nextFacts { .path = QStringLiteral("/cases/harbour.12f"), .bytes = 184320, .schemaVersion = 1 };
    std::optional<Error> nextShareError;
    std::optional<Error> nextMergeError;
    ShareReport nextShare { .sha256 = QByteArray(32, '\x2a'), .entities = 40, .entries = 2 };
    MergeReport nextMerge;
    QPromise<Result<MergeReport>> *heldMerge = nullptr; //!< answers merge() when the test wants it
    std::vector<Change> merged; //!< what merging does to the case
    std::vector<Conflict> openConflicts;
    std::shared_ptr<const CaseGraph> past; //!< answers snapshotAsOf()
    ImportReport nextImport;
    Resolution nextResolution;
    PairExplanation nextPair;
    ClusterExplanation nextCluster;
    VerifyReport nextVerify { { { QStringLiteral("pages"), true, QStringLiteral("All pages are whole.") },
        { QStringLiteral("chain"), true, QStringLiteral("2 entries, every hash fits.") } } };
    QHash<EvidenceId, RawDocument> readings;
    QHash<EvidenceId, QByteArray> bytes;
    QByteArray page; //!< a PNG
    QPromise<Result<ImportReport>> *heldImport = nullptr; //!< answers importFiles() when the test wants it
    // What it was asked.
    std::vector<Gesture> performed;
    std::vector<ImportRequest> imports;
    std::vector<ResolveOptions> resolves;
    std::vector<PackRequest> packs;
    std::vector<ShareRequest> shares;
    std::vector<MergeRequest> merges;
    std::vector<OperationId> settled;
    QByteArray newPassphrase;
    QPromise<Result<bool>> *heldClose = nullptr; //!< answers close() when the test wants it
    int closes = 0;
    QPromise<Result<LedgerEntry>> *heldUndo = nullptr; //!< answers undo() when the test wants it
    int undos = 0;
    std::optional<UndoState> nextUndoState; //!< instead of what was done

    const SampleCase &sample() const { return m_sample; }

    std::shared_ptr<const CaseGraph> snapshot() const override { return m_graph; }
    CaseFeed &feed() override { return m_feed; }
    QFuture<Result<std::shared_ptr<const CaseGraph>>> snapshotAsOf(Utc time) override
    {
        return past ? ready<Result<std::shared_ptr<const CaseGraph>>>(past) : CaseService::snapshotAsOf(time);
    }
    UndoState undoState() const override
    {
        if (nextUndoState)
            return *nextUndoState;
        return { m_undo.empty() ? QString() : m_undo.back().text, m_redo.empty() ? QString() : m_redo.back().text };
    }
    CaseFacts facts() const override
    {
        CaseFacts facts = nextFacts;
        facts.ledgerEntries = qint64(m_history.size());
        for (const LedgerEntry &entry : m_history) {
            if (entry.kind == u"judge" || entry.kind == u"resolve")
                facts.judgedSinceResolve = entry.kind == u"judge";
        }
        return facts;
    }
    QString author() const override { return QStringLiteral("J. Marsh"); }

    QFuture<Result<LedgerEntry>> perform(Gesture gesture) override
    {
        if (nextError)
            return ready<Result<LedgerEntry>>(*std::exchange(nextError, std::nullopt));
        performed.push_back(gesture);
        return ready(applied(std::move(gesture), m_undo, true));
    }
    QFuture<Result<LedgerEntry>> undo() override
    {
        ++undos;
        return heldUndo ? heldUndo->future() : ready(takeBack(m_undo, m_redo, QStringLiteral("undo")));
    }
    QFuture<Result<LedgerEntry>> redo() override { return ready(takeBack(m_redo, m_undo, QStringLiteral("redo"))); }

    QFuture<Result<std::vector<LedgerEntry>>> history(std::optional<Uuid>, std::optional<Utc> asOf) override
    {
        std::vector<LedgerEntry> entries = m_history;
        std::erase_if(entries, [asOf](const LedgerEntry &entry) { return asOf && entry.at > *asOf; });
        return ready<Result<std::vector<LedgerEntry>>>(std::move(entries));
    }
    QFuture<Result<std::vector<SearchHit>>> search(const QString &text, int limit) override
    {
        std::vector<SearchHit> hits;
        m_graph->forEachEntity([&](EntityIndex i) {
            if (int(hits.size()) < limit && m_graph->label(i).contains(text, Qt::CaseInsensitive))
                hits.push_back({ m_graph->entity(i).id.uuid(), m_graph->typeOf(i).name, m_graph->label(i), {}, 1 });
        });
        return ready<Result<std::vector<SearchHit>>>(std::move(hits));
    }
    QFuture<Result<QByteArray>> evidenceBytes(EvidenceId id) override
    {
        return ready<Result<QByteArray>>(bytes.value(id));
    }
    QFuture<Result<RawDocument>> evidenceReading(EvidenceId id) override
    {
        return ready<Result<RawDocument>>(readings.value(id));
    }
    QFuture<Result<QByteArray>> renderPage(EvidenceId, int, int) override { return ready<Result<QByteArray>>(page); }
    QFuture<Result<ImportReport>> importFiles(const ImportRequest &request) override
    {
        imports.push_back(request);
        if (heldImport)
            return heldImport->future();
        if (nextError)
            return ready<Result<ImportReport>>(*std::exchange(nextError, std::nullopt));
        return ready<Result<ImportReport>>(nextImport);
    }
    QFuture<Result<Resolution>> resolve(const ResolveOptions &options) override
    {
        resolves.push_back(options);
        record({ .kind = QStringLiteral("resolve"), .text = QStringLiteral("Found operators") }, 0);
        if (nextError)
            return ready<Result<Resolution>>(*std::exchange(nextError, std::nullopt));
        return ready<Result<Resolution>>(nextResolution);
    }
    QFuture<Result<PairExplanation>> explain(EntityId a, EntityId b) override
    {
        PairExplanation answer = nextPair;
        answer.a = a;
        answer.b = b;
        return ready<Result<PairExplanation>>(answer);
    }
    QFuture<Result<ClusterExplanation>> explain(HypothesisId) override
    {
        return ready<Result<ClusterExplanation>>(nextCluster);
    }
    QFuture<Result<PackReport>> writePack(const PackRequest &request) override
    {
        packs.push_back(request);
        if (nextPackError)
            return ready<Result<PackReport>>(*std::exchange(nextPackError, std::nullopt));
        return ready<Result<PackReport>>(PackReport { .file = request.file, .pages = 61, .exhibits = 6 });
    }
    QFuture<Result<ShareReport>> share(ShareRequest request) override
    {
        shares.push_back(std::move(request));
        if (nextShareError)
            return ready<Result<ShareReport>>(*std::exchange(nextShareError, std::nullopt));
        nextShare.file = shares.back().file;
        return ready<Result<ShareReport>>(nextShare);
    }
    QFuture<Result<MergeReport>> merge(MergeRequest request) override
    {
        merges.push_back(std::move(request));
        if (heldMerge)
            return heldMerge->future();
        if (nextMergeError)
            return ready<Result<MergeReport>>(*std::exchange(nextMergeError, std::nullopt));
        if (!merges.back().dryRun && nextMerge.entries > 0)
            nextMerge.entry = perform(
                { .kind = QStringLiteral("merge"), .text = QStringLiteral("Merged a copy"), .changes = merged })
                                  .result()
                                  ->id;
        return ready<Result<MergeReport>>(nextMerge);
    }
    QFuture<Result<LedgerEntry>> acceptOlderCopy() override
    {
        nextFacts.headNotice.clear();
        return perform({ .kind = QStringLiteral("accept"), .text = QStringLiteral("Accepted an older copy") });
    }
    QFuture<Result<LedgerEntry>> changePassphrase(
        Passphrase before, Passphrase after, const QString &, const QString &) override
    {
        if (before.bytes() != "correct horse")
            return ready<Result<LedgerEntry>>(
                Error { Error::Kind::WrongKey, QStringLiteral("That is not the passphrase; try it again.") });
        newPassphrase = after.bytes();
        return perform({ .kind = QStringLiteral("passphrase"), .text = QStringLiteral("Changed the passphrase") });
    }
    QFuture<Result<std::vector<Conflict>>> conflicts() override
    {
        return ready<Result<std::vector<Conflict>>>(openConflicts);
    }
    QFuture<Result<LedgerEntry>> settle(OperationId side) override
    {
        if (nextError)
            return ready<Result<LedgerEntry>>(*std::exchange(nextError, std::nullopt));
        settled.push_back(side);
        std::erase_if(openConflicts, [side](const Conflict &conflict) {
            return std::ranges::find(conflict.sides, side, &ConflictSide::operation) != conflict.sides.end();
        });
        return perform({ .kind = QStringLiteral("edit"), .text = QStringLiteral("Settled a conflict") });
    }
    QFuture<Result<VerifyReport>> verify() override { return ready<Result<VerifyReport>>(nextVerify); }
    QFuture<Result<bool>> close() override
    {
        ++closes;
        return heldClose ? heldClose->future() : ready<Result<bool>>(true);
    }
    QFuture<Result<QString>> recoveryKey() override { return ready<Result<QString>>(QString(64, u'a')); }
    QFuture<Result<QString>> recoveryKey(Passphrase again, const QString &) override
    {
        if (again.bytes() != "correct horse")
            return ready<Result<QString>>(
                Error { Error::Kind::WrongKey, QStringLiteral("That is not the passphrase; try it again.") });
        record({ .kind = QStringLiteral("recovery-key"), .text = QStringLiteral("Showed the recovery key") }, 0);
        return recoveryKey();
    }

private:
    struct Done {
        std::vector<Change> back;
        QString text;
    };

    LedgerEntry record(const Gesture &gesture, qint64 operations)
    {
        LedgerEntry entry;
        entry.id = EntryId::generate();
        entry.sequence = qint64(m_history.size()) + 1;
        entry.at = Utc { m_graph->info().createdAt.msecs + 1000 * entry.sequence };
        entry.by = author();
        entry.kind = gesture.kind;
        entry.text = gesture.text;
        entry.operationCount = operations;
        entry.custody = gesture.custody;
        entry.previous = m_history.empty() ? QByteArray(32, '\0') : m_history.back().hash;
        entry.hash = QCryptographicHash::hash(entry.previous + gesture.text.toUtf8(), QCryptographicHash::Sha256);
        m_history.push_back(entry);
        return entry;
    }
    Result<LedgerEntry> applied(Gesture gesture, std::vector<Done> &onto, bool fresh)
    {
        auto next = std::make_shared<CaseGraph>(*m_graph);
        auto back = applyChanges(*next, gesture.changes);
        if (!back)
            return back.error();
        m_graph = std::move(next);
        if (!gesture.changes.empty()) {
            onto.push_back({ std::move(back).value(), gesture.text });
            if (fresh)
                m_redo.clear();
        }
        const LedgerEntry entry = record(gesture, qint64(gesture.changes.size()));
        Q_EMIT m_feed.changed(summarise(gesture, *m_graph));
        return entry;
    }
    Result<LedgerEntry> takeBack(std::vector<Done> &from, std::vector<Done> &onto, const QString &kind)
    {
        if (from.empty())
            return Error { Error::Kind::NotFound, QStringLiteral("There is nothing to take back.") };
        Done done = std::move(from.back());
        from.pop_back();
        return applied({ .kind = kind, .text = done.text, .changes = std::move(done.back) }, onto, false);
    }

    SampleCase m_sample;
    std::shared_ptr<const CaseGraph> m_graph;
    CaseFeed m_feed;
    std::vector<LedgerEntry> m_history;
    std::vector<Done> m_undo;
    std::vector<Done> m_redo;
};

//! Opens the fake, or answers with the error a test sets.
class FakeCaseHost final : public CaseHost
{
public:
    std::shared_ptr<FakeCaseService> service = std::make_shared<FakeCaseService>();
    std::optional<Error> nextError; //!< answers the next call
    std::vector<OpenRequest> requests;
    QByteArray lastPassphrase;
    std::vector<MergeRequest> takenIn;
    SalvageReport nextSalvage { {}, 340, 2, { 17 },
        { { QStringLiteral("original"), 1, QStringLiteral("The file of E-003 is damaged.") } } };
    FakeIdentityHost people;

    IdentityHost &identities() override { return people; }

    QFuture<Result<std::shared_ptr<CaseService>>> create(OpenRequest request, QString, Passphrase passphrase) override
    {
        return answer(std::move(request), passphrase);
    }
    QFuture<Result<std::shared_ptr<CaseService>>> open(OpenRequest request, Passphrase passphrase) override
    {
        return answer(std::move(request), passphrase);
    }
    QFuture<Result<std::shared_ptr<CaseService>>> takeIn(
        OpenRequest request, MergeRequest share, Passphrase passphrase) override
    {
        takenIn.push_back(std::move(share));
        return answer(std::move(request), passphrase);
    }
    QFuture<Result<SalvageReport>> salvage(OpenRequest damaged, QString to, Passphrase) override
    {
        if (nextError)
            return ready<Result<SalvageReport>>(*std::exchange(nextError, std::nullopt));
        requests.push_back(std::move(damaged));
        nextSalvage.file = to;
        return ready<Result<SalvageReport>>(nextSalvage);
    }

private:
    QFuture<Result<std::shared_ptr<CaseService>>> answer(OpenRequest request, const Passphrase &passphrase)
    {
        lastPassphrase = passphrase.bytes();
        requests.push_back(std::move(request));
        if (nextError)
            return ready<Result<std::shared_ptr<CaseService>>>(*std::exchange(nextError, std::nullopt));
        service->nextFacts.path = requests.back().path;
        service->nextFacts.readOnly = requests.back().readOnly;
        return ready<Result<std::shared_ptr<CaseService>>>(std::static_pointer_cast<CaseService>(service));
    }
};

} // namespace twelvefold::test
