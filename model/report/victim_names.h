// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"

#include <QRegularExpression>
#include <QSet>

namespace twelvefold {

//! The people of a case whose identity was taken, and every spelling of their names, which a pack does not show.
//! They are the entities of type Victim and the personas that another one impersonates.
class VictimNames
{
public:
    //! `reported` are the personas that the pack is about: the name of one cannot be hidden in it.
    VictimNames(const CaseGraph &graph, const QSet<EntityIndex> &reported);

    bool any() const { return !m_victims.isEmpty(); }
    //! Its own label is to be made initials: a victim, but no persona whose name has to be shown anyway.
    bool isHidden(EntityIndex index) const;
    //! Names of victims that a persona bears, so that they cannot be hidden.
    const QSet<QString> &borrowed() const { return m_borrowed; }
    //! The text with all those spellings made initials, marked; see redaction.h.
    QString guarded(QString text) const;

private:
    void findVictims();
    void guard(const QSet<QString> &spellings);

    const CaseGraph &m_graph;
    QSet<EntityIndex> m_victims; //!< each as its canonical entity
    QSet<QString> m_borrowed;
    std::vector<std::pair<QRegularExpression, QString>> m_guarded; //!< spelling to initials, the longest first
};

} // namespace twelvefold
