// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/exhibit.h"

namespace twelvefold {

//! An identifier that stands in a document's text.
struct TextIdentifier {
    EntityTypeIndex type = 0;
    QString key;
    std::vector<std::pair<QString, QString>> values; //!< property and normalised value
    QString raw;
    qint64 offset = 0;
};

//! All of them from `start` on, in the order of the text: addresses, numbers, wallets, accounts, networks.
//! `bareDomains` also takes "example.org" alone, which in a list of skills may be "ASP.NET".
std::vector<TextIdentifier> identifiersIn(
    const QString &text, const Schema &schema, qint64 start = 0, bool bareDomains = true);

//! The identifier as an entity of the case, with its values and where they stand.
EntityId takeIdentifier(EntityRegistry &registry, const TextIdentifier &found, const SourceRef &source);

//! Who uses an identifier of this type: "usesEmail" for EmailAddress. Nothing for networks and domains, which are
//! not anybody's.
std::optional<LinkTypeIndex> usingLink(const Schema &schema, EntityTypeIndex identifierType);

//! Links the document to every identifier in its text: a document that mentions a wallet does not make it anyone's.
void mentionIdentifiers(EntityRegistry &registry, const Exhibit &exhibit, qint64 start = 0);

} // namespace twelvefold
