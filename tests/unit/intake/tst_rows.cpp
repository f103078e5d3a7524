// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_bench.h"

#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;
using twelvefold::test::table;

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEntitiesAndLinksOfRows();
};

static QByteArray personMap(const QByteArray &more = {})
{
    return R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {)" + more + R"(}}}})";
}

void TestRows::makesEntitiesAndLinksOfRows()
{
    Bench bench;
    bench.take(
        { table(QStringLiteral("a.csv"), QStringLiteral("id,name,mail\n1,Jane Doe,JANE@Example.org\n2,John Roe,\n"),
            personMap(R"("name": {"column": "name"}, "email": {"column": "mail"})")) });
    QCOMPARE(bench.count(u"Persona"), 2);
    QCOMPARE(bench.count(u"EmailAddress"), 1);
    QVERIFY(bench.find(u"EmailAddress", QStringLiteral("jane@example.org")));
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(1));
    QCOMPARE(bench.graph->label(*bench.find(u"Persona", QStringLiteral("1"))), QStringLiteral("Jane Doe"));
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
