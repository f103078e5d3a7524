// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/judging.h"

namespace twelvefold {

Result<Judgement> makeJudgement(
    const CaseGraph &graph, EntityIndex a, EntityIndex b, JudgementKind kind, const QString &why, const QString &by)
{
    for (const EntityIndex index : { a, b }) {
        if (graph.typeOf(index).name != u"Persona")
            return Error { Error::Kind::Usage,
                QStringLiteral("%1 is no persona; only personas are judged to be one operator or not.")
                    .arg(graph.label(index)) };
    }
    if (a == b)
        return Error { Error::Kind::Usage,
            QStringLiteral("A judgement is about two personas; these are the same one.") };
    if (why.trimmed().isEmpty())
        return Error { Error::Kind::Usage, QStringLiteral("A judgement needs its reason; it will stand in the pack.") };
    return Judgement { JudgementId::generate(), kind, graph.entity(a).id, graph.entity(b).id, why.trimmed(), by,
        Utc::now() };
}

Gesture judgementGesture(const CaseGraph &graph, const Judgement &judgement)
{
    const auto name = [&](EntityId id) {
        const auto index = graph.find(id);
        return index ? graph.label(*index) : id.toString();
    };
    return { .kind = QStringLiteral("judge"),
        .text
        = QStringLiteral("Judged %1 and %2: %3").arg(name(judgement.a), name(judgement.b), toText(judgement.kind)),
        .changes = { Put { judgement } } };
}

} // namespace twelvefold
