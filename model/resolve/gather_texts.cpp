// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "resolve/text_reuse.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace twelvefold {

namespace {

constexpr int quotedLength = 160;

struct Document {
    NodeIndex node = noNode;
    EvidenceId exhibit;
    Path path;
    bool message = false;
};

//! A table that lists documents is not the document.
bool isDocument(const CaseView &view, EvidenceId exhibit)
{
    static const QSet<QString> tables = { QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"),
        QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("map") };
    const Evidence *evidence = view.graph().evidence(exhibit);
    return evidence && !tables.contains(evidence->format.toLower());
}

//! Exhibits that the record of a document, or the statement that it is somebody's, comes from.
std::set<EvidenceId> exhibitsOf(const CaseView &view, EntityIndex document, const Path &path)
{
    std::set<EvidenceId> exhibits;
    for (const Assertion *assertion : view.graph().assertions(document))
        exhibits.insert(assertion->source.evidence);
    for (const SourceRef *source : path.back().sources)
        exhibits.insert(source->evidence);
    std::erase_if(exhibits, [&](EvidenceId id) { return id == view.withdrawn() || !isDocument(view, id); });
    return exhibits;
}

class DocumentFinder
{
public:
    DocumentFinder(const CaseView &view, const QHash<EvidenceId, QString> &texts)
        : m_view(view)
        , m_texts(texts)
    {
    }

    //! Résumés and what else personas handed in; mails by their sender, who may be known by the address alone.
    std::vector<Document> all()
    {
        const auto owners = m_view.ownedThrough({ u"usesDocument" });
        for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
            for (const CaseView::Owner &owner : it.value())
                add(it.key(), owner, false);
        }
        const auto channels = m_view.ownedThrough({ u"usesEmail", u"usesAccount" });
        for (const CaseView::Edge &edge : m_view.edges(u"sentBy")) {
            const auto statement = m_view.hop(*edge.link);
            if (!statement)
                continue;
            if (edge.toNode != noNode)
                add(edge.from, { edge.toNode, { *statement } }, true);
            for (const CaseView::Owner &owner : channels.value(edge.to))
                add(edge.from, { owner.node, joined(owner.path, { *statement }) }, true);
        }
        std::ranges::sort(m_documents, {}, [](const Document &d) { return std::pair(d.node, d.exhibit); });
        return std::move(m_documents);
    }

private:
    void add(EntityIndex document, const CaseView::Owner &owner, bool message)
    {
        for (const EvidenceId exhibit : exhibitsOf(m_view, document, owner.path)) {
            if (m_texts.contains(exhibit) && m_seen.insert({ owner.node, exhibit }).second)
                m_documents.push_back({ owner.node, exhibit, owner.path, message });
        }
    }

    const CaseView &m_view;
    const QHash<EvidenceId, QString> &m_texts;
    std::set<std::pair<NodeIndex, EvidenceId>> m_seen;
    std::vector<Document> m_documents;
};

QString quotation(const QString &text, const SharedPassage &passage)
{
    QString quoted = text.mid(passage.offset, passage.length).simplified();
    if (quoted.size() > quotedLength)
        quoted = quoted.left(quoted.lastIndexOf(u' ', quotedLength)) + QStringLiteral(" …");
    return quoted;
}

//! What the sender of a message wrote: a reply repeats what it answers, and repeating is no sign of one hand. The rest
//! is blanked, so that places in it stay what they are.
QString writtenIn(QString message)
{
    static const QRegularExpression forwarded(
        QStringLiteral("^\\s*-{2,}\\s*(original|forwarded|ursprüngliche|weitergeleitete)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype from = 0; from < message.size();) {
        qsizetype end = message.indexOf(u'\n', from);
        end = end < 0 ? message.size() : end;
        const QStringView line = QStringView(message).sliced(from, end - from);
        const bool isForwarded = forwarded.match(line).hasMatch();
        const bool isQuoted = line.trimmed().startsWith(u'>');
        if (isForwarded)
            end = message.size();
        if (isForwarded || isQuoted)
            message.replace(from, end - from, QString(end - from, u' '));
        from = end + 1;
    }
    return message;
}

class TextGatherer
{
public:
    TextGatherer(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items)
        : m_view(view)
        , m_texts(texts)
        , m_items(items)
        , m_documents(DocumentFinder(view, texts).all())
    {
    }

    void hold()
    {
        std::vector<ReuseText> reuse;
        for (const Document &document : m_documents)
            reuse.push_back({ document.node,
                wordsOf(document.message ? writtenIn(m_texts[document.exhibit]) : m_texts[document.exhibit]) });
        for (const SharedText &shared : sharedTexts(reuse))
            holdShared(shared);
    }

private:
    //! What one of them wrote only in messages is a template of messages, whatever the others did with it.
    bool isOfMessages(const SharedText &shared) const
    {
        return std::ranges::any_of(shared.owners, [&](NodeIndex owner) {
            return std::ranges::all_of(shared.passages, [&](const SharedPassage &passage) {
                const Document &document = m_documents[passage.text];
                return document.node != owner || document.message;
            });
        });
    }

    //! The words that each of them has in one text; of one who has it in several, the fullest.
    int wordsIn(const SharedText &shared) const
    {
        std::map<NodeIndex, int> most;
        for (const SharedPassage &passage : shared.passages) {
            int &words = most[m_documents[passage.text].node];
            words = std::max(words, passage.words);
        }
        return std::ranges::min(most | std::views::values);
    }

    void holdShared(const SharedText &shared)
    {
        const QStringView indicator = isOfMessages(shared) ? u"P11" : u"R07";
        const IndicatorWeight &weight = m_view.weights().at(m_view.weights().index(indicator));
        EvidenceItems::Traits traits { .words = wordsIn(shared) };
        if (traits.words < weight.leastWords)
            return;
        traits.raw = std::min(weight.decibans, weight.perWord * traits.words);
        for (const NodeIndex owner : shared.owners)
            traits.key += QString::number(owner) + u' ';
        const SharedPassage &longest = std::ranges::max(shared.passages, {}, &SharedPassage::length);
        const QString quoted = quotation(m_texts[m_documents[longest.text].exhibit], longest);
        for (const SharedPassage &passage : shared.passages) {
            const Document &document = m_documents[passage.text];
            const SourceRef place { document.exhibit, { .offset = passage.offset, .length = passage.length }, {} };
            if (auto hop = m_view.hop(*m_items.keep(place)))
                m_items.hold(indicator, quoted,
                    { .node = document.node, .path = joined({ std::move(*hop) }, document.path) }, traits);
        }
    }

    const CaseView &m_view;
    const QHash<EvidenceId, QString> &m_texts;
    EvidenceItems &m_items;
    const std::vector<Document> m_documents;
};

} // namespace

void gatherTexts(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items)
{
    if (!texts.isEmpty())
        TextGatherer(view, texts, items).hold();
}

void gatherAll(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items)
{
    gatherContacts(view, items);
    gatherAccounts(view, items);
    gatherDocuments(view, items);
    gatherReferences(view, items);
    gatherMoney(view, items);
    gatherNetwork(view, items);
    gatherPlacesAndDevices(view, items);
    gatherPhotos(view, items);
    gatherTexts(view, texts, items);
    gatherClearing(view, items);
    items.finish();
}

} // namespace twelvefold
