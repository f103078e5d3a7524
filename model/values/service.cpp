// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/service.h"

#include "values/text_fold.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace twelvefold {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

std::vector<Service> readServices()
{
    const QResource resource(QStringLiteral(":/twelvefold/schema/services.json"));
    const QJsonArray array = QJsonDocument::fromJson(resource.uncompressedData()).array();
    std::vector<Service> list;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        list.push_back({ object[u"id"].toString(), object[u"name"].toString(), strings(object[u"words"]),
            strings(object[u"hosts"]), strings(object[u"paths"]), strings(object[u"reserved"]),
            object[u"extra"].toString(), object[u"shortest"].toInt(1), object[u"longest"].toInt(64),
            object[u"caseMatters"].toBool() });
    }
    return list;
}

QHash<QString, const Service *> indexWords()
{
    QHash<QString, const Service *> index;
    for (const Service &service : services()) {
        for (const QString &word : service.words)
            index.insert(word, &service);
        index.insert(compatFolded(service.name), &service);
        index.insert(service.id, &service);
    }
    return index;
}

struct Host {
    const Service *service;
    bool handleInFront; //!< "NAME.github.io"
};

QMultiHash<QString, Host> indexHosts()
{
    QMultiHash<QString, Host> index;
    const QString front = QStringLiteral("{handle}.");
    for (const Service &service : services()) {
        for (const QString &host : service.hosts) {
            const bool inFront = host.startsWith(front);
            index.insert(inFront ? host.mid(front.size()) : host, { &service, inFront });
        }
    }
    return index;
}

//! The part of `text` where `pattern` ("@{handle}") has its placeholder; empty where the rest differs.
QString fill(QStringView pattern, QStringView text)
{
    const QStringView placeholder = u"{handle}";
    const qsizetype at = pattern.indexOf(placeholder);
    const QStringView before = pattern.left(at);
    const QStringView after = pattern.mid(at + placeholder.size());
    if (text.size() <= before.size() + after.size() || !text.startsWith(before) || !text.endsWith(after))
        return {};
    return text.mid(before.size(), text.size() - before.size() - after.size()).toString();
}

QString matchPath(const QString &pattern, const QStringList &segments)
{
    const auto parts = QStringView(pattern).split(u'/');
    if (segments.size() < parts.size())
        return {};
    QString handle;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].contains(u"{handle}"))
            handle = fill(parts[i], segments.at(i));
        else if (segments.at(i).compare(parts[i], Qt::CaseInsensitive) != 0)
            return {};
    }
    return handle;
}

//! "profile.php?id={handle}"
QString matchQuery(const QString &pattern, const QUrl &url, const QStringList &segments)
{
    const QString page = pattern.section(u'?', 0, 0);
    const QString field = pattern.section(u'?', 1).section(u'=', 0, 0);
    if (segments.join(u'/').compare(page, Qt::CaseInsensitive) != 0)
        return {};
    return QUrlQuery(url).queryItemValue(field);
}

std::optional<ProfileUrl> matchService(const Service &service, const QUrl &url)
{
    const QStringList segments = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &pattern : service.paths) {
        const QString handle
            = pattern.contains(u'?') ? matchQuery(pattern, url, segments) : matchPath(pattern, segments);
        if (service.takes(handle))
            return ProfileUrl { &service, handle };
    }
    return std::nullopt;
}

QUrl urlOf(QStringView text)
{
    QString address = cleaned(text.left(2048));
    if (!address.contains(QStringLiteral("://")))
        address.prepend(QStringLiteral("https://"));
    return QUrl(address, QUrl::StrictMode);
}

std::optional<ProfileUrl> matchHostInFront(const QString &host, const QMultiHash<QString, Host> &index)
{
    const QString rest = host.section(u'.', 1);
    const auto [begin, end] = index.equal_range(rest);
    for (auto it = begin; it != end; ++it) {
        const QString handle = host.section(u'.', 0, 0);
        if (it->handleInFront && it->service->takes(handle))
            return ProfileUrl { it->service, handle };
    }
    return std::nullopt;
}

} // namespace

bool Service::takes(QStringView handle) const
{
    if (handle.size() < shortest || handle.size() > longest || reserved.contains(handle, Qt::CaseInsensitive))
        return false;
    return std::all_of(handle.begin(), handle.end(), [this](QChar c) {
        return isAsciiAlnum(c) || extra.contains(c) || (c.unicode() >= 0x80 && c.isLetterOrNumber());
    });
}

const std::vector<Service> &services()
{
    static const std::vector<Service> list = readServices();
    return list;
}

const Service *serviceFor(QStringView word)
{
    static const QHash<QString, const Service *> index = indexWords();
    return index.value(compatFolded(word.left(60)));
}

std::optional<ProfileUrl> profileOfUrl(QStringView text)
{
    static const QMultiHash<QString, Host> index = indexHosts();
    const QUrl url = urlOf(text);
    QString host = url.host().toLower();
    if (!url.isValid() || host.isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return std::nullopt;
    for (const QString &prefix : { QStringLiteral("www."), QStringLiteral("m."), QStringLiteral("mobile.") }) {
        if (host.startsWith(prefix))
            host = host.mid(prefix.size());
    }
    const auto [begin, end] = index.equal_range(host);
    for (auto it = begin; it != end; ++it) {
        if (it->handleInFront)
            continue;
        if (const auto profile = matchService(*it->service, url))
            return profile;
    }
    return matchHostInFront(host, index);
}

} // namespace twelvefold
