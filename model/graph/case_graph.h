// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"
#include "graph/block_vector.h"
#include "graph/slot_table.h"
#include "graph/string_pool.h"

#include <QHash>

#include <optional>
#include <vector>

namespace twelvefold {

//! Position of an entity in its graph. Stable for the life of one graph and its copies; not stored anywhere.
using EntityIndex = quint32;

//! The whole connected case in memory: arrays with intrusive chains, so that a walk touches no hash table, in blocks
//! that copies share until they differ, so that a copy of a large case costs little. A snapshot is a shared_ptr<const
//! CaseGraph>; who holds one sees it unchanged. Only applyChange() (change/change.h) edits it, through put() and
//! remove().
class CaseGraph
{
public:
    explicit CaseGraph(const Schema &schema = Schema::standard());

    const Schema &schema() const { return *m_schema; }
    const CaseInfo &info() const { return m_info; }

    // Entities. Indices run from 0 to entitySlots(); removed ones leave a hole where isLive() is false.
    EntityIndex entitySlots() const { return EntityIndex(m_entities.size()); }
    qsizetype entityCount() const { return m_liveEntities; }
    bool isLive(EntityIndex index) const { return m_entities[index].live; }
    const Entity &entity(EntityIndex index) const { return m_entities[index].entity; }
    const EntityType &typeOf(EntityIndex index) const { return m_schema->entityType(entity(index).type); }
    std::optional<EntityIndex> find(EntityId id) const;
    std::optional<EntityIndex> find(EntityTypeIndex type, QStringView keyspace, QStringView key) const;
    //! What people call it: its label properties, else its key, else its type and the start of its id.
    QString label(EntityIndex index) const;
    //! First asserted value that is not refuted; verified before claimed. Empty if there is none.
    QString value(EntityIndex index, QStringView property) const;
    //! The entity that stands for this one after `same-persona` judgements: the oldest of those made one.
    EntityIndex canonical(EntityIndex index) const;
    //! All entities that canonical() maps to `index`, itself included.
    std::vector<EntityIndex> mergedWith(EntityIndex index) const;

    // Assertions and links of an entity, oldest first.
    std::vector<const Assertion *> assertions(EntityIndex index) const;
    std::vector<const Link *> linksFrom(EntityIndex index) const;
    std::vector<const Link *> linksTo(EntityIndex index) const;
    const Assertion *assertion(AssertionId id) const;
    const Link *link(LinkId id) const;
    qsizetype assertionCount() const { return m_assertionById.size(); }
    qsizetype linkCount() const { return m_linkById.size(); }

    // Evidence, judgements, hypotheses: oldest first.
    const std::vector<Evidence> &evidence() const { return m_evidence; }
    const Evidence *evidence(EvidenceId id) const;
    const Evidence *evidenceByHash(QByteArrayView sha256) const;
    const std::vector<Judgement> &judgements() const { return m_judgements; }
    const std::vector<Hypothesis> &hypotheses() const { return m_hypotheses; }
    //! How they were found; nothing where that was never stored.
    const std::optional<ResolveSettings> &resolveSettings() const { return m_resolveSettings; }
    const Hypothesis *hypothesis(HypothesisId id) const;
    //! The hypothesis that counts this persona (or one made one with it) as a member.
    const Hypothesis *operatorOf(EntityIndex index) const;

    template <class Visit>
    void forEachEntity(Visit visit) const
    {
        for (EntityIndex i = 0; i < entitySlots(); ++i) {
            if (m_entities[i].live)
                visit(i);
        }
    }
    template <class Visit>
    void forEachLink(Visit visit) const
    {
        for (size_t i = 0; i < m_links.size(); ++i) {
            if (m_links[i].live)
                visit(m_links[i].link);
        }
    }

    // For applyChange() and for loading only.
    //! What stands in the case under the record's kind and id, if anything.
    std::optional<Record> current(const Record &like) const;
    //! Adds the record, or replaces the one with its id. Refused if what it refers to is not there.
    Status put(const Record &record);
    //! Like put(), for what comes from a case file. Copies of one case that were merged may each have met the same
    //! thing first: an entity with the natural key of another one, or an exhibit with its bytes, becomes a further id
    //! of that one, and an assertion or link that says the same again is the same one.
    Status adopt(const Record &record);
    //! The same for those that a case has millions of.
    Status adopt(Entity &&entity) { return adoptOne(std::move(entity)); }
    Status adopt(Assertion &&assertion) { return adoptOne(std::move(assertion)); }
    Status adopt(Link &&link) { return adoptOne(std::move(link)); }
    //! Takes out what has the record's kind and id. Refused if it is not there or others still refer to it.
    Status remove(const Record &like);

private:
    static constexpr quint32 none = ~quint32(0);

    struct EntitySlot {
        Entity entity;
        quint32 firstAssertion = none, lastAssertion = none;
        quint32 firstOut = none, lastOut = none;
        quint32 firstIn = none, lastIn = none;
        bool live = true;
    };
    struct AssertionSlot {
        Assertion assertion;
        quint32 next = none;
        quint32 copies = 1; //!< ids that lead here
        bool live = true;
    };
    struct LinkSlot {
        Link link;
        quint32 nextOut = none, nextIn = none;
        quint32 copies = 1; //!< ids that lead here
        bool live = true;
    };
    Status putOne(const CaseInfo &info);
    Status putOne(const Evidence &evidence);
    Status putOne(Entity entity);
    Status putOne(Assertion assertion);
    Status putOne(Link link);
    Status putOne(const Judgement &judgement);
    Status putOne(const Hypothesis &hypothesis);
    Status putOne(const ResolveSettings &settings);
    Status removeOne(const CaseInfo &info);
    Status removeOne(const Evidence &evidence);
    Status removeOne(const Entity &entity);
    Status removeOne(const Assertion &assertion);
    Status removeOne(const Link &link);
    Status removeOne(const Judgement &judgement);
    Status removeOne(const Hypothesis &hypothesis);
    Status removeOne(const ResolveSettings &settings);
    Status adoptOne(const Evidence &evidence);
    Status adoptOne(Entity entity);
    Status adoptOne(Assertion assertion);
    Status adoptOne(Link link);
    template <class T>
    Status adoptOne(const T &other)
    {
        return putOne(other);
    }
    Status removeAlias(const Entity &entity);
    EvidenceId firstIdOf(EvidenceId id) const;
    SourceRef withFirstId(SourceRef source) const;
    Link withFirstIds(Link link) const;
    auto entityIds() const
    {
        return [this](quint32 slot) -> const EntityId & { return m_entities[slot].entity.id; };
    }
    auto assertionIds() const
    {
        return [this](quint32 slot) -> const AssertionId & { return m_assertions[slot].assertion.id; };
    }
    auto linkIds() const
    {
        return [this](quint32 slot) -> const LinkId & { return m_links[slot].link.id; };
    }
    void insertKey(const Entity &entity, EntityIndex index);
    void removeKey(const Entity &entity);
    QString joinedValues(EntityIndex index, const QString &pattern) const;
    void rebuildCanonical();
    void rebuildOperators();

    const Schema *m_schema;
    CaseInfo m_info;
    BlockVector<EntitySlot> m_entities;
    BlockVector<AssertionSlot> m_assertions;
    BlockVector<LinkSlot> m_links;
    std::vector<Evidence> m_evidence;
    std::vector<Judgement> m_judgements;
    std::vector<Hypothesis> m_hypotheses;
    std::optional<ResolveSettings> m_resolveSettings;
    IdTable<EntityId> m_entityById;
    SlotTable m_entityByKey; //!< by type, keyspace and key
    IdTable<AssertionId> m_assertionById;
    IdTable<LinkId> m_linkById;
    QHash<EvidenceId, qsizetype> m_evidenceById;
    QHash<QByteArray, qsizetype> m_evidenceByHash;
    QHash<qint32, qint32> m_exhibitsByNumber;
    QHash<EntityId, Entity> m_entityAliases; //!< further ids of entities, with the records they came with
    QHash<EvidenceId, Evidence> m_evidenceAliases;
    QHash<EntityIndex, EntityIndex> m_canonical; //!< only those that differ from themselves
    QHash<EntityIndex, qsizetype> m_operatorOf;
    StringPool m_strings;
    qsizetype m_liveEntities = 0;
};

} // namespace twelvefold
