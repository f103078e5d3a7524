// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace twelvefold {

//! 128 bits of identity, UUID version 7 (RFC 9562 5.7): sorted by the time of making, unique without a server.
class Uuid
{
public:
    Uuid() = default;

    //! A new one; those made by one process are strictly increasing.
    static Uuid generate();
    //! The usual 36 characters in lower or upper case.
    static std::optional<Uuid> fromString(QStringView text);
    //! Exactly 16 bytes.
    static std::optional<Uuid> fromBytes(QByteArrayView bytes);

    QString toString() const;
    QByteArray toBytes() const { return bytes().toByteArray(); }
    //! The 16 bytes where they lie.
    QByteArrayView bytes() const { return QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())); }
    bool isNull() const { return *this == Uuid(); }

    auto operator<=>(const Uuid &) const = default;
    friend size_t qHash(const Uuid &id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), 16, seed); }

private:
    std::array<quint8, 16> m_bytes = {};
};

//! A Uuid that cannot be mistaken for the id of another kind of thing.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const Uuid &uuid)
        : m_uuid(uuid)
    {
    }

    static Id generate() { return Id(Uuid::generate()); }
    static std::optional<Id> fromString(QStringView text)
    {
        const auto uuid = Uuid::fromString(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }

    const Uuid &uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.toString(); }
    bool isNull() const { return m_uuid.isNull(); }

    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    Uuid m_uuid;
};

using CaseId = Id<struct CaseTag>;
using EntityId = Id<struct EntityTag>;
using AssertionId = Id<struct AssertionTag>;
using LinkId = Id<struct LinkTag>;
using EvidenceId = Id<struct EvidenceTag>;
using JudgementId = Id<struct JudgementTag>;
using HypothesisId = Id<struct HypothesisTag>;
using OperationId = Id<struct OperationTag>;
using EntryId = Id<struct EntryTag>;
using DeviceId = Id<struct DeviceTag>; //!< one author on one device: the owner of a ledger chain

} // namespace twelvefold

template <class Tag>
struct std::hash<twelvefold::Id<Tag>> {
    size_t operator()(const twelvefold::Id<Tag> &id) const { return qHash(id); }
};
