// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/wording.h"

#include "values/source_grade.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! Which logins of the two met within the window: positions beside Holding::times.
std::pair<size_t, size_t> nearestTimes(const std::vector<qint64> &a, const std::vector<qint64> &b)
{
    std::pair<size_t, size_t> best { 0, 0 };
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (std::abs(a[i] - b[j]) < std::abs(a[best.first] - b[best.second]))
            best = { i, j };
        ++(a[i] < b[j] ? i : j);
    }
    return best;
}

void addSources(const Holding &holding, std::optional<size_t> chosen, std::vector<SourceRef> &sources)
{
    for (size_t hop = 0; hop < holding.path.size(); ++hop) {
        const auto &all = holding.path[hop].sources;
        const bool last = hop + 1 == holding.path.size();
        for (size_t i = 0; i < all.size(); ++i) {
            if (chosen && last && i != *chosen)
                continue;
            if (std::ranges::find(sources, *all[i]) == sources.end())
                sources.push_back(*all[i]);
        }
    }
}

std::vector<SourceRef> sourcesOf(const ScoreRow &row)
{
    std::vector<SourceRef> sources;
    if (!row.item)
        return sources;
    std::optional<size_t> left, right;
    if (row.item->window >= 0 && !row.left->times.empty() && !row.right->times.empty()) {
        const auto [i, j] = nearestTimes(row.left->times, row.right->times);
        left = i;
        right = j;
    }
    addSources(*row.left, left, sources);
    addSources(*row.right, right, sources);
    return sources;
}

QString gradeText(const CaseGraph &graph, const SourceRef &source)
{
    const Evidence *evidence = graph.evidence(source.evidence);
    return !source.grade.isEmpty() || !evidence ? source.grade : evidence->grade;
}

bool isUnjudged(const CaseGraph &graph, const SourceRef &source)
{
    const auto grade = SourceGrade::parse(gradeText(graph, source));
    return !grade || !grade->isJudged();
}

//! As the score has it: of the sources of one statement the best, of all statements the weakest.
QString weakestGrade(const CaseView &view, const ScoreRow &row)
{
    double least = 2;
    QString grade;
    for (const Holding *holding : { row.left, row.right }) {
        for (const Hop &hop : holding ? holding->path : Path()) {
            if (hop.sources.empty() || hop.grade >= least)
                continue;
            const auto best = std::ranges::max_element(
                hop.sources, {}, [&](const SourceRef *source) { return view.gradeOf(*source); });
            least = hop.grade;
            grade = gradeText(view.graph(), **best);
        }
    }
    return grade;
}

class Wording
{
public:
    Wording(const Resolver &resolver, bool named)
        : m_resolver(resolver)
        , m_graph(resolver.view().graph())
        , m_named(named)
    {
    }

    Contribution row(const ScoreRow &row) const
    {
        Contribution c {
            .family = row.family, .raw = row.raw, .factor = row.grade * row.rarity, .decibans = row.decibans
        };
        if (row.isCap()) {
            c.indicator = QStringLiteral("cap");
            c.text = QStringLiteral("One family of evidence (%1) counts for at most %2 dB.")
                         .arg(row.family)
                         .arg(m_resolver.view().weights().cap(row.family));
            return c;
        }
        const IndicatorWeight &weight = m_resolver.view().weights().at(row.indicator);
        c.indicator = weight.id;
        c.generic = row.state == ScoreRow::State::TooCommon;
        if (row.item) {
            c.value = row.item->value;
            c.grade = weakestGrade(m_resolver.view(), row);
            c.sources = sourcesOf(row);
        }
        c.text = sentence(row, weight);
        if (weight.id == u"K03" || weight.id == u"K04")
            addIdentities(row, c);
        for (const SourceRef &source : c.sources)
            c.evidence.push_back(source.evidence);
        std::ranges::sort(c.evidence);
        c.evidence.erase(std::unique(c.evidence.begin(), c.evidence.end()), c.evidence.end());
        if (std::ranges::any_of(c.sources, [&](const SourceRef &s) { return isUnjudged(m_graph, s); }))
            c.text += QStringLiteral(" A source of this is not judged.");
        return c;
    }

private:
    QString name(NodeIndex node) const { return m_graph.label(m_resolver.view().entityOf(node)); }

    QString sentence(const ScoreRow &row, const IndicatorWeight &weight) const
    {
        QString value = row.item ? row.item->value : QString();
        if (const Judgement *judgement = row.item ? nullptr : m_resolver.constraints().between(row.a, row.b))
            value = judgement->why;
        QString text = weight.text;
        if (row.item && row.left->anchor && row.right->anchor)
            text = specialSentence(weight, &IndicatorWeight::both);
        if (row.item && row.item->window >= 0 && (row.left->times.empty() || row.right->times.empty()))
            text = specialSentence(weight, &IndicatorWeight::untimed);
        text.replace(QStringLiteral("{words}"), row.item ? QString::number(row.item->words) : QString());
        text.replace(QStringLiteral("{value}"), value);
        if (m_named)
            text = QStringLiteral("%1 and %2: %3").arg(name(row.a), name(row.b), text);
        return text + remark(row);
    }

    //! Weights of an analyst's may lack the sentence: then the shipped one is said, because the usual one is untrue.
    static QString specialSentence(const IndicatorWeight &weight, QString IndicatorWeight::*sentence)
    {
        if (!(weight.*sentence).isEmpty())
            return weight.*sentence;
        const ResolveWeights &standard = ResolveWeights::standard();
        const auto it = std::ranges::find(standard.indicators(), weight.id, &IndicatorWeight::id);
        const bool known = it != standard.indicators().end() && !((*it).*sentence).isEmpty();
        return known ? (*it).*sentence : weight.text;
    }

    QString remark(const ScoreRow &row) const
    {
        switch (row.state) {
        case ScoreRow::State::TooCommon:
            return row.item->tooCommon.isEmpty()
                ? QStringLiteral(" It does not count: %1 operators unrelated to each other hold it.").arg(row.holders)
                : QStringLiteral(" It does not count: %1.").arg(row.item->tooCommon);
        case ScoreRow::State::Explained:
            return QStringLiteral(" It does not count: a documented relation between them explains it.");
        case ScoreRow::State::Counts:
            break;
        }
        return row.rarity < 1 && row.holders > 1
            ? QStringLiteral(" It counts for less, because %1 unrelated parties hold it.").arg(row.holders)
            : QString();
    }

    void addIdentities(const ScoreRow &row, Contribution &c) const
    {
        QStringList said;
        for (const NodeIndex node : { row.a, row.b }) {
            const VerifiedIdentity &identity = m_resolver.scorer().identity(node);
            said += identity.birthDate;
            Holding holding { .node = node, .path = identity.birthPath };
            if (!identity.documents.empty())
                holding.path = joined(holding.path, identity.documents.front().second);
            addSources(holding, std::nullopt, c.sources);
        }
        c.value = said.join(QStringLiteral(" and "));
        c.text = m_resolver.view().weights().at(row.indicator).text;
        c.text.replace(QStringLiteral("{value}"), c.value);
        if (m_named)
            c.text = QStringLiteral("%1 and %2: %3").arg(name(row.a), name(row.b), c.text);
    }

    const Resolver &m_resolver;
    const CaseGraph &m_graph;
    const bool m_named;
};

} // namespace

std::vector<Contribution> inWords(const Resolver &resolver, const GroupScore &score, bool named)
{
    const Wording wording(resolver, named);
    std::vector<Contribution> rows;
    for (const ScoreRow &row : score.rows)
        rows.push_back(wording.row(row));
    return rows;
}

std::vector<Contribution> speakingAgainst(const std::vector<Contribution> &rows)
{
    std::vector<Contribution> against;
    std::ranges::copy_if(rows, std::back_inserter(against),
        [](const Contribution &row) { return row.decibans < 0 && row.indicator != u"cap"; });
    return against;
}

} // namespace twelvefold
