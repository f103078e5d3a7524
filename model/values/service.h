// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace twelvefold {

//! A platform on which people have profiles, as resources/schema/services.json describes it.
struct Service {
    QString id; //!< "linkedin": what case files carry
    QString name; //!< "LinkedIn"
    QStringList words; //!< lower case; what texts call it
    QStringList hosts; //!< lower case, without "www."; may start with "{handle}."
    QStringList paths; //!< segments with one "{handle}", such as "in/{handle}"
    QStringList reserved; //!< lower case; what stands at a handle's place and is none
    QString extra; //!< characters of a handle beside letters and digits
    int shortest = 1; //!< characters of a handle
    int longest = 64;
    bool caseMatters = false;

    //! Whether its characters and length are those of a handle there, and it is not reserved.
    bool takes(QStringView handle) const;
};

//! All of them, in the order of the file.
const std::vector<Service> &services();
//! By id, name or any of its words; case does not count. Null for an unknown one.
const Service *serviceFor(QStringView word);

struct ProfileUrl {
    const Service *service = nullptr;
    QString handle; //!< as written in the address
};

//! Reads the address of a profile, with or without scheme; nothing for other pages and other hosts.
std::optional<ProfileUrl> profileOfUrl(QStringView url);

} // namespace twelvefold
