// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! The address of something on the web.
class WebUrl
{
public:
    //! http, https, ftp; without a scheme https is meant. "hxxp" and "[.]", as reports write them, are undone.
    //! Refuses other schemes, hosts that are neither domain nor IP address, and more than 2,048 characters.
    static Result<WebUrl> parse(QStringView text);

    //! Scheme and host in lower case and ASCII, no default port, no fragment, no user information, "/" for an empty
    //! path.
    const QString &normalised() const { return m_text; }
    const QString &display() const { return m_text; }
    //! Host alone, as in normalised().
    const QString &host() const { return m_host; }

    bool operator==(const WebUrl &other) const { return m_text == other.m_text; }

private:
    WebUrl(QString text, QString host)
        : m_text(std::move(text))
        , m_host(std::move(host))
    {
    }
    QString m_text;
    QString m_host;
};

} // namespace twelvefold
