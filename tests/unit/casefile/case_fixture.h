// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/case_file.h"
#include "vault/secret_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace twelvefold::test {

//! The value, or the end of the test program with the error's sentence.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

inline KeyMaterial passphrase(const QString &text = QStringLiteral("correct horse battery staple"))
{
    return { Passphrase(text), std::nullopt };
}

inline EntityTypeIndex entityType(const QString &name)
{
    return Schema::standard().findEntityType(name).value();
}

inline LinkTypeIndex linkType(const QString &name)
{
    return Schema::standard().findLinkType(name).value();
}

inline Entity persona(const QString &key)
{
    return { EntityId::generate(), entityType(QStringLiteral("Persona")), {}, key };
}

inline Assertion claim(
    const Entity &subject, const QString &property, const QString &value, EvidenceId evidence = EvidenceId::generate())
{
    return { AssertionId::generate(), subject.id, property, value, value, AssertionStatus::Claimed,
        { evidence, { 0, 17, QStringLiteral("name"), -1, 0 }, QStringLiteral("B2") } };
}

inline Evidence exhibit(int number, const QByteArray &bytes, const QString &name)
{
    Evidence e;
    e.id = EvidenceId::generate();
    e.number = number;
    e.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    e.size = bytes.size();
    e.name = name;
    e.format = QStringLiteral("text");
    e.grade = QStringLiteral("B2");
    e.acquiredAt = Utc::now();
    return e;
}

inline Gesture edit(const QString &text, std::vector<Change> changes)
{
    return { QStringLiteral("edit"), text, std::move(changes), {}, {} };
}

//! A persona with a name: the smallest edit that is one.
inline Gesture addPersona(const QString &key, const QString &name)
{
    const Entity entity = persona(key);
    return edit(
        QStringLiteral("Added ") + name, { Put { entity }, Put { claim(entity, QStringLiteral("name"), name) } });
}

//! Everything that stands in a graph, in its order, for comparing.
inline std::vector<Record> records(const CaseGraph &graph)
{
    std::vector<Record> all = { graph.info() };
    for (const Evidence &e : graph.evidence())
        all.push_back(e);
    graph.forEachEntity([&](EntityIndex i) {
        all.push_back(graph.entity(i));
        for (const Assertion *a : graph.assertions(i))
            all.push_back(*a);
    });
    graph.forEachLink([&](const Link &l) { all.push_back(l); });
    for (const Judgement &j : graph.judgements())
        all.push_back(j);
    for (const Hypothesis &h : graph.hypotheses())
        all.push_back(h);
    return all;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

//! Names of the checks that do not hold.
inline QStringList failed(const VerifyReport &report)
{
    QStringList names;
    for (const Check &check : report.checks) {
        if (!check.ok)
            names += check.name;
    }
    return names;
}

//! An exhibit with its bytes, and a persona whose name it gives.
inline Gesture importOf(const QByteArray &bytes, int number)
{
    const Evidence evidence = exhibit(number, bytes, QStringLiteral("file %1").arg(number));
    const Entity entity = persona(QStringLiteral("row-%1").arg(number));
    Gesture gesture { QStringLiteral("import"), QStringLiteral("Imported file %1").arg(number), {}, {}, {} };
    gesture.changes = { Put { evidence }, Put { entity },
        Put { claim(entity, QStringLiteral("name"), QStringLiteral("Person %1").arg(number), evidence.id) } };
    gesture.contents = { { evidence.id, bytes, QString::fromLatin1(bytes), QByteArray("\x80", 1) } };
    return gesture;
}

//! A folder with a profile and room for cases.
struct Desk {
    QTemporaryDir folder;
    Profile profile = must(Profile::open(folder.filePath(QStringLiteral("profile"))));
    NoProgress unwatched;

    QString path(const QString &name = QStringLiteral("a.12f")) const { return folder.filePath(name); }
    std::unique_ptr<CaseFile> create(const QString &name = QStringLiteral("a.12f"))
    {
        return must(CaseFile::create({ path(name), QStringLiteral("Operation Lark"), false }, passphrase(), profile));
    }
    Result<std::unique_ptr<CaseFile>> tryOpen(CaseFile::Mode mode = CaseFile::Mode::ReadWrite, int waitSeconds = 0,
        const QString &name = QStringLiteral("a.12f"))
    {
        return CaseFile::open({ path(name), mode, waitSeconds }, passphrase(), profile);
    }
    std::unique_ptr<CaseFile> open(CaseFile::Mode mode = CaseFile::Mode::ReadWrite) { return must(tryOpen(mode)); }
    CaseGraph graph(CaseFile &file) { return must(file.loadGraph(unwatched)); }
    LedgerEntry append(CaseFile &file, const Gesture &gesture)
    {
        return must(file.append(gesture, graph(file), unwatched));
    }
};

} // namespace twelvefold::test
