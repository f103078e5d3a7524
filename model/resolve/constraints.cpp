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
    , m_guarded(view.nodeCount())
{
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        m_guarded[node] = view.isProtected(node);
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
            if (!latest || isLater(judgement, *latest))
                latest = &judgement;
        } else if (auto issue = splitsAPersona(judgement)) {
            m_issues.push_back(std::move(*issue));
        }
    }
}

std::optional<ResolveIssue> Constraints::splitsAPersona(const Judgement &judgement) const
{
    const CaseGraph &graph = m_view.graph();
    const NodeIndex node = m_view.nodeOf(judgement.a);
    if (judgement.kind != JudgementKind::Different || node == noNode || node != m_view.nodeOf(judgement.b))
        return std::nullopt;
    const auto pairOf = [&](const Judgement &j) { return std::minmax({ *graph.find(j.a), *graph.find(j.b) }); };
    const bool overruled = std::ranges::any_of(graph.judgements(), [&](const Judgement &other) {
        return isLater(other, judgement) && graph.find(other.a) && graph.find(other.b)
            && pairOf(other) == pairOf(judgement);
    });
    if (overruled)
        return std::nullopt;
    return ResolveIssue { QStringLiteral("%1 was judged different from itself: other judgements make the two one "
                                         "persona. Withdraw one of them.")
                              .arg(graph.label(m_view.entityOf(node))),
        { judgement.a, judgement.b }, { judgement.id } };
}

std::vector<const Judgement *> Constraints::judgedOneOperator() const
{
    std::vector<const Judgement *> wanted;
    for (const Judgement *judgement : m_latest) {
        if (judgement->kind == JudgementKind::SameOperator)
            wanted.push_back(judgement);
    }
    std::ranges::sort(wanted, [](const Judgement *a, const Judgement *b) { return isLater(*b, *a); });
    return wanted;
}

void Constraints::takeMustLinks()
{
    JudgedGroups groups(m_view.nodeCount());
    std::vector<NodeIndex> groupOf(m_view.nodeCount());
    std::iota(groupOf.begin(), groupOf.end(), NodeIndex(0));
    for (NodeIndex node = 0; node < m_view.nodeCount(); ++node)
        groups[node] = { node };
    for (const Judgement *judgement : judgedOneOperator()) {
        const NodeIndex a = m_view.nodeOf(judgement->a);
        const NodeIndex b = m_view.nodeOf(judgement->b);
        const NodeIndex into = groupOf[a];
        const NodeIndex from = groupOf[b];
        if (into != from && judgedDifferent(groups[into], groups[from])) {
            m_issues.push_back(contradiction(
                m_view.graph(), *judgement, QStringLiteral("others of the same group were judged different")));
            continue;
        }
        m_mustLinks.push_back({ a, b });
        warnOfOwner(*judgement);
        if (into == from)
            continue;
        for (const NodeIndex node : groups[from]) {
            groupOf[node] = into;
            groups[into].push_back(node);
        }
        groups[from].clear();
    }
    releaseJudged(groups);
}

//! Who was judged to be of one operator with somebody who owns no stolen identity counts as any other persona. Owners
//! judged one among themselves stay guarded: that does not say that they are anybody's.
void Constraints::releaseJudged(const JudgedGroups &groups)
{
    for (const std::vector<NodeIndex> &group : groups) {
        if (std::ranges::all_of(group, [&](NodeIndex node) { return m_guarded[node]; }))
            continue;
        for (const NodeIndex node : group)
            m_guarded[node] = false;
    }
}

void Constraints::warnOfOwner(const Judgement &judgement)
{
    const auto name = [&](EntityId id) { return m_view.graph().label(*m_view.graph().find(id)); };
    for (const auto &[owner, other] : { std::pair(judgement.a, judgement.b), std::pair(judgement.b, judgement.a) }) {
        if (!m_view.isProtected(m_view.nodeOf(owner)))
            continue;
        m_issues.push_back(
            { QStringLiteral("%1 is recorded as the owner of a stolen or rented identity, and stands with %2 under one "
                             "operator only because an analyst judged so. Check that %1 is not a victim; if so, "
                             "judge the two different.")
                    .arg(name(owner), name(other)),
                { owner, other }, { judgement.id } });
    }
}

bool Constraints::judgedDifferent(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right) const
{
    return std::ranges::any_of(left, [&](NodeIndex node) {
        return std::ranges::any_of(
            m_different[node], [&](NodeIndex other) { return std::ranges::find(right, other) != right.end(); });
    });
}

bool Constraints::forbid(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right) const
{
    const auto isGuarded = [&](NodeIndex node) { return m_guarded[node]; };
    return std::ranges::any_of(left, isGuarded) || std::ranges::any_of(right, isGuarded)
        || judgedDifferent(left, right);
}

const Judgement *Constraints::between(NodeIndex a, NodeIndex b) const
{
    return m_latest.value(key(a, b));
}

} // namespace twelvefold
