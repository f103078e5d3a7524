// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/evidence_items.h"

#include <QHash>
#include <QSet>

// One gatherer a family of evidence: each reads the case and says which values personas hold.
namespace twelvefold {

void gatherContacts(const CaseView &view, EvidenceItems &items);
void gatherAccounts(const CaseView &view, EvidenceItems &items);
void gatherDocuments(const CaseView &view, EvidenceItems &items);
void gatherReferences(const CaseView &view, EvidenceItems &items);
void gatherMoney(const CaseView &view, EvidenceItems &items);
void gatherNetwork(const CaseView &view, EvidenceItems &items);
void gatherPlacesAndDevices(const CaseView &view, EvidenceItems &items);
void gatherPhotos(const CaseView &view, EvidenceItems &items);
//! Calls at the same minute, documented relations, verified documents: what clears people.
void gatherClearing(const CaseView &view, EvidenceItems &items);
//! Passages that documents and messages share; `texts` by exhibit.
void gatherTexts(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items);

//! All of them, finished.
void gatherAll(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items);

//! Targets of these link types that start at an employer: an office's line, a firm's account. Front companies are none.
QSet<EntityIndex> ownedByEmployers(const CaseView &view, std::initializer_list<QStringView> linkTypes);
//! Whether a channel is an office's rather than a person's, `offices` being those that employers use.
bool isOfficeChannel(const CaseView &view, EntityIndex channel, const QSet<EntityIndex> &offices);

//! What tells an entity from all others, whatever it is called: things that are not one may bear one label.
QString identityOf(const CaseView &view, EntityIndex entity);
//! Whether a persona goes by a name, given as PersonName::folded(): in one of its records, or as an alias.
bool bearsName(const CaseView &view, NodeIndex node, const QString &folded);

//! A mailbox by its key, so that all spellings of one are one; a number as it is.
QString channelName(const CaseView &view, EntityIndex channel);
//! The group of all that is said through one channel: whoever calls it, it is one likeness.
QString channelGroup(const QString &channelName);

//! UTC milliseconds of a normalised time; nothing where no time of day or no zone is known.
std::optional<qint64> momentOf(const QString &normalised);
//! The first day that fits, in UTC milliseconds; nothing where unknown.
std::optional<qint64> dayOf(const QString &normalised);

} // namespace twelvefold
