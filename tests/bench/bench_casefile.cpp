// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a case of a given size costs on the application's own path. Says one figure a line; casefile.py makes the table.
//     bench_casefile fill FOLDER ENTITIES SEED [STREAM]    makes FOLDER/case.12f
//     bench_casefile read FOLDER ENTITIES SEED [STREAM]    what fill made
//     bench_casefile merge FOLDER FIELDS EDITS SEED        two copies that diverge, both ways
// With STREAM the statements that were run are written there for bench_plain_sqlite; the figures then count for
// nothing.
#include "bench_merge.h"
#include "made_up_case.h"
#include "recorder.h"
#include "stages.h"

#include "casefile/case_file.h"
#include "casefile/case_probe.h"
#include "vault/process_hardening.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace twelvefold;
using namespace twelvefold::bench;

namespace {

struct Options {
    QString folder;
    qint64 entities = 0;
    quint64 seed = 0;
    std::unique_ptr<Recorder> recorder;

    QString path() const { return folder + QStringLiteral("/case.12f"); }
    Profile profile() const { return must(Profile::open(folder + QStringLiteral("/profile"))); }
    void section(const char *name) const
    {
        if (recorder)
            recorder->section(name);
    }
};

//! Ids are new in every run: kept beside the case for those who look entities up.
void writeIds(const Options &options, const std::vector<EntityId> &made)
{
    QFile file(options.folder + QStringLiteral("/ids"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the ids cannot be written");
    for (const EntityId id : made)
        file.write(id.uuid().toBytes());
}

std::vector<EntityId> readIds(const Options &options)
{
    QFile file(options.folder + QStringLiteral("/ids"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the ids cannot be read; run fill first");
    std::vector<EntityId> ids;
    while (const auto id = Uuid::fromBytes(file.read(16)))
        ids.push_back(EntityId(*id));
    return ids;
}

void fill(const Options &options)
{
    NoProgress unwatched;
    options.section("create");
    const auto file
        = must(CaseFile::create({ options.path(), QStringLiteral("Scale"), true }, passphrase(), options.profile()));
    CaseGraph graph = must(file->loadGraph(unwatched));
    MadeUpCase source(options.seed, options.entities);
    Stopwatch applying, inserting;
    Gesture gesture;
    options.section("insert");
    while (source.next(gesture)) {
        applying([&] { return must(applyChanges(graph, gesture.changes)); });
        inserting([&] { return must(file->appendApplied(gesture, graph, unwatched)); });
    }
    say("apply", applying.seconds());
    say("insert", inserting.seconds());
    writeIds(options, source.made());
    options.section("close");
    must(file->close());
    say("file", double(QFileInfo(options.path()).size()));
}

//! What the window reads of every entity that it lists.
qsizetype lookAt(const CaseGraph &graph, EntityIndex index)
{
    return graph.label(index).size() + qsizetype(graph.assertions(index).size() + graph.linksFrom(index).size());
}

void readGraph(const Options &options, const std::vector<EntityId> &made, CaseFile &file)
{
    NoProgress unwatched;
    options.section("load");
    Stopwatch loading, walking, finding;
    CaseGraph graph = loading([&] { return must(file.loadGraph(unwatched)); });
    say("load", loading.seconds());
    say("peak", peakBytes());
    qsizetype seen = 0;
    walking([&] { graph.forEachEntity([&](EntityIndex i) { seen += lookAt(graph, i); }); });
    say("walk", walking.seconds());
    constexpr size_t looks = 100000;
    std::mt19937_64 random(options.seed);
    finding([&] {
        for (size_t i = 0; i < looks; ++i)
            seen += lookAt(graph, graph.find(made[random() % made.size()]).value());
    });
    say("look-up in the graph", finding.seconds() / double(looks));
    if (seen == 0)
        qFatal("nothing was loaded");
    // What goes with it was its own: loading also fills the cache of pages, which has a bound of its own.
    const double before = allocatedBytes(), count = double(graph.entityCount());
    graph = CaseGraph();
    say("bytes an entity", (before - allocatedBytes()) / count);
}

void readFile(const Options &options, const std::vector<EntityId> &made, CaseFile &file)
{
    MadeUpCase source(options.seed, 2000);
    Gesture unused;
    source.next(unused);
    constexpr int looks = 300;
    Stopwatch looking, searching, verifying;
    std::mt19937_64 random(options.seed);
    options.section("look-up");
    looking([&] {
        for (int i = 0; i < looks; ++i)
            must(file.history(made[random() % made.size()].uuid(), std::nullopt));
    });
    say("look-up", looking.seconds());
    say("one look-up", looking.seconds() / looks);
    options.section("search");
    constexpr int searches = 30;
    qsizetype found = 0;
    searching([&] {
        for (const QString &text : source.searches(searches))
            found += qsizetype(must(file.search(text, 50)).size());
    });
    if (found < searches / 2)
        qFatal("the searches found only %lld", qint64(found));
    say("search", searching.seconds());
    say("one search", searching.seconds() / searches);
    if (options.recorder)
        return;
    NoProgress unwatched;
    const VerifyReport report = verifying([&] { return must(file.verify(unwatched)); });
    if (!report.ok())
        qFatal("the case does not verify");
    say("verify", verifying.seconds());
}

void read(const Options &options)
{
    Stopwatch deriving, opening;
    deriving([&] { return must(deriveKey(passphrase(), must(CaseProbe::read(options.path())).salt())); });
    say("key", deriving.seconds());
    options.section("open");
    const auto file = opening([&] {
        return must(CaseFile::open({ options.path(), CaseFile::Mode::ReadOnly, 0 }, passphrase(), options.profile()));
    });
    say("open with key", opening.seconds());
    const std::vector<EntityId> made = readIds(options);
    readGraph(options, made, *file);
    readFile(options, made, *file);
}

} // namespace

int main(int count, char **words)
{
    hardenProcess(); // what it costs counts
    const QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        qFatal("bench_casefile fill|read FOLDER ENTITIES SEED [STREAM], or merge FOLDER FIELDS EDITS SEED");
    if (arguments[1] == u"merge") {
        mergeBothWays(
            arguments[2], arguments[3].toLongLong(), arguments[4].toLongLong(), arguments.value(5).toULongLong());
        return 0;
    }
    Options options { arguments[2], arguments[3].toLongLong(), arguments[4].toULongLong(), nullptr };
    if (arguments.size() > 5)
        options.recorder = std::make_unique<Recorder>(words[5]);
    if (arguments[1] == u"fill")
        fill(options);
    else
        read(options);
    return 0;
}
