// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only code that edits a CaseGraph. Records stay in their slots when removed, so that indices and chains hold.
#include "graph/case_graph.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

Error notThere(const QString &what, const QString &id)
{
    return { Error::Kind::NotFound, QStringLiteral("There is no %1 %2 in this case.").arg(what, id), id };
}

template <class T>
void appendToChain(std::vector<T> &slots_, quint32 &first, quint32 &last, quint32 added, quint32 T::*next, quint32 none)
{
    if (first == none)
        first = added;
    else
        slots_[last].*next = added;
    last = added;
}

template <class T, class IdType>
Status eraseById(std::vector<T> &list, IdType id, const QString &what)
{
    const auto it = std::ranges::find(list, id, &T::id);
    if (it == list.end())
        return notThere(what, id.toString());
    list.erase(it);
    return {};
}

template <class T>
void putById(std::vector<T> &list, const T &value)
{
    const auto it = std::ranges::find(list, value.id, &T::id);
    if (it == list.end())
        list.push_back(value);
    else
        *it = value;
}

} // namespace

Status CaseGraph::put(const Record &record)
{
    return std::visit([this](const auto &r) { return putOne(r); }, record);
}

Status CaseGraph::remove(const Record &like)
{
    return std::visit([this](const auto &r) { return removeOne(r); }, like);
}

std::optional<Record> CaseGraph::current(const Record &like) const
{
    const auto from = [](const auto *found) -> std::optional<Record> {
        return found ? std::optional<Record>(*found) : std::nullopt;
    };
    struct Finder {
        const CaseGraph &graph;
        decltype(from) wrap;
        std::optional<Record> operator()(const CaseInfo &) const
        {
            return graph.m_info.id.isNull() ? std::nullopt : std::optional<Record>(graph.m_info);
        }
        std::optional<Record> operator()(const Evidence &e) const { return wrap(graph.evidence(e.id)); }
        std::optional<Record> operator()(const Entity &e) const
        {
            if (const auto further = graph.m_entityAliases.constFind(e.id); further != graph.m_entityAliases.cend())
                return *further;
            const auto index = graph.find(e.id);
            return index ? std::optional<Record>(graph.entity(*index)) : std::nullopt;
        }
        std::optional<Record> operator()(const Assertion &a) const { return wrap(graph.assertion(a.id)); }
        std::optional<Record> operator()(const Link &l) const { return wrap(graph.link(l.id)); }
        std::optional<Record> operator()(const Judgement &j) const
        {
            const auto it = std::ranges::find(graph.m_judgements, j.id, &Judgement::id);
            return it == graph.m_judgements.end() ? std::nullopt : std::optional<Record>(*it);
        }
        std::optional<Record> operator()(const Hypothesis &h) const { return wrap(graph.hypothesis(h.id)); }
        std::optional<Record> operator()(const ResolveSettings &) const
        {
            const auto &known = graph.resolveSettings();
            return known ? std::optional<Record>(*known) : std::nullopt;
        }
    };
    return std::visit(Finder { *this, from }, like);
}

QString CaseGraph::shared(const QString &text)
{
    return *m_strings.insert(text);
}

Status CaseGraph::putOne(const CaseInfo &info)
{
    m_info = info;
    return {};
}

Status CaseGraph::putOne(const Evidence &evidence)
{
    const auto it = m_evidenceById.constFind(evidence.id);
    if (it != m_evidenceById.cend()) {
        Evidence &stored = m_evidence[size_t(*it)];
        if (stored.id != evidence.id) {
            m_evidenceAliases.insert(evidence.id, evidence);
            return {};
        }
        const qint32 sameNumber = stored.sameNumber;
        stored = evidence;
        stored.sameNumber = sameNumber;
        return {};
    }
    const auto position = qsizetype(m_evidence.size());
    m_evidenceById.insert(evidence.id, position);
    if (!m_evidenceByHash.contains(evidence.sha256))
        m_evidenceByHash.insert(evidence.sha256, position);
    m_evidence.push_back(evidence);
    m_evidence.back().sameNumber = m_exhibitsByNumber[evidence.number]++;
    return {};
}

Status CaseGraph::putOne(const Entity &entity)
{
    const auto known = find(entity.id);
    if (!entity.key.isEmpty()) {
        const auto holder = find(entity.type, entity.keyspace, entity.key);
        if (holder && holder != known)
            return Error { Error::Kind::Exists,
                QStringLiteral("There already is a %1 with the key %2.")
                    .arg(m_schema->entityType(entity.type).label, entity.key) };
    }
    if (known && m_entities[*known].entity.id != entity.id) {
        m_entityAliases.insert(entity.id, entity);
        return {};
    }
    if (known) {
        Entity &old = m_entities[*known].entity;
        m_entityByKey.remove({ old.type, old.keyspace, old.key });
        old = entity;
        if (!entity.key.isEmpty())
            m_entityByKey.insert({ entity.type, entity.keyspace, entity.key }, *known);
        return {};
    }
    const EntityIndex index = entitySlots();
    m_entities.push_back({ .entity = entity });
    Entity &stored = m_entities.back().entity;
    stored.keyspace = shared(entity.keyspace);
    stored.key = shared(entity.key);
    m_entityById.insert(entity.id, index);
    if (!entity.key.isEmpty())
        m_entityByKey.insert({ entity.type, stored.keyspace, stored.key }, index);
    ++m_liveEntities;
    return {};
}

Status CaseGraph::putOne(const Assertion &assertion)
{
    const auto subject = find(assertion.subject);
    if (!subject)
        return notThere(QStringLiteral("entity"), assertion.subject.toString());
    Assertion stored = assertion;
    stored.source = withFirstId(stored.source);
    for (QString *text :
        { &stored.property, &stored.value, &stored.raw, &stored.source.place.column, &stored.source.grade })
        *text = shared(*text);
    const auto known = m_assertionById.constFind(assertion.id);
    if (known != m_assertionById.cend()) {
        if (m_assertions[*known].assertion.subject != assertion.subject)
            return Error { Error::Kind::Usage, QStringLiteral("An assertion cannot move to another entity.") };
        m_assertions[*known].assertion = std::move(stored);
        return {};
    }
    const auto added = quint32(m_assertions.size());
    m_assertions.push_back({ .assertion = std::move(stored) });
    EntitySlot &slot = m_entities[*subject];
    appendToChain(m_assertions, slot.firstAssertion, slot.lastAssertion, added, &AssertionSlot::next, none);
    m_assertionById.insert(assertion.id, added);
    return {};
}

Status CaseGraph::putOne(const Link &link)
{
    const auto from = find(link.from);
    const auto to = find(link.to);
    if (!from || !to)
        return notThere(QStringLiteral("entity"), (from ? link.to : link.from).toString());
    const auto known = m_linkById.constFind(link.id);
    if (known != m_linkById.cend()) {
        Link &old = m_links[*known].link;
        if (old.from != link.from || old.to != link.to)
            return Error { Error::Kind::Usage,
                QStringLiteral("A link cannot change its ends; remove it and add another.") };
        old = withFirstIds(link);
        return {};
    }
    const auto added = quint32(m_links.size());
    m_links.push_back({ .link = withFirstIds(link) });
    for (LinkValue &value : m_links.back().link.values) {
        value.property = shared(value.property);
        value.value = shared(value.value);
        value.raw = shared(value.raw);
    }
    EntitySlot &source = m_entities[*from];
    appendToChain(m_links, source.firstOut, source.lastOut, added, &LinkSlot::nextOut, none);
    EntitySlot &target = m_entities[*to];
    appendToChain(m_links, target.firstIn, target.lastIn, added, &LinkSlot::nextIn, none);
    m_linkById.insert(link.id, added);
    return {};
}

Status CaseGraph::putOne(const Judgement &judgement)
{
    for (const EntityId id : { judgement.a, judgement.b }) {
        if (!find(id))
            return notThere(QStringLiteral("entity"), id.toString());
    }
    putById(m_judgements, judgement);
    rebuildCanonical();
    return {};
}

Status CaseGraph::putOne(const Hypothesis &hypothesis)
{
    putById(m_hypotheses, hypothesis);
    rebuildOperators();
    return {};
}

Status CaseGraph::putOne(const ResolveSettings &settings)
{
    m_resolveSettings = settings;
    return {};
}

Status CaseGraph::removeOne(const CaseInfo &)
{
    m_info = {};
    return {};
}

Status CaseGraph::removeOne(const Evidence &evidence)
{
    const auto it = m_evidenceById.constFind(evidence.id);
    if (it == m_evidenceById.cend())
        return notThere(QStringLiteral("exhibit"), evidence.id.toString());
    const qsizetype position = *it;
    m_evidenceById.erase(it);
    if (m_evidenceAliases.remove(evidence.id) > 0)
        return {};
    const auto next = std::ranges::find_if(
        m_evidenceAliases, [&](const Evidence &other) { return m_evidenceById.value(other.id) == position; });
    if (next != m_evidenceAliases.end()) {
        m_evidence[size_t(position)] = *next;
        m_evidenceAliases.erase(next);
        return {};
    }
    --m_exhibitsByNumber[m_evidence[size_t(position)].number];
    m_evidence.erase(m_evidence.begin() + position);
    for (qsizetype &other : m_evidenceById)
        other -= other > position;
    m_evidenceByHash.clear();
    for (size_t i = m_evidence.size(); i > 0; --i)
        m_evidenceByHash.insert(m_evidence[i - 1].sha256, qsizetype(i - 1));
    return {};
}

Status CaseGraph::removeOne(const Entity &entity)
{
    const auto index = find(entity.id);
    if (!index)
        return notThere(QStringLiteral("entity"), entity.id.toString());
    const bool hasFurtherId = std::ranges::any_of(
        m_entityAliases, [&](const Entity &other) { return m_entityById.value(other.id) == *index; });
    if (hasFurtherId)
        return removeAlias(entity);
    if (!assertions(*index).empty() || !linksFrom(*index).empty() || !linksTo(*index).empty())
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 still has values or links; remove those first.").arg(label(*index)),
            entity.id.toString() };
    EntitySlot &slot = m_entities[*index];
    slot.live = false;
    m_entityById.remove(entity.id);
    m_entityByKey.remove({ slot.entity.type, slot.entity.keyspace, slot.entity.key });
    --m_liveEntities;
    return {};
}

Status CaseGraph::removeOne(const Assertion &assertion)
{
    const auto it = m_assertionById.constFind(assertion.id);
    if (it == m_assertionById.cend())
        return notThere(QStringLiteral("assertion"), assertion.id.toString());
    AssertionSlot &slot = m_assertions[*it];
    slot.live = --slot.copies > 0;
    m_assertionById.erase(it);
    return {};
}

Status CaseGraph::removeOne(const Link &link)
{
    const auto it = m_linkById.constFind(link.id);
    if (it == m_linkById.cend())
        return notThere(QStringLiteral("link"), link.id.toString());
    LinkSlot &slot = m_links[*it];
    slot.live = --slot.copies > 0;
    m_linkById.erase(it);
    return {};
}

Status CaseGraph::removeOne(const Judgement &judgement)
{
    auto removed = eraseById(m_judgements, judgement.id, QStringLiteral("judgement"));
    rebuildCanonical();
    return removed;
}

Status CaseGraph::removeOne(const Hypothesis &hypothesis)
{
    auto removed = eraseById(m_hypotheses, hypothesis.id, QStringLiteral("operator"));
    rebuildOperators();
    return removed;
}

Status CaseGraph::removeOne(const ResolveSettings &)
{
    m_resolveSettings.reset();
    return {};
}

void CaseGraph::rebuildCanonical()
{
    // The latest judgement on a pair decides; of a group made one, the entity seen first stands for all.
    std::map<std::pair<EntityIndex, EntityIndex>, const Judgement *> latest;
    for (const Judgement &judgement : m_judgements) {
        const auto a = find(judgement.a);
        const auto b = find(judgement.b);
        if (!a || !b)
            continue;
        const Judgement *&known = latest[std::minmax(*a, *b)];
        if (!known || isLater(judgement, *known))
            known = &judgement;
    }
    m_canonical.clear();
    for (const auto &[pair, judgement] : latest) {
        if (judgement->kind != JudgementKind::SamePersona)
            continue;
        // With braces, because without them minmax returns references to what is gone after this line.
        const auto [low, high] = std::minmax({ canonical(pair.first), canonical(pair.second) });
        if (low == high)
            continue;
        for (EntityIndex &target : m_canonical) {
            if (target == high)
                target = low;
        }
        m_canonical.insert(high, low);
    }
    rebuildOperators();
}

void CaseGraph::rebuildOperators()
{
    m_operatorOf.clear();
    for (size_t i = 0; i < m_hypotheses.size(); ++i) {
        for (const EntityId persona : m_hypotheses[i].personas) {
            if (const auto index = find(persona))
                m_operatorOf.insert(canonical(*index), qsizetype(i));
        }
    }
}

} // namespace twelvefold
