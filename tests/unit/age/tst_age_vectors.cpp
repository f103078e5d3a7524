// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age_helpers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>
#include <QtEndian>

using namespace twelvefold;
using namespace twelvefold::test;

//! The public vectors of the format's own project, one by one.
class AgeVectorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVectorEndsAsItSays_data();
    void everyVectorEndsAsItSays();
    void countsWhatWasTried();

private:
    QMap<QString, int> m_tried; //!< by class
    int m_hybrid = 0;
};

namespace {

struct Vector {
    QMultiMap<QByteArray, QByteArray> fields;
    QByteArray file;
};

const QDir folder(QStringLiteral(TWELVEFOLD_SUITES "/age-testkit/age/testdata"));

Vector readVector(const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Vector vector;
    for (QByteArray line = file.readLine().chopped(1); !line.isEmpty(); line = file.readLine().chopped(1)) {
        const qsizetype colon = line.indexOf(": ");
        vector.fields.insert(line.left(colon), line.mid(colon + 2));
    }
    vector.file = file.readAll();
    if (vector.fields.value("compressed") == "zlib") {
        // Qt wants the size before the stream; it grows its room where the size is too small.
        QByteArray size(4, '\0');
        qToBigEndian(quint32(1 << 20), size.data());
        vector.file = qUncompress(size + vector.file);
    }
    return vector;
}

//! Those that only the hybrid type of later versions could open.
bool isHybridAlone(const Vector &vector)
{
    const QList<QByteArray> identities = vector.fields.values("identity");
    return !identities.isEmpty()
        && std::ranges::all_of(identities, [](const QByteArray &one) { return one.startsWith("AGE-SECRET-KEY-PQ-"); });
}

AgeKeys keysOf(const Vector &vector)
{
    AgeKeys keys;
    for (const QByteArray &text : vector.fields.values("identity")) {
        if (auto identity = AgeIdentity::fromText(text))
            keys.identities.push_back(std::move(*identity));
    }
    for (const QByteArray &text : vector.fields.values("passphrase"))
        keys.passphrases.emplace_back(QString::fromUtf8(text));
    return keys;
}

QByteArray nameOf(const Outcome &outcome)
{
    static const QMap<AgeFailure, QByteArray> names { { AgeFailure::NoMatch, "no match" },
        { AgeFailure::Mac, "HMAC failure" }, { AgeFailure::Header, "header failure" },
        { AgeFailure::Payload, "payload failure" }, { AgeFailure::Armor, "armor failure" } };
    if (outcome.ok())
        return "success";
    const auto failure = outcome.failure();
    return failure ? names.value(*failure) : "no class: " + outcome.status.error().message.toUtf8();
}

} // namespace

void AgeVectorsTest::everyVectorEndsAsItSays_data()
{
    if (!folder.exists())
        QSKIP("The age test vectors are not beside the checkout.");
    QTest::addColumn<QString>("name");
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << name;
}

void AgeVectorsTest::everyVectorEndsAsItSays()
{
    QFETCH(QString, name);
    const Vector vector = readVector(name);
    if (isHybridAlone(vector)) {
        ++m_hybrid;
        QSKIP("The hybrid recipient type is not supported.");
    }
    const bool armored = vector.fields.value("armored") == "yes";
    const Outcome outcome = opened(vector.file, keysOf(vector), armored ? AgeExpect::Armored : AgeExpect::Binary);
    QCOMPARE(nameOf(outcome), vector.fields.value("expect"));
    const QByteArray hash = vector.fields.value("payload");
    if (hash.isEmpty())
        QVERIFY(outcome.bytes.isEmpty());
    else
        QCOMPARE(QCryptographicHash::hash(outcome.bytes, QCryptographicHash::Sha256).toHex(), hash);
    // Found out by looking, a file opens or is refused all the same.
    QCOMPARE(opened(vector.file, keysOf(vector)).ok(), outcome.ok());
    ++m_tried[QString::fromLatin1(vector.fields.value("expect"))];
}

void AgeVectorsTest::countsWhatWasTried()
{
    if (!folder.exists())
        QSKIP("The age test vectors are not beside the checkout.");
    int tried = 0;
    QString text;
    for (auto it = m_tried.cbegin(); it != m_tried.cend(); ++it) {
        tried += it.value();
        text += QStringLiteral("%1 %2, ").arg(it.value()).arg(it.key());
    }
    qInfo("%d vectors: %d skipped as hybrid", tried, m_hybrid);
    qInfo("%s", qPrintable(text));
    QCOMPARE(tried + m_hybrid, int(folder.entryList(QDir::Files).size()));
    QCOMPARE(m_hybrid, 18);
}

QTEST_GUILESS_MAIN(AgeVectorsTest)
#include "tst_age_vectors.moc"
