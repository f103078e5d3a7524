// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrase_dialog.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "ports/case_host.h"
#include "shell/key_file_row.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_field.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace twelvefold::ui {

PassphraseDialog::PassphraseDialog(std::shared_ptr<CaseService> service, QWidget *parent)
    : QDialog(parent)
    , m_service(std::move(service))
    , m_before(new QGroupBox(tr("What opens the case now")))
    , m_old(new PassphraseField)
    , m_oldKeyFile(new KeyFileRow)
    , m_new(new NewPassphrase(this))
    , m_newKeyFile(new KeyFileRow)
    , m_progress(new QProgressBar)
    , m_message(new QLabel)
    , m_change(new QPushButton(Look::icon(QStringLiteral("key")), tr("&Change the passphrase")))
{
    setWindowTitle(tr("Passphrase"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    setBusy(false);
}

void PassphraseDialog::build()
{
    auto *words = new QLabel(tr("The case is encrypted anew for the new passphrase; it stays open. Copies that were "
                                "made before, and shares, keep what opened them. A recovery key that was written down "
                                "opens only those: show the new one afterwards."));
    words->setWordWrap(true);
    m_old->setAccessibleName(tr("Passphrase until now"));
    m_oldKeyFile->field()->setAccessibleName(tr("Key file until now"));
    auto *before = new QFormLayout(m_before);
    before->addRow(tr("&Old passphrase:"), m_old);
    before->addRow(tr("Key &file:"), m_oldKeyFile);
    auto *box = new QGroupBox(tr("What opens it from now on"));
    auto *after = new QFormLayout(box);
    m_new->addTo(*after);
    after->addRow(tr("&Key file:"), m_newKeyFile);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Encrypting the case anew"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_change, QDialogButtonBox::ActionRole);
    m_change->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(3 * gridStep);
    for (QWidget *widget : { static_cast<QWidget *>(words), m_before, static_cast<QWidget *>(box),
             static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_message), static_cast<QWidget *>(buttons) })
        column->addWidget(widget);
    setMinimumWidth(130 * gridStep);
    connect(m_old, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    connect(m_oldKeyFile->field(), &QLineEdit::textChanged, this, &PassphraseDialog::check);
    connect(m_new, &NewPassphrase::changed, this, &PassphraseDialog::check);
    connect(m_new, &NewPassphrase::entered, this, &PassphraseDialog::change);
    connect(m_change, &QPushButton::clicked, this, &PassphraseDialog::change);
    connect(buttons, &QDialogButtonBox::rejected, this, &PassphraseDialog::reject);
}

QString PassphraseDialog::message() const
{
    return m_message->text();
}

bool PassphraseDialog::canChange() const
{
    return !m_busy && (!m_old->text().isEmpty() || !m_oldKeyFile->path().isEmpty()) && m_new->isReady();
}

void PassphraseDialog::check()
{
    m_message->setText(m_new->problem());
    m_change->setEnabled(canChange());
}

void PassphraseDialog::change()
{
    if (!canChange())
        return;
    setBusy(true);
    const auto future = m_service->changePassphrase(
        Passphrase(m_old->text()), Passphrase(m_new->text()), m_oldKeyFile->path(), m_newKeyFile->path());
    whenDone(this, future, [this](const Result<LedgerEntry> &entry) {
        setBusy(false);
        if (!entry) {
            m_message->setText(entry.error().message);
            m_old->setFocus();
            m_old->selectAll();
            return;
        }
        m_old->wipe();
        m_new->wipe();
        Q_EMIT done(tr("The case has a new passphrase. Copies made before keep the old one."));
        close();
    });
}

// Encrypting anew is all or nothing and cannot be left half-way; who closes the dialog would not learn what came of it.
void PassphraseDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void PassphraseDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_before->setEnabled(!busy);
    m_new->setEnabled(!busy);
    m_newKeyFile->setEnabled(!busy);
    check();
}

} // namespace twelvefold::ui
