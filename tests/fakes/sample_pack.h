// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merkle/checkpoint.h"
#include "report/pack_builder.h"
#include "sample_case.h"

namespace twelvefold::test {

//! The sample case with what a pack needs besides: explanations, a ledger, transfers, incidents, a victim, and exhibits
//! whose bytes are the UTF-8 of their names.
struct SamplePack : SampleCase {
    PackInput input;

    SamplePack()
    {
        addHostileExhibits();
        for (const EvidenceId &id : evidence) {
            Evidence exhibit = *graph.evidence(id);
            exhibit.size = bytesOf(exhibit.name).size();
            exhibit.sha256 = QCryptographicHash::hash(bytesOf(exhibit.name), QCryptographicHash::Sha256);
            put(exhibit);
        }
        addVictim();
        addHappenings();
        input.clusters = { explanation(0, 0, 4, 27), explanation(1, 5, 6, 12.5) };
        input.possible = { { personas[7], personas[0], 6.5 } };
        addLedger();
        input.request.classification = QStringLiteral("TLP:AMBER");
        input.request.recipient = QStringLiteral("Public prosecutor's office, Hamburg");
        input.request.purpose = QStringLiteral("Criminal complaint; legitimate interest (Art. 6 (1) (f) GDPR)");
        input.author = QStringLiteral("J. Marsh");
        input.tool = QStringLiteral("Twelvefold 0.1.0");
        input.at = *Utc::fromIso(u"2026-11-21T05:00:00Z");
        input.graph = std::make_shared<CaseGraph>(graph);
    }

    static QByteArray bytesOf(const QString &name) { return name.toUtf8(); }

    Contribution row(const QString &family, const QString &indicator, double decibans, const QString &text,
        size_t exhibit, qint32 line = 0) const
    {
        Contribution made;
        made.family = family;
        made.indicator = indicator;
        made.raw = decibans;
        made.decibans = decibans;
        made.text = text;
        made.evidence = { evidence[exhibit] };
        made.sources = { { evidence[exhibit], { .row = line }, {} } };
        return made;
    }

private:
    void addHostileExhibits()
    {
        const QString names[] = { QStringLiteral("../../etc/passwd"), QStringLiteral("invoice\u202Efdp.exe"),
            QString(300, u'n') + QStringLiteral(".csv"), QStringLiteral("a") + QChar(0) + QStringLiteral("b.txt"),
            QStringLiteral("-rf"), QStringLiteral("АВЕНСКОРХ Олександр 龍民母長見言車門食馬高鬼 first offer.txt"),
            QStringLiteral("이력서 резюме 履歴書.docx") };
        for (const QString &name : names) {
            Evidence made;
            made.id = EvidenceId::generate();
            made.number = qint32(evidence.size()) + 1;
            made.name = name;
            made.format = QStringLiteral("text");
            made.acquiredAt = graph.info().createdAt;
            made.sha256 = QCryptographicHash::hash(bytesOf(name), QCryptographicHash::Sha256);
            put(made);
            evidence.push_back(made.id);
        }
    }

    void addVictim()
    {
        const EntityId victim = entity(u"Victim", QStringLiteral("V-1"));
        say(victim, QStringLiteral("name"), QStringLiteral("Rosalind Thackeray"), evidence[4]);
        link(u"impersonates", personas[1], victim, { { evidence[4], {} } });
    }

    void addHappenings()
    {
        const auto at = [](const char16_t *date) {
            return LinkValue { QStringLiteral("at"), QString::fromUtf16(date), {} };
        };
        const EntityId firm = entity(u"Employer", QStringLiteral("Nordwerft AG"));
        say(firm, QStringLiteral("name"), QStringLiteral("Nordwerft AG"), evidence[0]);
        link(u"interviewedBy", personas[1], firm, { { evidence[2], {} } }, { at(u"2025-02-11T09:00:00Z") });
        link(u"dismissedFrom", personas[0], firm, { { evidence[2], {} } }, { at(u"2025-10") });
        link(u"threatens", personas[0], firm, { { evidence[2], {} } },
            { at(u"2025-11-03"), { QStringLiteral("text"), QStringLiteral("We publish your source code"), {} } });
        link(u"appliedTo", personas[2], firm, { { evidence[0], {} } });
        for (int i = 1; i <= 6; ++i)
            link(u"paidTo", firm, wallet, { { evidence[1], { .row = i } } },
                { { QStringLiteral("amount"), QStringLiteral("1250.10"), {} },
                    { QStringLiteral("currency"), i == 6 ? QStringLiteral("EUR") : QStringLiteral("USDT"), {} },
                    { QStringLiteral("at"), QStringLiteral("2025-0%1-01").arg(i), {} } });
    }

    ClusterExplanation explanation(size_t which, size_t first, size_t last, double score) const
    {
        ClusterExplanation made;
        made.id = operators[which];
        made.personas.assign(personas.begin() + qsizetype(first), personas.begin() + qsizetype(last) + 1);
        made.score = score;
        for (size_t i = first + 1; i <= last; ++i) {
            Join join;
            join.left.assign(personas.begin() + qsizetype(first), personas.begin() + qsizetype(i));
            join.right = { personas[i] };
            join.prior = -9;
            join.contributions = { row(QStringLiteral("money"), QStringLiteral("M01"), 22,
                                       QStringLiteral("Both are paid into one wallet, which nobody else uses"), 1, 3),
                row(QStringLiteral("money"), QStringLiteral("cap"), -4, QStringLiteral("Cap of the family"), 1),
                row(QStringLiteral("reference"), QStringLiteral("R02"), 8,
                    QStringLiteral("They vouch for each other; Rosalind Thackeray confirmed neither"), 2),
                row(QStringLiteral("document"), QStringLiteral("D01"), 7.5,
                    QStringLiteral("A paragraph of 48 words is reused"), 3) };
            double sum = join.prior;
            for (const Contribution &part : join.contributions)
                sum += part.decibans;
            const double rest = score + double(last - i) * 4 - sum;
            join.contributions.push_back(row(rest < 0 ? QStringLiteral("time") : QStringLiteral("device"),
                rest < 0 ? QStringLiteral("T09") : QStringLiteral("V04"), rest,
                rest < 0 ? QStringLiteral("Both were in calls at the same minute")
                         : QStringLiteral("One laptop was used by both"),
                0, 5));
            join.score = sum + rest;
            made.joins.push_back(join);
        }
        made.cutSet = { { personas[first], personas[last], score } };
        if (which == 0) {
            made.withdrawn
                = { { evidence[1], { { personas[0], personas[1], personas[2] }, { personas[3], personas[4] } } } };
            made.against = { row(QStringLiteral("time"), QStringLiteral("T09"), -6,
                QStringLiteral("Both were in calls at the same minute"), 2) };
        }
        return made;
    }

    void addLedger()
    {
        const DeviceId device = DeviceId::generate();
        const QString kinds[] = { QStringLiteral("new"), QStringLiteral("import"), QStringLiteral("resolve") };
        const QString texts[] = { QStringLiteral("New case"),
            QStringLiteral("Imported 12 files from intake; Rosalind Thackeray's passport"),
            QStringLiteral("Resolved 9 personas at 10.0 dB: 2 operators") };
        QByteArray previous(32, '\0');
        for (int i = 0; i < 3; ++i) {
            LedgerEntry entry;
            entry.id = EntryId::generate();
            entry.device = device;
            entry.sequence = i + 1;
            entry.at = Utc { graph.info().createdAt.msecs + 1000 * i };
            entry.by = QStringLiteral("J. Marsh");
            entry.kind = kinds[i];
            entry.text = texts[i];
            entry.operationCount = 7 * i + 1;
            entry.previous = previous;
            entry.hash = QCryptographicHash::hash(previous + texts[i].toUtf8(), QCryptographicHash::Sha256);
            previous = entry.hash;
            input.ledger.push_back(entry);
        }
        addCustody();
        input.checkpoint = Checkpoint {
            QStringLiteral("twelvefold/case/") + graph.info().id.toString(), 3, ledgerRoot(input.ledger),
            { QStringLiteral("chain %1 3 %2").arg(device.toString(), QString::fromLatin1(previous.toBase64())) }
        }.toText();
    }
    void addCustody()
    {
        CustodyRecord taken { .act = CustodyAct::Acquired,
            .exhibit = evidence[0],
            .from = QStringLiteral("Rosalind Thackeray"),
            .to = QStringLiteral("Harbour"),
            .person = QStringLiteral("J. Marsh"),
            .host = QStringLiteral("desk-4"),
            .tool = QStringLiteral("Twelvefold 0.1.0"),
            .at = input.ledger[1].at,
            .utcOffset = 120,
            .reason = QStringLiteral("Consent of 3 May"),
            .location = QStringLiteral("intake/people.csv"),
            .before = QByteArray(32, '\x5a'),
            .after = QByteArray(32, '\x5a'),
            .result = CustodyResult::Match };
        input.ledger[1].custody.push_back(taken);
        taken.act = CustodyAct::Exported;
        taken.exhibit = EvidenceId();
        taken.before = QByteArray(32, '\x5b');
        taken.result = CustodyResult::Mismatch;
        input.ledger[1].custody.push_back(taken);
    }
};

} // namespace twelvefold::test
