// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/search_index.h"

#include "casefile/blob_store.h"
#include "casefile/projections.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr qsizetype shortestPart = 3; //!< characters
constexpr qsizetype around = 40; //!< characters shown on either side of a part

//! Each word as an FTS5 string, in which nothing but the quotation mark has a meaning, and that is doubled.
QString matchExpression(const QString &text)
{
    QStringList words;
    for (QString word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        word.remove(QChar(0));
        if (std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
            words += u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return words.isEmpty() ? QString() : words.join(u' ') + u'*';
}

QString likePattern(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

QString surroundings(const QString &body, const QString &part)
{
    const qsizetype at = std::max<qsizetype>(0, body.indexOf(part, 0, Qt::CaseInsensitive));
    const qsizetype from = std::max<qsizetype>(0, at - around);
    const qsizetype length = part.size() + 2 * around;
    return (from > 0 ? QStringLiteral("…") : QString()) + body.mid(from, length).simplified()
        + (from + length < body.size() ? QStringLiteral("…") : QString());
}

} // namespace

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
{
}

void SearchIndex::note(const Operation &operation, qint64 position)
{
    const QString table = Projections::tableOf(operation.field);
    if (table == u"assertion") {
        m_entities.insert(EntityId(operation.entity));
    } else if (table == u"entity") {
        m_entities.insert(EntityId(operation.entity));
        if (operation.value.isNull())
            remove(position);
    } else if (table == u"evidence") {
        m_evidence.remove(EvidenceId(operation.entity));
        if (operation.value.isNull())
            remove(position);
        else
            m_evidence.insert(EvidenceId(operation.entity), position);
    }
}

void SearchIndex::put(qint64 position, const QString &label, const QString &body)
{
    m_database.prepare("INSERT OR REPLACE INTO search(rowid, label, body) VALUES(?1,?2,?3)")
        .bind(1, position)
        .bind(2, label)
        .bind(3, body)
        .run();
}

void SearchIndex::remove(qint64 position)
{
    m_database.prepare("DELETE FROM search WHERE rowid = ?1").bind(1, position).run();
}

void SearchIndex::indexEntity(EntityId id, const CaseGraph &after, Statement &find)
{
    const auto index = after.find(id);
    if (!index)
        return;
    QStringList body;
    if (!after.entity(*index).key.isEmpty())
        body += QString(after.entity(*index).key).replace(QChar(0x1f), u' ');
    for (const Assertion *assertion : after.assertions(*index)) {
        body += assertion->value;
        if (assertion->raw != assertion->value)
            body += assertion->raw;
    }
    body.removeDuplicates();
    find.bind(1, id);
    if (find.step())
        put(find.integer(0), after.label(*index), body.join(u'\n'));
    find.reset();
}

void SearchIndex::update(const CaseGraph &after)
{
    Statement find = m_database.prepare("SELECT position FROM entity WHERE id = ?1");
    for (const EntityId id : std::as_const(m_entities))
        indexEntity(id, after, find);
    BlobStore blobs(m_database);
    for (auto it = m_evidence.cbegin(); it != m_evidence.cend(); ++it) {
        const Evidence *evidence = after.evidence(it.key());
        if (evidence)
            put(it.value(), evidence->label() + u' ' + evidence->name, blobs.text(it.key()).value_or(QString()));
    }
    m_entities.clear();
    m_evidence.clear();
}

bool SearchIndex::describe(qint64 position, SearchHit &hit)
{
    Statement row = m_database.prepare("SELECT id, type FROM entity WHERE position = ?1"
                                       " UNION ALL SELECT id, 'Evidence' FROM evidence WHERE position = ?1");
    if (!row.bind(1, position).step())
        return false;
    hit.id = row.uuid(0);
    hit.kind = row.text(1);
    return true;
}

void SearchIndex::byWords(const QString &text, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen)
{
    const QString expression = matchExpression(text);
    if (expression.isEmpty())
        return;
    Statement rows
        = m_database.prepare("SELECT rowid, label, snippet(search, -1, '', '', '…', 16), bm25(search, 5.0, 1.0)"
                             " FROM search WHERE search MATCH ?1 ORDER BY 4 LIMIT ?2");
    rows.bind(1, expression).bind(2, limit);
    while (rows.step()) {
        SearchHit hit { .label = rows.text(1), .snippet = rows.text(2).simplified(), .score = -rows.real(3) };
        seen.insert(rows.integer(0));
        if (describe(rows.integer(0), hit))
            hits.push_back(std::move(hit));
    }
}

void SearchIndex::byPart(
    const QString &text, const char *sql, int limit, std::vector<SearchHit> &hits, QSet<qint64> &seen)
{
    Statement rows = m_database.prepare(sql);
    rows.bind(1, likePattern(text));
    while (int(hits.size()) < limit && rows.step()) {
        if (seen.contains(rows.integer(0)))
            continue;
        seen.insert(rows.integer(0));
        SearchHit hit { .label = rows.text(1), .snippet = surroundings(rows.text(2), text) };
        if (describe(rows.integer(0), hit))
            hits.push_back(std::move(hit));
    }
}

std::vector<SearchHit> SearchIndex::search(const QString &text, int limit)
{
    std::vector<SearchHit> hits;
    QSet<qint64> seen;
    const QString wanted = text.trimmed();
    byWords(wanted, limit, hits, seen);
    if (wanted.size() < shortestPart)
        return hits;
    byPart(wanted,
        "SELECT search.rowid, search.label, search.body FROM entity JOIN search ON search.rowid = entity.position"
        " WHERE search.label LIKE ?1 ESCAPE '\\' OR search.body LIKE ?1 ESCAPE '\\' ORDER BY entity.position",
        limit, hits, seen);
    // Texts of exhibits are long: gone through only when nothing else has it, as for scripts without word breaks.
    if (hits.empty())
        byPart(wanted,
            "SELECT search.rowid, search.label, search.body FROM evidence JOIN search ON search.rowid = "
            "evidence.position"
            " WHERE search.label LIKE ?1 ESCAPE '\\' OR search.body LIKE ?1 ESCAPE '\\' ORDER BY evidence.position",
            limit, hits, seen);
    return hits;
}

} // namespace twelvefold
