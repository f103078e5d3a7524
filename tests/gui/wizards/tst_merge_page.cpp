// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A copy comes back: looked at, merged, its conflicts settled. In the whole window, over a case in memory.
#include "fake_case_service.h"
#include "look/scheme.h"
#include "panels/conflict_card.h"
#include "panels/conflicts_page.h"
#include "panels/overview_page.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/passphrase_field.h"
#include "shell/unlock_page.h"
#include "wizards/copy_key_form.h"
#include "wizards/merge_page.h"
#include "wizards/merge_words.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

namespace {

const QString share = QStringLiteral("/mail/harbour-ana.caseshare");

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class MergePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsMergedBeforeItWasLookedAt();
    void theReportSaysWhatIsNewAndWhatConflicts();
    void aWrongIdentityPassphraseIsToldAndNothingIsAsked();
    void whoSignedIsSaidInWords();
    void theMergeIsToldOnceAndCanBeUndone();
    void aCopyWithNothingNewCannotBeMerged();
    void anErrorStandsOnThePageAndTheFileStays();
    void aChangeMeanwhileAsksToLookAgain();
    void cancellingLeavesNothingBehind();
    void lockingLeavesNothingBehind();
    void aDroppedShareIsMergedWhereACaseIsOpen();
    void withoutAnIdentityThePassphraseIsAskedFor();
    void conflictsAreCountedOnTheTabAndTheOverview();
    void keepingOneSideSettlesItUndoably();
    void conflictsAreSettledOneAfterTheOther();
    void aConflictThatCannotBeSettledStays();
    void readingOnlyNothingCanBeKept();
    void manyConflictsAreNotAllWrittenOut();
    void markupInValuesIsShownAsText();
    void pictures();

private:
    void open(bool readOnly = false);
    MergePage &page() { return m_window->mergePage(); }
    test::FakeCaseService &service() { return *m_host->service; }
    MergeReport report() const;
    Conflict conflict(const QString &property, const QString &first, const QString &second) const;
    void look();
    PassphraseField *identityField();

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void MergePageTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_host->people.have(QStringLiteral("J. Marsh"), "secret");
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->resize(1280, 800);
    m_window->show();
}

void MergePageTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void MergePageTest::open(bool readOnly)
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    if (readOnly)
        m_host->nextError = Error { Error::Kind::Locked, QStringLiteral("R. Ames has it.") };
    QTest::keyClicks(field, QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    if (readOnly) {
        auto *reading = button(m_window->unlockPage(), QStringLiteral("Open for reading only"));
        QTRY_VERIFY(reading->isVisible());
        reading->click();
    }
    QTRY_VERIFY(m_window->hasCase());
}

Conflict MergePageTest::conflict(const QString &property, const QString &first, const QString &second) const
{
    const Utc at = *Utc::fromIso(u"2026-11-20T10:00:00Z");
    return { m_host->service->sample().personas[0].uuid(), property,
        { { OperationId::generate(), first, QStringLiteral("J. Marsh"), at },
            { OperationId::generate(), second, QStringLiteral("Ana Rossi"), Utc { at.msecs + 60000 } } } };
}

MergeReport MergePageTest::report() const
{
    MergeReport report;
    report.entries = 12;
    report.operations = 340;
    report.newEntities = { { QStringLiteral("Persona"), 5 }, { QStringLiteral("Wallet"), 1 } };
    report.newNames = { { QStringLiteral("Persona"), { QStringLiteral("Ihor Bondar"), QStringLiteral("李 明") } } };
    report.newEvidence = 3;
    report.authors = { { QStringLiteral("Ana Rossi"), 11 }, { QStringLiteral("B. Okafor"), 1 } };
    report.signer = { ShareSigner::Standing::Verified, QStringLiteral("Ana Rossi"), QStringLiteral("bbbb") };
    report.conflicts
        = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993-04-17"), QStringLiteral("1991-02-03")) };
    report.operators = OperatorChanges { 2, 3, { QStringLiteral("Operator C") }, {}, { QStringLiteral("Operator A") } };
    return report;
}

PassphraseField *MergePageTest::identityField()
{
    for (auto *field : page().findChildren<PassphraseField *>()) {
        if (field->accessibleName() == QStringLiteral("Passphrase of your identity"))
            return field;
    }
    return nullptr;
}

void MergePageTest::look()
{
    m_window->actions().action(Command::MergeCopy)->trigger();
    page().begin(share);
    QTRY_COMPARE(page().keyForm().way(), CopyKeyForm::Way::Identity);
    auto *field = identityField();
    field->setText(QStringLiteral("secret"));
    auto *look = button(page(), QStringLiteral("Look at it"));
    QTRY_VERIFY(look->isEnabled()); // the profile was asked whether it has an identity
    look->click();
}

void MergePageTest::nothingIsMergedBeforeItWasLookedAt()
{
    open();
    service().nextMerge = report();
    look();
    QTRY_VERIFY(!page().shownReport().isEmpty());
    QCOMPARE(service().merges.size(), 1U);
    QVERIFY(service().merges.front().dryRun);
    QVERIFY(service().merges.front().compareOperators);
    QCOMPARE(service().merges.front().file, share);
    QVERIFY(m_host->people.isUnlocked()); // asked for once; what is merged afterwards needs it no more
    QCOMPARE(m_host->people.unlocks, 1);
    QVERIFY(identityField()->text().isEmpty());
    QVERIFY(service().performed.empty());
}

void MergePageTest::theReportSaysWhatIsNewAndWhatConflicts()
{
    open();
    service().nextMerge = report();
    look();
    QTRY_VERIFY(!page().shownReport().isEmpty());
    const QString text = page().shownReport();
    for (const char *part : { "harbour-ana.caseshare", "12 new", "340 operation", "Ana Rossi", "B. Okafor",
             "5 Personas", "1 Wallet", "Ihor Bondar", "3 more", "3 exhibit", "Oleksandr M. Kovalenko", "1993-04-17",
             "1991-02-03", "would count", "Operator C", "Operator A", "2 now, 3 afterwards" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(text.indexOf(QStringLiteral("would count")) > text.indexOf(QStringLiteral("1991-02-03")));
}

void MergePageTest::aWrongIdentityPassphraseIsToldAndNothingIsAsked()
{
    open();
    m_window->actions().action(Command::MergeCopy)->trigger();
    page().begin(share);
    QTRY_COMPARE(page().keyForm().way(), CopyKeyForm::Way::Identity);
    identityField()->setText(QStringLiteral("sesame"));
    QTRY_VERIFY(button(page(), QStringLiteral("Look at it"))->isEnabled());
    button(page(), QStringLiteral("Look at it"))->click();
    QTRY_VERIFY(page().message().contains(QStringLiteral("does not open your identity")));
    QVERIFY(service().merges.empty());
    QVERIFY(button(page(), QStringLiteral("Look at it"))->isEnabled());
}

void MergePageTest::whoSignedIsSaidInWords()
{
    const CaseGraph graph = test::SampleCase().graph;
    MergeReport made = report();
    QVERIFY(MergeWords(made, graph).signerIsSure());
    using Standing = ShareSigner::Standing;
    const std::vector<std::pair<Standing, QString>> said { { Standing::Unsigned, QStringLiteral("Nobody signed") },
        { Standing::Unknown, QStringLiteral("do not have") },
        { Standing::Unverified, QStringLiteral("never compared") } };
    for (const auto &[standing, words] : said) {
        made.signer.standing = standing;
        QVERIFY2(MergeWords(made, graph).signer().contains(words), qPrintable(MergeWords(made, graph).signer()));
        QVERIFY(!MergeWords(made, graph).signerIsSure());
    }
}

void MergePageTest::theMergeIsToldOnceAndCanBeUndone()
{
    open();
    service().nextMerge = report();
    service().merged
        = { Put { CaseInfo { service().snapshot()->info().id, QStringLiteral("Harbour, both copies"), {} } } };
    look();
    QTRY_VERIFY(button(page(), QStringLiteral("Merge"))->isEnabled());
    button(page(), QStringLiteral("Merge"))->click();
    NoticeBar *notices = m_window->casePage().notices();
    QTRY_VERIFY(notices->text().contains(QStringLiteral("Merged 12 new")));
    QVERIFY(notices->text().contains(QStringLiteral("1 conflict")));
    QCOMPARE(notices->offer(), QStringLiteral("Undo"));
    QVERIFY(!service().merges.back().dryRun);
    QCOMPARE(service().snapshot()->info().title, QStringLiteral("Harbour, both copies"));
    QCOMPARE(m_window->casePage().currentView()->name(), QStringLiteral("overview"));
    m_window->actions().action(Command::Undo)->trigger();
    QTRY_COMPARE(service().snapshot()->info().title, QStringLiteral("Harbour"));
}

void MergePageTest::aCopyWithNothingNewCannotBeMerged()
{
    open();
    service().nextMerge = { .unchanged = 12 };
    look();
    QTRY_VERIFY(page().shownReport().contains(QStringLiteral("Nothing new")));
    QVERIFY(!button(page(), QStringLiteral("Merge"))->isEnabled());
}

void MergePageTest::anErrorStandsOnThePageAndTheFileStays()
{
    open();
    service().nextMergeError = Error { Error::Kind::BadInput, QStringLiteral("The copy is of another case.") };
    look();
    QTRY_COMPARE(page().message(), QStringLiteral("The copy is of another case."));
    QVERIFY(page().shownReport().isEmpty());
    QCOMPARE(page().findChild<QLineEdit *>()->text(), share);
    QVERIFY(button(page(), QStringLiteral("Look at it"))->isEnabled());
}

void MergePageTest::aChangeMeanwhileAsksToLookAgain()
{
    open();
    service().nextMerge = report();
    look();
    QTRY_VERIFY(!page().shownReport().isEmpty());
    (void)service().perform({ .kind = QStringLiteral("edit"), .text = QStringLiteral("Something else") });
    QTRY_VERIFY(button(page(), QStringLiteral("Look again")));
    button(page(), QStringLiteral("Look again"))->click();
    QTRY_COMPARE(service().merges.size(), 2U);
    QVERIFY(service().merges.back().dryRun);
    QTRY_VERIFY(button(page(), QStringLiteral("Merge")));
}

void MergePageTest::cancellingLeavesNothingBehind()
{
    open();
    service().nextMerge = report();
    look();
    QTRY_VERIFY(!page().shownReport().isEmpty());
    for (auto *cancel : page().findChildren<QPushButton *>()) {
        if (cancel->text() == QStringLiteral("&Cancel") && cancel->isVisible())
            cancel->click();
    }
    QVERIFY(page().shownReport().isEmpty());
    QVERIFY(identityField()->text().isEmpty());
    QVERIFY(service().performed.empty());
    QVERIFY(m_window->casePage().currentView() != &page());
}

void MergePageTest::lockingLeavesNothingBehind()
{
    open();
    service().nextMerge = report();
    service().openConflicts = report().conflicts;
    look();
    QTRY_VERIFY(!page().shownReport().isEmpty());
    m_host->people.unlock(Passphrase(QStringLiteral("secret")));
    m_window->lock();
    QVERIFY(page().shownReport().isEmpty());
    QVERIFY(identityField()->text().isEmpty());
    QCOMPARE(m_window->conflictsPage().count(), 0);
    QVERIFY(m_window->conflictsPage().cards().empty());
    QVERIFY(!m_host->people.isUnlocked());
    for (const auto *label : m_window->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("1993-04-17")), qPrintable(label->text()));
}

void MergePageTest::aDroppedShareIsMergedWhereACaseIsOpen()
{
    open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(share) });
    QDragEnterEvent enter(QPointF(400, 400).toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QCOMPARE(m_window->casePage().currentView(), &page());
    QCOMPARE(page().findChild<QLineEdit *>()->text(), share);
}

void MergePageTest::withoutAnIdentityThePassphraseIsAskedFor()
{
    m_host->people.mine.card.reset();
    open();
    m_window->actions().action(Command::MergeCopy)->trigger();
    page().begin(share);
    QTRY_COMPARE(page().keyForm().way(), CopyKeyForm::Way::Passphrase);
    QVERIFY(!page().keyForm().isReady());
    for (auto *field : page().findChildren<PassphraseField *>()) {
        if (field->isVisible())
            field->setText(QStringLiteral("over the telephone"));
    }
    QVERIFY(page().keyForm().isReady());
    MergeRequest request;
    page().keyForm().addTo(request);
    QCOMPARE(request.sharePassphrase.bytes(), QByteArrayLiteral("over the telephone"));
}

void MergePageTest::conflictsAreCountedOnTheTabAndTheOverview()
{
    service().openConflicts = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993"), QStringLiteral("1991")),
        conflict(QStringLiteral("nationality"), QStringLiteral("UA"), QStringLiteral("PL")) };
    open();
    QTRY_COMPARE(m_window->conflictsPage().count(), 2);
    QTabWidget *tabs = m_window->casePage().tabs();
    const int tab = tabs->indexOf(&m_window->conflictsPage());
    QVERIFY(tabs->isTabVisible(tab));
    QCOMPARE(tabs->tabText(tab), QStringLiteral("Conflicts (2)"));
    auto *overview = qobject_cast<OverviewPage *>(m_window->casePage().view(QStringLiteral("overview")));
    QVERIFY(overview->plainText().contains(QStringLiteral("2 value(s) were set differently")));
}

void MergePageTest::keepingOneSideSettlesItUndoably()
{
    const Conflict open1 = conflict(QStringLiteral("birthDate"), QStringLiteral("1993"), QStringLiteral("1991"));
    service().openConflicts = { open1 };
    open();
    m_window->actions().action(Command::ShowConflicts)->trigger();
    QTRY_COMPARE(m_window->conflictsPage().cards().size(), 2U);
    const ConflictCard *first = m_window->conflictsPage().cards().front();
    QVERIFY(first->keepButton()->isEnabled());
    first->keepButton()->click();
    QTRY_COMPARE(service().settled.size(), 1U);
    QCOMPARE(service().settled.front(), open1.sides.front().operation);
    QTRY_COMPARE(m_window->conflictsPage().count(), 0);
    QTRY_VERIFY(m_window->casePage().notices()->text().contains(QStringLiteral("1993")));
}

void MergePageTest::conflictsAreSettledOneAfterTheOther()
{
    service().openConflicts = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993"), QStringLiteral("1991")),
        conflict(QStringLiteral("nationality"), QStringLiteral("UA"), QStringLiteral("PL")) };
    open();
    m_window->actions().action(Command::ShowConflicts)->trigger();
    for (int left = 2; left > 0; --left) {
        QTRY_COMPARE(m_window->conflictsPage().count(), left);
        QTRY_VERIFY(m_window->conflictsPage().cards().size() == 2
            && m_window->conflictsPage().cards().front()->keepButton()->isEnabled());
        m_window->conflictsPage().cards().front()->keepButton()->click();
    }
    QTRY_COMPARE(m_window->conflictsPage().count(), 0);
    QTRY_VERIFY(m_window->conflictsPage().cards().empty());
    QCOMPARE(service().settled.size(), 2U);
}

void MergePageTest::aConflictThatCannotBeSettledStays()
{
    service().openConflicts = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993"), QStringLiteral("1991")) };
    open();
    m_window->actions().action(Command::ShowConflicts)->trigger();
    QTRY_COMPARE(m_window->conflictsPage().cards().size(), 2U);
    service().nextError = Error { Error::Kind::NotFound, QStringLiteral("It was settled meanwhile; look again.") };
    m_window->conflictsPage().cards().back()->keepButton()->click();
    QTRY_COMPARE(m_window->casePage().notices()->text(), QStringLiteral("It was settled meanwhile; look again."));
    QTRY_VERIFY(!m_window->conflictsPage().cards().empty()
        && m_window->conflictsPage().cards().back()->keepButton()->isEnabled());
    QCOMPARE(m_window->conflictsPage().count(), 1);
}

void MergePageTest::readingOnlyNothingCanBeKept()
{
    service().openConflicts = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993"), QStringLiteral("1991")) };
    open(true);
    m_window->actions().action(Command::ShowConflicts)->trigger();
    QTRY_COMPARE(m_window->conflictsPage().cards().size(), 2U);
    for (const ConflictCard *card : m_window->conflictsPage().cards())
        QVERIFY(!card->keepButton()->isEnabled());
    QVERIFY(!m_window->actions().action(Command::MergeCopy)->isEnabled());
}

void MergePageTest::manyConflictsAreNotAllWrittenOut()
{
    MergeReport made = report();
    made.conflicts.assign(500, made.conflicts.front());
    const QString html = MergeWords(made, service().sample().graph).html(m_window->palette());
    QVERIFY(html.count(QStringLiteral("1991-02-03")) < 50);
    QVERIFY(html.contains(QStringLiteral("480")));
}

void MergePageTest::markupInValuesIsShownAsText()
{
    MergeReport made = report();
    const QString nasty = QStringLiteral("<img src=x><b>bold</b>");
    made.authors = { { nasty, 1 } };
    made.conflicts = { conflict(nasty, nasty, nasty) };
    made.operators = OperatorChanges { 1, 2, { nasty }, { nasty }, { nasty } };
    const QString html = MergeWords(made, service().sample().graph).html(m_window->palette());
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(html.contains(QStringLiteral("&lt;img")));
}

// Set TWELVEFOLD_PICTURES to a folder to look at the pages.
void MergePageTest::pictures()
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("TWELVEFOLD_PICTURES names no folder for pictures.");
    const auto keep = [&](const QString &name) {
        QTest::qWait(150);
        m_window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    };
    service().openConflicts = { conflict(QStringLiteral("birthDate"), QStringLiteral("1993-04-17"), QString()),
        conflict(QStringLiteral("note"),
            QStringLiteral("Met at the harbour office; said he would send the contract by mail "
                           "and never did, which three others report as well"),
            QStringLiteral("Никогда не отвечал на звонки")) };
    service().nextMerge = report();
    service().nextMerge.conflicts = service().openConflicts;
    for (const bool dark : { false, true }) {
        applyScheme(dark ? Scheme::Dark : Scheme::Light);
        const QString scheme = dark ? QStringLiteral("dark-") : QStringLiteral("light-");
        m_window->closeCase();
        open();
        keep(scheme + QStringLiteral("overview-conflicts"));
        m_window->actions().action(Command::MergeCopy)->trigger();
        page().begin(share);
        keep(scheme + QStringLiteral("merge-ask"));
        service().nextMerge.signer.standing
            = dark ? ShareSigner::Standing::Unverified : ShareSigner::Standing::Verified;
        look();
        keep(scheme + QStringLiteral("merge-report"));
        m_window->actions().action(Command::ShowConflicts)->trigger();
        m_window->conflictsPage().choose(1);
        keep(scheme + QStringLiteral("conflicts"));
    }
}

QTEST_MAIN(MergePageTest)
#include "tst_merge_page.moc"
