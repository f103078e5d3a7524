// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "values/ip_address.h"
#include "values/text_fold.h"

#include <QList>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

//! "version 1.2.3.4" and "v1.2.3.4" look like addresses and are none.
bool followsVersionWord(const ShadowText &text, qsizetype before)
{
    constexpr std::array<QStringView, 8> words { u"version", u"ver", u"v", u"release", u"build", u"firmware", u"chrome",
        u"rev" };
    while (text.at(before - 1) == u' ' || text.at(before - 1) == u':' || text.at(before - 1) == u'.')
        --before;
    qsizetype begin = before;
    while (text.isWord(begin - 1) && before - begin < 12)
        --begin;
    const QString word = text.mid(begin, before - begin).toString().toLower();
    return std::find(words.begin(), words.end(), QStringView(word)) != words.end();
}

void tryV4(const ShadowText &text, qsizetype begin, qsizetype end, Candidates &found)
{
    while (end > begin && text.at(end - 1) == u'.')
        --end;
    const QStringView run = text.mid(begin, end - begin);
    const bool inWord = text.isWord(begin - 1) || text.isWord(end) || QStringView(u".-/").contains(text.at(begin - 1));
    const bool afterSlashes = text.at(begin - 1) == u'/' && text.at(begin - 2) == u'/'; // the host of a web address
    if (run.size() < 7 || run.count(u'.') != 3 || (inWord && !afterSlashes) || followsVersionWord(text, begin))
        return;
    if (text.at(end) == u'-' && isAsciiAlnum(text.at(end + 1)))
        return;
    if (const auto address = IpAddress::parse(run))
        found.push_back({ ValueKind::Ip, begin, end, address->normalised(), {}, 4 });
}

//! C++ names ("a::b") and times of day parse or nearly parse; real addresses have digits and length.
bool looksLikeV6(QStringView run)
{
    const auto groups = run.split(u':', Qt::SkipEmptyParts).size();
    return run.size() >= 6 && run.count(u':') >= 2 && groups >= 2 && std::any_of(run.begin(), run.end(), isAsciiDigit);
}

void tryV6(const ShadowText &text, qsizetype begin, qsizetype end, Candidates &found)
{
    while (end > begin && text.at(end - 1) == u'.')
        --end;
    if (text.at(end - 1) == u':' && text.at(end - 2) != u':')
        --end;
    const QStringView run = text.mid(begin, end - begin);
    if (text.isWord(begin - 1) || text.isWord(end) || !looksLikeV6(run))
        return;
    if (const auto address = IpAddress::parse(run); address)
        found.push_back({ ValueKind::Ip, begin, end, address->normalised(), {}, 4 });
}

template <class Test, class Try>
void forEachRun(const ShadowText &text, qsizetype longest, Test test, Try attempt)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin;
        while (end < text.size() && test(text.at(end)))
            ++end;
        if (end > begin && end - begin <= longest)
            attempt(begin, end);
        begin = end + 1;
    }
}

} // namespace

void scanIps(const ShadowText &text, Candidates &found)
{
    forEachRun(
        text, 17, [](QChar c) { return isAsciiDigit(c) || c == u'.'; },
        [&](qsizetype begin, qsizetype end) { tryV4(text, begin, end, found); });
    forEachRun(
        text, 47, [](QChar c) { return isAsciiHex(c) || c == u':' || c == u'.'; },
        [&](qsizetype begin, qsizetype end) { tryV6(text, begin, end, found); });
}

} // namespace twelvefold
