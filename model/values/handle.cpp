// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/handle.h"

#include "values/service.h"
#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

namespace {

QString what(const QString &service = {})
{
    const QString kind = QStringLiteral("the name of an account");
    return service.isEmpty() ? kind : kind + QStringLiteral(" of ") + service;
}

bool isBareName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 128
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == u'@' || c == u'/'; });
}

Error mismatch(QStringView text, const QString &service, const QString &asked)
{
    return refusal(text, what(asked), QStringLiteral("it belongs to %1; correct the service.").arg(service));
}

} // namespace

Result<Handle> Handle::parse(QStringView text, QStringView service)
{
    QString name = cleaned(text.left(2048));
    const Service *asked = service.isEmpty() ? nullptr : serviceFor(service);
    const bool isUrl = name.contains(u'/') || name.startsWith(QStringLiteral("www."), Qt::CaseInsensitive);
    if (const auto profile = isUrl ? profileOfUrl(name) : std::nullopt) {
        if (asked && profile->service != asked)
            return mismatch(text, profile->service->name, asked->name);
        return Handle(profile->service->id, profile->handle, profile->service->caseMatters);
    }
    const qsizetype colon = name.indexOf(u':');
    if (const Service *named = colon > 0 ? serviceFor(QStringView(name).left(colon)) : nullptr) {
        if (asked && named != asked)
            return mismatch(text, named->name, asked->name);
        asked = named;
        name = name.mid(colon + 1).trimmed();
    }
    if (name.startsWith(u'@'))
        name = name.mid(1);
    if (!isBareName(name))
        return refusal(text, what(), QStringLiteral("it is empty, too long, or has white space, @ or / inside."));
    if (asked && !asked->takes(name))
        return refusal(text, what(asked->name), QStringLiteral("it would not take that one."));
    return Handle(asked ? asked->id : compatFolded(service.left(60)), name, asked && asked->caseMatters);
}

QString Handle::display() const
{
    const Service *known = m_service.isEmpty() ? nullptr : serviceFor(m_service);
    const QString service = known ? known->name : m_service;
    return service.isEmpty() ? m_name : QStringLiteral("%1 (%2)").arg(m_name, service);
}

} // namespace twelvefold
