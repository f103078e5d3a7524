// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_mail.h"

#include "demo/demo_phrases.h"
#include "demo/demo_pools.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int mailCount = 200;
using Slots = QMap<QString, QString>;

class Correspondence
{
public:
    Correspondence(
        const DemoWorld &world, const QMap<int, DemoAttachment> &resumes, const QMap<int, DemoAttachment> &pictures)
        : m_world(world)
        , m_resumes(resumes)
        , m_pictures(pictures)
        , m_random(world.seed, u"mails")
        , m_lists(DemoPhrases::instance().mails())
    {
    }

    QList<DemoMail> write()
    {
        writeDismissals();
        writeReferences();
        for (auto it = m_world.templateMails.cbegin(); it != m_world.templateMails.cend(); ++it)
            writeTemplate(it.key());
        for (const int who : m_world.withRole(DemoRole::Agency))
            writeAgency(who);
        for (const int who : m_random.sample(m_world.withRole(DemoRole::Persona), 7))
            writePayroll(who);
        for (const DemoShipment &shipment : m_world.shipments) {
            if (shipment.place == m_world.farm)
                writeShipping(shipment);
        }
        writeApplications();
        writeChats();
        std::stable_sort(
            m_mails.begin(), m_mails.end(), [](const DemoMail &a, const DemoMail &b) { return a.at < b.at; });
        return m_mails;
    }

private:
    bool full() const { return m_mails.size() >= mailCount; }
    const DemoPerson &person(int who) const { return m_world.people[who]; }

    QString fill(QString text, int who, const Slots &given)
    {
        static const QStringList days { QStringLiteral("Monday"), QStringLiteral("Tuesday"),
            QStringLiteral("Wednesday"), QStringLiteral("Thursday"), QStringLiteral("Friday") };
        for (auto it = given.cbegin(); it != given.cend(); ++it)
            text.replace(u'{' + it.key() + u'}', it.value());
        text.replace(QStringLiteral("{skill}"), person(who).skills[m_random.below(2)]);
        text.replace(QStringLiteral("{skill2}"), person(who).skills[2 + m_random.below(2)]);
        text.replace(QStringLiteral("{city}"), m_world.placeOf(person(who)).city);
        text.replace(QStringLiteral("{first}"), person(who).given);
        text.replace(QStringLiteral("{weekday}"), m_random.pick(days));
        text.replace(QStringLiteral("{hour}"),
            QStringLiteral("%1:%2").arg(m_random.between(8, 17)).arg(m_random.percent(50) ? u"00" : u"30"));
        for (qsizetype at = text.indexOf(u"{n}"); at >= 0; at = text.indexOf(u"{n}"))
            text.replace(at, 3, QString::number(m_random.between(3, 9)));
        return text;
    }

    QString one(const QJsonObject &kind, QStringView list, int who, const Slots &given)
    {
        return fill(m_random.pick(DemoPhrases::strings(kind.value(list))), who, given);
    }

    //! Greeting, a sentence from each list, and the name below.
    QString letter(QStringView kind, int who, const Slots &given, const QString &greeting, const QString &name)
    {
        const QJsonObject lists = m_lists.value(kind).toObject();
        QString text = greeting + QStringLiteral(",\n\n") + one(lists, u"open", who, given);
        text += m_random.percent(50) ? u"\n" : u" ";
        text += one(lists, u"middle", who, given);
        text += m_random.percent(40) ? u"\n\n" : u" ";
        text += one(lists, u"close", who, given);
        return text + QStringLiteral("\n\n") + m_random.pick(DemoPhrases::strings(m_lists.value(u"signoff"))) + u'\n'
            + name;
    }

    QString subject(QStringView kind, int who, const Slots &given)
    {
        return one(m_lists.value(kind).toObject(), u"subject", who, given);
    }

    //! A thread between a person and a mailbox at an employer; each call of say() adds a message.
    struct Thread {
        int who = -1, employer = -1;
        QString box, clerk, subject, ownAddress;
        QStringList ids;
        QDateTime at;
    };

    Thread begin(int who, int employer, const char16_t *box, const QDateTime &at)
    {
        Thread thread;
        thread.who = who;
        thread.employer = employer;
        thread.box = QString::fromUtf16(box) + u'@' + m_world.employers[employer].domain;
        thread.clerk = m_random.pick(DemoPhrases::strings(m_lists.value(u"names")));
        thread.ownAddress = person(who).email;
        thread.at = at;
        return thread;
    }

    Slots facts(const Thread &thread) const
    {
        return { { QStringLiteral("company"), m_world.employers[thread.employer].name },
            { QStringLiteral("hr"), thread.clerk },
            { QStringLiteral("date"), thread.at.date().toString(Qt::ISODate) } };
    }

    DemoMail *say(Thread &thread, bool fromPerson, const QString &body)
    {
        const DemoPerson &who = person(thread.who);
        DemoMail mail;
        mail.fromName = fromPerson ? who.display() : thread.clerk;
        mail.from = fromPerson ? thread.ownAddress : thread.box;
        mail.toName = fromPerson ? thread.clerk : who.display();
        mail.to = fromPerson ? thread.box : thread.ownAddress;
        mail.subject = thread.ids.isEmpty() ? thread.subject : QStringLiteral("Re: ") + thread.subject;
        mail.body = body;
        mail.at = thread.at;
        mail.offset = fromPerson ? who.workOffset : 1;
        mail.originIp = fromPerson ? who.spots.first().ip : m_world.employers[thread.employer].officeIp;
        mail.messageId = m_random.token(14) + u'.' + m_random.digits(5) + u'@' + mail.from.section(u'@', 1);
        mail.references = thread.ids;
        const int dice = m_random.below(100);
        mail.encoding = dice < 15 ? DemoMail::Encoding::Base64
            : dice < 35           ? DemoMail::Encoding::WithHtml
                                  : DemoMail::Encoding::Automatic;
        thread.ids.append(mail.messageId);
        thread.at = thread.at.addSecs(m_random.between(40 * 60, 30 * 3600));
        m_mails.append(mail);
        return &m_mails.last();
    }

    QString greet(const Thread &thread)
    {
        return (m_random.percent(60) ? QStringLiteral("Hello ") : QStringLiteral("Dear "))
            + thread.clerk.section(u' ', 0, 0);
    }
    QString greetPerson(const Thread &thread)
    {
        return (m_random.percent(50) ? QStringLiteral("Hello ") : QStringLiteral("Dear ")) + person(thread.who).given;
    }

    QString fixedText(QStringView kind, const Thread &thread, const Slots &more = {})
    {
        Slots given = facts(thread);
        given.insert(more);
        return fill(m_lists.value(kind).toObject().value(u"text").toString(), thread.who, given);
    }

    QString severalTexts(QStringView kind, const Thread &thread, const Slots &given, QStringView joint)
    {
        return fill(DemoPhrases::strings(m_lists.value(kind).toObject().value(u"text")).join(joint), thread.who, given);
    }

    void writeDismissals()
    {
        for (const DemoIncident &incident : m_world.incidents) {
            if (incident.kind == u"termination")
                writeDismissal(incident);
            else
                writeDemand(incident);
        }
    }

    void writeDismissal(const DemoIncident &incident)
    {
        Thread thread = begin(incident.person, incident.employer, u"people", incident.at);
        thread.subject = subject(u"dismissal", thread.who, {});
        say(thread, false, fixedText(u"dismissal", thread));
        say(thread, true, letter(u"protest", thread.who, facts(thread), greet(thread), person(thread.who).given));
    }

    void writeDemand(const DemoIncident &incident)
    {
        Thread thread = begin(incident.person, incident.employer, u"people", incident.at);
        thread.subject = subject(u"extortion", thread.who, {});
        thread.ownAddress = incident.email;
        Slots given = facts(thread);
        given.insert(QStringLiteral("amount"), QString::number(incident.amount));
        given.insert(QStringLiteral("wallet"), incident.wallet.value);
        given.insert(QStringLiteral("deadline"), incident.deadline.toString(Qt::ISODate));
        DemoMail *first = say(thread, true, severalTexts(u"extortion", thread, given, u"\n\n"));
        if (m_pictures.contains(incident.person)) // "proof": a picture taken in the company's profile list
            first->attachments.append(m_pictures.value(incident.person));
        say(thread, false, fixedText(u"security", thread));
        say(thread, true, severalTexts(u"reminder", thread, given, u" "));
    }

    void writeReferences()
    {
        for (const DemoReference &reference : m_world.references) {
            if (reference.referee < 0)
                continue;
            Thread thread = begin(
                reference.referee, reference.employer, u"people", QDateTime(reference.at, QTime(9, 12, 31), Qt::UTC));
            Slots given = facts(thread);
            given.insert(QStringLiteral("subjectname"), person(reference.applicant).display());
            thread.subject = subject(u"reference", thread.who, given);
            say(thread, false, letter(u"reference", thread.who, given, greetPerson(thread), thread.clerk));
            say(thread, true, letter(u"vouch", thread.who, given, greet(thread), person(thread.who).display()));
        }
    }

    void writeTemplate(int who)
    {
        Thread thread = begin(who, m_world.recruiter, u"people", anyTime());
        thread.subject = subject(u"template", who, {});
        say(thread, false,
            fixedText(u"template", thread,
                { { QStringLiteral("template"), m_world.templateMails[who].join(QStringLiteral("\n\n")) },
                    { QStringLiteral("recruiter"), m_world.employers[m_world.recruiter].name } }));
        say(thread, true, letter(u"templatereply", who, facts(thread), greet(thread), person(who).given));
    }

    void writeAgency(int who)
    {
        Thread thread = begin(who, m_world.agency, u"payroll", anyTime());
        Slots given { { QStringLiteral("agency"), m_world.employers[m_world.agency].name } };
        for (const DemoEngagement &engagement : m_world.engagements) {
            if (engagement.person == who)
                given.insert(QStringLiteral("company"), m_world.employers[engagement.employer].name);
        }
        thread.subject = subject(u"agency", who, given);
        // What the caller knows of the client goes before the thread's own company.
        Slots merged = facts(thread);
        merged.insert(given);
        say(thread, false, fill(m_lists.value(u"agency").toObject().value(u"text").toString(), who, merged));
        say(thread, true, letter(u"agencyreply", who, merged, greet(thread), person(who).display()));
    }

    void writePayroll(int who)
    {
        Thread thread = begin(who, m_world.employerOf(who), u"payroll", anyTime());
        const DemoPayout &payout = person(who).payouts.first();
        Slots given = facts(thread);
        given.insert(QStringLiteral("payout"),
            payout.wallet
                ? payout.currency + QStringLiteral(" on ") + payout.provider + QStringLiteral(" to ") + payout.value
                : payout.provider + QStringLiteral(" account ") + payout.value);
        thread.subject = subject(u"payroll", who, given);
        say(thread, true, letter(u"payroll", who, given, greet(thread), person(who).display()));
        say(thread, false, letter(u"chatreply", who, facts(thread), greetPerson(thread), thread.clerk));
    }

    void writeShipping(const DemoShipment &shipment)
    {
        const DemoDevice &device = m_world.devices[shipment.device];
        Thread thread = begin(shipment.person, device.employer, u"it",
            QDateTime(workday(shipment.at.addDays(-3)), QTime(6, 40, 9), Qt::UTC));
        const DemoPlace &place = m_world.places[shipment.place];
        Slots given = facts(thread);
        given.insert(QStringLiteral("address"),
            place.line + QStringLiteral(", ") + place.city + QStringLiteral(", ") + place.region + u' '
                + place.postalCode);
        given.insert(QStringLiteral("serial"), device.serial);
        thread.subject = subject(u"shipping", thread.who, given);
        say(thread, true, letter(u"shipping", thread.who, given, greet(thread), person(thread.who).given));
        say(thread, false, letter(u"shipped", thread.who, given, greetPerson(thread), thread.clerk));
    }

    void writeApplications()
    {
        QList<DemoApplication> applications = m_world.applications;
        m_random.shuffle(applications);
        for (const DemoApplication &application : applications) {
            if (m_mails.size() >= mailCount - 24)
                return;
            Thread thread = begin(application.person, application.employer, u"people", application.at);
            Slots given = facts(thread);
            given.insert(QStringLiteral("role"), application.role);
            const QString &own = person(thread.who).display();
            thread.subject = subject(u"application", thread.who, given);
            DemoMail *first = say(thread, true, letter(u"application", thread.who, given, greet(thread), own));
            if (m_resumes.contains(thread.who))
                first->attachments.append(m_resumes.value(thread.who));
            if (m_pictures.contains(thread.who))
                first->attachments.append(m_pictures.value(thread.who));
            say(thread, false, letter(u"acknowledge", thread.who, given, greetPerson(thread), thread.clerk));
            if (m_random.percent(60))
                say(thread, true, letter(u"confirm", thread.who, given, greet(thread), person(thread.who).given));
        }
    }

    //! Everyday messages up to the full number.
    void writeChats()
    {
        while (!full()) {
            const DemoEngagement &engagement = m_random.pick(m_world.engagements);
            Thread thread = begin(engagement.person, engagement.employer, u"people", anyTime());
            const Slots given = facts(thread);
            thread.subject = subject(u"chat", thread.who, given);
            say(thread, true, letter(u"chat", thread.who, given, greet(thread), person(thread.who).given));
            if (!full())
                say(thread, false, letter(u"chatreply", thread.who, given, greetPerson(thread), thread.clerk));
        }
    }

    QDateTime anyTime()
    {
        return QDateTime(workday(QDate(2024, 3, 1).addDays(m_random.below(430))),
            QTime(m_random.between(6, 17), m_random.below(60), m_random.below(60)), Qt::UTC);
    }

    const DemoWorld &m_world;
    const QMap<int, DemoAttachment> &m_resumes;
    const QMap<int, DemoAttachment> &m_pictures;
    DemoRandom m_random;
    QJsonObject m_lists;
    QList<DemoMail> m_mails;
};

} // namespace

QList<DemoMail> writeMails(
    const DemoWorld &world, const QMap<int, DemoAttachment> &resumes, const QMap<int, DemoAttachment> &pictures)
{
    return Correspondence(world, resumes, pictures).write();
}

} // namespace twelvefold
