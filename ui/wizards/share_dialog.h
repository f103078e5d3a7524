// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_list.h"
#include "ports/sharing.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace twelvefold::ui {

class NewPassphrase;
class PassphraseField;

//! Writes an encrypted copy of the case, or of a part of it: for whom, what of it, and what is left out. Holds the
//! case: to be deleted when that is locked or closed.
class ShareDialog final : public QDialog
{
    Q_OBJECT
public:
    //! `selected`: what the person has chosen in the window; empty where nothing is.
    ShareDialog(std::shared_ptr<CaseService> service, IdentityHost &identities, JobList &jobs,
        const std::vector<EntityId> &selected, QWidget *parent);
    ~ShareDialog() override;

    //! Reads contacts and identity anew.
    void load();
    void setFile(const QString &file);
    void checkContact(int row, bool checked);
    void setForPassphrase(bool passphrase);
    void choosePart(int row);
    //! Why nothing can be written yet; empty when it can.
    QString missing() const;
    ShareRequest request() const;
    //! Unlocks the identity first where it is to sign and is locked yet.
    void write();
    //! What stands below: what was written and what to do with it, or what went wrong.
    QString said() const;

Q_SIGNALS:
    void written(const QString &text);
    void identityWanted();

private:
    struct Part {
        QString text;
        std::vector<EntityId> entities; //!< empty: the whole case
    };

    // share_dialog_build.cpp
    void build();
    void addFields(QFormLayout &form);
    QWidget *recipientsPage();
    QWidget *passphrasePage();
    QWidget *signatureRow();
    QWidget *fileRow();
    QWidget *buildResult();
    QWidget *buttonRow();
    void fillParts(const std::vector<EntityId> &selected);
    void fillRedactions();

    void showContacts(std::vector<CardFacts> contacts);
    void showIdentity(const OwnIdentity &own);
    bool signsWithPassphrase() const;
    void ask();
    QStringList typedRecipients() const;
    void refresh();
    void setBusy(bool busy);
    void take(const Result<ShareReport> &report);
    QString whatWasWritten(const ShareReport &report) const;
    QString whatToDo(const ShareReport &report) const;

    std::shared_ptr<CaseService> m_service;
    IdentityHost &m_identities;
    JobList &m_jobs;
    QFuture<Result<ShareReport>> m_job;
    bool m_busy = false;
    bool m_hasIdentity = false;
    bool m_knowsIdentity = false; //!< until then nobody could tell whether it would be signed
    QString m_confirmed; //!< the file that may be overwritten
    std::vector<CardFacts> m_contacts;
    std::vector<Part> m_parts;
    QWidget *m_fields;
    QRadioButton *m_forPeople;
    QRadioButton *m_forPassphrase;
    QStackedWidget *m_for;
    QListWidget *m_list;
    QLineEdit *m_others;
    NewPassphrase *m_passphrase;
    QComboBox *m_part;
    QComboBox *m_redaction;
    QLabel *m_redactionWords;
    QStackedWidget *m_signature;
    QCheckBox *m_sign;
    PassphraseField *m_identityPassphrase;
    QLineEdit *m_file;
    QLabel *m_hint;
    QProgressBar *m_progress;
    QWidget *m_result = nullptr;
    QLabel *m_done;
    QLineEdit *m_hash;
    QPushButton *m_write;
    QPushButton *m_stop;
};

} // namespace twelvefold::ui
