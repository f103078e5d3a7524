// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/naming.h"

#include <algorithm>

namespace twelvefold::cli {

namespace {

constexpr int searchLimit = 100;

Result<std::optional<EntityTypeIndex>> entityTypeOption(const QCommandLineParser &parser, const Schema &schema)
{
    const QString name = parser.value(QStringLiteral("type"));
    if (name.isEmpty())
        return std::optional<EntityTypeIndex>();
    const auto type = schema.findEntityType(name);
    if (type)
        return std::optional(*type);
    QStringList known;
    for (const EntityType &t : schema.entityTypes())
        known += t.name;
    return Error { Error::Kind::Usage,
        QStringLiteral("There is no entity type “%1”; did you mean %2?")
            .arg(name, Schema::nearNames(name, known).join(QStringLiteral(" or "))) };
}

//! Whether the query stands in the label, a key or any value, without regard to case.
bool recordMentions(const CaseGraph &graph, EntityIndex index, const QString &query)
{
    if (query.isEmpty() || graph.label(index).contains(query, Qt::CaseInsensitive)
        || graph.entity(index).key.contains(query, Qt::CaseInsensitive))
        return true;
    for (const Assertion *a : graph.assertions(index)) {
        if (a->value.contains(query, Qt::CaseInsensitive) || a->raw.contains(query, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool mentions(const CaseGraph &graph, EntityIndex index, const QString &query)
{
    return std::ranges::any_of(
        graph.mergedWith(index), [&](EntityIndex member) { return recordMentions(graph, member, query); });
}

class EntitiesCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("entities"); }
    QString summary() const override { return QStringLiteral("Lists entities with their values and exhibits."); }
    QString example() const override { return QStringLiteral("entities harbour.12f --type Persona --json"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ QStringLiteral("type"), QStringLiteral("Only this type."), QStringLiteral("TYPE") });
        parser.addOption(
            { QStringLiteral("query"), QStringLiteral("Only those that mention this."), QStringLiteral("TEXT") });
        declareAsOf(parser, QStringLiteral("As the case was at TIME (ISO 8601 with zone)."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto type = entityTypeOption(parser, Schema::standard());
        if (!type)
            return type.error();
        const auto asOf = asOfOption(parser);
        if (!asOf)
            return asOf.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        const auto then = graphOf(**session, *asOf);
        if (!then)
            return then.error();
        const auto &graph = *then;
        const QString query = parser.value(QStringLiteral("query"));
        QJsonArray entities;
        QStringList lines;
        graph->forEachEntity([&](EntityIndex i) {
            if (graph->canonical(i) != i || (*type && graph->entity(i).type != **type) || !mentions(*graph, i, query))
                return;
            entities += entityJson(*graph, i);
            lines += QStringLiteral("%1  %2  %3")
                         .arg(graph->entity(i).id.toString(), graph->typeOf(i).name, graph->label(i));
        });
        return Answer { { { QStringLiteral("entities"), entities } }, lines.join(u'\n') };
    }
};

class LinksCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("links"); }
    QString summary() const override { return QStringLiteral("Lists links with their values and exhibits."); }
    QString example() const override { return QStringLiteral("links harbour.12f --entity key:P-001"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ QStringLiteral("type"), QStringLiteral("Only this type."), QStringLiteral("TYPE") });
        parser.addOption(
            { QStringLiteral("entity"), QStringLiteral("Only those of this entity."), QStringLiteral("ID") });
        declareAsOf(parser, QStringLiteral("As the case was at TIME (ISO 8601 with zone)."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const QString typeName = parser.value(QStringLiteral("type"));
        const auto type = Schema::standard().findLinkType(typeName);
        if (!typeName.isEmpty() && !type)
            return unknownLinkType(typeName);
        const auto asOf = asOfOption(parser);
        if (!asOf)
            return asOf.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        const auto then = graphOf(**session, *asOf);
        if (!then)
            return then.error();
        const auto &graph = *then;
        std::optional<EntityIndex> about;
        if (const QString name = parser.value(QStringLiteral("entity")); !name.isEmpty()) {
            const auto found = findEntity(*graph, name);
            if (!found)
                return found.error();
            about = graph->canonical(*found);
        }
        return list(*graph, type, about);
    }

private:
    static Error unknownLinkType(const QString &name)
    {
        QStringList known;
        for (const LinkType &t : Schema::standard().linkTypes())
            known += t.name;
        return { Error::Kind::Usage,
            QStringLiteral("There is no link type “%1”; did you mean %2?")
                .arg(name, Schema::nearNames(name, known).join(QStringLiteral(" or "))) };
    }

    static Answer list(const CaseGraph &graph, std::optional<LinkTypeIndex> type, std::optional<EntityIndex> about)
    {
        QJsonArray links;
        QStringList lines;
        graph.forEachLink([&](const Link &link) {
            const EntityIndex from = graph.canonical(*graph.find(link.from));
            const EntityIndex to = graph.canonical(*graph.find(link.to));
            if ((type && link.type != *type) || (about && from != *about && to != *about))
                return;
            links += linkJson(graph, link);
            lines += QStringLiteral("%1 %2 %3")
                         .arg(graph.label(from), graph.schema().linkType(link.type).label, graph.label(to));
        });
        return { { { QStringLiteral("links"), links } }, lines.join(u'\n') };
    }
};

class SearchCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("search"); }
    QString summary() const override { return QStringLiteral("Finds words in entities and exhibits, best first."); }
    QString example() const override { return QStringLiteral("search harbour.12f \"proof letter\""); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addPositionalArgument(QStringLiteral("TEXT"), QStringLiteral("What to look for."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 2, 1000);
        if (!given)
            return given.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        const auto hits = await(**session, (*session)->search(given->mid(1).join(u' '), searchLimit));
        if (!hits)
            return hits.error();
        QJsonArray array;
        QStringList lines;
        for (const SearchHit &hit : *hits) {
            array += QJsonObject { { QStringLiteral("id"), hit.id.toString() }, { QStringLiteral("kind"), hit.kind },
                { QStringLiteral("label"), hit.label }, { QStringLiteral("snippet"), hit.snippet },
                { QStringLiteral("score"), hit.score } };
            lines += QStringLiteral("%1  %2  %3  %4")
                         .arg(hit.id.toString(), hit.kind, hit.label, hit.snippet.simplified());
        }
        return Answer { { { QStringLiteral("hits"), array } }, lines.join(u'\n') };
    }
};

} // namespace

Commands listCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<EntitiesCommand>());
    commands.push_back(std::make_unique<LinksCommand>());
    commands.push_back(std::make_unique<SearchCommand>());
    return commands;
}

} // namespace twelvefold::cli
