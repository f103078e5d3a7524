// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_bench.h"

#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachesAResumeToThePersonaWithItsAddress();
};

static IncomingFile people()
{
    return test::table(QStringLiteral("people.csv"),
        QStringLiteral("id,name,mail,phone\n1,Jane Doe,jane@example.org,+442079460001\n2,John "
                       "Roe,john@example.org,+442079460001\n"),
        R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"},
            "email": {"column": "mail"}, "phone": {"column": "phone"}}}}})");
}

static QString resume(const QString &name, const QString &contact)
{
    return QStringLiteral("%1\nSenior Engineer\n%2\n\nWORK\n2019-2022  Senior Engineer, Acme Ltd\n"
                          "  * Built things.\n\nEDUCATION\n2015  Somewhere\n")
        .arg(name, contact);
}

void TestDocuments::attachesAResumeToThePersonaWithItsAddress()
{
    Bench bench;
    bench.take({ people(),
        test::text(QStringLiteral("cv.txt"), resume(QStringLiteral("Jane Doe"), QStringLiteral("jane@example.org"))) });
    QCOMPARE(bench.count(u"Persona"), 2);
    QCOMPARE(bench.count(u"Resume"), 1);
    const auto uses = bench.links(u"usesDocument");
    QCOMPARE(uses.size(), size_t(1));
    QCOMPARE(bench.keyOf(uses[0]->from), QStringLiteral("1"));
    const auto jobs = bench.links(u"listsEmployer");
    QCOMPARE(jobs.size(), size_t(1));
    QCOMPARE(bench.keyOf(jobs[0]->to), QStringLiteral("acme ltd"));
    QCOMPARE(jobs[0]->value(u"from"), QStringLiteral("2019"));
    QCOMPARE(jobs[0]->value(u"role"), QStringLiteral("Senior Engineer"));
}

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
