// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/constraints.h"
#include "resolve/evidence_items.h"
#include "resolve/verified_identity.h"

namespace twelvefold {

//! Personas taken together, with all items that any of them holds.
struct Group {
    std::vector<NodeIndex> members; //!< sorted
    std::vector<ItemIndex> items; //!< sorted, each once
};

//! One line of a score before it is put into words.
struct ScoreRow {
    IndicatorIndex indicator = 0;
    const Item *item = nullptr; //!< null for caps, judgements and verified identities
    const Holding *left = nullptr;
    const Holding *right = nullptr;
    NodeIndex a = noNode, b = noNode; //!< who it is about
    double raw = 0, rarity = 1, grade = 1, decibans = 0;
    int holders = 1; //!< operators that hold the value, the two counted as one
    enum class State : quint8 { Counts, TooCommon, Explained } state = State::Counts;
    QString family; //!< for a cap: of what
    bool isCap() const { return a == noNode; }
};

struct GroupScore {
    double total = 0; //!< prior + rows, in their order
    double prior = 0;
    std::vector<ScoreRow> rows; //!< strongest first, caps behind, against last
};

//! The one place where likeness becomes a number: for pairs, for groups, for explanations.
class GroupScorer
{
public:
    GroupScorer(const CaseView &view, const EvidenceItems &items, const Constraints &constraints, double kappa);

    //! Who is taken as one operator where the holders of a value are counted. `strict`: values held by too many
    //! count for nothing, which can only be said once clusters were formed for the first time.
    void countOver(const std::vector<quint32> &operatorOf, bool strict);

    double prior() const { return m_prior; }
    //! Whether the two could get there if all they share counted in full: most pairs of a large case cannot.
    bool mayReach(const Group &left, const Group &right, double threshold) const;
    GroupScore score(const Group &left, const Group &right) const;
    //! Whether the evidence may join them: two families, one of them more than common, and no single exhibit or value
    //! that it all rests on. Judged pairs may always.
    bool mayJoin(const GroupScore &score, const Group &left, const Group &right) const
    {
        return whyNot(score, left, right).isEmpty();
    }
    //! Which of these rules forbids it, as a sentence; empty where none does.
    QString whyNot(const GroupScore &score, const Group &left, const Group &right) const;
    const VerifiedIdentity &identity(NodeIndex node) const { return m_identities[node]; }
    Group single(NodeIndex node) const { return { { node }, m_items.itemsOf(node) }; }

private:
    std::optional<ScoreRow> rowFor(ItemIndex index, const Group &left, const Group &right) const;
    double rarityOf(int holders, double steep) const;
    void rate(ScoreRow &row, ItemIndex index) const;
    void addConflict(const Group &left, const Group &right, std::vector<ScoreRow> &rows) const;
    void addJudgements(const Group &left, const Group &right, std::vector<ScoreRow> &rows) const;
    std::vector<EvidenceId> neededBy(const ScoreRow &row, const Group &left, const Group &right) const;
    bool restsOnOneExhibit(const GroupScore &score, const Group &left, const Group &right) const;

    const CaseView &m_view;
    const EvidenceItems &m_items;
    const Constraints &m_constraints;
    std::vector<VerifiedIdentity> m_identities;
    double m_prior = 0;
    double m_population = 1;
    bool m_strict = false;
    std::vector<quint32> m_operatorOf;
    struct Rarity {
        double apart, asOne; //!< with the two counted as they are, and as one
    };
    std::vector<Rarity> m_rarity; //!< by item
    std::vector<int> m_holders; //!< by item: distinct operators among its holders
};

//! Sets of items and members of both.
Group merged(const Group &a, const Group &b);

} // namespace twelvefold
