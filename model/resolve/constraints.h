// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/case_view.h"
#include "resolve/resolution.h"

#include <QSet>

#include <optional>

namespace twelvefold {

//! What analysts decided, as rules for whole groups of personas. The machine never overrules them. Of several
//! judgements on one pair the latest counts; where "one operator" would pass through a "different", the "different"
//! stands, the later of the others gives way, and it is said. The owner of a stolen identity is joined to nobody, save
//! by the explicit judgement of an analyst; that it was is said too, because a victim may be at stake.
class Constraints
{
public:
    explicit Constraints(const CaseView &view);

    //! Whether some member of one was judged different from some member of the other, or must not be joined at all.
    bool forbid(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right) const;
    //! Pairs to join before all others, in the order they were judged.
    const std::vector<std::pair<NodeIndex, NodeIndex>> &mustLinks() const { return m_mustLinks; }
    //! What stands between two personas, if anything.
    const Judgement *between(NodeIndex a, NodeIndex b) const;
    //! Of a judgement that says of one persona, made of several, that they are different: what to do about it. Nothing
    //! of any other, nor where the same two were judged again since.
    std::optional<ResolveIssue> splitsAPersona(const Judgement &judgement) const;
    bool any() const { return !m_latest.isEmpty(); }
    const std::vector<ResolveIssue> &issues() const { return m_issues; }

private:
    //! Personas that judgements make one operator, by their smallest.
    using JudgedGroups = std::vector<std::vector<NodeIndex>>;

    static quint64 key(NodeIndex a, NodeIndex b) { return quint64(std::min(a, b)) << 32 | std::max(a, b); }
    void takeLatest();
    void takeMustLinks();
    std::vector<const Judgement *> judgedOneOperator() const;
    bool judgedDifferent(const std::vector<NodeIndex> &left, const std::vector<NodeIndex> &right) const;
    void releaseJudged(const JudgedGroups &groups);
    void warnOfOwner(const Judgement &judgement);

    const CaseView &m_view;
    QHash<quint64, const Judgement *> m_latest;
    std::vector<std::vector<NodeIndex>> m_different;
    std::vector<bool> m_guarded; //!< owners of stolen identities whom no judgement makes one of an operator's
    std::vector<std::pair<NodeIndex, NodeIndex>> m_mustLinks;
    std::vector<ResolveIssue> m_issues;
};

} // namespace twelvefold
