// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/take_in_page.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/centred_form.h"
#include "shell/file_dialogs.h"
#include "shell/key_file_row.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_field.h"
#include "shell/release_case.h"
#include "wizards/copy_key_form.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

QWidget *fieldWithButton(QLineEdit *field, QPushButton *button)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(field, 1);
    layout->addWidget(button);
    row->setFocusProxy(field);
    return row;
}

QFormLayout *formIn(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

TakeInPage::TakeInPage(CaseHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_share(new QLineEdit)
    , m_key(new CopyKeyForm(host.identities()))
    , m_file(new QLineEdit)
    , m_passphrase(new NewPassphrase(this))
    , m_keyFile(new KeyFileRow)
    , m_fields(new QWidget)
    , m_progress(new QProgressBar)
    , m_message(new QLabel)
    , m_make(new QPushButton(Look::icon(QStringLiteral("import")), tr("&Take it in")))
{
    build();
    for (QLineEdit *field : { m_share, m_file })
        connect(field, &QLineEdit::textChanged, this, &TakeInPage::check);
    connect(m_key, &CopyKeyForm::changed, this, &TakeInPage::check);
    connect(m_key, &CopyKeyForm::identityWanted, this, &TakeInPage::identityWanted);
    connect(m_passphrase, &NewPassphrase::changed, this, &TakeInPage::check);
    connect(m_passphrase, &NewPassphrase::entered, this, &TakeInPage::make);
    setBusy(false);
}

void TakeInPage::build()
{
    auto *head = new QLabel(tr("Take in a share"));
    head->setFont(Look::headingFont());
    auto *words
        = new QLabel(tr("Makes a case of your own from a copy that a colleague shared with you. If you have that "
                        "case already, open it and use Case > Merge a Copy."));
    words->setWordWrap(true);
    auto *copy = new QGroupBox(tr("The copy"));
    auto *copyForm = formIn(copy);
    copyForm->addRow(tr("&Share:"), shareRow());
    copyForm->addRow(tr("&Opened:"), m_key);
    auto *own = new QGroupBox(tr("Your case"));
    auto *ownForm = formIn(own);
    ownForm->addRow(tr("&File:"), fileRow());
    m_passphrase->addTo(*ownForm);
    ownForm->addRow(tr("&Key file:"), m_keyFile);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(3 * gridStep);
    fields->addWidget(copy);
    fields->addWidget(own);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Taking in the share"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto *page = new QWidget;
    auto *column = centredForm(page, 560);
    for (QWidget *widget : { static_cast<QWidget *>(head), static_cast<QWidget *>(words), m_fields,
             static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_message), buttonRow() })
        column->addWidget(widget);
    auto *scroll = new QScrollArea; // at 1.5 times the size it is taller than a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

QWidget *TakeInPage::shareRow()
{
    auto *choose = new QPushButton(tr("C&hoose…"));
    m_share->setAccessibleName(tr("File of the share"));
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::OneFile, tr("Take in a share"), shareFileFilter(),
            [this](const QStringList &files) { m_share->setText(files.first()); });
    });
    return fieldWithButton(m_share, choose);
}

QWidget *TakeInPage::fileRow()
{
    auto *choose = new QPushButton(tr("Choo&se…"));
    m_file->setAccessibleName(tr("File of the new case"));
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::NewFile, tr("Where to keep the case"), caseFileFilter(),
            [this](const QStringList &files) { setFile(files.first()); });
    });
    return fieldWithButton(m_file, choose);
}

QWidget *TakeInPage::buttonRow()
{
    auto *row = new QWidget;
    auto *back = new QPushButton(tr("&Back"));
    m_make->setDefault(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(back);
    layout->addStretch();
    layout->addWidget(m_make);
    connect(back, &QPushButton::clicked, this, &TakeInPage::left);
    connect(m_make, &QPushButton::clicked, this, &TakeInPage::make);
    return row;
}

void TakeInPage::begin(const QString &share)
{
    reset();
    m_share->setText(share);
    m_key->load();
    m_share->setFocus();
}

void TakeInPage::reset()
{
    ++m_attempt;
    m_share->clear();
    m_file->clear();
    m_key->wipe();
    m_passphrase->wipe();
    m_keyFile->clear();
    setBusy(false);
}

void TakeInPage::setFile(const QString &file)
{
    m_file->setText(file.endsWith(u".12f") ? file : file + QStringLiteral(".12f"));
}

bool TakeInPage::canMake() const
{
    return !m_busy && !m_share->text().trimmed().isEmpty() && !m_file->text().trimmed().isEmpty() && m_key->isReady()
        && m_passphrase->isReady();
}

QString TakeInPage::message() const
{
    return m_message->text();
}

void TakeInPage::check()
{
    m_message->setText(m_passphrase->problem());
    m_make->setEnabled(canMake());
}

void TakeInPage::make()
{
    if (!canMake())
        return;
    setBusy(true);
    m_key->prepare([this, attempt = m_attempt](const QString &problem) {
        if (attempt != m_attempt)
            return;
        if (problem.isEmpty())
            return ask();
        setBusy(false);
        m_message->setText(problem);
    });
}

void TakeInPage::ask()
{
    OpenRequest request { .path = m_file->text().trimmed(), .keyFile = m_keyFile->path() };
    MergeRequest share;
    share.file = m_share->text().trimmed();
    m_key->addTo(share);
    const auto answer = m_host.takeIn(std::move(request), std::move(share), Passphrase(m_passphrase->text()));
    whenDone(this, answer, [this, attempt = m_attempt](Result<std::shared_ptr<CaseService>> result) {
        if (attempt != m_attempt) { // left meanwhile
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

void TakeInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_fields->setEnabled(!busy);
    check();
}

} // namespace twelvefold::ui
