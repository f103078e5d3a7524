// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Going on with an older copy of a case on purpose.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/case_verifier.h"
#include "casefile/head_memory.h"
#include "casefile/undo_stack.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! What the copy lacks of what was seen.
QString whatIsMissing(LedgerStore &ledger, const RememberedHead &seen)
{
    QStringList missing;
    for (const ChainHead &chain : seen.chains) {
        if (!ledger.hasEntry(chain.hash))
            missing += QStringLiteral("up to entry %1, hash %2…")
                           .arg(chain.sequence)
                           .arg(QString::fromLatin1(chain.hash.toHex().left(16)));
    }
    return QStringLiteral("Accepted an older copy of the case: it has %1 entries where %2 were seen on %3. Missing: %4")
        .arg(ledger.count())
        .arg(seen.size)
        .arg(seen.time.toText(), missing.join(QStringLiteral("; ")));
}

void refuseIfDamaged(const VerifyReport &report)
{
    const auto wrong = std::ranges::find_if(
        report.checks, [](const Check &check) { return !check.ok && check.name != u"remembered head"; });
    if (wrong != report.checks.end())
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral("This copy is not only older but damaged, so it was not accepted. %1")
                .arg(wrong->detail) } };
}

} // namespace

Result<LedgerEntry> CaseFile::acceptOlderCopy(Progress &progress)
{
    if (m_mode == Mode::ReadOnly)
        return Error { Error::Kind::Access, QStringLiteral("The case is open for reading only; open it for writing."),
            m_path };
    return guardedCall<LedgerEntry>(m_path, [&]() -> Result<LedgerEntry> {
        if (!m_database)
            return Error { Error::Kind::Usage, QStringLiteral("The case is closed; open it again.") };
        LedgerStore ledger(*m_database);
        const auto seen = m_profile.head(m_info.id);
        if (compareWithMemory(ledger, m_head->size(), seen).mayBeRemembered())
            return Error { Error::Kind::Usage,
                QStringLiteral("This copy of the case lacks nothing that this profile has seen; there is nothing to "
                               "accept.") };
        const auto report = CaseVerifier(*m_database, m_profile).run(progress);
        if (!report)
            return report.error();
        refuseIfDamaged(*report);
        const LedgerEntry entry = store(
            { .kind = QStringLiteral("accept-older"), .text = whatIsMissing(ledger, *seen) }, CaseGraph(), progress);
        m_undo->push(entry);
        m_head->add(entry);
        if (const Status remembered = m_profile.rememberHead(m_info.id, m_head->toRemember()); !remembered)
            return remembered.error();
        m_headNotice.clear();
        return entry;
    });
}

} // namespace twelvefold
