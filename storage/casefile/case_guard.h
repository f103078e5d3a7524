// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/case_file.h"
#include "casefile/database.h"

#include <QThread>

#include <new>
#include <type_traits>

namespace twelvefold {

//! The border that exceptions of this module do not cross: runs `work`, which returns a T or a Result<T>, and names the
//! case file in what went wrong.
template <class T, class Work>
Result<T> guardedCall(const QString &path, Work work)
{
    Error error;
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const DatabaseError &failure) {
        error = failure.error;
    } catch (const std::bad_alloc &) {
        error = { Error::Kind::Access,
            QStringLiteral("There is not enough memory; close other programs and try again.") };
    } catch (const std::exception &failure) {
        error = { Error::Kind::Corrupt,
            QStringLiteral("The case file holds something unexpected (%1); run verify, and go back to a copy.")
                .arg(QString::fromUtf8(failure.what())) };
    }
    if (error.where.isEmpty())
        error.where = path;
    return error;
}

template <class T, class Work>
Result<T> CaseFile::guarded(Work work) const
{
    Q_ASSERT_X(QThread::currentThreadId() == m_thread, "CaseFile", "used on another thread than it was made on");
    if (!m_database)
        return Error { Error::Kind::Usage, QStringLiteral("The case is closed; open it again."), m_path };
    return guardedCall<T>(m_path, std::move(work));
}

} // namespace twelvefold
