// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "disk_shim.h"
#include "points.h"
#include "suite.h"

#include "session/case_session.h"

#include <QFileInfo>
#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

//! The disk is full after some number of bytes; the session is the application's own.
class FullDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savingFailsWithAMessageLosesNothingAndWorksAgain();
};

namespace {

constexpr qint64 attachment = 90000; //!< bytes

bool saysWhatToDo(const Error &error)
{
    return error.kind == Error::Kind::Access
        && (error.message.contains(u"free some space") || error.message.contains(u"free space"));
}

} // namespace

void FullDiskTest::savingFailsWithAMessageLosesNothingAndWorksAgain()
{
    const Desk desk;
    QVERIFY(must(CaseFile::create({ desk.path(), {}, false }, passphrase(), desk.profile))->close());
    const auto session
        = must(CaseSession::open({ .path = desk.path() }, passphrase().passphrase, desk.profile.folder()));
    QVERIFY(session->perform(importOf(QByteArray(attachment, 'a'), 1)).result());
    const EvidenceId first = session->snapshot()->evidence().front().id;
    DiskRecording recording(desk.folder.path(), QStringLiteral("a.12f"));
    std::mt19937 random(40);
    const int all = points(40);
    int refused = 0;
    qint64 entries = session->facts().ledgerEntries;
    for (int point = 0; point < all; ++point) {
        const bool rekey = point % 4 == 3;
        const auto before = records(*session->snapshot());
        const qint64 most = rekey ? QFileInfo(desk.path()).size() * 3 / 2 : attachment * 8;
        limitRoom(qint64(random() % quint64(most)));
        const auto entry = rekey
            ? session->changePassphrase(passphrase().passphrase, Passphrase(QStringLiteral("other")), {}, {}).result()
            : session->perform(importOf(QByteArray(attachment, 'b') + QByteArray::number(point), point + 2)).result();
        limitRoom(-1);
        if (entry && rekey)
            QVERIFY(session->changePassphrase(Passphrase(QStringLiteral("other")), passphrase().passphrase, {}, {})
                        .result());
        entries += !entry ? 0 : rekey ? 2 : 1;
        refused += entry ? 0 : 1;
        if (!entry) {
            QVERIFY2(saysWhatToDo(entry.error()), qPrintable(entry.error().message));
            QVERIFY(records(*session->snapshot()) == before);
        }
        QCOMPARE(must(session->evidenceBytes(first).result()).size(), attachment);
        const QString key = QString::number(point);
        const auto next = session->perform(addPersona(key, key)).result();
        QVERIFY2(next, next ? "" : qPrintable(next.error().message));
        QCOMPARE(session->facts().ledgerEntries, ++entries);
    }
    recording.stop();
    const VerifyReport report = must(session->verify().result());
    QVERIFY2(report.ok(), qPrintable(failed(report).join(u',')));
    qInfo(
        "full disk: %d budgets, %d of them too small: nothing lost, each said so, each next save worked", all, refused);
    QVERIFY(refused * 4 > all && refused < all);
}

static const Suite<FullDiskTest> suite;
#include "tst_full_disk.moc"
