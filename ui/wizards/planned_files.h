// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace twelvefold::ui {

//! One file that an import would take in, before it is read.
struct PlannedFile {
    QString path;
    QString shown; //!< relative to what was chosen
    qint64 size = 0; //!< bytes
    bool table = false; //!< by its name; the reader decides by content
    QString mapping; //!< path of the mapping beside a table; empty if there is none

    bool operator==(const PlannedFile &) const = default;
};

//! The files behind files and folders, sorted, each once. Hidden files are left out; links to folders are not followed.
//! A mapping beside its table is part of the table, not a file of its own.
std::vector<PlannedFile> planFiles(const QStringList &paths, Progress &progress);

} // namespace twelvefold::ui
