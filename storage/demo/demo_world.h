// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/wallet_forge.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace twelvefold {

//! What truth.csv says of a key.
enum class DemoRole {
    Persona,
    Agency,
    Sibling,
    Polyworker,
    VpnUser,
    Template,
    OneName,
    Coworking,
    Employee,
    Facilitator,
    Victim,
};
QString roleName(DemoRole role);

struct DemoPlace {
    QString key, line, city, region, postalCode, country,
        kind; //!< kind: residential coworking farm agency office maildrop
};

struct DemoEmployer {
    QString key, name, domain, sector, country, registration, byod;
    int office = -1; //!< place
    QString officeIp, officePhone;
};

struct DemoAccount {
    QString service, handle, numericId;
    QDate created;
    QString recoveryEmail, recoveryPhone;
};

struct DemoPayout {
    QString provider; //!< "Wise", "Payoneer", or a chain's name
    QString value; //!< account id or wallet address
    QString holder, currency;
    bool wallet = false;
};

struct DemoDevice {
    QString serial, model, mac, ownership, fingerprint;
    int employer = -1;
};

//! From where and on what somebody logs in, and how often compared with their other spots.
struct DemoSpot {
    QString ip;
    int device = -1;
    int weight = 1;
};

struct DemoDocument {
    QString kind, number, issuer, country;
    QDate issued;
    QString verified; //!< "verified", "refuted", or empty when nobody checked
};

struct DemoJob {
    QString firm, title;
    int from = 0, to = 0; //!< years
    QStringList bullets;
};

struct DemoPerson {
    QString key;
    DemoRole role = DemoRole::Employee;
    QString given, family, native;
    QString nationality;
    int place = -1; //!< where they say they live
    QDate birth;
    QString birthPlace, email, phone;
    QStringList furtherEmails, furtherPhones, applicationPhones;
    int track = 0;
    QStringList skills;
    QString status;
    QList<DemoAccount> accounts;
    QList<DemoPayout> payouts;
    QList<DemoSpot> spots;
    QList<DemoDocument> documents;
    QString resumeAuthor; //!< whom the file names as its author, when that is somebody else
    QStringList reusedText; //!< paragraphs planted into the résumé, as they stand
    int workOffset = 0; //!< hours from UTC at which the working day starts at nine
    int picture = -1;

    QString display() const { return given + u' ' + family; }
};

struct DemoEngagement {
    QString key;
    int person = -1, employer = -1;
    QString role;
    QDate from, to; //!< the end is invalid while it lasts
    int pay = 0; //!< per month
    QString currency, endReason;
    bool viaAgency = false;
};

struct DemoApplication {
    QString key;
    int person = -1, employer = -1;
    QString role, platform, phone;
    QDateTime at;
};

//! A call seen by a second party: an interview or a team meeting, one row a participant.
struct DemoCall {
    QString key;
    int person = -1, employer = -1;
    QString role, platform, camera, note;
    QDateTime at;
    bool interview = true;
};

struct DemoReference {
    QString key;
    int applicant = -1, referee = -1; //!< referee -1 when it is nobody else in the case
    int employer = -1;
    QString refereeName, email, phone, text;
    QDate at;
};

struct DemoShipment {
    QString key;
    int device = -1, place = -1, person = -1, facilitator = -1;
    QDate at;
    QString carrier;
};

struct DemoRelation {
    int a = -1, b = -1; //!< for an agency, b is an employer
    QString kind, text;
    bool agency = false;
    QDate from;
};

struct DemoTransfer {
    QDateTime at;
    QString from, to, chain, currency, txId;
    int amountCents = 0;
};

struct DemoPayment {
    QDateTime at;
    int engagement = -1;
    int payout = -1;
    int amountCents = 0;
    QString txId;
};

struct DemoLogin {
    QDateTime at;
    int person = -1;
    DemoSpot spot;
    QString service;
};

struct DemoIncident {
    QString key;
    int person = -1, employer = -1;
    QDateTime at;
    QString kind, impact, currency, text;
    int amount = 0;
    QDate deadline;
    DemoPayout wallet;
    QString email;
};

struct DemoPicture {
    quint64 motif = 0; //!< which drawing
    bool mirrored = false;
    int side = 320; //!< pixels
    bool jpeg = false;
};

//! One thing planted to join members of the operator, for tests and for people who read the generator.
struct DemoSignal {
    QString kind, family;
    QList<int> people;
    QString value;
};

//! Everything the files are written from.
struct DemoWorld {
    quint64 seed = 0;
    QDate today = QDate(2025, 6, 30);
    QList<DemoPerson> people;
    QList<DemoPerson> facilitators;
    DemoPerson victim;
    int impersonator = -1; //!< who uses the victim's name
    QList<DemoEmployer> employers;
    int agency = -1, recruiter = -1; //!< employers
    QList<DemoPlace> places;
    int farm = -1, coworking = -1; //!< places
    QList<DemoDevice> devices;
    QMap<QString, QString> ipKinds, ipNotes;
    QList<DemoEngagement> engagements;
    QList<DemoApplication> applications;
    QList<DemoCall> calls;
    QList<DemoReference> references;
    QList<DemoShipment> shipments;
    QList<DemoRelation> relations;
    QList<DemoTransfer> transfers;
    QList<DemoPayment> payments;
    QList<DemoLogin> logins;
    QList<DemoIncident> incidents;
    QList<DemoPicture> pictures;
    QList<DemoSignal> plantedSignals;
    QMap<int, QStringList> templateMails; //!< who got the recruiter's template: its paragraphs

    QList<int> withRole(DemoRole role) const;
    //! One of the twelve sits in a call within half an hour: one pair of hands cannot sit in two.
    bool personaBusy(const QDateTime &at) const;
    //! Where somebody works or worked first; the agency for those who never did.
    int employerOf(int person) const;
    const DemoPlace &placeOf(const DemoPerson &person) const { return places[person.place]; }
};

//! The same day, or the Monday after a weekend.
QDate workday(QDate date);
//! E.164 as people write it: "+1 415-555-0162", "+44 20 7946 0123".
QString writtenPhone(const QString &number);

} // namespace twelvefold
