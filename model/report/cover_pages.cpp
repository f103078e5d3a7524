// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cover, bottom line, scope and method.
#include "report/pack_context.h"
#include "report/words.h"
#include "values/confidence.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <map>

namespace twelvefold {

namespace {

QString orNot(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("not stated") : shortened(text.trimmed(), 400);
}

qsizetype personaCount(const CaseGraph &graph)
{
    qsizetype count = 0;
    graph.forEachEntity([&](EntityIndex index) {
        if (graph.typeOf(index).name == u"Persona" && graph.canonical(index) == index)
            ++count;
    });
    return count;
}

//! Families that speak for a cluster, by what they add over all joins, strongest first.
std::vector<std::pair<QString, std::vector<EvidenceId>>> chiefFamilies(const ClusterExplanation &cluster)
{
    std::map<QString, double> sums;
    std::map<QString, std::map<EvidenceId, double>> exhibits;
    for (const Join &join : cluster.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans <= 0)
                continue;
            sums[row.family] += row.decibans;
            for (const EvidenceId &id : row.evidence)
                exhibits[row.family][id] += row.decibans / double(row.evidence.size());
        }
    }
    std::vector<std::pair<QString, double>> order(sums.begin(), sums.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<std::pair<QString, std::vector<EvidenceId>>> chief;
    for (const auto &[family, sum] : order) {
        std::vector<std::pair<EvidenceId, double>> best(exhibits[family].begin(), exhibits[family].end());
        std::stable_sort(best.begin(), best.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
        std::vector<EvidenceId> ids;
        for (size_t i = 0; i < std::min<size_t>(best.size(), 3); ++i)
            ids.push_back(best[i].first);
        chief.emplace_back(family, ids);
    }
    return chief;
}

QString exhibitList(const PackContext &context, const std::vector<EvidenceId> &ids)
{
    return toText(context.references(ids, 3)).trimmed();
}

QString firstSentence(const PackContext &context)
{
    const auto &clusters = context.input().clusters;
    if (clusters.empty())
        return QStringLiteral(
            "No two of the %1 of this case are thought to be run by one operator at a threshold of %2.")
            .arg(counted(personaCount(context.graph()), QStringLiteral("persona"), QStringLiteral("personas")),
                scoreText(context.input().threshold));
    const ClusterExplanation &first = clusters.front();
    const QString who
        = counted(qsizetype(first.personas.size()), QStringLiteral("persona"), QStringLiteral("personas"));
    if (clusters.size() == 1 && isJudged(first))
        return QStringLiteral("%1 (%2) are held to be run by one operator or team, here called %3, by an analyst's "
                              "judgement: the evidence alone says %4 of the weakest of the joins (%5).")
            .arg(capitalised(who), context.names(first.personas, 12), context.clusterLabel(first),
                Confidence::fromDecibans(first.score).word(), scoreText(first.score));
    if (clusters.size() == 1)
        return QStringLiteral(
            "%1 (%2) are %3 run by one operator or team, here called %4: the weakest of the joins that "
            "hold them together stands at %5.")
            .arg(capitalised(who), context.names(first.personas, 12), chanceAdverb(first.score),
                context.clusterLabel(first), scoreText(first.score));
    QStringList parts;
    for (const ClusterExplanation &cluster : clusters)
        parts += QStringLiteral("%1 with %2 (%3; %4)")
                     .arg(context.clusterLabel(cluster),
                         counted(
                             qsizetype(cluster.personas.size()), QStringLiteral("persona"), QStringLiteral("personas")),
                         chanceInWords(cluster), scoreText(cluster.score));
    return QStringLiteral("%1 groups of personas are each thought to be run by one operator or team: %2.")
        .arg(capitalised(countWord(qsizetype(clusters.size()))), listed(parts));
}

QString withdrawalClause(const PackContext &context, const ClusterExplanation &cluster)
{
    if (cluster.partsNow > 1)
        return QStringLiteral("the case as it is now would no longer join all of them, and is to be resolved again");
    if (isJudged(cluster) && cluster.withdrawn.empty())
        return QStringLiteral("the judgement holds it together whatever exhibit is withdrawn");
    if (cluster.withdrawn.empty())
        return QStringLiteral("no single exhibit can be withdrawn that would break it up");
    const Withdrawal &worst = *std::min_element(
        cluster.withdrawn.begin(), cluster.withdrawn.end(), [](const Withdrawal &a, const Withdrawal &b) {
            const auto largest = [](const Withdrawal &w) {
                size_t size = 0;
                for (const auto &part : w.parts)
                    size = std::max(size, part.size());
                return size;
            };
            return largest(a) < largest(b);
        });
    QStringList sizes;
    for (const auto &part : worst.parts)
        sizes += countWord(qsizetype(part.size()));
    return QStringLiteral("without %1 alone it would fall into groups of %2")
        .arg(exhibitList(context, { worst.evidence }), listed(sizes));
}

QString secondSentence(const PackContext &context)
{
    const auto &clusters = context.input().clusters;
    if (clusters.empty())
        return QStringLiteral("Confidence in this is low, because a case that has not been resolved, or has too little "
                              "evidence, looks the same as one in which there is nothing to find.");
    const ClusterExplanation &first = clusters.front();
    QStringList grounds;
    for (const auto &[family, ids] : chiefFamilies(first)) {
        if (grounds.size() < 3)
            grounds += QStringLiteral("%1 %2").arg(familyText(family), exhibitList(context, ids));
    }
    const Grounds trust = groundsOf(first);
    if (grounds.empty())
        grounds += QStringLiteral("no evidence at all");
    return QStringLiteral("%1 rests chiefly on %2; %3; confidence in this judgement is %4, because %5.")
        .arg(context.clusterLabel(first), listed(grounds), withdrawalClause(context, first), trust.level, trust.why);
}

//! Where the personas are that no group of this pack has.
QString whereTheRestIs(const PackContext &context)
{
    const CaseGraph &graph = context.graph();
    const QSet<EntityIndex> members(context.members().begin(), context.members().end());
    qsizetype nobodys = 0;
    qsizetype elsewhere = 0;
    graph.forEachEntity([&](EntityIndex index) {
        if (graph.typeOf(index).name == u"Persona" && graph.canonical(index) == index && !members.contains(index))
            ++(graph.operatorOf(index) ? elsewhere : nobodys);
    });
    QStringList parts;
    if (nobodys > 0)
        parts += QStringLiteral("%1 of this case %2 examined and attributed to nobody")
                     .arg(counted(nobodys, QStringLiteral("further persona"), QStringLiteral("further personas")),
                         nobodys == 1 ? QStringLiteral("was") : QStringLiteral("were"));
    if (elsewhere > 0)
        parts += QStringLiteral("%1 of other operators %2 not in this pack")
                     .arg(counted(elsewhere, QStringLiteral("persona"), QStringLiteral("personas")),
                         elsewhere == 1 ? QStringLiteral("is") : QStringLiteral("are"));
    return parts.isEmpty() ? QStringLiteral("every persona of this case is in one of these groups") : listed(parts);
}

QString thirdSentence(const PackContext &context)
{
    return QStringLiteral("It is not claimed who an operator is by civil name or nationality, that anybody whose name, "
                          "papers or picture a persona used took part in this, or that a score is proof; %1.")
        .arg(whereTheRestIs(context));
}

void addCaseCounts(const PackContext &context, Blocks &blocks)
{
    const CaseGraph &graph = context.graph();
    std::map<EntityTypeIndex, qsizetype> counts;
    graph.forEachEntity([&](EntityIndex index) { ++counts[graph.entity(index).type]; });
    QStringList words;
    for (const auto &[type, count] : counts)
        words += QStringLiteral("%1 %2").arg(count).arg(withinSentence(
            (count == 1 ? graph.schema().entityType(type).label : graph.schema().entityType(type).plural).trimmed()));
    blocks.push_back(FactsBlock { {
        { QStringLiteral("Exhibits"), plain(QString::number(graph.evidence().size())) },
        { QStringLiteral("Entities"), plain(QString::number(graph.entityCount())) },
        { QStringLiteral("Links"), plain(QString::number(graph.linkCount())) },
        { QStringLiteral("Statements"), plain(QString::number(graph.assertionCount())) },
        { QStringLiteral("Of these"), plain(words.join(QStringLiteral(", "))) },
    } });
}

void addGaps(const PackContext &context, Blocks &blocks)
{
    const CaseGraph &graph = context.graph();
    const auto ungraded = std::ranges::count(graph.evidence(), QString(), &Evidence::grade);
    const auto unjudged = std::ranges::count(graph.evidence(), QStringLiteral("F6"), &Evidence::grade);
    qsizetype unsure = 0;
    for (const Judgement &judgement : graph.judgements())
        unsure += judgement.kind == JudgementKind::Unsure ? 1 : 0;
    addHeading(blocks, 2, QStringLiteral("Known gaps"), QStringLiteral("gaps"));
    addText(blocks, QStringLiteral("Sanctions lists were not screened for this pack."), ParagraphStyle::Bullet);
    if (ungraded + unjudged > 0)
        addText(blocks,
            QStringLiteral(
                "%1 of %2 exhibits have a source that nobody has graded, %3 one that was looked at and could not "
                "be judged (F6); neither counts as a confirmed source does.")
                .arg(ungraded)
                .arg(graph.evidence().size())
                .arg(unjudged),
            ParagraphStyle::Bullet);
    if (!context.input().possible.empty() || unsure > 0)
        addText(blocks,
            QStringLiteral(
                "%1 that may be one operator's %2 found and left apart, for want of score or of a second, "
                "independent ground, or because they do not fit beside the rest; %3 by an analyst as unsure.")
                .arg(capitalised(counted(
                         qsizetype(context.input().possible.size()), QStringLiteral("pair"), QStringLiteral("pairs"))),
                    context.input().possible.size() == 1 ? QStringLiteral("was") : QStringLiteral("were"),
                    unsure == 1 ? QStringLiteral("one pair is marked")
                                : QStringLiteral("%1 pairs are marked").arg(countWord(unsure))),
            ParagraphStyle::Bullet);
    addText(blocks,
        QStringLiteral(
            "Only what was acquired could be examined. What a source left out, or was never asked for, is not "
            "in this pack; the absence of a trace is not counted as evidence."),
        ParagraphStyle::Bullet);
    if (context.hasVictims())
        addText(blocks,
            QStringLiteral(
                "People whose identity was taken are shown by their initials and marked V. Embedded originals "
                "and their file names are unchanged and may name them: do not pass those on without need."),
            ParagraphStyle::Bullet);
    if (context.hasBorrowedNames())
        addText(blocks,
            QStringLiteral(
                "A persona here goes by the very name of a person whose identity was taken. Where this pack uses "
                "that name it means the persona, never that person."),
            ParagraphStyle::Bullet);
}

QString whoseWeights(const QString &model)
{
    if (model.isEmpty())
        return QStringLiteral("The weights are set from experience and public reporting and are the same in every "
                              "case; they were not fitted to this one.");
    const QByteArray sha256 = QCryptographicHash::hash(model.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("The weights are not the ones the program comes with: an analyst chose others for this case, "
                          "which stand in its ledger (SHA-256 %1).")
        .arg(QString::fromLatin1(sha256));
}

} // namespace

QStringList bottomLine(const PackContext &context)
{
    return { context.guarded(firstSentence(context)), context.guarded(secondSentence(context)),
        thirdSentence(context) };
}

void addCover(const PackContext &context, const PackDocument &document, Blocks &blocks)
{
    const PackRequest &request = context.input().request;
    addText(blocks,
        plain(request.classification.isEmpty() ? QStringLiteral("Not classified") : request.classification,
            SpanStyle::Bold),
        ParagraphStyle::Subtitle);
    blocks.push_back(SpaceBlock { 70 });
    addText(blocks, QStringLiteral("Evidence pack"), ParagraphStyle::Subtitle);
    addText(blocks, shortened(document.title, 160), ParagraphStyle::Title);
    blocks.push_back(SpaceBlock { 26 });
    blocks.push_back(FactsBlock { {
        { QStringLiteral("Case"), plain(shortened(document.caseTitle, 200)) },
        { QStringLiteral("Case number"), plain(document.caseId, SpanStyle::Fixed) },
        { QStringLiteral("Classification"), plain(orNot(request.classification)) },
        { QStringLiteral("Version"),
            plain(QStringLiteral("case as of ledger entry %1").arg(context.input().ledger.size())) },
        { QStringLiteral("Date"), plain(document.createdAt.toText()) },
        { QStringLiteral("Author"), plain(orNot(document.author)) },
        { QStringLiteral("Recipient"), plain(orNot(request.recipient)) },
        { QStringLiteral("Purpose and legal basis"), plain(orNot(request.purpose)) },
        { QStringLiteral("Written with"), plain(document.tool) },
    } });
    blocks.push_back(SpaceBlock { 20 });
    blocks.push_back(FactsBlock { {
        { QStringLiteral("Code"), { { shortCode(document.rootHash), SpanStyle::Bold } } },
        { QStringLiteral("Root hash"), plain(QString::fromLatin1(document.rootHash.toHex()), SpanStyle::Fixed) },
        { QStringLiteral("Ledger root"), plain(QString::fromLatin1(document.ledgerRoot.toHex()), SpanStyle::Fixed) },
    } });
    addText(blocks,
        QStringLiteral("The ledger root is that of the Merkle tree over every entry of the custody log (RFC 6962); the "
                       "attached checkpoint.note says it in words that the case can be held to later. The root hash "
                       "covers it and every exhibit. The code is its beginning and stands on every page. Anybody can "
                       "check this file with nothing but the file: "
                       "twelvefold-cli pack verify FILE.pdf. This is an assessment, not proof."),
        ParagraphStyle::Quiet);
    addHeading(blocks, 1, QStringLiteral("Contents"));
    blocks.push_back(ContentsBlock {});
}

void addBottomLine(const PackContext &context, Blocks &blocks)
{
    addHeading(blocks, 1, QStringLiteral("Bottom line"), QStringLiteral("bottom-line"));
    for (const QString &sentence : bottomLine(context))
        addText(blocks, sentence, ParagraphStyle::Lead);
    if (context.input().clusters.empty())
        return;
    TableBlock table { { { QStringLiteral("Operator"), 2.2 }, { QStringLiteral("Personas"), 1.2, TextAlign::Right },
                           { QStringLiteral("Lowest join"), 2.6 }, { QStringLiteral("Chance"), 1.8 },
                           { QStringLiteral("Confidence"), 1.6 },
                           { QStringLiteral("Against"), 1.2, TextAlign::Right } },
        {} };
    for (const ClusterExplanation &cluster : context.input().clusters) {
        const QString label = context.clusterLabel(cluster);
        table.rows.push_back({ { { { label, SpanStyle::Plain, QStringLiteral("operator-") + cluster.id.toString() } },
            plain(QString::number(cluster.personas.size())), plain(scoreText(cluster.score)),
            plain(chanceInWords(cluster)), plain(groundsOf(cluster).level),
            plain(QString::number(cluster.against.size())) } });
    }
    blocks.push_back(SpaceBlock { 4 });
    blocks.push_back(table);
    addText(blocks,
        QStringLiteral(
            "Chance is how likely the judgement is to be right; confidence is how good its grounds are. Both are "
            "explained under “Grades and terms”. “Against” counts the findings that speak against it; they are "
            "listed on the operator's page and are part of the score."),
        ParagraphStyle::Quiet);
}

void addScope(const PackContext &context, Blocks &blocks)
{
    const qsizetype personas = personaCount(context.graph());
    const double lambda = personas > 1 ? std::min(0.5, context.input().kappa / double(personas - 1)) : 0.5;
    addHeading(blocks, 1, QStringLiteral("Scope and method"), QStringLiteral("scope"));
    addHeading(blocks, 2, QStringLiteral("What the case holds"), QStringLiteral("holds"));
    addCaseCounts(context, blocks);
    addHeading(blocks, 2, QStringLiteral("How operators are found"), QStringLiteral("method"));
    addText(blocks,
        QStringLiteral(
            "A persona is an identity as it was presented. An operator is the hypothesis that several personas "
            "are run by one person or team. Each finding that two personas share something adds decibans "
            "(ten times the decimal logarithm of the odds: +10 is ten to one, +20 a hundred to one) according to "
            "how rare it is and how well its source is graded; what speaks against counts the same way. Related "
            "findings are capped as a family, so that one fact told ten times does not count ten times."));
    addText(blocks,
        QStringLiteral(
            "Before any evidence, two of these %1 personas are taken to be one operator's with a chance of %2 % "
            "(%3 dB). Starting with each persona alone, the two groups with the highest score between them "
            "are joined, until no score reaches the threshold of %4 dB. A join needs two families of evidence, "
            "one of them uncommon, and must not rest on a single exhibit. What many unrelated people share "
            "counts nothing. Decisions of an analyst are never overruled: they join or part by themselves and add "
            "nothing to a score. The prior follows the size of the case: each persona is expected to have %5 mates "
            "among the others, so that of many personas any two are less likely to be a pair than of few. Personas "
            "added later, even strangers, lower every score a little for that reason.")
            .arg(QString::number(personas), QString::number(lambda * 100, 'g', 2),
                QString::number(10 * std::log10(lambda / (1 - lambda)), 'f', 1),
                QString::number(context.input().threshold, 'f', 1), QString::number(context.input().kappa)));
    addText(blocks,
        QStringLiteral("Ethnicity, accent and looks are not scored. %1 Program: %2.")
            .arg(whoseWeights(context.input().model), context.input().tool));
    addHeading(blocks, 2, QStringLiteral("Lists used"), QStringLiteral("lists"));
    addText(blocks,
        QStringLiteral(
            "No sanctions list. Values that are common everywhere (mail providers, exchange wallets, VPN exits) "
            "are known from lists that are part of the program, in the version named above."));
    addGaps(context, blocks);
}

} // namespace twelvefold
