// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/identity_host.h"

#include <QDialog>

class QLabel;

namespace twelvefold::ui {

class ContactList;
class OwnCard;

//! One's own identity above, the contacts below, and one line that says what was done.
class IdentityDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit IdentityDialog(IdentityHost &host, QWidget *parent = nullptr);

    OwnCard &own() const { return *m_own; }
    ContactList &contacts() const { return *m_contacts; }
    QString said() const;

Q_SIGNALS:
    //! A card came, went or was verified; or one's own was made.
    void changed();

private:
    void tell(const QString &text, bool error);

    OwnCard *m_own;
    ContactList *m_contacts;
    QLabel *m_symbol;
    QLabel *m_said;
};

} // namespace twelvefold::ui
