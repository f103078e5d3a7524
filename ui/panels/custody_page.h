// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/table_model.h"
#include "shell/view.h"

class QLabel;
class QPushButton;
class QTableView;

namespace twelvefold::ui {

class SortProxy;

//! The ledger: who did what, when, and the hash that binds each entry to the one before. Verifies on demand.
class CustodyPage final : public View
{
    Q_OBJECT
public:
    explicit CustodyPage(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("custody"); }
    QString title() const override { return tr("Custody"); }
    void verify();
    QString verdict() const;
    int entryCount() const;

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &) override { }

private:
    void sayWhatItIs();
    void load();
    void showVerdict(const Result<VerifyReport> &report);

    quint64 m_round = 0;
    TableModel<LedgerEntry> *m_model;
    SortProxy *m_proxy;
    QTableView *m_table;
    QLabel *m_verdict;
    QPushButton *m_verify;
};

} // namespace twelvefold::ui
