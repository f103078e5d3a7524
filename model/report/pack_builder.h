// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "report/pack_document.h"
#include "report/pack_request.h"
#include "resolve/resolution.h"

#include <functional>

namespace twelvefold {

//! All that a pack is made from. The same input gives the same document.
struct PackInput {
    std::shared_ptr<const CaseGraph> graph;
    std::vector<ClusterExplanation> clusters; //!< those to report, each with cut set and withdrawals; may be empty
    std::vector<PairScore> possible; //!< promising pairs that were not joined
    std::vector<LedgerEntry> ledger; //!< in the order of their clocks, operations not needed
    QByteArray checkpoint = {}; //!< of that ledger, as a note that is attached; see casefile/case_checkpoint.h
    //! Called for pairs of the cut sets, to say what they share; may be empty, then only their scores are shown.
    std::function<std::optional<PairExplanation>(EntityId, EntityId)> explainPair;
    double threshold = 10; //!< decibans
    double kappa = 1; //!< expected mates a persona
    QString model = {}; //!< the weights in place of the shipped ones; empty for those
    PackRequest request;
    QString author; //!< the investigator's name, unless the request gives another
    QString tool; //!< program and version
    Utc at; //!< the date of the pack
};

//! Writes the pack: cover, bottom line, scope, a page for each operator, persona sheets, timeline, money, exhibits,
//! custody, grades and terms, glossary, sign-off. Cancelling is an error of kind Cancelled.
Result<PackDocument> buildPack(const PackInput &input, Progress &progress);

} // namespace twelvefold
