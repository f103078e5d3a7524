// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The evidence pack: everything is gathered from one snapshot, and the finished file stands in the ledger.
#include "session/case_session.h"
#include "session/custody_acts.h"

#include "pack/pack_writer.h"
#include "report/pack_builder.h"

#include <QFileInfo>

#include <algorithm>

namespace twelvefold {

namespace {

//! The hypotheses asked for, in the order of the case; all where none was named.
Result<std::vector<Hypothesis>> chosenClusters(const CaseGraph &graph, const PackRequest &request)
{
    if (request.clusters.empty())
        return graph.hypotheses();
    std::vector<Hypothesis> chosen;
    for (const HypothesisId id : request.clusters) {
        const Hypothesis *hypothesis = graph.hypothesis(id);
        if (!hypothesis)
            return Error { Error::Kind::NotFound,
                QStringLiteral("An operator that the pack is to report is not in this case any more; resolve again."),
                id.toString() };
        chosen.push_back(*hypothesis);
    }
    return chosen;
}

//! A pack is handed on: what an analyst has decided since must not be missing from it.
Status followsJudgements(const CaseGraph &graph)
{
    const QStringList missed = judgementsNotFollowed(graph);
    if (missed.isEmpty())
        return {};
    return Error { Error::Kind::Usage, QStringLiteral("No pack was written. ") + missed.first() };
}

Gesture packGesture(const PackReport &report, const PackRequest &request, const PackDocument &document)
{
    return { .kind = QStringLiteral("pack"),
        .text = QStringLiteral("Wrote the evidence pack %1: %2 pages, %3 exhibits, SHA-256 %4")
                    .arg(QFileInfo(report.file).fileName())
                    .arg(report.pages)
                    .arg(report.exhibits)
                    .arg(QString::fromLatin1(report.sha256.toHex())),
        .custody = exports(report, request, document) };
}

} // namespace

Result<PackInput> CaseSession::packInput(const PackRequest &request, const ResolveInput &input, Progress &progress)
{
    const auto clusters = chosenClusters(*input.graph, request);
    if (!clusters)
        return clusters.error();
    if (const Status fresh = followsJudgements(*input.graph); !fresh)
        return fresh.error();
    const ResolveOptions options = rememberedOptions(*input.graph);
    auto resolution = resolveOperators(input, options, progress);
    if (!resolution)
        return resolution.error();
    PackInput pack { .graph = input.graph,
        .possible = std::move(resolution->possible),
        .threshold = options.threshold,
        .kappa = options.kappa,
        .model = options.modelJson,
        .request = request,
        .author = m_author,
        .tool = toolName(),
        .at = Utc::now() };
    for (const Hypothesis &cluster : *clusters) {
        auto why = explainCluster(input, options, cluster, progress);
        if (!why)
            return why.error();
        pack.clusters.push_back(std::move(why).value());
    }
    pack.explainPair = [&input, options](EntityId a, EntityId b) -> std::optional<PairExplanation> {
        auto why = twelvefold::explainPair(input, options, a, b);
        return why ? std::optional(std::move(why).value()) : std::nullopt;
    };
    const auto read = fromStorage<bool>([this, &pack](Progress &) -> Result<bool> {
        auto ledger = m_file->history({}, {});
        if (!ledger)
            return ledger.error();
        auto note = m_file->checkpointNote();
        if (!note)
            return note.error();
        pack.ledger = std::move(ledger).value();
        pack.checkpoint = std::move(note).value();
        return true;
    });
    if (!read)
        return read.error();
    return pack;
}

Result<PackReport> CaseSession::runPack(const PackRequest &request, Progress &progress)
{
    if (!request.overwrite && QFileInfo::exists(request.file))
        return Error { Error::Kind::Exists,
            QStringLiteral("%1 is there already; choose another name, or say that it may be replaced (--force).")
                .arg(request.file),
            request.file };
    PartOfProgress gathering(progress, 0, 0.1);
    const auto input = resolveInput(gathering);
    if (!input)
        return input.error();
    PartOfProgress explaining(progress, 0.1, 0.3);
    const auto pack = packInput(request, *input, explaining);
    if (!pack)
        return pack.error();
    PartOfProgress building(progress, 0.3, 0.5);
    const auto document = buildPack(*pack, building);
    if (!document)
        return document.error();
    PartOfProgress writing(progress, 0.5, 1);
    ExhibitBytes bytes;
    if (request.embedOriginals) {
        bytes = [this](const PackExhibit &exhibit) {
            return fromStorage<QByteArray>([this, id = exhibit.id](Progress &) { return m_file->evidenceBytes(id); });
        };
    }
    const auto report = twelvefold::writePack(*document, bytes, request.file, request.overwrite, writing);
    if (!report || facts().readOnly)
        return report;
    // The file is there: cancelling now must not keep it out of the ledger.
    const auto entry = fromStorage<LedgerEntry>([&](Progress &) {
        NoProgress toTheEnd;
        return commit(packGesture(*report, request, *document), toTheEnd);
    });
    if (!entry)
        return entry.error();
    return report;
}

} // namespace twelvefold
