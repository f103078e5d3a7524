// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two investigators, each with a window and a profile of their own: a copy goes out, both work on, and it comes home.
#include "remembering_host.h"

#include "panels/conflict_card.h"
#include "panels/conflicts_page.h"
#include "people/contact_list.h"
#include "people/identity_dialog.h"
#include "people/own_card.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/passphrase_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "vault/profile.h"
#include "wizards/copy_key_form.h"
#include "wizards/merge_page.h"
#include "wizards/share_dialog.h"
#include "wizards/take_in_page.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;
using test::RememberingHost;

namespace {

constexpr int patience = 240'000; // milliseconds; a slow machine is not a failure
const QString readerFolder = QStringLiteral(TWELVEFOLD_BIN);

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

void type(const QWidget &page, const QString &name, const QString &text)
{
    for (QLineEdit *edit : page.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            edit->setText(text);
    }
}

template <class T>
T waitedFor(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().message));
    return future.result().value();
}

//! One investigator: a profile, its host, and a window.
struct Desk {
    QString name;
    QString folder;
    RememberingHost host;
    ui::MainWindow window;

    Desk(const QString &who, const QString &in)
        : name(who)
        , folder(in + u'/' + who)
        , host(folder)
        , window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") })
    {
        auto profile = Profile::open(folder);
        if (!profile || !profile->setAuthor(who))
            qFatal("no profile");
        window.show();
    }
    QString secret() const { return QStringLiteral("identity of ") + name; }
    QString card() const { return folder + QStringLiteral("/mine.card"); }
    std::shared_ptr<CaseService> service() const { return host.service(); }
    ui::IdentityDialog &people()
    {
        window.actions().action(ui::Command::Identity)->trigger();
        return *window.dialogs().identityDialog();
    }
    QString nationality() const;
    void setNationality(const QString &value) const;
};

const Assertion *nationalityOf(const CaseGraph &graph)
{
    const Assertion *found = nullptr;
    graph.forEachEntity([&](EntityIndex i) {
        for (const Assertion *a : graph.assertions(i)) {
            if (a->property == u"nationality")
                found = a;
        }
    });
    return found;
}

QString Desk::nationality() const
{
    const auto graph = service()->snapshot();
    const Assertion *found = nationalityOf(*graph);
    return found ? found->value : QString();
}

void Desk::setNationality(const QString &value) const
{
    const auto graph = service()->snapshot();
    Assertion changed = *nationalityOf(*graph);
    changed.value = changed.raw = value;
    waitedFor(service()->perform({ .kind = QStringLiteral("edit"),
        .text = QStringLiteral("Set the nationality to ") + value,
        .changes = { Put { changed } } }));
}

} // namespace

class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aCopyGoesOutComesHomeAndItsConflictIsSettledAndTakenBack();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void makeIdentity(Desk &desk);
    void exchangeCards(Desk &desk, Desk &other, bool compare);
    void makeCase(Desk &desk);
    void share(Desk &from, const QString &file);
    void takeIn(Desk &desk, const QString &file);
    void lookAt(Desk &desk, const QString &file);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSharing::initTestCase()
{
    // The reader lies beside the programs, not beside this test.
    QVERIFY(QFile::exists(readerFolder + QStringLiteral("/twelvefold-reader")));
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/twelvefold-reader");
    if (!QFile::exists(beside))
        QVERIFY(QFile::link(readerFolder + QStringLiteral("/twelvefold-reader"), beside));
}

void TestSharing::init()
{
    QSettings().clear();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSharing::makeIdentity(Desk &desk)
{
    ui::IdentityDialog &people = desk.people();
    QTRY_VERIFY(button(people.own(), QStringLiteral("Make the identity")));
    type(people.own(), QStringLiteral("Passphrase"), desk.secret());
    type(people.own(), QStringLiteral("Passphrase again"), desk.secret());
    QTRY_VERIFY_WITH_TIMEOUT(people.own().canMake(), patience);
    button(people.own(), QStringLiteral("Make the identity"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(people.own().shown().contains(desk.name), patience);
    waitedFor(desk.host.identities().exportCard(desk.card(), false));
    desk.host.identities().lock(); // as after the case was locked
}

void TestSharing::exchangeCards(Desk &desk, Desk &other, bool compare)
{
    ui::ContactList &contacts = desk.people().contacts();
    contacts.import(other.card());
    QTRY_COMPARE_WITH_TIMEOUT(contacts.count(), 1, patience);
    QVERIFY(!contacts.card(0).verified);
    if (!compare)
        return;
    contacts.select(0);
    contacts.compare();
    contacts.mark(waitedFor(other.host.identities().own()).card->words.join(u' '));
    QTRY_VERIFY_WITH_TIMEOUT(contacts.card(0).verified, patience);
}

void TestSharing::makeCase(Desk &desk)
{
    QFile table(path(QStringLiteral("applicants.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("id,name,nationality\nP-1,Oleksandr Kovalenko,UA\n");
    table.close();
    const OpenRequest request { .path = desk.folder + QStringLiteral("/harbour.12f") };
    waitedFor(waitedFor(desk.host.create(request, QStringLiteral("Harbour"), Passphrase(desk.secret())))->close());
    desk.window.openPath(request.path);
    type(desk.window.unlockPage(), QStringLiteral("Passphrase"), desk.secret());
    button(desk.window.unlockPage(), QStringLiteral("Unlock"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.hasCase(), patience);
    const auto imported = waitedFor(desk.service()->importFiles({ .paths = { table.fileName() },
        .mapping = R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties":
            {"name": {"column": "name"}, "nationality": {"column": "nationality"}}}}, "links": []})" }));
    QCOMPARE(imported.addedEvidence, 1);
    QCOMPARE(desk.nationality(), QStringLiteral("UA"));
}

void TestSharing::share(Desk &from, const QString &file)
{
    from.window.actions().action(ui::Command::ShareCopy)->trigger();
    ui::ShareDialog &dialog = *from.window.dialogs().shareDialog();
    const auto *contacts = dialog.findChild<QListWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(contacts->count() > 0 && contacts->item(0)->text().contains(u"verified"), patience);
    dialog.checkContact(0, true);
    dialog.setFile(file);
    type(dialog, QStringLiteral("Passphrase of your identity"), from.secret());
    QTRY_COMPARE_WITH_TIMEOUT(dialog.missing(), QString(), patience);
    dialog.write();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.said().isEmpty(), patience);
    QVERIFY2(dialog.said().contains(QStringLiteral("signed")) && !dialog.said().contains(QStringLiteral("not signed")),
        qPrintable(dialog.said()));
    QVERIFY(QFile::exists(file));
}

void TestSharing::takeIn(Desk &desk, const QString &file)
{
    Q_EMIT desk.window.findChild<ui::StartPage *>()->shareWanted();
    ui::TakeInPage &page = desk.window.takeInPage();
    page.begin(file);
    QTRY_COMPARE_WITH_TIMEOUT(page.keyForm().way(), ui::CopyKeyForm::Way::Identity, patience);
    type(page, QStringLiteral("Passphrase of your identity"), desk.secret());
    page.setFile(desk.folder + QStringLiteral("/harbour.12f"));
    type(page, QStringLiteral("Passphrase"), desk.secret());
    type(page, QStringLiteral("Passphrase again"), desk.secret());
    QTRY_VERIFY_WITH_TIMEOUT(page.canMake(), patience);
    page.make();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.hasCase() || !page.message().isEmpty(), patience);
    QVERIFY2(desk.window.hasCase(), qPrintable(page.message()));
}

void TestSharing::lookAt(Desk &desk, const QString &file)
{
    desk.window.actions().action(ui::Command::MergeCopy)->trigger();
    ui::MergePage &page = desk.window.mergePage();
    page.begin(file);
    QTRY_COMPARE_WITH_TIMEOUT(page.keyForm().way(), ui::CopyKeyForm::Way::Identity, patience);
    type(page, QStringLiteral("Passphrase of your identity"), desk.secret());
    QTRY_VERIFY_WITH_TIMEOUT(button(page, QStringLiteral("Look at it"))->isEnabled(), patience);
    button(page, QStringLiteral("Look at it"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page.shownReport().isEmpty() || !page.message().isEmpty(), patience);
    QVERIFY2(!page.shownReport().isEmpty(), qPrintable(page.message()));
}

void TestSharing::aCopyGoesOutComesHomeAndItsConflictIsSettledAndTakenBack()
{
    Desk ana(QStringLiteral("Ana Rossi"), m_dir->path());
    Desk ben(QStringLiteral("Ben Okafor"), m_dir->path());
    for (Desk *desk : { &ana, &ben })
        makeIdentity(*desk);
    exchangeCards(ana, ben, true);
    exchangeCards(ben, ana, false);
    makeCase(ana);
    share(ana, path(QStringLiteral("out.caseshare")));

    // Ben has the whole case, and both go on without knowing of each other.
    takeIn(ben, path(QStringLiteral("out.caseshare")));
    QCOMPARE(ben.service()->snapshot()->info().id, ana.service()->snapshot()->info().id);
    QCOMPARE(ben.nationality(), QStringLiteral("UA"));
    ana.setNationality(QStringLiteral("PL"));
    ben.setNationality(QStringLiteral("RU"));
    const Entity found { EntityId::generate(), *Schema::standard().findEntityType(u"Persona"), {},
        QStringLiteral("P-2") };
    waitedFor(ben.service()->perform(
        { .kind = QStringLiteral("edit"), .text = QStringLiteral("Added a persona"), .changes = { Put { found } } }));
    share(ben, path(QStringLiteral("back.caseshare")));

    // Ana is shown what would come, and nothing has come yet.
    lookAt(ana, path(QStringLiteral("back.caseshare")));
    const QString report = ana.window.mergePage().shownReport();
    for (const char *part :
        { "Signed by \u2068Ben Okafor\u2069, whose card you have verified", "PL", "RU", "would count", "1 Persona" })
        QVERIFY2(report.contains(QString::fromUtf8(part)), qPrintable(report));
    QCOMPARE(ana.nationality(), QStringLiteral("PL"));
    QVERIFY(!ana.service()->snapshot()->find(found.id));

    button(ana.window.mergePage(), QStringLiteral("Merge"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(ana.service()->snapshot()->find(found.id), patience);
    QTRY_VERIFY(ana.window.casePage().notices()->text().contains(QStringLiteral("1 conflict")));
    QCOMPARE(ana.window.casePage().notices()->offer(), QStringLiteral("Undo"));
    QCOMPARE(ana.nationality(), QStringLiteral("RU")); // the later one counts
    ui::ConflictsPage &conflicts = ana.window.conflictsPage();
    QTRY_COMPARE_WITH_TIMEOUT(conflicts.count(), 1, patience);
    QTabWidget *tabs = ana.window.casePage().tabs();
    QVERIFY(tabs->isTabVisible(tabs->indexOf(&conflicts)));

    // She keeps her own.
    ana.window.actions().action(ui::Command::ShowConflicts)->trigger();
    QTRY_COMPARE(conflicts.cards().size(), size_t(2));
    conflicts.cards().front()->keepButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(ana.nationality(), QStringLiteral("PL"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(conflicts.count(), 0, patience);

    // And takes both back: the case is as it was before.
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(ana.window.actions().action(ui::Command::Undo)->isEnabled(), patience);
        ana.window.actions().action(ui::Command::Undo)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(ana.window.casePage().notices()->text().contains(u"Taken back"), patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!ana.service()->snapshot()->find(found.id), patience);
    QCOMPARE(ana.nationality(), QStringLiteral("PL"));
    const VerifyReport verified = waitedFor(ana.service()->verify());
    for (const Check &check : verified.checks)
        QVERIFY2(check.ok, qPrintable(check.detail));
}

QTEST_MAIN(TestSharing)
#include "tst_sharing.moc"
