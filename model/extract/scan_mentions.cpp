// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "values/handle.h"
#include "values/service.h"
#include "values/text_fold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

//! The first words of all names of services, lower case, so that most words of a text cost one look-up.
QSet<QString> makeFirstWords()
{
    QSet<QString> words;
    for (const Service &service : services()) {
        for (const QString &word : service.words)
            words.insert(word.section(u' ', 0, 0));
    }
    return words;
}

bool isNameChar(const ShadowText &text, qsizetype i)
{
    return isAsciiAlnum(text.at(i)) || (text.at(i) == u'.' && isAsciiAlnum(text.at(i + 1)));
}

qsizetype endOfWord(const ShadowText &text, qsizetype begin)
{
    constexpr qsizetype longest = 24;
    qsizetype end = begin;
    while (isNameChar(text, end) && end - begin <= longest)
        ++end;
    return end;
}

struct Named {
    const Service *service = nullptr;
    qsizetype end = 0;
};

Named serviceAt(const ShadowText &text, qsizetype begin, qsizetype end)
{
    static const QSet<QString> firstWords = makeFirstWords();
    const QString word = text.mid(begin, end - begin).toString().toLower();
    if (!firstWords.contains(word))
        return {};
    if (text.at(end) == u' ') {
        const qsizetype second = endOfWord(text, end + 1);
        if (const Service *service = serviceFor(text.mid(begin, second - begin)))
            return { service, second };
    }
    return { serviceFor(word), end };
}

qsizetype skipBlanks(const ShadowText &text, qsizetype i)
{
    while (text.at(i) == u' ' || text.at(i) == u'\t' || text.at(i) == u'\u00a0')
        ++i;
    return i;
}

//! "Telegram ID:", "Skype name -"
qsizetype skipFieldWord(const ShadowText &text, qsizetype i)
{
    constexpr std::array<QStringView, 9> words { u"id", u"handle", u"username", u"user", u"account", u"name", u"nick",
        u"profile", u"contact" };
    const qsizetype end = endOfWord(text, i);
    const QString word = text.mid(i, end - i).toString().toLower();
    return std::find(words.begin(), words.end(), QStringView(word)) != words.end() ? end : i;
}

bool isSeparator(QChar c)
{
    return QStringView(u":=-–—").contains(c);
}

//! Without an @ a word behind "Telegram:" may be prose ("Telegram: the channel"): it must stand alone or look chosen.
bool looksChosen(const ShadowText &text, qsizetype begin, qsizetype end)
{
    const QStringView name = text.mid(begin, end - begin);
    const auto odd = [](QChar c) { return isAsciiDigit(c) || c == u'_' || c == u'.' || c == u'#' || c == u':'; };
    const qsizetype next = skipBlanks(text, end);
    const bool alone = text.isLineEnd(next) || QStringView(u",;|)/").contains(text.at(next));
    return name.size() >= 3 && (alone || std::any_of(name.begin(), name.end(), odd));
}

void tryMention(const ShadowText &text, const Named &named, Candidates &found)
{
    qsizetype at = skipBlanks(text, named.end);
    at = skipBlanks(text, skipFieldWord(text, at));
    const bool separated = isSeparator(text.at(at));
    if (separated)
        at = skipBlanks(text, at + 1);
    const qsizetype begin = at;
    const bool marked = text.at(at) == u'@';
    at += marked ? 1 : 0;
    if (!marked && !separated)
        return;
    const qsizetype nameBegin = at;
    while (at - nameBegin <= named.service->longest && (text.isWord(at) || named.service->extra.contains(text.at(at)))
        && !text.at(at).isNull())
        ++at;
    while (at > nameBegin && !text.isWord(at - 1))
        --at;
    const bool isAddress
        = text.at(at) == u'@' || text.at(at) == u'/' || (text.at(at) == u':' && text.at(at + 1) == u'/');
    if (isAddress || (!marked && !looksChosen(text, nameBegin, at)))
        return;
    const QStringView name = text.mid(nameBegin, at - nameBegin);
    const auto handle = Handle::parse(name, named.service->id);
    if (handle && named.service->takes(name))
        found.push_back({ ValueKind::Handle, begin, at, handle->normalised(), handle->service(), 3 });
}

} // namespace

void scanMentions(const ShadowText &text, Candidates &found)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype end = endOfWord(text, begin);
        if (end == begin) {
            ++begin;
            continue;
        }
        if (!text.isWord(begin - 1)) {
            if (const Named named = serviceAt(text, begin, end); named.service)
                tryMention(text, named, found);
        }
        begin = end;
    }
}

} // namespace twelvefold
