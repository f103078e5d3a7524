// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A copy that comes back, or comes for the first time.
#include "session/case_session.h"
#include "session/share_opening.h"

#include "vault/secret_files.h"

#include <QFileInfo>

#include <algorithm>

namespace twelvefold {

namespace {

//! Entities that an operation on this record is about, as far as the graph knows it.
void addEntities(const Uuid &record, const CaseGraph &graph, QSet<EntityId> &entities)
{
    if (graph.find(EntityId(record)))
        entities.insert(EntityId(record));
    if (const Link *link = graph.link(LinkId(record))) {
        entities.insert(link->from);
        entities.insert(link->to);
    }
}

ChangeSet changesOf(const CaseFile::MergeOutcome &outcome, const CaseGraph &before)
{
    ChangeSet changes { .kind = QStringLiteral("merge"), .text = outcome.entry->text };
    for (const Uuid &record : outcome.touched) {
        addEntities(record, outcome.graph, changes.entities);
        addEntities(record, before, changes.entities);
    }
    changes.evidence = changes.judgements = changes.hypotheses = changes.title = true;
    return changes;
}

} // namespace

QFuture<Result<MergeReport>> CaseSession::merge(MergeRequest request)
{
    auto asked = std::make_shared<MergeRequest>(std::move(request));
    return inTurn<MergeReport>([this, asked](Progress &progress) { return runMerge(*asked, progress); });
}

Result<MergeReport> CaseSession::runMerge(MergeRequest &request, Progress &progress)
{
    using Own = std::shared_ptr<const Identity>;
    const auto own = fromStorage<Own>([this](Progress &) -> Result<Own> { return m_file->identity(); });
    if (!own)
        return own.error();
    PartOfProgress opening(progress, 0, 0.2);
    auto share = openShare(request, own->get(), m_profile->folder(), facts().path, opening);
    if (!share)
        return share.error();
    const std::shared_ptr<const CaseGraph> before = snapshot();
    PartOfProgress merging(progress, 0.2, request.compareOperators ? 0.6 : 1);
    auto outcome = mergeCopy(share->request(request.dryRun, request.compareOperators), merging);
    if (!outcome)
        return outcome.error();
    MergeReport report = mergeReport(*outcome, share->signer, *before);
    if (request.compareOperators) {
        PartOfProgress comparing(progress, 0.6, 1);
        const auto changes = compareOperators(*before, *outcome, comparing);
        if (changes)
            report.operators = *changes;
        else if (request.dryRun || changes.error().kind != Error::Kind::Cancelled)
            return changes.error(); // what was stored before it was cancelled was stored
    }
    return report;
}

Result<CaseFile::MergeOutcome> CaseSession::mergeCopy(const CaseFile::MergeRequest &copy, Progress &progress)
{
    return fromStorage<CaseFile::MergeOutcome>([&](Progress &) -> Result<CaseFile::MergeOutcome> {
        const std::shared_ptr<const CaseGraph> before = snapshot();
        auto outcome = m_file->merge(copy, progress);
        if (!outcome || !outcome->entry)
            return outcome; // signatures alone change nothing that anybody shows
        const ChangeSet changes = changesOf(*outcome, *before);
        publish(std::make_shared<const CaseGraph>(outcome->graph));
        QMetaObject::invokeMethod(
            &m_feed, [this, changes] { Q_EMIT m_feed.changed(changes); }, Qt::QueuedConnection);
        return outcome;
    });
}

Result<OperatorChanges> CaseSession::compareOperators(
    const CaseGraph &before, CaseFile::MergeOutcome &outcome, Progress &progress)
{
    PartOfProgress gathering(progress, 0, 0.3);
    auto input = resolveInput(std::make_shared<const CaseGraph>(std::move(outcome.graph)), gathering);
    if (!input)
        return input.error();
    input->texts.insert(outcome.texts);
    PartOfProgress working(progress, 0.3, 1);
    const auto resolution = resolveOperators(*input, rememberedOptions(*input->graph), working);
    if (!resolution)
        return resolution.error();
    OperatorChanges changes { qint64(before.hypotheses().size()), qint64(resolution->clusters.size()), {}, {}, {} };
    for (const Hypothesis &found : resolution->clusters) {
        const Hypothesis *known = before.hypothesis(found.id);
        if (!known)
            changes.added += found.label;
        else if (known->personas != found.personas)
            changes.changed += found.label;
    }
    for (const Hypothesis &known : before.hypotheses()) {
        if (std::ranges::find(resolution->clusters, known.id, &Hypothesis::id) == resolution->clusters.end())
            changes.gone += known.label;
    }
    return changes;
}

Result<std::shared_ptr<CaseSession>> CaseSession::createFromShare(const OpenRequest &request, MergeRequest share,
    Passphrase passphrase, const QString &profileFolder, MergeReport &report, Progress &progress,
    std::shared_ptr<const Identity> identity)
{
    if (QFileInfo::exists(request.path))
        return Error { Error::Kind::Exists,
            QStringLiteral("%1 exists already; choose another name for the case.").arg(request.path), request.path };
    auto keys = keyMaterial(std::move(passphrase), request.keyFile);
    if (!keys)
        return keys.error();
    return start(profileFolder, [&](Profile &profile) -> Result<std::unique_ptr<CaseFile>> {
        auto opened = openShare(share, identity.get(), profile.folder(), request.path, progress);
        if (!opened)
            return opened.error();
        CaseFile::MergeOutcome outcome;
        auto file = CaseFile::createFromCopy(
            { request.path, {}, false, identity }, *keys, profile, opened->request(false, false), outcome, progress);
        if (file)
            report = mergeReport(outcome, opened->signer, CaseGraph());
        return file;
    });
}

} // namespace twelvefold
