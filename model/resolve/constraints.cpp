// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/constraints.h"

#include <algorithm>
#include <numeric>

namespace twelvefold {

namespace {

ResolveIssue contradiction(const CaseGraph &graph, const Judgement &judgement, const QString &why)
{
    const auto name = [&](EntityId id) { return graph.label(*graph.find(id)); };
    return { QStringLiteral("The judgement that %1 and %2 are one operator was not followed: %3. Withdraw one of the "
                            "judgements that contradict each other.")
                 .arg(name(judgement.a), name(judgement.b), why),
        { judgement.a, judgement.b }, { judgement.id } };
}

} // namespace

Constraints::Constraints(const CaseView &view)
    : m_view(view)
    , m_different(view.nodeCount())
{
    takeLatest();
    for (const Judgement *judgement : std::as_const(m_latest)) {
        if (judgement->kind != JudgementKind::Different)
            continue;
        const NodeIndex a = view.nodeOf(judgement->a);
        const NodeIndex b = view.nodeOf(judgement->b);
        m_different[a].push_back(b);
        m_different[b].push_back(a);
    }
    for (auto &list : m_different)
        std::ranges::sort(list);
    takeMustLinks();
}

void Constraints::takeLatest()
{
    for (const Judgement &judgement : m_view.graph().judgements()) {
        const NodeIndex a = m_view.nodeOf(judgement.a);
        const NodeIndex b = m_view.nodeOf(judgement.b);
        if (a == noNode || b == noNode)
            continue;
        if (a != b) {
            const Judgement *&latest = m_latest[key(a, b)];
            if (!latest || latest->at <= judgement.at)
                latest = &judgement;
        } else if (judgement.kind == JudgementKind::Different) {
            m_issues.push_back(
                { QStringLiteral("%1 was judged different from itself: other judgements make the two one "
                                 "persona. Withdraw one of them.")
                        .arg(m_view.graph().label(m_view.entityOf(a))),
                    { judgement.a, judgement.b }, { judgement.id } });
        }
    }
}

void Constraints::takeMustLinks()
{
    std::vector<const Judgement *> wanted;
    for (const Judgement *judgement : std::as_const(m_latest)) {
        if (judgement->kind == JudgementKind::SameOperator)
            wanted.push_back(judgement);
    }
    std::ranges::sort(wanted, {}, [](const Judgement *j) { return std::pair(j->at, j->id); });
    std::vector<std::vector<NodeIndex>> groups(m_view.nodeCount());
    std::vector<NodeIndex> groupOf(m_view.nodeCount());
    std::iota(groupOf.begin(), groupOf.end(), NodeIndex(0));
    for (NodeIndex node = 0; node < m_view.nodeCount(); ++node)
        groups[node] = { node };
    for (const Judgement *judgement : wanted) {
        const NodeIndex a = m_view.nodeOf(judgement->a);
        const NodeIndex b = m_view.nodeOf(judgement->b);
        const NodeIndex into = groupOf[a];
        const NodeIndex from = groupOf[b];
        if (into != from && forbid(groups[into], groups[from])) {
            m_issues.push_back(contradiction(m_view.graph(), *judgement,
                QStringLiteral("others of the same group were judged different, or own a stolen identity")));
            continue;
        }
        m_mustLinks.push_back({ a, b });
        if (into == from)
            continue;
        for (const NodeIndex node : groups[from]) {
            groupOf[node] = into;
            groups[into].push_back(node);
        }
        groups[from].clear();
    }
}

bool Constraints::forbid(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right) const
{
    const auto isProtected = [&](NodeIndex node) { return m_view.isProtected(node); };
    if (std::ranges::any_of(left, isProtected) || std::ranges::any_of(right, isProtected))
        return true;
    return std::ranges::any_of(left, [&](NodeIndex node) {
        return std::ranges::any_of(
            m_different[node], [&](NodeIndex other) { return std::ranges::find(right, other) != right.end(); });
    });
}

const Judgement *Constraints::between(NodeIndex a, NodeIndex b) const
{
    return m_latest.value(key(a, b));
}

} // namespace twelvefold
