// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector says of what was done to a thing: who, when, and what it was.
#include "panels/inspector_text.h"

#include "items/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostEntriesShown = 8;

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

} // namespace

QString InspectorWriter::describeHistory(const std::vector<LedgerEntry> &entries)
{
    m_text = {};
    if (entries.empty())
        return {};
    heading(Inspector::tr("History"), Inspector::tr("%n entry(ies)", nullptr, int(entries.size())));
    const size_t shown = std::min(entries.size(), mostEntriesShown);
    for (size_t back = 1; back <= shown; ++back) {
        const LedgerEntry &entry = entries[entries.size() - back];
        const QString what
            = entry.withheldText.isEmpty() ? entry.text : Inspector::tr("left out of this copy of the case");
        m_text.html += QStringLiteral("<div>%1<br>%2</div>")
                           .arg(what.toHtmlEscaped(),
                               quiet((isolated(entry.by) + QStringLiteral(" · ") + entry.at.toText()).toHtmlEscaped()));
    }
    if (entries.size() > shown)
        m_text.html
            += quiet(Inspector::tr("and %n earlier one(s)", nullptr, int(entries.size() - shown)).toHtmlEscaped());
    return std::move(m_text.html);
}

} // namespace twelvefold::ui
