// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_world.h"

#include "demo/demo_cast.h"

#include <algorithm>

namespace twelvefold {

QString roleName(DemoRole role)
{
    switch (role) {
    case DemoRole::Persona:
        return QStringLiteral("persona");
    case DemoRole::Agency:
        return QStringLiteral("agency");
    case DemoRole::Sibling:
        return QStringLiteral("sibling");
    case DemoRole::Polyworker:
        return QStringLiteral("polyworker");
    case DemoRole::VpnUser:
        return QStringLiteral("vpn-user");
    case DemoRole::Template:
        return QStringLiteral("template");
    case DemoRole::OneName:
        return QStringLiteral("one-name");
    case DemoRole::Coworking:
        return QStringLiteral("coworking");
    case DemoRole::Employee:
        return QStringLiteral("employee");
    case DemoRole::Facilitator:
        return QStringLiteral("facilitator");
    case DemoRole::Victim:
        return QStringLiteral("victim");
    }
    return {};
}

QList<int> DemoWorld::withRole(DemoRole role) const
{
    QList<int> result;
    for (int i = 0; i < people.size(); ++i) {
        if (people[i].role == role)
            result.append(i);
    }
    return result;
}

bool DemoWorld::personaBusy(const QDateTime &at) const
{
    return std::any_of(calls.cbegin(), calls.cend(), [&](const DemoCall &call) {
        return people[call.person].role == DemoRole::Persona && qAbs(call.at.secsTo(at)) < 30 * 60;
    });
}

int DemoWorld::employerOf(int person) const
{
    const auto found = std::find_if(engagements.cbegin(), engagements.cend(),
        [&](const DemoEngagement &engagement) { return engagement.person == person; });
    return found == engagements.cend() ? agency : found->employer;
}

QDate workday(QDate date)
{
    return date.dayOfWeek() > 5 ? date.addDays(8 - date.dayOfWeek()) : date;
}

QString writtenPhone(const QString &number)
{
    static const QList<QPair<QString, QList<int>>> groups { { QStringLiteral("+1"), { 2, 3, 3, 4 } },
        { QStringLiteral("+4420"), { 3, 2, 4, 4 } }, { QStringLiteral("+44"), { 3, 3, 3, 4 } },
        { QStringLiteral("+49221"), { 3, 3, 7 } }, { QStringLiteral("+49"), { 3, 2, 5, 3 } },
        { QStringLiteral("+33"), { 3, 1, 2, 2, 2, 2 } } };
    for (const auto &[prefix, sizes] : groups) {
        if (!number.startsWith(prefix))
            continue;
        QStringList parts;
        qsizetype at = 0;
        for (const int size : sizes) {
            parts.append(number.mid(at, size));
            at += size;
        }
        return parts.join(u' ');
    }
    return number;
}

DemoWorld buildDemoWorld(quint64 seed)
{
    DemoWorld world;
    world.seed = seed;
    DemoPools pools(seed);
    foundEmployers(world, pools);
    castPeople(world, pools);
    giveBelongings(world, pools);
    writeHistory(world, pools);
    plantOperator(world, pools);
    plantDecoys(world, pools);
    writeActivity(world);
    return world;
}

} // namespace twelvefold
