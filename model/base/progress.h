// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace twelvefold {

//! What long pure functions see of the outside world: report, and ask whether to stop.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(qint64 done, qint64 total) = 0;
    virtual bool cancelled() const = 0;
};

//! For callers that neither watch nor cancel.
class NoProgress final : public Progress
{
public:
    void report(qint64, qint64) override { }
    bool cancelled() const override { return false; }
};

} // namespace twelvefold
