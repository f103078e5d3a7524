// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sharing.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLabel;
class QStackedWidget;

namespace twelvefold::ui {

class KeyFileRow;
class PassphraseField;

//! What opens a copy of a case that somebody shared: one's own identity, an identity file, or a passphrase.
class CopyKeyForm final : public QWidget
{
    Q_OBJECT
public:
    enum class Way { Identity, IdentityFile, Passphrase };

    explicit CopyKeyForm(IdentityHost &identities, QWidget *parent = nullptr);

    //! Asks the profile whether it has an identity. Without one, opening with it is not offered as the first choice.
    void load();
    void setWay(Way way);
    Way way() const;
    //! Everything that the chosen way needs was given.
    bool isReady() const;
    //! Unlocks the identity if that is the way and it is locked yet, then calls `then` with what went wrong, or
    //! nothing.
    void prepare(std::function<void(const QString &problem)> then);
    //! Fills in what is not the identity's; may be asked for again until wipe().
    void addTo(MergeRequest &request) const;
    void wipe();

Q_SIGNALS:
    void changed();
    void entered(); //!< Return was pressed
    void identityWanted(); //!< there is none yet, and the person wants to make one

private:
    QWidget *identityPage();
    QWidget *filePage();
    QWidget *passphrasePage();
    void tellIdentity(const Result<OwnIdentity> &own);

    IdentityHost &m_identities;
    bool m_hasIdentity = false;
    QComboBox *m_ways;
    QStackedWidget *m_stack;
    QStackedWidget *m_identityStack;
    QLabel *m_owner;
    QFormLayout *m_identityForm = nullptr;
    PassphraseField *m_identityPassphrase;
    KeyFileRow *m_file;
    PassphraseField *m_passphrase;
};

} // namespace twelvefold::ui
