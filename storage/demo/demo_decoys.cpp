// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_phrases.h"

namespace twelvefold {

namespace {

//! People who share things for honest reasons. Each of them has a verified document, own devices, and calls in which
//! they sat at the same minute as those they could be mistaken for.
class DecoyPlan
{
public:
    DecoyPlan(DemoWorld &world, DemoPools &pools)
        : m_world(world)
        , m_pools(pools)
        , m_random(world.seed, u"decoys")
    {
    }

    void plant()
    {
        plantAgency();
        plantSiblings();
        plantPolyworker();
        plantVpnUser();
        plantTemplate();
        plantOneName();
        plantCoworking();
    }

private:
    DemoPerson &person(int index) { return m_world.people[index]; }

    void plantAgency()
    {
        const QString agency = m_world.employers[m_world.agency].name;
        const DemoPayout shared = m_pools.payout(QStringLiteral("Payoneer"), agency);
        const QList<int> staff = m_world.withRole(DemoRole::Agency);
        for (const int who : staff) {
            person(who).payouts = { shared };
            DemoRelation contract { who, m_world.agency, QStringLiteral("agency"), {}, true, QDate(2023, 5, 1) };
            contract.from = contract.from.addDays(m_random.below(200));
            contract.text = QStringLiteral("framework contract %1, fees paid to the agency's account")
                                .arg(QStringLiteral("FC-") + m_random.digits(5));
            m_world.relations.append(contract);
        }
        for (int i = 0; i < staff.size(); ++i)
            sameMinute(staff[i], staff[(i + 1) % staff.size()]);
        sameMinute(staff[0], staff[2]);
        sameMinute(staff[1], staff[3]);
    }

    void plantSiblings()
    {
        const QList<int> pair = m_world.withRole(DemoRole::Sibling);
        const DemoPayout wallet = m_pools.wallet();
        const QString line = person(pair[0]).spots.first().ip;
        for (const int who : pair) {
            person(who).payouts = { wallet };
            person(who).spots.first().ip = line;
        }
        m_world.relations.append({ pair[0], pair[1], QStringLiteral("sibling"),
            QStringLiteral("register of residents: same parents, one household"), false, QDate(2023, 1, 1) });
        for (int n = 0; n < 3; ++n)
            sameMinute(pair[0], pair[1]);
    }

    void plantPolyworker()
    {
        const int who = m_world.withRole(DemoRole::Polyworker).first();
        useExits(who, 1);
        if (m_random.percent(50)) { // brought in by one of the twelve, in good faith
            const int friendly = m_random.pick(m_world.withRole(DemoRole::Persona));
            m_world.relations.append({ friendly, who, QStringLiteral("referral"),
                QStringLiteral("met in an online course"), false, QDate(2024, 5, 6).addDays(m_random.below(200)) });
            sameMinute(who, friendly);
        }
        for (const int other : m_random.sample(m_world.withRole(DemoRole::Persona), 3))
            sameMinute(who, other);
    }

    void plantVpnUser()
    {
        const int who = m_world.withRole(DemoRole::VpnUser).first();
        person(who).spots.first().weight = 1;
        useExits(who, 4);
        person(who).payouts = { m_pools.wallet() };
        for (const int other : exitUsers())
            sameMinute(who, other);
        for (const int other : m_random.sample(m_world.withRole(DemoRole::Employee), 3))
            useExits(other, 1);
    }

    QStringList exits() const
    {
        QStringList result;
        for (auto it = m_world.ipKinds.cbegin(); it != m_world.ipKinds.cend(); ++it) {
            if (it.value() == u"vpn")
                result.append(it.key());
        }
        return result;
    }

    void useExits(int who, int weight)
    {
        for (const QString &ip : exits())
            person(who).spots.append({ ip, person(who).spots.first().device, weight });
    }

    QList<int> exitUsers() const
    {
        const QStringList known = exits();
        QList<int> result;
        for (const int who : m_world.withRole(DemoRole::Persona)) {
            const QList<DemoSpot> &spots = m_world.people[who].spots;
            if (std::any_of(
                    spots.cbegin(), spots.cend(), [&](const DemoSpot &spot) { return known.contains(spot.ip); }))
                result.append(who);
        }
        return result;
    }

    void plantTemplate()
    {
        const QStringList text = DemoPhrases::strings(DemoPhrases::instance().resumes().value(u"template"));
        QList<int> users = m_world.withRole(DemoRole::Template);
        for (int i = 0; i + 1 < users.size(); i += 2)
            sameMinute(users[i], users[i + 1]);
        sameMinute(users[0], users[2]);
        sameMinute(users[1], users[3]);
        if (m_random.percent(50)) { // one of the twelve went through the same recruiter
            const int client = m_random.pick(m_world.withRole(DemoRole::Persona));
            sameMinute(users[0], client);
            users.append(client);
        }
        for (const int who : std::as_const(users))
            m_world.templateMails.insert(who, text);
    }

    void plantOneName()
    {
        const QList<int> pair = m_world.withRole(DemoRole::OneName);
        sameMinute(pair[0], pair[1]);
    }

    void plantCoworking()
    {
        const QList<int> tenants = m_world.withRole(DemoRole::Coworking);
        const DemoPlace near = m_world.placeOf(person(tenants[0]));
        const QStringList names = DemoPhrases::strings(DemoPhrases::instance().companies().value(u"coworking"));
        m_world.places.append({ {}, m_random.pick(names) + QStringLiteral(", Dock Street ") + m_random.digits(2),
            near.city, near.region, near.postalCode, near.country, QStringLiteral("coworking") });
        m_world.coworking = int(m_world.places.size()) - 1;
        const QString line = m_pools.ipv4();
        m_world.ipKinds.insert(line, QStringLiteral("coworking"));
        m_world.ipNotes.insert(line, QStringLiteral("guest network of ") + m_world.places.last().line);
        const int visitor = m_random.pick(m_world.withRole(DemoRole::Persona));
        QList<int> guests = tenants;
        guests.append(visitor);
        guests += m_random.sample(m_world.withRole(DemoRole::Employee), 2);
        for (const int who : std::as_const(guests))
            person(who).spots.append({ line, person(who).spots.first().device, 3 });
        for (int i = 0; i < tenants.size(); ++i) {
            sameMinute(tenants[i], tenants[(i + 1) % tenants.size()]);
            sameMinute(tenants[i], visitor);
        }
    }

    //! Two calls with their own employers that began in the same minute, both on camera.
    void sameMinute(int a, int b)
    {
        QDateTime at(workday(QDate(2024, 9, 2).addDays(m_random.below(250))),
            QTime(m_random.between(7, 16), m_random.below(60)), Qt::UTC);
        while (m_world.personaBusy(at))
            at = at.addSecs(m_random.between(40, 200) * 60);
        for (const int who : { a, b })
            m_world.calls.append(
                { {}, who, m_world.employerOf(who), QStringLiteral("Weekly team call"), QStringLiteral("Teams"),
                    QStringLiteral("on"), QStringLiteral("spoke, recognised by colleagues"), at, false });
    }

    DemoWorld &m_world;
    DemoPools &m_pools;
    DemoRandom m_random;
};

} // namespace

void plantDecoys(DemoWorld &world, DemoPools &pools)
{
    DecoyPlan(world, pools).plant();
}

} // namespace twelvefold
