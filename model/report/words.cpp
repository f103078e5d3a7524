// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/words.h"

#include "values/confidence.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace twelvefold {

QString countWord(qsizetype count)
{
    static const QStringList words { QStringLiteral("no"), QStringLiteral("one"), QStringLiteral("two"),
        QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six"),
        QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine"), QStringLiteral("ten"),
        QStringLiteral("eleven"), QStringLiteral("twelve") };
    return count >= 0 && count < words.size() ? words[count] : QLocale(QLocale::English).toString(count);
}

QString counted(qsizetype count, const QString &singular, const QString &plural)
{
    return countWord(count) + QLatin1Char(' ') + (count == 1 ? singular : plural);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString withinSentence(QString text)
{
    if (!text.isEmpty() && !(text.size() > 1 && text[1].isUpper()))
        text[0] = text[0].toLower();
    return text;
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last();
}

QString quoted(const QString &text, qsizetype units)
{
    if (text.size() <= units)
        return text;
    qsizetype end = text.lastIndexOf(QLatin1Char(' '), units);
    if (end < units / 2) // one long word, or a script without spaces
        end = text[units - 1].isHighSurrogate() ? units - 1 : units;
    return text.left(end) + QStringLiteral(" […]");
}

QString groupedDigits(const QString &number)
{
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    QString grouped = number;
    for (qsizetype at = (point < 0 ? number.size() : point) - 3; at > (number.startsWith(QLatin1Char('-')) ? 1 : 0);
         at -= 3)
        grouped.insert(at, QLatin1Char(','));
    return grouped;
}

QString chanceAdverb(double decibans)
{
    QString word = Confidence::fromDecibans(decibans).word();
    if (word.endsWith(QLatin1String("probable")))
        return word.chopped(1) + QLatin1Char('y');
    return word == u"almost certain" ? QStringLiteral("almost certainly") : word;
}

QString chanceInWords(const ClusterExplanation &cluster)
{
    return isJudged(cluster)
        ? QStringLiteral("by judgement; evidence alone: %1").arg(Confidence::fromDecibans(cluster.score).word())
        : chanceAdverb(cluster.score);
}

QString scoreText(double decibans)
{
    return QStringLiteral("%1 dB, %2")
        .arg(QString::number(decibans, 'f', 1),
            Confidence::fromDecibans(std::round(decibans * 10) / 10).oddsText()); // the odds of the figure shown
}

QString familyText(const QString &family)
{
    static const QHash<QString, QString> texts { { QStringLiteral("name"), QStringLiteral("names") },
        { QStringLiteral("contact"), QStringLiteral("shared contact data") },
        { QStringLiteral("account"), QStringLiteral("shared platform accounts") },
        { QStringLiteral("document"), QStringLiteral("reused documents and text") },
        { QStringLiteral("reference"), QStringLiteral("references given for each other") },
        { QStringLiteral("money"), QStringLiteral("shared wallets and payout accounts") },
        { QStringLiteral("network"), QStringLiteral("shared network addresses") },
        { QStringLiteral("device"), QStringLiteral("shared devices") },
        { QStringLiteral("address"), QStringLiteral("shared postal addresses") },
        { QStringLiteral("time"), QStringLiteral("times of activity") },
        { QStringLiteral("photo"), QStringLiteral("reused pictures") },
        { QStringLiteral("judgement"), QStringLiteral("an analyst's judgement") } };
    return texts.value(family, family);
}

QString placeShort(const Place &place)
{
    if (place.page > 0)
        return QStringLiteral("p. %1").arg(place.page);
    if (place.row > 0)
        return QStringLiteral("l. %1").arg(place.row);
    if (!place.column.isEmpty())
        return place.column.left(24);
    return place.offset >= 0 ? QStringLiteral("char. %1").arg(place.offset + 1) : QString();
}

Grounds groundsOf(const ClusterExplanation &cluster)
{
    QSet<QString> families;
    QSet<EvidenceId> exhibits;
    for (const Join &join : cluster.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans > 0)
                families.insert(row.family);
            if (row.decibans > 0)
                exhibits.unite(QSet<EvidenceId>(row.evidence.begin(), row.evidence.end()));
        }
    }
    const QString kinds = counted(families.size(), QStringLiteral("kind"), QStringLiteral("kinds"));
    const QString files = counted(exhibits.size(), QStringLiteral("exhibit"), QStringLiteral("exhibits"));
    if (families.size() >= 4 && exhibits.size() >= 8 && cluster.withdrawn.empty() && cluster.score >= 20)
        return { QStringLiteral("high"),
            QStringLiteral("%1 of evidence from %2 agree, and no single exhibit carries it").arg(kinds, files) };
    if (families.size() >= 2 && exhibits.size() >= 3)
        return { QStringLiteral("moderate"),
            QStringLiteral("%1 of evidence from %2 agree, but %3")
                .arg(kinds, files,
                    cluster.withdrawn.empty() ? QStringLiteral("not all of it is independently confirmed")
                                              : QStringLiteral("parts of it rest on single exhibits")) };
    if (isJudged(cluster))
        return { QStringLiteral("low"),
            QStringLiteral("an analyst's judgement joins it, and the evidence is %1 from %2 only").arg(kinds, files) };
    return { QStringLiteral("low"), QStringLiteral("it rests on %1 of evidence from %2 only").arg(kinds, files) };
}

} // namespace twelvefold
