// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real pack, read back with tools that know nothing of us.
#include "casefile/case_checkpoint.h"
#include "pack/pack_manifest.h"
#include "pack/pack_verifier.h"
#include "pack/pack_writer.h"
#include "pack/safe_name.h"
#include "pack/scene_file.h"
#include "sample_pack.h"
#include "scene/chart.h"
#include "vault/profile.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <random>

using namespace twelvefold;

namespace {

QByteArray content(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool store(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

struct Run {
    int status = -1;
    QByteArray output;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return {};
    return { process.exitCode(), process.readAll() };
}

QString withoutSpace(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s"));
    return text.remove(space);
}

bool isMissing(const QString &program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

#define NEEDS(program)                                                                                                 \
    if (isMissing(QStringLiteral(program)))                                                                            \
    QSKIP(program " is not installed: ./dev setup installs it")

class PackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatItWrote();
    void namesOfAllScriptsAndAllHashesCanBeRead();
    void everyPageSaysWhichItIs();
    void everyFontIsEmbedded();
    void qpdfFindsNothingWrong();
    void originalsComeOutAsTheyWentIn();
    void referencesAreLinksAndHeadingsAreBookmarks();
    void verifiesWithNothingButTheFile();
    void aCheckpointOfAnotherLedgerIsNoticed_data();
    void aCheckpointOfAnotherLedgerIsNoticed();
    void aSignedCheckpointSaysByWhom();
    void anyChangedByteIsNoticed();
    void anyShorteningOrLengtheningIsNoticed();
    void foreignFilesAreRefusedInASentence();
    void neverOverwritesUnasked();
    void refusesBytesThatAreNotTheExhibits();
    void cancellingLeavesNothingBehind();
    void namesOfAttachmentsAreHarmless_data();
    void namesOfAttachmentsAreHarmless();
    void packOfAnEmptyCaseIsWhole();
    void picturesAreWrittenInThreeFormats();

private:
    QTemporaryDir m_folder;
    test::SamplePack m_sample;
    PackDocument m_document;
    QString m_file;
    Result<PackReport> m_report = Error {};
    static Result<QByteArray> bytes(const PackExhibit &exhibit) { return test::SamplePack::bytesOf(exhibit.name); }
};

void PackTest::initTestCase()
{
    NoProgress progress;
    m_document = *buildPack(m_sample.input, progress);
    m_file = m_folder.filePath(QStringLiteral("pack.pdf"));
    m_report = writePack(m_document, bytes, m_file, false, progress);
    QVERIFY2(m_report, m_report ? "" : qPrintable(m_report.error().message));
}

void PackTest::saysWhatItWrote()
{
    QCOMPARE(m_report->sha256, QCryptographicHash::hash(content(m_file), QCryptographicHash::Sha256));
    QCOMPARE(m_report->exhibits, qint64(13));
    QVERIFY(m_report->pages >= 15);
    QVERIFY(content(m_file).startsWith("%PDF-1.7"));
}

void PackTest::namesOfAllScriptsAndAllHashesCanBeRead()
{
    NEEDS("pdftotext");
    const auto textOf = [this](const char *mode) {
        return QString::fromUtf8(
            run(QStringLiteral("pdftotext"), { QLatin1String(mode), m_file, QStringLiteral("-") }).output);
    };
    const QString text = textOf("-layout");
    const QString bare = withoutSpace(textOf("-raw")); // a name may be broken into lines, a hash may not
    for (const char16_t *name :
        { u"Oleksandr M. Kovalenko", u"Marco Bellini", u"김민준", u"田中 健太郎", u"Piotr Zieliński", u"резюме",
            u"АВЕНСКОРХ Олександр", u"龍民母長見言車門食馬高鬼", u"عبد الرحمن", u"confidence", u"first offer.txt" })
        QVERIFY2(text.contains(QStringView(name)) || bare.contains(withoutSpace(QString::fromUtf16(name))),
            qPrintable(QString::fromUtf16(name)));
    for (const PackExhibit &exhibit : m_document.exhibits)
        QVERIFY2(text.contains(QString::fromLatin1(exhibit.sha256.toHex())), qPrintable(exhibit.label));
    for (const LedgerEntry &entry : m_sample.input.ledger)
        QVERIFY(text.contains(QString::fromLatin1(entry.hash.toHex())));
    QVERIFY(text.contains(QString::fromLatin1(m_document.rootHash.toHex())));
    QVERIFY(!text.contains(QStringLiteral("Thackeray")));
}

void PackTest::everyPageSaysWhichItIs()
{
    NEEDS("pdftotext");
    const QByteArray text = run(QStringLiteral("pdftotext"), { m_file, QStringLiteral("-") }).output;
    const QList<QByteArray> pages = text.split('\f');
    QCOMPARE(qint64(pages.size()), m_report->pages + 1);
    for (qint64 i = 0; i < m_report->pages; ++i) {
        const QString footer = QStringLiteral("Harbour / p. %1 of %2").arg(i + 1).arg(m_report->pages);
        QVERIFY2(pages[i].contains(footer.toUtf8()), qPrintable(footer));
    }
}

void PackTest::everyFontIsEmbedded()
{
    NEEDS("pdffonts");
    const QList<QByteArray> lines = run(QStringLiteral("pdffonts"), { m_file }).output.trimmed().split('\n');
    QVERIFY(lines.size() > 4);
    static const QRegularExpression embedded(
        QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"));
    for (const QByteArray &line : lines.mid(2)) {
        const auto match = embedded.match(QString::fromUtf8(line));
        QVERIFY2(match.hasMatch() && match.captured(1) == u"yes" && match.captured(3) == u"yes", line.constData());
    }
}

void PackTest::qpdfFindsNothingWrong()
{
    NEEDS("qpdf");
    const Run check = run(QStringLiteral("qpdf"), { QStringLiteral("--check"), m_file });
    QVERIFY2(check.status == 0, check.output.constData());
    QVERIFY(!check.output.contains("WARNING"));
}

void PackTest::originalsComeOutAsTheyWentIn()
{
    NEEDS("pdfdetach");
    const QString out = m_folder.filePath(QStringLiteral("out"));
    QVERIFY(QDir().mkpath(out));
    QCOMPARE(
        run(QStringLiteral("pdfdetach"), { QStringLiteral("-saveall"), QStringLiteral("-o"), out, m_file }).status, 0);
    const QStringList found = QDir(out).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(found.size(), qsizetype(m_document.exhibits.size() + 3));
    for (const PackExhibit &exhibit : m_document.exhibits) {
        const QString name = attachmentName(exhibit.label, exhibit.name);
        QVERIFY2(found.contains(name), qPrintable(name));
        QCOMPARE(content(out + QLatin1Char('/') + name), test::SamplePack::bytesOf(exhibit.name));
    }
    const auto manifest = PackManifest::fromJson(content(out + QStringLiteral("/manifest.json")));
    QVERIFY(manifest);
    QCOMPARE(manifest->exhibits[6].name, QStringLiteral("../../etc/passwd"));
    QCOMPARE(manifest->rootHash, m_document.rootHash);
    QCOMPARE(content(out + QStringLiteral("/checkpoint.note")), m_sample.input.checkpoint);
    QProcess sums;
    sums.setWorkingDirectory(out);
    sums.start(QStringLiteral("sha256sum"),
        { QStringLiteral("--strict"), QStringLiteral("-c"), QStringLiteral("SHA256SUMS") });
    QVERIFY(sums.waitForFinished());
    QCOMPARE(sums.exitCode(), 0);
}

void PackTest::referencesAreLinksAndHeadingsAreBookmarks()
{
    NEEDS("qpdf");
    const QByteArray json = run(QStringLiteral("qpdf"),
        { QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), QStringLiteral("--json-key=pagelabels"),
            m_file })
                                .output;
    for (const char *title : { "Bottom line", "Operator A", "Persona sheets", "Exhibits", "Custody log", "Glossary" })
        QVERIFY2(json.contains(title), title);
    QVERIFY(json.contains("Harbour / p. "));
    const QByteArray flat = run(QStringLiteral("qpdf"),
        { QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), m_file, QStringLiteral("-") })
                                .output;
    QVERIFY(flat.count("/Subtype /Link") > 50);
}

void PackTest::verifiesWithNothingButTheFile()
{
    const auto report = verifyPack(m_file);
    QVERIFY(report);
    QStringList names;
    for (const Check &check : report->checks) {
        QVERIFY2(check.ok, qPrintable(check.name + QStringLiteral(": ") + check.detail));
        names += check.name;
    }
    QCOMPARE(names.join(u' '), QStringLiteral("seal manifest attachments pages root checkpoint structure"));
}

void PackTest::aCheckpointOfAnotherLedgerIsNoticed_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another root") << 0;
    QTest::newRow("another case") << 1;
    QTest::newRow("no checkpoint") << 2;
    QTest::newRow("a signer without a signature") << 3;
}

void PackTest::aCheckpointOfAnotherLedgerIsNoticed()
{
    QFETCH(int, what);
    Checkpoint checkpoint = *Checkpoint::parse(m_sample.input.checkpoint);
    if (what == 0)
        checkpoint.root = QByteArray(32, 'r');
    if (what == 1)
        checkpoint.origin = QStringLiteral("twelvefold/case/") + CaseId::generate().toString();
    if (what == 3)
        checkpoint.extensions += QStringLiteral("signer a+b+c Ana");
    PackDocument document = m_document;
    document.checkpoint = what == 2 ? QByteArray("nothing of the kind\n") : checkpoint.toText();
    const QString file = m_folder.filePath(QStringLiteral("other.pdf"));
    NoProgress progress;
    QVERIFY(writePack(document, {}, file, true, progress));
    const auto report = verifyPack(file);
    QVERIFY(report);
    for (const Check &check : report->checks)
        QCOMPARE(check.ok, check.name != u"checkpoint");
}

void PackTest::aSignedCheckpointSaysByWhom()
{
    const QString folder = m_folder.filePath(QStringLiteral("profile"));
    QVERIFY(Profile::open(folder));
    const auto identity
        = IdentityStore(folder).create(QStringLiteral("Ana Rossi"), Passphrase(QStringLiteral("words of her own")));
    QVERIFY(identity);
    PackDocument document = m_document;
    document.checkpoint = checkpointNote(*Checkpoint::parse(m_sample.input.checkpoint), &*identity);
    const QString file = m_folder.filePath(QStringLiteral("signed.pdf"));
    NoProgress progress;
    QVERIFY(writePack(document, {}, file, true, progress));
    auto report = verifyPack(file);
    QVERIFY(report && report->ok());
    const auto said = std::ranges::find(report->checks, QStringLiteral("checkpoint"), &Check::name);
    QVERIFY2(
        said->detail.contains(u"Ana Rossi") && said->detail.contains(identity->card.id()), qPrintable(said->detail));
    document.checkpoint.replace("Ana Rossi", "Bo Lee Ltd");
    QVERIFY(writePack(document, {}, file, true, progress));
    report = verifyPack(file);
    QVERIFY(report && !report->ok());
}

void PackTest::anyChangedByteIsNoticed()
{
    const QByteArray whole = content(m_file);
    const QString changed = m_folder.filePath(QStringLiteral("changed.pdf"));
    std::mt19937 random(12);
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = whole;
        const qsizetype at = i < 20 ? i
            : i < 120               ? bytes.size() - 1 - (i - 20)
                                    : qsizetype(random() % size_t(bytes.size()));
        bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
        QVERIFY(store(changed, bytes));
        const auto report = verifyPack(changed);
        QVERIFY2(!report || !report->ok(), qPrintable(QStringLiteral("byte %1 of %2").arg(at).arg(bytes.size())));
        if (!report)
            QVERIFY(report.error().kind == Error::Kind::BadInput);
    }
}

void PackTest::anyShorteningOrLengtheningIsNoticed()
{
    const QByteArray whole = content(m_file);
    const QString changed = m_folder.filePath(QStringLiteral("cut.pdf"));
    for (const qsizetype size :
        { qsizetype(0), qsizetype(5), qsizetype(1000), whole.size() / 2, whole.size() - 90, whole.size() - 1 }) {
        QVERIFY(store(changed, whole.left(size)));
        const auto report = verifyPack(changed);
        QVERIFY2(!report || !report->ok(), qPrintable(QString::number(size)));
    }
    QVERIFY(store(changed, whole + '\n'));
    QVERIFY(!verifyPack(changed)->ok());
}

void PackTest::foreignFilesAreRefusedInASentence()
{
    NoProgress progress;
    const QString foreign = m_folder.filePath(QStringLiteral("foreign.pdf"));
    Scene scene;
    scene.bounds = QRectF(0, 0, 100, 100);
    QVERIFY(renderScene(scene, foreign, {}, false));
    const auto report = verifyPack(foreign);
    QVERIFY(!report);
    QVERIFY(report.error().kind == Error::Kind::BadInput);
    QVERIFY(report.error().message.contains(QStringLiteral("is a PDF, but not an evidence pack")));
    QVERIFY(store(foreign, "hello"));
    QVERIFY(verifyPack(foreign).error().message.contains(QStringLiteral("not a PDF")));
    QVERIFY(verifyPack(m_folder.filePath(QStringLiteral("none.pdf"))).error().kind == Error::Kind::BadInput);
}

void PackTest::neverOverwritesUnasked()
{
    NoProgress progress;
    const QString file = m_folder.filePath(QStringLiteral("kept.pdf"));
    QVERIFY(store(file, "mine"));
    const auto refused = writePack(m_document, bytes, file, false, progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Error::Kind::Exists);
    QCOMPARE(content(file), QByteArray("mine"));
    QVERIFY(writePack(m_document, bytes, file, true, progress));
    QVERIFY(verifyPack(file)->ok());
}

void PackTest::refusesBytesThatAreNotTheExhibits()
{
    NoProgress progress;
    const QString file = m_folder.filePath(QStringLiteral("wrong.pdf"));
    const auto wrong = [](const PackExhibit &) { return Result<QByteArray>(QByteArray("other")); };
    const auto refused = writePack(m_document, wrong, file, false, progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("E-001")));
    QVERIFY(!QFile::exists(file));
}

void PackTest::cancellingLeavesNothingBehind()
{
    struct Cancel final : Progress {
        int left = 5;
        void report(qint64, qint64) override { --left; }
        bool cancelled() const override { return left <= 0; }
    } progress;
    QTemporaryDir folder;
    const auto refused = writePack(m_document, bytes, folder.filePath(QStringLiteral("p.pdf")), false, progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Error::Kind::Cancelled);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void PackTest::namesOfAttachmentsAreHarmless_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("safe");
    const auto add
        = [](const char *tag, const QString &given, const QString &safe) { QTest::newRow(tag) << given << safe; };
    add("plain", QStringLiteral("people.csv"), QStringLiteral("E-001_people.csv"));
    add("traversal", QStringLiteral("../../x"), QStringLiteral("E-001_x"));
    add("windows path", QStringLiteral("C:\\Users\\x\\cv.pdf"), QStringLiteral("E-001_cv.pdf"));
    add("only dots", QStringLiteral(".."), QStringLiteral("E-001_file"));
    add("hidden", QStringLiteral(".bashrc"), QStringLiteral("E-001_bashrc"));
    add("override", QStringLiteral("a\u202Efdp.exe"), QStringLiteral("E-001_a_fdp.exe"));
    add("zero byte", QStringLiteral("a") + QChar(0) + QStringLiteral("b"), QStringLiteral("E-001_a_b"));
    add("empty", QString(), QStringLiteral("E-001_file"));
    add("spaces and quotes", QStringLiteral("my \"file\".txt"), QStringLiteral("E-001_my_file_.txt"));
}

void PackTest::namesOfAttachmentsAreHarmless()
{
    QFETCH(QString, given);
    QFETCH(QString, safe);
    QCOMPARE(attachmentName(QStringLiteral("E-001"), given), safe);
    const QString longest = attachmentName(QStringLiteral("E-001"), QString(300, u'x') + QStringLiteral(".docx"));
    QVERIFY(longest.size() <= 80 && longest.endsWith(QStringLiteral(".docx")));
}

void PackTest::packOfAnEmptyCaseIsWhole()
{
    NoProgress progress;
    PackInput input;
    auto graph = std::make_shared<CaseGraph>();
    QVERIFY(applyChange(*graph, Put { CaseInfo { CaseId::generate(), QStringLiteral("Empty"), Utc {} } }));
    input.graph = graph;
    const auto document = buildPack(input, progress);
    QVERIFY(document);
    const QString file = m_folder.filePath(QStringLiteral("empty.pdf"));
    QVERIFY(writePack(*document, {}, file, false, progress));
    QVERIFY(verifyPack(file)->ok());
}

void PackTest::picturesAreWrittenInThreeFormats()
{
    ChartOptions options;
    const ChartData data = chartData(*m_sample.input.graph, options);
    std::vector<QPointF> places;
    for (size_t i = 0; i < data.nodes.size(); ++i)
        places.emplace_back(double(i % 6) * 90, double(i / 6) * 60);
    const Scene scene = chartScene(data, places, options);
    const QString png = m_folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(renderScene(scene, png, QSize(800, 600), false));
    QCOMPARE(QImage(png).size(), QSize(800, 600));
    const QString svg = m_folder.filePath(QStringLiteral("chart.svg"));
    QVERIFY(renderScene(scene, svg, {}, false));
    QXmlStreamReader reader(content(svg));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(content(svg).contains("Marco Bellini"));
    QVERIFY(renderScene(scene, m_folder.filePath(QStringLiteral("chart.pdf")), {}, false));
    QVERIFY(renderScene(scene, m_folder.filePath(QStringLiteral("chart.bmp")), {}, false).error().kind
        == Error::Kind::Usage);
    QVERIFY(renderScene(scene, png, {}, false).error().kind == Error::Kind::Exists);
}

QTEST_MAIN(PackTest)
#include "tst_pack.moc"
