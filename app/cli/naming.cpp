// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/naming.h"

#include <algorithm>

namespace twelvefold::cli {

namespace {

constexpr qsizetype shortestPrefix = 8;

Error noSuch(const QString &what, const QString &name)
{
    return { Error::Kind::NotFound,
        QStringLiteral(
            "There is no %1 “%2” in this case; give its id, at least 8 characters of it, key:VALUE or its label.")
            .arg(what, name),
        name };
}

Error several(const QString &what, const QString &name, size_t count)
{
    return { Error::Kind::NotFound,
        QStringLiteral("“%1” names %2 %3 here; give an id instead.").arg(name, QString::number(count), what), name };
}

//! A key may occur in several types; a persona is what people mean, if there is just one.
std::vector<EntityIndex> narrowedToPersonas(const CaseGraph &graph, std::vector<EntityIndex> found)
{
    if (found.size() < 2)
        return found;
    std::vector<EntityIndex> personas;
    std::ranges::copy_if(
        found, std::back_inserter(personas), [&](EntityIndex i) { return graph.typeOf(i).name == u"Persona"; });
    return personas.size() == 1 ? personas : found;
}

bool startsWithId(const QString &id, const QString &name)
{
    return name.size() >= shortestPrefix && id.startsWith(name, Qt::CaseInsensitive);
}

//! `standsFor` says which entity a record counts as; two names of one are no ambiguity.
template <class StandsFor>
Result<EntityIndex> findBy(const CaseGraph &graph, const QString &name, StandsFor standsFor)
{
    if (const auto id = EntityId::fromString(name)) {
        const auto index = graph.find(*id);
        return index ? Result<EntityIndex>(standsFor(*index)) : noSuch(QStringLiteral("entity"), name);
    }
    const QString key = name.startsWith(u"key:") ? name.mid(4) : QString();
    std::vector<EntityIndex> byKey;
    std::vector<EntityIndex> byId;
    std::vector<EntityIndex> byLabel;
    const auto add = [&](std::vector<EntityIndex> &found, EntityIndex i) {
        if (std::ranges::find(found, standsFor(i)) == found.end())
            found.push_back(standsFor(i));
    };
    graph.forEachEntity([&](EntityIndex i) {
        if (!key.isEmpty() && graph.entity(i).key == key)
            add(byKey, i);
        if (startsWithId(graph.entity(i).id.toString(), name))
            add(byId, i);
        if (graph.label(i).compare(name, Qt::CaseInsensitive) == 0)
            add(byLabel, i);
    });
    byKey = narrowedToPersonas(graph, std::move(byKey));
    byLabel = narrowedToPersonas(graph, std::move(byLabel));
    for (const std::vector<EntityIndex> &found : { std::cref(byKey), std::cref(byId), std::cref(byLabel) }) {
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1)
            return several(QStringLiteral("entities"), name, found.size());
    }
    return noSuch(QStringLiteral("entity"), name);
}

} // namespace

Result<EntityIndex> findEntity(const CaseGraph &graph, const QString &name)
{
    return findBy(graph, name, [&graph](EntityIndex i) { return graph.canonical(i); });
}

Result<EntityIndex> findRecord(const CaseGraph &graph, const QString &name)
{
    return findBy(graph, name, [](EntityIndex i) { return i; });
}

Result<HypothesisId> findCluster(const CaseGraph &graph, const QString &name)
{
    std::vector<HypothesisId> found;
    for (const Hypothesis &h : graph.hypotheses()) {
        if (h.id.toString() == name || startsWithId(h.id.toString(), name)
            || h.label.compare(name, Qt::CaseInsensitive) == 0
            || h.label.compare(QStringLiteral("Operator ") + name, Qt::CaseInsensitive) == 0)
            found.push_back(h.id);
    }
    if (found.size() == 1)
        return found.front();
    return found.empty() ? noSuch(QStringLiteral("operator"), name)
                         : several(QStringLiteral("operators"), name, found.size());
}

} // namespace twelvefold::cli
