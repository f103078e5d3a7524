// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"

#include <QSet>

#include <memory>

namespace twelvefold {

//! What is left out of a copy for others besides what was not chosen.
enum class RedactionProfile {
    None,
    //! The bytes of all exhibits and what the reader found in them. Every fact stays, with its place in the exhibit.
    Originals,
    //! Victims and identity documents with all that is said of them, what links to them, and the bytes and readings of
    //! every exhibit that said any of it. What a persona claims in a victim's name stays, and so do the names of files.
    Victims,
};

//! "none" "originals" "victims".
QString toText(RedactionProfile profile);
std::optional<RedactionProfile> redactionProfileFromText(QStringView text);

//! Which part of a case goes into a copy for others.
//!
//! Where entities are chosen: those, whatever judgements make one with them, and the identifiers that they are linked
//! to (addresses, accounts, wallets, devices …), by which other cases know them; what is said of all these, the links
//! among them, judgements and operators of which no persona is left out, and the exhibits that any of it rests on, each
//! whole: what else such an exhibit says can be read in it.
class ShareSelection
{
public:
    //! `chosen` empty: everything. NotFound where one of them is not in the case.
    static Result<ShareSelection> of(
        std::shared_ptr<const CaseGraph> graph, const std::vector<EntityId> &chosen, RedactionProfile profile);

    //! Nothing that ever stood in the ledger is left out.
    bool keepsWholeLedger() const { return m_wholeLedger; }
    //! Nothing at all is left out.
    bool keepsEverything() const { return m_wholeLedger && m_profile == RedactionProfile::None; }
    //! Whether a record that stands in the case goes into the copy.
    bool keeps(const Record &record) const;
    //! Whether the bytes of this exhibit, which itself goes into the copy, and its reading go too.
    bool keepsOriginal(EvidenceId id) const;

    RedactionProfile profile() const { return m_profile; }
    qint64 entityCount() const; //!< kept

private:
    ShareSelection(std::shared_ptr<const CaseGraph> graph, RedactionProfile profile);

    Status choose(const std::vector<EntityId> &chosen);
    void addIdentifiers(EntityIndex of);
    void withholdVictims();
    //! The entity, and the originals of every exhibit that shows it.
    void withhold(EntityIndex of);
    //! Identifiers and addresses that lead to the victim and to nobody who is kept.
    void withholdWhatOnlyReaches(EntityIndex victim);
    void withholdWhatCameWithThem();
    std::vector<EntityIndex> keptNeighbours(EntityIndex of) const;
    void findExhibits();
    bool keepsEntity(EntityId id) const;
    //! By the id that the graph knows it by.
    EvidenceId canonical(EvidenceId id) const;

    std::shared_ptr<const CaseGraph> m_graph;
    RedactionProfile m_profile;
    bool m_wholeLedger = false;
    std::vector<bool> m_entities; //!< by index
    QSet<EvidenceId> m_exhibits;
    QSet<EvidenceId> m_withheldOriginals;
};

} // namespace twelvefold
