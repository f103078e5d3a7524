// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/case_graph.h"

#include <algorithm>

namespace twelvefold {

namespace {

size_t keyHash(EntityTypeIndex type, QStringView keyspace, QStringView key)
{
    return qHashMulti(keptHashSeed(), type, keyspace, key);
}

} // namespace

CaseGraph::CaseGraph(const Schema &schema)
    : m_schema(&schema)
{
}

std::optional<EntityIndex> CaseGraph::find(EntityId id) const
{
    return m_entityById.find(id, entityIds());
}

std::optional<EntityIndex> CaseGraph::find(EntityTypeIndex type, QStringView keyspace, QStringView key) const
{
    return m_entityByKey.find(keyHash(type, keyspace, key), [&](EntityIndex candidate) {
        const Entity &known = entity(candidate);
        return known.type == type && known.key == key && known.keyspace == keyspace;
    });
}

void CaseGraph::insertKey(const Entity &entity, EntityIndex index)
{
    if (!entity.key.isEmpty())
        m_entityByKey.insert(keyHash(entity.type, entity.keyspace, entity.key), index);
}

void CaseGraph::removeKey(const Entity &entity)
{
    m_entityByKey.remove(keyHash(entity.type, entity.keyspace, entity.key), [&](EntityIndex candidate) {
        const Entity &known = this->entity(candidate);
        return known.type == entity.type && known.key == entity.key && known.keyspace == entity.keyspace;
    });
}

QString CaseGraph::joinedValues(EntityIndex index, const QString &pattern) const
{
    QStringList parts;
    for (const QString &property : pattern.split(u'+')) {
        const QString part = value(index, property);
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u' ');
}

QString CaseGraph::label(EntityIndex index) const
{
    for (const QString &pattern : typeOf(index).labelFrom) {
        const QString text = joinedValues(index, pattern);
        if (!text.isEmpty())
            return text;
    }
    QString key = entity(index).key;
    if (!key.isEmpty())
        return key.replace(QChar(0x1f), u' ');
    return typeOf(index).label + u' ' + entity(index).id.toString().right(6);
}

QString CaseGraph::value(EntityIndex index, QStringView property) const
{
    const Assertion *best = nullptr;
    for (quint32 i = m_entities[index].firstAssertion; i != none; i = m_assertions[i].next) {
        const AssertionSlot &slot = m_assertions[i];
        if (!slot.live || slot.assertion.property != property || slot.assertion.status == AssertionStatus::Refuted)
            continue;
        if (!best || (best->status != AssertionStatus::Verified && slot.assertion.status == AssertionStatus::Verified))
            best = &slot.assertion;
    }
    return best ? best->value : QString();
}

EntityIndex CaseGraph::canonical(EntityIndex index) const
{
    return m_canonical.value(index, index);
}

std::vector<EntityIndex> CaseGraph::mergedWith(EntityIndex index) const
{
    std::vector<EntityIndex> members = { index };
    for (auto it = m_canonical.cbegin(); it != m_canonical.cend(); ++it) {
        if (it.value() == index)
            members.push_back(it.key());
    }
    std::ranges::sort(members);
    return members;
}

std::vector<const Assertion *> CaseGraph::assertions(EntityIndex index) const
{
    std::vector<const Assertion *> list;
    for (quint32 i = m_entities[index].firstAssertion; i != none; i = m_assertions[i].next) {
        if (m_assertions[i].live)
            list.push_back(&m_assertions[i].assertion);
    }
    return list;
}

std::vector<const Link *> CaseGraph::linksFrom(EntityIndex index) const
{
    std::vector<const Link *> list;
    for (quint32 i = m_entities[index].firstOut; i != none; i = m_links[i].nextOut) {
        if (m_links[i].live)
            list.push_back(&m_links[i].link);
    }
    return list;
}

std::vector<const Link *> CaseGraph::linksTo(EntityIndex index) const
{
    std::vector<const Link *> list;
    for (quint32 i = m_entities[index].firstIn; i != none; i = m_links[i].nextIn) {
        if (m_links[i].live)
            list.push_back(&m_links[i].link);
    }
    return list;
}

const Assertion *CaseGraph::assertion(AssertionId id) const
{
    const auto slot = m_assertionById.find(id, assertionIds());
    return slot ? &m_assertions[*slot].assertion : nullptr;
}

const Link *CaseGraph::link(LinkId id) const
{
    const auto slot = m_linkById.find(id, linkIds());
    return slot ? &m_links[*slot].link : nullptr;
}

const Evidence *CaseGraph::evidence(EvidenceId id) const
{
    const auto it = m_evidenceById.constFind(id);
    return it == m_evidenceById.cend() ? nullptr : &m_evidence[size_t(*it)];
}

const Evidence *CaseGraph::evidenceByHash(QByteArrayView sha256) const
{
    const auto it = m_evidenceByHash.constFind(sha256.toByteArray());
    return it == m_evidenceByHash.cend() ? nullptr : &m_evidence[size_t(*it)];
}

const Hypothesis *CaseGraph::hypothesis(HypothesisId id) const
{
    const auto it = std::ranges::find(m_hypotheses, id, &Hypothesis::id);
    return it == m_hypotheses.end() ? nullptr : &*it;
}

const Hypothesis *CaseGraph::operatorOf(EntityIndex index) const
{
    const auto it = m_operatorOf.constFind(canonical(index));
    return it == m_operatorOf.cend() ? nullptr : &m_hypotheses[size_t(*it)];
}

} // namespace twelvefold
