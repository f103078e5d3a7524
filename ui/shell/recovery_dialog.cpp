// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery_dialog.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "ports/case_host.h"
#include "shell/key_file_row.h"
#include "shell/passphrase_field.h"
#include "shell/recovery_sheet.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace twelvefold::ui {

RecoveryDialog::RecoveryDialog(std::shared_ptr<CaseService> service, QWidget *parent)
    : QDialog(parent)
    , m_service(std::move(service))
    , m_question(new QWidget)
    , m_passphrase(new PassphraseField)
    , m_keyFile(new KeyFileRow)
    , m_message(new QLabel)
    , m_key(new QLabel)
    , m_show(new QPushButton(tr("&Show the key")))
    , m_print(new QPushButton(tr("&Print…")))
{
    setWindowTitle(tr("Recovery key"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true); // nothing else should happen while the key can be read from the screen
    build();
}

void RecoveryDialog::build()
{
    auto *words = new QLabel(tr("The recovery key opens the file without the passphrase, with any SQLCipher. Write it "
                                "down or print it and keep it in a safe; whoever has it has the case. That it was "
                                "shown stands in the ledger."));
    words->setWordWrap(true);
    auto *form = new QFormLayout(m_question);
    form->setContentsMargins({});
    m_passphrase->setAccessibleName(tr("Passphrase"));
    form->addRow(tr("&Passphrase:"), m_passphrase);
    form->addRow(tr("&Key file:"), m_keyFile);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_key->setFont(Look::fixedFont());
    m_key->setTextFormat(Qt::PlainText);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_key->setAccessibleName(tr("Recovery key"));
    m_key->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    m_print->setToolTip(tr("Prints a sheet for the safe. The queue of a printer may keep a copy of it: use one of your "
                           "own."));
    m_print->hide();
    auto *column = new QVBoxLayout(this);
    for (QWidget *widget : { static_cast<QWidget *>(words), m_question, static_cast<QWidget *>(m_message),
             static_cast<QWidget *>(m_key), static_cast<QWidget *>(buttons) })
        column->addWidget(widget);
    setMinimumWidth(120 * gridStep);
    // Only here is the button one of this dialog; any other would be what Return presses.
    for (QPushButton *other : findChildren<QPushButton *>())
        other->setAutoDefault(false);
    m_show->setAutoDefault(true);
    m_show->setDefault(true);
    connect(m_show, &QPushButton::clicked, this, &RecoveryDialog::ask);
    connect(m_print, &QPushButton::clicked, this, [this] { printRecoverySheet(this, m_hex); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void RecoveryDialog::ask()
{
    if (m_passphrase->text().isEmpty() && m_keyFile->path().isEmpty())
        return;
    m_show->setEnabled(false);
    const auto future = m_service->recoveryKey(Passphrase(m_passphrase->text()), m_keyFile->path());
    m_passphrase->wipe();
    whenDone(this, future, [this](const Result<QString> &key) {
        m_show->setEnabled(true);
        m_message->setVisible(!key);
        if (key)
            return reveal(*key);
        m_message->setText(key.error().message);
        m_passphrase->setFocus();
    });
}

void RecoveryDialog::reveal(const QString &key)
{
    m_question->hide();
    m_show->hide();
    m_hex = key;
    m_print->setVisible(canPrintSheets());
    m_key->setText(keyToWriteDown(key));
    m_key->show();
    adjustSize();
}

QString RecoveryDialog::shownKey() const
{
    return m_key->text();
}

QString RecoveryDialog::message() const
{
    return m_message->text();
}

} // namespace twelvefold::ui
