// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_picture.h"
#include "demo/demo_resume.h"
#include "values/wallet_address.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <bit>

using namespace twelvefold;

namespace {

constexpr int seedsTried = 20;

QSet<QString> namesOf(const DemoWorld &world)
{
    QSet<QString> names;
    for (const DemoPerson &person : world.people)
        names.insert(person.display());
    return names;
}

//! Families of evidence planted between two people, however many others share the same value.
QSet<QString> familiesBetween(const DemoWorld &world, int a, int b)
{
    QSet<QString> families;
    for (const DemoSignal &signal : world.plantedSignals) {
        if (signal.people.contains(a) && signal.people.contains(b))
            families.insert(signal.family);
    }
    return families;
}

//! Everybody that can be reached from the first member over pairs with two families, one of them uncommon.
QSet<int> reachable(const DemoWorld &world, const QList<int> &members)
{
    QSet<int> found { members.first() };
    for (bool grown = true; grown;) {
        grown = false;
        for (const int a : QList<int>(found.cbegin(), found.cend())) {
            for (const int b : members) {
                const QSet<QString> families = familiesBetween(world, a, b);
                const bool uncommon = families.contains(QStringLiteral("money"))
                    || families.contains(QStringLiteral("contact")) || families.contains(QStringLiteral("device"));
                if (!found.contains(b) && families.size() >= 2 && uncommon) {
                    found.insert(b);
                    grown = true;
                }
            }
        }
    }
    return found;
}

bool sameMinute(const DemoWorld &world, int a, int b)
{
    QSet<qint64> minutes;
    for (const DemoCall &call : world.calls) {
        if (call.person == a)
            minutes.insert(call.at.toSecsSinceEpoch() / 60);
    }
    return std::any_of(world.calls.cbegin(), world.calls.cend(),
        [&](const DemoCall &call) { return call.person == b && minutes.contains(call.at.toSecsSinceEpoch() / 60); });
}

bool verified(const DemoPerson &person)
{
    return !person.documents.isEmpty() && person.documents.first().verified == u"verified";
}

QSet<QString> shingles(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\w]+"));
    const QStringList words = text.toLower().split(apart, Qt::SkipEmptyParts);
    QSet<QString> result;
    for (qsizetype i = 0; i + 5 <= words.size(); ++i)
        result.insert(words.mid(i, 5).join(u' '));
    return result;
}

double jaccard(const QSet<QString> &a, const QSet<QString> &b)
{
    const auto both = QSet<QString>(a).intersect(b).size();
    return double(both) / double(a.size() + b.size() - both);
}

//! 64 bits: is each pixel of a 9 by 8 picture brighter than its right neighbour?
quint64 differenceHash(const QByteArray &bytes)
{
    const QImage small = QImage::fromData(bytes)
                             .convertToFormat(QImage::Format_Grayscale8)
                             .scaled(9, 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    quint64 hash = 0;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            hash = hash << 1 | quint64(qGray(small.pixel(x, y)) > qGray(small.pixel(x + 1, y)));
    }
    return hash;
}

} // namespace

class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesThePublishedWallets()
    {
        const QByteArray program = QByteArray::fromHex("751e76e8199196d454941c45d1b3a323f1433bd6");
        QCOMPARE(segwitEncode(program), QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")); // BIP 173
        const QByteArray genesis = QByteArray::fromHex("62e907b15cbf27d5425399ebf6f0fb50ebb88f18");
        QCOMPARE(base58CheckEncode('\0', genesis), QStringLiteral("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    }

    void forgedWalletsPassTheirChecksums()
    {
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            for (const DemoPerson &person : world.people) {
                for (const DemoPayout &payout : person.payouts) {
                    if (payout.wallet)
                        QVERIFY2(WalletAddress::parse(payout.value, payout.provider), qPrintable(payout.value));
                }
            }
        }
    }

    void seedsDifferInNamesAndInSignals()
    {
        const DemoWorld first = buildDemoWorld(1);
        QSet<QString> shapes;
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            QStringList kinds;
            for (const DemoSignal &signal : world.plantedSignals)
                kinds.append(signal.kind);
            shapes.insert(kinds.join(u','));
            if (seed > 1)
                QVERIFY(namesOf(world).intersect(namesOf(first)).size() < world.people.size() / 4);
        }
        QCOMPARE(shapes.size(), seedsTried);
    }

    void theTwelveHangTogetherByTwoFamiliesAtATime()
    {
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            const QList<int> members = world.withRole(DemoRole::Persona);
            QCOMPARE(members.size(), 12);
            QCOMPARE(reachable(world, members).size(), 12);
            for (const DemoSignal &signal : world.plantedSignals)
                QVERIFY(signal.people.size() < 8);
        }
    }

    void mostPairsOfTheTwelveShareNothing()
    {
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            const QList<int> members = world.withRole(DemoRole::Persona);
            int bare = 0;
            for (const int a : members) {
                for (const int b : members)
                    bare += a < b && familiesBetween(world, a, b).isEmpty();
            }
            QVERIFY2(bare >= 25, qPrintable(QStringLiteral("seed %1: %2 of 66").arg(seed).arg(bare)));
        }
    }

    void allSevenNationsAreClaimed()
    {
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            QSet<QString> nations;
            for (const int who : world.withRole(DemoRole::Persona))
                nations.insert(world.people[who].nationality);
            QCOMPARE(nations.size(), 7);
        }
    }

    void noTwoOfTheTwelveSitInCallsAtOnce()
    {
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            const QList<int> members = world.withRole(DemoRole::Persona);
            for (const int a : members) {
                for (const int b : members)
                    QVERIFY(a == b || !sameMinute(world, a, b));
                QVERIFY(!verified(world.people[a]));
            }
        }
    }

    void decoysOfAKindAreClearedByDocumentsAndCalls_data()
    {
        QTest::addColumn<int>("role");
        for (const DemoRole role :
            { DemoRole::Agency, DemoRole::Sibling, DemoRole::Template, DemoRole::OneName, DemoRole::Coworking })
            QTest::addRow("%s", qPrintable(roleName(role))) << int(role);
    }

    void decoysOfAKindAreClearedByDocumentsAndCalls()
    {
        QFETCH(int, role);
        for (quint64 seed = 1; seed <= seedsTried; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            const QList<int> people = world.withRole(DemoRole(role));
            QSet<QString> numbers;
            QSet<QDate> births;
            for (const int who : people) {
                QVERIFY(verified(world.people[who]));
                numbers.insert(world.people[who].documents.first().number);
                births.insert(world.people[who].birth);
                QVERIFY(std::any_of(people.cbegin(), people.cend(),
                    [&](int other) { return other != who && sameMinute(world, who, other); }));
            }
            QCOMPARE(numbers.size(), people.size());
            QCOMPARE(births.size(), people.size());
        }
    }

    void theVictimSharesNameAndBirthDateWithOnePersonaOnly()
    {
        const DemoWorld world = buildDemoWorld(3);
        const DemoPerson &thief = world.people[world.impersonator];
        QCOMPARE(thief.role, DemoRole::Persona);
        QCOMPARE(world.victim.display(), thief.display());
        QCOMPARE(world.victim.birth, thief.birth);
        QVERIFY(world.victim.email != thief.email && world.victim.phone != thief.phone);
        QVERIFY(verified(world.victim));
        for (const DemoDocument &document : thief.documents)
            QVERIFY(document.number != world.victim.documents.first().number);
    }

    void onlyPlantedTextIsShared()
    {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            QList<QSet<QString>> texts;
            for (int who = 0; who < world.people.size(); ++who)
                texts.append(shingles(QString::fromUtf8(resumeAsText(draftResume(world, who)))));
            for (int a = 0; a < texts.size(); ++a) {
                for (int b = 0; b < a; ++b) {
                    const bool planted
                        = (!world.people[a].reusedText.isEmpty() && !world.people[b].reusedText.isEmpty())
                        || (world.templateMails.contains(a) && world.templateMails.contains(b));
                    const double share = jaccard(texts[a], texts[b]);
                    QVERIFY2(planted || share < 0.12,
                        qPrintable(world.people[a].key + u' ' + world.people[b].key + u' ' + QString::number(share)));
                }
            }
        }
    }

    void reusedTextIsMuchOfTheResume()
    {
        const DemoWorld world = buildDemoWorld(1);
        for (const DemoSignal &signal : world.plantedSignals) {
            if (signal.kind != u"resume text")
                continue;
            const auto text = [&](int i) {
                return shingles(QString::fromUtf8(resumeAsText(draftResume(world, signal.people[i]))));
            };
            QVERIFY2(jaccard(text(0), text(1)) > 0.18, qPrintable(QString::number(jaccard(text(0), text(1)))));
        }
    }

    void onlyThePlantedPicturesLookAlike()
    {
        for (quint64 seed = 1; seed <= 8; ++seed) {
            const DemoWorld world = buildDemoWorld(seed);
            QList<QPair<quint64, quint64>> hashes;
            for (const DemoPicture &picture : world.pictures)
                hashes.append({ differenceHash(drawPicture(picture, {})), picture.motif });
            for (const auto &[hash, motif] : std::as_const(hashes)) {
                for (const auto &[other, otherMotif] : std::as_const(hashes))
                    QVERIFY2(motif == otherMotif || std::popcount(hash ^ other) > 13,
                        qPrintable(QString::number(std::popcount(hash ^ other))));
            }
        }
    }
};

QTEST_MAIN(TestDemoWorld)
#include "tst_demo_world.moc"
