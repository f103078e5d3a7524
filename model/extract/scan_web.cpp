// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "extract/top_level_domains.h"
#include "values/domain_name.h"
#include "values/handle.h"
#include "values/service.h"
#include "values/text_fold.h"
#include "values/web_url.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr qsizetype longestUrl = 2048;

bool endsUrl(QChar c)
{
    const bool cjkPunctuation = c.unicode() >= 0x3000 && c.unicode() <= 0x303f;
    return c.isNull() || c.isSpace() || cjkPunctuation || QStringView(u"<>\"`{}|\\^“”„‘’»«").contains(c);
}

//! What a sentence puts behind an address does not belong to it; a closing bracket does where it was opened inside.
qsizetype withoutPunctuation(const ShadowText &text, qsizetype begin, qsizetype end)
{
    qsizetype open = 0;
    for (const QChar c : text.mid(begin, end - begin))
        open += c == u'(' ? 1 : c == u')' ? -1 : 0;
    while (end > begin) {
        const QChar c = text.at(end - 1);
        if (c == u')' && open < 0)
            ++open;
        else if (!QStringView(u".,;:!?'*_]").contains(c))
            break;
        --end;
    }
    return end;
}

qsizetype endOfUrl(const ShadowText &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end - begin < longestUrl && !endsUrl(text.at(end)))
        ++end;
    return end;
}

bool tryUrl(const ShadowText &text, qsizetype begin, qsizetype end, Candidates &found)
{
    const QStringView address = text.mid(begin, end - begin);
    if (const auto profile = profileOfUrl(address)) {
        if (const auto handle = Handle::parse(address)) {
            found.push_back({ ValueKind::Handle, begin, end, handle->normalised(), handle->service(), 3 });
            return true;
        }
    }
    const auto url = WebUrl::parse(address);
    if (url)
        found.push_back({ ValueKind::Url, begin, end, url->normalised(), {}, 5 });
    return bool(url);
}

//! Where the scheme before "://" starts; -1 where it is not one for the web.
qsizetype beginOfScheme(const ShadowText &text, qsizetype colon)
{
    for (const QStringView scheme : { QStringView(u"https"), QStringView(u"http"), QStringView(u"ftp") }) {
        const qsizetype begin = colon - scheme.size();
        if (begin >= 0 && text.mid(begin, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0
            && !text.isWord(begin - 1))
            return begin;
    }
    return -1;
}

void scanWithScheme(const ShadowText &text, Candidates &found)
{
    const QString mark = QStringLiteral("://");
    qsizetype colon = text.text().indexOf(mark);
    while (colon >= 0) {
        const qsizetype begin = beginOfScheme(text, colon);
        const qsizetype end = begin < 0 ? colon + 3 : endOfUrl(text, begin);
        if (begin >= 0)
            tryUrl(text, begin, withoutPunctuation(text, begin, end), found);
        colon = text.text().indexOf(mark, end);
    }
}

bool isHostChar(QChar c)
{
    return isAsciiAlnum(c) || c == u'-' || c == u'.';
}

//! "Done.In" is a missing space, "EXAMPLE.COM" and "example.com" are names.
bool isOneCaseEnding(QStringView ending)
{
    const QString text = ending.toString();
    return text == text.toLower() || text == text.toUpper();
}

bool isNameOfSoftware(const QString &host)
{
    constexpr std::array<QStringView, 6> names { u"asp.net", u"ado.net", u"vb.net", u"ml.net", u"paint.net", u"f.net" };
    return std::find(names.begin(), names.end(), QStringView(host)) != names.end();
}

bool isHostLike(const ShadowText &text, qsizetype begin, qsizetype end)
{
    const bool inside = text.isWord(begin - 1) || QStringView(u"@/\\:=&%").contains(text.at(begin - 1));
    if (inside || text.isWord(end) || text.at(end) == u'@')
        return false;
    const QString host = text.mid(begin, end - begin).toString();
    const QString ending = host.section(u'.', -1);
    return host.contains(u'.') && isOneCaseEnding(ending) && isTopLevelDomain(ending.toLower())
        && !isNameOfSoftware(host.toLower());
}

//! Returns where to go on: behind the path, where there is one, so that no character is read for two addresses.
qsizetype tryHost(const ShadowText &text, qsizetype begin, qsizetype end, const FindOptions &options, Candidates &found)
{
    if (!isHostLike(text, begin, end))
        return end;
    const QChar path = text.at(end + 1);
    if (text.at(end) == u'/' && (isAsciiAlnum(path) || path == u'@' || path == u'~')) {
        const qsizetype endOfPath = endOfUrl(text, begin);
        tryUrl(text, begin, withoutPunctuation(text, begin, endOfPath), found);
        return endOfPath;
    }
    const QStringView host = text.mid(begin, end - begin);
    const bool marked = host.startsWith(u"www.", Qt::CaseInsensitive);
    const QString ending = host.mid(host.lastIndexOf(u'.') + 1).toString().toLower();
    if (!options.bareDomains || (isAmbiguousEnding(ending) && !marked))
        return end;
    if (const auto domain = DomainName::parse(host))
        found.push_back({ ValueKind::Domain, begin, end, domain->normalised(), {}, 7 });
    return end;
}

void scanHosts(const ShadowText &text, const FindOptions &options, Candidates &found)
{
    constexpr qsizetype longestHost = 253;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin;
        while (isHostChar(text.at(end)))
            ++end;
        qsizetype next = end + 1;
        while (end > begin && !isAsciiAlnum(text.at(end - 1)))
            --end;
        while (begin < end && !isAsciiAlnum(text.at(begin)))
            ++begin;
        if (end - begin >= 4 && end - begin <= longestHost)
            next = std::max(next, tryHost(text, begin, end, options, found));
        begin = next;
    }
}

} // namespace

void scanWeb(const ShadowText &text, const FindOptions &options, Candidates &found)
{
    scanWithScheme(text, found);
    scanHosts(text, options, found);
}

} // namespace twelvefold
