// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_fixture.h"

#include "age/age_crypto.h"
#include "casefile/case_probe.h"
#include "casefile/database.h"

#include <QTest>

namespace twelvefold::test {

//! A case with two imports, and copies of it for others.
struct Office {
    Desk desk;
    SecretBytes key = age::randomSecret(32);
    std::unique_ptr<CaseFile> mine = desk.create();
    EntityId first;
    EntityId second;
    Profile elsewhere = must(Profile::open(desk.folder.filePath(QStringLiteral("elsewhere"))));

    Office()
    {
        for (int number : { 1, 2 }) {
            const Gesture gesture = importOf("bytes of exhibit " + QByteArray::number(number), number);
            (number == 1 ? first : second) = std::get<Entity>(std::get<Put>(gesture.changes[1]).record).id;
            desk.append(*mine, gesture);
        }
    }
    QString copyPath(const QString &name = QStringLiteral("copy.db")) const { return desk.path(name); }
    CaseFile::CopyOutcome copy(
        const std::vector<EntityId> &chosen, RedactionProfile profile, const QString &name = QStringLiteral("copy.db"))
    {
        QFile::remove(copyPath(name));
        const ShareSelection selection
            = must(ShareSelection::of(std::make_shared<const CaseGraph>(desk.graph(*mine)), chosen, profile));
        return must(mine->copyTo({ copyPath(name), key, selection }, desk.unwatched));
    }
    CaseFile::MergeRequest request(const QString &name = QStringLiteral("copy.db")) const
    {
        return { copyPath(name), SecretBytes::copyOf(QByteArrayView(key.data(), key.size())) };
    }
    Result<std::unique_ptr<CaseFile>> tryTakeIn(const QString &name = QStringLiteral("copy.db"))
    {
        QFile::remove(desk.path(QStringLiteral("theirs.12f")));
        CaseFile::MergeOutcome outcome;
        return CaseFile::createFromCopy({ desk.path(QStringLiteral("theirs.12f")), {}, false, {} },
            passphrase(QStringLiteral("another phrase")), elsewhere, request(name), outcome, desk.unwatched);
    }
    std::unique_ptr<CaseFile> takeIn() { return must(tryTakeIn()); }
    //! Lets somebody with the key write into the copy.
    void forge(const char *sql, const QString &name = QStringLiteral("copy.db")) const
    {
        const auto salt = must(CaseProbe::read(copyPath(name))).salt();
        const auto database = Database::open(copyPath(name), Database::Access::ReadWrite, key, salt);
        database->exec("PRAGMA foreign_keys = OFF");
        database->exec(sql);
    }
    void forgeMine(const char *sql)
    {
        const SecretBytes own = SecretBytes::fromHex(must(mine->recoveryKey()).toLatin1());
        QVERIFY(mine->close());
        mine.reset();
        const auto salt = must(CaseProbe::read(desk.path())).salt();
        Database::open(desk.path(), Database::Access::ReadWrite, own, salt)->exec(sql);
        mine = desk.open();
    }
    QStringList brokenIn(CaseFile &file) { return failed(must(file.verify(desk.unwatched))); }
};

} // namespace twelvefold::test
