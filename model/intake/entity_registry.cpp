// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/entity_registry.h"

#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

EntityRegistry::EntityRegistry(std::shared_ptr<const CaseGraph> graph)
    : m_graph(std::move(graph))
{
}

void EntityRegistry::expect(qsizetype values)
{
    m_said.reserve(m_said.size() + values);
    m_assertions.reserve(m_assertions.size() + size_t(values));
}

std::optional<EntityId> EntityRegistry::find(EntityTypeIndex type, const QString &keyspace, const QString &key) const
{
    const auto fresh = m_entityByKey.constFind({ type, keyspace, key });
    if (fresh != m_entityByKey.cend())
        return *fresh;
    const auto known = m_graph->find(type, keyspace, key);
    return known ? std::optional(m_graph->entity(*known).id) : std::nullopt;
}

EntityId EntityRegistry::entity(EntityTypeIndex type, const QString &keyspace, const QString &key)
{
    std::optional<EntityId> id;
    if (!key.isEmpty())
        id = find(type, keyspace, key);
    if (!id) {
        id = EntityId::generate();
        m_entities.push_back({ *id, type, keyspace, key });
        m_typeOfNew.insert(*id, type);
        if (!key.isEmpty())
            m_entityByKey.insert({ type, keyspace, key }, *id);
    }
    if (m_tally)
        m_tally->entities.insert(*id);
    return *id;
}

EntityTypeIndex EntityRegistry::typeOf(EntityId id) const
{
    const auto fresh = m_typeOfNew.constFind(id);
    if (fresh != m_typeOfNew.cend())
        return *fresh;
    const auto index = m_graph->find(id);
    return index ? m_graph->entity(*index).type : EntityTypeIndex(0);
}

void EntityRegistry::assertValue(
    EntityId subject, const QString &property, const QString &value, const QString &raw, const SourceRef &source)
{
    if (m_tally)
        m_tally->entities.insert(subject);
    const qsizetype before = m_said.size();
    m_said.insert({ subject, source.evidence, property, value });
    if (m_said.size() == before)
        return;
    m_assertions.push_back(
        { AssertionId::generate(), subject, property, value, raw, AssertionStatus::Claimed, source });
}

EntityRegistry::LinkKey EntityRegistry::keyOf(const Link &link, qint32 occurrence) const
{
    QStringList parts;
    for (const LinkValue &value : link.values)
        parts += value.property + QChar(0x1f) + value.value;
    parts.sort();
    const bool swap = schema().linkType(link.type).symmetric && link.to < link.from;
    return { link.type, swap ? link.to : link.from, swap ? link.from : link.to, parts.join(QChar(0x1e)), occurrence };
}

//! The key under which an exhibit says a link now that it may have said before.
EntityRegistry::LinkKey EntityRegistry::nextOccurrence(const LinkKey &first, EvidenceId evidence)
{
    const auto it = m_linkByKey.constFind(first);
    if (it == m_linkByKey.cend())
        return first;
    const std::vector<SourceRef> &sources = m_links[*it].link.sources;
    if (std::ranges::find(sources, evidence, &SourceRef::evidence) == sources.end())
        return first;
    Repetition &repetition = m_repetitions[first];
    if (repetition.evidence != evidence)
        repetition = { evidence, 0 };
    LinkKey next = first;
    next.occurrence = ++repetition.count;
    return next;
}

//! A link of the graph is looked for only where its start is spoken of again, so each is visited at most once.
void EntityRegistry::indexLinksOf(EntityId from)
{
    if (m_typeOfNew.contains(from) || m_indexed.contains(from))
        return;
    m_indexed.insert(from);
    const auto index = m_graph->find(from);
    if (!index)
        return;
    std::vector<const Link *> links = m_graph->linksFrom(*index);
    std::ranges::sort(links, {}, &Link::id); // by age: equal ones are told apart by their order alone
    for (const Link *known : links) {
        LinkKey key = keyOf(*known, 0);
        while (m_linkByKey.contains(key))
            ++key.occurrence;
        m_linkByKey.insert(key, m_links.size());
        m_links.push_back({ *known, key.occurrence });
    }
}

void EntityRegistry::link(LinkTypeIndex type, EntityId from, EntityId to, const std::vector<LinkValue> &values,
    const SourceRef &source, AssertionStatus status, Repeats repeats)
{
    indexLinksOf(from);
    if (schema().linkType(type).symmetric)
        indexLinksOf(to);
    Link made { {}, type, from, to, status, values, { source } };
    LinkKey key = keyOf(made, 0);
    if (repeats == Repeats::Count)
        key = nextOccurrence(key, source.evidence);
    auto it = m_linkByKey.constFind(key);
    if (it == m_linkByKey.cend()) {
        made.id = LinkId::generate();
        it = m_linkByKey.insert(key, m_links.size());
        m_newLinksTo[to].push_back(m_links.size());
        m_links.push_back({ std::move(made), key.occurrence, true });
        ++m_addedLinks;
    } else {
        LinkSlot &slot = m_links[*it];
        std::vector<SourceRef> &sources = slot.link.sources;
        if (std::ranges::find(sources, source.evidence, &SourceRef::evidence) == sources.end()) {
            sources.push_back(source);
            slot.changed = true;
        }
    }
    if (m_tally) {
        m_tally->links.insert(m_links[*it].link.id);
        m_tally->entities.insert(from);
        m_tally->entities.insert(to);
    }
}

void EntityRegistry::link(
    const QString &type, EntityId from, EntityId to, const SourceRef &source, const std::vector<LinkValue> &values)
{
    if (const auto index = schema().findLinkType(type))
        link(*index, from, to, values, source);
}

EntityId EntityRegistry::canonical(EntityId id) const
{
    const auto index = m_graph->find(id);
    return index ? m_graph->entity(m_graph->canonical(*index)).id : id;
}

std::vector<EntityId> EntityRegistry::linkedFrom(LinkTypeIndex type, EntityId to) const
{
    std::vector<EntityId> starts;
    const auto add = [&](const Link &link) {
        const EntityId start = canonical(link.from);
        if (link.type == type && link.status != AssertionStatus::Refuted
            && std::ranges::find(starts, start) == starts.end())
            starts.push_back(start);
    };
    if (const auto index = m_graph->find(to)) {
        for (const Link *known : m_graph->linksTo(*index))
            add(*known);
    }
    const auto fresh = m_newLinksTo.constFind(to);
    if (fresh != m_newLinksTo.cend()) {
        for (const size_t slot : *fresh) {
            if (!m_links[slot].dead && m_links[slot].link.to == to)
                add(m_links[slot].link);
        }
    }
    return starts;
}

QHash<QString, EntityId> EntityRegistry::byFoldedValue(EntityTypeIndex type, const QString &property) const
{
    QHash<QString, EntityId> found;
    const auto add = [&](EntityId id, const QString &value) {
        const QString folded = asciiFolded(value);
        const auto it = found.find(folded);
        if (it == found.end())
            found.insert(folded, id);
        else if (*it != id)
            *it = EntityId();
    };
    m_graph->forEachEntity([&](EntityIndex index) {
        if (m_graph->entity(index).type != type)
            return;
        for (const Assertion *said : m_graph->assertions(index)) {
            if (said->property == property && said->status != AssertionStatus::Refuted)
                add(m_graph->entity(index).id, said->value);
        }
    });
    for (const Assertion &said : m_assertions) {
        if (said.property == property && typeOf(said.subject) == type)
            add(said.subject, said.value);
    }
    found.removeIf([](const auto &entry) { return entry.value().isNull(); });
    return found;
}

void EntityRegistry::adopt(const QHash<EntityId, EntityId> &newToKnown)
{
    if (newToKnown.isEmpty())
        return;
    const auto known = [&](EntityId &id) { id = newToKnown.value(id, id); };
    for (Entity &entity : m_entities) {
        if (!newToKnown.contains(entity.id))
            continue;
        m_typeOfNew.remove(entity.id);
        known(entity.id);
        m_entityByKey.insert({ entity.type, entity.keyspace, entity.key }, entity.id);
    }
    for (Assertion &assertion : m_assertions) {
        known(assertion.subject);
        m_said.insert({ assertion.subject, assertion.source.evidence, assertion.property, assertion.value });
    }
    adoptLinks(newToKnown);
}

void EntityRegistry::adoptLinks(const QHash<EntityId, EntityId> &newToKnown)
{
    for (const EntityId id : newToKnown)
        indexLinksOf(id);
    for (size_t i = 0; i < m_links.size(); ++i) {
        Link &link = m_links[i].link;
        if (m_links[i].dead || (!newToKnown.contains(link.from) && !newToKnown.contains(link.to)))
            continue;
        m_linkByKey.remove(keyOf(link, m_links[i].occurrence));
        if (newToKnown.contains(link.to))
            m_newLinksTo[newToKnown.value(link.to)].push_back(i);
        link.from = newToKnown.value(link.from, link.from);
        link.to = newToKnown.value(link.to, link.to);
        const auto same = m_linkByKey.constFind(keyOf(link, m_links[i].occurrence));
        if (same == m_linkByKey.cend()) {
            m_linkByKey.insert(keyOf(link, m_links[i].occurrence), i);
            continue;
        }
        LinkSlot &other = m_links[*same];
        std::ranges::copy(link.sources, std::back_inserter(other.link.sources));
        other.changed = true;
        m_links[i].dead = true;
        --m_addedLinks;
    }
}

std::vector<Change> EntityRegistry::changes() const
{
    std::vector<Change> all;
    all.reserve(m_withdrawn.size() + m_entities.size() + m_assertions.size() + m_links.size());
    for (const Assertion &assertion : m_withdrawn)
        all.push_back(Remove { assertion });
    for (const Entity &entity : m_entities)
        all.push_back(Put { entity });
    for (const Assertion &assertion : m_assertions)
        all.push_back(Put { assertion });
    for (const LinkSlot &slot : m_links) {
        if (slot.changed && !slot.dead)
            all.push_back(Put { slot.link });
    }
    return all;
}

} // namespace twelvefold
