// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! What is known about providers of mailboxes, as one small table.
namespace twelvefold::mail {

//! Whether anyone can have an address there.
bool isPublicProvider(QStringView asciiDomain);

//! The part before the @ as the provider delivers it: without a +tag, without the dots it ignores.
//! Both arguments are folded already. Unknown providers: unchanged, since a +tag may be part of the name there.
QString deliveredLocalPart(QStringView localPart, QStringView asciiDomain);

//! The domain under which the provider keeps the same mailbox: "googlemail.com" is "gmail.com".
QString deliveredDomain(QStringView asciiDomain);

//! Mailboxes of an office, not of a person: hr@, info@, jobs@ … Sharing one says little.
bool isRoleLocalPart(QStringView localPart);

} // namespace twelvefold::mail
