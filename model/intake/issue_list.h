// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/raw_document.h"

namespace twelvefold {

//! The issues of one file, in the order of its lines; a column of 40,000 bad cells does not bury all others.
class IssueList
{
public:
    static constexpr int shownAtMost = 500;

    void add(Issue::Kind kind, const QString &where, const QString &text)
    {
        if (++m_count <= shownAtMost)
            m_issues.push_back({ kind, where, text });
    }
    void add(const Issue &issue) { add(issue.kind, issue.where, issue.text); }

    std::vector<Issue> take()
    {
        if (m_count > shownAtMost) {
            m_issues.push_back({ Issue::Kind::Warning, {},
                QStringLiteral("%1 more places have something of the kind; correct those above first.")
                    .arg(m_count - shownAtMost) });
        }
        return std::exchange(m_issues, {});
    }

private:
    std::vector<Issue> m_issues;
    int m_count = 0;
};

} // namespace twelvefold
