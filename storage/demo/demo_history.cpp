// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_phrases.h"

#include <QJsonArray>

namespace twelvefold {

namespace {

class History
{
public:
    History(DemoWorld &world, DemoPools &pools)
        : m_world(world)
        , m_pools(pools)
        , m_random(world.seed, u"history")
    {
    }

    void write()
    {
        hireOperator();
        for (int i = 0; i < m_world.people.size(); ++i) {
            if (m_world.people[i].role != DemoRole::Persona)
                hireHonest(i);
        }
        hireTwiceMore(m_world.withRole(DemoRole::Polyworker).first());
        for (int i = 0; i < m_world.people.size(); ++i)
            applyElsewhere(i);
        vouchForHonest();
        dismissTwo();
    }

private:
    void hireOperator()
    {
        QList<int> targets;
        QList<int> others;
        for (int e = 0; e < m_world.agency; ++e) {
            const QString &sector = m_world.employers[e].sector;
            (sector == u"defence" || sector == u"government" ? targets : others).append(e);
        }
        QList<int> chosen = m_random.sample(targets, 2 + m_random.below(2)) + m_random.sample(others, 12);
        QList<int> hired = m_random.sample(m_world.withRole(DemoRole::Persona), 10);
        hired += hired.first(3); // three of them hold two jobs
        for (const int person : hired)
            hire(person, chosen.takeFirst(), workday(QDate(2024, 2, 1).addDays(m_random.below(300))));
        for (DemoPerson &person : m_world.people) {
            if (person.role == DemoRole::Persona && person.status.isEmpty())
                person.status = QStringLiteral("applicant");
        }
    }

    void hireHonest(int person)
    {
        const bool decoy = m_world.people[person].role != DemoRole::Employee;
        if (!decoy && m_random.percent(18)) {
            m_world.people[person].status = QStringLiteral("applicant");
            return;
        }
        hire(person, m_random.below(m_world.agency), QDate(2023, 6, 1).addDays(m_random.below(540)));
        if (m_world.people[person].role == DemoRole::Agency)
            m_world.engagements.last().viaAgency = true;
    }

    void hireTwiceMore(int person)
    {
        for (int i = 0; i < 2; ++i)
            hire(person, m_random.below(m_world.agency), QDate(2024, 1, 15).addDays(m_random.below(120)));
    }

    void hire(int person, int employer, QDate from)
    {
        DemoPerson &who = m_world.people[person];
        DemoEngagement engagement;
        engagement.key = QStringLiteral("C-%1").arg(m_world.engagements.size() + 1, 3, 10, QChar(u'0'));
        engagement.person = person;
        engagement.employer = employer;
        engagement.role = title(who.track);
        engagement.from = from;
        if (m_random.percent(25)) {
            engagement.to = from.addMonths(m_random.between(5, 11));
            engagement.endReason
                = m_random.percent(60) ? QStringLiteral("end of contract") : QStringLiteral("resigned");
        }
        engagement.pay = m_random.between(38, 84) * 100;
        engagement.currency = m_world.employers[employer].country == u"United Kingdom" ? QStringLiteral("GBP")
            : m_world.employers[employer].country == u"United States"                  ? QStringLiteral("USD")
                                                                                       : QStringLiteral("EUR");
        who.status = engagement.to.isValid() ? QStringLiteral("former") : QStringLiteral("engaged");
        m_world.engagements.append(engagement);
        if (m_random.percent(45))
            shipLaptop(person, employer, from);
        if (who.role != DemoRole::Persona && m_random.percent(35))
            who.spots.append({ m_world.employers[employer].officeIp, who.spots.first().device, 1 });
        const QDateTime applied(
            from.addDays(-m_random.between(25, 60)), QTime(m_random.between(7, 19), m_random.below(60)), Qt::UTC);
        apply(person, employer, applied);
        interview(person, employer, applied.addDays(m_random.between(4, 12)));
        if (m_random.percent(50))
            interview(person, employer, applied.addDays(m_random.between(13, 20)));
    }

    QString title(int track) const
    {
        const QJsonArray tracks = DemoPhrases::instance().resumes().value(u"tracks").toArray();
        return tracks.at(track).toObject().value(u"title").toString();
    }

    void shipLaptop(int person, int employer, QDate at)
    {
        DemoPerson &who = m_world.people[person];
        if (who.role == DemoRole::Persona)
            return; // theirs go where the operator has them sent
        static const QStringList carriers { QStringLiteral("DHL"), QStringLiteral("UPS"), QStringLiteral("FedEx") };
        m_world.devices.append({ m_pools.serial(), QStringLiteral("Corvid 14 G2"), m_pools.mac(),
            QStringLiteral("corporate"), m_pools.fingerprint(), employer });
        const int device = int(m_world.devices.size()) - 1;
        who.spots.append({ who.spots.first().ip, device, 3 });
        m_world.shipments.append({ QStringLiteral("S-%1").arg(m_world.shipments.size() + 1, 3, 10, QChar(u'0')), device,
            who.place, person, -1, at.addDays(-m_random.between(1, 6)), m_random.pick(carriers) });
    }

    void apply(int person, int employer, const QDateTime &at)
    {
        static const QStringList platforms { QStringLiteral("upwork"), QStringLiteral("freelancer"),
            QStringLiteral("company site"), QStringLiteral("linkedin"), QStringLiteral("telegram") };
        m_world.applications.append(
            { {}, person, employer, title(m_world.people[person].track), m_random.pick(platforms), {}, at });
    }

    void interview(int person, int employer, QDateTime at)
    {
        static const QStringList platforms { QStringLiteral("Zoom"), QStringLiteral("Teams"), QStringLiteral("Meet") };
        const bool persona = m_world.people[person].role == DemoRole::Persona;
        at.setDate(workday(at.date()));
        at.setTime(QTime(m_random.between(7, 17), m_random.below(12) * 5));
        while (persona && m_world.personaBusy(at))
            at = at.addSecs(35 * 60);
        const int shy = persona ? 45 : 8;
        m_world.calls.append({ {}, person, employer, title(m_world.people[person].track), m_random.pick(platforms),
            m_random.percent(shy) ? QStringLiteral("off") : QStringLiteral("on"), {}, at, true });
    }

    void applyElsewhere(int person)
    {
        const bool persona = m_world.people[person].role == DemoRole::Persona;
        for (int n = persona ? m_random.between(2, 5) : m_random.below(3); n > 0; --n) {
            const int employer = m_random.below(m_world.agency);
            const QDateTime at(QDate(2024, 1, 8).addDays(m_random.below(500)),
                QTime(m_random.between(6, 21), m_random.below(60)), Qt::UTC);
            apply(person, employer, at);
            if (m_random.percent(35))
                interview(person, employer, at.addDays(m_random.between(3, 15)));
        }
    }

    //! A colleague or the personnel office speaks for those who worked somewhere.
    void vouchForHonest()
    {
        for (const DemoEngagement &engagement : std::as_const(m_world.engagements)) {
            const DemoPerson &who = m_world.people[engagement.person];
            if (who.role == DemoRole::Persona || !m_random.percent(45))
                continue;
            const DemoEmployer &former = m_world.employers[m_random.below(m_world.agency)];
            DemoReference reference;
            reference.applicant = engagement.person;
            reference.employer = engagement.employer;
            reference.refereeName = QStringLiteral("People team, ") + former.name;
            reference.email = QStringLiteral("people@") + former.domain;
            reference.phone = former.officePhone;
            reference.text = QStringLiteral("Confirmed dates of employment as %1.").arg(engagement.role.toLower());
            reference.at = engagement.from.addDays(-m_random.between(3, 15));
            m_world.references.append(reference);
        }
    }

    void dismissTwo()
    {
        QList<int> ended;
        for (int i = 0; i < m_world.engagements.size(); ++i) {
            if (m_world.people[m_world.engagements[i].person].role == DemoRole::Persona)
                ended.append(i);
        }
        for (const int index : m_random.sample(ended, 2)) {
            DemoEngagement &engagement = m_world.engagements[index];
            engagement.to = engagement.from.addDays(m_random.between(90, 170));
            engagement.endReason = QStringLiteral("dismissed");
            m_world.people[engagement.person].status = QStringLiteral("dismissed");
        }
    }

    DemoWorld &m_world;
    DemoPools &m_pools;
    DemoRandom m_random;
};

} // namespace

void writeHistory(DemoWorld &world, DemoPools &pools)
{
    History(world, pools).write();
}

} // namespace twelvefold
