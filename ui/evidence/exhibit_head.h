// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"

#include <QWidget>

class QLabel;

namespace twelvefold::ui {

//! What exhibit this is: number, name, hash, who took it in, when, from where, how good its source is; and what it is
//! attached to or contains.
class ExhibitHead final : public QWidget
{
    Q_OBJECT
public:
    explicit ExhibitHead(QWidget *parent = nullptr);

    void setExhibit(const CaseGraph &graph, const Evidence &evidence);
    void clear();
    QString text() const;

Q_SIGNALS:
    void exhibitWanted(twelvefold::EvidenceId id);

private:
    QString familyOf(const CaseGraph &graph, const Evidence &evidence) const;

    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_hash;
    QLabel *m_family;
};

} // namespace twelvefold::ui
