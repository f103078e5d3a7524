// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/copy_key_form.h"

#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/key_file_row.h"
#include "shell/passphrase_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace twelvefold::ui {
namespace {

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QFormLayout *formOf(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

CopyKeyForm::CopyKeyForm(IdentityHost &identities, QWidget *parent)
    : QWidget(parent)
    , m_identities(identities)
    , m_ways(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_identityStack(new QStackedWidget)
    , m_owner(wrapped())
    , m_identityPassphrase(new PassphraseField)
    , m_file(new KeyFileRow)
    , m_passphrase(new PassphraseField)
{
    m_ways->addItem(tr("With my identity"));
    m_ways->addItem(tr("With an age identity file"));
    m_ways->addItem(tr("With a passphrase"));
    m_ways->setAccessibleName(tr("How the copy is opened"));
    m_stack->addWidget(identityPage());
    m_stack->addWidget(filePage());
    m_stack->addWidget(passphrasePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_ways);
    layout->addWidget(m_stack);
    setFocusProxy(m_ways);
    connect(m_ways, &QComboBox::currentIndexChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_ways, &QComboBox::currentIndexChanged, this, &CopyKeyForm::changed);
    for (PassphraseField *field : { m_identityPassphrase, m_passphrase }) {
        connect(field, &QLineEdit::textChanged, this, &CopyKeyForm::changed);
        connect(field, &QLineEdit::returnPressed, this, &CopyKeyForm::entered);
    }
    connect(m_file->field(), &QLineEdit::textChanged, this, &CopyKeyForm::changed);
    connect(m_file->field(), &QLineEdit::returnPressed, this, &CopyKeyForm::entered);
}

QWidget *CopyKeyForm::identityPage()
{
    auto *have = new QWidget;
    m_identityPassphrase->setAccessibleName(tr("Passphrase of your identity"));
    m_identityForm = formOf(have);
    m_identityForm->addRow(m_owner);
    m_identityForm->addRow(tr("Its &passphrase:"), m_identityPassphrase);
    auto *none = new QWidget;
    auto *make = new QPushButton(tr("&Make an identity…"));
    auto *column = new QVBoxLayout(none);
    column->setContentsMargins({});
    column->addWidget(wrapped(tr("You have no identity yet, so nothing can have been encrypted for it.")));
    column->addWidget(make, 0, Qt::AlignLeading);
    connect(make, &QPushButton::clicked, this, &CopyKeyForm::identityWanted);
    m_identityStack->addWidget(none);
    m_identityStack->addWidget(have);
    return m_identityStack;
}

QWidget *CopyKeyForm::filePage()
{
    auto *page = new QWidget;
    m_file->field()->setPlaceholderText(tr("as age-keygen writes it"));
    m_file->field()->setAccessibleName(tr("Age identity file"));
    formOf(page)->addRow(tr("&Identity file:"), m_file);
    return page;
}

QWidget *CopyKeyForm::passphrasePage()
{
    auto *page = new QWidget;
    m_passphrase->setAccessibleName(tr("Passphrase of the copy"));
    formOf(page)->addRow(tr("&Passphrase:"), m_passphrase);
    return page;
}

void CopyKeyForm::load()
{
    whenDone(this, m_identities.own(), [this](const Result<OwnIdentity> &own) { tellIdentity(own); });
}

void CopyKeyForm::tellIdentity(const Result<OwnIdentity> &own)
{
    const bool before = m_hasIdentity;
    m_hasIdentity = own && own->card;
    m_identityStack->setCurrentIndex(m_hasIdentity ? 1 : 0);
    m_owner->setText(m_hasIdentity ? tr("%1 (%2)").arg(isolated(own->card->name), own->card->fingerprint) : QString());
    for (QWidget *widget :
        { static_cast<QWidget *>(m_identityPassphrase), m_identityForm->labelForField(m_identityPassphrase) })
        widget->setVisible(!m_identities.isUnlocked());
    if (!m_hasIdentity && m_ways->currentIndex() == 0 && m_passphrase->text().isEmpty())
        setWay(Way::Passphrase);
    else if (m_hasIdentity && !before && m_passphrase->text().isEmpty() && m_file->path().isEmpty())
        setWay(Way::Identity);
    Q_EMIT changed();
}

void CopyKeyForm::setWay(Way way)
{
    m_ways->setCurrentIndex(int(way));
}

CopyKeyForm::Way CopyKeyForm::way() const
{
    return Way(m_ways->currentIndex());
}

bool CopyKeyForm::isReady() const
{
    switch (way()) {
    case Way::Identity:
        return m_hasIdentity && (m_identities.isUnlocked() || !m_identityPassphrase->text().isEmpty());
    case Way::IdentityFile:
        return !m_file->path().isEmpty();
    case Way::Passphrase:
        break;
    }
    return !m_passphrase->text().isEmpty();
}

void CopyKeyForm::prepare(std::function<void(const QString &problem)> then)
{
    if (way() != Way::Identity || m_identities.isUnlocked())
        return then({});
    const auto unlocked = m_identities.unlock(Passphrase(m_identityPassphrase->text()));
    whenDone(this, unlocked, [this, then = std::move(then)](const Result<CardFacts> &card) {
        if (!card)
            return then(card.error().message);
        m_identityPassphrase->wipe();
        load();
        then({});
    });
}

void CopyKeyForm::addTo(MergeRequest &request) const
{
    if (way() == Way::IdentityFile)
        request.identityFile = m_file->path();
    else if (way() == Way::Passphrase)
        request.sharePassphrase = Passphrase(m_passphrase->text());
}

void CopyKeyForm::wipe()
{
    m_identityPassphrase->wipe();
    m_passphrase->wipe();
    m_file->clear();
}

} // namespace twelvefold::ui
