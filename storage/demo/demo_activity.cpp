// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int loginCount = 2000;
constexpr int paymentCount = 300;

class Activity
{
public:
    explicit Activity(DemoWorld &world)
        : m_world(world)
        , m_random(world.seed, u"activity")
    {
    }

    void write()
    {
        meet();
        logIn();
        pay();
        number();
    }

private:
    //! Colleagues in the same meeting at the same minute.
    void meet()
    {
        QMap<int, QList<int>> staff;
        for (const DemoEngagement &engagement : std::as_const(m_world.engagements))
            staff[engagement.employer].append(engagement.person);
        for (auto it = staff.cbegin(); it != staff.cend(); ++it) {
            if (it.value().size() < 2)
                continue;
            for (int week = 0; week < 3; ++week)
                teamCall(it.key(), it.value());
        }
    }

    void teamCall(int employer, const QList<int> &staff)
    {
        const QDateTime at(workday(QDate(2025, 1, 6).addDays(m_random.below(140))),
            QTime(m_random.between(8, 15), m_random.below(60)), Qt::UTC);
        bool personaThere = m_world.personaBusy(at);
        for (const int who : staff) {
            const bool persona = m_world.people[who].role == DemoRole::Persona;
            if (persona && personaThere)
                continue;
            personaThere = personaThere || persona;
            m_world.calls.append({ {}, who, employer, QStringLiteral("Weekly team call"), QStringLiteral("Teams"),
                persona && m_random.percent(60) ? QStringLiteral("off") : QStringLiteral("on"), {}, at, false });
        }
    }

    //! Two from every spot, so that no planted one is lost; the rest by weight.
    void logIn()
    {
        for (int who = 0; who < m_world.people.size(); ++who) {
            for (const DemoSpot &spot : std::as_const(m_world.people[who].spots)) {
                login(who, spot);
                login(who, spot);
            }
        }
        while (m_world.logins.size() < loginCount) {
            const int who = m_random.below(int(m_world.people.size()));
            login(who, drawSpot(m_world.people[who]));
        }
        std::sort(m_world.logins.begin(), m_world.logins.end(),
            [](const DemoLogin &a, const DemoLogin &b) { return a.at != b.at ? a.at < b.at : a.person < b.person; });
    }

    const DemoSpot &drawSpot(const DemoPerson &person)
    {
        int total = 0;
        for (const DemoSpot &spot : person.spots)
            total += spot.weight;
        int roll = m_random.below(total);
        for (const DemoSpot &spot : person.spots) {
            roll -= spot.weight;
            if (roll < 0)
                return spot;
        }
        return person.spots.first();
    }

    void login(int who, const DemoSpot &spot)
    {
        static const QStringList services { QStringLiteral("code hosting"), QStringLiteral("chat"),
            QStringLiteral("applicant portal"), QStringLiteral("time tracker"), QStringLiteral("vpn gateway") };
        const DemoPerson &person = m_world.people[who];
        // The twelve keep the hours of UTC+9 whatever they claim.
        const int offset = person.role == DemoRole::Persona ? 9 : person.workOffset;
        const int local = m_random.percent(85) ? m_random.between(8, 18) : m_random.between(0, 23);
        const QDateTime at(QDate(2024, 7, 1).addDays(m_random.below(360)),
            QTime((local - offset + 24) % 24, m_random.below(60), m_random.below(60)), Qt::UTC);
        m_world.logins.append({ at, who, spot, m_random.pick(services) });
    }

    void pay()
    {
        QList<DemoPayment> certain, others;
        for (int i = 0; i < m_world.engagements.size(); ++i) {
            const bool persona = m_world.people[m_world.engagements[i].person].role == DemoRole::Persona;
            (persona ? certain : others) += salary(i);
        }
        m_random.shuffle(certain);
        m_world.payments = certain.first(qMin(certain.size(), qsizetype(120)));
        m_world.payments += m_random.sample(others, paymentCount - int(m_world.payments.size()));
        std::sort(m_world.payments.begin(), m_world.payments.end(), [](const DemoPayment &a, const DemoPayment &b) {
            return a.at != b.at ? a.at < b.at : a.engagement < b.engagement;
        });
    }

    QList<DemoPayment> salary(int index)
    {
        const DemoEngagement &engagement = m_world.engagements[index];
        const QList<DemoPayout> &payouts = m_world.people[engagement.person].payouts;
        QList<DemoPayment> result;
        const QDate end = engagement.to.isValid() ? engagement.to : m_world.today;
        for (QDate month = engagement.from.addMonths(1); month <= end; month = month.addMonths(1)) {
            const QDateTime at(QDate(month.year(), month.month(), m_random.between(1, 4)),
                QTime(m_random.between(6, 16), m_random.below(60), m_random.below(60)), Qt::UTC);
            const int payout = int(result.size()) % int(payouts.size());
            const int cents = engagement.pay * 100 + m_random.between(-9000, 9000);
            const QString &provider = payouts[payout].provider;
            const QString id = payouts[payout].wallet
                ? forgeTransaction(provider, m_random)
                : provider.first(1).toUpper() + QStringLiteral("T-") + m_random.digits(10);
            result.append({ at, index, payout, cents, id });
        }
        return result;
    }

    //! Running numbers in the order of time, as an office would give them.
    void number()
    {
        const auto byTime
            = [](const auto &a, const auto &b) { return a.at != b.at ? a.at < b.at : a.person < b.person; };
        std::stable_sort(m_world.applications.begin(), m_world.applications.end(), byTime);
        std::stable_sort(m_world.calls.begin(), m_world.calls.end(), byTime);
        std::stable_sort(m_world.incidents.begin(), m_world.incidents.end(), byTime);
        std::stable_sort(m_world.references.begin(), m_world.references.end(),
            [](const DemoReference &a, const DemoReference &b) { return a.at < b.at; });
        const auto give = [](auto &list, const QString &prefix, int width) {
            for (qsizetype i = 0; i < list.size(); ++i)
                list[i].key = prefix + QStringLiteral("%1").arg(i + 1, width, 10, QChar(u'0'));
        };
        give(m_world.applications, QStringLiteral("A-"), 3);
        give(m_world.calls, QStringLiteral("M-"), 3);
        give(m_world.incidents, QStringLiteral("I-"), 2);
        give(m_world.references, QStringLiteral("R-"), 3);
        give(m_world.places, QStringLiteral("L-"), 3);
    }

    DemoWorld &m_world;
    DemoRandom m_random;
};

} // namespace

void writeActivity(DemoWorld &world)
{
    Activity(world).write();
}

} // namespace twelvefold
