// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace twelvefold {

//! What one exhibit speaks of, each entity and link once.
struct FileTally {
    QSet<EntityId> entities;
    QSet<LinkId> links;
};

//! The case as it will be: the graph plus what this import adds. Finds entities and links in both by hash, and makes
//! what is missing.
class EntityRegistry
{
public:
    explicit EntityRegistry(std::shared_ptr<const CaseGraph> graph);

    const Schema &schema() const { return m_graph->schema(); }
    const CaseGraph &graph() const { return *m_graph; }

    //! Makes room for so many more values, so that a large table does not rehash all that came before.
    void expect(qsizetype values);

    //! Whose account the calls that follow go on.
    void setTally(FileTally *tally) { m_tally = tally; }

    //! The entity with this identity; a new one each time where `key` is empty.
    EntityId entity(EntityTypeIndex type, const QString &keyspace, const QString &key);
    std::optional<EntityId> find(EntityTypeIndex type, const QString &keyspace, const QString &key) const;
    EntityTypeIndex typeOf(EntityId id) const;

    //! One exhibit says one value once; a further exhibit that says the same is a further assertion.
    void assertValue(
        EntityId subject, const QString &property, const QString &value, const QString &raw, const SourceRef &source);
    //! Whether the same link said again by one exhibit is a further one: two equal payments are two.
    enum class Repeats { AreOne, Count };
    //! The same link (type, ends, values) from a further exhibit gets a further source. Where repeats count, so does
    //! the occurrence: the n-th of one exhibit is the n-th of another.
    void link(LinkTypeIndex type, EntityId from, EntityId to, const std::vector<LinkValue> &values,
        const SourceRef &source, AssertionStatus status = AssertionStatus::Claimed, Repeats repeats = Repeats::AreOne);
    void link(const QString &type, EntityId from, EntityId to, const SourceRef &source,
        const std::vector<LinkValue> &values = {});

    bool isNew(EntityId id) const { return m_typeOfNew.contains(id); }
    //! New entities that turn out to be ones of the case: the case's take over their keys, values and links.
    void adopt(const QHash<EntityId, EntityId> &newToKnown);
    //! Takes a value of the case out again.
    void withdraw(const Assertion &assertion) { m_withdrawn.push_back(assertion); }

    //! Who has a link of this type to `to`, in the case or new; entities that a judgement made one count once.
    std::vector<EntityId> linkedFrom(LinkTypeIndex type, EntityId to) const;
    //! Entities of a type, in the case or new, by each asserted value of a property, folded to plain letters. A value
    //! that several entities have is left out.
    QHash<QString, EntityId> byFoldedValue(EntityTypeIndex type, const QString &property) const;

    //! Everything new: entities, then their values, then links.
    std::vector<Change> changes() const;
    qint64 addedEntities() const { return qint64(m_typeOfNew.size()); }
    qint64 addedAssertions() const { return qint64(m_assertions.size()); }
    qint64 addedLinks() const { return m_addedLinks; }

private:
    struct EntityKey {
        EntityTypeIndex type;
        QString keyspace;
        QString key;
        bool operator==(const EntityKey &) const = default;
        friend size_t qHash(const EntityKey &k, size_t seed = 0) { return qHashMulti(seed, k.type, k.keyspace, k.key); }
    };
    struct Said {
        EntityId subject;
        EvidenceId evidence;
        QString property;
        QString value;
        bool operator==(const Said &) const = default;
        friend size_t qHash(const Said &s, size_t seed = 0)
        {
            return qHashMulti(seed, s.subject, s.evidence, s.property, s.value);
        }
    };
    struct LinkKey {
        LinkTypeIndex type;
        EntityId from;
        EntityId to;
        QString values;
        qint32 occurrence; //!< 0 for the first
        bool operator==(const LinkKey &) const = default;
        friend size_t qHash(const LinkKey &k, size_t seed = 0)
        {
            return qHashMulti(seed, k.type, k.from, k.to, k.values, k.occurrence);
        }
    };
    struct LinkSlot {
        Link link;
        qint32 occurrence = 0;
        bool changed = false;
        bool dead = false; //!< its ends became those of another link
    };

    //! How often one exhibit has said a link again.
    struct Repetition {
        EvidenceId evidence;
        qint32 count = 0;
    };

    LinkKey keyOf(const Link &link, qint32 occurrence) const;
    LinkKey nextOccurrence(const LinkKey &first, EvidenceId evidence);
    void indexLinksOf(EntityId from);
    void adoptLinks(const QHash<EntityId, EntityId> &newToKnown);
    EntityId canonical(EntityId id) const;

    std::shared_ptr<const CaseGraph> m_graph;
    FileTally *m_tally = nullptr;
    std::vector<Entity> m_entities;
    std::vector<Assertion> m_assertions;
    std::vector<Assertion> m_withdrawn;
    std::vector<LinkSlot> m_links; //!< new ones and those of the graph that were asked for
    QHash<EntityKey, EntityId> m_entityByKey;
    QHash<EntityId, EntityTypeIndex> m_typeOfNew;
    QHash<LinkKey, size_t> m_linkByKey;
    QHash<LinkKey, Repetition> m_repetitions; //!< by the key of the first
    QHash<EntityId, std::vector<size_t>> m_newLinksTo;
    QSet<EntityId> m_indexed; //!< whose links of the graph are in m_linkByKey
    QSet<Said> m_said;
    qint64 m_addedLinks = 0;
};

} // namespace twelvefold
