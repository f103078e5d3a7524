// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"

#include <QStringList>

// An operator in words, for the window, the pack and the command line alike: the parts as data, and as plain English.
namespace twelvefold {

//! One thing the operator rests on: all rows of one indicator and value, counted once.
struct VerdictGround {
    QString indicator; //!< "M01"
    QString family; //!< "money"
    QString noun; //!< "a shared payout", "two shared telephones" when several
    double decibans = 0; //!< the strongest of them
    int count = 1; //!< distinct values
    std::vector<EvidenceId> evidence;
};

struct VerdictSplit {
    EvidenceId evidence;
    std::vector<int> sizes; //!< largest first
};

struct Verdict {
    int personas = 0;
    double score = 0; //!< decibans of the weakest join: of the evidence alone
    bool judged = false; //!< an analyst decided on some of the joins
    QString chance; //!< "very probable"
    std::vector<VerdictGround> grounds; //!< strongest first
    std::vector<VerdictSplit> splits;
    std::vector<Contribution> against;
    int exhibits = 0; //!< how many it rests on
};

Verdict verdictOf(const ClusterExplanation &explanation);

//! "Twelve personas: very probable (27 dB, about 500 to 1) that one operator runs them."
QString headlineSentence(const Verdict &verdict);
//! "It rests on a shared payout account (E-014), two referees' channels (E-003, E-007) and a reused passage (E-031)."
QString groundsSentence(const Verdict &verdict, const CaseGraph &graph);
//! "Without E-014 it would fall into two groups of seven and five." Empty if no single exhibit carries it.
QString splitsSentence(const Verdict &verdict, const CaseGraph &graph);
//! "Against it: …". Empty if nothing is.
QString againstSentence(const Verdict &verdict, const CaseGraph &graph);
//! All of them, and that it is an assessment and no proof.
QString verdictSentences(const Verdict &verdict, const CaseGraph &graph);

//! "twelve" up to twenty, digits beyond.
QString numberWord(int number);

} // namespace twelvefold
