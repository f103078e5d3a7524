// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/document_intake.h"

#include "intake/mail_intake.h"
#include "intake/persona_keys.h"
#include "intake/resume_intake.h"
#include "intake/text_identifiers.h"
#include "values/email_address.h"
#include "values/text_fold.h"

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

//! An attachment comes from its mail. A picture is the sender's as far as one persona alone uses the sender's address,
//! and the file is not named by another's key.
void DocumentIntake::takeAttachment(const IncomingFile &part, EntityId entity)
{
    Exhibit *mail = m_bySha.value(part.parent);
    if (!mail || mail->entity.isNull())
        return;
    m_registry.setTally(&mail->tally);
    const SourceRef source = mail->fieldSource(QStringLiteral("attachment"));
    m_registry.link(QStringLiteral("derivedFrom"), entity, mail->entity, source);
    const auto addressType = m_registry.schema().findEntityType(u"EmailAddress");
    const auto usesEmail = m_registry.schema().findLinkType(u"usesEmail");
    if (m_registry.typeOf(entity) != m_registry.schema().findEntityType(u"Image")
        || !personasKeyedInName(m_registry, nameOf(part)).empty() || mail->document().mail.from.size() != 1
        || !addressType || !usesEmail)
        return;
    const auto address = EmailAddress::parse(mail->document().mail.from.front().address);
    const auto sender = address ? m_registry.find(*addressType, {}, address->normalised()) : std::nullopt;
    std::vector<EntityId> users = sender ? m_registry.linkedFrom(*usesEmail, *sender) : std::vector<EntityId>();
    const auto persona = m_registry.schema().findEntityType(u"Persona");
    std::erase_if(users, [&](EntityId id) { return m_registry.typeOf(id) != persona; });
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
