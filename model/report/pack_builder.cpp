// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pack_builder.h"

#include "report/pack_context.h"
#include "report/redaction.h"

#include <algorithm>

namespace twelvefold {

namespace {

PackDocument frame(const PackInput &input)
{
    const CaseInfo &info = input.graph->info();
    PackDocument document;
    document.caseTitle = info.title.isEmpty() ? QStringLiteral("Case") : shortened(info.title, 120);
    document.title = input.request.title.isEmpty() ? document.caseTitle : shortened(input.request.title, 160);
    document.caseId = info.id.toString();
    document.author = input.request.author.isEmpty() ? input.author : input.request.author;
    document.subject = QStringLiteral("Evidence pack of the case “%1”").arg(document.caseTitle);
    document.classification = input.request.classification;
    document.tool = input.tool;
    document.createdAt = input.at;
    document.ledgerRoot = ledgerRoot(input.ledger);
    document.checkpoint = input.checkpoint;
    for (const Evidence &evidence : input.graph->evidence())
        document.exhibits.push_back(
            { evidence.id, evidence.label(), evidence.name, evidence.format, evidence.sha256, evidence.size });
    std::stable_sort(
        document.exhibits.begin(), document.exhibits.end(), [&](const PackExhibit &a, const PackExhibit &b) {
            return input.graph->evidence(a.id)->number < input.graph->evidence(b.id)->number;
        });
    document.rootHash = packRoot(document.ledgerRoot, document.exhibits);
    return document;
}

} // namespace

Result<PackDocument> buildPack(const PackInput &input, Progress &progress)
{
    PackDocument document = frame(input);
    const PackContext context(input);
    for (PackExhibit &exhibit : document.exhibits)
        exhibit.shownName = withoutRedactionMarks(context.guarded(exhibit.name));
    Blocks &blocks = document.blocks;
    addCover(context, document, blocks);
    addBottomLine(context, blocks);
    addScope(context, blocks);
    if (const Status added = addOperatorPages(context, blocks, progress); !added)
        return added.error();
    addPersonaSheets(context, blocks);
    addTimeline(context, blocks);
    addMoney(context, blocks);
    addExhibits(context, document, blocks);
    addCustody(context, blocks);
    addRules(context, blocks);
    addTerms(blocks);
    addSignOff(document, blocks);
    document.redactions = takeRedactionMarks(document);
    return document;
}

} // namespace twelvefold
