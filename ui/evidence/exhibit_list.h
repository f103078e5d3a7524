// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "items/table_model.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace twelvefold::ui {

class SortProxy;

//! All exhibits by number, with a filter.
class ExhibitList final : public QWidget
{
    Q_OBJECT
public:
    explicit ExhibitList(QWidget *parent = nullptr);

    void setEvidence(const std::vector<Evidence> &evidence);
    void choose(EvidenceId id);
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(twelvefold::EvidenceId id);

private:
    std::unique_ptr<TableModel<Evidence>> m_model;
    SortProxy *m_proxy;
    QLineEdit *m_filter;
    QListView *m_list;
    bool m_choosing = false;
};

} // namespace twelvefold::ui
