// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copies that go out, shares that become cases, and what opens a case: over a case in memory.
#include "fake_case_service.h"
#include "look/scheme.h"
#include "people/identity_dialog.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_dialog.h"
#include "shell/passphrase_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "wizards/copy_key_form.h"
#include "wizards/share_dialog.h"
#include "wizards/take_in_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;
using twelvefold::test::FakeIdentityHost;

namespace {

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

PassphraseField *passphraseField(const QWidget &page, const QString &name)
{
    for (auto *field : page.findChildren<PassphraseField *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

} // namespace

class CopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aShareNeedsSomebodyToOpenIt();
    void contactsAreChosenByTheirKeysAndTheStateIsSaidInWords();
    void typedRecipientsAreSplitAndCheckedForTheirForm();
    void aPassphraseInsteadOfPeopleIsTypedTwice();
    void aPartAndWhatIsLeftOutCanBeChosen();
    void signingNeedsThePassphraseOfTheIdentityOrNoSignature();
    void theResultSaysWhatToDoNext();
    void anUnverifiedRecipientIsPointedOut();
    void anErrorOfSharingIsToldAndNothingIsLost();
    void contactsMadeMeanwhileAppear();
    void lockingClosesEverythingThatHoldsTheCase();
    void aShareBecomesACaseOfOnesOwn();
    void aDroppedShareWithoutACaseIsTakenIn();
    void leavingTheTakeInForgetsWhatWasTyped();
    void thePassphraseIsChangedWhereTheOldOneIsRight();
    void anOlderCopyIsAcceptedOnlyAfterAQuestion();
    void aDamagedCaseOffersToSalvage();
    void pictures();

private:
    void open();
    ShareDialog &share();
    test::FakeCaseService &service() { return *m_host->service; }

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void CopiesTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_host->people.known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b', true),
        FakeIdentityHost::card(QStringLiteral("B. Okafor"), u'c') };
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
}

void CopiesTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void CopiesTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    QTest::keyClicks(field, QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

ShareDialog &CopiesTest::share()
{
    open();
    m_window->actions().action(Command::ShareCopy)->trigger();
    ShareDialog *dialog = m_window->dialogs().shareDialog();
    QTest::qWait(1); // contacts and identity arrive through the event loop
    dialog->setFile(QStringLiteral("/mail/harbour"));
    return *dialog;
}

void CopiesTest::aShareNeedsSomebodyToOpenIt()
{
    ShareDialog &dialog = share();
    QVERIFY(dialog.missing().contains(QStringLiteral("for whom")));
    QVERIFY(!button(dialog, QStringLiteral("Share"))->isEnabled());
    dialog.write();
    QVERIFY(service().shares.empty());
    dialog.checkContact(0, true);
    QCOMPARE(dialog.missing(), QString());
    QVERIFY(button(dialog, QStringLiteral("Share"))->isEnabled());
}

void CopiesTest::contactsAreChosenByTheirKeysAndTheStateIsSaidInWords()
{
    ShareDialog &dialog = share();
    const auto *list = dialog.findChild<QListWidget *>();
    QVERIFY(list->item(0)->text().contains(QStringLiteral("verified")));
    QVERIFY(list->item(1)->text().contains(QStringLiteral("not verified")));
    dialog.checkContact(0, true);
    dialog.checkContact(1, true);
    dialog.write();
    QTRY_COMPARE(service().shares.size(), 1U);
    QCOMPARE(service().shares.front().recipients, QStringList({ QString(32, u'b'), QString(32, u'c') }));
    QCOMPARE(service().shares.front().file, QStringLiteral("/mail/harbour.caseshare"));
    QVERIFY(service().shares.front().passphrase.isEmpty());
    QVERIFY(!service().shares.front().overwrite);
}

void CopiesTest::typedRecipientsAreSplitAndCheckedForTheirForm()
{
    ShareDialog &dialog = share();
    QLineEdit *others = nullptr;
    for (auto *field : dialog.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("Other recipients"))
            others = field;
    }
    QVERIFY(others);
    others->setText(QStringLiteral("age1qqq, age1ppp\nAGE"));
    QVERIFY(dialog.missing().contains(QStringLiteral("AGE")));
    others->setText(QStringLiteral("age1qqq,  age1ppp"));
    QCOMPARE(dialog.missing(), QString());
    QCOMPARE(dialog.request().recipients, QStringList({ QStringLiteral("age1qqq"), QStringLiteral("age1ppp") }));
}

void CopiesTest::aPassphraseInsteadOfPeopleIsTypedTwice()
{
    ShareDialog &dialog = share();
    dialog.checkContact(0, true);
    dialog.setForPassphrase(true);
    QVERIFY(dialog.missing().contains(QStringLiteral("passphrase")));
    passphraseField(dialog, QStringLiteral("Passphrase"))->setText(QStringLiteral("over the telephone"));
    passphraseField(dialog, QStringLiteral("Passphrase again"))->setText(QStringLiteral("over the telefone"));
    QVERIFY(dialog.missing().contains(QStringLiteral("differ")));
    passphraseField(dialog, QStringLiteral("Passphrase again"))->setText(QStringLiteral("over the telephone"));
    QCOMPARE(dialog.missing(), QString());
    QCOMPARE(dialog.request().passphrase.bytes(), QByteArrayLiteral("over the telephone"));
    QVERIFY(dialog.request().recipients.isEmpty());
}

void CopiesTest::aPartAndWhatIsLeftOutCanBeChosen()
{
    open();
    const auto &sample = service().sample();
    m_window->selection().selectEntities({ sample.personas[7], sample.personas[8] });
    m_window->actions().action(Command::ShareCopy)->trigger();
    ShareDialog &dialog = *m_window->dialogs().shareDialog();
    QVERIFY(dialog.request().entities.empty());
    dialog.choosePart(1);
    QCOMPARE(dialog.request().entities, (std::vector<EntityId> { sample.personas[7], sample.personas[8] }));
    dialog.choosePart(2);
    QCOMPARE(dialog.request().entities, service().snapshot()->hypotheses().front().personas);
    QComboBox *redaction = nullptr;
    for (auto *box : dialog.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("What is left out"))
            redaction = box;
    }
    QVERIFY(redaction);
    QCOMPARE(dialog.request().redaction, RedactionProfile::None);
    redaction->setCurrentIndex(2);
    QCOMPARE(dialog.request().redaction, RedactionProfile::Victims);
}

void CopiesTest::signingNeedsThePassphraseOfTheIdentityOrNoSignature()
{
    m_host->people.have(QStringLiteral("J. Marsh"), "secret");
    ShareDialog &dialog = share();
    dialog.checkContact(0, true);
    QVERIFY(dialog.missing().contains(QStringLiteral("to sign")));
    passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->setText(QStringLiteral("secret"));
    QCOMPARE(dialog.missing(), QString());
    auto *sign = dialog.findChild<QCheckBox *>();
    sign->setChecked(false);
    passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->clear();
    QCOMPARE(dialog.missing(), QString());
    sign->setChecked(true);
    passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->setText(QStringLiteral("sesame"));
    dialog.write();
    QTRY_VERIFY(dialog.said().contains(QStringLiteral("does not open your identity")));
    QVERIFY(service().shares.empty());
    passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->setText(QStringLiteral("secret"));
    dialog.write();
    QTRY_COMPARE(service().shares.size(), 1U);
    QVERIFY(m_host->people.isUnlocked());
    QTRY_VERIFY(!passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->isVisible());
    QTRY_VERIFY(button(dialog, QStringLiteral("Share"))->isEnabled());
    dialog.write(); // no passphrase is needed any more
    QTRY_COMPARE(service().shares.size(), 2U);
}

void CopiesTest::theResultSaysWhatToDoNext()
{
    service().nextShare.recipients = { { QStringLiteral("age1bbb"), QStringLiteral("Ana Rossi"), true } };
    ShareDialog &dialog = share();
    dialog.checkContact(0, true);
    dialog.write();
    QTRY_VERIFY(dialog.said().contains(QStringLiteral("harbour.caseshare")));
    QVERIFY(dialog.said().contains(QString::fromLatin1(QByteArray(32, '\x2a').toHex())));
    QVERIFY(dialog.said().contains(QStringLiteral("not signed")));
    QVERIFY(dialog.said().contains(QStringLiteral("nobody else can open it")));
    QVERIFY(!dialog.said().contains(QStringLiteral("Not verified")));
    service().nextShare.recipients.clear();
    dialog.write();
    QTRY_VERIFY(dialog.said().contains(QStringLiteral("by another way")));
}

void CopiesTest::anUnverifiedRecipientIsPointedOut()
{
    service().nextShare.recipients = { { QStringLiteral("age1ccc"), QStringLiteral("B. Okafor"), false } };
    ShareDialog &dialog = share();
    dialog.checkContact(1, true);
    dialog.write();
    QTRY_VERIFY(dialog.said().contains(QStringLiteral("Not verified: ")));
    QVERIFY(dialog.said().contains(QStringLiteral("B. Okafor")));
}

void CopiesTest::anErrorOfSharingIsToldAndNothingIsLost()
{
    service().nextShareError = Error { Error::Kind::Access, QStringLiteral("The disk is full; nothing was written.") };
    ShareDialog &dialog = share();
    dialog.checkContact(0, true);
    dialog.write();
    QTRY_VERIFY(dialog.said().contains(QStringLiteral("The disk is full")));
    QCOMPARE(dialog.missing(), QString());
}

void CopiesTest::contactsMadeMeanwhileAppear()
{
    m_host->people.known.clear();
    ShareDialog &dialog = share();
    const auto *list = dialog.findChild<QListWidget *>();
    QVERIFY(list->item(0)->text().contains(QStringLiteral("No contacts yet")));
    button(dialog, QStringLiteral("Contacts…"))->click();
    QVERIFY(m_window->dialogs().identityDialog());
    m_host->people.known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b') };
    Q_EMIT m_window->dialogs().identityDialog()->changed();
    QTRY_VERIFY(list->item(0)->text().contains(QStringLiteral("Ana Rossi")));
}

void CopiesTest::lockingClosesEverythingThatHoldsTheCase()
{
    share();
    m_window->actions().action(Command::ChangePassphrase)->trigger();
    QVERIFY(m_window->dialogs().shareDialog() && m_window->dialogs().passphraseDialog());
    m_window->lock();
    QVERIFY(!m_window->dialogs().shareDialog() && !m_window->dialogs().passphraseDialog());
    QTRY_COMPARE(m_host->service.use_count(), 1L);
}

void CopiesTest::aShareBecomesACaseOfOnesOwn()
{
    m_host->people.have(QStringLiteral("J. Marsh"), "secret");
    Q_EMIT m_window->findChild<StartPage *>()->shareWanted();
    TakeInPage &page = m_window->takeInPage();
    QVERIFY(page.isVisible());
    page.begin(QStringLiteral("/mail/harbour.caseshare"));
    QTRY_COMPARE(page.keyForm().way(), CopyKeyForm::Way::Identity);
    passphraseField(page, QStringLiteral("Passphrase of your identity"))->setText(QStringLiteral("secret"));
    page.setFile(QStringLiteral("/cases/mine"));
    QVERIFY(!page.canMake());
    passphraseField(page, QStringLiteral("Passphrase"))->setText(QStringLiteral("quiet harbour"));
    passphraseField(page, QStringLiteral("Passphrase again"))->setText(QStringLiteral("quiet harbour"));
    QTRY_VERIFY(page.canMake());
    page.make();
    QTRY_VERIFY(m_window->hasCase());
    QCOMPARE(m_host->requests.back().path, QStringLiteral("/cases/mine.12f"));
    QCOMPARE(m_host->lastPassphrase, QByteArrayLiteral("quiet harbour"));
    QCOMPARE(m_host->takenIn.back().file, QStringLiteral("/mail/harbour.caseshare"));
    QVERIFY(m_host->people.isUnlocked());
    for (const auto *field : page.findChildren<QLineEdit *>())
        QVERIFY(field->text().isEmpty());
}

void CopiesTest::aDroppedShareWithoutACaseIsTakenIn()
{
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(QStringLiteral("/mail/harbour.caseshare")) });
    QDragEnterEvent enter(QPointF(100, 100).toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(m_window->takeInPage().isVisible());
    QCOMPARE(m_window->takeInPage().findChild<QLineEdit *>()->text(), QStringLiteral("/mail/harbour.caseshare"));
}

void CopiesTest::leavingTheTakeInForgetsWhatWasTyped()
{
    TakeInPage &page = m_window->takeInPage();
    Q_EMIT m_window->findChild<StartPage *>()->shareWanted();
    page.begin(QStringLiteral("/mail/harbour.caseshare"));
    passphraseField(page, QStringLiteral("Passphrase"))->setText(QStringLiteral("quiet harbour"));
    button(page, QStringLiteral("Back"))->click();
    QVERIFY(m_window->findChild<StartPage *>()->isVisible());
    for (const auto *field : page.findChildren<QLineEdit *>())
        QVERIFY(field->text().isEmpty());
}

void CopiesTest::thePassphraseIsChangedWhereTheOldOneIsRight()
{
    open();
    m_window->actions().action(Command::ChangePassphrase)->trigger();
    PassphraseDialog &dialog = *m_window->dialogs().passphraseDialog();
    passphraseField(dialog, QStringLiteral("Passphrase until now"))->setText(QStringLiteral("wrong horse"));
    QVERIFY(!dialog.canChange());
    button(dialog, QStringLiteral("Make one"))->click();
    QVERIFY(dialog.canChange());
    const QString made = passphraseField(dialog, QStringLiteral("Passphrase"))->text();
    button(dialog, QStringLiteral("Change the passphrase"))->click();
    QTRY_VERIFY(dialog.message().contains(QStringLiteral("not the passphrase")));
    passphraseField(dialog, QStringLiteral("Passphrase until now"))->setText(QStringLiteral("correct horse"));
    button(dialog, QStringLiteral("Change the passphrase"))->click();
    QTRY_COMPARE(service().newPassphrase, made.toUtf8());
    QTRY_VERIFY(m_window->casePage().notices()->text().contains(QStringLiteral("new passphrase")));
    QTRY_VERIFY(!m_window->dialogs().passphraseDialog());
}

void CopiesTest::anOlderCopyIsAcceptedOnlyAfterAQuestion()
{
    service().nextFacts.headNotice = QStringLiteral("This copy lacks 4 entries that were seen here.");
    open();
    NoticeBar *notices = m_window->casePage().notices();
    QCOMPARE(notices->kind(), NoticeBar::Kind::Warning);
    QCOMPARE(notices->offer(), QStringLiteral("Go by this copy…"));
    button(*notices, QStringLiteral("Go by this copy…"))->click();
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->defaultButton()->text(), QStringLiteral("&Leave it"));
    QVERIFY(service().performed.empty());
    button(*question, QStringLiteral("Go by this copy"))->click();
    QTRY_COMPARE(service().performed.size(), 1U);
    QVERIFY(service().facts().headNotice.isEmpty());
}

void CopiesTest::aDamagedCaseOffersToSalvage()
{
    m_host->nextError = Error { Error::Kind::Corrupt, QStringLiteral("page 17 is damaged") };
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    UnlockPage &page = m_window->unlockPage();
    auto *salvage = button(page, QStringLiteral("Salvage what still reads…"));
    QVERIFY(!salvage->isVisible());
    auto *field = page.findChild<PassphraseField *>();
    field->setText(QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(salvage->isVisible());
    page.salvageTo(QStringLiteral("/cases/harbour-salvaged.12f"));
    QTRY_VERIFY(page.message().contains(QStringLiteral("Salvaged into /cases/harbour-salvaged.12f")));
    QVERIFY(page.message().contains(QStringLiteral("The file of E-003 is damaged.")));
    QCOMPARE(page.path(), QStringLiteral("/cases/harbour-salvaged.12f"));
    QVERIFY(m_host->requests.back().readOnly);
}

// Set TWELVEFOLD_PICTURES to a folder to look at the pages.
void CopiesTest::pictures()
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("TWELVEFOLD_PICTURES names no folder for pictures.");
    const auto keep = [&](QWidget &widget, const QString &name) {
        QTest::qWait(150);
        widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    };
    m_host->people.have(QStringLiteral("J. Marsh"), "secret");
    service().nextShare.recipients = { { QStringLiteral("age1bbb"), QStringLiteral("Ana Rossi"), true },
        { QStringLiteral("age1ccc"), QStringLiteral("B. Okafor"), false } };
    for (const bool dark : { false, true }) {
        applyScheme(dark ? Scheme::Dark : Scheme::Light);
        const QString scheme = dark ? QStringLiteral("dark-") : QStringLiteral("light-");
        m_window->closeCase();
        keep(*m_window, scheme + QStringLiteral("start-share"));
        Q_EMIT m_window->findChild<StartPage *>()->shareWanted();
        keep(*m_window, scheme + QStringLiteral("take-in"));
        ShareDialog &dialog = share();
        keep(dialog, scheme + QStringLiteral("share"));
        dialog.setForPassphrase(true);
        keep(dialog, scheme + QStringLiteral("share-passphrase"));
        dialog.setForPassphrase(false);
        dialog.checkContact(0, true);
        dialog.checkContact(1, true);
        passphraseField(dialog, QStringLiteral("Passphrase of your identity"))->setText(QStringLiteral("secret"));
        dialog.write();
        keep(dialog, scheme + QStringLiteral("share-done"));
        m_window->actions().action(Command::ChangePassphrase)->trigger();
        button(*m_window->dialogs().passphraseDialog(), QStringLiteral("Make one"))->click();
        keep(*m_window->dialogs().passphraseDialog(), scheme + QStringLiteral("passphrase"));
    }
}

QTEST_MAIN(CopiesTest)
#include "tst_copies.moc"
