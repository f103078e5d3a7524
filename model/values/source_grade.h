// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! How far a source and its statement are trusted: the Admiralty code, A1 to F6.
class SourceGrade
{
public:
    //! Two characters, either case; surrounding white space does not count.
    static Result<SourceGrade> parse(QStringView text);
    //! F6: somebody looked and could judge neither source nor statement. What nobody has graded has no grade at all.
    static SourceGrade notJudged() { return SourceGrade(u'F', u'6'); }

    //! "B2"
    QString normalised() const { return QString(m_reliability) + m_credibility; }
    //! "usually reliable, probably true"; F and 6 read "not judged".
    QString display() const;
    char16_t reliability() const { return m_reliability; } //!< 'A' to 'F'
    int credibility() const { return m_credibility - u'0'; } //!< 1 to 6
    bool reliabilityJudged() const { return m_reliability != u'F'; }
    bool credibilityJudged() const { return m_credibility != u'6'; }
    bool isJudged() const { return reliabilityJudged() && credibilityJudged(); }

    //! 0.04 to 1: by what a contribution's decibans are multiplied. A 1, B .9, C .7, D .4, E .2, F .5 times the same
    //! for 1 to 6. The weakest of the assertions that a finding rests on counts.
    double factor() const;

    bool operator==(const SourceGrade &) const = default;

private:
    constexpr SourceGrade(char16_t reliability, char16_t credibility)
        : m_reliability(reliability)
        , m_credibility(credibility)
    {
    }
    char16_t m_reliability;
    char16_t m_credibility;
};

} // namespace twelvefold
