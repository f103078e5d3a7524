// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/case_view.h"
#include "resolve/resolution.h"

#include <QSet>

namespace twelvefold {

//! What analysts decided, as rules for whole groups of personas. The machine never overrules them. Of several
//! judgements on one pair the latest counts; where "one operator" would pass through a "different", the "different"
//! stands, the later of the others gives way, and it is said.
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
    bool any() const { return !m_latest.isEmpty(); }
    const std::vector<ResolveIssue> &issues() const { return m_issues; }

private:
    static quint64 key(NodeIndex a, NodeIndex b) { return quint64(std::min(a, b)) << 32 | std::max(a, b); }
    void takeLatest();
    void takeMustLinks();

    const CaseView &m_view;
    QHash<quint64, const Judgement *> m_latest;
    std::vector<std::vector<NodeIndex>> m_different;
    std::vector<std::pair<NodeIndex, NodeIndex>> m_mustLinks;
    std::vector<ResolveIssue> m_issues;
};

} // namespace twelvefold
