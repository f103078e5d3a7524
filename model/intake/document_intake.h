// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/exhibit.h"

namespace twelvefold {

//! The entity type of a document: "Message", "Image", "Resume", or "Source" for all else.
QString documentType(const RawDocument &document);

//! The key of the entity a document of that type is: the Message-ID of a mail; the file's name where a table of the
//! case already calls such an entity by it; else the SHA-256 of its bytes.
QString documentKey(const IncomingFile &file, const QString &type, const EntityRegistry &registry);

//! Takes the documents of a batch in, after its tables, and attaches them to personas.
class DocumentIntake
{
public:
    //! `known` are files whose bytes are in the case already; as attachments they still join their mail to them.
    DocumentIntake(EntityRegistry &registry, const QHash<QByteArray, EvidenceId> &evidenceBySha,
        std::vector<Exhibit *> documents, std::vector<const IncomingFile *> known);

    //! False if cancelled.
    bool run(Progress &progress);

private:
    void takeDocument(Exhibit &exhibit);
    std::optional<EntityId> knownDocument(const IncomingFile &file) const;
    void takeKeyedPicture(Exhibit &exhibit);
    void takeAttachment(const IncomingFile &part, EntityId entity);
    std::vector<EntityId> shownBy(const IncomingFile &part, const Exhibit &parent) const;
    bool isOnlyPart(const IncomingFile &part) const;

    EntityRegistry &m_registry;
    const QHash<QByteArray, EvidenceId> &m_evidenceBySha;
    std::vector<Exhibit *> m_documents;
    std::vector<const IncomingFile *> m_known;
    QHash<QByteArray, Exhibit *> m_bySha;
};

} // namespace twelvefold
