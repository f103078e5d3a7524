// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/exhibit.h"
#include "intake/resume_reader.h"
#include "intake/text_identifiers.h"

namespace twelvefold {

//! The status of a persona that no table names.
QString documentOnly();

//! Takes the résumés of a batch in. A résumé is no persona by itself: it attaches to the one that a table gives it to,
//! or whose key (in its text or in the name of its file), address, number or account it carries. Where its identifiers
//! lead to several, those that all of them have in common decide; where that is not one, it waits for review and only
//! mentions them. Where none fits, a new persona is made with the status "from-a-document-only".
class ResumeIntake
{
public:
    explicit ResumeIntake(EntityRegistry &registry);

    //! First for all résumés of the batch …
    void take(Exhibit &exhibit);
    //! … then once: contacts in a section on references vouch for the persona if they are another persona's, and are
    //! mentioned in any case.
    void takeReferees();

private:
    struct Reading {
        Exhibit *exhibit;
        ResumeReading resume;
        std::vector<TextIdentifier> own;
        std::vector<TextIdentifier> referees;
        std::optional<EntityId> persona;
    };
    struct Match {
        std::vector<EntityId> personas;
        bool several() const { return personas.size() > 1; }
    };

    void readIdentifiers(Reading &reading) const;
    void readJsonPhone(Reading &reading) const;
    void takeProperties(const Exhibit &exhibit);
    std::vector<EntityId> personas(const std::vector<EntityId> &ids) const;
    std::vector<EntityId> usersOf(const TextIdentifier &found) const;
    Match byIdentifiers(const Reading &reading) const;
    Match findPersona(const Reading &reading) const;
    EntityId newPersona(const Reading &reading);
    void attach(Reading &reading, EntityId persona);
    void takeJobs(const Reading &reading, EntityId holder);
    void mentionAll(const Reading &reading, const std::vector<TextIdentifier> &found);

    EntityRegistry &m_registry;
    EntityTypeIndex m_persona;
    QHash<QString, EntityId> m_employers; //!< by folded name; those of tables and of résumés so far
    std::vector<Reading> m_readings;
};

} // namespace twelvefold
