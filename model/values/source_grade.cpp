// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/source_grade.h"

#include "values/text_fold.h"

#include <array>

namespace twelvefold {

namespace {
constexpr std::array<double, 6> factors { 1.0, 0.9, 0.7, 0.4, 0.2, 0.5 };
constexpr std::array<QStringView, 6> reliabilities { u"completely reliable", u"usually reliable", u"fairly reliable",
    u"not usually reliable", u"unreliable", u"source not judged" };
constexpr std::array<QStringView, 6> credibilities { u"confirmed", u"probably true", u"possibly true", u"doubtful",
    u"improbable", u"statement not judged" };
} // namespace

Result<SourceGrade> SourceGrade::parse(QStringView text)
{
    const QString grade = cleaned(text.left(20)).toUpper();
    if (grade.size() != 2 || grade.at(0) < u'A' || grade.at(0) > u'F' || grade.at(1) < u'1' || grade.at(1) > u'6') {
        return refusal(text, QStringLiteral("a source grade"),
            QStringLiteral("give a letter from A to F and a digit from 1 to 6, such as B2."));
    }
    return SourceGrade(grade.at(0).unicode(), grade.at(1).unicode());
}

QString SourceGrade::display() const
{
    if (!reliabilityJudged() && !credibilityJudged())
        return QStringLiteral("not judged");
    return QStringLiteral("%1, %2").arg(reliabilities[m_reliability - u'A'], credibilities[m_credibility - u'1']);
}

double SourceGrade::factor() const
{
    return factors[m_reliability - u'A'] * factors[m_credibility - u'1'];
}

} // namespace twelvefold
