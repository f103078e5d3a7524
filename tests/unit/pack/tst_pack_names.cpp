// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_manifest.h"
#include "pack/pack_verifier.h"
#include "pack/pack_writer.h"
#include "sample_pack.h"

#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;

//! What the manifest of a pack calls its exhibits.
class PackNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutOriginalsTheManifestNamesNoVictim();
    void withOriginalsItHasTheNamesThatTheyHave();

private:
    //! The manifest's exhibits in a pack of a case with a file that has a victim's name.
    static std::vector<PackManifest::Exhibit> written(bool embedded)
    {
        test::SamplePack sample;
        Evidence passport = *sample.graph.evidence(sample.evidence[4]);
        passport.id = EvidenceId::generate();
        passport.number = qint32(sample.evidence.size()) + 1;
        passport.name = name;
        passport.size = test::SamplePack::bytesOf(name).size();
        passport.sha256 = QCryptographicHash::hash(test::SamplePack::bytesOf(name), QCryptographicHash::Sha256);
        sample.put(passport);
        sample.input.graph = std::make_shared<CaseGraph>(sample.graph);
        sample.input.request.embedOriginals = embedded;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("pack.pdf"));
        NoProgress progress;
        const PackDocument document = *buildPack(sample.input, progress);
        ExhibitBytes bytes;
        if (embedded)
            bytes = [](const PackExhibit &exhibit) -> Result<QByteArray> {
                return test::SamplePack::bytesOf(exhibit.name);
            };
        if (!writePack(document, bytes, file, false, progress) || !verifyPack(file)->ok())
            return {};
        return packOrigin(file)->manifest.exhibits;
    }
    static inline const QString name = QStringLiteral("rosalind_thackeray_passport.png");
};

void PackNamesTest::withoutOriginalsTheManifestNamesNoVictim()
{
    const auto exhibits = written(false);
    QCOMPARE(exhibits.size(), size_t(14));
    QCOMPARE(exhibits[0].name, QStringLiteral("applicants.csv"));
    QCOMPARE(exhibits.back().name, QStringLiteral("R. T._passport.png"));
    QVERIFY(exhibits.back().attachment.isEmpty());
}

void PackNamesTest::withOriginalsItHasTheNamesThatTheyHave()
{
    const auto exhibits = written(true);
    QCOMPARE(exhibits.size(), size_t(14));
    QCOMPARE(exhibits.back().name, name);
}

QTEST_MAIN(PackNamesTest)
#include "tst_pack_names.moc"
