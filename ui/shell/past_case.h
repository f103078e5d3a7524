// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"

namespace twelvefold::ui {

//! An open case as it was at an earlier time: every view shows it as any other case, and nothing in it can be changed.
//! What is not kept for every point in time (how operators were found, what the search finds) is not answered from the
//! present behind one's back: it says so, or is worked out from the past graph.
class PastCase final : public CaseService
{
public:
    PastCase(std::shared_ptr<CaseService> present, std::shared_ptr<const CaseGraph> graph, Utc time);

    const std::shared_ptr<CaseService> &present() const { return m_present; }
    Utc time() const { return m_time; }

    std::shared_ptr<const CaseGraph> snapshot() const override { return m_graph; }
    CaseFeed &feed() override { return m_feed; }
    UndoState undoState() const override { return {}; }
    CaseFacts facts() const override;
    QString author() const override { return m_present->author(); }

    QFuture<Result<LedgerEntry>> perform(Gesture gesture) override;
    QFuture<Result<LedgerEntry>> undo() override;
    QFuture<Result<LedgerEntry>> redo() override;
    QFuture<Result<std::vector<LedgerEntry>>> history(std::optional<Uuid> about, std::optional<Utc> asOf) override;
    QFuture<Result<std::vector<SearchHit>>> search(const QString &text, int limit) override;
    QFuture<Result<QByteArray>> evidenceBytes(EvidenceId id) override { return m_present->evidenceBytes(id); }
    QFuture<Result<RawDocument>> evidenceReading(EvidenceId id) override { return m_present->evidenceReading(id); }
    QFuture<Result<QByteArray>> renderPage(EvidenceId id, int page, int dpi) override
    {
        return m_present->renderPage(id, page, dpi);
    }
    QFuture<Result<ImportReport>> importFiles(const ImportRequest &request) override;
    QFuture<Result<Resolution>> resolve(const ResolveOptions &options) override;
    QFuture<Result<PairExplanation>> explain(EntityId a, EntityId b) override;
    QFuture<Result<ClusterExplanation>> explain(HypothesisId cluster) override;
    QFuture<Result<PackReport>> writePack(const PackRequest &request) override;
    QFuture<Result<VerifyReport>> verify() override { return m_present->verify(); }
    QFuture<Result<std::vector<Conflict>>> conflicts() override;
    QFuture<Result<LedgerEntry>> settle(OperationId side) override;
    //! Of the present case.
    QFuture<Result<bool>> close() override { return m_present->close(); }
    QFuture<Result<QString>> recoveryKey() override;
    QFuture<Result<QString>> recoveryKey(Passphrase again, const QString &keyFile) override;

private:
    std::shared_ptr<CaseService> m_present;
    std::shared_ptr<const CaseGraph> m_graph;
    Utc m_time;
    CaseFeed m_feed;
};

} // namespace twelvefold::ui
