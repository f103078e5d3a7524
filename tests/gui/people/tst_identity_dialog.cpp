// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_identity_host.h"
#include "look/scheme.h"
#include "people/contact_list.h"
#include "people/identity_dialog.h"
#include "people/own_card.h"
#include "shell/passphrase_field.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
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

const QString words = QStringLiteral("anchor basil cedar delta ember fern granite harvest");

} // namespace

class IdentityDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnIdentityItOffersToMakeOne();
    void anIdentityNeedsItsPassphraseTwice();
    void aMadeIdentityShowsWhatToReadOut();
    void unlockingIsAskedForOnce();
    void aDamagedIdentityIsToldInWords();
    void anImportedCardIsMarkedUnverifiedInWords();
    void whatTheOwnerSaysVerifiesTheCard();
    void wrongWordsMarkNothing();
    void theWordsToCompareAreNotOnTheScreen();
    void removingAsksFirst();
    void pictures();

private:
    void show();
    void fill(const QString &again = QStringLiteral("quiet harbour lantern"));

    std::unique_ptr<FakeIdentityHost> m_host;
    IdentityDialog *m_dialog = nullptr;
};

void IdentityDialogTest::init()
{
    m_host = std::make_unique<FakeIdentityHost>();
}

void IdentityDialogTest::cleanup()
{
    delete m_dialog;
    m_dialog = nullptr;
}

void IdentityDialogTest::show()
{
    m_dialog = new IdentityDialog(*m_host);
    m_dialog->show();
    QTest::qWait(1); // the fake's answers arrive through the event loop
}

void IdentityDialogTest::fill(const QString &again)
{
    for (auto *field : m_dialog->own().findChildren<PassphraseField *>()) {
        if (field->accessibleName() == QStringLiteral("Passphrase"))
            field->setText(QStringLiteral("quiet harbour lantern"));
        else if (field->accessibleName() == QStringLiteral("Passphrase again"))
            field->setText(again);
    }
}

void IdentityDialogTest::withoutAnIdentityItOffersToMakeOne()
{
    show();
    QVERIFY(m_dialog->own().shown().isEmpty());
    QVERIFY(!m_dialog->own().canMake());
    fill();
    QVERIFY(m_dialog->own().canMake()); // the name is suggested from the profile
    button(m_dialog->own(), QStringLiteral("Make the identity"))->click();
    QTRY_VERIFY(m_dialog->own().shown().contains(QStringLiteral("J. Marsh")));
    QVERIFY(m_host->isUnlocked());
    for (const auto *field : m_dialog->own().findChildren<PassphraseField *>())
        QVERIFY(field->text().isEmpty());
}

void IdentityDialogTest::anIdentityNeedsItsPassphraseTwice()
{
    show();
    fill(QStringLiteral("quiet harbour lanterns"));
    QVERIFY(!m_dialog->own().canMake());
    QVERIFY(!button(m_dialog->own(), QStringLiteral("Make the identity"))->isEnabled());
}

void IdentityDialogTest::aMadeIdentityShowsWhatToReadOut()
{
    m_host->have(QStringLiteral("J. Marsh"), "secret");
    show();
    const QString shown = m_dialog->own().shown();
    QVERIFY(shown.contains(words));
    QVERIFY(shown.contains(QStringLiteral("aaaa aaaa")));
    QVERIFY(shown.contains(QStringLiteral("age1")));
    button(m_dialog->own(), QStringLiteral("Copy recipient"))->click();
    QVERIFY(m_dialog->said().contains(QStringLiteral("clipboard")));
}

void IdentityDialogTest::unlockingIsAskedForOnce()
{
    m_host->have(QStringLiteral("J. Marsh"), "secret");
    show();
    PassphraseField *field = nullptr;
    for (auto *one : m_dialog->own().findChildren<PassphraseField *>()) {
        if (one->isVisible())
            field = one;
    }
    QVERIFY(field);
    field->setText(QStringLiteral("sesame"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_dialog->said().contains(QStringLiteral("does not open")));
    field->setText(QStringLiteral("secret"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!field->isVisible());
    QVERIFY(m_host->isUnlocked());
    QVERIFY(field->text().isEmpty());
}

void IdentityDialogTest::aDamagedIdentityIsToldInWords()
{
    m_host->nextError = Error { Error::Kind::Corrupt, QStringLiteral("The identity of this profile is damaged.") };
    show();
    QTRY_COMPARE(m_dialog->said(), QStringLiteral("The identity of this profile is damaged."));
}

void IdentityDialogTest::anImportedCardIsMarkedUnverifiedInWords()
{
    show();
    QCOMPARE(m_dialog->contacts().count(), 0);
    QSignalSpy changed(m_dialog, &IdentityDialog::changed);
    m_dialog->contacts().import(QStringLiteral("/cards/ana.card"));
    QTRY_COMPARE(m_dialog->contacts().count(), 1);
    const auto *model = m_dialog->contacts().findChild<QTableView *>()->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("not verified"));
    QVERIFY(m_dialog->said().contains(QStringLiteral("Compare it")));
    QCOMPARE(changed.size(), 1);
}

void IdentityDialogTest::whatTheOwnerSaysVerifiesTheCard()
{
    m_host->known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b') };
    show();
    m_dialog->contacts().select(0);
    button(m_dialog->contacts(), QStringLiteral("Compare…"))->click();
    auto *heard = m_dialog->contacts().findChild<QLineEdit *>();
    QVERIFY(heard->isVisible());
    QTest::keyClicks(heard, words);
    QTest::keyClick(heard, Qt::Key_Return);
    QTRY_VERIFY(m_dialog->contacts().card(0).verified);
    QVERIFY(!heard->isVisible());
    QVERIFY(!button(m_dialog->contacts(), QStringLiteral("Compare…"))->isEnabled());
}

void IdentityDialogTest::wrongWordsMarkNothing()
{
    m_host->known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b') };
    show();
    m_dialog->contacts().select(0);
    m_dialog->contacts().compare();
    m_dialog->contacts().mark(QStringLiteral("anchor basil cedar delta ember fern granite HARBOUR"));
    QTRY_VERIFY(m_dialog->said().contains(QStringLiteral("not the fingerprint")));
    QVERIFY(!m_dialog->contacts().card(0).verified);
    QVERIFY(m_dialog->contacts().findChild<QLineEdit *>()->isVisible());
}

void IdentityDialogTest::theWordsToCompareAreNotOnTheScreen()
{
    m_host->known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b') };
    show();
    m_dialog->contacts().select(0);
    m_dialog->contacts().compare();
    for (const auto *label : m_dialog->contacts().findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QStringLiteral("granite")));
}

void IdentityDialogTest::removingAsksFirst()
{
    m_host->known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b') };
    show();
    m_dialog->contacts().select(0);
    button(m_dialog->contacts(), QStringLiteral("Remove…"))->click();
    auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->defaultButton()->text(), QStringLiteral("&Keep it"));
    QVERIFY(m_host->removed.isEmpty());
    button(*question, QStringLiteral("Remove it"))->click();
    QTRY_COMPARE(m_dialog->contacts().count(), 0);
}

// Set TWELVEFOLD_PICTURES to a folder to look at the dialog.
void IdentityDialogTest::pictures()
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("TWELVEFOLD_PICTURES names no folder for pictures.");
    for (const bool dark : { false, true }) {
        applyScheme(dark ? Scheme::Dark : Scheme::Light);
        const QString scheme = dark ? QStringLiteral("dark-") : QStringLiteral("light-");
        m_host = std::make_unique<FakeIdentityHost>();
        show();
        QTest::qWait(50);
        m_dialog->grab().save(folder + u'/' + scheme + QStringLiteral("identity-none.png"));
        delete m_dialog;
        m_host->have(QStringLiteral("J. Marsh"), "secret");
        m_host->known = { FakeIdentityHost::card(QStringLiteral("Ana Rossi"), u'b', true),
            FakeIdentityHost::card(QStringLiteral("Maximiliane-Theodora von und zu Hohenstein-Wolfenbüttel"), u'c'),
            FakeIdentityHost::card(QStringLiteral("김 민준 / Мирослав Ѓорѓиевски / عمر"), u'd') };
        show();
        m_dialog->contacts().select(1);
        m_dialog->contacts().compare();
        m_dialog->contacts().mark(QStringLiteral("anchor"));
        QTest::qWait(50);
        m_dialog->grab().save(folder + u'/' + scheme + QStringLiteral("identity.png"));
        delete m_dialog;
        m_dialog = nullptr;
    }
}

QTEST_MAIN(IdentityDialogTest)
#include "tst_identity_dialog.moc"
