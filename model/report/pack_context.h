// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pack_builder.h"
#include "report/victim_names.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace twelvefold {

//! What all sections of a pack need: names as they may be shown, references as links, short ways to make blocks.
class PackContext
{
public:
    explicit PackContext(const PackInput &input);

    const PackInput &input() const { return m_input; }
    const CaseGraph &graph() const { return *m_input.graph; }

    //! The label of an entity; initials for a victim of identity theft.
    QString name(EntityId id) const;
    QString name(EntityIndex index) const;
    //! The text with the names of victims made initials, except where a persona bears the same name.
    QString guarded(const QString &text) const { return m_victims.guarded(text); }
    bool hasVictims() const { return m_victims.any(); }
    //! Its name is shown as initials: a person whose identity was taken, and none whom the pack reports by that name.
    bool isHiddenVictim(EntityId id) const;
    //! The persona goes by the very name of somebody whose identity was taken, so that the name cannot be hidden.
    bool bearsVictimsName(EntityIndex persona) const { return m_victims.borrowed().contains(graph().label(persona)); }
    bool hasBorrowedNames() const { return !m_victims.borrowed().isEmpty(); }
    //! 0 for a member of "Operator A", for its letter and its hue; from the label, else the hypothesis's position.
    std::optional<qsizetype> operatorPlaceOf(EntityId persona) const;
    //! "A" for a member of "Operator A"; empty for a persona of no operator.
    QString operatorLetterOf(EntityId persona) const;
    QString clusterLabel(const ClusterExplanation &cluster) const;
    //! Position of the cluster's hypothesis among the case's.
    qsizetype clusterPosition(const ClusterExplanation &cluster) const;
    //! All members of the clusters reported, each once and as its canonical entity.
    const std::vector<EntityIndex> &members() const { return m_members; }

    //! "[E-014 p. 2]" as a link to the exhibit's row.
    TextSpan reference(const SourceRef &source) const;
    //! At most `most` references with spaces between, then "+3".
    Spans references(const std::vector<SourceRef> &sources, qsizetype most = 3) const;
    Spans references(const std::vector<EvidenceId> &evidence, qsizetype most = 4) const;
    //! Its grade, else its exhibit's; "not judged" where there is none, "F6, not judged" for that.
    QString grade(const SourceRef &source) const;
    //! The exhibit's grade; where its mapping grades its statements otherwise, those grades too, which then count.
    QString exhibitGrades(EvidenceId exhibit) const;
    //! A persona's name as a link to its sheet, if it has one.
    TextSpan personaLink(EntityId persona) const;
    //! The names of a part, shortened to "… and 3 more".
    QString names(const std::vector<EntityId> &personas, qsizetype most) const;

private:
    void noteGrades();

    const PackInput &m_input;
    VictimNames m_victims;
    QHash<EvidenceId, QSet<QString>> m_grades; //!< of statements, where it is not their exhibit's
    std::vector<EntityIndex> m_members;
};

using Blocks = std::vector<Block>;

void addHeading(Blocks &blocks, int level, const QString &text, const QString &anchor = {}, bool newPage = false);
void addText(Blocks &blocks, const QString &text, ParagraphStyle style = ParagraphStyle::Body);
void addText(Blocks &blocks, Spans spans, ParagraphStyle style = ParagraphStyle::Body);
Spans plain(const QString &text, SpanStyle style = SpanStyle::Plain);
//! The first spans followed by the others.
Spans joined(Spans first, const Spans &rest);

// The sections, in their order.
void addCover(const PackContext &context, const PackDocument &document, Blocks &blocks);
void addBottomLine(const PackContext &context, Blocks &blocks);
void addScope(const PackContext &context, Blocks &blocks);
Status addOperatorPages(const PackContext &context, Blocks &blocks, Progress &progress);
void addPersonaSheets(const PackContext &context, Blocks &blocks);
void addTimeline(const PackContext &context, Blocks &blocks);
void addMoney(const PackContext &context, Blocks &blocks);
void addExhibits(const PackContext &context, const PackDocument &document, Blocks &blocks);
void addCustody(const PackContext &context, Blocks &blocks);
void addRules(const PackContext &context, Blocks &blocks);
void addTerms(Blocks &blocks);
void addSignOff(const PackDocument &document, Blocks &blocks);

//! The bottom line alone, for tests and for the window: exactly three sentences.
QStringList bottomLine(const PackContext &context);

} // namespace twelvefold
