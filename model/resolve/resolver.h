// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/clustering.h"

#include <memory>

namespace twelvefold {

//! Everything one run of resolution needs and finds; the views of it (list, pair, operator) all read from here.
class Resolver
{
public:
    //! Weights are those of the options, or the shipped ones. `withdrawn` is an exhibit to leave out.
    static Result<std::unique_ptr<Resolver>> make(
        const ResolveInput &input, const ResolveOptions &options, EvidenceId withdrawn = {});
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;

    //! Clusters, counts generic values over the clusters, and clusters anew until nothing changes any more.
    Status run(Progress &progress);

    const CaseView &view() const { return m_view; }
    const EvidenceItems &items() const { return m_items; }
    const Constraints &constraints() const { return m_constraints; }
    const GroupScorer &scorer() const { return m_scorer; }
    const Clustering &clustering() const { return m_clustering; }
    const ResolveOptions &options() const { return m_options; }

    //! How these nodes come together: as the run found it, or by force where it did not.
    Clustering assemble(const std::vector<NodeIndex> &nodes) const;
    //! Pairs across operators that score high enough to be looked at, best first.
    std::vector<PairScore> possiblePairs() const;

private:
    Resolver(const ResolveInput &input, const ResolveOptions &options, ResolveWeights weights, EvidenceId withdrawn);

    ResolveInput m_input;
    ResolveOptions m_options;
    ResolveWeights m_weights;
    CaseView m_view;
    EvidenceItems m_items;
    Constraints m_constraints;
    GroupScorer m_scorer;
    Clustering m_clustering;
};

Error cancelledError();

} // namespace twelvefold
