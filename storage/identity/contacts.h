// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/contact_card.h"

#include <vector>

namespace twelvefold {

//! A colleague's card and whether one has compared its fingerprint with them.
struct Contact {
    ContactCard card;
    bool verified = false;

    bool operator==(const Contact &) const = default;
};

//! The contacts of a profile, a file each. The mark is this profile's own word and protected like the profile: by the
//! permissions of its folder.
class Contacts
{
public:
    //! `folder` is Profile::folder().
    explicit Contacts(const QString &folder);

    //! By name. A file that cannot be read is left out.
    std::vector<Contact> all() const;
    //! From the bytes of a card. Not verified at first; known keys keep their mark and take the card's name.
    Result<Contact> add(const QByteArray &card);
    //! By name, or by id or fingerprint. NotFound; Usage where several have the name.
    Result<Contact> find(const QString &who) const;
    //! The fingerprint or the words as their owner says them, in any spacing and case. Usage where they are not those
    //! of the card: then nothing is marked.
    Result<Contact> verify(const QString &who, const QString &heard);
    Status remove(const QString &who);

private:
    QString fileOf(const ContactCard &card) const;

    QString m_folder;
};

} // namespace twelvefold
