// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "intake/import_report.h"
#include "report/pack_request.h"
#include "resolve/resolution.h"

#include <QJsonArray>
#include <QJsonObject>

// What the command line says with --json, for each kind of answer; described in resources/cli/*.schema.json.
namespace twelvefold::cli {

template <class Tag>
QJsonArray idsJson(const std::vector<Id<Tag>> &ids)
{
    QJsonArray array;
    for (const Id<Tag> &id : ids)
        array += id.toString();
    return array;
}

QJsonObject entityJson(const CaseGraph &graph, EntityIndex index);
QJsonObject linkJson(const CaseGraph &graph, const Link &link);
QJsonObject importJson(const ImportReport &report);
QJsonObject contributionJson(const Contribution &row);
QJsonObject pairJson(const PairExplanation &pair);
QJsonObject clusterJson(const ClusterExplanation &cluster);
QJsonObject resolutionJson(const Resolution &resolution);
QJsonObject judgementJson(const Judgement &judgement);
//! `custody` only where the entry holds acts of it.
QJsonObject entryJson(const LedgerEntry &entry);
QJsonObject verifyJson(const VerifyReport &report);

//! The text form of a report of checks, one a line.
QString verifyText(const VerifyReport &report);

} // namespace twelvefold::cli
