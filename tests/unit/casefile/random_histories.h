// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_fixture.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <array>
#include <random>

namespace twelvefold::test {

//! Three copies of one case whose owners work at random, take back, put back and merge; then all six orders of merging
//! the three. What must be alike in all of them is checked here, for the test and for the benchmark.
class RandomHistory
{
public:
    //! A folder in memory where there is one: this is about the outcome, not about the disk.
    explicit RandomHistory(quint32 seed)
        : m_folder((QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath())
            + QStringLiteral("/twelvefold-XXXXXX"))
        , m_random(seed)
    {
        auto first = must(CaseFile::create({ path(0), QStringLiteral("Lark"), false }, passphrase(), profile(0)));
        for (int i = 0; i < 3; ++i) {
            const Entity who = persona(QStringLiteral("P-%1").arg(i));
            append(*first,
                edit(QStringLiteral("Begin"),
                    { Put { who }, Put { claim(who, QStringLiteral("name"), QStringLiteral("Somebody")) } }));
        }
        first.reset();
        for (int i = 1; i < 3; ++i)
            QFile::copy(path(0), path(i));
        for (int i = 0; i < 3; ++i)
            m_copies[size_t(i)] = open(path(i), profile(i));
    }

    //! Empty where everything holds, else what does not.
    QString run(int steps)
    {
        for (int step = 0; step < steps; ++step)
            takeStep(step);
        for (auto &copy : m_copies)
            m_all.unite(entriesOf(*copy));
        std::array<int, 3> order = { 0, 1, 2 };
        do {
            const QString wrong = tryOrder(order);
            if (!wrong.isEmpty())
                return QStringLiteral("order %1%2%3: %4").arg(order[0]).arg(order[1]).arg(order[2]).arg(wrong);
        } while (std::ranges::next_permutation(order).found);
        return {};
    }

private:
    struct Outcome {
        std::vector<Record> records;
        std::vector<Conflict> conflicts;
        bool operator==(const Outcome &) const = default;
    };

    QString path(int who) const { return m_folder.filePath(QStringLiteral("%1.12f").arg(who)); }
    Profile profile(int who) const { return must(Profile::open(m_folder.filePath(QStringLiteral("p%1").arg(who)))); }
    std::unique_ptr<CaseFile> open(const QString &file, const Profile &owner) const
    {
        return must(CaseFile::open({ file, CaseFile::Mode::ReadWrite, 0 }, passphrase(), owner));
    }
    quint32 below(quint32 limit) { return quint32(m_random() % limit); }
    CaseGraph graph(CaseFile &file) { return must(file.loadGraph(m_unwatched)); }
    //! What the graph refuses by then, because others took out what it refers to, is not done.
    void append(CaseFile &file, const Gesture &gesture)
    {
        [[maybe_unused]] const auto done = file.append(gesture, graph(file), m_unwatched);
    }
    static QSet<QByteArray> entriesOf(CaseFile &file)
    {
        QSet<QByteArray> hashes;
        for (const LedgerEntry &entry : must(file.history({}, {})))
            hashes.insert(entry.hash);
        return hashes;
    }
    CaseFile::MergeOutcome merge(CaseFile &into, CaseFile &from, const QString &fromPath)
    {
        SecretBytes key = SecretBytes::fromHex(must(from.recoveryKey()).toLatin1());
        return must(into.merge({ fromPath, std::move(key) }, m_unwatched));
    }

    void takeStep(int step)
    {
        const quint32 who = below(3);
        CaseFile &copy = *m_copies[who];
        const quint32 other = (who + 1 + below(2)) % 3;
        switch (below(8)) {
        case 0:
            append(copy, addPersona(QStringLiteral("N-%1").arg(step), QStringLiteral("Newcomer")));
            break;
        case 1:
            merge(copy, *m_copies[other], path(int(other)));
            break;
        case 2:
            if (const auto gesture = copy.gestureToUndo())
                append(copy, *gesture);
            break;
        case 3:
            if (const auto gesture = copy.gestureToRedo())
                append(copy, *gesture);
            break;
        default:
            editSomething(copy, step);
        }
    }

    //! One edit of what stands: a value, a deletion, a link, a judgement.
    void editSomething(CaseFile &file, int step)
    {
        const CaseGraph now = graph(file);
        std::vector<EntityIndex> live;
        now.forEachEntity([&](EntityIndex i) { live.push_back(i); });
        if (live.size() < 2)
            return;
        const EntityIndex a = live[below(quint32(live.size()))];
        const EntityIndex b = live[below(quint32(live.size()))];
        const auto assertions = now.assertions(a);
        std::vector<Change> changes;
        switch (below(5)) {
        case 0:
            if (!assertions.empty()) {
                Assertion renamed = *assertions.front();
                renamed.value = renamed.raw = QStringLiteral("Name %1").arg(step);
                changes = { Put { renamed } };
            }
            break;
        case 1:
            for (const Assertion *assertion : assertions)
                changes.push_back(Remove { *assertion });
            if (below(2) == 0)
                changes.push_back(Remove { now.entity(a) });
            break;
        case 2:
            changes = { Put { Link { LinkId::generate(), linkType(QStringLiteral("relatedTo")), now.entity(a).id,
                now.entity(b).id, AssertionStatus::Claimed, {}, {} } } };
            break;
        case 3:
            now.forEachLink([&](const Link &link) { changes = { Remove { link } }; });
            break;
        default:
            if (!now.judgements().empty() && below(2) == 0)
                changes = { Remove { now.judgements().front() } };
            else if (a != b)
                changes = { Put { Judgement { JudgementId::generate(), JudgementKind::SamePersona, now.entity(a).id,
                    now.entity(b).id, QStringLiteral("one person"), QStringLiteral("A"), Utc::now() } } };
        }
        if (!changes.empty())
            append(file, edit(QStringLiteral("Edit %1").arg(step), std::move(changes)));
    }

    QString tryOrder(const std::array<int, 3> &order)
    {
        const QString file = m_folder.filePath(QStringLiteral("order.12f"));
        QFile::remove(file);
        QFile::copy(path(order[0]), file);
        // Nobody who has seen another outcome: that one's merges are not in this one.
        QDir(m_folder.filePath(QStringLiteral("p9"))).removeRecursively();
        const auto result = open(file, profile(9));
        CaseFile &second = *m_copies[size_t(order[1])];
        CaseFile &third = *m_copies[size_t(order[2])];
        merge(*result, second, path(order[1]));
        merge(*result, third, path(order[2]));
        if (merge(*result, second, path(order[1])).entry)
            return QStringLiteral("merging again found something new");
        if (!entriesOf(*result).contains(m_all))
            return QStringLiteral("an entry was lost");
        const Outcome outcome { records(graph(*result)), must(result->conflicts()) };
        if (!m_expected)
            m_expected = outcome;
        if (outcome != *m_expected)
            return QStringLiteral("another state than in the first order");
        const auto report = must(result->verify(m_unwatched));
        return report.ok() ? QString() : QStringLiteral("verify: ") + failed(report).join(u' ');
    }

    QTemporaryDir m_folder;
    std::mt19937 m_random;
    NoProgress m_unwatched;
    std::array<std::unique_ptr<CaseFile>, 3> m_copies;
    QSet<QByteArray> m_all; //!< entries of all three before the last merges
    std::optional<Outcome> m_expected;
};

} // namespace twelvefold::test
