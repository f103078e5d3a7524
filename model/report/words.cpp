// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/words.h"

#include "values/confidence.h"

#include <QHash>
#include <QLocale>
#include <QSet>

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

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last();
}

QString chanceAdverb(double decibans)
{
    QString word = Confidence::fromDecibans(decibans).word();
    if (word.endsWith(QLatin1String("probable")))
        return word.chopped(1) + QLatin1Char('y');
    return word == u"almost certain" ? QStringLiteral("almost certainly") : word;
}

QString scoreText(double decibans)
{
    return QStringLiteral("%1 dB, %2")
        .arg(QString::number(decibans, 'f', 1), Confidence::fromDecibans(decibans).oddsText());
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
        { QStringLiteral("photo"), QStringLiteral("reused pictures") } };
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
    return place.offset >= 0 ? QStringLiteral("ch. %1").arg(place.offset + 1) : QString();
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
    return { QStringLiteral("low"), QStringLiteral("it rests on %1 of evidence from %2 only").arg(kinds, files) };
}

} // namespace twelvefold
