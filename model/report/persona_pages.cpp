// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sheet for each persona: what is said of it, by whom and how good, and where sources disagree.
#include "report/pack_context.h"
#include "report/words.h"
#include "scene/scene.h"

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

//! One value of one property with everybody who says so.
struct Saying {
    QString property;
    QString label;
    QString value;
    QString raw;
    AssertionStatus status = AssertionStatus::Claimed;
    std::vector<SourceRef> sources;
};

std::vector<Saying> sayings(const CaseGraph &graph, EntityIndex persona)
{
    std::vector<Saying> all;
    for (const EntityIndex part : graph.mergedWith(persona)) {
        for (const Assertion *assertion : graph.assertions(part)) {
            auto saying = std::find_if(all.begin(), all.end(), [&](const Saying &s) {
                return s.property == assertion->property && s.value == assertion->value
                    && s.status == assertion->status;
            });
            if (saying == all.end()) {
                const PropertyType *type = graph.typeOf(part).property(assertion->property);
                saying = all.insert(all.end(),
                    { assertion->property, type ? type->label : assertion->property, assertion->value, assertion->raw,
                        assertion->status, {} });
            }
            saying->sources.push_back(assertion->source);
        }
    }
    return all;
}

//! Properties a person has only one of: two values contradict each other.
bool isSingle(const QString &property)
{
    static const QStringList single { QStringLiteral("birthDate"), QStringLiteral("birthPlace"),
        QStringLiteral("nationality"), QStringLiteral("gender"), QStringLiteral("nationalId"), QStringLiteral("name"),
        QStringLiteral("familyName"), QStringLiteral("givenName"), QStringLiteral("location") };
    return single.contains(property);
}

Spans sideBySide(const PackContext &context, const std::vector<const Saying *> &values)
{
    Spans spans { { values.front()->label + QStringLiteral(": "), SpanStyle::Bold } };
    for (size_t i = 0; i < std::min<size_t>(values.size(), 5); ++i) {
        const Saying &saying = *values[i];
        if (i > 0)
            spans.push_back({ QStringLiteral("  ≠  "), SpanStyle::Warning });
        spans.push_back({ quoted(context.guarded(saying.value), 120), SpanStyle::Bold });
        spans.push_back(
            { QStringLiteral(" (%1, %2) ").arg(toText(saying.status), context.grade(saying.sources.front())),
                SpanStyle::Quiet });
        spans = joined(std::move(spans), context.references(saying.sources, 1));
    }
    return spans;
}

//! A name as it is said, without an alias that stands beside it, such as the same name in another script.
QString withoutAliases(const Saying &saying, const std::vector<Saying> &all)
{
    QString value = saying.value;
    for (const Saying &other : all) {
        if (saying.property == u"name" && other.property == u"alias" && value.size() > other.value.size())
            value.remove(other.value);
    }
    return value.simplified();
}

void addConflicts(const PackContext &context, const std::vector<Saying> &all, Blocks &blocks)
{
    std::map<QString, std::vector<const Saying *>> byProperty;
    for (const Saying &saying : all) {
        if (isSingle(saying.property))
            byProperty[saying.property].push_back(&saying);
    }
    for (auto &[property, sayings] : byProperty) {
        std::set<QString> different;
        std::erase_if(
            sayings, [&](const Saying *saying) { return !different.insert(withoutAliases(*saying, all)).second; });
    }
    std::erase_if(byProperty, [](const auto &entry) { return entry.second.size() < 2; });
    if (byProperty.empty()) {
        addText(
            blocks, QStringLiteral("No two sources disagree in what they say of this persona."), ParagraphStyle::Quiet);
        return;
    }
    addHeading(blocks, 3, QStringLiteral("Where sources disagree"));
    for (const auto &[property, values] : byProperty)
        addText(blocks, sideBySide(context, values), ParagraphStyle::Bullet);
}

//! A given or family name that stands in a full name anyway.
bool isPartOfName(const Saying &saying, const std::vector<Saying> &all)
{
    if (saying.property != u"givenName" && saying.property != u"familyName" && saying.property != u"middleName")
        return false;
    return std::any_of(all.begin(), all.end(),
        [&](const Saying &other) { return other.property == u"name" && other.value.contains(saying.value); });
}

//! A row of the table: one value, or all values of a property that may have several, as far as status and grade agree.
struct SayingRow {
    const Saying *first = nullptr;
    QString grade;
    QStringList values;
    std::vector<SourceRef> sources;
};

std::vector<SayingRow> sayingRows(const PackContext &context, const std::vector<Saying> &all)
{
    std::vector<SayingRow> rows;
    for (const Saying &saying : all) {
        if (isPartOfName(saying, all))
            continue;
        const QString grade = context.grade(saying.sources.front());
        auto row = std::find_if(rows.begin(), rows.end(), [&](const SayingRow &r) {
            return r.first->property == saying.property && r.first->status == saying.status && r.grade == grade;
        });
        if (row == rows.end() || isSingle(saying.property))
            row = rows.insert(rows.end(), { &saying, grade, {}, {} });
        row->values += quoted(context.guarded(saying.value), 400);
        for (const SourceRef &source : saying.sources) {
            if (std::find(row->sources.begin(), row->sources.end(), source) == row->sources.end())
                row->sources.push_back(source);
        }
    }
    return rows;
}

void addSayings(const PackContext &context, const std::vector<Saying> &all, Blocks &blocks)
{
    constexpr size_t most = 20;
    addHeading(blocks, 3, QStringLiteral("What is said of it"));
    TableBlock table { { { QStringLiteral("Property"), 1.4 }, { QStringLiteral("Value"), 3.8 },
                           { QStringLiteral("Status"), 0.9 }, { QStringLiteral("Grade"), 1 },
                           { QStringLiteral("Exhibits"), 2.3 } },
        {} };
    const std::vector<SayingRow> rows = sayingRows(context, all);
    for (size_t i = 0; i < std::min(rows.size(), most); ++i) {
        const SayingRow &row = rows[i];
        const SpanStyle style = row.first->status == AssertionStatus::Refuted ? SpanStyle::Against
            : row.first->status == AssertionStatus::Verified                  ? SpanStyle::Bold
                                                                              : SpanStyle::Plain;
        table.rows.push_back({ { plain(row.first->label), plain(quoted(row.values.join(QStringLiteral(" · ")), 900)),
            plain(toText(row.first->status), style), plain(row.grade), context.references(row.sources, 2) } });
    }
    blocks.push_back(table);
    if (rows.size() > most)
        addText(blocks, QStringLiteral("And %1 more in the case.").arg(rows.size() - most), ParagraphStyle::Quiet);
}

//! Links of one type to one entity, seen from the persona.
struct Tie {
    QString label;
    EntityIndex other = 0;
    std::vector<SourceRef> sources;
    qsizetype count = 0;
    QString first;
    QString last;
};

QString when(const Link &link)
{
    for (const auto &property : { u"at", u"from", u"to" }) {
        if (const QString date = link.value(property); !date.isEmpty())
            return date.left(10);
    }
    return {};
}

void addTie(
    const CaseGraph &graph, std::map<std::pair<QString, EntityIndex>, Tie> &ties, const Link &link, bool outward)
{
    const auto other = graph.find(outward ? link.to : link.from);
    if (!other)
        return;
    const LinkType &type = graph.schema().linkType(link.type);
    const QString label = outward ? type.label : type.reverse;
    Tie &tie = ties[{ label, graph.canonical(*other) }];
    tie.label = label;
    tie.other = graph.canonical(*other);
    ++tie.count;
    tie.sources.insert(tie.sources.end(), link.sources.begin(), link.sources.end());
    if (const QString date = when(link); !date.isEmpty()) {
        tie.first = tie.first.isEmpty() ? date : std::min(tie.first, date);
        tie.last = std::max(tie.last, date);
    }
}

//! Other personas that have a link to the same thing.
qsizetype sharers(const CaseGraph &graph, EntityIndex thing, EntityIndex self)
{
    QSet<EntityIndex> others;
    for (const EntityIndex part : graph.mergedWith(thing)) {
        for (const Link *link : graph.linksTo(part)) {
            const auto from = graph.find(link->from);
            if (from && graph.typeOf(*from).name == u"Persona" && graph.canonical(*from) != self)
                others.insert(graph.canonical(*from));
        }
    }
    return others.size();
}

int weight(EntityCategory category)
{
    return category == EntityCategory::Identifier ? 0 : category == EntityCategory::Person ? 1 : 2;
}

std::vector<Tie> tiesOf(const CaseGraph &graph, EntityIndex persona)
{
    std::map<std::pair<QString, EntityIndex>, Tie> ties;
    for (const EntityIndex part : graph.mergedWith(persona)) {
        for (const Link *link : graph.linksFrom(part))
            addTie(graph, ties, *link, true);
        for (const Link *link : graph.linksTo(part))
            addTie(graph, ties, *link, false);
    }
    std::vector<Tie> list;
    for (auto &[key, tie] : ties)
        list.push_back(std::move(tie));
    std::stable_sort(list.begin(), list.end(), [&](const Tie &a, const Tie &b) {
        return weight(graph.typeOf(a.other).category) < weight(graph.typeOf(b.other).category);
    });
    return list;
}

//! All ties of one kind: a row of the table.
struct TieGroup {
    QString label;
    std::vector<const Tie *> ties;
};

std::vector<TieGroup> grouped(const CaseGraph &graph, const std::vector<Tie> &ties)
{
    static const QStringList told { QStringLiteral("Application"), QStringLiteral("Interview"),
        QStringLiteral("Engagement") }; // the employer of each is linked as well
    std::vector<TieGroup> groups;
    for (const Tie &tie : ties) {
        if (told.contains(graph.typeOf(tie.other).name))
            continue;
        auto group
            = std::find_if(groups.begin(), groups.end(), [&](const TieGroup &g) { return g.label == tie.label; });
        if (group == groups.end())
            group = groups.insert(groups.end(), { tie.label, {} });
        group->ties.push_back(&tie);
    }
    return groups;
}

QString extent(const TieGroup &group)
{
    QString first;
    QString last;
    for (const Tie *tie : group.ties) {
        if (!tie->first.isEmpty())
            first = first.isEmpty() ? tie->first : std::min(first, tie->first);
        last = std::max(last, tie->last);
    }
    return first == last ? first : first + QStringLiteral(" – ") + last;
}

Spans targets(const PackContext &context, const TieGroup &group, EntityIndex persona)
{
    constexpr size_t most = 6;
    Spans spans;
    for (size_t i = 0; i < std::min(group.ties.size(), most); ++i) {
        const Tie &tie = *group.ties[i];
        const bool identifier = context.graph().typeOf(tie.other).isIdentifier();
        const qsizetype others = identifier ? sharers(context.graph(), tie.other, persona) : 0;
        if (i > 0)
            spans.push_back({ QStringLiteral(" · "), SpanStyle::Quiet });
        spans.push_back({ shortened(context.name(tie.other), 44) });
        if (tie.count > 1)
            spans.push_back({ QStringLiteral(" ×%1").arg(tie.count), SpanStyle::Quiet });
        if (others > 0)
            spans.push_back({ QStringLiteral(" (+%1)").arg(others), SpanStyle::For });
    }
    if (group.ties.size() > most)
        spans.push_back({ QStringLiteral(" · and %1 more").arg(group.ties.size() - most), SpanStyle::Quiet });
    return spans;
}

void addTies(const PackContext &context, EntityIndex persona, Blocks &blocks)
{
    const std::vector<Tie> ties = tiesOf(context.graph(), persona);
    addHeading(blocks, 3, QStringLiteral("What it is linked to"));
    TableBlock table { { { QStringLiteral("Link"), 1.3 }, { QStringLiteral("To"), 5 }, { QStringLiteral("When"), 2.2 },
                           { QStringLiteral("Exhibits"), 1.5 } },
        {} };
    for (const TieGroup &group : grouped(context.graph(), ties)) {
        std::vector<SourceRef> sources;
        for (const Tie *tie : group.ties) {
            if (!tie->sources.empty())
                sources.push_back(tie->sources.front());
        }
        table.rows.push_back({ { plain(group.label), targets(context, group, persona), plain(extent(group)),
            context.references(sources, 1) } });
    }
    blocks.push_back(table);
}

void addSheet(const PackContext &context, EntityIndex persona, Blocks &blocks)
{
    const CaseGraph &graph = context.graph();
    const Entity &entity = graph.entity(persona);
    addHeading(blocks, 2, context.name(persona), QStringLiteral("persona-") + entity.id.toString(), true);
    const QString letter = context.operatorLetterOf(entity.id);
    QString key = entity.key;
    const QString known = key.isEmpty() ? QStringLiteral("no key in the sources")
                                        : shortened(key.replace(QChar(0x1f), QLatin1Char(' ')), 100);
    addText(blocks,
        { { QStringLiteral("Thought to be run by operator %1").arg(letter), SpanStyle::Bold },
            { QStringLiteral("  ·  %1  ·  ").arg(known) }, { entity.id.toString(), SpanStyle::Fixed } });
    if (context.bearsVictimsName(persona))
        addText(blocks,
            { { QStringLiteral("Victim. "), SpanStyle::Victim },
                { QStringLiteral(
                    "This persona goes by the name of a person whose identity was taken. This sheet is about who "
                    "used the name; that person is not a suspect.") } },
            ParagraphStyle::Callout);
    const std::vector<Saying> all = sayings(graph, persona);
    addConflicts(context, all, blocks);
    addSayings(context, all, blocks);
    addTies(context, persona, blocks);
}

} // namespace

void addPersonaSheets(const PackContext &context, Blocks &blocks)
{
    if (context.members().empty())
        return;
    addHeading(blocks, 1, QStringLiteral("Persona sheets"), QStringLiteral("personas"));
    addText(blocks,
        QStringLiteral(
            "One sheet for each persona of the operators above. Claimed means a source says so; verified and "
            "refuted mean that an analyst, or the source itself where it says so, checked. Sources that disagree stand "
            "side by side; none is preferred "
            "silently. ×3 is how often a link is recorded; (+2) in blue is how many other personas of the whole case "
            "are linked to the same thing."));
    TableBlock index { { { QStringLiteral("Persona"), 4 }, { QStringLiteral("Operator"), 1 },
                           { QStringLiteral("Statements"), 1, TextAlign::Right } },
        {} };
    std::vector<std::pair<QString, EntityIndex>> order;
    for (const EntityIndex member : context.members())
        order.emplace_back(context.name(member), member);
    std::sort(order.begin(), order.end());
    for (const auto &[label, member] : order) {
        const EntityId id = context.graph().entity(member).id;
        index.rows.push_back({ { { context.personaLink(id) }, plain(context.operatorLetterOf(id)),
            plain(QString::number(sayingRows(context, sayings(context.graph(), member)).size())) } });
    }
    blocks.push_back(index);
    for (const auto &[label, member] : order)
        addSheet(context, member, blocks);
}

} // namespace twelvefold
