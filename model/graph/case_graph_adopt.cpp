// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where copies of a case were merged, the same thing may stand in it twice: both met it first. Here the two become one,
// while the ledger, which others have signed and hashed, keeps both ids.
#include "graph/case_graph.h"

#include <algorithm>

namespace twelvefold {

Status CaseGraph::adopt(const Record &record)
{
    return std::visit([this](const auto &r) { return adoptOne(r); }, record);
}

Status CaseGraph::adoptOne(const Evidence &evidence)
{
    const auto first = m_evidenceByHash.constFind(evidence.sha256);
    if (first != m_evidenceByHash.cend() && !m_evidenceById.contains(evidence.id)) {
        m_evidenceById.insert(evidence.id, *first);
        m_evidenceAliases.insert(evidence.id, evidence);
        return {};
    }
    return putOne(evidence);
}

Status CaseGraph::adoptOne(const Entity &entity)
{
    const auto first = entity.key.isEmpty() ? std::nullopt : find(entity.type, entity.keyspace, entity.key);
    if (first && !m_entityById.contains(entity.id)) {
        m_entityById.insert(entity.id, *first);
        m_entityAliases.insert(entity.id, entity);
        return {};
    }
    return putOne(entity);
}

Status CaseGraph::adoptOne(const Assertion &assertion)
{
    const auto subject = find(assertion.subject);
    const bool mayBeCopy
        = m_entityAliases.contains(assertion.subject) || m_evidenceAliases.contains(assertion.source.evidence);
    if (!subject || !mayBeCopy || m_assertionById.contains(assertion.id))
        return putOne(assertion);
    const SourceRef source = withFirstId(assertion.source);
    for (quint32 i = m_entities[*subject].firstAssertion; i != none; i = m_assertions[i].next) {
        AssertionSlot &slot = m_assertions[i];
        const Assertion &said = slot.assertion;
        if (slot.live && said.property == assertion.property && said.value == assertion.value
            && said.raw == assertion.raw && said.status == assertion.status && said.source == source) {
            ++slot.copies;
            m_assertionById.insert(assertion.id, i);
            return {};
        }
    }
    return putOne(assertion);
}

Status CaseGraph::adoptOne(const Link &link)
{
    const auto from = find(link.from);
    const auto to = find(link.to);
    const bool mayBeCopy = m_entityAliases.contains(link.from) || m_entityAliases.contains(link.to)
        || std::ranges::any_of(
            link.sources, [this](const SourceRef &source) { return m_evidenceAliases.contains(source.evidence); });
    if (!from || !to || !mayBeCopy || m_linkById.contains(link.id))
        return putOne(link);
    const Link wanted = withFirstIds(link);
    for (quint32 i = m_entities[*from].firstOut; i != none; i = m_links[i].nextOut) {
        LinkSlot &slot = m_links[i];
        if (slot.live && slot.link.type == wanted.type && find(slot.link.to) == to && slot.link.status == wanted.status
            && slot.link.values == wanted.values && slot.link.sources == wanted.sources) {
            ++slot.copies;
            m_linkById.insert(link.id, i);
            return {};
        }
    }
    return putOne(link);
}

//! Takes out one of several ids of an entity. Where it was the first, the next one takes its place.
Status CaseGraph::removeAlias(const Entity &entity)
{
    if (m_entityAliases.remove(entity.id) > 0) {
        m_entityById.remove(entity.id);
        return {};
    }
    const EntityIndex index = *find(entity.id);
    const auto next
        = std::ranges::find_if(m_entityAliases, [&](const Entity &other) { return find(other.id) == index; });
    const Entity promoted = *next;
    m_entityAliases.erase(next);
    m_entityById.remove(entity.id);
    m_entities[index].entity = promoted;
    return {};
}

EvidenceId CaseGraph::firstIdOf(EvidenceId id) const
{
    const Evidence *first = m_evidenceAliases.isEmpty() ? nullptr : evidence(id);
    return first ? first->id : id;
}

SourceRef CaseGraph::withFirstId(SourceRef source) const
{
    source.evidence = firstIdOf(source.evidence);
    return source;
}

Link CaseGraph::withFirstIds(Link link) const
{
    for (SourceRef &source : link.sources)
        source = withFirstId(source);
    return link;
}

} // namespace twelvefold
