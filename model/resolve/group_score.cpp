// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/group_score.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace twelvefold {

namespace {

double priorFor(NodeIndex personas, double kappa)
{
    const double lambda = std::clamp(kappa / std::max(1., double(personas) - 1), 1e-6, 0.5);
    return 10 * std::log10(lambda / (1 - lambda));
}

//! Of rows that say one thing in several ways only the strongest stays.
void dropRepeats(std::vector<ScoreRow> &rows)
{
    std::map<QString, size_t> strongest;
    std::vector<bool> dropped(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].item || rows[i].item->group.isEmpty())
            continue;
        const auto [it, first] = strongest.try_emplace(rows[i].item->group, i);
        if (first)
            continue;
        const bool stronger = std::abs(rows[i].decibans) > std::abs(rows[it->second].decibans);
        dropped[stronger ? it->second : i] = true;
        if (stronger)
            it->second = i;
    }
    size_t i = 0;
    std::erase_if(rows, [&](const ScoreRow &) { return dropped[i++]; });
}

void addCaps(const ResolveWeights &weights, std::vector<ScoreRow> &rows)
{
    std::map<QString, double> sums;
    for (const ScoreRow &row : rows) {
        if (row.decibans > 0)
            sums[row.family] += row.decibans;
    }
    for (const auto &[family, sum] : sums) {
        const double over = weights.cap(family) - sum;
        if (over < 0)
            rows.push_back({ .raw = over, .decibans = over, .family = family });
    }
}

//! Holdings of the group's members: some values have thousands of holders, groups rarely more than a dozen members.
std::vector<const Holding *> holdingsOf(const Item &item, const Group &group)
{
    std::vector<const Holding *> found;
    for (const NodeIndex node : group.members) {
        const auto [from, to] = std::ranges::equal_range(item.holdings, node, {}, &Holding::node);
        for (auto it = from; it != to; ++it)
            found.push_back(&*it);
    }
    return found;
}

//! Strongest first; what speaks against comes last, because it is read last and remembered.
int placeOf(const ScoreRow &row)
{
    if (row.isCap())
        return 1;
    return row.decibans < 0 ? 3 : row.decibans > 0 ? 0 : 2;
}

} // namespace

Group merged(const Group &a, const Group &b)
{
    Group both;
    std::ranges::set_union(a.members, b.members, std::back_inserter(both.members));
    std::ranges::set_union(a.items, b.items, std::back_inserter(both.items));
    return both;
}

GroupScorer::GroupScorer(const CaseView &view, const EvidenceItems &items, const Constraints &constraints, double kappa)
    : m_view(view)
    , m_items(items)
    , m_constraints(constraints)
    , m_identities(verifiedIdentities(view))
    , m_prior(priorFor(view.nodeCount(), kappa))
{
}

void GroupScorer::countOver(const std::vector<quint32> &operatorOf, bool strict)
{
    m_operatorOf = operatorOf;
    m_strict = strict;
    const std::set<quint32> operators(operatorOf.begin(), operatorOf.end());
    m_population = std::max(double(operators.size()), m_view.weights().referencePopulation);
    m_holders.assign(m_items.items().size(), 0);
    m_rarity.assign(m_items.items().size(), { 1, 1 });
    std::vector<quint32> seen;
    for (size_t i = 0; i < m_items.items().size(); ++i) {
        seen.clear();
        for (const Holding &holding : m_items.items()[i].holdings)
            seen.push_back(operatorOf[holding.node]);
        std::ranges::sort(seen);
        m_holders[i] = int(std::unique(seen.begin(), seen.end()) - seen.begin());
        const IndicatorWeight &weight = m_view.weights().at(m_items.items()[i].indicator);
        if (weight.rarity)
            m_rarity[i]
                = { rarityOf(m_holders[i], weight.steep), rarityOf(std::max(1, m_holders[i] - 1), weight.steep) };
    }
}

//! The share of its information that a value keeps when so many hold it: −log of its frequency, against a unique one's.
double GroupScorer::rarityOf(int holders, double steep) const
{
    const double share = std::max(0., std::log(m_population / holders) / std::log(m_population));
    return steep == 1 ? share : std::pow(share, steep);
}

void GroupScorer::rate(ScoreRow &row, ItemIndex index) const
{
    const Item &item = *row.item;
    const IndicatorWeight &weight = m_view.weights().at(item.indicator);
    row.grade = std::min(row.left->grade, row.right->grade);
    row.holders = std::max(1, m_holders[index] - (m_operatorOf[row.a] == m_operatorOf[row.b] ? 0 : 1));
    row.rarity = 1;
    if (weight.rarity && row.holders > 1)
        row.rarity = row.holders == m_holders[index] ? m_rarity[index].apart : m_rarity[index].asOne;
    const bool overused = m_strict && weight.rarity && weight.genericFrom > 0 && row.holders > weight.genericFrom;
    if (!item.tooCommon.isEmpty() || overused)
        row.state = ScoreRow::State::TooCommon;
    else if (row.raw > 0 && m_items.isExplained(row.a, row.b, row.family))
        row.state = ScoreRow::State::Explained;
    if (row.state != ScoreRow::State::Counts)
        row.rarity = 0;
    row.decibans = row.raw * row.grade * row.rarity;
}

std::optional<ScoreRow> GroupScorer::rowFor(ItemIndex index, const Group &left, const Group &right) const
{
    const Item &item = m_items.items()[index];
    const std::vector<const Holding *> ours = holdingsOf(item, left);
    const std::vector<const Holding *> theirs = holdingsOf(item, right);
    std::optional<ScoreRow> best;
    for (const Holding *a : ours) {
        for (const Holding *b : theirs) {
            if (!item.pairs(*a, *b))
                continue;
            ScoreRow row { item.indicator, &item, a, b, a->node, b->node, item.raw };
            row.family = m_view.weights().at(item.indicator).family;
            rate(row, index);
            const bool counts = row.state == ScoreRow::State::Counts;
            const bool bestCounts = best && best->state == ScoreRow::State::Counts;
            if (!best || std::abs(row.decibans) > std::abs(best->decibans) || (counts && !bestCounts))
                best = std::move(row);
        }
    }
    return best;
}

void GroupScorer::addConflict(const Group &left, const Group &right, std::vector<ScoreRow> &rows) const
{
    ScoreRow found;
    for (const NodeIndex a : left.members) {
        for (const NodeIndex b : right.members) {
            const IdentityConflict conflict = identityConflict(m_identities[a], m_identities[b]);
            if (conflict == IdentityConflict::None)
                continue;
            const IndicatorIndex indicator
                = m_view.weights().index(conflict == IdentityConflict::Documents ? u"K03" : u"K04");
            const double raw = m_view.weights().at(indicator).decibans;
            if (!found.isCap() && raw >= found.raw)
                continue;
            found = { .indicator = indicator, .a = a, .b = b, .raw = raw, .decibans = raw };
            found.family = m_view.weights().at(indicator).family;
        }
    }
    if (!found.isCap())
        rows.push_back(found);
}

void GroupScorer::addJudgements(const Group &left, const Group &right, std::vector<ScoreRow> &rows) const
{
    if (!m_constraints.any())
        return;
    std::set<JudgementKind> said;
    for (const NodeIndex a : left.members) {
        for (const NodeIndex b : right.members) {
            const Judgement *judgement = m_constraints.between(a, b);
            if (!judgement || judgement->kind == JudgementKind::SamePersona || !said.insert(judgement->kind).second)
                continue;
            const QStringView id = judgement->kind == JudgementKind::SameOperator ? u"J01"
                : judgement->kind == JudgementKind::Different                     ? u"J02"
                                                                                  : u"J03";
            const IndicatorIndex indicator = m_view.weights().index(id);
            // A decision and no evidence: it joins or parts by itself, and whatever the weights say adds nothing.
            ScoreRow row { .indicator = indicator, .a = a, .b = b };
            row.family = m_view.weights().at(indicator).family;
            rows.push_back(std::move(row));
        }
    }
}

bool GroupScorer::mayReach(const Group &left, const Group &right, double threshold) const
{
    double most = m_prior;
    for (auto i = left.items.begin(), j = right.items.begin(); i != left.items.end() && j != right.items.end();) {
        if (*i == *j)
            most += std::max(0., m_items.items()[*i].raw * m_rarity[*i].asOne);
        if (most >= threshold)
            return true;
        const ItemIndex at = std::min(*i, *j);
        i += *i == at;
        j += *j == at;
    }
    return m_constraints.any();
}

GroupScore GroupScorer::score(const Group &left, const Group &right) const
{
    GroupScore result { .prior = m_prior };
    std::vector<ItemIndex> common;
    std::ranges::set_intersection(left.items, right.items, std::back_inserter(common));
    for (const ItemIndex index : common) {
        if (auto row = rowFor(index, left, right))
            result.rows.push_back(std::move(*row));
    }
    dropRepeats(result.rows);
    addConflict(left, right, result.rows);
    addJudgements(left, right, result.rows);
    addCaps(m_view.weights(), result.rows);
    std::ranges::stable_sort(
        result.rows, {}, [](const ScoreRow &row) { return std::pair(placeOf(row), -std::abs(row.decibans)); });
    result.total = m_prior;
    for (const ScoreRow &row : result.rows)
        result.total += row.decibans;
    return result;
}

std::vector<EvidenceId> GroupScorer::neededBy(const ScoreRow &row, const Group &left, const Group &right) const
{
    std::vector<EvidenceId> all;
    for (const Group *group : { &left, &right }) {
        std::optional<std::vector<EvidenceId>> common;
        for (const Holding *holding : holdingsOf(*row.item, *group)) {
            std::vector<EvidenceId> mine = holding->needed();
            if (common) {
                std::vector<EvidenceId> both;
                std::ranges::set_intersection(*common, mine, std::back_inserter(both));
                mine = std::move(both);
            }
            common = std::move(mine);
        }
        if (common)
            all.insert(all.end(), common->begin(), common->end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

bool GroupScorer::restsOnOneExhibit(const GroupScore &score, const Group &left, const Group &right) const
{
    std::optional<std::vector<EvidenceId>> needed;
    for (const ScoreRow &row : score.rows) {
        if (!row.item || row.decibans < 1)
            continue;
        std::vector<EvidenceId> mine = neededBy(row, left, right);
        if (needed) {
            std::vector<EvidenceId> both;
            std::ranges::set_intersection(*needed, mine, std::back_inserter(both));
            mine = std::move(both);
        }
        needed = std::move(mine);
        if (needed->empty())
            return false;
    }
    return true;
}

QString GroupScorer::whyNot(const GroupScore &score, const Group &left, const Group &right) const
{
    const ResolveWeights &weights = m_view.weights();
    std::map<QString, double> families;
    std::set<QString> values;
    bool uncommon = false;
    for (const ScoreRow &row : score.rows) {
        if (!row.item || row.decibans <= 0)
            continue;
        families[row.family] += row.decibans;
        values.insert(row.item->value);
        uncommon = uncommon || (row.raw >= weights.uncommonDecibans && row.rarity >= weights.uncommonRarity);
    }
    const auto supporting
        = std::ranges::count_if(families, [&](const auto &family) { return family.second >= weights.leastOfFamily; });
    if (supporting < weights.leastFamilies)
        return QStringLiteral("What they share is of too few kinds: %1 of the %2 independent kinds of evidence needed.")
            .arg(supporting)
            .arg(weights.leastFamilies);
    if (!uncommon)
        return QStringLiteral("All that they share is common among others too.");
    if (values.size() < 2)
        return QStringLiteral("They share one single value and nothing else.");
    if (restsOnOneExhibit(score, left, right))
        return QStringLiteral("All that they share rests on one single exhibit.");
    return {};
}

} // namespace twelvefold
