// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

#include <QCryptographicHash>

namespace twelvefold::test {

//! A small case made by hand: names of five scripts and one very long, a contradiction, a shared wallet, two operators.
struct SampleCase {
    CaseGraph graph;
    std::vector<EntityId> personas; //!< 0–4 operator A, 5–6 operator B, 7 and 8 alone
    std::vector<EvidenceId> evidence; //!< tables, a mail, a résumé, a picture, JSON
    std::vector<HypothesisId> operators;
    EntityId wallet;

    SampleCase()
    {
        put(CaseInfo { CaseId::generate(), QStringLiteral("Harbour"), *Utc::fromIso(u"2026-11-02T09:30:00Z") });
        addEvidence();
        addPersonas();
        addIdentifiers();
        addOperators();
    }

    EntityId entity(QStringView type, const QString &key = {})
    {
        const Entity made { EntityId::generate(), *graph.schema().findEntityType(type), {}, key };
        put(made);
        return made.id;
    }
    void say(EntityId subject, const QString &property, const QString &value, EvidenceId source, Place place = {},
        AssertionStatus status = AssertionStatus::Claimed, const QString &grade = {})
    {
        put(Assertion { AssertionId::generate(), subject, property, value, value, status, { source, place, grade } });
    }
    LinkId link(QStringView type, EntityId from, EntityId to, std::vector<SourceRef> sources,
        std::vector<LinkValue> values = {})
    {
        const LinkId id = LinkId::generate();
        put(Link { id, *graph.schema().findLinkType(type), from, to, AssertionStatus::Claimed, std::move(values),
            std::move(sources) });
        return id;
    }
    void put(const Record &record)
    {
        if (const auto done = applyChange(graph, Put { record }); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

private:
    void addEvidence()
    {
        struct Given {
            const char16_t *name;
            const char16_t *format;
            const char16_t *grade;
        };
        const Given given[] = { { u"applicants.csv", u"csv", u"B2" }, { u"payouts.csv", u"csv", u"A2" },
            { u"0014 Re: contract.eml", u"eml", u"C3" }, { u"Kovalenko_CV_final(2).pdf", u"pdf", u"C3" },
            { u"passport-front.png", u"png", u"B1" }, { u"profile-export.json", u"json", u"F6" } };
        for (const Given &file : given) {
            Evidence made;
            made.id = EvidenceId::generate();
            made.number = qint32(evidence.size()) + 1;
            made.name = QString::fromUtf16(file.name);
            made.format = QString::fromUtf16(file.format);
            made.grade = QString::fromUtf16(file.grade);
            made.sha256 = QCryptographicHash::hash(made.name.toUtf8(), QCryptographicHash::Sha256);
            made.size = 1024 * made.number + 311;
            made.source = QStringLiteral("Human resources, Harbour Logistics GmbH");
            made.acquiredAt = Utc { graph.info().createdAt.msecs + 60000 * made.number };
            made.acquiredBy = QStringLiteral("J. Marsh");
            made.tool = QStringLiteral("Twelvefold 0.1.0");
            put(made);
            evidence.push_back(made.id);
        }
    }

    void addPersonas()
    {
        const char16_t *const names[] = { u"Oleksandr M. Kovalenko", u"Marco Bellini", u"김민준 (Kim Min-jun)",
            u"عبد الرحمن بن محمد الخطيب", u"田中 健太郎",
            u"Maximilian-Alexander Freiherr von und zu Grafenberg-Hohenlohe-Langenstein-Waldhausen", u"Ana Souza",
            u"Piotr Zieliński", u"John Smith" };
        const char16_t *const claims[] = { u"UA", u"IT", u"KR", u"AE", u"JP", u"DE", u"BR", u"PL", u"US" };
        qint32 row = 2;
        for (const char16_t *name : names) {
            const EntityId id = entity(u"Persona", QStringLiteral("C-%1").arg(100 + row));
            const Place at { .row = row, .column = QStringLiteral("name") };
            say(id, QStringLiteral("name"), QString::fromUtf16(name), evidence[0], at);
            say(id, QStringLiteral("nationality"), QString::fromUtf16(claims[row - 2]), evidence[0],
                { .row = row, .column = QStringLiteral("country") });
            personas.push_back(id);
            ++row;
        }
        say(personas[0], QStringLiteral("nationality"), QStringLiteral("IT"), evidence[3],
            { .page = 1, .offset = 120, .length = 7 }, AssertionStatus::Claimed, QStringLiteral("C4"));
        say(personas[0], QStringLiteral("birthDate"), QStringLiteral("1993-04"), evidence[3],
            { .page = 1, .offset = 140, .length = 7 });
        say(personas[0], QStringLiteral("occupation"), QStringLiteral("Senior full-stack developer"), evidence[3]);
        say(personas[0], QStringLiteral("name"), QStringLiteral("Alexander Kovalenko"), evidence[2],
            { .column = QStringLiteral("From"), .offset = 10, .length = 19 });
        say(personas[1], QStringLiteral("birthDate"), QStringLiteral("1991-08-17"), evidence[4], {},
            AssertionStatus::Verified);
    }

    void addIdentifiers()
    {
        wallet = entity(u"Wallet", QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        say(wallet, QStringLiteral("address"), QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
            evidence[1]);
        for (size_t i = 0; i < 5; ++i) {
            link(u"usesWallet", personas[i], wallet,
                { { evidence[1], { .row = qint32(i) + 2, .column = QStringLiteral("wallet") } } });
        }
        for (size_t i = 0; i < personas.size(); ++i) {
            const QString address = QStringLiteral("contact%1@mail.example.net").arg(i + 1);
            const EntityId email = entity(u"EmailAddress", address);
            say(email, QStringLiteral("address"), address, evidence[0]);
            link(u"usesEmail", personas[i], email,
                { { evidence[0], { .row = qint32(i) + 2, .column = QStringLiteral("email") } } });
        }
        const EntityId phone = entity(u"Phone", QStringLiteral("+447700900123"));
        say(phone, QStringLiteral("number"), QStringLiteral("+447700900123"), evidence[0]);
        link(u"usesPhone", personas[5], phone, { { evidence[0], { .row = 7, .column = QStringLiteral("phone") } } });
        link(u"usesPhone", personas[6], phone, { { evidence[0], { .row = 8, .column = QStringLiteral("phone") } } });
        const EntityId employer = entity(u"Employer", QStringLiteral("Harbour Logistics GmbH"));
        say(employer, QStringLiteral("name"), QStringLiteral("Harbour Logistics GmbH"), evidence[0]);
        link(u"employedBy", personas[0], employer, { { evidence[0], { .row = 2 } }, { evidence[3], { .page = 1 } } },
            { { QStringLiteral("role"), QStringLiteral("Backend developer"), {} },
                { QStringLiteral("from"), QStringLiteral("2024-03"), {} } });
        link(u"vouchesFor", personas[0], personas[1], { { evidence[2], { .offset = 40, .length = 12 } } });
        link(u"vouchesFor", personas[1], personas[0], { { evidence[3], { .page = 1 } } });
    }

    void addOperators()
    {
        const auto add = [this](const QString &label, size_t first, size_t last, double score) {
            Hypothesis made;
            made.id = HypothesisId::generate();
            made.label = label;
            made.personas.assign(personas.begin() + qsizetype(first), personas.begin() + qsizetype(last) + 1);
            std::sort(made.personas.begin(), made.personas.end());
            made.score = score;
            made.threshold = 10;
            made.evidence = { evidence[0], evidence[1] };
            put(made);
            operators.push_back(made.id);
        };
        add(QStringLiteral("Operator A"), 0, 4, 27);
        add(QStringLiteral("Operator B"), 5, 6, 12.5);
    }
};

} // namespace twelvefold::test
