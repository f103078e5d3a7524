// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"

namespace twelvefold {

namespace {

int addLaptop(DemoWorld &world, DemoPools &pools)
{
    static const QStringList models { QStringLiteral("Corvid 14 G2"), QStringLiteral("Halden Book 13"),
        QStringLiteral("Larch Pro 15"), QStringLiteral("Mistral X1"), QStringLiteral("Tern Air 2023"),
        QStringLiteral("Brambling 16"), QStringLiteral("Osprey Mini") };
    world.devices.append({ pools.serial(), pools.random().pick(models), pools.mac(), QStringLiteral("personal"),
        pools.fingerprint(), -1 });
    return int(world.devices.size()) - 1;
}

void giveNetwork(DemoWorld &world, DemoPools &pools, DemoPerson &person)
{
    const int laptop = addLaptop(world, pools);
    const QString home = pools.homeIp();
    world.ipKinds.insert(home, QStringLiteral("residential"));
    person.spots.append({ home, laptop, person.role == DemoRole::Persona ? 2 : 6 });
    if (person.role == DemoRole::Persona || !pools.random().percent(40))
        return;
    const QString mobile = pools.homeIp();
    world.ipKinds.insert(mobile, QStringLiteral("mobile"));
    person.spots.append({ mobile, laptop, 1 });
}

void giveMoney(DemoPools &pools, DemoPerson &person)
{
    const int roll = pools.random().below(100);
    const int wallets = person.role == DemoRole::Persona ? 30 : 12;
    if (roll < wallets)
        person.payouts.append(pools.wallet());
    else
        person.payouts.append(
            pools.payout(roll % 2 == 0 ? QStringLiteral("Wise") : QStringLiteral("Payoneer"), person.display()));
}

void giveProfiles(DemoPools &pools, DemoPerson &person)
{
    DemoRandom &random = pools.random();
    static const QStringList services { QStringLiteral("upwork"), QStringLiteral("freelancer"),
        QStringLiteral("github"), QStringLiteral("linkedin"), QStringLiteral("telegram") };
    for (const QString &service : random.sample(services, random.between(1, 3))) {
        DemoAccount account { service, pools.handle(service, person.given, person.family), random.digits(9), {}, {},
            {} };
        const int age = person.role == DemoRole::Persona ? random.between(40, 500) : random.between(300, 3600);
        account.created = QDate(2024, 9, 1).addDays(-age);
        if (person.role != DemoRole::Persona && random.percent(35)) {
            person.furtherEmails.append(pools.email(person.given, person.family));
            account.recoveryEmail = person.furtherEmails.last();
        }
        person.accounts.append(account);
    }
}

void giveDocument(DemoPools &pools, DemoPerson &person)
{
    const bool decoy = person.role != DemoRole::Employee;
    DemoDocument document = pools.document(person.nationality, person.birth.year());
    if (decoy || pools.random().percent(75))
        document.verified = QStringLiteral("verified");
    person.documents.append(document);
}

//! A persona of the operator rarely shows a document; nobody can confirm the ones that were shown.
void giveDoubtfulDocuments(DemoWorld &world, DemoPools &pools)
{
    for (const int index : pools.random().sample(world.withRole(DemoRole::Persona), 4)) {
        DemoPerson &person = world.people[index];
        DemoDocument document = pools.document(person.nationality, person.birth.year());
        document.verified = pools.random().percent(60) ? QStringLiteral("refuted") : QString();
        person.documents.append(document);
    }
}

void givePictures(DemoWorld &world, DemoPools &pools)
{
    DemoRandom &random = pools.random();
    QList<int> sitters = random.sample(world.withRole(DemoRole::Persona), 6);
    sitters += random.sample(world.withRole(DemoRole::Employee), 8);
    for (const int index : sitters) {
        world.people[index].picture = int(world.pictures.size());
        world.pictures.append({ random.next(), false, random.between(16, 24) * 20, random.percent(50) });
    }
}

} // namespace

void giveBelongings(DemoWorld &world, DemoPools &pools)
{
    for (DemoPerson &person : world.people) {
        giveNetwork(world, pools, person);
        giveMoney(pools, person);
        giveProfiles(pools, person);
        if (person.role != DemoRole::Persona)
            giveDocument(pools, person);
    }
    giveDoubtfulDocuments(world, pools);
    givePictures(world, pools);
    DemoDocument real = pools.document(world.victim.nationality, world.victim.birth.year());
    real.verified = QStringLiteral("verified");
    world.victim.documents.append(real);
}

} // namespace twelvefold
