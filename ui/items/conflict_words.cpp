// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/conflict_words.h"

#include "items/schema_words.h"
#include "items/words.h"

#include <QCoreApplication>

namespace twelvefold::ui {
namespace {

struct Conflicts {
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
public:
    static QString pair(const CaseGraph &graph, EntityId a, EntityId b)
    {
        const auto name = [&graph](EntityId id) {
            const auto index = graph.find(id);
            return index ? isolated(graph.label(*index)) : tr("something taken out");
        };
        return tr("%1 and %2").arg(name(a), name(b));
    }
    static QString subject(const CaseGraph &graph, const Conflict &conflict);
    static QString property(const QString &name);
};

QString Conflicts::subject(const CaseGraph &graph, const Conflict &conflict)
{
    if (const auto index = graph.find(EntityId(conflict.entity)))
        return isolated(graph.label(*index));
    if (const Evidence *exhibit = graph.evidence(EvidenceId(conflict.entity)))
        return exhibit->label() + u' ' + isolated(exhibit->name);
    if (const Link *found = graph.link(LinkId(conflict.entity)))
        return pair(graph, found->from, found->to);
    if (conflict.entity == graph.info().id.uuid())
        return tr("The case");
    for (const Judgement &judgement : graph.judgements()) {
        if (judgement.id.uuid() == conflict.entity)
            return pair(graph, judgement.a, judgement.b);
    }
    return tr("Something that is taken out");
}

QString Conflicts::property(const QString &name)
{
    if (name == u"title")
        return tr("title");
    if (name == u"evidence")
        return tr("the exhibit");
    if (name == u"entity")
        return tr("the record itself");
    if (name == u"judgement")
        return tr("the judgement");
    const Schema &schema = Schema::standard();
    if (const auto link = schema.findLinkType(name))
        return schemaText(schema.linkType(*link).label);
    for (const EntityType &type : schema.entityTypes()) {
        if (const PropertyType *known = type.property(name))
            return schemaText(known->label);
    }
    return name;
}

} // namespace

QString conflictSubject(const CaseGraph &graph, const Conflict &conflict)
{
    return Conflicts::subject(graph, conflict);
}

QString conflictProperty(const Conflict &conflict)
{
    return Conflicts::property(conflict.property);
}

QString conflictValue(const ConflictSide &side)
{
    return side.value.isEmpty() ? Conflicts::tr("taken out") : side.value;
}

QString conflictAuthor(const ConflictSide &side)
{
    return Conflicts::tr("%1, %2").arg(isolated(side.by), side.at.toText());
}

} // namespace twelvefold::ui
