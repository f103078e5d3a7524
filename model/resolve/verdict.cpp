// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/verdict.h"

#include "values/confidence.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace twelvefold {

namespace {

constexpr size_t mostGrounds = 5; //!< named in words; the rest is in the table beside them

struct Noun {
    QStringView indicator, one, many;
};

constexpr std::array nouns = {
    Noun { u"I01", u"an email address", u"email addresses" },
    Noun { u"I02", u"a recovery channel", u"recovery channels" },
    Noun { u"I03", u"a telephone number", u"telephone numbers" },
    Noun { u"I04", u"a family of handles", u"families of handles" },
    Noun { u"I05", u"a handle", u"handles" },
    Noun { u"I06", u"a renamed account", u"renamed accounts" },
    Noun { u"I08", u"a photo", u"photos" },
    Noun { u"I10", u"a document number", u"document numbers" },
    Noun { u"R01", u"a ring of references", u"rings of references" },
    Noun { u"R02", u"a common referee", u"common referees" },
    Noun { u"R03", u"a referee's channel", u"referees' channels" },
    Noun { u"R05", u"a referral after a dismissal", u"referrals after dismissals" },
    Noun { u"R07", u"a reused passage", u"reused passages" },
    Noun { u"P11", u"a message template", u"message templates" },
    Noun { u"R10", u"a claimed job", u"claimed jobs" },
    Noun { u"P05", u"a platform account", u"platform accounts" },
    Noun { u"M01", u"a payout account or wallet", u"payout accounts or wallets" },
    Noun { u"M02", u"an account in another's name", u"accounts in another's name" },
    Noun { u"M04", u"a place where money flows together", u"places where money flows together" },
    Noun { u"M08", u"an extortion wallet", u"extortion wallets" },
    Noun { u"N02", u"an internet line", u"internet lines" },
    Noun { u"N05", u"a laptop farm", u"laptop farms" },
    Noun { u"N06", u"a delivery address", u"delivery addresses" },
    Noun { u"N09", u"a device", u"devices" },
    Noun { u"A01", u"an address", u"addresses" },
};

QString nounFor(const QString &indicator, const QString &family, int count)
{
    const auto it = std::ranges::find_if(nouns, [&](const Noun &noun) { return indicator.startsWith(noun.indicator); });
    if (it == nouns.end())
        return count == 1 ? QStringLiteral("a likeness of %1").arg(family)
                          : QStringLiteral("%1 likenesses of %2").arg(numberWord(count), family);
    return count == 1 ? it->one.toString() : numberWord(count) + u' ' + it->many.toString();
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + parts.last();
}

QString exhibits(const std::vector<EvidenceId> &ids, const CaseGraph &graph)
{
    constexpr size_t mostNamed = 4;
    std::vector<const Evidence *> found;
    for (const EvidenceId id : ids) {
        if (const Evidence *evidence = graph.evidence(id))
            found.push_back(evidence);
    }
    // Where copies of a case were merged, several exhibits have one number.
    std::ranges::sort(
        found, {}, [](const Evidence *evidence) { return std::pair(evidence->number, evidence->sameNumber); });
    QStringList labels;
    for (size_t i = 0; i < std::min(found.size(), mostNamed); ++i)
        labels += found[i]->label();
    if (found.size() > mostNamed)
        labels += QStringLiteral("%1 more").arg(found.size() - mostNamed);
    return labels.join(QStringLiteral(", "));
}

std::vector<VerdictGround> groundsOf(const ClusterExplanation &explanation)
{
    std::map<QString, VerdictGround> grounds;
    std::map<QString, std::set<QString>> values;
    for (const Join &join : explanation.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans <= 0)
                continue;
            VerdictGround &ground = grounds[row.indicator];
            ground.indicator = row.indicator;
            ground.family = row.family;
            ground.decibans = std::max(ground.decibans, row.decibans);
            values[row.indicator].insert(row.value);
            ground.evidence.insert(ground.evidence.end(), row.evidence.begin(), row.evidence.end());
        }
    }
    std::vector<VerdictGround> list;
    for (auto &[indicator, ground] : grounds) {
        ground.count = int(values[indicator].size());
        ground.noun = nounFor(indicator, ground.family, ground.count);
        std::ranges::sort(ground.evidence);
        ground.evidence.erase(std::unique(ground.evidence.begin(), ground.evidence.end()), ground.evidence.end());
        list.push_back(std::move(ground));
    }
    std::ranges::stable_sort(list, std::ranges::greater(), &VerdictGround::decibans);
    return list;
}

} // namespace

QString numberWord(int number)
{
    static const QStringList words { QStringLiteral("no"), QStringLiteral("one"), QStringLiteral("two"),
        QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six"),
        QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine"), QStringLiteral("ten"),
        QStringLiteral("eleven"), QStringLiteral("twelve"), QStringLiteral("thirteen"), QStringLiteral("fourteen"),
        QStringLiteral("fifteen"), QStringLiteral("sixteen"), QStringLiteral("seventeen"), QStringLiteral("eighteen"),
        QStringLiteral("nineteen"), QStringLiteral("twenty") };
    return number >= 0 && number < words.size() ? words[number] : QString::number(number);
}

Verdict verdictOf(const ClusterExplanation &explanation)
{
    Verdict verdict { .personas = int(explanation.personas.size()), .score = explanation.score };
    verdict.judged = isJudged(explanation);
    verdict.chance = Confidence::fromDecibans(explanation.score).word();
    verdict.grounds = groundsOf(explanation);
    std::set<EvidenceId> all;
    for (const VerdictGround &ground : verdict.grounds)
        all.insert(ground.evidence.begin(), ground.evidence.end());
    verdict.exhibits = int(all.size());
    for (const Withdrawal &withdrawal : explanation.withdrawn) {
        VerdictSplit split { withdrawal.evidence, {} };
        for (const auto &part : withdrawal.parts)
            split.sizes.push_back(int(part.size()));
        std::ranges::sort(split.sizes, std::ranges::greater());
        verdict.splits.push_back(std::move(split));
    }
    verdict.against = explanation.against;
    return verdict;
}

QString headlineSentence(const Verdict &verdict)
{
    QString number = numberWord(verdict.personas);
    number[0] = number[0].toUpper();
    if (verdict.judged)
        return QStringLiteral("%1 personas, one operator by an analyst's judgement. The evidence alone says: %2.")
            .arg(number, Confidence::fromDecibans(verdict.score).display());
    return QStringLiteral("%1 personas, one operator: %2.")
        .arg(number, Confidence::fromDecibans(verdict.score).display());
}

QString groundsSentence(const Verdict &verdict, const CaseGraph &graph)
{
    QStringList parts;
    for (size_t i = 0; i < std::min(verdict.grounds.size(), mostGrounds); ++i) {
        const VerdictGround &ground = verdict.grounds[i];
        const QString said = exhibits(ground.evidence, graph);
        parts += said.isEmpty() ? ground.noun : QStringLiteral("%1 (%2)").arg(ground.noun, said);
    }
    return parts.isEmpty() ? QStringLiteral("Nothing in the case speaks for it.")
                           : QStringLiteral("It rests on %1.").arg(listed(parts));
}

QString splitsSentence(const Verdict &verdict, const CaseGraph &graph)
{
    QStringList sentences;
    for (const VerdictSplit &split : verdict.splits) {
        QStringList sizes;
        for (const int size : split.sizes)
            sizes += numberWord(size);
        sentences += QStringLiteral("Without %1 it would fall into %2 groups of %3.")
                         .arg(exhibits({ split.evidence }, graph), numberWord(int(split.sizes.size())), listed(sizes));
    }
    return sentences.join(u' ');
}

QString againstSentence(const Verdict &verdict, const CaseGraph &graph)
{
    QStringList parts;
    for (const Contribution &row : verdict.against) {
        const QString said = exhibits(row.evidence, graph);
        parts += said.isEmpty() ? row.text : QStringLiteral("%1 (%2)").arg(row.text, said);
    }
    parts.removeDuplicates();
    return parts.isEmpty() ? QString() : QStringLiteral("Against it: %1").arg(parts.join(u' '));
}

QString verdictSentences(const Verdict &verdict, const CaseGraph &graph)
{
    QStringList all { headlineSentence(verdict), groundsSentence(verdict, graph), splitsSentence(verdict, graph),
        againstSentence(verdict, graph), QStringLiteral("This is an assessment, not proof.") };
    all.removeAll(QString());
    return all.join(u' ');
}

} // namespace twelvefold
