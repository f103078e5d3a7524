// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The long jobs of a session: import, resolve, explain. They work on snapshots on the pool and reach the file only
// through the storage thread.
#include "session/case_session.h"
#include "session/custody_acts.h"
#include "session/import_run.h"

#include "values/source_grade.h"

#include <QElapsedTimer>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int tries = 3; //!< of a job that finds that the case was changed while it worked

Error changedMeanwhile()
{
    return { Error::Kind::Locked,
        QStringLiteral("The case was changed each time while this was worked on, so nothing was stored; try again when "
                       "no other job runs.") };
}

QString importText(const ImportReport &report)
{
    return QStringLiteral("Took in %1 exhibits: %2 entities, %3 links, %4 assertions")
        .arg(report.addedEvidence)
        .arg(report.addedEntities)
        .arg(report.addedLinks)
        .arg(report.addedAssertions);
}

//! Exhibits whose text resolution compares: those that résumés and messages came from.
std::vector<EvidenceId> comparedTexts(const CaseGraph &graph)
{
    std::vector<EvidenceId> ids;
    graph.forEachEntity([&](EntityIndex i) {
        const bool isMessage = graph.typeOf(i).name == u"Message";
        if (!isMessage && graph.typeOf(i).name != u"Resume")
            return;
        for (const Assertion *a : graph.assertions(i))
            ids.push_back(a->source.evidence);
        // A résumé is pointed at by whom it is of, a message points at whom it is from.
        for (const Link *link : isMessage ? graph.linksFrom(i) : graph.linksTo(i)) {
            for (const SourceRef &source : link->sources)
                ids.push_back(source.evidence);
        }
    });
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

} // namespace

Result<ImportReport> CaseSession::runImport(const ImportRequest &request, Progress &progress)
{
    QString grade; // stays empty where nobody gave one: F6 would be a judgement
    if (!request.grade.isEmpty()) {
        const auto given = SourceGrade::parse(request.grade);
        if (!given)
            return Error { Error::Kind::Usage, given.error().message };
        grade = given->normalised();
    }
    PartOfProgress reading(progress, 0, 0.7);
    const auto files = readFiles(request, *snapshot(), m_reader, reading);
    if (!files)
        return files.error();
    IntakeOptions options { grade, request.source, m_author, toolName(), Utc::now() };
    PartOfProgress working(progress, 0.7, 0.8);
    PartOfProgress storing(progress, 0.8, 1);
    // Somebody may have changed the case meanwhile; what was read is then taken to the newer graph.
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto number = fromStorage<qint32>([this](Progress &) { return m_file->lastExhibitNumber(); });
        if (!number)
            return number.error();
        options.lastExhibitNumber = *number;
        const auto graph = snapshot();
        auto taken = takeIn(*files, graph, options, working);
        if (!taken)
            return taken.error();
        if (request.dryRun || taken->gesture.changes.empty())
            return taken->report;
        taken->gesture.text = importText(taken->report);
        taken->gesture.custody = acquisitions(taken->gesture, graph->info().title, toolName());
        const auto entry = commitUnlessChanged(graph, taken->gesture, storing);
        if (!entry)
            return entry.error();
        if (*entry) {
            taken->report.entry = (*entry)->id;
            return taken->report;
        }
    }
    return changedMeanwhile();
}

Result<std::optional<LedgerEntry>> CaseSession::commitUnlessChanged(
    const std::shared_ptr<const CaseGraph> &basis, const Gesture &gesture, Progress &progress)
{
    return fromStorage<std::optional<LedgerEntry>>([&](Progress &) -> Result<std::optional<LedgerEntry>> {
        if (snapshot() != basis)
            return std::optional<LedgerEntry>();
        auto entry = commit(gesture, progress);
        return entry ? Result<std::optional<LedgerEntry>>(std::optional(std::move(entry).value())) : entry.error();
    });
}

Result<ResolveInput> CaseSession::resolveInput(Progress &progress)
{
    return resolveInput(snapshot(), progress);
}

Result<ResolveInput> CaseSession::resolveInput(std::shared_ptr<const CaseGraph> graph, Progress &progress)
{
    ResolveInput input { std::move(graph), {} };
    const std::vector<EvidenceId> ids = comparedTexts(*input.graph);
    for (size_t i = 0; i < ids.size(); ++i) {
        if (progress.cancelled())
            return jobCancelled();
        auto text = fromStorage<QString>([this, id = ids[i]](Progress &) { return m_file->text(id); });
        if (text)
            input.texts.insert(ids[i], std::move(text).value());
        progress.report(qint64(i) + 1, qint64(ids.size()));
    }
    return input;
}

Result<Resolution> CaseSession::resolveOnce(
    const ResolveInput &input, const ResolveOptions &options, Progress &progress, bool &stored)
{
    QElapsedTimer clock;
    clock.start();
    auto resolution = resolveOperators(input, options, progress);
    if (!resolution)
        return resolution.error();
    const Gesture gesture { .kind = QStringLiteral("resolve"),
        .text = QStringLiteral("Found %1 operators among %2 personas at %3 dB")
                    .arg(resolution->clusters.size())
                    .arg(resolution->personas)
                    .arg(options.threshold),
        .changes = hypothesisChanges(*input.graph, *resolution, options) };
    const auto entry = commitUnlessChanged(input.graph, gesture, progress);
    if (!entry)
        return entry.error();
    stored = entry->has_value();
    resolution->seconds = double(clock.elapsed()) / 1000;
    return resolution;
}

Result<Resolution> CaseSession::runResolve(const ResolveOptions &options, Progress &progress)
{
    for (int attempt = 0; attempt < tries; ++attempt) {
        PartOfProgress gathering(progress, 0, 0.3);
        const auto input = resolveInput(gathering);
        if (!input)
            return input.error();
        PartOfProgress working(progress, 0.3, 0.9);
        bool stored = false;
        auto resolution = resolveOnce(*input, options, working, stored);
        if (!resolution || stored)
            return resolution;
    }
    return changedMeanwhile();
}

Result<ClusterExplanation> CaseSession::runExplain(HypothesisId cluster, Progress &progress)
{
    PartOfProgress gathering(progress, 0, 0.3);
    const auto input = resolveInput(gathering);
    if (!input)
        return input.error();
    const Hypothesis *hypothesis = input->graph->hypothesis(cluster);
    if (!hypothesis)
        return Error { Error::Kind::NotFound,
            QStringLiteral("That operator is not in this case any more; resolve again."), cluster.toString() };
    PartOfProgress working(progress, 0.3, 1);
    return explainCluster(*input, rememberedOptions(*input->graph), *hypothesis, working);
}

} // namespace twelvefold
