// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sharing.h"
#include "shell/view.h"

#include <QFutureWatcher>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace twelvefold::ui {

class CopyKeyForm;

//! Another copy of the case comes home: which file and what opens it, then what would come of it, then the merge.
//! Nothing is changed before the last button.
class MergePage final : public View
{
    Q_OBJECT
public:
    MergePage(ViewContext context, IdentityHost &identities, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("merge"); }
    QString title() const override { return tr("Merge"); }
    //! Begins anew with this file; empty: the person chooses one.
    void begin(const QString &path);
    //! What stands on the page of results; empty before.
    QString shownReport() const;
    QString message() const;
    //! The case is being changed.
    bool merging() const { return m_busy && !m_trying; }
    CopyKeyForm &keyForm() const { return *m_key; }
    //! Somebody made or verified something in the profile.
    void contactsChanged();

Q_SIGNALS:
    void merged(const QString &text);
    void left();
    void identityWanted();
    void busyChanged();

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &) override { }
    void changeEvent(QEvent *event) override;

private:
    QWidget *askPage();
    QWidget *reportPage();
    QWidget *fileRow();
    void check();
    MergeRequest request(bool dryRun) const;
    void run(bool dryRun);
    void ask(bool dryRun);
    void take(const Result<MergeReport> &report, bool dryRun);
    void showReport();
    void finish(const QString &text);
    void leave();
    void setBusy(bool busy);

    bool m_busy = false;
    bool m_trying = false;
    bool m_stale = false; //!< the case was changed after it was looked at
    quint64 m_round = 0;
    QFuture<Result<MergeReport>> m_running;
    QFutureWatcher<void> *m_watcher;
    std::optional<MergeReport> m_report;
    QStackedWidget *m_stack;
    QLineEdit *m_file;
    CopyKeyForm *m_key;
    QLabel *m_message;
    QPushButton *m_look;
    QLabel *m_head;
    QLabel *m_signerIcon;
    QLabel *m_signer;
    QTextBrowser *m_text;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_merge;
};

} // namespace twelvefold::ui
