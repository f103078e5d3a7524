// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"
#include "change/ledger.h"
#include "ports/case_service.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <variant>
#include <vector>

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
    struct Page {
        QString label;
        QString body;
    };
    std::optional<Page> pageOf(EntityId id, const CaseGraph &after) const;
    std::optional<Page> pageOf(EvidenceId id, const CaseGraph &after);
    void put(qint64 position, const Page &page);
    void remove(qint64 position);
    std::vector<std::pair<qint64, std::variant<EntityId, EvidenceId>>> noted();
    bool describe(qint64 position, SearchHit &hit);
    void byWords(const QString &text, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen);
    void byPart(const QString &text, const char *sql, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen);

    Database &m_database;
    QHash<EntityId, qint64> m_entities; //!< with their positions; 0 for those not looked up yet
    QHash<EvidenceId, qint64> m_evidence;
    std::optional<Statement> m_put;
};

} // namespace twelvefold
