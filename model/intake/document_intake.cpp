// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/document_intake.h"

#include "intake/mail_intake.h"
#include "intake/persona_keys.h"
#include "intake/resume_intake.h"
#include "intake/text_identifiers.h"
#include "values/email_address.h"
#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

namespace {

bool isPicture(const RawDocument &document)
{
    return document.picture.width > 0;
}

QString nameOf(const IncomingFile &file)
{
    return file.path.section(u'/', -1);
}

QString hex(quint64 hash)
{
    return QStringLiteral("%1").arg(hash, 16, 16, QLatin1Char('0'));
}

void takePicture(EntityRegistry &registry, const Exhibit &exhibit)
{
    const RawPicture &picture = exhibit.document().picture;
    const auto say = [&](const QString &property, const QString &value) {
        if (!value.isEmpty())
            registry.assertValue(exhibit.entity, property, value, value, exhibit.fieldSource(property));
    };
    say(QStringLiteral("width"), QString::number(picture.width));
    say(QStringLiteral("height"), QString::number(picture.height));
    say(QStringLiteral("software"), cleaned(exhibit.document().metadata.value(QStringLiteral("software")).toString()));
    if (picture.flat)
        return; // next to no structure: any two such pictures have equal hashes
    say(QStringLiteral("dHash"), hex(picture.dHash));
    say(QStringLiteral("pHash"), hex(picture.pHash));
    say(QStringLiteral("dHashMirrored"), hex(picture.dHashMirrored));
    say(QStringLiteral("pHashMirrored"), hex(picture.pHashMirrored));
}

//! Its title where it has one, and else the name of its file, so that it can be told from others in a list.
void takeTitle(EntityRegistry &registry, const Exhibit &exhibit)
{
    const QString field = QStringLiteral("title");
    const QString title = exhibit.document().metadata.value(field).toString();
    if (const QString clean = cleaned(title); !clean.isEmpty())
        registry.assertValue(exhibit.entity, field, clean, title, exhibit.fieldSource(field));
    else
        registry.assertValue(exhibit.entity, field, exhibit.evidence.name, exhibit.evidence.name,
            exhibit.fieldSource(QStringLiteral("file name")));
}

} // namespace

QString documentType(const RawDocument &document)
{
    if (document.format == u"eml")
        return QStringLiteral("Message");
    if (isPicture(document))
        return QStringLiteral("Image");
    return looksLikeResume(document) ? QStringLiteral("Resume") : QStringLiteral("Source");
}

QString documentKey(const IncomingFile &file, const QString &type, const EntityRegistry &registry)
{
    if (type == u"Message") {
        if (const QString id = bareMessageId(file.document.mail.messageId); !id.isEmpty())
            return id;
    }
    const auto index = registry.schema().findEntityType(type);
    for (const QString &name : { nameOf(file), file.path.section(u'/', -2) }) {
        if (index && registry.graph().find(*index, {}, name))
            return name;
    }
    return QString::fromLatin1(file.sha256.toHex());
}

DocumentIntake::DocumentIntake(EntityRegistry &registry, const QHash<QByteArray, EvidenceId> &evidenceBySha,
    std::vector<Exhibit *> documents, std::vector<const IncomingFile *> known)
    : m_registry(registry)
    , m_evidenceBySha(evidenceBySha)
    , m_documents(std::move(documents))
    , m_known(std::move(known))
{
    for (Exhibit *exhibit : m_documents)
        m_bySha.insert(exhibit->file->sha256, exhibit);
}

void DocumentIntake::takeDocument(Exhibit &exhibit)
{
    const auto index = m_registry.schema().findEntityType(exhibit.type);
    if (!index)
        return;
    m_registry.setTally(&exhibit.tally);
    exhibit.entity = m_registry.entity(*index, {}, documentKey(*exhibit.file, exhibit.type, m_registry));
    if (exhibit.type == u"Message") {
        takeMail(m_registry, exhibit);
        return;
    }
    takeTitle(m_registry, exhibit);
    if (exhibit.type == u"Image")
        takePicture(m_registry, exhibit);
    else if (exhibit.type == u"Source")
        mentionIdentifiers(m_registry, exhibit);
}

//! The document of an exhibit that the case has, of which not more than its bytes may be at hand.
std::optional<EntityId> DocumentIntake::knownDocument(const IncomingFile &file) const
{
    for (const char16_t *type : { u"Image", u"Resume", u"Source", u"Message" }) {
        const auto index = m_registry.schema().findEntityType(QStringView(type));
        for (const QString &key : { QString::fromLatin1(file.sha256.toHex()), nameOf(file) }) {
            if (const auto entity = index ? m_registry.find(*index, {}, key) : std::nullopt)
                return entity;
        }
    }
    return std::nullopt;
}

//! A picture whose file is named by the key of one persona depicts it; the names of people are not looked at.
void DocumentIntake::takeKeyedPicture(Exhibit &exhibit)
{
    const std::vector<EntityId> keyed = personasKeyedInName(m_registry, exhibit.evidence.name);
    m_registry.setTally(&exhibit.tally);
    if (exhibit.type == u"Image" && keyed.size() == 1)
        m_registry.link(
            QStringLiteral("depicts"), exhibit.entity, keyed.front(), exhibit.fieldSource(QStringLiteral("file name")));
}

bool DocumentIntake::isOnlyPart(const IncomingFile &part) const
{
    const auto ofSame = [&](const IncomingFile *other) { return other->parent == part.parent; };
    const auto fresh
        = std::ranges::count_if(m_documents, [&](const Exhibit *exhibit) { return ofSame(exhibit->file); });
    return fresh + std::ranges::count_if(m_known, ofSame) == 1;
}

//! Whom a picture inside another document shows: of a mail with one sender whoever uses the address, of a résumé the
//! one it is used by, where it is its only picture and large enough for a face.
std::vector<EntityId> DocumentIntake::shownBy(const IncomingFile &part, const Exhibit &parent) const
{
    constexpr qint32 smallestFace = 64; // pixels; a picture that is known already was looked at then
    const Schema &schema = m_registry.schema();
    std::vector<EntityId> users;
    if (parent.type == u"Resume") {
        const RawPicture &picture = part.document.picture;
        const bool icon = picture.width > 0 && std::min(picture.width, picture.height) < smallestFace;
        const auto usesDocument = schema.findLinkType(u"usesDocument");
        if (usesDocument && !icon && isOnlyPart(part))
            users = m_registry.linkedFrom(*usesDocument, parent.entity);
    } else if (parent.document().mail.from.size() == 1) {
        const auto addressType = schema.findEntityType(u"EmailAddress");
        const auto usesEmail = schema.findLinkType(u"usesEmail");
        const auto address = EmailAddress::parse(parent.document().mail.from.front().address);
        const auto sender
            = address && addressType ? m_registry.find(*addressType, {}, address->normalised()) : std::nullopt;
        if (sender && usesEmail)
            users = m_registry.linkedFrom(*usesEmail, *sender);
    }
    const auto persona = schema.findEntityType(u"Persona");
    std::erase_if(users, [&](EntityId id) { return m_registry.typeOf(id) != persona; });
    return users;
}

//! An attachment comes from its mail. A picture shows one persona at most, and nobody whose key its file is not named
//! by where it is named by one.
void DocumentIntake::takeAttachment(const IncomingFile &part, EntityId entity)
{
    Exhibit *parent = m_bySha.value(part.parent);
    if (!parent || parent->entity.isNull())
        return;
    m_registry.setTally(&parent->tally);
    const SourceRef source = parent->fieldSource(QStringLiteral("attachment"));
    m_registry.link(QStringLiteral("derivedFrom"), entity, parent->entity, source);
    if (m_registry.typeOf(entity) != m_registry.schema().findEntityType(u"Image")
        || !personasKeyedInName(m_registry, nameOf(part)).empty())
        return;
    const std::vector<EntityId> users = shownBy(part, *parent);
    if (users.size() == 1)
        m_registry.link(QStringLiteral("depicts"), entity, users.front(), source);
}

bool DocumentIntake::run(Progress &progress)
{
    ResumeIntake resumes(m_registry);
    qint64 done = 0;
    const auto total = qint64(m_documents.size());
    for (Exhibit *exhibit : m_documents) {
        if (progress.cancelled())
            return false;
        progress.report(done++, total);
        takeDocument(*exhibit);
    }
    for (Exhibit *exhibit : m_documents) {
        if (progress.cancelled())
            return false;
        if (exhibit->type == u"Resume")
            resumes.take(*exhibit);
    }
    resumes.takeReferees();
    for (Exhibit *exhibit : m_documents)
        takeKeyedPicture(*exhibit);
    for (const Exhibit *exhibit : m_documents)
        takeAttachment(*exhibit->file, exhibit->entity);
    for (const IncomingFile *file : m_known) {
        if (!m_bySha.contains(file->parent))
            continue;
        if (const auto entity = knownDocument(*file))
            takeAttachment(*file, *entity);
    }
    return true;
}

} // namespace twelvefold
