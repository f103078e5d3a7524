// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What else could explain an operator page, and what the case says to it. Each row is decided by the case's own
// findings; where the case is silent the row says so.
#include "report/operator_tables.h"
#include "report/words.h"
#include "scene/waterfall.h"

#include <algorithm>

namespace twelvefold {

namespace {

struct FamilySums {
    double total = 0;
    double money = 0;
    double place = 0; //!< address and network
    double reference = 0;
    double document = 0;
};

FamilySums sumsOf(const ClusterExplanation &cluster)
{
    FamilySums sums;
    for (const Join &join : cluster.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans <= 0)
                continue;
            sums.total += row.decibans;
            if (row.family == u"money")
                sums.money += row.decibans;
            if (row.family == u"address" || row.family == u"network")
                sums.place += row.decibans;
            if (row.family == u"reference")
                sums.reference += row.decibans;
            if (row.family == u"document")
                sums.document += row.decibans;
        }
    }
    return sums;
}

QString share(double part, double total)
{
    return total > 0 ? QStringLiteral("%1 % of what speaks for it").arg(int(100 * part / total + 0.5))
                     : QStringLiteral("nothing that speaks for it");
}

bool contains(const ClusterExplanation &cluster, EntityId id)
{
    return std::find(cluster.personas.begin(), cluster.personas.end(), id) != cluster.personas.end();
}

QString outsiders(const PackContext &context, const ClusterExplanation &cluster)
{
    QStringList words;
    for (const PairScore &pair : context.input().possible) {
        const bool a = contains(cluster, pair.a);
        const bool b = contains(cluster, pair.b);
        if (a != b && words.size() < 4)
            words += QStringLiteral("%1 (%2 dB with %3)")
                         .arg(context.name(a ? pair.b : pair.a), signedDecibans(pair.score),
                             context.name(a ? pair.a : pair.b));
    }
    return words.isEmpty() ? QStringLiteral("No persona outside the group came near to joining it.")
                           : QStringLiteral("Near it, but not joined: %1.").arg(words.join(QStringLiteral("; ")));
}

QString judged(const PackContext &context, const ClusterExplanation &cluster)
{
    QStringList words;
    for (const Judgement &judgement : context.graph().judgements()) {
        if (!contains(cluster, judgement.a) && !contains(cluster, judgement.b))
            continue;
        words += QStringLiteral("%1 and %2: %3 (%4, %5: %6)")
                     .arg(context.name(judgement.a), context.name(judgement.b), toText(judgement.kind), judgement.by,
                         judgement.at.toText(), quoted(context.guarded(judgement.why), 600));
    }
    return words.isEmpty() ? QStringLiteral("No analyst has decided anything about these personas yet.")
                           : words.mid(0, 6).join(QStringLiteral(" · "));
}

} // namespace

void addAlternatives(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    const FamilySums sums = sumsOf(cluster);
    addHeading(blocks, 2, QStringLiteral("Alternatives considered"));
    TableBlock table {
        { { QStringLiteral("It could also be that …"), 2.4 }, { QStringLiteral("What the case says"), 5 } }, {}
    };
    const auto add = [&](const QString &what, const QString &found) {
        table.rows.push_back({ { plain(what), plain(found) } });
    };
    add(QStringLiteral("they are strangers who share things by chance"),
        isJudged(cluster)
            ? QStringLiteral("An analyst judged that they are not. The evidence alone stands at %1.")
                  .arg(scoreText(cluster.score))
            : QStringLiteral(
                "What many unrelated people share counts nothing here, and each finding is weighed by how rare its "
                "value is in this case. The weakest join stands at %1 after that.")
                  .arg(scoreText(cluster.score)));
    add(QStringLiteral("an agency or a payment service stands between them"),
        QStringLiteral("Money accounts for %1. A documented agency would count against the group and be listed above.")
            .arg(share(sums.money, sums.total)));
    add(QStringLiteral("they are a family, flatmates, or users of one office"),
        QStringLiteral("Addresses and networks account for %1.").arg(share(sums.place, sums.total)));
    add(QStringLiteral("they copied one résumé template or used one recruiter"),
        QStringLiteral("Documents and text account for %1; stock phrases and public templates count nothing.")
            .arg(share(sums.document, sums.total)));
    add(QStringLiteral("they are colleagues who vouch for each other"),
        QStringLiteral("References account for %1.").arg(share(sums.reference, sums.total)));
    add(QStringLiteral("the true owner of an identity is among them"),
        context.hasVictims()
            ? QStringLiteral("People whose identity was taken are recorded in this case and kept apart from the "
                             "personas that used it.")
            : QStringLiteral("No victim of identity theft is recorded in this case. That a persona bears a real "
                             "person's name says nothing against that person."));
    add(QStringLiteral("more personas belong to it, or fewer"), outsiders(context, cluster));
    add(QStringLiteral("an analyst knows better"), judged(context, cluster));
    blocks.push_back(table);
}

} // namespace twelvefold
