// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! A hardware address of a network card (EUI-48).
class MacAddress
{
public:
    //! Six bytes as "aa:bb:…", "AA-BB-…", "aabb.ccdd.eeff" or twelve hex digits.
    static Result<MacAddress> parse(QStringView text);
    //! "00:00:5e:00:53:01"
    const QString &normalised() const { return m_text; }
    //! Chosen by software rather than given by a maker: says nothing about the device.
    bool isLocallyAdministered() const;

    bool operator==(const MacAddress &) const = default;

private:
    explicit MacAddress(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

//! The number on a device, as far as two people copy it alike: letters and digits only, in capitals.
class SerialNumber
{
public:
    //! At least three letters or digits, at most 128. Refuses what makers write for "none" ("To be filled by O.E.M.").
    static Result<SerialNumber> parse(QStringView text);
    const QString &normalised() const { return m_text; }
    //! As written.
    const QString &display() const { return m_display; }

    bool operator==(const SerialNumber &other) const { return m_text == other.m_text; }

private:
    SerialNumber(QString text, QString display)
        : m_text(std::move(text))
        , m_display(std::move(display))
    {
    }
    QString m_text;
    QString m_display;
};

} // namespace twelvefold
