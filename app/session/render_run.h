// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "graph/case_graph.h"

#include <QSize>

namespace twelvefold {

struct RenderRequest {
    QString file; //!< .png, .svg or .pdf
    QSize size; //!< pixels
    bool overwrite = false;
};

struct RenderReport {
    QString file;
    qint64 nodes = 0;
    qint64 edges = 0;
};

//! From the command line's words; `size` is "1600x1000" or empty. Usage errors name what is allowed.
Result<RenderRequest> renderRequest(const QString &view, const QString &file, const QString &size, bool overwrite);

//! The link chart of the operators' personas, or of all where there are none yet, with what they share.
Result<RenderReport> renderChart(const CaseGraph &graph, const RenderRequest &request, Progress &progress);

} // namespace twelvefold
