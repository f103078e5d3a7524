// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sort_proxy.h"
#include "items/table_model.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "look/scheme.h"

#include <QAbstractItemModelTester>
#include <QPainter>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReadsInBothSchemes_data();
    void textReadsInBothSchemes();
    void operatorHuesStandOutFromTheGround_data();
    void operatorHuesStandOutFromTheGround();
    void operatorHuesStayApartForColourBlindEyes_data();
    void operatorHuesStayApartForColourBlindEyes();
    void operatorLettersGoOnAfterZ();
    void everyEntityTypeHasASymbolThatDraws();
    void symbolsFollowTheScheme();
    void longValuesKeepBothEnds();
    void sortsAsPeopleCountAndPutsEmptyLast();
    void filtersByWordsInAnyColumn();
    void jobsShowProgressAndStop();
};

namespace {

QPalette schemePalette(bool dark)
{
    return dark ? darkPalette() : lightPalette();
}

void bothSchemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

struct Point {
    double x, y, z;
};

// Simulation of full loss of one cone (matrices of Machado, Oliveira and Fernandes, 2009), then OKLab.
Point seen(const QColor &colour, int kind)
{
    static constexpr double matrices[4][9] = { { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
        { .152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998 },
        { .367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881 },
        { 1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900 } };
    const double in[3] = { linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()) };
    double v[3];
    for (int row = 0; row < 3; ++row) {
        const double *m = matrices[kind] + 3 * row;
        v[row] = std::clamp(m[0] * in[0] + m[1] * in[1] + m[2] * in[2], 0.0, 1.0);
    }
    const double l = std::cbrt(.4122214708 * v[0] + .5363325363 * v[1] + .0514459929 * v[2]);
    const double m = std::cbrt(.2119034982 * v[0] + .6806995451 * v[1] + .1073969566 * v[2]);
    const double s = std::cbrt(.0883024619 * v[0] + .2817188376 * v[1] + .6299787005 * v[2]);
    return { .2104542553 * l + .7936177850 * m - .0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
        .0259040371 * l + .7827717662 * m - .8086757660 * s };
}

} // namespace

void LookTest::textReadsInBothSchemes_data()
{
    bothSchemes();
}

void LookTest::textReadsInBothSchemes()
{
    QFETCH(bool, dark);
    const QPalette palette = schemePalette(dark);
    QCOMPARE(Look::isDark(palette), dark);
    for (const Role role : { Role::Text, Role::QuietText, Role::Accent, Role::Warning, Role::Danger, Role::Good,
             Role::For, Role::Against, Role::Victim }) {
        const QColor colour = Look::colour(role, palette);
        for (const Role ground : { Role::Ground, Role::Raised }) {
            const double ratio = Look::contrast(colour, Look::colour(ground, palette));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("role %1: %2").arg(int(role)).arg(ratio)));
        }
    }
    QVERIFY(Look::contrast(palette.highlightedText().color(), palette.highlight().color()) >= 4.5);
}

void LookTest::operatorHuesStandOutFromTheGround_data()
{
    bothSchemes();
}

void LookTest::operatorHuesStandOutFromTheGround()
{
    QFETCH(bool, dark);
    const QPalette palette = schemePalette(dark);
    for (int i = 0; i < Look::operatorHues; ++i) {
        const QColor hue = Look::operatorHue(i, palette);
        QVERIFY2(Look::contrast(hue, Look::colour(Role::Ground, palette)) >= 3, qPrintable(hue.name()));
        QVERIFY2(Look::contrast(hue, Look::textOn(hue)) >= 4.5, qPrintable(hue.name()));
    }
}

void LookTest::operatorHuesStayApartForColourBlindEyes_data()
{
    bothSchemes();
}

void LookTest::operatorHuesStayApartForColourBlindEyes()
{
    QFETCH(bool, dark);
    const QPalette palette = schemePalette(dark);
    for (int kind = 0; kind < 4; ++kind) {
        for (int i = 0; i < Look::operatorHues; ++i) {
            for (int j = 0; j < i; ++j) {
                const Point a = seen(Look::operatorHue(i, palette), kind);
                const Point b = seen(Look::operatorHue(j, palette), kind);
                const double apart = std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
                QVERIFY2(apart > 0.1, qPrintable(QStringLiteral("%1 and %2, view %3").arg(i).arg(j).arg(kind)));
            }
        }
    }
}

void LookTest::operatorLettersGoOnAfterZ()
{
    QCOMPARE(Look::operatorLetter(0), QStringLiteral("A"));
    QCOMPARE(Look::operatorLetter(25), QStringLiteral("Z"));
    QCOMPARE(Look::operatorLetter(26), QStringLiteral("AA"));
    QCOMPARE(Look::operatorLetter(27), QStringLiteral("AB"));
}

void LookTest::everyEntityTypeHasASymbolThatDraws()
{
    for (const EntityType &type : Schema::standard().entityTypes()) {
        const QImage picture = Look::entityIcon(type).pixmap(16, 16).toImage();
        int inked = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                inked += qAlpha(picture.pixel(x, y)) > 60 ? 1 : 0;
        }
        QVERIFY2(inked > 20, qPrintable(type.name));
    }
}

void LookTest::symbolsFollowTheScheme()
{
    const auto brightest = [] {
        const QImage picture = Look::icon(QStringLiteral("operator")).pixmap(16, 16).toImage();
        return picture.pixelColor(picture.width() / 2, picture.height() / 2).lightness();
    };
    applyScheme(Scheme::Dark);
    QVERIFY(brightest() > 150);
    applyScheme(Scheme::Light);
    QVERIFY(brightest() < 100);
}

void LookTest::longValuesKeepBothEnds()
{
    const QString address = QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    const QString shown = Look::shortened(address, 16);
    QCOMPARE(shown.size(), 16);
    QVERIFY(shown.startsWith(u"bc1qw508") && shown.endsWith(u"f3t4"));
    QCOMPARE(Look::shortened(QStringLiteral("short"), 16), QStringLiteral("short"));
}

namespace {

struct Pair {
    QString name;
    int count = 0;
};

std::vector<Column<Pair>> pairColumns()
{
    return { { .title = QStringLiteral("Name"), .text = [](const Pair &p) { return p.name; } },
        { .title = QStringLiteral("Count"),
            .text = [](const Pair &p) { return QString::number(p.count); },
            .sortKey = [](const Pair &p) { return QVariant(p.count); } } };
}

} // namespace

void LookTest::sortsAsPeopleCountAndPutsEmptyLast()
{
    TableModel<Pair> model(pairColumns());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    SortProxy proxy;
    QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
    proxy.setSourceModel(&model);
    model.setRows({ { QStringLiteral("item 10"), 10 }, { QString(), 2 }, { QStringLiteral("Item 9"), 9 } });
    for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
        proxy.sort(0, order);
        QCOMPARE(proxy.index(2, 0).data().toString(), QString());
    }
    proxy.sort(0, Qt::AscendingOrder);
    QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("Item 9"));
    proxy.sort(1, Qt::AscendingOrder);
    QCOMPARE(proxy.index(0, 1).data().toString(), QStringLiteral("2"));
    QCOMPARE(proxy.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Count: 2"));
}

void LookTest::filtersByWordsInAnyColumn()
{
    TableModel<Pair> model(pairColumns());
    SortProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({ { QStringLiteral("alpha beta"), 10 }, { QStringLiteral("beta"), 2 } });
    proxy.setFilterText(QStringLiteral("BETA 10"));
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setFilterText(QString());
    QCOMPARE(proxy.rowCount(), 2);
}

void LookTest::jobsShowProgressAndStop()
{
    JobList jobs;
    QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bool stopped = false;
    const auto work = [](Progress &progress) -> Result<int> {
        while (!progress.cancelled())
            progress.report(1, 4);
        return 1;
    };
    whenDone(this, runJob<Result<int>>(jobs, QStringLiteral("Count"), work),
        [&stopped](const Result<int> &result) { stopped = !result && result.error().kind == Error::Kind::Cancelled; });
    QCOMPARE(jobs.rowCount(), 1);
    QTRY_COMPARE(jobs.percent(0), 25);
    QCOMPARE(jobs.title(0), QStringLiteral("Count"));
    jobs.cancel(0);
    QTRY_VERIFY(stopped);
    QTRY_VERIFY(jobs.isEmpty());
}

QTEST_MAIN(LookTest)
#include "tst_look.moc"
