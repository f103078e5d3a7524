// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/find_identifiers.h"

#include "extract/candidate.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

bool isStronger(const Candidate &a, const Candidate &b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const qsizetype lengthA = a.upTo - a.from;
    const qsizetype lengthB = b.upTo - b.from;
    return lengthA != lengthB ? lengthA > lengthB : a.from < b.from;
}

//! Takes the strongest first; the map holds the taken ranges by their start.
Candidates withoutOverlaps(Candidates all)
{
    std::stable_sort(all.begin(), all.end(), isStronger);
    std::map<qsizetype, qsizetype> taken;
    Candidates kept;
    for (Candidate &candidate : all) {
        const auto next = taken.lower_bound(candidate.from);
        if (next != taken.end() && next->first < candidate.upTo)
            continue;
        if (next != taken.begin() && std::prev(next)->second > candidate.from)
            continue;
        taken.emplace_hint(next, candidate.from, candidate.upTo);
        kept.push_back(std::move(candidate));
    }
    std::sort(kept.begin(), kept.end(), [](const Candidate &a, const Candidate &b) { return a.from < b.from; });
    return kept;
}

} // namespace

std::vector<FoundIdentifier> findIdentifiers(QStringView text, const FindOptions &options)
{
    const ShadowText shadow(text);
    Candidates all;
    scanMail(shadow, all);
    scanWallets(shadow, all);
    scanIbans(shadow, all);
    scanIps(shadow, all);
    scanWeb(shadow, options, all);
    scanMentions(shadow, all);
    scanPhones(shadow, options, all);

    std::vector<FoundIdentifier> found;
    for (Candidate &candidate : withoutOverlaps(std::move(all))) {
        const qsizetype begin = shadow.originalBegin(candidate.from);
        const qsizetype length = shadow.originalEnd(candidate.upTo) - begin;
        found.push_back({ candidate.kind, text.mid(begin, length).toString(), std::move(candidate.value),
            std::move(candidate.context), begin, length });
    }
    return found;
}

} // namespace twelvefold
