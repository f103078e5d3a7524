// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/adoption.h"

#include "intake/persona_keys.h"
#include "intake/resume_intake.h"
#include "intake/text_identifiers.h"

#include <algorithm>

namespace twelvefold {

namespace {

const Assertion *documentOnlyStatus(const CaseGraph &graph, EntityIndex index)
{
    const QString status = documentOnly();
    for (const Assertion *said : graph.assertions(index)) {
        if (said->property == u"status" && said->value == status)
            return said;
    }
    return nullptr;
}

struct Waiting {
    EntityIndex index;
    const Assertion *status;
};

std::vector<Waiting> waitingPersonas(const EntityRegistry &registry)
{
    const CaseGraph &graph = registry.graph();
    const auto persona = registry.schema().findEntityType(u"Persona");
    std::vector<Waiting> waiting;
    graph.forEachEntity([&](EntityIndex index) {
        const Entity &entity = graph.entity(index);
        if (entity.type != persona || !entity.key.isEmpty() || graph.canonical(index) != index)
            return;
        if (const Assertion *status = documentOnlyStatus(graph, index))
            waiting.push_back({ index, status });
    });
    return waiting;
}

//! Personas that share identifiers with this one: those that share all that are shared, else all of them.
std::vector<EntityId> sharers(const EntityRegistry &registry, EntityIndex index)
{
    const CaseGraph &graph = registry.graph();
    const auto persona = registry.schema().findEntityType(u"Persona");
    std::vector<EntityId> any;
    std::optional<std::vector<EntityId>> common;
    for (const Link *link : graph.linksFrom(index)) {
        if (usingLink(registry.schema(), registry.typeOf(link->to)) != link->type)
            continue;
        std::vector<EntityId> users = registry.linkedFrom(link->type, link->to);
        std::erase_if(
            users, [&](EntityId id) { return id == graph.entity(index).id || registry.typeOf(id) != persona; });
        if (users.empty())
            continue;
        for (const EntityId id : users) {
            if (std::ranges::find(any, id) == any.end())
                any.push_back(id);
        }
        if (common)
            std::erase_if(*common, [&](EntityId id) { return std::ranges::find(users, id) == users.end(); });
        else
            common = users;
    }
    return common && common->size() == 1 ? *common : any;
}

} // namespace

std::vector<Issue> adoptDocumentPersonas(EntityRegistry &registry)
{
    const CaseGraph &graph = registry.graph();
    std::vector<Issue> issues;
    QHash<EntityId, EntityId> adopted;
    for (const Waiting &waiting : waitingPersonas(registry)) {
        const std::vector<EntityId> found = sharers(registry, waiting.index);
        const bool anyNew = std::ranges::any_of(found, [&](EntityId id) { return registry.isNew(id); });
        if (!anyNew)
            continue; // nothing that this import brings
        if (found.size() == 1 && !adopted.contains(found.front())) {
            adopted.insert(found.front(), graph.entity(waiting.index).id);
            registry.withdraw(*waiting.status);
            continue;
        }
        issues.push_back({ Issue::Kind::Review, graph.label(waiting.index),
            QStringLiteral(
                "%1, known from a document only, shares contacts with several personas of the tables; decide "
                "which one it is.")
                .arg(graph.label(waiting.index)) });
    }
    registry.adopt(adopted);
    return issues;
}

void linkKeyedPictures(EntityRegistry &registry)
{
    const auto image = registry.schema().findEntityType(u"Image");
    for (const Evidence &evidence : registry.graph().evidence()) {
        const auto picture
            = image ? registry.find(*image, {}, QString::fromLatin1(evidence.sha256.toHex())) : std::nullopt;
        if (!picture)
            continue;
        const std::vector<EntityId> keyed = personasKeyedInName(registry, evidence.name);
        if (keyed.size() == 1 && registry.isNew(keyed.front()))
            registry.link(QStringLiteral("depicts"), *picture, keyed.front(),
                { evidence.id, Place { .column = QStringLiteral("file name") }, {} });
    }
}

} // namespace twelvefold
