// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

namespace twelvefold {

//! Something with a beginning, and an end where it lasted. Days are all a timeline shows; a date known to the month or
//! the year covers all of it.
struct TimelineEvent {
    QString lane; //!< whose it is
    QString label;
    qint64 fromDay = 0; //!< days since 1970-01-01
    qint64 toDay = 0; //!< the last day; the same as fromDay for a moment
    ColourRole role = ColourRole::Accent;
    bool uncertain = false; //!< covers more than is known: drawn open
    Uuid item;
};

//! A lane for each name in order of first mention, years across; `width` units wide. Empty lanes are not drawn.
Scene timelineScene(const std::vector<TimelineEvent> &events, double width);

} // namespace twelvefold
