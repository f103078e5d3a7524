// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_phrases.h"

namespace twelvefold {

namespace {

//! The twelve as a tree whose branches each rest on several kinds of evidence. No value is shared by all of them, and
//! most pairs share nothing: they hang together only through others, as real clusters do.
class OperatorPlan
{
public:
    OperatorPlan(DemoWorld &world, DemoPools &pools)
        : m_world(world)
        , m_pools(pools)
        , m_random(world.seed, u"operator")
        , m_members(m_random.sample(world.withRole(DemoRole::Persona), 12))
    {
    }

    void plant()
    {
        QList<int> branches(m_members.size(), 0);
        for (int i = 1; i < m_members.size(); ++i) {
            int parent = m_random.below(i);
            while (branches[parent] >= 3)
                parent = m_random.below(i);
            ++branches[parent];
            join(m_members[parent], m_members[i]);
        }
        plantFarm();
        plantRings();
        plantExits();
        plantPicture();
        if (m_random.percent(40))
            shareDocument(m_random.sample(m_members, 2));
        if (m_random.percent(60))
            gatherFunds();
        extort();
    }

private:
    DemoPerson &person(int index) { return m_world.people[index]; }

    void note(const char16_t *kind, const char16_t *family, const QList<int> &people, const QString &value)
    {
        m_world.plantedSignals.append({ QString::fromUtf16(kind), QString::fromUtf16(family), people, value });
    }

    void join(int a, int b)
    {
        using Way = void (OperatorPlan::*)(int, int);
        QList<Way> strong { &OperatorPlan::shareMoney, &OperatorPlan::shareContact, &OperatorPlan::shareDevice,
            &OperatorPlan::shareMoney, &OperatorPlan::shareContact, &OperatorPlan::shareAccount };
        m_random.shuffle(strong);
        QList<Way> chosen;
        const int wanted = m_random.percent(20) ? 3 : 2;
        for (const Way way : std::as_const(strong)) {
            if (chosen.size() < wanted && !chosen.contains(way))
                chosen.append(way);
        }
        QList<Way> further { &OperatorPlan::shareText, &OperatorPlan::shareLine, &OperatorPlan::shareParcels,
            &OperatorPlan::shareReferee, &OperatorPlan::refer };
        chosen += m_random.sample(further, m_random.percent(30) ? 2 : 1);
        for (const Way way : std::as_const(chosen))
            (this->*way)(a, b);
    }

    void shareMoney(int a, int b)
    {
        for (DemoSignal &signal : m_world.plantedSignals) {
            if (signal.family == u"money" && signal.people.contains(a) && signal.people.size() < 4
                && m_random.percent(40)) {
                for (const DemoPayout &payout : std::as_const(person(a).payouts)) {
                    if (payout.value == signal.value)
                        person(b).payouts.append(payout);
                }
                signal.people.append(b);
                return;
            }
        }
        const bool wallet = m_random.percent(55);
        // An account of Wise or Payoneer is opened in a rented name: that of the second facilitator, or a's own.
        const QString holder = m_random.percent(50) ? m_world.facilitators[1].display() : person(a).display();
        const QString provider = m_random.percent(50) ? QStringLiteral("Wise") : QStringLiteral("Payoneer");
        const DemoPayout payout = wallet ? m_pools.wallet() : m_pools.payout(provider, holder);
        person(a).payouts.append(payout);
        person(b).payouts.append(payout);
        note(wallet ? u"wallet" : u"payment account", u"money", { a, b }, payout.value);
    }

    void shareContact(int a, int b)
    {
        switch (m_random.below(3)) {
        case 0:
            // Everybody sent at least two applications; what finds no room on one was in a signature.
            (person(b).applicationPhones.size() < 2 ? person(b).applicationPhones : person(b).furtherPhones)
                .append(person(a).phone);
            note(u"phone", u"contact", { a, b }, person(a).phone);
            return;
        case 1:
            person(b).accounts[m_random.below(int(person(b).accounts.size()))].recoveryEmail = person(a).email;
            note(u"recovery email", u"contact", { a, b }, person(a).email);
            return;
        default:
            addReference(b, -1, person(a).phone);
            note(u"referee's phone", u"contact", { a, b }, person(a).phone);
        }
    }

    void shareDevice(int a, int b)
    {
        const int device = person(a).spots.first().device;
        for (DemoSignal &signal : m_world.plantedSignals) {
            if (signal.kind == u"device" && signal.value == m_world.devices[device].serial) {
                if (signal.people.contains(b))
                    return;
                signal.people.append(b);
                person(b).spots.append({ person(b).spots.first().ip, device, 2 });
                return;
            }
        }
        person(b).spots.append({ person(b).spots.first().ip, device, 2 });
        note(u"device", u"device", { a, b }, m_world.devices[device].serial);
    }

    void shareAccount(int a, int b)
    {
        DemoAccount account { QStringLiteral("telegram"),
            m_pools.handle(QStringLiteral("telegram"), person(a).given, person(a).family), m_random.digits(9),
            QDate(2023, 11, 1).addDays(m_random.below(300)), {}, {} };
        person(a).accounts.append(account);
        if (m_random.percent(50)) // renamed in between: the number stays
            account.handle = m_pools.handle(QStringLiteral("telegram"), person(b).given, person(b).family);
        const bool renamed = account.handle != person(a).accounts.last().handle;
        person(b).accounts.append(account);
        note(renamed ? u"numeric id" : u"account", u"account", { a, b }, renamed ? account.numericId : account.handle);
        if (renamed) // a rename is easily missed, so something plainer stands beside it
            shareDevice(a, b);
    }

    void shareText(int a, int b)
    {
        if (person(a).reusedText.isEmpty())
            person(a).reusedText = m_random.sample(
                DemoPhrases::strings(DemoPhrases::instance().resumes().value(u"reused")), m_random.between(4, 6));
        for (const QString &paragraph : m_random.sample(person(a).reusedText, 4)) {
            if (!person(b).reusedText.contains(paragraph))
                person(b).reusedText.append(paragraph);
        }
        note(u"resume text", u"document", { a, b }, person(b).reusedText.first());
        if (m_random.percent(35)) { // saved from the other's file
            person(b).resumeAuthor = person(a).display();
            note(u"document author", u"document", { a, b }, person(a).display());
        }
    }

    void shareLine(int a, int b)
    {
        const QString ip = m_random.percent(50) ? m_pools.ipv4() : m_pools.homeIp();
        m_world.ipKinds.insert(ip, QStringLiteral("residential"));
        person(a).spots.append({ ip, person(a).spots.first().device, 2 });
        person(b).spots.append({ ip, person(b).spots.first().device, 2 });
        note(u"residential ip", u"network", { a, b }, ip);
    }

    void shareParcels(int a, int b)
    {
        const int maildrop = m_world.facilitators[2].place;
        for (const int who : { a, b }) {
            const bool already = std::any_of(m_world.shipments.cbegin(), m_world.shipments.cend(),
                [&](const DemoShipment &shipment) { return shipment.person == who && shipment.place == maildrop; });
            if (!already)
                ship(who, maildrop, 2);
        }
        note(u"parcel address", u"address", { a, b }, m_world.places[maildrop].line);
    }

    void shareReferee(int a, int b)
    {
        const QString phone = m_pools.phone(QStringLiteral("United Kingdom"));
        const int first = int(m_world.references.size());
        addReference(a, -1, phone);
        addReference(b, -1, phone);
        m_world.references[first + 1].refereeName = m_world.references[first].refereeName;
        m_world.references[first + 1].email = m_world.references[first].email;
        note(u"one referee", u"reference", { a, b }, phone);
    }

    void refer(int a, int b)
    {
        DemoRelation relation { a, b, QStringLiteral("referral"), {}, false,
            QDate(2024, 6, 1).addDays(m_random.below(240)) };
        relation.text = QStringLiteral("recommended by %1 as a former colleague").arg(person(a).display());
        m_world.relations.append(relation);
        note(u"referral", u"reference", { a, b }, relation.text);
    }

    void addReference(int applicant, int referee, const QString &phone)
    {
        static const QStringList given { QStringLiteral("Martin"), QStringLiteral("Claire"), QStringLiteral("Stefan"),
            QStringLiteral("Joanna"), QStringLiteral("Peter"), QStringLiteral("Lucia") };
        static const QStringList family { QStringLiteral("Harland"), QStringLiteral("Novak"), QStringLiteral("Wexford"),
            QStringLiteral("Brenner"), QStringLiteral("Calloway"), QStringLiteral("Marsh") };
        static const QStringList praise { QStringLiteral("One of the most reliable engineers I have led."),
            QStringLiteral("Delivered everything on time; would hire again at once."),
            QStringLiteral("Worked with us for two years, fully remote, no complaints."),
            QStringLiteral("Strong technically and a quiet, friendly colleague.") };
        DemoReference reference;
        reference.applicant = applicant;
        reference.referee = referee;
        reference.employer = m_random.below(m_world.agency);
        reference.at = QDate(2024, 1, 20).addDays(m_random.below(420));
        reference.text = m_random.pick(praise);
        reference.phone = phone;
        if (referee >= 0) {
            reference.refereeName = person(referee).display();
            reference.email = person(referee).email;
        } else {
            const QString g = m_random.pick(given), f = m_random.pick(family);
            reference.refereeName = g + u' ' + f;
            reference.email = m_pools.email(g, f);
        }
        m_world.references.append(reference);
    }

    void ship(int who, int place, int facilitator)
    {
        static const QStringList carriers { QStringLiteral("DHL"), QStringLiteral("UPS"), QStringLiteral("FedEx") };
        int employer = m_random.below(m_world.agency);
        QDate at = QDate(2024, 3, 1).addDays(m_random.below(360));
        for (const DemoEngagement &engagement : std::as_const(m_world.engagements)) {
            if (engagement.person == who && !shippedFrom(who, engagement.employer)) {
                employer = engagement.employer;
                at = engagement.from.addDays(-m_random.between(1, 6));
                break;
            }
        }
        m_world.devices.append({ m_pools.serial(), QStringLiteral("Larch Pro 15"), m_pools.mac(),
            QStringLiteral("corporate"), m_pools.fingerprint(), employer });
        m_world.shipments.append({ QStringLiteral("S-%1").arg(m_world.shipments.size() + 1, 3, 10, QChar(u'0')),
            int(m_world.devices.size()) - 1, place, who, facilitator, at, m_random.pick(carriers) });
    }

    bool shippedFrom(int who, int employer) const
    {
        return std::any_of(m_world.shipments.cbegin(), m_world.shipments.cend(), [&](const DemoShipment &shipment) {
            return shipment.person == who && m_world.devices[shipment.device].employer == employer;
        });
    }

    //! Nine laptops of six personas in the home of the first facilitator, all on its one line.
    void plantFarm()
    {
        m_world.farm = m_world.facilitators[0].place;
        const QString line = m_pools.ipv4();
        m_world.ipKinds.insert(line, QStringLiteral("residential"));
        QList<int> tenants = m_random.sample(m_members, 6);
        note(u"laptop farm", u"address", tenants, m_world.places[m_world.farm].line);
        tenants += tenants.first(3);
        for (const int who : std::as_const(tenants)) {
            ship(who, m_world.farm, 0);
            person(who).spots.append({ line, int(m_world.devices.size()) - 1, 3 });
        }
    }

    //! One ring of two and one of three: they vouch for each other.
    void plantRings()
    {
        const QList<int> chosen = m_random.sample(m_members, 5);
        const QList<QList<int>> rings { chosen.first(2), chosen.mid(2) };
        for (const QList<int> &ring : rings) {
            for (int i = 0; i < ring.size(); ++i) {
                const int referee = ring[(i + 1) % ring.size()];
                addReference(ring[i], referee, person(referee).phone);
            }
            note(u"referee ring", u"reference", ring, {});
        }
    }

    //! Exits of a VPN provider that honest people use as well: worth next to nothing, and meant to be.
    void plantExits()
    {
        static const QStringList cities { QStringLiteral("Chicago"), QStringLiteral("London"),
            QStringLiteral("Frankfurt") };
        const QStringList providers = DemoPhrases::strings(DemoPhrases::instance().companies().value(u"vpn"));
        const QString provider = m_random.pick(providers);
        const QList<int> users = m_random.sample(m_members, 6);
        for (const QString &city : cities) {
            const QString ip = m_pools.ipv4();
            m_world.ipKinds.insert(ip, QStringLiteral("vpn"));
            m_world.ipNotes.insert(
                ip, provider + QStringLiteral(" exit, ") + city + QStringLiteral(" (list of 2025-05-02)"));
            for (const int who : m_random.sample(users, 4))
                person(who).spots.append({ ip, person(who).spots.first().device, 2 });
        }
    }

    //! One portrait under two names, mirrored or made smaller the second time.
    void plantPicture()
    {
        QList<int> sitters;
        for (const int who : std::as_const(m_members)) {
            if (person(who).picture >= 0)
                sitters.append(who);
        }
        const QList<int> pair = m_random.sample(sitters, 2);
        const DemoPicture &first = m_world.pictures[person(pair[0]).picture];
        DemoPicture &second = m_world.pictures[person(pair[1]).picture];
        second.motif = first.motif;
        second.mirrored = m_random.percent(50);
        second.side = second.mirrored ? first.side : first.side / 2 + 20;
        second.jpeg = !first.jpeg;
        note(second.mirrored ? u"mirrored picture" : u"resized picture", u"photo", pair, {});
    }

    void shareDocument(const QList<int> &pair)
    {
        DemoDocument document = m_pools.document(person(pair[0]).nationality, person(pair[0]).birth.year());
        document.verified = QStringLiteral("refuted");
        for (const int who : pair)
            person(who).documents = { document };
        note(u"document number", u"document", pair, document.number);
    }

    //! Wallets of three or more personas emptied into one.
    void gatherFunds()
    {
        QMap<QString, QStringList> byChain;
        for (const int who : std::as_const(m_members)) {
            for (const DemoPayout &payout : std::as_const(person(who).payouts)) {
                if (payout.wallet && !byChain[payout.provider].contains(payout.value))
                    byChain[payout.provider].append(payout.value);
            }
        }
        for (auto it = byChain.cbegin(); it != byChain.cend(); ++it) {
            if (it.value().size() < 2)
                continue;
            DemoPayout sink = m_pools.wallet();
            while (sink.provider != it.key())
                sink = m_pools.wallet();
            for (const QString &wallet : it.value())
                drain(wallet, sink);
        }
    }

    void drain(const QString &wallet, const DemoPayout &sink)
    {
        for (int n = m_random.between(2, 4); n > 0; --n) {
            const QDateTime at(QDate(2024, 8, 1).addDays(m_random.below(300)),
                QTime(m_random.below(24), m_random.below(60), m_random.below(60)), Qt::UTC);
            m_world.transfers.append({ at, wallet, sink.value, sink.provider, sink.currency,
                forgeTransaction(sink.provider, m_random), m_random.between(90000, 620000) });
        }
    }

    //! Each of the two who were dismissed comes back with a demand.
    void extort()
    {
        for (const DemoEngagement &engagement : std::as_const(m_world.engagements)) {
            if (engagement.endReason != u"dismissed")
                continue;
            DemoIncident end { {}, engagement.person, engagement.employer,
                QDateTime(engagement.to, QTime(15, m_random.below(60)), Qt::UTC), QStringLiteral("termination"), {}, {},
                QStringLiteral("Dismissed for performance and contradictory statements about location."), 0, {}, {},
                {} };
            m_world.incidents.append(end);
            DemoIncident demand = end;
            demand.at = end.at.addDays(m_random.between(6, 48)).addSecs(m_random.between(-20000, 20000));
            demand.kind = QStringLiteral("extortion");
            demand.impact = QStringLiteral("data theft; threatened publication of source code");
            demand.currency = QStringLiteral("USD");
            demand.amount = m_random.between(12, 90) * 1000;
            demand.deadline = demand.at.date().addDays(m_random.between(4, 8));
            demand.wallet = m_pools.wallet();
            demand.text
                = QStringLiteral("Demands payment to %1; otherwise code goes to competitors.").arg(demand.wallet.value);
            DemoPerson &who = person(engagement.person);
            who.furtherEmails.append(m_pools.email(who.given, who.family));
            demand.email = who.furtherEmails.last();
            m_world.incidents.append(demand);
            if (m_random.percent(50))
                fundFirst(demand);
        }
    }

    //! The wallet of a demand was tried out with a small amount from a wallet that receives wages.
    void fundFirst(const DemoIncident &demand)
    {
        for (const int who : m_random.sample(m_members, 12)) {
            for (const DemoPayout &payout : std::as_const(person(who).payouts)) {
                if (payout.provider != demand.wallet.provider)
                    continue;
                m_world.transfers.append({ demand.at.addDays(-1), payout.value, demand.wallet.value, payout.provider,
                    payout.currency, forgeTransaction(payout.provider, m_random), m_random.between(300, 1900) });
                note(u"extortion wallet", u"money", { demand.person, who }, demand.wallet.value);
                return;
            }
        }
    }

    DemoWorld &m_world;
    DemoPools &m_pools;
    DemoRandom m_random;
    QList<int> m_members;
};

} // namespace

void plantOperator(DemoWorld &world, DemoPools &pools)
{
    OperatorPlan(world, pools).plant();
}

} // namespace twelvefold
