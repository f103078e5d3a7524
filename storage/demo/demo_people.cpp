// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_phrases.h"

#include <QJsonArray>

namespace twelvefold {

namespace {

struct Name {
    QString given, family, native;
};

Name drawName(DemoRandom &random, const QString &country)
{
    const QJsonObject names = DemoPhrases::instance().names(country);
    const QString given = random.pick(DemoPhrases::strings(names.value(u"given")));
    const QString family = random.pick(DemoPhrases::strings(names.value(u"family")));
    Name result { given.section(u'|', 0, 0), family.section(u'|', 0, 0), {} };
    const QString nativeGiven = given.section(u'|', 1), nativeFamily = family.section(u'|', 1);
    if (nativeGiven.isEmpty() || nativeFamily.isEmpty())
        return result;
    if (country == u"Ukraine")
        result.native = nativeGiven + u' ' + nativeFamily;
    else
        result.native = nativeFamily + (country == u"Japan" || country == u"Vietnam" ? QStringLiteral(" ") : QString())
            + nativeGiven;
    return result;
}

int addHome(DemoWorld &world, DemoRandom &random, const QString &country)
{
    const QJsonObject names = DemoPhrases::instance().names(country);
    const QJsonArray places = names.value(u"places").toArray();
    const QStringList place = DemoPhrases::strings(places.at(random.below(int(places.size()))));
    const QString street = random.pick(DemoPhrases::strings(names.value(u"streets")));
    const bool numberFirst = country == u"United States" || country == u"United Kingdom" || country == u"Singapore";
    QString line;
    do {
        const QString number = QString::number(random.between(2, 240));
        line = numberFirst ? number + u' ' + street : street + u' ' + number;
    } while (std::any_of(
        world.places.cbegin(), world.places.cend(), [&](const DemoPlace &known) { return known.line == line; }));
    world.places.append({ {}, line, place[0], place[1], place[2], country, QStringLiteral("residential") });
    return int(world.places.size()) - 1;
}

class Casting
{
public:
    Casting(DemoWorld &world, DemoPools &pools)
        : m_world(world)
        , m_pools(pools)
        , m_random(world.seed, u"people")
    {
    }

    DemoPerson person(DemoRole role, const QString &country)
    {
        DemoPerson result;
        result.role = role;
        result.nationality = country;
        do {
            const Name name = drawName(m_random, country);
            result.given = name.given;
            result.family = name.family;
            result.native = name.native;
        } while (m_names.contains(result.display()));
        m_names.insert(result.display());
        result.birth = QDate(1979, 1, 1).addDays(m_random.below(7900));
        settle(result, country);
        return result;
    }

    //! Home and contacts, once the name stands.
    void settle(DemoPerson &person, const QString &country)
    {
        person.place = addHome(m_world, m_random, country);
        person.birthPlace = m_world.placeOf(person).city;
        person.workOffset = DemoPhrases::instance().names(country).value(u"offset").toInt();
        person.email = m_pools.email(person.given, person.family);
        person.phone = m_pools.phone(country);
        const QJsonArray tracks = DemoPhrases::instance().resumes().value(u"tracks").toArray();
        person.track = m_random.below(int(tracks.size()));
        const QStringList skills = DemoPhrases::strings(tracks.at(person.track).toObject().value(u"skills"));
        person.skills = m_random.sample(skills, m_random.between(4, 6));
    }

    QString mailbox(const DemoPerson &person) { return m_pools.email(person.given, person.family); }
    DemoRandom &random() { return m_random; }

private:
    DemoWorld &m_world;
    DemoPools &m_pools;
    DemoRandom m_random;
    QSet<QString> m_names;
};

const QStringList &claimedNations()
{
    static const QStringList nations { QStringLiteral("Italy"), QStringLiteral("Japan"), QStringLiteral("Malaysia"),
        QStringLiteral("Singapore"), QStringLiteral("Ukraine"), QStringLiteral("United States"),
        QStringLiteral("Vietnam") };
    return nations;
}

QString honestNation(DemoRandom &random)
{
    static const QStringList local { QStringLiteral("Germany"), QStringLiteral("Germany"),
        QStringLiteral("United Kingdom"), QStringLiteral("United Kingdom"), QStringLiteral("Portugal"),
        QStringLiteral("United States"), QStringLiteral("United States") };
    return random.percent(70) ? random.pick(local) : random.pick(claimedNations());
}

void castOperator(DemoWorld &world, Casting &casting)
{
    QStringList nations = claimedNations();
    while (nations.size() < 12)
        nations.append(casting.random().pick(claimedNations()));
    for (const QString &nation : nations)
        world.people.append(casting.person(DemoRole::Persona, nation));
}

void castDecoys(DemoWorld &world, Casting &casting)
{
    const QList<QPair<DemoRole, int>> counts { { DemoRole::Agency, 4 }, { DemoRole::Sibling, 2 },
        { DemoRole::Polyworker, 1 }, { DemoRole::VpnUser, 1 }, { DemoRole::Template, 4 }, { DemoRole::OneName, 2 },
        { DemoRole::Coworking, 3 } };
    for (const auto &[role, count] : counts) {
        const QString first = honestNation(casting.random());
        for (int i = 0; i < count; ++i) {
            const bool oneCountry
                = role == DemoRole::Sibling || role == DemoRole::OneName || role == DemoRole::Coworking;
            DemoPerson person = casting.person(role, oneCountry ? first : honestNation(casting.random()));
            if (i == 1 && role == DemoRole::Sibling) {
                person.family = world.people.last().family;
                person.place = world.people.last().place;
                person.email = casting.mailbox(person);
                person.native.clear();
                world.people.last().native.clear();
            }
            if (i == 1 && role == DemoRole::OneName) {
                person.given = world.people.last().given;
                person.family = world.people.last().family;
                person.native = world.people.last().native;
                person.email = casting.mailbox(person);
            }
            world.people.append(person);
        }
    }
    const int employees = casting.random().between(42, 48);
    for (int i = 0; i < employees; ++i)
        world.people.append(casting.person(DemoRole::Employee, honestNation(casting.random())));
}

void castFacilitators(DemoWorld &world, Casting &casting)
{
    static const QStringList roles { QStringLiteral("hosts laptops at home"),
        QStringLiteral("rents out payment accounts"), QStringLiteral("receives and forwards parcels") };
    for (int i = 0; i < 3; ++i) {
        DemoPerson person = casting.person(
            DemoRole::Facilitator, i == 1 ? QStringLiteral("United Kingdom") : QStringLiteral("United States"));
        person.key = QStringLiteral("F-%1").arg(i + 1);
        person.status = roles[i];
        world.facilitators.append(person);
    }
}

} // namespace

void castPeople(DemoWorld &world, DemoPools &pools)
{
    Casting casting(world, pools);
    castOperator(world, casting);
    castDecoys(world, casting);
    casting.random().shuffle(world.people);
    for (int i = 0; i < world.people.size(); ++i)
        world.people[i].key = QStringLiteral("P-%1").arg(1001 + i);
    castFacilitators(world, casting);
    world.impersonator = casting.random().pick(world.withRole(DemoRole::Persona));
    const DemoPerson &thief = world.people[world.impersonator];
    world.victim = casting.person(DemoRole::Victim, thief.nationality);
    world.victim.key = QStringLiteral("V-1");
    world.victim.given = thief.given;
    world.victim.family = thief.family;
    world.victim.birth = thief.birth;
    world.victim.email = casting.mailbox(world.victim);
}

} // namespace twelvefold
