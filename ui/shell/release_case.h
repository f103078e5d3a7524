// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/run_job.h"
#include "ports/case_service.h"

#include <QCoreApplication>

namespace twelvefold::ui {

//! Closes a case that came when nobody wanted it any more, without waiting for it: it is held until it is closed, so
//! that no destructor waits on the thread of the windows.
inline void releaseCase(std::shared_ptr<CaseService> service)
{
    const auto closed = service->close();
    whenDone(QCoreApplication::instance(), closed,
        [held = std::move(service)](const Result<bool> &) mutable { held.reset(); });
}

} // namespace twelvefold::ui
