// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When things happened. What has no date gets none: it is listed apart.
#include "report/pack_context.h"
#include "report/words.h"
#include "scene/timeline.h"
#include "values/date_span.h"

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

struct Happening {
    QString who; //!< a persona of the operators reported
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

//! What makes a timeline; the rest is counted on the persona sheets, and money on its own page.
bool isTold(QStringView type)
{
    static const QStringList told { QStringLiteral("employedBy"), QStringLiteral("dismissedFrom"),
        QStringLiteral("threatens"), QStringLiteral("demandedFrom"), QStringLiteral("exfiltrated"),
        QStringLiteral("vouchesFor"), QStringLiteral("referred"), QStringLiteral("recommendedBy"),
        QStringLiteral("shippedTo"), QStringLiteral("impersonates"), QStringLiteral("rentsIdentityOf"),
        QStringLiteral("facilitates"), QStringLiteral("registered"), QStringLiteral("presentsDocument"),
        QStringLiteral("Incident"), QStringLiteral("Shipment") };
    return told.contains(type);
}

//! Told as a count and an extent, because there are many of them.
bool isSummed(QStringView type)
{
    return type == u"appliedTo" || type == u"interviewedBy";
}

QString detail(const Link &link)
{
    QStringList parts;
    for (const auto &property : { u"role", u"platform", u"amount", u"currency", u"endReason", u"text" }) {
        if (const QString value = link.value(property); !value.isEmpty())
            parts += quoted(value, 400);
    }
    return parts.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

Happening happening(const PackContext &context, const Link &link, EntityIndex member, bool outward)
{
    const LinkType &type = context.graph().schema().linkType(link.type);
    Happening result { context.name(member),
        (outward ? type.label : type.reverse) + QLatin1Char(' ') + context.name(outward ? link.to : link.from)
            + context.guarded(detail(link)),
        type.name, link.sources, dateOf(link.value(u"at")), {} };
    if (!result.from)
        result.from = dateOf(link.value(u"from"));
    result.to = dateOf(link.value(u"to"));
    return result;
}

//! Events that stand for themselves, with a date of their own.
Happening happening(const PackContext &context, EntityIndex event, EntityIndex member)
{
    const CaseGraph &graph = context.graph();
    Happening result { context.name(member),
        graph.typeOf(event).label.trimmed() + QStringLiteral(": ") + context.name(event)
            + context.guarded(graph.value(event, u"text").isEmpty()
                    ? QString()
                    : QStringLiteral(" (%1)").arg(quoted(graph.value(event, u"text"), 600))),
        graph.typeOf(event).name, {}, dateOf(graph.value(event, u"at")), dateOf(graph.value(event, u"to")) };
    for (const Assertion *assertion : graph.assertions(event)) {
        if (result.sources.empty() || assertion->property == u"at")
            result.sources = { assertion->source };
    }
    return result;
}

//! Walks the links of all members once.
class Story
{
public:
    explicit Story(const PackContext &context)
        : m_context(context)
    {
        for (const EntityIndex member : context.members()) {
            for (const EntityIndex part : context.graph().mergedWith(member)) {
                for (const Link *link : context.graph().linksFrom(part))
                    take(*link, member, true);
                for (const Link *link : context.graph().linksTo(part))
                    take(*link, member, false);
            }
        }
    }

    std::vector<Happening> told;
    std::vector<Happening> summed;

private:
    void take(const Link &link, EntityIndex member, bool outward)
    {
        const CaseGraph &graph = m_context.graph();
        const QString &type = graph.schema().linkType(link.type).name;
        const auto other = graph.find(outward ? link.to : link.from);
        if (!other)
            return;
        if (graph.typeOf(*other).category == EntityCategory::Event) {
            const QString &event = graph.typeOf(*other).name;
            if (isTold(event) && m_events.insert(*other).second)
                told.push_back(happening(m_context, *other, member));
            if (event == u"Interview" && m_events.insert(*other).second)
                sum(happening(m_context, *other, member), QStringLiteral("interviewedBy"));
            return;
        }
        if (isTold(type) && m_links.insert(link.id).second)
            told.push_back(happening(m_context, link, member, outward));
        if (isSummed(type) && m_links.insert(link.id).second)
            sum(happening(m_context, link, member, outward), type);
    }

    //! One interview may be told as an event of its own and as a link to the employer.
    void sum(Happening item, const QString &kind)
    {
        item.kind = kind;
        const QString date = item.from ? item.from->normalised() : item.what;
        if (m_summed.insert({ item.who, kind, date }).second)
            summed.push_back(std::move(item));
    }

    const PackContext &m_context;
    std::set<LinkId> m_links;
    std::set<EntityIndex> m_events;
    std::set<std::tuple<QString, QString, QString>> m_summed;
};

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
    TableBlock table { { { QStringLiteral("When"), 2.3 }, { QStringLiteral("Who"), 1.9 },
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

void addSummed(const PackContext &context, const std::vector<Happening> &items, Blocks &blocks)
{
    struct Sum {
        qsizetype count = 0;
        std::optional<Happening> first;
        std::optional<Happening> last;
        std::vector<SourceRef> sources;
    };
    std::map<std::pair<QString, QString>, Sum> sums;
    for (const Happening &item : items) {
        if (!item.from)
            continue;
        Sum &sum = sums[{ item.who, item.kind }];
        ++sum.count;
        if (!sum.first || sortTime(item) < sortTime(*sum.first))
            sum.first = item;
        if (!sum.last || sortTime(*sum.last) < sortTime(item))
            sum.last = item;
        if (!item.sources.empty())
            sum.sources.push_back(item.sources.front());
    }
    if (sums.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Applications and interviews"), QStringLiteral("applications"));
    TableBlock table { { { QStringLiteral("Who"), 2.1 }, { QStringLiteral("What"), 1.4 },
                           { QStringLiteral("How many"), 1.1, TextAlign::Right }, { QStringLiteral("First"), 1.4 },
                           { QStringLiteral("Last"), 1.4 }, { QStringLiteral("Exhibits"), 1.9 } },
        {} };
    for (const auto &[key, sum] : sums)
        table.rows.push_back({ { plain(key.first),
            plain(key.second == u"appliedTo" ? QStringLiteral("applications") : QStringLiteral("interviews")),
            plain(QString::number(sum.count)), plain(sum.first->from->display().left(10)),
            plain(sum.last->from->display().left(10)), context.references(sum.sources, 1) } });
    blocks.push_back(table);
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
    Story story(context);
    for (Happening &item : story.told)
        (item.from ? dated : undated).push_back(std::move(item));
    for (const Happening &item : story.summed) {
        if (!item.from)
            undated.push_back(item);
    }
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
    addSummed(context, story.summed, blocks);
    addUndated(context, undated, blocks);
}

} // namespace twelvefold
