// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/listing.h"

#include "items/schema_words.h"
#include "items/words.h"
#include "look/look.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int mostPropertyColumns = 4;

struct Lists {
    Q_DECLARE_TR_FUNCTIONS(Lists)
public:
    static Listing entities(const CaseGraph &graph, EntityTypeIndex type);
    static Listing operators(const CaseGraph &graph);
    static Listing evidence(const CaseGraph &graph);
    static Listing judgements(const CaseGraph &graph);
};

ListCell number(qint64 value)
{
    return { QLocale().toString(value), value };
}

std::vector<EntityIndex> membersOfType(const CaseGraph &graph, EntityTypeIndex type)
{
    std::vector<EntityIndex> members;
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.entity(i).type == type && graph.canonical(i) == i)
            members.push_back(i);
    });
    return members;
}

// The properties that say most about this type here: filled most often, the label's own parts left out.
std::vector<const PropertyType *> shownProperties(
    const CaseGraph &graph, const EntityType &type, const std::vector<EntityIndex> &members)
{
    QSet<QString> hidden(type.valueProperties.begin(), type.valueProperties.end());
    for (const QString &pattern : type.labelFrom) {
        for (const QString &part : pattern.split(u'+'))
            hidden.insert(part);
    }
    QHash<QString, int> filled;
    for (const EntityIndex i : members) {
        QSet<QString> seen;
        for (const Assertion *assertion : graph.assertions(i)) {
            if (!seen.contains(assertion->property)) {
                seen.insert(assertion->property);
                ++filled[assertion->property];
            }
        }
    }
    std::vector<const PropertyType *> shown;
    for (const PropertyType &property : type.properties) {
        if (filled.value(property.name) > 0 && !hidden.contains(property.name))
            shown.push_back(&property);
    }
    std::stable_sort(shown.begin(), shown.end(),
        [&](const auto *a, const auto *b) { return filled.value(a->name) > filled.value(b->name); });
    if (shown.size() > mostPropertyColumns)
        shown.resize(mostPropertyColumns);
    return shown;
}

int sourceCount(const CaseGraph &graph, EntityIndex entity)
{
    QSet<EvidenceId> sources;
    for (const EntityIndex i : graph.mergedWith(entity)) {
        for (const Assertion *assertion : graph.assertions(i))
            sources.insert(assertion->source.evidence);
        for (const Link *link : graph.linksFrom(i)) {
            for (const SourceRef &source : link->sources)
                sources.insert(source.evidence);
        }
        for (const Link *link : graph.linksTo(i)) {
            for (const SourceRef &source : link->sources)
                sources.insert(source.evidence);
        }
    }
    return int(sources.size());
}

ListCell linkCount(const CaseGraph &graph, EntityIndex entity)
{
    qint64 links = 0;
    for (const EntityIndex i : graph.mergedWith(entity))
        links += qint64(graph.linksFrom(i).size() + graph.linksTo(i).size());
    return number(links);
}

Listing Lists::entities(const CaseGraph &graph, EntityTypeIndex typeIndex)
{
    const EntityType &type = graph.schema().entityType(typeIndex);
    const std::vector<EntityIndex> members = membersOfType(graph, typeIndex);
    const auto properties = shownProperties(graph, type, members);
    const bool person = type.category == EntityCategory::Person;
    Listing listing;
    listing.titles += type.isIdentifier() ? tr("Value") : tr("Name");
    if (type.isIdentifier())
        listing.fixedColumns.push_back(0);
    if (person)
        listing.titles += tr("Operator");
    for (const PropertyType *property : properties)
        listing.titles += schemaText(property->label);
    listing.titles << tr("Links") << tr("Sources");
    listing.numberColumns = { int(listing.titles.size()) - 2, int(listing.titles.size()) - 1 };
    listing.rows.reserve(members.size());
    const QString icon = Look::entityIconName(type);
    for (const EntityIndex i : members) {
        ListRow row { .target = graph.entity(i).id, .icon = icon, .operatorIndex = -1, .cells = {} };
        const QString label = graph.label(i);
        row.cells.push_back({ .text = label, .tip = label });
        if (person) {
            const Hypothesis *hypothesis = graph.operatorOf(i);
            row.operatorIndex = hypothesis ? operatorIndexOf(graph, hypothesis->id) : -1;
            row.cells.push_back({ .text = hypothesis ? hypothesis->label : QString() });
        }
        for (const PropertyType *property : properties)
            row.cells.push_back(valueCell(graph, i, property->name));
        row.cells.push_back(linkCount(graph, i));
        row.cells.push_back(number(sourceCount(graph, i)));
        listing.rows.push_back(std::move(row));
    }
    return listing;
}

Listing Lists::operators(const CaseGraph &graph)
{
    Listing listing;
    listing.titles << tr("Operator") << tr("Personas") << tr("How probable") << tr("Exhibits") << tr("Members");
    listing.numberColumns = { 1, 3 };
    int index = 0;
    for (const Hypothesis &hypothesis : graph.hypotheses()) {
        QStringList names;
        for (const EntityId id : hypothesis.personas) {
            if (const auto found = graph.find(id))
                names += isolated(graph.label(*found));
        }
        ListRow row {
            .target = hypothesis.id, .icon = QStringLiteral("operator"), .operatorIndex = index++, .cells = {}
        };
        const QString all = names.join(QStringLiteral(", "));
        row.cells = { { .text = hypothesis.label }, number(qint64(hypothesis.personas.size())),
            { .text = chanceText(hypothesis.score), .key = hypothesis.score },
            number(qint64(hypothesis.evidence.size())), { .text = all, .tip = all } };
        listing.rows.push_back(std::move(row));
    }
    return listing;
}

Listing Lists::evidence(const CaseGraph &graph)
{
    Listing listing;
    listing.titles << tr("Exhibit") << tr("File") << tr("Kind") << tr("Size") << tr("Grade") << tr("Source")
                   << tr("Taken in (UTC)") << tr("SHA-256");
    listing.fixedColumns = { 7 };
    listing.numberColumns = { 3 };
    for (const Evidence &exhibit : graph.evidence()) {
        ListRow row { .target = EvidenceSpot { exhibit.id },
            .icon = Look::evidenceIconName(exhibit.format),
            .operatorIndex = -1,
            .cells = {} };
        const QString hash = QString::fromLatin1(exhibit.sha256.toHex());
        row.cells = { { .text = exhibit.label(), .key = exhibit.number }, { .text = exhibit.name, .tip = exhibit.name },
            { .text = exhibit.format }, { .text = sizeText(exhibit.size), .key = exhibit.size },
            { .text = exhibit.grade.isEmpty() ? gradeText(exhibit.grade) : exhibit.grade,
                .tip = gradeText(exhibit.grade) },
            { .text = exhibit.source, .tip = exhibit.source },
            { .text = exhibit.acquiredAt.toText(), .key = exhibit.acquiredAt.msecs },
            { .text = Look::shortened(hash, 16), .tip = hash } };
        listing.rows.push_back(std::move(row));
    }
    return listing;
}

Listing Lists::judgements(const CaseGraph &graph)
{
    const auto name = [&graph](EntityId id) {
        const auto found = graph.find(id);
        return found ? graph.label(*found) : QString();
    };
    Listing listing;
    listing.titles << tr("Judgement") << tr("One") << tr("Other") << tr("Why") << tr("By") << tr("At (UTC)");
    for (const Judgement &judgement : graph.judgements()) {
        ListRow row { .target = judgement.a, .icon = {}, .operatorIndex = -1, .cells = {} };
        row.cells = { { .text = judgementText(judgement.kind) }, { .text = name(judgement.a) },
            { .text = name(judgement.b) }, { .text = judgement.why, .tip = judgement.why }, { .text = judgement.by },
            { .text = judgement.at.toText(), .key = judgement.at.msecs } };
        listing.rows.push_back(std::move(row));
    }
    return listing;
}

} // namespace

ListCell valueCell(const CaseGraph &graph, EntityIndex entity, const QString &property)
{
    QStringList values;
    for (const EntityIndex i : graph.mergedWith(entity)) {
        for (const Assertion *assertion : graph.assertions(i)) {
            if (assertion->property == property && assertion->status != AssertionStatus::Refuted
                && !values.contains(assertion->value))
                values += assertion->value;
        }
    }
    const bool warning = values.size() > 1 && isSingleValued(property)
        && std::any_of(values.begin(), values.end(), [&](const QString &v) { return !agree(v, values.first()); });
    const QString text = values.join(warning ? QStringLiteral(" ⚠ ") : QStringLiteral(", "));
    return { .text = text, .key = {}, .warning = warning, .tip = text };
}

Listing makeListing(const CaseGraph &graph, const Section &section)
{
    switch (section.kind) {
    case Section::Kind::Operators:
        return Lists::operators(graph);
    case Section::Kind::Entities:
        return Lists::entities(graph, section.type);
    case Section::Kind::Evidence:
        return Lists::evidence(graph);
    case Section::Kind::Judgements:
        return Lists::judgements(graph);
    case Section::Kind::Overview:
    case Section::Kind::Custody:
        break;
    }
    return {};
}

} // namespace twelvefold::ui
