// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_tables.h"

namespace twelvefold {

namespace {

DemoTable personas(const DemoWorld &world)
{
    DemoTable table("personas", "B2",
        "persona_id display_name given_name family_name native_name birth_date birth_place claimed_nationality "
        "claimed_city claimed_country email phone occupation skills status address_id");
    table.entity("p", "Persona", "persona_id",
        "name=display_name givenName=given_name familyName=family_name alias=native_name birthDate=birth_date@ISO "
        "birthPlace=birth_place nationality=claimed_nationality location=claimed_city+claimed_country "
        "occupation=occupation skills=skills/; status=status");
    table.entity("e", "EmailAddress", "", "address=email").entity("t", "Phone", "", "number=phone");
    table.link("usesEmail", "p", "e").link("usesPhone", "p", "t");
    table.entity("a", "Address", "address_id", "");
    table.link("locatedAt", "p", "a");
    for (const DemoPerson &person : world.people) {
        const DemoPlace &place = world.placeOf(person);
        table.add({ person.key, person.display(), person.given, person.family, person.native,
            person.birth.toString(Qt::ISODate), person.birthPlace, person.nationality, place.city, place.country,
            person.email, person.phone, QStringLiteral("software contractor"), person.skills.join(u';'), person.status,
            place.key });
    }
    return table;
}

DemoTable contacts(const DemoWorld &world)
{
    DemoTable table("contacts", "B2", "persona_id email phone found_in");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("e", "EmailAddress", "", "address=email").entity("t", "Phone", "", "number=phone");
    table.link("usesEmail", "p", "e", "text=found_in").link("usesPhone", "p", "t", "text=found_in");
    for (const DemoPerson &person : world.people) {
        for (const QString &email : person.furtherEmails)
            table.add({ person.key, email, {}, QStringLiteral("account settings") });
        for (const QString &phone : person.furtherPhones)
            table.add({ person.key, {}, phone, QStringLiteral("signature") });
    }
    return table;
}

DemoTable accounts(const DemoWorld &world)
{
    DemoTable table(
        "accounts", "A2", "persona_id service handle numeric_id profile_url created recovery_email recovery_phone");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("a", "PlatformAccount", "",
        "service=service handle=handle numericId=numeric_id url=profile_url created=created@ISO");
    table.entity("e", "EmailAddress", "", "address=recovery_email");
    table.entity("t", "Phone", "", "number=recovery_phone");
    table.link("usesAccount", "p", "a").link("recoveryOf", "e", "a").link("recoveryOf", "t", "a");
    for (const DemoPerson &person : world.people) {
        for (const DemoAccount &account : person.accounts)
            table.add({ person.key, account.service, account.handle, account.numericId,
                QStringLiteral("https://%1.example/%2").arg(account.service, account.handle),
                account.created.toString(Qt::ISODate), account.recoveryEmail, account.recoveryPhone });
    }
    return table;
}

DemoTable documents(const DemoWorld &world)
{
    DemoTable table("documents", "B2", "persona_id kind number issuer country issued seen_on");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("d", "Credential", "", "kind=kind number=number issuer=issuer country=country issued=issued@ISO");
    table.link("presentsDocument", "p", "d", "at=seen_on@ISO");
    for (const DemoPerson &person : world.people) {
        for (const DemoDocument &document : person.documents)
            table.add({ person.key, document.kind, document.number, document.issuer, document.country,
                document.issued.toString(Qt::ISODate),
                QDate(2025, 1, 10).addDays(document.issued.dayOfYear() % 90).toString(Qt::ISODate) });
    }
    return table;
}

//! One investigator's list: documents checked with their issuers, birth dates as the issuers confirmed them.
DemoTable verifications(const DemoWorld &world)
{
    DemoTable table(
        "verifications", "A1", "persona_id number kind country result birth_date checked_on identity_basis remark");
    table.entity("p", "Persona", "persona_id", "birthDate=birth_date@dd.MM.yyyy identityBasis=identity_basis");
    table.entity("d", "Credential", "", "number=number kind=kind country=country status=result");
    table.link("presentsDocument", "p", "d", "at=checked_on@ISO status=result text=remark");
    for (const DemoPerson &person : world.people) {
        for (const DemoDocument &document : person.documents) {
            if (document.verified.isEmpty())
                continue;
            const bool good = document.verified == u"verified";
            table.add({ person.key, document.number, document.kind, document.country, document.verified,
                good ? person.birth.toString(u"dd.MM.yyyy") : QString(),
                QDate(2025, 5, 5).addDays(document.issued.dayOfYear() % 50).toString(Qt::ISODate),
                good ? QStringLiteral("own") : QString(),
                good ? QStringLiteral("issuer confirms number, name and date of birth; compared in a video call")
                     : QStringLiteral("issuer has no document of this number") });
        }
    }
    return table;
}

DemoTable relations(const DemoWorld &world)
{
    DemoTable table("relations", "A2", "persona_id relation other_id since remark");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("q", "Persona", "other_id", "");
    table.link("relatedTo", "p", "q", "kind=relation text=remark from=since@ISO");
    for (const DemoRelation &relation : world.relations) {
        if (!relation.agency && relation.kind != u"referral")
            table.add({ world.people[relation.a].key, relation.kind, world.people[relation.b].key,
                relation.from.toString(Qt::ISODate), relation.text });
    }
    return table;
}

DemoTable referrals(const DemoWorld &world)
{
    DemoTable table("referrals", "B2", "referred_by referred date remark");
    table.entity("p", "Persona", "referred_by", "");
    table.entity("q", "Persona", "referred", "");
    table.link("referred", "p", "q", "at=date@ISO text=remark");
    for (const DemoRelation &relation : world.relations) {
        if (relation.kind == u"referral")
            table.add({ world.people[relation.a].key, world.people[relation.b].key, relation.from.toString(Qt::ISODate),
                relation.text });
    }
    return table;
}

DemoTable agencyContracts(const DemoWorld &world)
{
    DemoTable table("agency_contracts", "A1", "persona_id agency_id since contract");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("a", "Employer", "agency_id", "");
    table.link("memberOf", "p", "a", "role=:contractor_of_the_agency from=since@ISO text=contract");
    table.link("relatedTo", "p", "a", "kind=:agency text=contract from=since@ISO");
    for (const DemoRelation &relation : world.relations) {
        if (relation.agency)
            table.add({ world.people[relation.a].key, world.employers[relation.b].key,
                relation.from.toString(Qt::ISODate), relation.text });
    }
    return table;
}

DemoTable recruiterCandidates(const DemoWorld &world)
{
    DemoTable table("recruiter_candidates", "A2", "persona_id recruiter_id sent_on remark");
    table.entity("p", "Persona", "persona_id", "");
    table.entity("r", "Employer", "recruiter_id", "");
    table.link("relatedTo", "p", "r", "kind=:represented_by text=remark from=sent_on@ISO");
    for (auto it = world.templateMails.cbegin(); it != world.templateMails.cend(); ++it)
        table.add({ world.people[it.key()].key, world.employers[world.recruiter].key,
            QDate(2024, 2, 5).addDays(it.key() % 18).toString(Qt::ISODate),
            QStringLiteral("candidate of the firm; was given its standard text for the CV") });
    return table;
}

DemoTable facilitators(const DemoWorld &world)
{
    DemoTable table("facilitators", "B2", "facilitator_id name email phone activity address_id");
    table.entity("f", "Facilitator", "facilitator_id", "name=name email=email phone=phone occupation=activity");
    table.entity("a", "Address", "address_id", "");
    table.link("locatedAt", "f", "a");
    for (const DemoPerson &person : world.facilitators)
        table.add(
            { person.key, person.display(), person.email, person.phone, person.status, world.placeOf(person).key });
    return table;
}

DemoTable victims(const DemoWorld &world)
{
    DemoTable table("victims", "A1",
        "victim_id name birth_date nationality email phone document_kind document_number document_country "
        "result persona_id reported "
        "statement");
    table.entity("v", "Victim", "victim_id",
        "name=name birthDate=birth_date@ISO nationality=nationality email=email phone=phone note=statement");
    table.entity("p", "Persona", "persona_id", "");
    table.entity(
        "d", "Credential", "", "kind=document_kind number=document_number country=document_country status=result");
    table.link("impersonates", "p", "v", "at=reported@ISO text=statement");
    table.link("presentsDocument", "v", "d", "at=reported@ISO status=result");
    const DemoPerson &victim = world.victim;
    table.add({ victim.key, victim.display(), victim.birth.toString(Qt::ISODate), victim.nationality, victim.email,
        victim.phone, victim.documents.first().kind, victim.documents.first().number, victim.documents.first().country,
        QStringLiteral("verified"), world.people[world.impersonator].key, QStringLiteral("2025-04-22"),
        QStringLiteral(
            "Received a tax form for a job never held; has never worked in software; appeared in person.") });
    return table;
}

} // namespace

QList<DemoTable> personTables(const DemoWorld &world)
{
    return { personas(world), contacts(world), accounts(world), documents(world), verifications(world),
        relations(world), referrals(world), agencyContracts(world), recruiterCandidates(world), facilitators(world),
        victims(world) };
}

QByteArray truthTable(const DemoWorld &world)
{
    DemoTable table("truth", "A1", "key persona operator role");
    for (const DemoPerson &person : world.people)
        table.add({ person.key, person.display(), person.role == DemoRole::Persona ? QStringLiteral("O-1") : QString(),
            roleName(person.role) });
    for (const DemoPerson &person : world.facilitators)
        table.add({ person.key, person.display(), {}, roleName(DemoRole::Facilitator) });
    table.add({ world.victim.key, world.victim.display(), {}, roleName(DemoRole::Victim) });
    return table.csv();
}

} // namespace twelvefold
