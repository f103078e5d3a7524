// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_world.h"

#include "demo/demo_cast.h"

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
