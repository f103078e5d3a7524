// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Packs that somebody made by hand to harm whoever checks them.
#include "pack/bounded_stream.h"
#include "pack/pack_manifest.h"
#include "pack/pack_verifier.h"
#include "pack/pdf_file.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <sys/resource.h>

using namespace twelvefold;

namespace {

constexpr qint64 mebi = 1 << 20;

//! So many zeros, deflated to a thousandth.
std::string deflatedZeros(qint64 size)
{
    Pl_Buffer deflated("deflated");
    Pl_Flate flate("flate", &deflated, Pl_Flate::a_deflate);
    const std::string piece(size_t(mebi), '\0');
    for (qint64 done = 0; done < size; done += mebi)
        flate.write(reinterpret_cast<const unsigned char *>(piece.data()), piece.size());
    flate.finish();
    const auto buffer = deflated.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
}

QPDFObjectHandle zeros(QPDF &pdf, qint64 size)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, deflatedZeros(size));
    stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
    return stream;
}

void attach(QPDF &pdf, const std::string &name, const QPDFObjectHandle &stream)
{
    QPDFEFStreamObjectHelper file(stream);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        name, QPDFFileSpecObjectHelper::createFileSpec(pdf, name, file));
}

//! A manifest that lists one exhibit, attached as "E-001_a.csv", with this size and the hash of so many zeros.
PackManifest manifestOf(qint64 size)
{
    PackManifest manifest;
    manifest.caseId = QStringLiteral("c");
    manifest.ledgerHead = QByteArray(32, 'h');
    manifest.pages = 1;
    manifest.exhibits.push_back({ QStringLiteral("E-001"), QStringLiteral("a.csv"), QStringLiteral("E-001_a.csv"),
        QStringLiteral("csv"), QCryptographicHash::hash(QByteArray(100, '\0'), QCryptographicHash::Sha256), size });
    manifest.rootHash = manifest.expectedRoot();
    return manifest;
}

qint64 mostMemoryKilobytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class HostilePackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStreamIsDecodedNoFurtherThanItMayBeLong();
    void aStreamThatCannotBeDecodedIsNotTakenForAWholeOne();
    void anAttachmentIsReadNoFurtherThanItsSize();
    void whatNoManifestListsIsNotRead();
    void aManifestMayNotAskForMoreThanAnyPackHolds();
    void aManifestOfAnotherOneIsNotReadWithoutEnd();
    void pagesAreReadNoFurtherThanPagesAre();

private:
    //! Writes the PDF as a pack looks from outside, and checks it; the checks by name.
    QMap<QString, Check> checked(QPDF &pdf, const PackManifest *manifest);
    void addPage(QPDF &pdf, const QPDFObjectHandle &content);

    QTemporaryDir m_folder;
};

void HostilePackTest::addPage(QPDF &pdf, const QPDFObjectHandle &content)
{
    QPDFObjectHandle page
        = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 100 100] /Resources << >> >>"));
    page.replaceKey("/Contents", content);
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(page), false);
}

QMap<QString, Check> HostilePackTest::checked(QPDF &pdf, const PackManifest *manifest)
{
    if (manifest) {
        attach(pdf, manifestName, QPDFObjectHandle::newStream(&pdf, manifest->toJson().toStdString()));
        attach(pdf, sumsName, QPDFObjectHandle::newStream(&pdf, manifest->toSums().toStdString()));
    }
    const QString file = m_folder.filePath(QStringLiteral("hostile.pdf"));
    const QByteArray name = file.toLocal8Bit(); // the writer keeps no copy of it
    QPDFWriter writer(pdf, name.constData());
    writer.setExtraHeaderText(std::string(packMark) + "\n");
    writer.write();
    QMap<QString, Check> checks;
    const auto report = verifyPack(file);
    for (const Check &check : report ? report->checks : std::vector<Check>())
        checks.insert(check.name, check);
    return checks;
}

void HostilePackTest::aStreamIsDecodedNoFurtherThanItMayBeLong()
{
    QPDF pdf;
    pdf.emptyPDF();
    pdf.setSuppressWarnings(true);
    QPDFObjectHandle stream = zeros(pdf, 64 * mebi);
    qint64 taken = 0;
    const auto count = [&](QByteArrayView piece) { taken += piece.size(); };
    QVERIFY(!decodeStream(stream, mebi, count));
    QVERIFY(taken <= mebi);
    taken = 0;
    QVERIFY(!decodeStream(stream, 64 * mebi - 1, count));
    QVERIFY(taken < 64 * mebi);
    taken = 0;
    QCOMPARE(decodeStream(stream, 64 * mebi, count), std::optional(64 * mebi));
    QCOMPARE(taken, 64 * mebi);
    QVERIFY(!decodeStream(stream, -1, count));
}

void HostilePackTest::aStreamThatCannotBeDecodedIsNotTakenForAWholeOne()
{
    QPDF pdf;
    pdf.emptyPDF();
    pdf.setSuppressWarnings(true);
    const auto ignore = [](QByteArrayView) {};
    for (const char *filter : { "/FlateDecode", "/DCTDecode", "/NoSuchFilter" }) {
        QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, "not what the filter wants");
        stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName(filter));
        QVERIFY2(!decodeStream(stream, mebi, ignore), filter);
    }
}

void HostilePackTest::anAttachmentIsReadNoFurtherThanItsSize()
{
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, "E-001_a.csv", zeros(pdf, 512 * mebi));
    const PackManifest manifest = manifestOf(100);
    const qint64 before = mostMemoryKilobytes();
    const Check check = checked(pdf, &manifest).value(QStringLiteral("attachments"));
    QVERIFY(!check.ok);
    QVERIFY2(check.detail.contains(u"E-001"), qPrintable(check.detail));
    QVERIFY(mostMemoryKilobytes() - before < 128 * 1024);
}

void HostilePackTest::whatNoManifestListsIsNotRead()
{
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, "E-001_a.csv", QPDFObjectHandle::newStream(&pdf, std::string(100, '\0')));
    attach(pdf, "more.bin", zeros(pdf, 512 * mebi));
    const PackManifest manifest = manifestOf(100);
    const qint64 before = mostMemoryKilobytes();
    const Check check = checked(pdf, &manifest).value(QStringLiteral("attachments"));
    QVERIFY(!check.ok);
    QCOMPARE(check.detail, QStringLiteral("Not as the manifest lists them: more.bin."));
    QVERIFY(mostMemoryKilobytes() - before < 128 * 1024);
}

void HostilePackTest::aManifestMayNotAskForMoreThanAnyPackHolds()
{
    for (const qint64 size : { 17 * 1024 * mebi, std::numeric_limits<qint64>::max() / 2 }) {
        QPDF pdf;
        pdf.emptyPDF();
        attach(pdf, "E-001_a.csv", QPDFObjectHandle::newStream(&pdf, std::string(100, '\0')));
        const PackManifest manifest = manifestOf(size);
        const Check check = checked(pdf, &manifest).value(QStringLiteral("attachments"));
        QVERIFY(!check.ok);
        QVERIFY2(check.detail.contains(u"16 GiB"), qPrintable(check.detail));
    }
}

void HostilePackTest::aManifestOfAnotherOneIsNotReadWithoutEnd()
{
    QPDF pdf;
    pdf.emptyPDF();
    attach(pdf, manifestName, zeros(pdf, 512 * mebi));
    const qint64 before = mostMemoryKilobytes();
    const QMap<QString, Check> checks = checked(pdf, nullptr);
    QVERIFY(!checks.value(QStringLiteral("manifest")).ok);
    QVERIFY(mostMemoryKilobytes() - before < 256 * 1024);
    QVERIFY(!packOrigin(m_folder.filePath(QStringLiteral("hostile.pdf"))));
}

void HostilePackTest::pagesAreReadNoFurtherThanPagesAre()
{
    QPDF pdf;
    pdf.emptyPDF();
    const QPDFObjectHandle content = pdf.makeIndirectObject(zeros(pdf, 64 * mebi));
    for (int i = 0; i < 64; ++i) // one stream, shown on each of them: 4 GiB in all
        addPage(pdf, content);
    attach(pdf, "E-001_a.csv", QPDFObjectHandle::newStream(&pdf, std::string(100, '\0')));
    PackManifest manifest = manifestOf(100);
    manifest.pages = 64;
    const QMap<QString, Check> checks = checked(pdf, &manifest);
    QVERIFY(checks.value(QStringLiteral("attachments")).ok);
    QVERIFY(!checks.contains(QStringLiteral("pages"))); // given up on: what is left is that it cannot be read
    QVERIFY(!checks.value(QStringLiteral("structure")).ok);
}

QTEST_GUILESS_MAIN(HostilePackTest)
#include "tst_hostile_pack.moc"
