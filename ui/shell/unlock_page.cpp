// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/unlock_page.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/centred_form.h"
#include "shell/key_file_row.h"
#include "shell/passphrase_field.h"
#include "shell/release_case.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace twelvefold::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(UnlockPage)
public:
    static QString of(const Error &error, bool withKeyFile)
    {
        switch (error.kind) {
        case Error::Kind::WrongKey:
            return tr("Wrong passphrase or damaged file: the two cannot be told apart. Nothing was changed.") + u'\n'
                + tr("Try: Caps Lock and the keyboard layout; the eye at the end of the field shows what you type.")
                + u'\n'
                + (withKeyFile ? tr("Try: the very key file this case was made with.")
                               : tr("Try: the key file, if this case was made with one."))
                + u'\n' + tr("If all that is right, take the file from your last copy of it.");
        case Error::Kind::NotACase:
            return tr("This is no Twelvefold case, or only a part of one: %1").arg(error.message);
        case Error::Kind::Corrupt:
            return tr("The passphrase fits, but the file is damaged: %1").arg(error.message);
        case Error::Kind::Locked:
            return tr("%1 You can read it meanwhile, or try again once it is closed there.").arg(error.message);
        case Error::Kind::Cancelled:
            return tr("Stopped.");
        case Error::Kind::Usage:
        case Error::Kind::BadInput:
        case Error::Kind::NotFound:
        case Error::Kind::Access:
        case Error::Kind::Exists:
            break;
        }
        return error.message;
    }
};

} // namespace

QString openErrorText(const Error &error, bool withKeyFile)
{
    return Texts::of(error, withKeyFile);
}

UnlockPage::UnlockPage(CaseHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_title(new QLabel)
    , m_file(new QLabel)
    , m_passphrase(new PassphraseField)
    , m_keyFile(new KeyFileRow)
    , m_progress(new QProgressBar)
    , m_state(new QLabel)
    , m_message(new QLabel)
{
    m_title->setFont(Look::headingFont());
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Opening the case"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *form = new QFormLayout;
    form->addRow(tr("&Passphrase:"), m_passphrase);
    form->addRow(tr("&Key file:"), m_keyFile);
    auto *column = centredForm(this, 460);
    column->addWidget(m_title);
    column->addWidget(m_file);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(m_message);
    column->addWidget(buttonRow());
    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] { unlock(false); });
    m_state->setWordWrap(true);
    m_pause.setInterval(200);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_until.hasExpired())
            m_pause.stop();
        setBusy(m_busy);
        if (!m_pause.isActive() && isVisible())
            m_passphrase->setFocus();
    });
    setBusy(false);
    reset();
}

QWidget *UnlockPage::buttonRow()
{
    m_unlock = new QPushButton(tr("&Unlock"));
    m_readOnly = new QPushButton(tr("Open for &reading only"));
    m_salvage = new QPushButton(tr("&Salvage what still reads…"));
    m_leave = new QPushButton(tr("&Back"));
    m_unlock->setDefault(true);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_leave);
    layout->addStretch();
    layout->addWidget(m_salvage);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_unlock);
    connect(m_unlock, &QPushButton::clicked, this, [this] { unlock(false); });
    connect(m_readOnly, &QPushButton::clicked, this, [this] { unlock(true); });
    connect(m_salvage, &QPushButton::clicked, this, &UnlockPage::askWhereToSalvage);
    connect(m_leave, &QPushButton::clicked, this, &UnlockPage::left);
    return row;
}

void UnlockPage::setPath(const QString &path, bool locked)
{
    reset();
    m_path = path;
    m_title->setText(locked ? tr("Locked") : tr("Unlock"));
    m_file->setText(locked ? tr("The case is closed. Its passphrase opens it again.")
                           : QFileInfo(path).fileName() + u'\n' + QDir::toNativeSeparators(QFileInfo(path).path()));
    m_passphrase->setFocus();
}

QString UnlockPage::message() const
{
    return m_message->text();
}

void UnlockPage::reset()
{
    ++m_attempt;
    m_asked.reset();
    m_path.clear();
    m_file->clear();
    m_passphrase->wipe();
    m_keyFile->clear();
    m_message->clear();
    m_message->hide();
    m_readOnly->hide();
    m_salvage->hide();
    setBusy(false);
}

void UnlockPage::unlock(bool readOnly)
{
    if (m_busy || m_pause.isActive() || m_path.isEmpty())
        return;
    if (m_passphrase->text().isEmpty() && m_keyFile->path().isEmpty()) {
        m_message->setText(tr("Type the passphrase first."));
        m_message->show();
        return;
    }
    m_message->hide();
    setBusy(true);
    if (m_closing) {
        m_asked = readOnly;
        return;
    }
    OpenRequest request { .path = m_path, .keyFile = m_keyFile->path(), .readOnly = readOnly };
    auto answer = m_host.open(std::move(request), Passphrase(m_passphrase->text()));
    whenDone(this, answer, [this, attempt = m_attempt](Result<std::shared_ptr<CaseService>> result) {
        if (attempt != m_attempt) { // left or locked again meanwhile
            if (result)
                releaseCase(std::move(result).value());
            return;
        }
        setBusy(false);
        if (!result) {
            show(result.error());
            return;
        }
        m_wrong = 0;
        m_passphrase->wipe();
        Q_EMIT opened(std::move(result).value());
    });
}

void UnlockPage::show(const Error &error)
{
    m_message->setText(openErrorText(error, !m_keyFile->path().isEmpty()));
    m_message->show();
    m_readOnly->setVisible(error.kind == Error::Kind::Locked);
    m_salvage->setVisible(error.kind == Error::Kind::Corrupt);
    m_unlock->setText(error.kind == Error::Kind::Locked ? tr("&Try again") : tr("&Unlock"));
    m_passphrase->setFocus();
    m_passphrase->selectAll();
    if (error.kind == Error::Kind::WrongKey)
        pause();
}

void UnlockPage::pause()
{
    constexpr int free = 5;
    constexpr int mostDoublings = 5;
    if (++m_wrong < free)
        return;
    m_until.setRemainingTime(m_firstPause * (1 << std::min(m_wrong - free, mostDoublings)));
    m_pause.start();
    setBusy(m_busy);
}

void UnlockPage::setClosing(bool closing)
{
    m_closing = closing;
    tellState();
    if (closing || !m_asked)
        return;
    const bool readOnly = *std::exchange(m_asked, std::nullopt);
    setBusy(false);
    unlock(readOnly);
}

void UnlockPage::tellState()
{
    QString text;
    if (m_closing)
        text = tr("Closing the case: what was running is being stopped…");
    else if (m_pause.isActive())
        text = tr("%n wrong passphrase(s) in a row.", nullptr, m_wrong) + u' '
            + tr("The next try is possible in %n second(s).", nullptr, int(m_until.remainingTime() / 1000 + 1));
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    for (QWidget *widget : { static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_keyFile),
             static_cast<QWidget *>(m_unlock), static_cast<QWidget *>(m_readOnly), static_cast<QWidget *>(m_salvage) })
        widget->setEnabled(!busy && !m_pause.isActive());
    tellState();
}

} // namespace twelvefold::ui
