// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money: sums by account and currency. Nothing is converted, and nothing is rounded.
#include "report/pack_context.h"
#include "report/words.h"
#include "values/decimal.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace twelvefold {

namespace {

struct Flow {
    Decimal sum;
    qsizetype count = 0;
    qsizetype unreadable = 0; //!< transfers whose amount is no number
    QString first;
    QString last;
    std::set<EntityIndex> payers;
    std::vector<EvidenceId> evidence;

    void add(const Link &link, EntityIndex payer)
    {
        ++count;
        const auto amount = Decimal::fromPlain(link.value(u"amount"));
        const auto total = amount ? Decimal::sum(sum, *amount) : std::nullopt;
        if (total)
            sum = *total;
        else
            ++unreadable;
        payers.insert(payer);
        const QString at = link.value(u"at").left(10);
        if (!at.isEmpty()) {
            first = first.isEmpty() ? at : std::min(first, at);
            last = std::max(last, at);
        }
        for (const SourceRef &source : link.sources) {
            if (std::find(evidence.begin(), evidence.end(), source.evidence) == evidence.end())
                evidence.push_back(source.evidence);
        }
    }
};

using Flows = std::map<std::pair<QString, QString>, Flow>; // receiver and currency

//! One payment may be told three times: as pay, as what arrived in an account, and as what was passed on from there.
struct AllFlows {
    Flows pay;
    Flows arrived;
    Flows passed;
};

//! The personas themselves and the accounts and wallets they use or hold.
std::set<EntityIndex> ownPurses(const PackContext &context)
{
    const CaseGraph &graph = context.graph();
    std::set<EntityIndex> own;
    for (const EntityIndex member : context.members()) {
        for (const EntityIndex part : graph.mergedWith(member)) {
            own.insert(part);
            for (const Link *link : graph.linksFrom(part)) {
                const QString &type = graph.schema().linkType(link->type).name;
                const auto purse = graph.find(link->to);
                if (purse && (type == u"usesWallet" || type == u"usesPaymentAccount" || type == u"holderOf"))
                    own.insert(*purse);
            }
        }
    }
    return own;
}

AllFlows flowsOf(const PackContext &context, const std::set<EntityIndex> &own)
{
    const CaseGraph &graph = context.graph();
    AllFlows flows;
    graph.forEachLink([&](const Link &link) {
        const QString &type = graph.schema().linkType(link.type).name;
        const bool reversed = type == u"paidBy"; // from the receiver to who pays
        if (link.value(u"amount").isEmpty()
            || !(reversed || type == u"paidTo" || type == u"transferredTo" || type == u"consolidatesInto"))
            return;
        const auto payer = graph.find(reversed ? link.to : link.from);
        const auto receiver = graph.find(reversed ? link.from : link.to);
        if (!payer || !receiver || (!own.contains(*payer) && !own.contains(*receiver)))
            return;
        const QString currency = link.value(u"currency").isEmpty() ? QStringLiteral("?") : link.value(u"currency");
        Flows &kind = reversed ? flows.pay : type == u"paidTo" ? flows.arrived : flows.passed;
        kind[{ context.name(graph.canonical(*receiver)), currency }].add(link, graph.canonical(*payer));
    });
    return flows;
}

QString period(const Flow &flow)
{
    if (flow.first.isEmpty())
        return QStringLiteral("undated");
    return flow.first == flow.last ? flow.first : flow.first + QStringLiteral(" – ") + flow.last;
}

QString payerNames(const PackContext &context, const Flow &flow)
{
    QStringList names;
    for (const EntityIndex payer : flow.payers)
        names += shortened(context.name(payer), 40);
    const qsizetype rest = names.size() - 3;
    if (rest > 0)
        names = names.mid(0, 3) + QStringList { QStringLiteral("%1 more").arg(rest) };
    return names.join(QStringLiteral(", "));
}

void addTotals(const AllFlows &flows, Blocks &blocks)
{
    std::map<QString, std::array<Decimal, 3>> totals;
    const Flows *kinds[] = { &flows.pay, &flows.arrived, &flows.passed };
    for (size_t kind = 0; kind < 3; ++kind) {
        for (const auto &[key, flow] : *kinds[kind]) {
            Decimal &sum = totals[key.second][kind];
            sum = Decimal::sum(sum, flow.sum).value_or(sum);
        }
    }
    TableBlock table { { { QStringLiteral("Currency"), 1 }, { QStringLiteral("Pay received"), 1.5, TextAlign::Right },
                           { QStringLiteral("Arrived in accounts and wallets"), 2, TextAlign::Right },
                           { QStringLiteral("Passed on"), 1.5, TextAlign::Right } },
        {} };
    for (const auto &[currency, sums] : totals) {
        TableRow row { { plain(currency == u"?" ? QStringLiteral("not stated") : currency, SpanStyle::Bold) } };
        for (const Decimal &sum : sums)
            row.cells.push_back(plain(sum.isZero() ? QStringLiteral("–") : groupedDigits(sum.toFixed(2))));
        table.rows.push_back(row);
    }
    blocks.push_back(table);
}

void addFlows(
    const PackContext &context, const QString &title, const QString &receivers, const Flows &flows, Blocks &blocks)
{
    if (flows.empty())
        return;
    addHeading(blocks, 2, title);
    TableBlock table { { { receivers, 2.9 }, { QStringLiteral("Sum"), 1.6, TextAlign::Right },
                           { QStringLiteral("Times"), 0.7, TextAlign::Right }, { QStringLiteral("Period"), 2.1 },
                           { QStringLiteral("From"), 2.6 }, { QStringLiteral("Exhibits"), 1 } },
        {} };
    std::vector<std::pair<std::pair<QString, QString>, Flow>> order(flows.begin(), flows.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        return a.first.second != b.first.second ? a.first.second < b.first.second : a.second.sum > b.second.sum;
    });
    constexpr size_t most = 40;
    for (size_t i = 0; i < std::min(order.size(), most); ++i) {
        const auto &[key, flow] = order[i];
        QString sum = groupedDigits(flow.sum.toFixed(2)) + QLatin1Char(' ') + key.second;
        if (flow.unreadable > 0)
            sum += QStringLiteral(" + %1 unreadable").arg(flow.unreadable);
        table.rows.push_back({ { plain(key.first), plain(sum), plain(QString::number(flow.count)), plain(period(flow)),
            plain(payerNames(context, flow)), context.references(flow.evidence, 2) } });
    }
    blocks.push_back(table);
    if (order.size() > most)
        addText(
            blocks, QStringLiteral("And %1 smaller ones in the case.").arg(order.size() - most), ParagraphStyle::Quiet);
}

} // namespace

void addMoney(const PackContext &context, Blocks &blocks)
{
    if (context.members().empty())
        return;
    const AllFlows flows = flowsOf(context, ownPurses(context));
    addHeading(blocks, 1, QStringLiteral("Money"), QStringLiteral("money"));
    if (flows.pay.empty() && flows.arrived.empty() && flows.passed.empty()) {
        addText(blocks, QStringLiteral("The case holds no transfer with an amount to or from these personas."),
            ParagraphStyle::Callout);
        return;
    }
    addText(blocks,
        QStringLiteral(
            "Transfers in which one of these personas, or an account or wallet it uses, pays or receives. Sums "
            "are exact, by currency, and not converted. One payment may be told three times: as pay, as what "
            "arrived in an account, and as what was passed on from there. The columns must not be added up."));
    addTotals(flows, blocks);
    addFlows(context, QStringLiteral("Pay"), QStringLiteral("Paid to"), flows.pay, blocks);
    addFlows(context, QStringLiteral("Where it arrived"), QStringLiteral("Account or wallet"), flows.arrived, blocks);
    addFlows(context, QStringLiteral("Passed on"), QStringLiteral("To"), flows.passed, blocks);
}

} // namespace twelvefold
