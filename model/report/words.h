// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/source_ref.h"
#include "resolve/resolution.h"

#include <QStringList>

// How a report says numbers, families of evidence and places.
namespace twelvefold {

//! "no", "one" … "twelve", then digits.
QString countWord(qsizetype count);
//! "one persona", "12 personas".
QString counted(qsizetype count, const QString &singular, const QString &plural);
QString capitalised(QString text);
//! Its first letter small, unless the word begins with an abbreviation such as IP.
QString withinSentence(QString text);
//! "a", "a and b", "a, b and c".
QString listed(const QStringList &words);
//! Words of others: whole up to `units`, beyond that their beginning up to the end of a word, then " […]". Nothing is
//! ever taken out of the middle, because that can turn a sentence into its contrary.
QString quoted(const QString &text, qsizetype units);
//! "6,250.50": the whole part of a plain decimal number in groups of three.
QString groupedDigits(const QString &number);
//! "very probably" for a score in decibans.
QString chanceAdverb(double decibans);
//! The same of an operator; where a judgement joins it, that, because its score is the evidence's alone.
QString chanceInWords(const ClusterExplanation &cluster);
//! "27.0 dB, about 500 to 1".
QString scoreText(double decibans);
//! "shared wallets and payout accounts" for "money".
QString familyText(const QString &family);
//! "p. 2", "l. 17", "From" …: where in an exhibit, as short as a reference must be; empty for the whole of it.
QString placeShort(const Place &place);

//! Confidence in an analytic judgement, which is not its probability: how good and how many the grounds are.
struct Grounds {
    QString level; //!< "low" "moderate" "high"
    QString why; //!< a clause that can follow "because"
};
Grounds groundsOf(const ClusterExplanation &cluster);

} // namespace twelvefold
