// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "extract/top_level_domains.h"
#include "values/email_address.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestDomain = 253;

bool isLocal(const ShadowText &text, qsizetype i)
{
    return text.isWord(i) || QStringView(u".+-%").contains(text.at(i));
}

bool isDomain(const ShadowText &text, qsizetype i)
{
    return (text.isWord(i) && text.at(i) != u'_') || text.at(i) == u'.' || text.at(i) == u'-';
}

qsizetype beginOfLocal(const ShadowText &text, qsizetype at)
{
    qsizetype begin = at;
    while (at - begin <= longestLocal && begin > 0 && isLocal(text, begin - 1))
        --begin;
    while (begin < at && !text.isWord(begin))
        ++begin;
    return begin;
}

//! "example.com.Please" is a missing space: cut back to a known ending where the last label is none.
qsizetype endOfDomain(const ShadowText &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end - begin <= longestDomain && isDomain(text, end))
        ++end;
    const auto trim = [&] {
        while (end > begin && !text.isWord(end - 1))
            --end;
    };
    trim();
    const auto lastLabel = [&] {
        const QStringView domain = text.mid(begin, end - begin);
        return domain.mid(domain.lastIndexOf(u'.') + 1).toString().toLower();
    };
    const qsizetype full = end;
    while (end > begin && !isTopLevelDomain(lastLabel())) {
        end -= lastLabel().size();
        trim();
    }
    const bool hasDot = text.mid(begin, end - begin).contains(u'.');
    return hasDot ? end : full;
}

//! A message's own id has the form of an address and is nobody's.
bool isMessageId(const ShadowText &text, qsizetype begin)
{
    constexpr std::array<QStringView, 6> fields { u"message-id:", u"references:", u"in-reply-to:", u"content-id:",
        u"resent-message-id:", u"x-ms-exchange" };
    constexpr qsizetype reach = 160;
    if (text.at(begin - 1) == u':' && QStringView(u"cm").contains(text.at(begin - 4).toLower())
        && text.mid(begin - 3, 2).compare(u"id", Qt::CaseInsensitive) == 0)
        return true; // "cid:" and "mid:"
    if (text.at(begin - 1) != u'<')
        return false;
    qsizetype line = begin;
    while (begin - line < reach && !text.isLineEnd(line - 1))
        --line;
    const QStringView start = text.mid(line, begin - line);
    return std::any_of(
        fields.begin(), fields.end(), [&](QStringView field) { return start.startsWith(field, Qt::CaseInsensitive); });
}

} // namespace

void scanMail(const ShadowText &text, Candidates &found)
{
    for (qsizetype at = text.text().indexOf(u'@'); at >= 0; at = text.text().indexOf(u'@', at + 1)) {
        const qsizetype begin = beginOfLocal(text, at);
        const bool isFediverse = text.at(begin - 1) == u'@'; // "@name@server" is an account, not a mailbox
        if (begin == at || isFediverse || !isDomain(text, at + 1) || isMessageId(text, begin))
            continue;
        const qsizetype end = endOfDomain(text, at + 1);
        const auto address = EmailAddress::parse(text.mid(begin, end - begin));
        if (address && !isFileEnding(address->domain().topLevel()))
            found.push_back({ ValueKind::Email, begin, end, address->normalised(), {}, 1 });
    }
}

} // namespace twelvefold
