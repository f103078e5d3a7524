// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/share_dialog.h"

#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStackedWidget>

namespace twelvefold::ui {
namespace {

const QString suffix = QStringLiteral(".caseshare");

QString redactionWords(RedactionProfile profile)
{
    switch (profile) {
    case RedactionProfile::None:
        return ShareDialog::tr("Everything chosen goes along, the files of its exhibits included.");
    case RedactionProfile::Originals:
        return ShareDialog::tr(
            "Every fact stays, with its place in the exhibit; the files themselves do not go along.");
    case RedactionProfile::Victims:
        break;
    }
    return ShareDialog::tr(
        "Victims and identity documents, all that is said of them, and the files that said it do not "
        "go along. What a persona claims in a victim's name stays: it is the persona's.");
}

} // namespace

ShareDialog::ShareDialog(std::shared_ptr<CaseService> service, IdentityHost &identities, JobList &jobs,
    const std::vector<EntityId> &selected, QWidget *parent)
    : QDialog(parent)
    , m_service(std::move(service))
    , m_identities(identities)
    , m_jobs(jobs)
    , m_fields(new QWidget)
    , m_forPeople(new QRadioButton(tr("&People, each with their own key")))
    , m_forPassphrase(new QRadioButton(tr("Whoe&ver has a passphrase")))
    , m_for(new QStackedWidget)
    , m_list(new QListWidget)
    , m_others(new QLineEdit)
    , m_passphrase(new NewPassphrase(this))
    , m_part(new QComboBox)
    , m_redaction(new QComboBox)
    , m_redactionWords(new QLabel)
    , m_signature(new QStackedWidget)
    , m_sign(new QCheckBox)
    , m_identityPassphrase(new PassphraseField)
    , m_file(new QLineEdit)
    , m_hint(new QLabel)
    , m_progress(new QProgressBar)
    , m_done(new QLabel)
    , m_hash(new QLineEdit)
    , m_write(new QPushButton(Look::icon(QStringLiteral("export")), tr("&Share")))
    , m_stop(new QPushButton(tr("&Stop")))
{
    setWindowTitle(tr("Share a Copy"));
    setAttribute(Qt::WA_DeleteOnClose);
    fillParts(selected);
    fillRedactions();
    build();
    setBusy(false);
    load();
}

ShareDialog::~ShareDialog()
{
    m_job.cancel();
}

void ShareDialog::load()
{
    whenDone(this, m_identities.contacts(), [this](Result<std::vector<CardFacts>> contacts) {
        showContacts(contacts ? std::move(contacts).value() : std::vector<CardFacts>());
    });
    whenDone(
        this, m_identities.own(), [this](const Result<OwnIdentity> &own) { showIdentity(own ? *own : OwnIdentity()); });
}

void ShareDialog::showContacts(std::vector<CardFacts> contacts)
{
    QStringList checked;
    for (int row = 0; row < int(m_contacts.size()); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            checked += m_contacts[size_t(row)].id;
    }
    const QSignalBlocker silent(m_list); // while it is filled it and the contacts do not go together
    m_contacts = std::move(contacts);
    m_list->clear();
    for (const CardFacts &card : m_contacts) {
        const QString state = card.verified ? tr("verified") : tr("not verified: nobody compared the card");
        auto *item = new QListWidgetItem(tr("%1 — %2").arg(isolated(card.name), state), m_list);
        item->setIcon(card.verified ? Look::icon(QStringLiteral("good"), Look::colour(Role::Good, palette()))
                                    : Look::icon(QStringLiteral("warning"), Look::colour(Role::Warning, palette())));
        item->setToolTip(card.fingerprint);
        item->setCheckState(checked.contains(card.id) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_contacts.empty()) {
        auto *item = new QListWidgetItem(tr("No contacts yet: import a colleague's card"), m_list);
        item->setFlags(Qt::NoItemFlags);
    }
    refresh();
}

void ShareDialog::showIdentity(const OwnIdentity &own)
{
    m_knowsIdentity = true;
    m_hasIdentity = own.card.has_value();
    m_signature->setCurrentIndex(m_hasIdentity ? 1 : 0);
    // Once it is unlocked everything is signed.
    const bool unlocked = m_identities.isUnlocked();
    if (own.card)
        m_sign->setText(unlocked ? tr("Signed as %1").arg(isolated(own.card->name))
                                 : tr("Si&gn as %1").arg(isolated(own.card->name)));
    m_sign->setEnabled(!unlocked);
    m_sign->setChecked(m_sign->isChecked() || unlocked);
    m_identityPassphrase->setVisible(!unlocked);
    refresh();
}

bool ShareDialog::signsWithPassphrase() const
{
    return m_hasIdentity && m_sign->isChecked() && !m_identities.isUnlocked();
}

void ShareDialog::setFile(const QString &file)
{
    m_file->setText(file);
}

void ShareDialog::checkContact(int row, bool checked)
{
    m_list->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

void ShareDialog::setForPassphrase(bool passphrase)
{
    (passphrase ? m_forPassphrase : m_forPeople)->setChecked(true);
}

void ShareDialog::choosePart(int row)
{
    m_part->setCurrentIndex(row);
}

QStringList ShareDialog::typedRecipients() const
{
    return m_others->text().split(QRegularExpression(QStringLiteral("[\\s,;]+")), Qt::SkipEmptyParts);
}

ShareRequest ShareDialog::request() const
{
    ShareRequest request;
    request.file = m_file->text().trimmed();
    if (!request.file.isEmpty() && !request.file.endsWith(suffix, Qt::CaseInsensitive))
        request.file += suffix;
    request.overwrite = !m_confirmed.isEmpty() && request.file == m_confirmed;
    if (m_forPassphrase->isChecked()) {
        request.passphrase = Passphrase(m_passphrase->text());
    } else {
        for (int row = 0; row < int(m_contacts.size()); ++row) {
            if (m_list->item(row)->checkState() == Qt::Checked)
                request.recipients += m_contacts[size_t(row)].id;
        }
        request.recipients += typedRecipients();
    }
    request.entities = m_parts[size_t(m_part->currentIndex())].entities;
    request.redaction = RedactionProfile(m_redaction->currentData().toInt());
    return request;
}

QString ShareDialog::missing() const
{
    const ShareRequest wanted = request();
    if (m_forPassphrase->isChecked() && !m_passphrase->isReady())
        return m_passphrase->problem().isEmpty() ? tr("Make a passphrase for the copy.") : m_passphrase->problem();
    if (!m_forPassphrase->isChecked() && wanted.recipients.isEmpty())
        return tr("Choose for whom it is.");
    for (const QString &typed : typedRecipients()) {
        if (!m_forPassphrase->isChecked() && !typed.startsWith(u"age1"))
            return tr("“%1” is no recipient: those begin with age1.").arg(Look::shortened(typed, 24));
    }
    if (!m_knowsIdentity)
        return tr("Looking for your identity…");
    if (signsWithPassphrase() && m_identityPassphrase->text().isEmpty())
        return tr("Give the passphrase of your identity to sign, or do not sign.");
    if (wanted.file.isEmpty())
        return tr("Choose the file to write.");
    return {};
}

void ShareDialog::refresh()
{
    const QString why = missing();
    m_hint->setText(m_busy ? QString() : why);
    m_write->setEnabled(why.isEmpty() && !m_busy);
    m_identityPassphrase->setEnabled(m_sign->isChecked());
    m_redactionWords->setText(redactionWords(RedactionProfile(m_redaction->currentData().toInt())));
}

void ShareDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_stop->setVisible(busy);
    m_fields->setEnabled(!busy);
    refresh();
}

void ShareDialog::write()
{
    if (m_busy || !missing().isEmpty())
        return;
    m_result->hide();
    setBusy(true);
    if (!signsWithPassphrase())
        return ask();
    const auto unlocked = m_identities.unlock(Passphrase(m_identityPassphrase->text()));
    whenDone(this, unlocked, [this](const Result<CardFacts> &card) {
        if (card) {
            m_identityPassphrase->wipe();
            load();
            return ask();
        }
        setBusy(false);
        take(card.error());
    });
}

void ShareDialog::ask()
{
    m_job = m_service->share(request());
    m_jobs.watch(tr("Writing a copy for others"), QFuture<void>(m_job));
    whenDone(this, m_job, [this](const Result<ShareReport> &report) {
        setBusy(false);
        take(report);
    });
}

void ShareDialog::take(const Result<ShareReport> &report)
{
    m_result->show();
    for (QPushButton *button : m_result->findChildren<QPushButton *>())
        button->setVisible(bool(report));
    m_hash->setVisible(bool(report));
    if (!report) {
        m_done->setText(report.error().message);
        return;
    }
    m_done->setText(whatWasWritten(*report) + u'\n' + whatToDo(*report));
    m_hash->setText(QString::fromLatin1(report->sha256.toHex()));
    m_hash->setCursorPosition(0);
    Q_EMIT written(tr("Wrote a copy for others: %1").arg(report->file));
}

QString ShareDialog::whatWasWritten(const ShareReport &report) const
{
    QStringList parts { tr("%n record(s)", nullptr, int(report.entities)),
        tr("%n entry(ies) of the ledger", nullptr, int(report.entries)) };
    if (report.withheld > 0)
        parts += tr("%n left out of them, by digest only", nullptr, int(report.withheld));
    if (report.originalsLeftOut > 0)
        parts += tr("%n exhibit(s) without their files", nullptr, int(report.originalsLeftOut));
    parts += report.isSigned ? tr("signed") : tr("not signed");
    return tr("Wrote %1: %2.").arg(report.file, parts.join(QStringLiteral(", ")));
}

QString ShareDialog::whatToDo(const ShareReport &report) const
{
    if (report.recipients.empty())
        return tr(
            "Send the file, and tell the passphrase by another way: on the telephone or face to face, never in the "
            "same message.");
    QStringList names;
    QStringList unsure;
    for (const ShareRecipient &one : report.recipients) {
        const QString name = one.name.isEmpty() ? Look::shortened(one.recipient, 20) : isolated(one.name);
        names += name;
        if (!one.name.isEmpty() && !one.verified)
            unsure += name;
    }
    QString text
        = tr("Send the file to %1, by any way: nobody else can open it.").arg(names.join(QStringLiteral(", ")));
    if (!unsure.isEmpty())
        text += u' '
            + tr("⚠ Not verified: %1. Compare the card first, or the copy may be readable to somebody else.")
                  .arg(unsure.join(QStringLiteral(", ")));
    return text;
}

QString ShareDialog::said() const
{
    return m_result->isHidden() ? QString() : m_done->text() + u'\n' + m_hash->text();
}

} // namespace twelvefold::ui
