// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/weights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>

#include <algorithm>

namespace twelvefold {

namespace {

Error refused(const QString &why)
{
    return { Error::Kind::BadInput,
        QStringLiteral("The weights cannot be used: %1. Compare them with the shipped file.").arg(why) };
}

QSet<QString> wordsOf(const QJsonValue &list)
{
    QSet<QString> words;
    for (const QJsonValue &word : list.toArray())
        words.insert(word.toString());
    return words;
}

IndicatorWeight indicatorFrom(const QJsonObject &entry)
{
    IndicatorWeight weight;
    weight.id = entry[u"id"].toString();
    weight.family = entry[u"family"].toString();
    weight.decibans = entry[u"L"].toDouble();
    weight.text = entry[u"text"].toString();
    weight.both = entry[u"both"].toString();
    weight.untimed = entry[u"untimed"].toString();
    weight.rarity = entry[u"rarity"].toBool(true);
    weight.genericFrom = entry[u"generic"].toInt();
    weight.steep = entry[u"steep"].toDouble(1);
    weight.perWord = entry[u"perWord"].toDouble();
    weight.leastWords = entry[u"leastWords"].toInt();
    weight.explains = wordsOf(entry[u"explains"]);
    return weight;
}

QByteArray shippedJson()
{
    return QResource(QStringLiteral(":/twelvefold/schema/weights.json")).uncompressedData();
}

//! The indicators that the code asks for by name: those of the shipped file.
QStringList requiredIds()
{
    QStringList ids;
    for (const QJsonValue &entry : QJsonDocument::fromJson(shippedJson())[u"indicators"].toArray())
        ids += entry[u"id"].toString();
    return ids;
}

} // namespace

Status ResolveWeights::readIndicators(const QJsonObject &root)
{
    for (const QJsonValue &value : root[u"indicators"].toArray()) {
        IndicatorWeight weight = indicatorFrom(value.toObject());
        if (weight.id.isEmpty() || weight.family.isEmpty() || !value[u"L"].isDouble())
            return refused(QStringLiteral("an indicator lacks its id, family or L"));
        if (m_byId.contains(weight.id))
            return refused(QStringLiteral("the indicator %1 stands there twice").arg(weight.id));
        m_byId.insert(weight.id, IndicatorIndex(m_indicators.size()));
        m_indicators.push_back(std::move(weight));
    }
    for (const QString &id : requiredIds()) {
        if (!m_byId.contains(id))
            return refused(QStringLiteral("the indicator %1 is missing").arg(id));
    }
    return {};
}

Result<ResolveWeights> ResolveWeights::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return refused(QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    ResolveWeights weights;
    if (auto status = weights.readIndicators(root); !status)
        return status.error();
    const QJsonObject caps = root[u"caps"].toObject();
    for (auto it = caps.begin(); it != caps.end(); ++it)
        weights.m_caps.insert(it.key(), it->toDouble());
    weights.m_defaultCap = weights.m_caps.value(QStringLiteral("default"), 30);
    const QJsonObject lists = root[u"lists"].toObject();
    for (auto it = lists.begin(); it != lists.end(); ++it)
        weights.m_lists.insert(it.key(), wordsOf(*it));
    weights.ungraded = std::clamp(root[u"ungraded"].toDouble(1), 0., 1.);
    weights.referencePopulation = std::max(2., root[u"referencePopulation"].toDouble(50));
    weights.rounds = std::clamp(root[u"rounds"].toInt(8), 1, 50);
    weights.possibleFrom = root[u"possibleFrom"].toDouble();
    const QJsonObject families = root[u"families"].toObject();
    weights.leastOfFamily = families[u"least"].toDouble(3);
    weights.leastFamilies = families[u"minimum"].toInt(2);
    weights.uncommonDecibans = families[u"uncommonL"].toDouble(10);
    weights.uncommonRarity = families[u"uncommonRarity"].toDouble(.5);
    return weights;
}

const ResolveWeights &ResolveWeights::standard()
{
    static const ResolveWeights weights = fromJson(shippedJson()).value();
    return weights;
}

IndicatorIndex ResolveWeights::index(QStringView id) const
{
    const auto it = m_byId.constFind(id.toString());
    Q_ASSERT(it != m_byId.cend());
    return *it;
}

bool ResolveWeights::listed(QStringView list, const QString &word) const
{
    return m_lists.value(list.toString()).contains(word.trimmed().toLower());
}

bool ResolveWeights::mentions(QStringView list, const QString &text) const
{
    if (text.isEmpty())
        return false;
    const QString folded = text.toLower();
    const QSet<QString> words = m_lists.value(list.toString());
    return std::ranges::any_of(words, [&](const QString &word) { return folded.contains(word); });
}

} // namespace twelvefold
