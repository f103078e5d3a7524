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
    const QLatin1String table = Projections::tableOf(operation.field);
    const bool takenOut = operation.value.isNull();
    if (table == QLatin1String("assertion")) {
        m_entities[EntityId(operation.entity)] += 0; // there, with 0 if it was not
    } else if (table == QLatin1String("entity")) {
        m_entities.insert(EntityId(operation.entity), position);
        if (takenOut)
            remove(position);
    } else if (table == QLatin1String("evidence")) {
        m_evidence.remove(EvidenceId(operation.entity));
        if (takenOut)
            remove(position);
        else
            m_evidence.insert(EvidenceId(operation.entity), position);
    }
}

void SearchIndex::put(qint64 position, const Page &page)
{
    if (!m_put)
        m_put.emplace(m_database.prepare("INSERT OR REPLACE INTO search(rowid, label, body) VALUES(?1,?2,?3)"));
    m_put->bind(1, position).bind(2, page.label).bind(3, page.body).run();
}

void SearchIndex::remove(qint64 position)
{
    m_database.prepare("DELETE FROM search WHERE rowid = ?1").bind(1, position).run();
}

std::optional<SearchIndex::Page> SearchIndex::pageOf(EntityId id, const CaseGraph &after) const
{
    const auto index = after.find(id);
    if (!index)
        return std::nullopt;
    QStringList body;
    if (!after.entity(*index).key.isEmpty())
        body += QString(after.entity(*index).key).replace(QChar(0x1f), u' ');
    for (const Assertion *assertion : after.assertions(*index)) {
        for (const QString &text : { assertion->value, assertion->raw }) {
            if (body.isEmpty() || body.last() != text)
                body += text;
        }
    }
    body.removeDuplicates();
    return Page { after.label(*index), body.join(u'\n') };
}

std::optional<SearchIndex::Page> SearchIndex::pageOf(EvidenceId id, const CaseGraph &after)
{
    const Evidence *evidence = after.evidence(id);
    if (!evidence)
        return std::nullopt;
    return Page { evidence->label() + u' ' + evidence->name, BlobStore(m_database).text(id).value_or(QString()) };
}

//! In the order of their positions: an index that is given rows in another order writes all it holds at every step
//! back.
std::vector<std::pair<qint64, std::variant<EntityId, EvidenceId>>> SearchIndex::noted()
{
    std::vector<std::pair<qint64, std::variant<EntityId, EvidenceId>>> all;
    all.reserve(size_t(m_entities.size() + m_evidence.size()));
    Statement find = m_database.prepare("SELECT position FROM entity WHERE id = ?1");
    for (auto it = m_entities.cbegin(); it != m_entities.cend(); ++it) {
        qint64 position = it.value();
        if (position == 0) {
            find.bind(1, it.key());
            position = find.step() ? find.integer(0) : 0;
            find.reset();
        }
        if (position > 0)
            all.emplace_back(position, it.key());
    }
    for (auto it = m_evidence.cbegin(); it != m_evidence.cend(); ++it)
        all.emplace_back(it.value(), it.key());
    std::ranges::sort(all, {}, &std::pair<qint64, std::variant<EntityId, EvidenceId>>::first);
    m_entities.clear();
    m_evidence.clear();
    return all;
}

void SearchIndex::update(const CaseGraph &after)
{
    for (const auto &[position, record] : noted()) {
        const auto page = std::visit([&](auto id) { return pageOf(id, after); }, record);
        if (page)
            put(position, *page);
    }
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

//! By part, the table behind the index is read itself: going through the index takes three times as long.
std::vector<SearchHit> SearchIndex::search(const QString &text, int limit)
{
    std::vector<SearchHit> hits;
    QSet<qint64> seen;
    const QString wanted = text.trimmed();
    byWords(wanted, limit, hits, seen);
    if (wanted.size() < shortestPart)
        return hits;
    byPart(wanted,
        "SELECT content.id, content.c0, content.c1 FROM search_content AS content CROSS JOIN entity"
        " ON entity.position = content.id WHERE content.c0 LIKE ?1 ESCAPE '\\' OR content.c1 LIKE ?1 ESCAPE '\\'"
        " ORDER BY content.id",
        limit, hits, seen);
    // Texts of exhibits are long: gone through only when nothing else has it, as for scripts without word breaks.
    if (hits.empty())
        byPart(wanted,
            "SELECT content.id, content.c0, content.c1 FROM evidence CROSS JOIN search_content AS content"
            " ON content.id = evidence.position WHERE content.c0 LIKE ?1 ESCAPE '\\' OR content.c1 LIKE ?1"
            " ESCAPE '\\' ORDER BY evidence.position",
            limit, hits, seen);
    return hits;
}

} // namespace twelvefold
