// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/foreign_copy.h"

#include "casefile/case_probe.h"
#include "casefile/case_schema.h"

#include <QStringList>

#include <algorithm>

namespace twelvefold {

namespace {

//! What is wrong with the copy is not said of the case.
std::unique_ptr<Database> unlocked(const QString &path, const SecretBytes &key, const QByteArray &salt)
{
    try {
        return Database::open(path, Database::Access::ReadOnly, key, salt);
    } catch (const DatabaseError &failure) {
        if (failure.error.kind != Error::Kind::WrongKey && failure.error.kind != Error::Kind::Corrupt)
            throw;
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral(
                "The copy is damaged, or the key that came with it is another one's, so nothing was taken from "
                "it; ask for it again.") } };
    }
}

void refuseIfAltered(Database &database)
{
    for (const char *check : { "PRAGMA cipher_integrity_check", "PRAGMA quick_check" }) {
        Statement problems = database.prepare(check);
        while (problems.step()) {
            if (problems.text(0) != u"ok")
                throw DatabaseError { { Error::Kind::Corrupt,
                    QStringLiteral("The copy is damaged (%1), so nothing was taken from it; ask for it again.")
                        .arg(problems.text(0)) } };
        }
    }
}

//! Every definition in a file as one text. What the library keeps for itself about the sizes of tables is none.
QStringList definitions(Database &database)
{
    QStringList all;
    Statement rows
        = database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
                           " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name, tbl_name");
    while (rows.step())
        all += QStringList { rows.text(0), rows.text(1), rows.text(2), rows.text(3) }.join(QChar(0));
    return all;
}

void refuseOtherTables(Database &theirs, Database &ours)
{
    const QStringList known = definitions(ours);
    const QStringList found = definitions(theirs);
    if (!std::ranges::all_of(found, [&known](const QString &one) { return known.contains(one); }))
        throw DatabaseError { { Error::Kind::BadInput,
            QStringLiteral("The copy has other tables than a case of Twelvefold, so nothing was taken from it; ask who "
                           "sent it how it was made.") } };
}

} // namespace

std::unique_ptr<Database> openForeignCopy(const QString &path, const SecretBytes &key, Database &ours)
{
    const auto probe = CaseProbe::read(path);
    if (!probe)
        throw DatabaseError { probe.error() };
    auto database = unlocked(path, key, probe->salt());
    refuseOtherTables(*database, ours);
    refuseIfAltered(*database);
    upgradeTables(*database, path, true);
    return database;
}

} // namespace twelvefold
