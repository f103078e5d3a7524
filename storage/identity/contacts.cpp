// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/contacts.h"

#include "vault/json_file.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace twelvefold {

namespace {

std::optional<Contact> readContact(const QString &path)
{
    const auto object = readJson(path);
    if (!object)
        return std::nullopt;
    const auto card = ContactCard::parse(object->value(QStringLiteral("card")).toString().toUtf8());
    if (!card)
        return std::nullopt;
    return Contact { *card, object->value(QStringLiteral("verified")).toBool() };
}

//! Letters and digits alone, so that spacing and case do not count.
QString bare(const QString &text)
{
    QString kept;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

Status write(const QString &path, const QString &card, bool verified)
{
    return writeJson(path, { { QStringLiteral("card"), card }, { QStringLiteral("verified"), verified } });
}

} // namespace

Contacts::Contacts(const QString &folder)
    : m_folder(folder + QStringLiteral("/contacts"))
{
}

QString Contacts::fileOf(const ContactCard &card) const
{
    return m_folder + u'/' + card.id() + QStringLiteral(".json");
}

std::vector<Contact> Contacts::all() const
{
    std::vector<Contact> contacts;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
        // The mark belongs to the keys that the file is named after.
        const auto contact = readContact(folder.filePath(name));
        if (contact && name == contact->card.id() + QStringLiteral(".json"))
            contacts.push_back(*contact);
    }
    std::ranges::stable_sort(contacts, {}, [](const Contact &contact) { return contact.card.name.toCaseFolded(); });
    return contacts;
}

Result<Contact> Contacts::add(const QByteArray &bytes)
{
    const auto card = ContactCard::parse(bytes);
    if (!card)
        return card.error();
    if (const Status made = makeFolder(m_folder); !made)
        return made.error();
    const auto known = readContact(fileOf(*card));
    const Contact contact { *card, known && known->verified };
    if (const Status written = write(fileOf(*card), QString::fromUtf8(bytes), contact.verified); !written)
        return written.error();
    return contact;
}

Result<Contact> Contacts::find(const QString &who) const
{
    std::vector<Contact> found;
    for (const Contact &contact : all()) {
        if (contact.card.id() == bare(who))
            return contact;
        if (contact.card.name.toCaseFolded() == who.trimmed().toCaseFolded())
            found.push_back(contact);
    }
    if (found.empty())
        return Error { Error::Kind::NotFound,
            QStringLiteral("There is no contact “%1”; import the person's contact card first.").arg(who), who };
    if (found.size() > 1)
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 contacts are called “%2”; give the fingerprint of the one you mean.")
                .arg(found.size())
                .arg(who),
            who };
    return found.front();
}

Result<Contact> Contacts::verify(const QString &who, const QString &heard)
{
    auto contact = find(who);
    if (!contact)
        return contact;
    const QString said = bare(heard);
    if (said != contact->card.id() && said != contact->card.words().join(QString()))
        return Error { Error::Kind::Usage,
            QStringLiteral(
                "This is not the fingerprint of the card of “%1”: do not use the card, and ask the person for "
                "a new one.")
                .arg(contact->card.name),
            who };
    const auto object = readJson(fileOf(contact->card)).value_or(QJsonObject());
    contact->verified = true;
    if (const Status written = write(fileOf(contact->card), object[QStringLiteral("card")].toString(), true); !written)
        return written.error();
    return contact;
}

Status Contacts::remove(const QString &who)
{
    const auto contact = find(who);
    if (!contact)
        return contact.error();
    if (!QFile::remove(fileOf(contact->card)))
        return Error { Error::Kind::Access,
            QStringLiteral("The contact “%1” cannot be removed from the profile; check its permissions.").arg(who),
            who };
    return {};
}

} // namespace twelvefold
