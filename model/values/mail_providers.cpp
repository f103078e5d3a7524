// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/mail_providers.h"

#include <algorithm>
#include <array>

namespace twelvefold::mail {

namespace {

//! `ignored` are the characters that the provider does not look at; `canonical` is empty where the domain stands alone.
struct Rule {
    QStringView domain;
    QStringView canonical;
    QStringView ignored;
    bool plusTags;
};

// Sources: the providers' own help pages on aliases and sub-addressing.
constexpr std::array rules {
    Rule { u"gmail.com", {}, u".", true },
    Rule { u"googlemail.com", u"gmail.com", u".", true },
    Rule { u"outlook.com", {}, {}, true },
    Rule { u"hotmail.com", {}, {}, true },
    Rule { u"live.com", {}, {}, true },
    Rule { u"msn.com", {}, {}, true },
    Rule { u"icloud.com", {}, {}, true },
    Rule { u"me.com", {}, {}, true },
    Rule { u"proton.me", {}, u".-_", true },
    Rule { u"protonmail.com", u"proton.me", u".-_", true },
    Rule { u"pm.me", u"proton.me", u".-_", true },
    Rule { u"protonmail.ch", u"proton.me", u".-_", true },
    Rule { u"fastmail.com", {}, {}, true },
    Rule { u"fastmail.fm", {}, {}, true },
    Rule { u"zoho.com", {}, {}, true },
    Rule { u"zohomail.com", {}, {}, true },
    Rule { u"yandex.ru", {}, {}, true },
    Rule { u"yandex.com", u"yandex.ru", {}, true },
    Rule { u"ya.ru", u"yandex.ru", {}, true },
    Rule { u"posteo.de", {}, {}, true },
    Rule { u"mailbox.org", {}, {}, true },
    Rule { u"runbox.com", {}, {}, true },
};

constexpr std::array<QStringView, 52> others { u"126.com", u"163.com", u"aol.com", u"bk.ru", u"cock.li", u"daum.net",
    u"disroot.org", u"duck.com", u"email.com", u"foxmail.com", u"free.fr", u"freenet.de", u"gmx.at", u"gmx.ch",
    u"gmx.com", u"gmx.de", u"gmx.net", u"hanmail.net", u"hey.com", u"hotmail.co.uk", u"hotmail.de", u"hotmail.fr",
    u"hushmail.com", u"inbox.lv", u"inbox.ru", u"laposte.net", u"libero.it", u"list.ru", u"live.co.uk", u"mail.com",
    u"mail.ru", u"mailfence.com", u"nate.com", u"naver.com", u"o2.pl", u"orange.fr", u"qq.com", u"rambler.ru",
    u"rediffmail.com", u"seznam.cz", u"sina.com", u"sohu.com", u"t-online.de", u"tuta.io", u"tutanota.com", u"ukr.net",
    u"web.de", u"wp.pl", u"yahoo.co.jp", u"yahoo.co.uk", u"yahoo.com", u"ymail.com" };

constexpr std::array<QStringView, 33> roles { u"abuse", u"accounting", u"accounts", u"admin", u"administrator",
    u"bewerbung", u"billing", u"careers", u"contact", u"hello", u"help", u"hiring", u"hr", u"humanresources", u"info",
    u"it", u"jobs", u"kontakt", u"legal", u"mail", u"marketing", u"no-reply", u"noreply", u"office", u"payroll",
    u"personal", u"postmaster", u"recruiting", u"recruitment", u"sales", u"support", u"team", u"webmaster" };

template <size_t N>
bool contains(const std::array<QStringView, N> &list, QStringView word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

const Rule *ruleOf(QStringView domain)
{
    const auto found
        = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.domain == domain; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

bool isPublicProvider(QStringView asciiDomain)
{
    return ruleOf(asciiDomain) || contains(others, asciiDomain) || asciiDomain.startsWith(u"yahoo.");
}

QString deliveredLocalPart(QStringView localPart, QStringView asciiDomain)
{
    const Rule *rule = ruleOf(asciiDomain);
    if (!rule)
        return localPart.toString();
    const qsizetype tag = rule->plusTags ? localPart.indexOf(u'+') : -1;
    QString delivered;
    for (const QChar c : tag > 0 ? localPart.left(tag) : localPart) {
        if (!rule->ignored.contains(c))
            delivered.append(c);
    }
    return delivered.isEmpty() ? localPart.toString() : delivered;
}

QString deliveredDomain(QStringView asciiDomain)
{
    const Rule *rule = ruleOf(asciiDomain);
    return (rule && !rule->canonical.isEmpty() ? rule->canonical : asciiDomain).toString();
}

bool isRoleLocalPart(QStringView localPart)
{
    return contains(roles, localPart);
}

} // namespace twelvefold::mail
