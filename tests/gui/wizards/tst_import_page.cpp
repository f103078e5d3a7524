// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_case_service.h"
#include "wizards/import_page.h"
#include "wizards/mapping_editor.h"

#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseService;

class ImportPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plansFilesOfFoldersWithTheirMappings();
    void aDryRunChangesNothingAndSaysWhatIsWrong();
    void anImportSaysWhatItDid();
    void anErrorIsToldInWords();
    void stoppingLeavesTheCaseAsItWas();
    void whatIsDroppedDuringAnImportWaitsForItsEnd();
    void anImportThatWasDoneBeforeItCouldBeStoppedIsNotDenied();
    void theMappingEditorShowsWhatColumnsAreUsedAs();
    void aColumnIsChosenFromAListInsteadOfWritten();
    void theBoxOfAColumnStaysWhileItIsGoneThrough();
    void theMappingEditorNamesTheMissingColumn();
    void theMappingEditorExplainsBrokenJson();
    void anEditedMappingGoesWithTheImport();
    void lockingForgetsTheFiles();

private:
    void write(const QString &name, const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeCaseService> m_service;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<ImportPage> m_page;
};

void ImportPageTest::write(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(m_folder->filePath(name)).path());
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void ImportPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("people.csv"), "id,email\n1,a@example.net\n");
    write(QStringLiteral("people.json"),
        R"({"entities":{"p":{"type":"Persona","keys":["id"],"properties":{"email":{"column":"email"}}}}})");
    write(QStringLiteral("mail/one.eml"), "From: a@example.net\n\nHello\n");
    write(QStringLiteral("mail/.hidden"), "x");
    m_service = std::make_shared<FakeCaseService>();
    m_selection = std::make_unique<Selection>();
    m_jobs = std::make_unique<JobList>();
    m_page = std::make_unique<ImportPage>(ViewContext { m_selection.get(), m_jobs.get() });
    m_page->setCase(m_service);
}

void ImportPageTest::plansFilesOfFoldersWithTheirMappings()
{
    NoProgress progress;
    const auto files = planFiles({ m_folder->path(), m_folder->filePath(QStringLiteral("people.csv")) }, progress);
    QCOMPARE(files.size(), 2U);
    QVERIFY(files[0].shown.endsWith(u"mail/one.eml"));
    QVERIFY(files[1].table);
    QVERIFY(files[1].mapping.endsWith(u"people.json"));
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
}

void ImportPageTest::aDryRunChangesNothingAndSaysWhatIsWrong()
{
    m_service->nextImport.addedEntities = 3;
    ImportedFile broken;
    broken.path = m_folder->filePath(QStringLiteral("people.csv"));
    broken.issues = { { Issue::Kind::Warning, QStringLiteral("line 17, column email"), QStringLiteral("No address.") },
        { Issue::Kind::Refused, QStringLiteral("line 20"), QStringLiteral("Two cells too many; check the quotes.") } };
    m_service->nextImport.files = { broken };
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->start(true);
    QTRY_COMPARE(m_page->issueCount(), 2);
    QVERIFY(m_service->imports.back().dryRun);
    QVERIFY(m_page->issueText(0).contains(u"check the quotes"));
    QVERIFY(m_page->issueText(1).contains(u"line 17, column email"));
    QVERIFY(m_page->summary().startsWith(u"An import would add"));
    QCOMPARE(m_page->plannedCount(), 2);
}

void ImportPageTest::anImportSaysWhatItDid()
{
    m_service->nextImport.addedEvidence = 2;
    m_service->nextImport.entry = EntryId::generate();
    QSignalSpy imported(m_page.get(), &ImportPage::imported);
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->start(false);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(m_service->imports.back().grade, QString()); // nobody graded it, which is not F6
    QVERIFY(imported.first().first().toString().startsWith(u"Imported: 2 exhibit"));
    QCOMPARE(m_page->plannedCount(), 0);
}

void ImportPageTest::anErrorIsToldInWords()
{
    m_service->nextError = Error { Error::Kind::Access, QStringLiteral("The disk is full; nothing was imported.") };
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->start(false);
    QTRY_COMPARE(m_page->summary(), QStringLiteral("The disk is full; nothing was imported."));
    QVERIFY(!m_page->busy());
}

void ImportPageTest::stoppingLeavesTheCaseAsItWas()
{
    QPromise<Result<ImportReport>> held;
    held.start();
    m_service->heldImport = &held;
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->start(false);
    QVERIFY(m_page->busy());
    QTRY_COMPARE(m_jobs->rowCount(), 1);
    m_page->cancel();
    QVERIFY(held.isCanceled());
    held.finish();
    QTRY_COMPARE(m_page->summary(), QStringLiteral("Stopped. The case is as it was before."));
    QTRY_VERIFY(m_jobs->isEmpty());
}

void ImportPageTest::whatIsDroppedDuringAnImportWaitsForItsEnd()
{
    QPromise<Result<ImportReport>> held;
    held.start();
    m_service->heldImport = &held;
    write(QStringLiteral("late.txt"), "more");
    m_page->addPaths({ m_folder->filePath(QStringLiteral("people.csv")) });
    QTRY_COMPARE(m_page->plannedCount(), 1);
    m_page->start(false);
    m_page->addPaths({ m_folder->filePath(QStringLiteral("late.txt")) });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    QVERIFY(m_page->importing());
    ImportReport report;
    report.addedEvidence = 1;
    report.entry = EntryId::generate();
    held.addResult(report);
    held.finish();
    QTRY_VERIFY(!m_page->busy());
    QVERIFY(m_page->summary().startsWith(u"Imported"));
    QTRY_COMPARE(m_page->plannedCount(), 1);
}

void ImportPageTest::anImportThatWasDoneBeforeItCouldBeStoppedIsNotDenied()
{
    QPromise<Result<ImportReport>> held;
    held.start();
    m_service->heldImport = &held;
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->start(false);
    m_service->perform({ .kind = QStringLiteral("import"), .text = QStringLiteral("Imported 2 files") });
    m_page->cancel();
    held.finish();
    QTRY_VERIFY(m_page->summary().contains(u"before it could be stopped"));
    QVERIFY(!m_page->busy());
}

namespace {

RawTable peopleTable()
{
    RawTable table;
    table.header = { QStringLiteral("id"), QStringLiteral("email"), QStringLiteral("shoe size") };
    table.rows = { { QStringLiteral("1"), QStringLiteral("a@example.net"), QStringLiteral("43") } };
    table.lines = { 2 };
    return table;
}

} // namespace

void ImportPageTest::theMappingEditorShowsWhatColumnsAreUsedAs()
{
    MappingEditor editor;
    editor.edit(QStringLiteral("people"), MappingEditor::lookAt(peopleTable()),
        R"({"entities":{"p":{"type":"Persona","keys":["id"],"properties":{"email":{"column":"email"}}}}})");
    QVERIFY(editor.fits());
    QCOMPARE(editor.use(QStringLiteral("id")), QStringLiteral("Persona: key"));
    QCOMPARE(editor.use(QStringLiteral("email")), QStringLiteral("Persona: email"));
    QCOMPARE(editor.use(QStringLiteral("shoe size")), QString());
}

void ImportPageTest::aColumnIsChosenFromAListInsteadOfWritten()
{
    MappingEditor editor;
    editor.edit(QStringLiteral("people"), MappingEditor::lookAt(peopleTable()),
        R"({"entities":{"p":{"type":"Persona","keys":["id"],"properties":{"email":{"column":"email"}}}}})");
    const auto boxes = [&editor] { return editor.findChild<QTableView *>()->findChildren<QComboBox *>(); };
    QCOMPARE(boxes().size(), 3);
    QVERIFY(boxes()[0]->currentText().contains(u"key"));
    QCOMPARE(boxes()[1]->currentText(), QStringLiteral("Persona: email"));
    QCOMPARE(boxes()[2]->currentText(), QStringLiteral("not used"));
    QSignalSpy edited(&editor, &MappingEditor::edited);
    const int note = boxes()[2]->findText(QStringLiteral("Note"), Qt::MatchContains);
    QVERIFY(note > 0);
    Q_EMIT boxes()[2]->activated(note);
    QTRY_VERIFY(edited.count() > 0);
    QVERIFY(editor.fits());
    QCOMPARE(editor.use(QStringLiteral("shoe size")), QStringLiteral("Persona: note"));
}

void ImportPageTest::theBoxOfAColumnStaysWhileItIsGoneThrough()
{
    MappingEditor editor;
    editor.edit(QStringLiteral("people"), MappingEditor::lookAt(peopleTable()), {});
    auto *box = editor.findChild<QTableView *>()->findChildren<QComboBox *>().at(2);
    QSignalSpy edited(&editor, &MappingEditor::edited);
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_VERIFY(edited.count() > 0);
    QCOMPARE(editor.findChild<QTableView *>()->findChildren<QComboBox *>().at(2), box);
    const QString one = box->currentText();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_VERIFY(!editor.use(QStringLiteral("shoe size")).isEmpty() && box->currentText() != one);
    // Nobody has an address by an amount: what would say nothing is not offered.
    QCOMPARE(box->findText(QStringLiteral("Event: amount")), -1);
}

void ImportPageTest::theMappingEditorNamesTheMissingColumn()
{
    MappingEditor editor;
    editor.edit(QStringLiteral("people"), MappingEditor::lookAt(peopleTable()),
        R"({"entities":{"p":{"type":"Persona","properties":{"phone":{"column":"telephone"}}}}})");
    QVERIFY(!editor.fits());
    QVERIFY(editor.verdict().contains(u"telephone"));
}

void ImportPageTest::theMappingEditorExplainsBrokenJson()
{
    MappingEditor editor;
    editor.edit(QStringLiteral("people"), MappingEditor::lookAt(peopleTable()), "{ \"entities\": [ }");
    QVERIFY(!editor.fits());
    QVERIFY(editor.verdict().size() > 20);
}

void ImportPageTest::anEditedMappingGoesWithTheImport()
{
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    auto *editor = m_page->findChild<MappingEditor *>();
    QTRY_VERIFY(editor->json().contains("Persona"));
    QVERIFY(m_page->plannedCount() == 2);
    const QByteArray mine = R"({"entities":{"p":{"type":"Victim","keys":["id"]}}})";
    editor->setJson(mine);
    Q_EMIT editor->edited();
    m_page->start(true);
    QCOMPARE(m_service->imports.back().mappings.value(m_folder->filePath(QStringLiteral("people.csv"))), mine);
}

void ImportPageTest::lockingForgetsTheFiles()
{
    m_page->addPaths({ m_folder->path() });
    QTRY_COMPARE(m_page->plannedCount(), 2);
    m_page->setCase(nullptr);
    QCOMPARE(m_page->plannedCount(), 0);
    QVERIFY(m_page->summary().isEmpty());
}

QTEST_MAIN(ImportPageTest)
#include "tst_import_page.moc"
