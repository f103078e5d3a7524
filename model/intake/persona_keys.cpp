// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/persona_keys.h"

#include <QRegularExpression>

#include <algorithm>

namespace twelvefold {

std::vector<EntityId> personasKeyedIn(const EntityRegistry &registry, const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral("(?<![\\w.-])(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z-])\\w[\\w-]{3,40}(?![\\w-])"));
    const auto type = registry.schema().findEntityType(u"Persona");
    std::vector<EntityId> found;
    for (auto it = word.globalMatch(text); type && it.hasNext();) {
        const auto id = registry.find(*type, {}, it.next().captured());
        if (id && std::ranges::find(found, *id) == found.end())
            found.push_back(*id);
    }
    return found;
}

std::vector<EntityId> personasKeyedInName(const EntityRegistry &registry, const QString &fileName)
{
    QString words = fileName;
    return personasKeyedIn(registry, words.replace(u'_', u' ').replace(u'.', u' '));
}

} // namespace twelvefold
