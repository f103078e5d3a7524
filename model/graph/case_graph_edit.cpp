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
void appendToChain(BlockVector<T> &slots_, quint32 &first, quint32 &last, quint32 added, quint32 T::*next, quint32 none)
{
    if (first == none)
        first = added;
    else
        slots_.edit(last).*next = added;
    last = added;
}

void share(StringPool &pool, Link &link)
{
    for (LinkValue &value : link.values) {
        for (QString *text : { &value.property, &value.value, &value.raw })
            *text = pool.shared(*text);
    }
    for (SourceRef &source : link.sources) {
        for (QString *text : { &source.place.column, &source.grade })
            *text = pool.shared(*text);
    }
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

Status CaseGraph::putOne(Entity entity)
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
        Entity &old = m_entities.edit(*known).entity;
        removeKey(old);
        old = std::move(entity);
        insertKey(old, *known);
        return {};
    }
    const EntityIndex index = entitySlots();
    entity.keyspace = m_strings.shared(entity.keyspace);
    m_entities.push_back({ .entity = std::move(entity) });
    const Entity &stored = m_entities[index].entity;
    m_entityById.insert(stored.id, index, entityIds());
    insertKey(stored, index);
    ++m_liveEntities;
    return {};
}

Status CaseGraph::putOne(Assertion assertion)
{
    const auto subject = find(assertion.subject);
    if (!subject)
        return notThere(QStringLiteral("entity"), assertion.subject.toString());
    assertion.source = withFirstId(std::move(assertion.source));
    // An identifier says of itself what it is: its key, its value and its raw spelling are mostly one string.
    const QString &key = m_entities[*subject].entity.key;
    assertion.property = m_strings.shared(assertion.property);
    assertion.value = assertion.value == key ? key : m_strings.shared(assertion.value);
    assertion.raw = assertion.raw == assertion.value ? assertion.value : m_strings.shared(assertion.raw);
    assertion.source.place.column = m_strings.shared(assertion.source.place.column);
    assertion.source.grade = m_strings.shared(assertion.source.grade);
    if (const auto known = m_assertionById.find(assertion.id, assertionIds())) {
        Assertion &old = m_assertions.edit(*known).assertion;
        if (old.subject != assertion.subject)
            return Error { Error::Kind::Usage, QStringLiteral("An assertion cannot move to another entity.") };
        // A copy of another one may be put under its own id: the slot keeps the one that it is found by.
        assertion.id = old.id;
        old = std::move(assertion);
        return {};
    }
    const auto added = quint32(m_assertions.size());
    m_assertions.push_back({ .assertion = std::move(assertion) });
    EntitySlot &slot = m_entities.edit(*subject);
    appendToChain(m_assertions, slot.firstAssertion, slot.lastAssertion, added, &AssertionSlot::next, none);
    m_assertionById.insert(m_assertions[added].assertion.id, added, assertionIds());
    return {};
}

Status CaseGraph::putOne(Link link)
{
    const auto from = find(link.from);
    const auto to = find(link.to);
    if (!from || !to)
        return notThere(QStringLiteral("entity"), (from ? link.to : link.from).toString());
    link = withFirstIds(std::move(link));
    if (const auto known = m_linkById.find(link.id, linkIds())) {
        Link &old = m_links.edit(*known).link;
        if (old.from != link.from || old.to != link.to)
            return Error { Error::Kind::Usage,
                QStringLiteral("A link cannot change its ends; remove it and add another.") };
        link.id = old.id;
        old = std::move(link);
        return {};
    }
    share(m_strings, link);
    const auto added = quint32(m_links.size());
    m_links.push_back({ .link = std::move(link) });
    EntitySlot &source = m_entities.edit(*from);
    appendToChain(m_links, source.firstOut, source.lastOut, added, &LinkSlot::nextOut, none);
    EntitySlot &target = m_entities.edit(*to);
    appendToChain(m_links, target.firstIn, target.lastIn, added, &LinkSlot::nextIn, none);
    m_linkById.insert(m_links[added].link.id, added, linkIds());
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
    const bool hasFurtherId
        = std::ranges::any_of(m_entityAliases, [&](const Entity &other) { return find(other.id) == index; });
    if (hasFurtherId)
        return removeAlias(entity);
    if (!assertions(*index).empty() || !linksFrom(*index).empty() || !linksTo(*index).empty())
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 still has values or links; remove those first.").arg(label(*index)),
            entity.id.toString() };
    EntitySlot &slot = m_entities.edit(*index);
    slot.live = false;
    m_entityById.remove(entity.id, entityIds());
    removeKey(slot.entity);
    --m_liveEntities;
    return {};
}

Status CaseGraph::removeOne(const Assertion &assertion)
{
    const auto known = m_assertionById.find(assertion.id, assertionIds());
    if (!known)
        return notThere(QStringLiteral("assertion"), assertion.id.toString());
    AssertionSlot &slot = m_assertions.edit(*known);
    slot.live = --slot.copies > 0;
    m_assertionById.remove(assertion.id, assertionIds());
    return {};
}

Status CaseGraph::removeOne(const Link &link)
{
    const auto known = m_linkById.find(link.id, linkIds());
    if (!known)
        return notThere(QStringLiteral("link"), link.id.toString());
    LinkSlot &slot = m_links.edit(*known);
    slot.live = --slot.copies > 0;
    m_linkById.remove(link.id, linkIds());
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
