// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace twelvefold {

//! A name as written, with the forms that comparing needs. Nothing is guessed about which part is the family name.
class PersonName
{
public:
    //! Takes anything with at least one letter, at most 300 characters.
    static Result<PersonName> parse(QStringView text);

    //! As written, but clean: NFC, no invisible characters, single spaces. Case and order stay.
    const QString &normalised() const { return m_clean; }
    const QString &display() const { return m_clean; }
    //! The parts in their order, folded to lower-case ASCII where a Latin form exists; cut at white space, commas and
    //! hyphens, without full stops and apostrophes: "O'Brien, Jean-Luc" gives obrien, jean, luc.
    const QStringList &tokens() const { return m_tokens; }
    //! The tokens sorted and joined by spaces: equal for "Kim, Jong-un" and "JONG UN KIM".
    QString folded() const;
    //! Two to six parts, nearly all letters, no word of a company or of a role. A hint for labels and for review only.
    bool looksLikePerson() const;

    bool operator==(const PersonName &other) const { return m_clean == other.m_clean; }

private:
    PersonName() = default;
    QString m_clean;
    QStringList m_tokens;
};

} // namespace twelvefold
