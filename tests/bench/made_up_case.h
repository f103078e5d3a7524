// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

#include <random>

namespace twelvefold::bench {

//! The same case for the same seed, but for its ids and times: personas with name, country and birth date, each with
//! the address that it uses, as imports of one table make them: two assertions an entity and a link for every other
//! one.
class MadeUpCase
{
public:
    MadeUpCase(quint64 seed, qint64 entities);

    //! The next import; false when the case is complete.
    bool next(Gesture &gesture);
    //! Words that occur: of a name, whole addresses, parts of addresses.
    std::vector<QString> searches(int count) const;
    //! Entities that were made so far, in their order.
    const std::vector<EntityId> &made() const { return m_made; }

private:
    QString word(int syllables);
    void addPersona(Gesture &gesture, qint32 row);
    Assertion said(
        EntityId subject, const QString &property, const QString &value, const QString &raw, qint32 row) const;

    std::mt19937_64 m_random;
    qint64 m_entities;
    std::vector<QString> m_given, m_family, m_addresses;
    std::vector<EntityId> m_made;
    EvidenceId m_table;
    EntityTypeIndex m_persona, m_address;
    LinkTypeIndex m_uses;
};

} // namespace twelvefold::bench
