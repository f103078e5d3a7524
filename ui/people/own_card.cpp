// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/own_card.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "ports/case_host.h"
#include "shell/file_dialogs.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_field.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace twelvefold::ui {

OwnCard::OwnCard(IdentityHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_stack(new QStackedWidget)
    , m_name(new QLineEdit)
    , m_passphrase(new NewPassphrase(this))
    , m_progress(new QProgressBar)
    , m_problem(new QLabel)
    , m_make(new QPushButton(Look::icon(QStringLiteral("key")), tr("Make the &identity")))
    , m_owner(new QLabel)
    , m_lockState(new QLabel)
    , m_unlockPassphrase(new PassphraseField)
    , m_unlock(new QPushButton(Look::icon(QStringLiteral("unlock")), tr("&Unlock")))
    , m_fingerprint(line(tr("Your fingerprint")))
    , m_words(line(tr("Your eight words")))
    , m_recipient(line(tr("Your recipient key")))
{
    m_stack->addWidget(emptyPage());
    m_stack->addWidget(cardPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(m_name, &QLineEdit::textChanged, this, &OwnCard::check);
    connect(m_name, &QLineEdit::returnPressed, this, &OwnCard::make);
    connect(m_passphrase, &NewPassphrase::changed, this, &OwnCard::check);
    connect(m_passphrase, &NewPassphrase::entered, this, &OwnCard::make);
    connect(m_make, &QPushButton::clicked, this, &OwnCard::make);
    setBusy(false);
}

QWidget *OwnCard::emptyPage()
{
    auto *page = new QWidget;
    auto *words = new QLabel(tr("You have no identity yet. It is a pair of keys in your profile: colleagues encrypt "
                                "copies of cases for you with it, and see that what you send is yours."));
    words->setWordWrap(true);
    m_name->setPlaceholderText(tr("As your colleagues know you"));
    m_name->setMaxLength(100);
    m_problem->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making the identity"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    m_passphrase->addTo(*form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(m_make);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridStep);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    layout->addStretch();
    return page;
}

QWidget *OwnCard::cardPage()
{
    auto *page = new QWidget;
    m_owner->setFont(Look::headingFont());
    m_owner->setTextFormat(Qt::PlainText);
    m_owner->setWordWrap(true);
    auto *words = new QLabel(tr("Read the eight words, or the fingerprint, to a colleague who has your card: they then "
                                "know that it is yours."));
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Words:"), m_words);
    form->addRow(tr("&Fingerprint:"), m_fingerprint);
    form->addRow(tr("Reci&pient:"), m_recipient);
    auto *give = new QPushButton(Look::icon(QStringLiteral("export")), tr("&Export my card…"));
    give->setToolTip(tr("Writes the file to give to colleagues; nothing secret is in it"));
    auto *copy = new QPushButton(tr("&Copy recipient"));
    copy->setToolTip(tr("For a colleague who encrypts with the age program"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(give);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_owner);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(lockRow());
    layout->addLayout(buttons);
    layout->addStretch();
    connect(give, &QPushButton::clicked, this, &OwnCard::exportCard);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_recipient->text());
        Q_EMIT told(tr("The recipient key is in the clipboard."), false);
    });
    return page;
}

QWidget *OwnCard::lockRow()
{
    auto *row = new QWidget;
    m_lockState->setWordWrap(true);
    m_unlockPassphrase->setAccessibleName(tr("Passphrase of your identity"));
    m_unlockPassphrase->setPlaceholderText(tr("Passphrase"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_lockState, 1);
    layout->addWidget(m_unlockPassphrase);
    layout->addWidget(m_unlock);
    connect(m_unlockPassphrase, &QLineEdit::returnPressed, this, &OwnCard::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &OwnCard::unlock);
    return row;
}

void OwnCard::showLock()
{
    const bool unlocked = m_host.isUnlocked();
    m_lockState->setText(unlocked ? tr("Unlocked: what you do is signed, until the case is locked.")
                                  : tr("Locked: what you do bears your name, and no signature."));
    m_unlockPassphrase->setVisible(!unlocked);
    m_unlock->setVisible(!unlocked);
}

void OwnCard::unlock()
{
    if (m_unlockPassphrase->text().isEmpty() || !m_unlock->isEnabled())
        return;
    m_unlock->setEnabled(false);
    whenDone(this, m_host.unlock(Passphrase(m_unlockPassphrase->text())), [this](const Result<CardFacts> &card) {
        m_unlock->setEnabled(true);
        if (!card) {
            m_unlockPassphrase->selectAll();
            Q_EMIT told(card.error().message, true);
            return;
        }
        m_unlockPassphrase->wipe();
        showLock();
        Q_EMIT made();
        Q_EMIT told(tr("Unlocked."), false);
    });
}

QLineEdit *OwnCard::line(const QString &name)
{
    auto *made = new QLineEdit;
    made->setReadOnly(true);
    made->setFont(Look::fixedFont());
    made->setAccessibleName(name);
    return made;
}

void OwnCard::load()
{
    setBusy(true);
    whenDone(this, m_host.own(), [this](const Result<OwnIdentity> &own) {
        setBusy(false);
        if (!own) {
            Q_EMIT told(own.error().message, true);
            return;
        }
        if (own->card)
            return show(*own->card);
        m_stack->setCurrentIndex(0);
        if (m_name->text().isEmpty())
            m_name->setText(own->suggestedName);
    });
}

void OwnCard::show(const CardFacts &card)
{
    m_owner->setText(card.name);
    m_owner->setToolTip(card.name);
    m_fingerprint->setText(card.fingerprint);
    m_words->setText(card.words.join(u' '));
    m_recipient->setText(card.recipient);
    for (QLineEdit *field : { m_fingerprint, m_words, m_recipient }) {
        field->setCursorPosition(0);
        field->setToolTip(field->text());
    }
    showLock();
    m_stack->setCurrentIndex(1);
}

QString OwnCard::shown() const
{
    if (m_stack->currentIndex() == 0)
        return {};
    return QStringList { m_owner->text(), m_fingerprint->text(), m_words->text(), m_recipient->text() }.join(u'\n');
}

bool OwnCard::canMake() const
{
    return !m_busy && !m_name->text().trimmed().isEmpty() && m_passphrase->isReady();
}

void OwnCard::check()
{
    m_problem->setText(m_passphrase->problem());
    m_make->setEnabled(canMake());
}

void OwnCard::make()
{
    if (!canMake())
        return;
    setBusy(true);
    const auto answer = m_host.make(m_name->text().trimmed(), Passphrase(m_passphrase->text()));
    whenDone(this, answer, [this](const Result<CardFacts> &card) {
        setBusy(false);
        if (!card) {
            Q_EMIT told(card.error().message, true);
            return;
        }
        m_passphrase->wipe();
        show(*card);
        Q_EMIT made();
        Q_EMIT told(tr("Your identity is made. Export your card and give it to your colleagues."), false);
    });
}

void OwnCard::exportCard()
{
    askForFiles(
        this, FileAsk::NewFile, tr("Export my contact card"), cardFileFilter(), [this](const QStringList &files) {
            const QString &chosen = files.first();
            const bool whole
                = chosen.endsWith(u".card", Qt::CaseInsensitive); // then the dialog asked about replacing it
            const QString path = whole ? chosen : chosen + QStringLiteral(".card");
            whenDone(this, m_host.exportCard(path, whole), [this, path](const Result<CardFacts> &card) {
                Q_EMIT told(card ? tr("Wrote your card to %1.").arg(path) : card.error().message, !card);
            });
        });
}

void OwnCard::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_name->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    check();
}

} // namespace twelvefold::ui
