// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_tables.h"

namespace twelvefold {

namespace {

QString text(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

DemoTable employers(const DemoWorld &world)
{
    DemoTable table("employers", "A1",
        "employer_id name sector country registration byod_policy domain people_mail it_mail payroll_mail phone "
        "address_id");
    table.entity("c", "Employer", "employer_id",
        "name=name sector=sector country=country registrationNumber=registration byodPolicy=byod_policy");
    table.entity("d", "Domain", "", "name=domain");
    table.entity("m1", "EmailAddress", "", "address=people_mail");
    table.entity("m2", "EmailAddress", "", "address=it_mail");
    table.entity("m3", "EmailAddress", "", "address=payroll_mail");
    table.entity("t", "Phone", "", "number=phone lineType=:office");
    table.entity("a", "Address", "address_id", "");
    table.link("registered", "c", "d").link("usesEmail", "c", "m1").link("usesEmail", "c", "m2");
    table.link("usesEmail", "c", "m3").link("usesPhone", "c", "t").link("locatedAt", "c", "a");
    for (const DemoEmployer &employer : world.employers)
        table.add({ employer.key, employer.name, employer.sector, employer.country, employer.registration,
            employer.byod, employer.domain, QStringLiteral("people@") + employer.domain,
            QStringLiteral("it@") + employer.domain, QStringLiteral("payroll@") + employer.domain, employer.officePhone,
            world.places[employer.office].key });
    return table;
}

DemoTable applications(const DemoWorld &world)
{
    DemoTable table(
        "applications", "B2", "application_id persona_id employer_id role channel applied_at contact_phone");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("c", "Employer", "employer_id", "");
    table.entity("x", "Application", "application_id", "at=applied_at@ISO role=role platform=channel");
    table.entity("t", "Phone", "", "number=contact_phone");
    table.link("appliedTo", "p", "x", "at=applied_at@ISO role=role")
        .link("appliedTo", "p", "c", "at=applied_at@ISO role=role");
    table.link("usesPhone", "p", "t", "at=applied_at@ISO");
    QHash<int, int> seen;
    for (const DemoApplication &application : world.applications) {
        const DemoPerson &person = world.people[application.person];
        QStringList phones = person.applicationPhones;
        phones.append(person.phone);
        const QString phone = phones[seen[application.person]++ % phones.size()];
        table.add({ application.key, person.key, world.employers[application.employer].key, application.role,
            application.platform, application.at.toString(Qt::ISODate), phone });
    }
    return table;
}

DemoTable calls(const DemoWorld &world, bool interviews)
{
    DemoTable table(interviews ? "interviews" : "team_calls", "A2",
        "call_id persona_id employer_id subject platform started_at camera remark");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("c", "Employer", "employer_id", "");
    table.entity(
        "i", "Interview", "call_id", "at=started_at@ISO role=subject platform=platform camera=camera note=remark");
    table.link("interviewedBy", "p", "i", "at=started_at@ISO platform=platform camera=camera text=remark");
    table.link("interviewedBy", "i", "c");
    for (const DemoCall &call : world.calls) {
        if (call.interview == interviews)
            table.add({ call.key, world.people[call.person].key, world.employers[call.employer].key, call.role,
                call.platform, call.at.toString(Qt::ISODate), call.camera, call.note });
    }
    return table;
}

DemoTable engagements(const DemoWorld &world)
{
    DemoTable table("engagements", "A2",
        "contract_id persona_id employer_id role from to monthly_pay currency end_reason dismissed_by");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("c", "Employer", "employer_id", "");
    table.entity("b", "Employer", "dismissed_by", "");
    table.entity("g", "Engagement", "contract_id",
        "role=role from=from@ISO to=to@ISO pay=monthly_pay currency=currency endReason=end_reason");
    table.link("employedBy", "p", "c", "role=role from=from@ISO to=to@ISO pay=monthly_pay endReason=end_reason");
    table.link("dismissedFrom", "p", "b", "at=to@ISO endReason=end_reason");
    for (const DemoEngagement &engagement : world.engagements) {
        const QString employer = world.employers[engagement.employer].key;
        table.add({ engagement.key, world.people[engagement.person].key, employer, engagement.role,
            text(engagement.from), text(engagement.to), QString::number(engagement.pay), engagement.currency,
            engagement.endReason, engagement.endReason == u"dismissed" ? employer : QString() });
    }
    return table;
}

DemoTable references(const DemoWorld &world)
{
    DemoTable table("references", "B2",
        "reference_id date applicant_id referee_id referee_name referee_email referee_phone employer_id statement");
    table.entity("p", "Persona", "applicant_id", "");
    table.entity("r", "Persona", "referee_id", "");
    table.entity("e", "EmailAddress", "", "address=referee_email");
    table.entity("t", "Phone", "", "number=referee_phone");
    table.link("vouchesFor", "r", "p", "at=date@ISO text=statement");
    table.link("vouchesFor", "e", "p", "at=date@ISO text=statement");
    table.link("vouchesFor", "t", "p", "at=date@ISO text=referee_name");
    for (const DemoReference &reference : world.references)
        table.add({ reference.key, text(reference.at), world.people[reference.applicant].key,
            reference.referee < 0 ? QString() : world.people[reference.referee].key, reference.refereeName,
            reference.email, reference.phone, world.employers[reference.employer].key, reference.text });
    return table;
}

DemoTable incidents(const DemoWorld &world)
{
    DemoTable table("incidents", "A1",
        "incident_id kind at persona_id employer_id impact amount currency deadline wallet_chain wallet "
        "threatening_persona text");
    table.entity("n", "Incident", "incident_id",
        "kind=kind at=at@ISO impact=impact amount=amount currency=currency deadline=deadline@ISO text=text");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("q", "Persona", "threatening_persona", "");
    table.entity("c", "Employer", "employer_id", "");
    table.entity("w", "Wallet", "", "address=wallet chain=wallet_chain");
    table.link("mentions", "n", "p");
    table.link("threatens", "q", "n", "at=at@ISO text=text")
        .link("demandedFrom", "n", "c", "amount=amount currency=currency at=at@ISO");
    table.link("paidTo", "n", "w", "text=text");
    for (const DemoIncident &incident : world.incidents) {
        const bool demand = incident.kind == u"extortion";
        const QString who = world.people[incident.person].key;
        table.add({ incident.key, incident.kind, incident.at.toString(Qt::ISODate), who,
            world.employers[incident.employer].key, incident.impact,
            demand ? QString::number(incident.amount) : QString(), incident.currency,
            demand ? text(incident.deadline) : QString(), incident.wallet.provider, incident.wallet.value,
            demand ? who : QString(), incident.text });
    }
    return table;
}

} // namespace

QList<DemoTable> workTables(const DemoWorld &world)
{
    return { employers(world), applications(world), calls(world, true), calls(world, false), engagements(world),
        references(world), incidents(world) };
}

} // namespace twelvefold
