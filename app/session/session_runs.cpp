// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The long jobs of a session: import, resolve, explain. They work on snapshots on the pool and reach the file only
// through the storage thread.
#include "session/case_session.h"
#include "session/import_run.h"

#include "values/source_grade.h"

#include <QElapsedTimer>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int importTries = 3;

QString importText(const ImportReport &report)
{
    return QStringLiteral("Took in %1 exhibits: %2 entities, %3 links, %4 assertions")
        .arg(report.addedEvidence)
        .arg(report.addedEntities)
        .arg(report.addedLinks)
        .arg(report.addedAssertions);
}

//! Exhibits whose text resolution compares: those that résumés came from.
std::vector<EvidenceId> comparedTexts(const CaseGraph &graph)
{
    std::vector<EvidenceId> ids;
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.typeOf(i).name != u"Resume")
            return;
        for (const Assertion *a : graph.assertions(i))
            ids.push_back(a->source.evidence);
        for (const Link *link : graph.linksTo(i)) {
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
    const std::lock_guard oneAtATime(m_importing);
    PartOfProgress reading(progress, 0, 0.7);
    const auto files = readFiles(request, *snapshot(), m_reader, reading);
    if (!files)
        return files.error();
    IntakeOptions options { grade, request.source, m_author, toolName(), Utc::now() };
    PartOfProgress working(progress, 0.7, 0.8);
    PartOfProgress storing(progress, 0.8, 1);
    // Somebody may have changed the case meanwhile; what was read is then taken to the newer graph.
    for (int attempt = 1;; ++attempt) {
        const auto number = fromStorage<qint32>([this](Progress &) { return m_file->lastExhibitNumber(); });
        if (!number)
            return number.error();
        options.lastExhibitNumber = *number;
        auto taken = takeIn(*files, snapshot(), options, working);
        if (!taken)
            return taken.error();
        if (request.dryRun || taken->gesture.changes.empty())
            return taken->report;
        taken->gesture.text = importText(taken->report);
        const auto entry = fromStorage<LedgerEntry>([&](Progress &) { return commit(taken->gesture, storing); });
        if (entry) {
            taken->report.entry = entry->id;
            return taken->report;
        }
        if (entry.error().kind != Error::Kind::Exists || attempt == importTries)
            return entry.error();
    }
}

Result<ResolveInput> CaseSession::resolveInput(Progress &progress)
{
    ResolveInput input { snapshot(), {} };
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

Result<Resolution> CaseSession::runResolve(const ResolveOptions &options, Progress &progress)
{
    QElapsedTimer clock;
    clock.start();
    PartOfProgress gathering(progress, 0, 0.3);
    const auto input = resolveInput(gathering);
    if (!input)
        return input.error();
    PartOfProgress working(progress, 0.3, 0.9);
    auto resolution = resolveOperators(*input, options, working);
    if (!resolution)
        return resolution.error();
    resolution->seconds = double(clock.elapsed()) / 1000;
    const Gesture gesture { .kind = QStringLiteral("resolve"),
        .text = QStringLiteral("Found %1 operators among %2 personas at %3 dB")
                    .arg(resolution->clusters.size())
                    .arg(resolution->personas)
                    .arg(options.threshold),
        .changes = hypothesisChanges(*input->graph, *resolution) };
    const auto entry = fromStorage<LedgerEntry>([&](Progress &storing) { return commit(gesture, storing); });
    if (!entry)
        return entry.error();
    return resolution;
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
    ResolveOptions options;
    options.threshold = hypothesis->threshold;
    PartOfProgress working(progress, 0.3, 1);
    return explainCluster(*input, options, *hypothesis, working);
}

} // namespace twelvefold
