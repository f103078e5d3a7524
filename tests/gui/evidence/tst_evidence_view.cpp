// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/details_pane.h"
#include "evidence/evidence_view.h"
#include "evidence/exhibit_head.h"
#include "evidence/exhibit_list.h"
#include "evidence/hex_text.h"
#include "evidence/mail_pane.h"
#include "evidence/page_pane.h"
#include "evidence/shown_text.h"
#include "evidence/table_pane.h"
#include "evidence/text_pane.h"
#include "fake_case_service.h"
#include "panels/pack_dialog.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

using namespace twelvefold;
using namespace twelvefold::ui;
using namespace twelvefold::test;

namespace {

QByteArray whitePage()
{
    QImage image(120, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

RawDocument table()
{
    RawDocument made;
    made.format = QStringLiteral("csv");
    made.table.header = { QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("wallet") };
    made.table.rows = { { QStringLiteral("Ana"), QStringLiteral("ana@mail.example.net"), {} },
        { QStringLiteral("<img src=\"file:///etc/passwd\">"), QStringLiteral("b@mail.example.net"),
            QStringLiteral("bc1q") } };
    made.table.lines = { 2, 5 }; // the first record covers three lines
    made.text = QStringLiteral("name,email,wallet\n");
    return made;
}

RawDocument mail()
{
    RawDocument made;
    made.format = QStringLiteral("eml");
    made.text = QStringLiteral("From: Ana <ana@mail.example.net>\nSubject: Re: contract\n\n<html><img "
                               "src=\"http://tracker.example.org/x.png\"> "
                               "Please pay to bc1qexample, see https://pay.example.org/a");
    made.mail.from = { { QStringLiteral("Ana"), QStringLiteral("ana@mail.example.net"),
        { .column = QStringLiteral("From"), .offset = 11, .length = 20 } } };
    made.mail.subject = QStringLiteral("Re: contract");
    return made;
}

RawDocument pdf()
{
    RawDocument made;
    made.format = QStringLiteral("pdf");
    made.text = QStringLiteral("First page\fSecond page: ana@mail.example.net\f");
    made.pageStarts = { 0, 11 };
    return made;
}

const QByteArray jsonFile = "{\r\n  \"contact\": \"nobody\",\r\n  \"handle\": \"an\xE2\x80\xAE"
                            "a\xE2\x80\x8B\",\r\n  \"profile\": { \"mail\": \"ana@mail.example.net\" }\r\n}\r\n";

RawDocument json()
{
    RawDocument made;
    made.format = QStringLiteral("json");
    made.text = QStringLiteral("contact: nobody\nhandle: an\u202Ea\u200B\nprofile.mail: ana@mail.example.net\n");
    return made;
}

struct Bench {
    Selection selection;
    JobList jobs;
    std::shared_ptr<FakeCaseService> service = std::make_shared<FakeCaseService>();
    EvidenceView view { ViewContext { &selection, &jobs } };

    Bench()
    {
        const auto &e = service->sample().evidence;
        service->readings = { { e[0], table() }, { e[2], mail() }, { e[3], pdf() }, { e[5], json() } };
        RawDocument picture;
        picture.format = QStringLiteral("png");
        picture.picture.width = 120;
        picture.picture.height = 160;
        picture.metadata[QStringLiteral("software")] = QStringLiteral("Camera 1");
        service->readings[e[4]] = picture;
        service->bytes[e[5]] = jsonFile;
        service->bytes[e[4]] = QByteArray("{\x01\xff}");
        service->page = whitePage();
        view.resize(900, 640);
        view.show();
        view.setCase(service);
        QTest::qWait(5);
    }
    void open(size_t exhibit, const Place &place = {})
    {
        selection.select(EvidenceSpot { service->sample().evidence[exhibit], place });
        QTRY_VERIFY(!view.shownAs().isEmpty());
        QTest::qWait(5);
    }
};

} // namespace

class EvidenceViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatExhibitItIs();
    void marksTheCellOfATableByItsLineInTheFile();
    void marksThePlaceInAMailBodyAndInItsHead();
    void marksThePlaceOfADocumentAndGoesToItsPage();
    void marksJsonInSpiteOfLineEndsAndInvisibleCharacters();
    void coloursJsonWhereTheHighlighterIsBuiltIn();
    void hostileMarkupIsTextAndNothingIsFetched();
    void linksInAMailAreDefangedAndAsLongAsBefore();
    void invisibleAndTurningCharactersAreShownAndNamed();
    void aPlaceThatIsNotThereIsSaid();
    void metadataIsMarkedInTheDetails();
    void picturesAndBytesAreShown();
    void aLongTextIsShownInPartsAndStillMarked();
    void choosingInTheListSelectsEverywhere();
    void holdsNothingOnceTheCaseIsClosed();
    void hexLinesAreComplete();
    void thePackDialogAsksForWhatThePackNeeds();
    void thePackDialogTellsErrors();
};

void EvidenceViewTest::saysWhatExhibitItIs()
{
    Bench bench;
    bench.open(3);
    const QString text = bench.view.head()->text();
    QVERIFY2(text.contains(QStringLiteral("E-004")) && text.contains(QStringLiteral("Kovalenko_CV_final(2).pdf")),
        qPrintable(text));
    const Evidence &evidence = bench.service->snapshot()->evidence()[3];
    QVERIFY(text.contains(QString::fromLatin1(evidence.sha256.toHex())));
    QVERIFY(text.contains(QStringLiteral("J. Marsh")) && text.contains(QStringLiteral("C3")));
}

void EvidenceViewTest::marksTheCellOfATableByItsLineInTheFile()
{
    Bench bench;
    bench.open(0, { .row = 5, .column = QStringLiteral("email") });
    QCOMPARE(bench.view.shownAs(), QStringLiteral("table"));
    QCOMPARE(bench.view.table()->currentIndex().row(), 1);
    QCOMPARE(bench.view.table()->currentIndex().column(), 1);
    QVERIFY(bench.view.table()->currentIndex().data(Qt::BackgroundRole).isValid());
    QCOMPARE(bench.view.placeText(), QStringLiteral("Marked: line 5, column email"));
    bench.open(0, { .row = 3 });
    QCOMPARE(bench.view.table()->currentIndex().row(), 0);
}

void EvidenceViewTest::marksThePlaceInAMailBodyAndInItsHead()
{
    Bench bench;
    const qint64 at = mail().text.indexOf(QStringLiteral("bc1qexample"));
    bench.open(2, { .offset = at, .length = 11 });
    QCOMPARE(bench.view.shownAs(), QStringLiteral("mail"));
    QCOMPARE(bench.view.mail()->body()->marked(), QStringLiteral("bc1qexample"));
    bench.open(2, mail().mail.from[0].place);
    QVERIFY(bench.view.mail()->body()->marked().isEmpty());
    QCOMPARE(bench.view.mail()->head()->selectedItems().value(1)->text(), QStringLiteral("Ana <ana@mail.example.net>"));
    bench.open(2, { .offset = 11, .length = 20 });
    QCOMPARE(bench.view.mail()->head()->currentRow(), 0);
}

void EvidenceViewTest::marksThePlaceOfADocumentAndGoesToItsPage()
{
    Bench bench;
    const qint64 at = pdf().text.indexOf(QStringLiteral("ana@"));
    bench.open(3, { .page = 2, .offset = at, .length = 20 });
    QCOMPARE(bench.view.shownAs(), QStringLiteral("pages"));
    QCOMPARE(bench.view.pages()->page(), 2);
    QCOMPARE(bench.view.pages()->text()->marked(), QStringLiteral("ana@mail.example.net"));
    QTRY_VERIFY(bench.view.pages()->showsImage());
}

void EvidenceViewTest::marksJsonInSpiteOfLineEndsAndInvisibleCharacters()
{
    Bench bench;
    const qint64 at = json().text.indexOf(QStringLiteral("ana@"));
    bench.open(5, { .offset = at, .length = 20 });
    QCOMPARE(bench.view.text()->marked(), QStringLiteral("ana@mail.example.net"));
    QVERIFY(bench.view.text()->edit()->toPlainText().startsWith(u'{'));
    bench.view.showSide(EvidenceView::Side::Text);
    QVERIFY(bench.view.placeText().startsWith(QStringLiteral("Marked")));
}

void EvidenceViewTest::coloursJsonWhereTheHighlighterIsBuiltIn()
{
    Bench bench;
    bench.open(5);
    if (bench.view.text()->language().isEmpty())
        QSKIP("built without KSyntaxHighlighting");
    QCOMPARE(bench.view.text()->language(), QStringLiteral("JSON"));
}

void EvidenceViewTest::hostileMarkupIsTextAndNothingIsFetched()
{
    Bench bench;
    bench.open(2);
    QVERIFY(bench.view.mail()->body()->edit()->toPlainText().contains(QStringLiteral("<html><img src=")));
    bench.open(0);
    QCOMPARE(
        bench.view.table()->model()->index(1, 0).data().toString(), QStringLiteral("<img src=\"file:///etc/passwd\">"));
    const QString tip = bench.view.table()->model()->index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(QStringLiteral("<img")), "a tool tip is rich text: markup in it would be carried out");
    QVERIFY(bench.view.findChildren<QTextBrowser *>().isEmpty());
    for (const QLabel *label : bench.view.findChildren<QLabel *>())
        QVERIFY2(!label->openExternalLinks(), qPrintable(label->text()));
}

void EvidenceViewTest::linksInAMailAreDefangedAndAsLongAsBefore()
{
    Bench bench;
    bench.open(2);
    const QString shown = bench.view.mail()->body()->edit()->toPlainText();
    QVERIFY(!shown.contains(QStringLiteral("http")));
    QVERIFY(shown.contains(QStringLiteral("hxxps://pay.example.org/a")));
    QVERIFY(mail().text.endsWith(QStringLiteral("/a")) && mail().text.size() > shown.size());
}

void EvidenceViewTest::invisibleAndTurningCharactersAreShownAndNamed()
{
    Bench bench;
    bench.open(5);
    QVERIFY(!bench.view.text()->edit()->toPlainText().contains(QChar(0x202E)));
    QVERIFY2(bench.view.text()->notice().contains(QStringLiteral("U+202E RIGHT-TO-LEFT OVERRIDE")),
        qPrintable(bench.view.text()->notice()));
    const ShownText text(QStringLiteral("a\r\nb\u200Bc\U000E0041d"));
    QCOMPARE(text.text(), QStringLiteral("a\nb\u25AFc\u25AF\u25AFd"));
    QCOMPARE(text.toShown(4), 3);
    QCOMPARE(text.marks().size(), size_t(2));
}

void EvidenceViewTest::aPlaceThatIsNotThereIsSaid()
{
    Bench bench;
    bench.open(0, { .row = 5, .column = QStringLiteral("nosuch") });
    QVERIFY2(
        bench.view.placeText().contains(QStringLiteral("is not in this exhibit")), qPrintable(bench.view.placeText()));
    bench.open(5, { .offset = 100000, .length = 4 });
    QVERIFY(bench.view.placeText().contains(QStringLiteral("is not in this exhibit")));
}

void EvidenceViewTest::metadataIsMarkedInTheDetails()
{
    Bench bench;
    bench.open(4, { .column = QStringLiteral("software") });
    QVERIFY(bench.view.details()->isVisible());
    QCOMPARE(bench.view.details()->currentItem()->text(), QStringLiteral("Camera 1"));
}

void EvidenceViewTest::picturesAndBytesAreShown()
{
    Bench bench;
    bench.open(4);
    QTRY_VERIFY(bench.view.pages()->showsImage());
    bench.view.showSide(EvidenceView::Side::Bytes);
    QTRY_VERIFY(bench.view.bytes()->edit()->toPlainText().contains(QStringLiteral("7b 01 ff 7d")));
}

void EvidenceViewTest::aLongTextIsShownInPartsAndStillMarked()
{
    TextPane pane;
    QString text;
    while (text.size() < 3 * TextPane::windowSize)
        text += QStringLiteral("0123456789 line after line\r\n");
    const qint64 at = text.size();
    text += QStringLiteral("needle and the rest");
    pane.setText(text, TextPane::Style::Source);
    QVERIFY(!pane.edit()->toPlainText().contains(QStringLiteral("needle")));
    QVERIFY(pane.notice().contains(QStringLiteral("Characters 1 to")));
    QVERIFY(pane.mark(at, 6));
    QCOMPARE(pane.marked(), QStringLiteral("needle"));
    QVERIFY(!pane.mark(at, 1000));
}

void EvidenceViewTest::choosingInTheListSelectsEverywhere()
{
    Bench bench;
    QListView *list = bench.view.list()->list();
    list->setCurrentIndex(list->model()->index(3, 0));
    const auto *spot = bench.selection.as<EvidenceSpot>();
    QVERIFY(spot);
    QCOMPARE(spot->evidence, bench.service->sample().evidence[3]);
}

void EvidenceViewTest::holdsNothingOnceTheCaseIsClosed()
{
    Bench bench;
    bench.open(2, { .offset = 70, .length = 4 });
    bench.view.setCase(nullptr);
    for (const QLabel *label : bench.view.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("contract"))
                && !label->toolTip().contains(QStringLiteral("contract")),
            qPrintable(label->text()));
    for (const QPlainTextEdit *edit : bench.view.findChildren<QPlainTextEdit *>())
        QVERIFY(edit->toPlainText().isEmpty());
    QCOMPARE(bench.view.mail()->head()->rowCount(), 0);
    QCOMPARE(bench.view.list()->list()->model()->rowCount(), 0);
    QCOMPARE(bench.view.details()->rowCount(), 0);
}

void EvidenceViewTest::hexLinesAreComplete()
{
    const QString text = hexText(QByteArray("ABCDEFGHIJKLMNOPQ\x00\x7f", 19), 1024);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("00000000  41 42"))
        && lines[0].endsWith(QStringLiteral("ABCDEFGHIJKLMNOP")));
    QVERIFY(lines[1].startsWith(QStringLiteral("00000010  51 00 7f")) && lines[1].endsWith(QStringLiteral("Q..")));
    QCOMPARE(hexText(QByteArray(100, 'x'), 32).count(u'\n'), 2);
}

void EvidenceViewTest::thePackDialogAsksForWhatThePackNeeds()
{
    JobList jobs;
    const auto service = std::make_shared<FakeCaseService>();
    auto *dialog = new PackDialog(service, jobs);
    dialog->show();
    QVERIFY(!dialog->writeButton()->isEnabled());
    dialog->setFile(QStringLiteral("/tmp/pack"));
    QVERIFY(!dialog->missing().isEmpty());
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Internal investigation"));
    QVERIFY2(dialog->missing().isEmpty(), qPrintable(dialog->missing()));
    dialog->chooseOperators({ service->sample().operators[1] });
    QTest::mouseClick(dialog->writeButton(), Qt::LeftButton);
    QTRY_COMPARE(service->packs.size(), size_t(1));
    const PackRequest &asked = service->packs[0];
    QCOMPARE(asked.file, QStringLiteral("/tmp/pack.pdf"));
    QCOMPARE(asked.clusters, std::vector<HypothesisId> { service->sample().operators[1] });
    QCOMPARE(asked.classification, QStringLiteral("TLP:AMBER"));
    QCOMPARE(asked.purpose, QStringLiteral("Internal investigation"));
    QVERIFY(asked.embedOriginals && !asked.overwrite);
    QTRY_VERIFY(dialog->said().contains(QStringLiteral("61")));
    dialog->close();
}

void EvidenceViewTest::thePackDialogTellsErrors()
{
    JobList jobs;
    const auto service = std::make_shared<FakeCaseService>();
    service->nextPackError = Error { Error::Kind::Exists, QStringLiteral("There is a file of that name already."), {} };
    auto *dialog = new PackDialog(service, jobs);
    dialog->show();
    QSignalSpy failed(dialog, &PackDialog::failed);
    dialog->setFile(QStringLiteral("/tmp/pack.pdf"));
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Internal investigation"));
    dialog->write();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(dialog->said().contains(QStringLiteral("already")));
    QVERIFY2(dialog->writeButton()->isEnabled(), "one can try again");
    dialog->close();
}

QTEST_MAIN(EvidenceViewTest)
#include "tst_evidence_view.moc"
