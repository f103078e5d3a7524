// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

class QJsonObject;

namespace twelvefold {

using IndicatorIndex = quint16; //!< position in ResolveWeights::indicators()

//! How strongly one kind of likeness speaks, and when it stops to.
struct IndicatorWeight {
    QString id; //!< "M01", as in the tradecraft tables; a letter behind tells variants apart
    QString family; //!< name contact account document reference money network device address time photo judgement
    double decibans = 0; //!< L before rarity, grade and cap; negative speaks against
    QString text; //!< sentence with {value} and {words}
    QString both; //!< the sentence where both sides are anchors (see Item::Pairing), if it is another one
    QString untimed; //!< the sentence where the times that Item::window is about are not known, if it is another one
    bool rarity = true; //!< whether it counts for less the more hold the value
    int genericFrom = 0; //!< held by more unrelated operators than this, it counts for nothing; 0 means never
    double steep = 1; //!< exponent of the rarity: above 1 for what strangers often share
    double perWord = 0; //!< text reuse: decibans a word beyond `leastWords`
    int leastWords = 0;
    QSet<QString> explains; //!< families for which this relation is the innocent explanation
};

//! The figures resolution works with: resources/schema/weights.json, or a file of the analyst's in its place.
class ResolveWeights
{
public:
    static Result<ResolveWeights> fromJson(const QByteArray &json);
    //! The ones compiled in.
    static const ResolveWeights &standard();

    const std::vector<IndicatorWeight> &indicators() const { return m_indicators; }
    const IndicatorWeight &at(IndicatorIndex index) const { return m_indicators[index]; }
    //! Must be one of the ids that fromJson() demands.
    IndicatorIndex index(QStringView id) const;
    double cap(const QString &family) const { return m_caps.value(family, m_defaultCap); }
    bool listed(QStringView list, const QString &word) const;
    //! Whether any word of the list occurs in the text.
    bool mentions(QStringView list, const QString &text) const;

    double ungraded = 1; //!< factor of an exhibit that nobody graded; one graded F6 was
    double referencePopulation = 1; //!< a small case has no frequencies of its own: n is at least this for rarity
    int rounds = 1; //!< how often decisions are re-opened at most
    double leastOfFamily = 3; //!< decibans below which a family does not count as support
    int leastFamilies = 2;
    double uncommonDecibans = 10; //!< what one row needs before rarity to be more than common
    double uncommonRarity = 0.5;
    double possibleFrom = 0; //!< decibans from which a pair is shown as possible

private:
    Status readIndicators(const class QJsonObject &root);

    std::vector<IndicatorWeight> m_indicators;
    QHash<QString, IndicatorIndex> m_byId;
    QHash<QString, double> m_caps;
    QHash<QString, QSet<QString>> m_lists;
    double m_defaultCap = 30;
};

} // namespace twelvefold
