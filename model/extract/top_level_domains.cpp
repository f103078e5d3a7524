// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/top_level_domains.h"

#include <QSet>
#include <QString>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 96> generic { u"academy", u"ac", u"agency", u"ai", u"app", u"art", u"asia", u"bio",
    u"biz", u"blog", u"build", u"business", u"capital", u"careers", u"cat", u"center", u"chat", u"city", u"cloud",
    u"club", u"co", u"codes", u"coffee", u"com", u"company", u"consulting", u"coop", u"design", u"dev", u"digital",
    u"directory", u"edu", u"email", u"engineering", u"eu", u"events", u"exchange", u"expert", u"express", u"finance",
    u"fm", u"fun", u"fund", u"games", u"global", u"gov", u"group", u"guru", u"host", u"inc", u"info", u"ink", u"int",
    u"io", u"jobs", u"legal", u"life", u"link", u"live", u"llc", u"ltd", u"marketing", u"me", u"media", u"mil", u"mobi",
    u"money", u"museum", u"name", u"net", u"network", u"news", u"ngo", u"one", u"online", u"onion", u"org", u"page",
    u"partners", u"pro", u"pub", u"services", u"shop", u"site", u"software", u"solutions", u"space", u"store",
    u"studio", u"su", u"support", u"systems", u"team", u"tech", u"technology", u"tel" };

constexpr std::array<QStringView, 20> more { u"today", u"tools", u"top", u"tv", u"uk", u"ventures", u"vip", u"website",
    u"wiki", u"win", u"work", u"works", u"world", u"ws", u"wtf", u"xyz", u"zone", u"travel", u"video", u"xin" };

constexpr std::array<QStringView, 24> ambiguous { u"ai", u"app", u"as", u"at", u"be", u"cc", u"in", u"is", u"it", u"md",
    u"me", u"ml", u"my", u"no", u"pl", u"pm", u"ps", u"py", u"rs", u"sh", u"so", u"tf", u"to", u"us" };

constexpr std::array<QStringView, 28> files { u"bmp", u"conf", u"cpp", u"css", u"csv", u"dll", u"doc", u"docx", u"eml",
    u"exe", u"gif", u"gz", u"htm", u"html", u"ico", u"jpeg", u"jpg", u"js", u"json", u"log", u"pdf", u"png", u"svg",
    u"txt", u"webp", u"xls", u"xlsx", u"xml" };

QSet<QString> allLabels()
{
    QSet<QString> labels;
    for (const char *const *code = uloc_getISOCountries(); *code; ++code)
        labels.insert(QString::fromLatin1(*code).toLower());
    for (const QStringView label : generic)
        labels.insert(label.toString());
    for (const QStringView label : more)
        labels.insert(label.toString());
    return labels;
}

} // namespace

bool isTopLevelDomain(QStringView label)
{
    static const QSet<QString> labels = allLabels();
    return labels.contains(label.toString()) || label.startsWith(u"xn--");
}

bool isAmbiguousEnding(QStringView label)
{
    return std::find(ambiguous.begin(), ambiguous.end(), label) != ambiguous.end();
}

bool isFileEnding(QStringView label)
{
    return std::find(files.begin(), files.end(), label) != files.end();
}

} // namespace twelvefold
