// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping.h"

#include "intake/mapping_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace twelvefold {

QStringList Mapping::columns() const
{
    QStringList all;
    for (const EntityRule &entity : entities) {
        all += entity.keys;
        for (const PropertyRule &property : entity.properties)
            all += property.value.columns;
    }
    for (const LinkRule &link : links) {
        for (const PropertyRule &property : link.properties)
            all += property.value.columns;
        if (link.grade)
            all += link.grade->columns;
    }
    all.removeDuplicates();
    return all;
}

Status Mapping::check(const QStringList &header, const QString &where) const
{
    for (const QString &column : columns()) {
        if (!header.contains(column)) {
            return Error { Error::Kind::BadInput,
                QStringLiteral("The mapping names the column “%1”, which the table lacks%2")
                    .arg(column, mapping::nearOrKnown(column, header)),
                where };
        }
    }
    return {};
}

bool isMappingJson(const QByteArray &bytes)
{
    const QJsonObject entities = QJsonDocument::fromJson(bytes).object()[u"entities"].toObject();
    return !entities.isEmpty()
        && std::ranges::all_of(entities, [](const QJsonValue &e) { return e.toObject()[u"type"].isString(); });
}

bool isTruthTable(const QStringList &header)
{
    return header
        == QStringList { QStringLiteral("key"), QStringLiteral("persona"), QStringLiteral("operator"),
               QStringLiteral("role") };
}

} // namespace twelvefold
