// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"
#include "change/ledger.h"
#include "ports/case_service.h"

#include <QHash>
#include <QSet>

namespace twelvefold {

//! Full text over labels, values and the texts of exhibits. A row's number is the position of the entity or exhibit.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database);

    //! Takes note of what an operation touches; update() then brings the index up to date, in the caller's transaction.
    void note(const Operation &operation, qint64 position);
    void update(const CaseGraph &after);

    //! Best first. The text is words, never a query language: all must occur, the last may be the beginning of one.
    //! Identifiers are found by any part of them.
    std::vector<SearchHit> search(const QString &text, int limit);

private:
    void put(qint64 position, const QString &label, const QString &body);
    void remove(qint64 position);
    void indexEntity(EntityId id, const CaseGraph &after, Statement &find);
    bool describe(qint64 position, SearchHit &hit);
    void byWords(const QString &text, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen);
    void byPart(const QString &text, const char *sql, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen);

    Database &m_database;
    QSet<EntityId> m_entities;
    QHash<EvidenceId, qint64> m_evidence;
};

} // namespace twelvefold
