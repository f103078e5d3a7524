// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "graph/case_graph.h"
#include "resolve/resolution.h"
#include "shell/selection.h"

#include <QPalette>

namespace twelvefold::ui {

//! What the inspector says, as rich text; links are "t:N" for targets[N]. All values are escaped.
struct InspectorText {
    QString title;
    QString subtitle; //!< "Persona · Operator A"
    QString icon;
    int operatorIndex = -1;
    QString html;
    std::vector<Target> targets;
};

//! Builds that text for whatever is selected. Pure: reads a snapshot and a palette.
class InspectorWriter
{
public:
    InspectorWriter(const CaseGraph &graph, const QPalette &palette);

    InspectorText describe(const Target &target);
    //! Two personas side by side, with what speaks for one operator and against it where that is known.
    InspectorText describePair(EntityId a, EntityId b, const PairExplanation *why);
    //! The rows of "Why operator A?" for one member: the strongest first, those against it last.
    InspectorText describeWhy(const ClusterExplanation &why, EntityId member);
    //! The entries of the ledger that touched it, oldest first in `entries`; the newest few as HTML without links.
    QString describeHistory(const std::vector<LedgerEntry> &entries);

private:
    void entity(EntityIndex index);
    void link(const Link &link);
    void exhibit(const Evidence &evidence);
    void hypothesis(const Hypothesis &hypothesis);
    void nothing();

    void values(EntityIndex index);
    void property(const QString &label, const std::vector<const Assertion *> &assertions, bool fixed);
    void conflict(const QString &label, const std::vector<std::vector<const Assertion *>> &groups);
    void links(EntityIndex index);
    void linkGroup(const QString &label, const std::vector<const Link *> &links, bool outgoing);
    void contributions(const std::vector<Contribution> &rows, size_t most);
    void heading(const QString &text, const QString &right = {});

    QString statedValue(const Assertion &assertion, bool fixed) const;
    QString valueHtml(const QString &value, bool fixed) const;
    QString sourcesHtml(const std::vector<SourceRef> &sources);
    QString sourceHtml(const SourceRef &source);
    QString entityHtml(EntityId id);
    QString anchor(const Target &target, const QString &text);
    QString quiet(const QString &html) const;
    QString coloured(const QString &html, int role) const;

    const CaseGraph &m_graph;
    QPalette m_palette;
    InspectorText m_text;
};

} // namespace twelvefold::ui
