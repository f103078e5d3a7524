// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"
#include "sample_case.h"

namespace twelvefold::test {

//! One row that counts `decibans`, on one exhibit.
inline Contribution reason(
    const QString &family, double decibans, const QString &text, EvidenceId evidence, Place place = {})
{
    Contribution row;
    row.family = family;
    row.indicator = decibans == 0 ? QString() : QStringLiteral("M01");
    row.raw = decibans;
    row.decibans = decibans;
    row.text = text;
    row.evidence = { evidence };
    row.sources = { { evidence, place, {} } };
    return row;
}

//! Operator A of the sample case in four joins: a wallet, two referees, a text, a cap and two calls against it.
inline ClusterExplanation sampleExplanation(const SampleCase &sample)
{
    ClusterExplanation why;
    why.id = sample.operators[0];
    why.personas.assign(sample.personas.begin(), sample.personas.begin() + 5);
    const auto &e = sample.evidence;
    const Contribution wallet = reason(QStringLiteral("money"), 18,
        QStringLiteral("Both are paid to one wallet, which nobody else of the case uses"), e[1],
        { .row = 3, .column = QStringLiteral("wallet") });
    const Contribution referee = reason(QStringLiteral("reference"), 12,
        QStringLiteral("They vouch for each other, and both name one referee whose number is a persona's"), e[2],
        { .offset = 40, .length = 12 });
    const Contribution text = reason(QStringLiteral("document"), 9,
        QStringLiteral("A paragraph of 61 words stands in both résumés, and in no other"), e[3], { .page = 1 });
    const Contribution calls = reason(QStringLiteral("time"), -8.5,
        QStringLiteral("Both were in a video call in the same minute, with different voices"), e[4]);
    Contribution cap = reason(QStringLiteral("money"), -2, QStringLiteral("Money counts at most 16 dB"), e[1]);
    cap.indicator = QStringLiteral("cap");
    cap.evidence.clear();
    cap.sources.clear();
    Contribution common
        = reason(QStringLiteral("contact"), 0, QStringLiteral("Both use a mail address of one free provider."), e[0]);
    common.generic = true;
    const double prior = -9.5;
    const auto join = [&](std::vector<EntityId> left, std::vector<EntityId> right, std::vector<Contribution> rows) {
        Join made { std::move(left), std::move(right), prior, prior, std::move(rows) };
        for (const Contribution &row : made.contributions)
            made.score += row.decibans;
        why.joins.push_back(made);
    };
    const auto &p = sample.personas;
    join({ p[0] }, { p[1] }, { wallet, referee, text });
    join({ p[0], p[1] }, { p[2] }, { wallet, text, common });
    join({ p[3] }, { p[4] }, { wallet, referee, cap });
    join({ p[0], p[1], p[2] }, { p[3], p[4] }, { wallet, referee, text, cap, calls });
    why.score = why.joins[1].score;
    for (const Join &made : why.joins)
        why.score = std::min(why.score, made.score);
    why.cutSet = { { p[0], p[3], 6.5 }, { p[2], p[4], 4 } };
    why.withdrawn = { { e[1], { { p[0], p[1], p[2] }, { p[3], p[4] } } } };
    why.against = { calls };
    return why;
}

} // namespace twelvefold::test
