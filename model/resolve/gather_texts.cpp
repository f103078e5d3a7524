// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "resolve/text_reuse.h"

#include <algorithm>
#include <set>

namespace twelvefold {

namespace {

constexpr int quotedLength = 160;

struct Document {
    NodeIndex node = noNode;
    EvidenceId exhibit;
    Path path;
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
    for (const Hop &hop : path) {
        for (const SourceRef *source : hop.sources)
            exhibits.insert(source->evidence);
    }
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

    std::vector<Document> owned(std::initializer_list<QStringView> types)
    {
        const auto owners = m_view.ownedThrough(types);
        for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
            for (const CaseView::Owner &owner : it.value())
                add(it.key(), owner);
        }
        return sorted();
    }

    //! Mails by their sender, who may be known by the address alone.
    std::vector<Document> sent()
    {
        const auto channels = m_view.ownedThrough({ u"usesEmail", u"usesAccount" });
        for (const CaseView::Edge &edge : m_view.edges(u"sentBy")) {
            const auto statement = m_view.hop(*edge.link);
            if (!statement)
                continue;
            if (edge.toNode != noNode)
                add(edge.from, { edge.toNode, { *statement } });
            for (const CaseView::Owner &owner : channels.value(edge.to))
                add(edge.from, { owner.node, joined(owner.path, { *statement }) });
        }
        return sorted();
    }

private:
    void add(EntityIndex document, const CaseView::Owner &owner)
    {
        for (const EvidenceId exhibit : exhibitsOf(m_view, document, owner.path)) {
            if (m_texts.contains(exhibit) && m_seen.insert({ owner.node, exhibit }).second)
                m_documents.push_back({ owner.node, exhibit, owner.path });
        }
    }

    std::vector<Document> sorted()
    {
        std::ranges::sort(m_documents, {}, [](const Document &d) { return std::pair(d.node, d.exhibit); });
        return std::exchange(m_documents, {});
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

class TextGatherer
{
public:
    TextGatherer(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items)
        : m_view(view)
        , m_texts(texts)
        , m_items(items)
    {
    }

    void hold(QStringView indicator, const std::vector<Document> &documents)
    {
        std::vector<ReuseText> reuse;
        for (const Document &document : documents)
            reuse.push_back({ document.node, wordsOf(m_texts[document.exhibit]) });
        for (const SharedText &shared : sharedTexts(reuse))
            holdShared(indicator, documents, shared);
    }

private:
    void holdShared(QStringView indicator, const std::vector<Document> &documents, const SharedText &shared)
    {
        const IndicatorWeight &weight = m_view.weights().at(m_view.weights().index(indicator));
        const int words = std::ranges::min(shared.passages, {}, &SharedPassage::words).words;
        if (words < weight.leastWords)
            return;
        const SharedPassage &longest = std::ranges::max(shared.passages, {}, &SharedPassage::length);
        QString key;
        for (const NodeIndex owner : shared.owners)
            key += QString::number(owner) + u' ';
        EvidenceItems::Traits traits;
        traits.raw = std::min(weight.decibans, weight.perWord * words);
        traits.words = words;
        traits.key = key;
        const QString quoted = quotation(m_texts[documents[longest.text].exhibit], longest);
        for (const SharedPassage &passage : shared.passages) {
            const Document &document = documents[passage.text];
            const SourceRef place { document.exhibit, { .offset = passage.offset, .length = passage.length }, {} };
            if (auto hop = m_view.hop(*m_items.keep(place)))
                m_items.hold(indicator, quoted,
                    { .node = document.node, .path = joined({ std::move(*hop) }, document.path) }, traits);
        }
    }

    const CaseView &m_view;
    const QHash<EvidenceId, QString> &m_texts;
    EvidenceItems &m_items;
};

} // namespace

void gatherTexts(const CaseView &view, const QHash<EvidenceId, QString> &texts, EvidenceItems &items)
{
    if (texts.isEmpty())
        return;
    TextGatherer gatherer(view, texts, items);
    gatherer.hold(u"R07", DocumentFinder(view, texts).owned({ u"usesDocument" }));
    gatherer.hold(u"P11", DocumentFinder(view, texts).sent());
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
