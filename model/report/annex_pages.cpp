// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exhibits, custody log, grades and terms, glossary, sign-off.
#include "report/pack_context.h"
#include "report/words.h"
#include "resolve/weights.h"
#include "scene/scene.h"
#include "scene/waterfall.h"

#include <QLocale>

namespace twelvefold {

namespace {

Spans hashLine(const QByteArray &hash, const QString &before)
{
    return { { before, SpanStyle::Quiet }, { QString::fromLatin1(hash.toHex()), SpanStyle::Fixed } };
}

//! "2026-11-21 04:00"
QString minuteText(Utc time)
{
    return time.toText().left(16);
}

void addPairs(Blocks &blocks, const QString &left, const QString &right, double share,
    const std::vector<std::pair<QString, QString>> &rows)
{
    TableBlock table { { { left, share }, { right, 5 } }, {} };
    for (const auto &[name, meaning] : rows)
        table.rows.push_back({ { plain(name, SpanStyle::Bold), plain(meaning) } });
    blocks.push_back(table);
}

//! Who, on which machine, with what, why and where: what is stated of it.
QString circumstances(const PackContext &context, const CustodyRecord &record)
{
    QStringList parts;
    const auto add = [&](const QString &text) {
        if (!text.isEmpty())
            parts += shortened(context.guarded(text), 80);
    };
    add(record.tool);
    add(record.reason);
    add(record.location);
    if (record.result != CustodyResult::NotChecked)
        parts += QStringLiteral("SHA-256 ") + toText(record.result);
    return parts.join(QStringLiteral("; "));
}

TableRow actRow(const PackContext &context, const CustodyRecord &record)
{
    const Evidence *evidence = context.graph().evidence(record.exhibit);
    const QString exhibit = evidence ? evidence->label()
        : record.exhibit.isNull()    ? QStringLiteral("case")
                                     : record.exhibit.toString().left(8);
    QStringList way;
    if (!record.from.isEmpty())
        way += shortened(context.guarded(record.from), 60);
    if (!record.to.isEmpty())
        way += QStringLiteral("to ") + shortened(context.guarded(record.to), 60);
    TableRow row { { plain(record.at.toText().chopped(4) + u' ' + utcOffsetText(record.utcOffset)),
        plain(toText(record.act)), plain(exhibit), plain(way.join(u' ')),
        plain(shortened(QStringLiteral("%1, %2").arg(record.person, record.host), 80)),
        plain(circumstances(context, record)) } };
    if (!record.after.isEmpty())
        row.below = hashLine(record.after,
            record.before == record.after ? QStringLiteral("before and after  ") : QStringLiteral("after  "));
    else if (!record.before.isEmpty())
        row.below = hashLine(record.before, QStringLiteral("before  "));
    return row;
}

//! What happened to exhibits, from the entries of the log.
void addActs(const PackContext &context, Blocks &blocks)
{
    constexpr size_t most = 200;
    std::vector<const CustodyRecord *> acts;
    for (const LedgerEntry &entry : context.input().ledger) {
        for (const CustodyRecord &record : entry.custody)
            acts.push_back(&record);
    }
    if (acts.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Acts on exhibits"), QStringLiteral("custody-acts"));
    addText(blocks,
        QStringLiteral(
            "Each act stands in an entry of the log above, and its hash covers it. The time is UTC; beside it "
            "stands what the local clock differed by."));
    TableBlock table { { { QStringLiteral("Time (UTC)"), 2.2 }, { QStringLiteral("Act"), 1.2 },
                           { QStringLiteral("Exhibit"), 0.9 }, { QStringLiteral("From, to"), 2.2 },
                           { QStringLiteral("By, on"), 1.8 }, { QStringLiteral("With, why, where, result"), 3 } },
        {} };
    const size_t skipped = acts.size() > most ? acts.size() - most : 0;
    for (size_t i = skipped; i < acts.size(); ++i) {
        table.rows.push_back(actRow(context, *acts[i]));
        if (acts[i]->result == CustodyResult::Mismatch)
            table.rows.push_back({ .cells = std::vector<Spans>(table.columns.size()),
                .below = hashLine(acts[i]->before, QStringLiteral("before  ")) });
    }
    if (skipped > 0)
        addText(blocks, QStringLiteral("The first %1 acts are not printed; the case holds them.").arg(skipped),
            ParagraphStyle::Quiet);
    blocks.push_back(table);
}

} // namespace

void addExhibits(const PackContext &context, const PackDocument &document, Blocks &blocks)
{
    addHeading(blocks, 1, QStringLiteral("Exhibits"), QStringLiteral("exhibits"));
    QString how = QStringLiteral("Every exhibit of the case with the SHA-256 of its bytes as they were acquired. ");
    how += context.input().request.embedOriginals
        ? QStringLiteral("The originals are attached to this file under their exhibit numbers. To check them by hand, "
                         "detach all attachments into one folder and run: sha256sum -c SHA256SUMS.")
        : QStringLiteral("The originals are not attached to this copy.");
    addText(blocks, how);
    TableBlock table { { { QStringLiteral("No."), 0.8 }, { QStringLiteral("Name"), 3.4 },
                           { QStringLiteral("Format"), 1.1 }, { QStringLiteral("Bytes"), 1.2, TextAlign::Right },
                           { QStringLiteral("Acquired (UTC)"), 1.8 }, { QStringLiteral("Source"), 2.5 },
                           { QStringLiteral("Grade"), 1.25 } },
        {} };
    for (const PackExhibit &exhibit : document.exhibits) {
        const Evidence *evidence = context.graph().evidence(exhibit.id);
        if (!evidence)
            continue;
        QString source = shortened(context.guarded(evidence->source), 48);
        if (const Evidence *parent = context.graph().evidence(evidence->parent))
            source = QStringLiteral("attached to %1").arg(parent->label());
        table.rows.push_back(
            { { plain(exhibit.label, SpanStyle::Bold), plain(shortened(context.guarded(exhibit.name), 70)),
                  plain(exhibit.format), plain(QLocale(QLocale::English).toString(exhibit.size)),
                  plain(minuteText(evidence->acquiredAt)), plain(source), plain(context.exhibitGrades(exhibit.id)) },
                hashLine(exhibit.sha256, QStringLiteral("SHA-256  ")), exhibit.label });
    }
    if (table.rows.empty())
        addText(blocks, QStringLiteral("The case holds no exhibits."), ParagraphStyle::Callout);
    else
        blocks.push_back(table);
}

void addCustody(const PackContext &context, Blocks &blocks)
{
    const auto &ledger = context.input().ledger;
    addHeading(blocks, 1, QStringLiteral("Custody log"), QStringLiteral("custody"));
    addText(blocks,
        QStringLiteral(
            "Every act on the case in order. Each entry's hash covers the entry and the hash of the one before "
            "it on the same device, so that none can be changed, left out or slipped in without every later hash "
            "being another."));
    TableBlock table { { { QStringLiteral("No."), 0.7, TextAlign::Right }, { QStringLiteral("Time (UTC)"), 2 },
                           { QStringLiteral("By"), 1.7 }, { QStringLiteral("Act"), 1 }, { QStringLiteral("What"), 4.2 },
                           { QStringLiteral("Changes"), 0.9, TextAlign::Right } },
        {} };
    constexpr size_t most = 400;
    const size_t skipped = ledger.size() > most ? ledger.size() - most : 0;
    for (size_t i = skipped; i < ledger.size(); ++i) {
        const LedgerEntry &entry = ledger[i];
        table.rows.push_back(
            { { plain(QString::number(entry.sequence)), plain(entry.at.toText().chopped(4)),
                  plain(shortened(entry.by, 60)), plain(entry.kind), plain(quoted(context.guarded(entry.text), 400)),
                  plain(QString::number(entry.operationCount)) },
                hashLine(entry.hash, QStringLiteral("hash  ")) });
    }
    if (skipped > 0)
        addText(blocks,
            QStringLiteral("The first %1 entries are not printed; the chain of hashes covers them.").arg(skipped),
            ParagraphStyle::Quiet);
    if (table.rows.empty())
        addText(blocks, QStringLiteral("The log has no entries."), ParagraphStyle::Callout);
    else
        blocks.push_back(table);
    addActs(context, blocks);
}

void addRules(const PackContext &context, Blocks &blocks)
{
    const QString &model = context.input().model;
    const auto own = model.isEmpty() ? Result<ResolveWeights>(ResolveWeights::standard())
                                     : ResolveWeights::fromJson(model.toUtf8());
    const ResolveWeights &weights = own ? *own : ResolveWeights::standard();
    QSet<QString> used;
    for (const ClusterExplanation &cluster : context.input().clusters) {
        for (const Join &join : cluster.joins) {
            for (const Contribution &row : join.contributions)
                used.insert(row.indicator);
        }
    }
    addHeading(blocks, 1, QStringLiteral("Rules and weights"), QStringLiteral("rules"));
    addText(blocks,
        QStringLiteral(
            "All rules there are, with the decibans each adds where nothing lessens it. A finding counts: weight × "
            "factor of the grade (see Grades and terms; nobody graded it: %1) × rarity. Rarity is ln(N ÷ h) ÷ ln N, "
            "where h operators hold the value and N is the number of operators and single personas, at least %2; it is "
            "1 where the rule is marked so, and raised to the exponent where one stands. A value that more operators "
            "hold than the limit counts nothing. A family counts at most %3 dB, and what the caps take away is shown: "
            "%4.")
            .arg(weights.ungraded)
            .arg(weights.referencePopulation)
            .arg(weights.cap(QStringLiteral("default")))
            .arg(QStringLiteral("name %1, time %2")
                     .arg(weights.cap(QStringLiteral("name")))
                     .arg(weights.cap(QStringLiteral("time")))));
    TableBlock table { { { QStringLiteral("Rule"), 0.7 }, { QStringLiteral("Family"), 1.1 },
                           { QStringLiteral("It says"), 5 }, { QStringLiteral("Weight"), 0.8, TextAlign::Right },
                           { QStringLiteral("Rarity"), 0.9 }, { QStringLiteral("Limit"), 0.6, TextAlign::Right },
                           { QStringLiteral("Used here"), 0.9 } },
        {} };
    for (const IndicatorWeight &rule : weights.indicators()) {
        QString rarity = rule.rarity ? QStringLiteral("yes") : QStringLiteral("1");
        if (rule.rarity && rule.steep != 1)
            rarity = QStringLiteral("exponent %1").arg(rule.steep);
        QString weight = signedDecibans(rule.decibans);
        if (rule.perWord > 0)
            weight += QStringLiteral(" at most; %1 a word beyond %2").arg(rule.perWord).arg(rule.leastWords);
        table.rows.push_back({ { plain(rule.id), plain(rule.family),
            plain(QString(rule.text)
                      .replace(QStringLiteral("{value}"), QStringLiteral("…"))
                      .replace(QStringLiteral("{words}"), QStringLiteral("…"))),
            plain(weight), plain(rarity),
            plain(rule.genericFrom > 0 ? QString::number(rule.genericFrom) : QStringLiteral("–")),
            plain(used.contains(rule.id) ? QStringLiteral("yes") : QString()) } });
    }
    blocks.push_back(table);
}

void addTerms(Blocks &blocks)
{
    addHeading(blocks, 1, QStringLiteral("Grades and terms"), QStringLiteral("terms"));
    addHeading(blocks, 2, QStringLiteral("Sources (Admiralty code)"), QStringLiteral("grades"));
    addText(blocks,
        QStringLiteral(
            "The letter grades the source, the digit the statement. A finding counts by the product of both "
            "factors of the weakest statement it uses; the findings show that grade. Where a mapping grades the rows "
            "or "
            "columns of a table, that is the nearer look and counts in place of the exhibit's grade; the list of "
            "exhibits shows both. “Not judged” without a letter is what nobody has "
            "graded at all: it counts by a factor of its own, which stands in the table of weights."));
    addPairs(blocks, QStringLiteral("Source"), QStringLiteral("Meaning, and by what it counts"), 1,
        { { QStringLiteral("A"), QStringLiteral("completely reliable: 1") },
            { QStringLiteral("B"), QStringLiteral("usually reliable: 0.9") },
            { QStringLiteral("C"), QStringLiteral("fairly reliable: 0.7") },
            { QStringLiteral("D"), QStringLiteral("not usually reliable: 0.4") },
            { QStringLiteral("E"), QStringLiteral("unreliable: 0.2") },
            { QStringLiteral("F"), QStringLiteral("not judged: 0.5") } });
    addPairs(blocks, QStringLiteral("Statement"), QStringLiteral("Meaning, and by what it counts"), 1,
        { { QStringLiteral("1"), QStringLiteral("confirmed by other sources: 1") },
            { QStringLiteral("2"), QStringLiteral("probably true: 0.9") },
            { QStringLiteral("3"), QStringLiteral("possibly true: 0.7") },
            { QStringLiteral("4"), QStringLiteral("doubtful: 0.4") },
            { QStringLiteral("5"), QStringLiteral("improbable: 0.2") },
            { QStringLiteral("6"), QStringLiteral("not judged: 0.5") } });
    addHeading(blocks, 2, QStringLiteral("Terms of probability"), QStringLiteral("probability"));
    addPairs(blocks, QStringLiteral("Term"), QStringLiteral("Odds, score"), 2,
        { { QStringLiteral("almost certain"), QStringLiteral("1,000 to 1 or more; 30 dB and above") },
            { QStringLiteral("very probable"), QStringLiteral("100 to 1 to 1,000 to 1; 20 to 30 dB") },
            { QStringLiteral("probable"), QStringLiteral("10 to 1 to 100 to 1; 10 to 20 dB") },
            { QStringLiteral("more likely than not"), QStringLiteral("2 to 1 to 10 to 1; 3 to 10 dB") },
            { QStringLiteral("about as likely as not"), QStringLiteral("about even; −3 to 3 dB") },
            { QStringLiteral("rather unlikely and below"), QStringLiteral("the same steps the other way") } });
    addHeading(blocks, 2, QStringLiteral("Confidence in a judgement"), QStringLiteral("confidence"));
    addPairs(blocks, QStringLiteral("Level"), QStringLiteral("Grounds"), 2,
        { { QStringLiteral("high"),
              QStringLiteral(
                  "four kinds of evidence or more from eight exhibits or more, none of them indispensable, and a "
                  "score of 20 dB or more") },
            { QStringLiteral("moderate"), QStringLiteral("two kinds of evidence or more from three exhibits or more") },
            { QStringLiteral("low"), QStringLiteral("less than that") } });
}

void addSignOff(const PackDocument &document, Blocks &blocks)
{
    addHeading(blocks, 1, QStringLiteral("Glossary"), QStringLiteral("glossary"));
    addPairs(blocks, QStringLiteral("Word"), QStringLiteral("Meaning here"), 1.6,
        { { QStringLiteral("persona"),
              QStringLiteral("an identity as it was presented: one applicant, one profile owner") },
            { QStringLiteral("operator"),
                QStringLiteral(
                    "the hypothesis that several personas are run by one person or team; never a civil name") },
            { QStringLiteral("exhibit"),
                QStringLiteral("bytes that were acquired and never changed, known by their SHA-256") },
            { QStringLiteral("statement"), QStringLiteral("one value that one exhibit gives, with its place in it") },
            { QStringLiteral("finding"), QStringLiteral("what a rule makes of statements about two personas") },
            { QStringLiteral("family"), QStringLiteral("findings of one kind, whose sum is capped") },
            { QStringLiteral("cap"), QStringLiteral("the most that one family of findings may count in one join") },
            { QStringLiteral("join"),
                QStringLiteral("one step in which two groups of personas were put together, with its own score") },
            { QStringLiteral("threshold"), QStringLiteral("the score below which the evidence joins nobody") },
            { QStringLiteral("judgement"),
                QStringLiteral(
                    "what an analyst decided: it joins or parts whatever the score, and adds nothing to it") },
            { QStringLiteral("facilitator"),
                QStringLiteral("somebody who took parcels, calls or accounts for a persona, knowingly or not") },
            { QStringLiteral("deciban (dB)"), QStringLiteral("ten times the decimal logarithm of odds") },
            { QStringLiteral("prior"), QStringLiteral("the odds before any evidence") },
            { QStringLiteral("generic value"),
                QStringLiteral("one that so many unrelated people share that it counts nothing") },
            { QStringLiteral("victim"), QStringLiteral("somebody whose identity was taken; not a suspect") },
            { QStringLiteral("custody log"),
                QStringLiteral("the ledger of the case: every act, chained by hashes") } });
    addHeading(blocks, 2, QStringLiteral("Assessment, not proof"), QStringLiteral("disclaimer"));
    addText(blocks,
        QStringLiteral(
            "This pack is an assessment of what was acquired, made with a program whose method and weights are "
            "stated in it. It is not proof, and no decision about a person should rest on it alone. Names and "
            "papers that personas presented may belong to people who know nothing of it. Errors should be "
            "reported to the author, so that every recipient can be told."));
    addHeading(blocks, 2, QStringLiteral("Sign-off"), QStringLiteral("sign-off"));
    const QString line(44, QLatin1Char('_'));
    blocks.push_back(FactsBlock { {
        { QStringLiteral("Author"), plain(document.author.isEmpty() ? QStringLiteral("not stated") : document.author) },
        { QStringLiteral("Code"), plain(shortCode(document.rootHash), SpanStyle::Bold) },
    } });
    blocks.push_back(SpaceBlock { 22 });
    blocks.push_back(FactsBlock { { { QStringLiteral("Author, date"), plain(line, SpanStyle::Quiet) } } });
    blocks.push_back(SpaceBlock { 22 });
    blocks.push_back(FactsBlock { { { QStringLiteral("Reviewer, date"), plain(line, SpanStyle::Quiet) } } });
}

} // namespace twelvefold
