// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/new_case_page.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/centred_form.h"
#include "shell/file_dialogs.h"
#include "shell/key_file_row.h"
#include "shell/new_passphrase.h"
#include "shell/release_case.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace twelvefold::ui {

NewCasePage::NewCasePage(CaseHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_title(new QLineEdit)
    , m_file(new QLineEdit)
    , m_passphrase(new NewPassphrase(this))
    , m_keyFile(new KeyFileRow)
    , m_progress(new QProgressBar)
    , m_message(new QLabel)
    , m_other(new QLabel)
{
    build();
    for (QLineEdit *field : { m_title, m_file }) {
        connect(field, &QLineEdit::textChanged, this, &NewCasePage::check);
        connect(field, &QLineEdit::returnPressed, this, &NewCasePage::make);
    }
    connect(m_passphrase, &NewPassphrase::changed, this, &NewCasePage::check);
    connect(m_passphrase, &NewPassphrase::entered, this, &NewCasePage::make);
    reset();
}

void NewCasePage::build()
{
    auto *head = new QLabel(tr("New case"));
    head->setFont(Look::headingFont());
    m_title->setPlaceholderText(tr("What you call the case, e.g. Harbour"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making the case"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *note
        = new QLabel(tr("There is no way to a case whose passphrase is lost. Once it is open, Case > Recovery Key "
                        "shows a key to keep in a safe."));
    note->setWordWrap(true);
    note->setFont(Look::smallFont());
    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&File:"), fileRow());
    m_passphrase->addTo(*form);
    form->addRow(tr("&Key file:"), m_keyFile);
    auto *column = centredForm(this, 560);
    m_other->setWordWrap(true);
    m_other->setTextFormat(Qt::PlainText);
    m_other->hide();
    column->addWidget(head);
    column->addWidget(m_other);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addWidget(buttonRow());
}

QWidget *NewCasePage::fileRow()
{
    auto *row = new QWidget;
    auto *choose = new QPushButton(tr("Ch&oose…"));
    m_file->setAccessibleName(tr("File of the new case"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_file);
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(
            this, FileAsk::NewFile, tr("Where to keep the case"), caseFileFilter(), [this](const QStringList &files) {
                const QString &file = files.first();
                m_file->setText(file.endsWith(u".12f") ? file : file + QStringLiteral(".12f"));
            });
    });
    return row;
}

QWidget *NewCasePage::buttonRow()
{
    auto *row = new QWidget;
    auto *back = new QPushButton(tr("&Back"));
    m_make = new QPushButton(tr("Make the &case"));
    m_make->setDefault(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(back);
    layout->addStretch();
    layout->addWidget(m_make);
    connect(back, &QPushButton::clicked, this, &NewCasePage::left);
    connect(m_make, &QPushButton::clicked, this, &NewCasePage::make);
    return row;
}

void NewCasePage::reset()
{
    ++m_attempt;
    m_title->clear();
    m_file->clear();
    m_passphrase->wipe();
    m_keyFile->clear();
    m_other->clear();
    m_other->hide();
    setBusy(false);
    check();
    m_title->setFocus();
}

void NewCasePage::setOther(const QString &title)
{
    m_other->setText(tr("%1 stays open until the new case is made, and is closed then.").arg(title));
    m_other->setVisible(!title.isEmpty());
}

QString NewCasePage::message() const
{
    return m_message->text();
}

bool NewCasePage::canMake() const
{
    return !m_busy && !m_title->text().trimmed().isEmpty() && !m_file->text().trimmed().isEmpty()
        && m_passphrase->isReady();
}

void NewCasePage::check()
{
    m_message->setText(m_passphrase->problem());
    m_make->setEnabled(canMake());
}

void NewCasePage::make()
{
    if (!canMake())
        return;
    setBusy(true);
    OpenRequest request { .path = m_file->text().trimmed(), .keyFile = m_keyFile->path() };
    auto answer = m_host.create(std::move(request), m_title->text().trimmed(), Passphrase(m_passphrase->text()));
    whenDone(this, answer, [this, attempt = m_attempt](Result<std::shared_ptr<CaseService>> result) {
        if (attempt != m_attempt) {
            if (result)
                releaseCase(std::move(result).value());
            return;
        }
        setBusy(false);
        if (!result) {
            m_message->setText(result.error().message);
            return;
        }
        reset();
        Q_EMIT made(std::move(result).value());
    });
}

void NewCasePage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_passphrase->setEnabled(!busy);
    for (QWidget *widget :
        { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_keyFile) })
        widget->setEnabled(!busy);
    m_make->setEnabled(canMake());
}

} // namespace twelvefold::ui
