// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_builder.h"

#include <QtTest>

#include <algorithm>
#include <random>

namespace twelvefold::test {

inline Resolution resolved(const GraphBuilder &b, const ResolveOptions &options = {})
{
    NoProgress progress;
    auto result = resolveOperators(b.input(), options, progress);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

inline bool together(const Resolution &resolution, const std::vector<EntityId> &personas)
{
    return std::ranges::any_of(resolution.clusters, [&](const Hypothesis &cluster) {
        return std::ranges::all_of(
            personas, [&](EntityId id) { return std::ranges::find(cluster.personas, id) != cluster.personas.end(); });
    });
}

inline PairExplanation explained(const GraphBuilder &b, EntityId x, EntityId y, const ResolveOptions &options = {})
{
    auto result = explainPair(b.input(), options, x, y);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

inline const Contribution *rowOf(const std::vector<Contribution> &rows, QStringView indicator)
{
    const auto it = std::ranges::find_if(rows, [&](const Contribution &row) { return row.indicator == indicator; });
    return it == rows.end() ? nullptr : &*it;
}

inline double sumOf(const std::vector<Contribution> &rows)
{
    double sum = 0;
    for (const Contribution &row : rows)
        sum += row.decibans;
    return sum;
}

//! Groups as sets of ids, to compare partitions whatever the hypotheses are called.
inline std::vector<std::vector<EntityId>> partition(const Resolution &resolution)
{
    std::vector<std::vector<EntityId>> groups;
    for (const Hypothesis &cluster : resolution.clusters)
        groups.push_back(cluster.personas);
    std::ranges::sort(groups);
    return groups;
}

//! The usual strong pair: one wallet and one telephone, from two exhibits.
inline void tie(GraphBuilder &b, EntityId x, EntityId y, const QString &mark)
{
    for (const EntityId who : { x, y }) {
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("wallet-") + mark, QStringLiteral("payments.csv"));
        b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44-") + mark, QStringLiteral("contacts.csv"));
    }
}

//! The records of a case in another order, still such that nothing comes before what it refers to.
inline std::shared_ptr<const CaseGraph> shuffled(const CaseGraph &graph, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Record> entities, statements;
    auto copy = std::make_shared<CaseGraph>();
    for (const Evidence &evidence : graph.evidence())
        (void)copy->put(evidence);
    graph.forEachEntity([&](EntityIndex i) {
        entities.push_back(graph.entity(i));
        for (const Assertion *assertion : graph.assertions(i))
            statements.push_back(*assertion);
    });
    graph.forEachLink([&](const Link &link) { statements.push_back(link); });
    std::ranges::shuffle(entities, random);
    std::ranges::shuffle(statements, random);
    for (const auto *list : { &entities, &statements }) {
        for (const Record &record : *list)
            (void)copy->put(record);
    }
    return copy;
}

//! A case of some size in which values are shared at random.
inline GraphBuilder randomCase(unsigned seed, int personas)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    GraphBuilder b;
    std::vector<EntityId> people;
    for (int i = 0; i < personas; ++i)
        people.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    const QStringList types { QStringLiteral("usesWallet"), QStringLiteral("usesPhone"), QStringLiteral("usesEmail"),
        QStringLiteral("usesDevice"), QStringLiteral("presentsDocument") };
    const QStringList grades { QStringLiteral("A1"), QStringLiteral("B2"), QStringLiteral("C3"), QStringLiteral("F6") };
    for (int i = 0; i < 8; ++i)
        b.exhibit(QStringLiteral("t%1.csv").arg(i), grades[i % 4]);
    const auto use = [&](int who, const QString &value) {
        const int type = below(5);
        b.uses(people[size_t(who)], types[type], QStringLiteral("%1%2").arg(type).arg(value),
            QStringLiteral("t%1.csv").arg(below(8)));
    };
    for (int i = 0; i < personas * 2; ++i) // noise
        use(below(personas), QStringLiteral("v%1@x.example").arg(below(personas * 2)));
    for (int i = 0; i < personas * 4; ++i) // four by four they belong together
        use(i % personas, QStringLiteral("g%1@x.example").arg(i % personas / 4));
    for (int i = 0; i < personas / 3; ++i)
        b.link(people[size_t(below(personas))], QStringLiteral("vouchesFor"), people[size_t(below(personas))],
            QStringLiteral("t%1.csv").arg(below(8)));
    return b;
}

} // namespace twelvefold::test
