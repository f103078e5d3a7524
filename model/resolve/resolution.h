// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "change/change.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

// What resolution answers. All scores are decibans: 10·log10 of posterior odds that one operator runs both.
namespace twelvefold {

//! One line of a waterfall. `decibans` is what counts; score = prior + the sum of all rows of an explanation.
struct Contribution {
    QString family; //!< name contact account document reference money network device address time photo judgement
    QString indicator; //!< "M01" …, or "cap" for what a family's cap takes away (negative)
    double raw = 0; //!< decibans before rarity, grade and cap
    double factor = 1; //!< grade × rarity
    double decibans = 0;
    QString grade = {}; //!< of the weakest statement it needs, whose factor is in `factor`; empty: nobody graded it
    QString text; //!< one sentence: what is shared, how rare it is
    std::vector<EvidenceId> evidence; //!< sorted, each once
    std::vector<SourceRef> sources; //!< where in those exhibits the values stand
    QString value; //!< normalised value that both sides share; empty where there is no single one
    bool generic = false; //!< too common to count; shown with 0 decibans
};

//! Whether the row is an analyst's decision: it counts 0 and is never overruled.
bool isJudgement(const Contribution &row);

struct PairScore {
    EntityId a;
    EntityId b;
    double score = 0;
    QString why = {}; //!< of a possible pair: a sentence, why it was not joined
};

struct PairExplanation {
    EntityId a;
    EntityId b;
    double score = 0;
    double prior = 0;
    std::vector<Contribution> contributions; //!< all rows, those against and the caps included
    std::vector<Contribution> against; //!< the rows of `contributions` with negative decibans that are not caps
    double toThreshold = 0; //!< what is missing to the threshold; 0 or less if it is reached
};

//! One step of building an operator: two parts that the evidence between their members joined.
struct Join {
    std::vector<EntityId> left;
    std::vector<EntityId> right;
    double score = 0;
    double prior = 0;
    std::vector<Contribution> contributions;
};

//! What is left of an operator when one exhibit is withdrawn, where that splits what all of them hold together.
struct Withdrawal {
    EvidenceId evidence;
    std::vector<std::vector<EntityId>> parts;
};

struct ClusterExplanation {
    HypothesisId id;
    std::vector<EntityId> personas;
    double score = 0; //!< the lowest join
    std::vector<Join> joins; //!< in the order they were made
    std::vector<PairScore> cutSet; //!< the pairs whose evidence holds the two most loosely joined parts together
    std::vector<Withdrawal> withdrawn; //!< leave-one-out: exhibits without which it falls (further) apart
    std::vector<Contribution> against;
    size_t partsNow = 1; //!< the case as it is now would put its personas into so many; 1 if it still holds
};

//! Whether an analyst decided that it be made. Its score is that of the evidence alone all the same.
bool isJudged(const Join &join);
bool isJudged(const ClusterExplanation &cluster);

struct ResolveOptions {
    double threshold = 10; //!< decibans
    double kappa = 1; //!< expected mates a persona; the prior is κ/(n−1)
    QString modelJson; //!< weights that replace the shipped ones; empty for those
};

//! The case as resolution needs it. `texts` holds the extracted text of documents by their exhibit.
struct ResolveInput {
    std::shared_ptr<const CaseGraph> graph;
    QHash<EvidenceId, QString> texts;
};

//! What an analyst should know about how it was resolved: judgements that contradict each other.
struct ResolveIssue {
    QString text; //!< a whole sentence
    std::vector<EntityId> personas;
    std::vector<JudgementId> judgements;
};

struct Resolution {
    //! Two personas or more, highest score first; ids kept from the graph's hypotheses.
    std::vector<Hypothesis> clusters;
    std::vector<ClusterExplanation> explanations; //!< beside `clusters`, without `withdrawn`
    std::vector<PairScore> possible; //!< promising pairs that the rules for joining did not let through
    std::vector<ResolveIssue> issues;
    qint64 personas = 0;
    qint64 pairsCompared = 0;
    double seconds = 0;
};

//! Finds operators. Pure: the same input gives the same partition whatever the order of its records.
Result<Resolution> resolveOperators(const ResolveInput &input, const ResolveOptions &options, Progress &progress);

//! Why these two personas are, or are not, one operator.
Result<PairExplanation> explainPair(const ResolveInput &input, const ResolveOptions &options, EntityId a, EntityId b);

//! Why these personas are one operator; includes cut set and leave-one-out.
Result<ClusterExplanation> explainCluster(
    const ResolveInput &input, const ResolveOptions &options, const Hypothesis &cluster, Progress &progress);

//! A sentence for each judgement that the operators found last contradict, because it was made later: resolve again.
//! Empty where all are followed, or where they contradict each other and resolving says so.
QStringList judgementsNotFollowed(const CaseGraph &graph);

//! What the case was resolved with last: weights, threshold, κ. Whoever explains what was found uses these.
ResolveOptions rememberedOptions(const CaseGraph &graph);

//! The changes that make `resolution` the hypotheses of the case, and `options` what it was resolved with: put,
//! replaced and removed, nothing where nothing changed.
std::vector<Change> hypothesisChanges(
    const CaseGraph &graph, const Resolution &resolution, const ResolveOptions &options = {});

} // namespace twelvefold
