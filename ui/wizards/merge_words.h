// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "ports/sharing.h"

#include <QPalette>

namespace twelvefold::ui {

//! Whether everything in the copy is here already.
bool nothingNew(const MergeReport &report);

//! What a merge report says to a person. Pure: reads values, writes sentences.
class MergeWords
{
public:
    MergeWords(const MergeReport &report, const CaseGraph &graph);

    //! Whose signature the copy carries, and how far that can be relied on.
    QString signer() const;
    bool signerIsSure() const;
    //! "12 new entries by Ana Rossi and 2 others, with 340 operations".
    QString summary() const;
    //! What came of the merge, for the notice after it.
    QString done() const;
    //! The whole page as rich text: what is new, what conflicts side by side, what resolving again would change. All
    //! values are escaped.
    QString html(const QPalette &palette) const;

private:
    QString news() const;
    QString authors() const;
    QString conflicts(const QPalette &palette) const;
    QString operators() const;

    const MergeReport &m_report;
    const CaseGraph &m_graph;
};

} // namespace twelvefold::ui
