// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/identity_dialog.h"

#include "look/look.h"
#include "people/contact_list.h"
#include "people/own_card.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace twelvefold::ui {
namespace {

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

IdentityDialog::IdentityDialog(IdentityHost &host, QWidget *parent)
    : QDialog(parent)
    , m_own(new OwnCard(host))
    , m_contacts(new ContactList(host))
    , m_symbol(new QLabel)
    , m_said(new QLabel)
{
    setWindowTitle(tr("Identity and Contacts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_symbol->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *last = new QHBoxLayout;
    last->addWidget(m_symbol, 0, Qt::AlignTop);
    last->addWidget(m_said, 1);
    last->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    column->addWidget(heading(tr("You")));
    column->addWidget(m_own);
    column->addWidget(heading(tr("Contacts")));
    column->addWidget(m_contacts, 1);
    column->addLayout(last);
    resize(680, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_own, &OwnCard::told, this, &IdentityDialog::tell);
    connect(m_contacts, &ContactList::told, this, &IdentityDialog::tell);
    connect(m_contacts, &ContactList::changed, this, &IdentityDialog::changed);
    connect(m_own, &OwnCard::made, this, &IdentityDialog::changed);
    // Return belongs to the field it is pressed in.
    for (auto *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_own->load();
    m_contacts->load();
}

QString IdentityDialog::said() const
{
    return m_said->text();
}

void IdentityDialog::tell(const QString &text, bool error)
{
    const auto icon = error ? Look::icon(QStringLiteral("refused"), Look::colour(Role::Danger, palette()))
                            : Look::icon(QStringLiteral("good"), Look::colour(Role::Good, palette()));
    m_symbol->setPixmap(icon.pixmap(16, 16));
    m_symbol->setAccessibleName(error ? tr("Error") : tr("Done"));
    m_symbol->show();
    m_said->setText(text);
}

} // namespace twelvefold::ui
