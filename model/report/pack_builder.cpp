// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pack_builder.h"

#include "report/pack_context.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

//! The head of the only chain; of several, the hash over their heads in the order of their devices.
QByteArray headOf(const std::vector<LedgerEntry> &ledger)
{
    std::map<DeviceId, const LedgerEntry *> heads;
    for (const LedgerEntry &entry : ledger) {
        const LedgerEntry *&head = heads[entry.device];
        if (!head || head->sequence < entry.sequence)
            head = &entry;
    }
    if (heads.empty())
        return {};
    if (heads.size() == 1)
        return heads.begin()->second->hash;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[device, head] : heads)
        hash.addData(head->hash);
    return hash.result();
}

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
    document.ledgerHead = headOf(input.ledger);
    for (const Evidence &evidence : input.graph->evidence())
        document.exhibits.push_back(
            { evidence.id, evidence.label(), evidence.name, evidence.format, evidence.sha256, evidence.size });
    std::stable_sort(
        document.exhibits.begin(), document.exhibits.end(), [&](const PackExhibit &a, const PackExhibit &b) {
            return input.graph->evidence(a.id)->number < input.graph->evidence(b.id)->number;
        });
    document.rootHash = packRoot(document.ledgerHead, document.exhibits);
    return document;
}

} // namespace

Result<PackDocument> buildPack(const PackInput &input, Progress &progress)
{
    PackDocument document = frame(input);
    const PackContext context(input);
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
    addTerms(blocks);
    addSignOff(document, blocks);
    return document;
}

} // namespace twelvefold
