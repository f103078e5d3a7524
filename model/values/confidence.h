// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! How sure a statement is, as decibans of posterior odds: dB = 10·log10(p / (1 − p)). 0 is even, 10 is ten to one on.
class Confidence
{
public:
    //! −100 to 100 dB; anything beyond is cut, because no case file is surer than that.
    static Confidence fromDecibans(double decibans);
    //! 0 to 1; 0 and 1 themselves become ∓100 dB.
    static Confidence fromProbability(double probability);
    //! Odds in favour, above 0: 500 is "500 to 1 on".
    static Confidence fromOdds(double odds);
    //! "27", "27 dB", "-3.5 dB", "99.8 %" or "500:1".
    static Result<Confidence> parse(QStringView text);

    double decibans() const { return m_decibans; }
    double odds() const;
    double probability() const;

    //! The chance term alone: "very probable".
    QString word() const;
    //! "about 500 to 1", against it "about 500 to 1 against", around zero "about even"; two significant digits.
    QString oddsText() const;
    //! "very probable (27 dB, about 500 to 1)"
    QString display() const;
    //! Decibans with one decimal: "27.0".
    QString normalised() const { return QString::number(m_decibans, 'f', 1); }

    auto operator<=>(const Confidence &) const = default;

private:
    explicit constexpr Confidence(double decibans)
        : m_decibans(decibans)
    {
    }
    double m_decibans;
};

} // namespace twelvefold
