// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/past_case.h"

#include "jobs/run_job.h"
#include "ports/case_host.h"

#include <algorithm>

namespace twelvefold::ui {
namespace {

struct Past {
    Q_DECLARE_TR_FUNCTIONS(Past)
public:
    template <class T>
    static QFuture<Result<T>> unchangeable()
    {
        return QtFuture::makeReadyFuture(Result<T>(Error { Error::Kind::Access,
            Past::tr("This is the case as it was; go back to the present to change or to write something.") }));
    }
    template <class T>
    static QFuture<Result<T>> unexplained()
    {
        return QtFuture::makeReadyFuture(Result<T>(Error { Error::Kind::NotFound,
            Past::tr("How operators were found is explained for the present case only; go back to it.") }));
    }
};

std::vector<SearchHit> labelsWith(const CaseGraph &graph, const QString &text, int limit)
{
    std::vector<SearchHit> hits;
    graph.forEachEntity([&](EntityIndex i) {
        if (int(hits.size()) >= limit || graph.canonical(i) != i)
            return;
        const QString label = graph.label(i);
        if (label.contains(text, Qt::CaseInsensitive))
            hits.push_back({ graph.entity(i).id.uuid(), graph.typeOf(i).name, label, {}, 1 });
    });
    return hits;
}

} // namespace

PastCase::PastCase(std::shared_ptr<CaseService> present, std::shared_ptr<const CaseGraph> graph, Utc time)
    : m_present(std::move(present))
    , m_graph(std::move(graph))
    , m_time(time)
{
    QObject::connect(&m_present->feed(), &CaseFeed::closing, &m_feed, &CaseFeed::closing);
}

CaseFacts PastCase::facts() const
{
    CaseFacts facts = m_present->facts();
    facts.readOnly = true;
    facts.heldBy.clear();
    facts.headNotice.clear();
    facts.judgedSinceResolve = false;
    return facts;
}

QFuture<Result<LedgerEntry>> PastCase::perform(Gesture)
{
    return Past::unchangeable<LedgerEntry>();
}

QFuture<Result<LedgerEntry>> PastCase::undo()
{
    return Past::unchangeable<LedgerEntry>();
}

QFuture<Result<LedgerEntry>> PastCase::redo()
{
    return Past::unchangeable<LedgerEntry>();
}

QFuture<Result<std::vector<LedgerEntry>>> PastCase::history(std::optional<Uuid> about, std::optional<Utc> asOf)
{
    return m_present->history(about, asOf ? std::min(*asOf, m_time) : m_time);
}

QFuture<Result<std::vector<SearchHit>>> PastCase::search(const QString &text, int limit)
{
    return QtConcurrent::run(&jobPool(),
        [graph = m_graph, text, limit] { return Result<std::vector<SearchHit>>(labelsWith(*graph, text, limit)); });
}

QFuture<Result<ImportReport>> PastCase::importFiles(const ImportRequest &)
{
    return Past::unchangeable<ImportReport>();
}

QFuture<Result<Resolution>> PastCase::resolve(const ResolveOptions &)
{
    return Past::unchangeable<Resolution>();
}

QFuture<Result<PairExplanation>> PastCase::explain(EntityId, EntityId)
{
    return Past::unexplained<PairExplanation>();
}

QFuture<Result<ClusterExplanation>> PastCase::explain(HypothesisId)
{
    return Past::unexplained<ClusterExplanation>();
}

QFuture<Result<PackReport>> PastCase::writePack(const PackRequest &)
{
    return Past::unchangeable<PackReport>();
}

QFuture<Result<std::vector<Conflict>>> PastCase::conflicts()
{
    return QtFuture::makeReadyFuture(Result<std::vector<Conflict>>(std::vector<Conflict>()));
}

QFuture<Result<LedgerEntry>> PastCase::settle(OperationId)
{
    return Past::unchangeable<LedgerEntry>();
}

QFuture<Result<QString>> PastCase::recoveryKey()
{
    return Past::unchangeable<QString>();
}

QFuture<Result<QString>> PastCase::recoveryKey(Passphrase, const QString &)
{
    return Past::unchangeable<QString>();
}

} // namespace twelvefold::ui
