// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_merge.h"

#include "made_up_case.h"
#include "stages.h"

#include "casefile/case_file.h"
#include "casefile/case_probe.h"
#include "casefile/database.h"

#include <QFile>

#include <algorithm>

namespace twelvefold::bench {

namespace {

constexpr qint64 editsInAGesture = 20;

struct Copy {
    QString path;
    Profile profile;
    std::unique_ptr<CaseFile> file;
    CaseGraph graph;

    Copy(const QString &folder, const QString &name)
        : path(folder + u'/' + name + QStringLiteral(".12f"))
        , profile(must(Profile::open(folder + QStringLiteral("/profile-") + name)))
    {
    }
    void open()
    {
        NoProgress unwatched;
        file = must(CaseFile::open({ path, CaseFile::Mode::ReadWrite, 0 }, passphrase(), profile));
        graph = must(file->loadGraph(unwatched));
    }
    void edit(std::vector<Assertion> &fields, std::mt19937_64 &random, const QString &by)
    {
        NoProgress unwatched;
        Gesture gesture { QStringLiteral("edit"), QStringLiteral("Corrected"), {}, {}, {} };
        for (qint64 i = 0; i < editsInAGesture; ++i) {
            Assertion changed = fields[random() % fields.size()];
            changed.value = changed.raw = by + QString::number(random() % 1000000);
            gesture.changes.push_back(Put { changed });
        }
        must(applyChanges(graph, gesture.changes));
        must(file->appendApplied(gesture, graph, unwatched));
    }
};

std::vector<Assertion> fieldsOf(const CaseGraph &graph)
{
    std::vector<Assertion> fields;
    graph.forEachEntity([&](EntityIndex i) {
        for (const Assertion *assertion : graph.assertions(i))
            fields.push_back(*assertion);
    });
    return fields;
}

void make(Copy &whole, qint64 fields, quint64 seed)
{
    NoProgress unwatched;
    whole.file = must(CaseFile::create({ whole.path, QStringLiteral("Merge"), true }, passphrase(), whole.profile));
    whole.graph = must(whole.file->loadGraph(unwatched));
    MadeUpCase source(seed, fields / 2); // which says two things of each
    for (Gesture gesture; source.next(gesture);) {
        must(applyChanges(whole.graph, gesture.changes));
        must(whole.file->appendApplied(gesture, whole.graph, unwatched));
    }
    must(whole.file->close());
}

//! What opening somebody else's copy takes before a row of it is read.
double secondsToCheck(const QString &path, const SecretBytes &key)
{
    Stopwatch watch;
    watch([&] {
        const auto database = Database::open(path, Database::Access::ReadOnly, key, must(CaseProbe::read(path)).salt());
        for (const char *check : { "PRAGMA cipher_integrity_check", "PRAGMA quick_check" }) {
            Statement rows = database->prepare(check);
            while (rows.step()) { }
        }
    });
    return watch.seconds();
}

bool holdTheSame(const CaseGraph &a, const CaseGraph &b)
{
    const std::vector<Assertion> of = fieldsOf(a);
    return a.entityCount() == b.entityCount() && a.linkCount() == b.linkCount() && of == fieldsOf(b);
}

struct Figures {
    double merge = 0;
    double check = 0;
    CaseFile::MergeOutcome outcome;
};

Figures mergeInto(Copy &copy, const QString &otherPath)
{
    NoProgress unwatched;
    SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(otherPath)).salt()));
    Figures figures;
    figures.check = secondsToCheck(otherPath, key);
    copy.file = must(CaseFile::open({ copy.path, CaseFile::Mode::ReadWrite, 0 }, passphrase(), copy.profile));
    Stopwatch watch;
    figures.outcome = watch([&] { return must(copy.file->merge({ otherPath, std::move(key), false }, unwatched)); });
    figures.merge = watch.seconds();
    must(copy.file->close());
    return figures;
}

} // namespace

void mergeBothWays(const QString &folder, qint64 fields, qint64 edits, quint64 seed)
{
    Copy whole(folder, QStringLiteral("whole"));
    make(whole, fields, seed);
    whole.graph = CaseGraph();
    Copy a(folder, QStringLiteral("a")), b(folder, QStringLiteral("b"));
    const QString before = folder + QStringLiteral("/a-before.12f");
    for (const QString &path : { a.path, b.path, before })
        QFile::remove(path);
    QFile::copy(whole.path, a.path);
    QFile::copy(whole.path, b.path);
    a.open();
    b.open();
    std::vector<Assertion> places = fieldsOf(a.graph);
    std::mt19937_64 random(seed);
    Stopwatch editing;
    editing([&] {
        for (qint64 done = 0; done < edits; done += editsInAGesture) {
            a.edit(places, random, QStringLiteral("A"));
            b.edit(places, random, QStringLiteral("B"));
        }
    });
    say("one gesture", editing.seconds() / double(2 * edits / editsInAGesture));
    for (Copy *copy : { &a, &b }) {
        must(copy->file->close());
        copy->graph = CaseGraph();
    }
    QFile::copy(a.path, before);
    const Figures first = mergeInto(a, b.path), second = mergeInto(b, before);
    if (first.outcome.operations != edits || second.outcome.operations != edits)
        qFatal("operations were lost: %lld and %lld", first.outcome.operations, second.outcome.operations);
    if (!holdTheSame(first.outcome.graph, second.outcome.graph)
        || first.outcome.conflicts.size() != second.outcome.conflicts.size())
        qFatal("the two copies do not hold the same");
    say("fields", double(places.size()));
    say("conflicts", double(first.outcome.conflicts.size()));
    say("check a received file", first.check);
    say("merge", std::max(first.merge, second.merge));
    say("merge without that check", std::max(first.merge - first.check, second.merge - second.check));
}

} // namespace twelvefold::bench
