// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When things happened. What has no date gets none: it is listed apart.
#include "report/pack_context.h"
#include "report/words.h"
#include "scene/timeline.h"
#include "values/date_span.h"

#include <algorithm>
#include <set>

namespace twelvefold {

namespace {

struct Happening {
    QString who;
    QString what;
    QString kind; //!< the link's or entity's type
    std::vector<SourceRef> sources;
    std::optional<DateSpan> from;
    std::optional<DateSpan> to;
};

std::optional<DateSpan> dateOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto span = DateSpan::parse(text);
    return span && span->isKnown() && (span->earliest() || span->latest()) ? std::optional(*span) : std::nullopt;
}

//! Links that are counted by the thousand; the persona sheets give their number and extent.
bool isBulk(QStringView type)
{
    static const QStringList bulk { QStringLiteral("loggedInFrom"), QStringLiteral("paidTo"), QStringLiteral("paidBy"),
        QStringLiteral("transferredTo"), QStringLiteral("consolidatesInto"), QStringLiteral("usesDevice"),
        QStringLiteral("mentions"), QStringLiteral("sentBy"), QStringLiteral("sentTo"), QStringLiteral("depicts"),
        QStringLiteral("derivedFrom"), QStringLiteral("usesEmail"), QStringLiteral("usesPhone"),
        QStringLiteral("usesAccount"), QStringLiteral("usesWallet"), QStringLiteral("usesPaymentAccount"),
        QStringLiteral("recoveryOf"), QStringLiteral("holderOf"), QStringLiteral("usesDocument") };
    return bulk.contains(type);
}

QString detail(const Link &link)
{
    QStringList parts;
    for (const auto &property : { u"role", u"platform", u"amount", u"currency", u"endReason", u"text" }) {
        if (const QString value = link.value(property); !value.isEmpty())
            parts += shortened(value, 90);
    }
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

Happening happening(const PackContext &context, const Link &link)
{
    const LinkType &type = context.graph().schema().linkType(link.type);
    Happening result { context.name(link.from),
        type.label + QLatin1Char(' ') + context.name(link.to) + context.guarded(detail(link)), type.name, link.sources,
        dateOf(link.value(u"at")), {} };
    if (!result.from)
        result.from = dateOf(link.value(u"from"));
    result.to = dateOf(link.value(u"to"));
    return result;
}

//! Events that stand for themselves (an interview, an incident) with their own date.
std::optional<Happening> happening(const PackContext &context, EntityIndex event, const QString &who)
{
    const CaseGraph &graph = context.graph();
    if (graph.typeOf(event).category != EntityCategory::Event)
        return std::nullopt;
    Happening result { who, graph.typeOf(event).label.trimmed() + QStringLiteral(": ") + context.name(event),
        graph.typeOf(event).name, {}, dateOf(graph.value(event, u"at")), dateOf(graph.value(event, u"to")) };
    if (!result.from)
        result.from = dateOf(graph.value(event, u"from"));
    for (const Assertion *assertion : graph.assertions(event)) {
        if (result.sources.empty() || assertion->property == u"at")
            result.sources = { assertion->source };
    }
    return result;
}

std::vector<Happening> happenings(const PackContext &context)
{
    const CaseGraph &graph = context.graph();
    std::vector<Happening> all;
    std::set<LinkId> seen;
    std::set<EntityIndex> events;
    const auto take = [&](const Link &link, const QString &persona) {
        const QString &type = graph.schema().linkType(link.type).name;
        for (const EntityId &end : { link.from, link.to }) {
            const auto index = graph.find(end);
            if (!index || !events.insert(*index).second)
                continue;
            if (const auto event = happening(context, *index, persona))
                all.push_back(*event);
        }
        if (!isBulk(type) && seen.insert(link.id).second)
            all.push_back(happening(context, link));
    };
    for (const EntityIndex member : context.members()) {
        for (const EntityIndex part : graph.mergedWith(member)) {
            for (const Link *link : graph.linksFrom(part))
                take(*link, context.name(member));
            for (const Link *link : graph.linksTo(part))
                take(*link, context.name(member));
        }
    }
    return all;
}

Utc sortTime(const Happening &item)
{
    const auto early = item.from->earliest();
    return early ? *early : *item.from->latest();
}

QString dateText(const Happening &item)
{
    return item.to ? item.from->display() + QStringLiteral(" – ") + item.to->display() : item.from->display();
}

qint64 dayNumber(Utc time)
{
    constexpr qint64 day = 24 * 3600 * 1000;
    return (time.msecs - (time.msecs < 0 ? day - 1 : 0)) / day;
}

std::vector<TimelineEvent> figureEvents(const std::vector<Happening> &dated)
{
    std::vector<TimelineEvent> events;
    for (const Happening &item : dated) {
        TimelineEvent event { shortened(item.who, 24), item.what, dayNumber(sortTime(item)), 0 };
        const auto last = item.to ? item.to->latest() : item.from->latest();
        event.toDay = std::max(event.fromDay, last ? dayNumber(*last) : event.fromDay);
        event.uncertain = !item.to && item.from->precision() < DatePrecision::Day;
        if (item.kind == u"Incident" || item.kind == u"threatens" || item.kind == u"demandedFrom")
            event.role = ColourRole::Danger;
        else if (item.kind == u"dismissedFrom")
            event.role = ColourRole::Warning;
        events.push_back(event);
    }
    return events;
}

void addDated(const PackContext &context, const std::vector<Happening> &dated, Blocks &blocks)
{
    constexpr size_t most = 160;
    TableBlock table { { { QStringLiteral("When"), 1.9 }, { QStringLiteral("Who"), 2.1 },
                           { QStringLiteral("What"), 4.2 }, { QStringLiteral("Exhibits"), 1.9 } },
        {} };
    for (size_t i = 0; i < std::min(dated.size(), most); ++i)
        table.rows.push_back({ { plain(dateText(dated[i])), plain(dated[i].who), plain(dated[i].what),
            context.references(dated[i].sources, 2) } });
    blocks.push_back(table);
    if (dated.size() > most)
        addText(
            blocks, QStringLiteral("And %1 later events in the case.").arg(dated.size() - most), ParagraphStyle::Quiet);
}

void addUndated(const PackContext &context, const std::vector<Happening> &undated, Blocks &blocks)
{
    if (undated.empty())
        return;
    constexpr size_t most = 30;
    addHeading(blocks, 2, QStringLiteral("Without a date"), QStringLiteral("undated"));
    addText(
        blocks, QStringLiteral("The sources give no date for these; none has been assumed."), ParagraphStyle::Quiet);
    TableBlock table {
        { { QStringLiteral("Who"), 2.1 }, { QStringLiteral("What"), 5 }, { QStringLiteral("Exhibits"), 1.9 } }, {}
    };
    for (size_t i = 0; i < std::min(undated.size(), most); ++i)
        table.rows.push_back(
            { { plain(undated[i].who), plain(undated[i].what), context.references(undated[i].sources, 2) } });
    blocks.push_back(table);
    if (undated.size() > most)
        addText(blocks, QStringLiteral("And %1 more in the case.").arg(undated.size() - most), ParagraphStyle::Quiet);
}

} // namespace

void addTimeline(const PackContext &context, Blocks &blocks)
{
    if (context.members().empty())
        return;
    std::vector<Happening> dated;
    std::vector<Happening> undated;
    for (Happening &item : happenings(context))
        (item.from ? dated : undated).push_back(std::move(item));
    std::stable_sort(
        dated.begin(), dated.end(), [](const Happening &a, const Happening &b) { return sortTime(a) < sortTime(b); });
    addHeading(blocks, 1, QStringLiteral("Timeline"), QStringLiteral("timeline"));
    addText(blocks,
        QStringLiteral(
            "Dates stand as the sources give them: a month stays a month, and a time without a zone has none "
            "added. Times with a zone are ordered by UTC. Logins, transfers and messages are too many to list; "
            "the persona sheets and the money pages sum them up."));
    if (dated.empty())
        addText(blocks, QStringLiteral("Nothing that is held of these personas has a date."), ParagraphStyle::Callout);
    else
        blocks.push_back(FigureBlock { timelineScene(figureEvents(dated), 487),
            QStringLiteral(
                "Diamonds are moments, bars last, dotted bars are dates known only to the month or year. Red: "
                "incidents and threats."),
            560 });
    if (!dated.empty())
        addDated(context, dated, blocks);
    addUndated(context, undated, blocks);
}

} // namespace twelvefold
