// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>
#include <vector>

namespace twelvefold {

//! What hashes kept in a table are mixed with: one for the program's life, for Qt's own can be set anew in between.
inline size_t keptHashSeed()
{
    static const size_t seed = QHashSeed::globalSeed();
    return seed;
}

//! Finds the slot that a record stands in by a hash of what it is known by. Open addressing with linear probing; keeps
//! neither keys nor records, which are in the slots already: eight bytes a place.
class SlotTable
{
public:
    size_t size() const { return m_used - m_removed; }

    //! The slot with this hash for which `is` says yes.
    template <class Is>
    std::optional<quint32> find(size_t hash, Is is) const
    {
        const Place *place = locate(quint32(hash), is);
        return place ? std::optional(place->slot) : std::nullopt;
    }
    //! It must not be there yet.
    void insert(size_t hash, quint32 slot)
    {
        if ((m_used + 1) * 4 > m_places.size() * 3)
            grow();
        place({ quint32(hash), slot });
        ++m_used;
    }
    //! False if none is there.
    template <class Is>
    bool remove(size_t hash, Is is)
    {
        const Place *found = locate(quint32(hash), is);
        if (!found)
            return false;
        m_places[size_t(found - m_places.data())].slot = removed;
        ++m_removed;
        return true;
    }

private:
    static constexpr quint32 empty = ~quint32(0);
    static constexpr quint32 removed = empty - 1;
    static constexpr size_t smallest = 16;

    struct Place {
        quint32 hash = 0;
        quint32 slot = empty;
    };

    template <class Is>
    const Place *locate(quint32 hash, Is is) const
    {
        for (size_t at = hash & mask(); !m_places.empty() && m_places[at].slot != empty; at = (at + 1) & mask()) {
            const Place &candidate = m_places[at];
            if (candidate.hash == hash && candidate.slot != removed && is(candidate.slot))
                return &candidate;
        }
        return nullptr;
    }
    size_t mask() const { return m_places.size() - 1; }
    void place(Place added)
    {
        size_t at = added.hash & mask();
        while (m_places[at].slot != empty)
            at = (at + 1) & mask();
        m_places[at] = added;
    }
    void grow()
    {
        // Where many were removed, cleaning up is enough.
        const size_t wanted = std::max(smallest, size() * 2 < m_places.size() ? m_places.size() : m_places.size() * 2);
        const std::vector<Place> old = std::exchange(m_places, std::vector<Place>(wanted));
        m_used = m_removed = 0;
        for (const Place &kept : old) {
            if (kept.slot < removed) {
                place(kept);
                ++m_used;
            }
        }
    }

    std::vector<Place> m_places; //!< a power of two of them
    size_t m_used = 0; //!< those of removed ones included
    size_t m_removed = 0;
};

//! Finds slots by the ids of their records; a slot that several ids lead to is known by the further ones too.
template <class IdType>
class IdTable
{
public:
    qsizetype size() const { return qsizetype(m_own.size()) + m_further.size(); }

    //! `idOf(slot)` is the id of the record in it.
    template <class IdOf>
    std::optional<quint32> find(const IdType &id, IdOf idOf) const
    {
        const auto slot = m_own.find(hashOf(id), [&](quint32 candidate) { return idOf(candidate) == id; });
        if (slot || m_further.isEmpty())
            return slot;
        const auto further = m_further.constFind(id);
        return further == m_further.cend() ? std::nullopt : std::optional(*further);
    }
    template <class IdOf>
    void insert(const IdType &id, quint32 slot, IdOf idOf)
    {
        if (idOf(slot) == id)
            m_own.insert(hashOf(id), slot);
        else
            m_further.insert(id, slot);
    }
    //! To be called before the record's id changes.
    template <class IdOf>
    void remove(const IdType &id, IdOf idOf)
    {
        if (!m_own.remove(hashOf(id), [&](quint32 candidate) { return idOf(candidate) == id; }))
            m_further.remove(id);
    }

private:
    static size_t hashOf(const IdType &id) { return qHash(id, keptHashSeed()); }

    SlotTable m_own;
    QHash<IdType, quint32> m_further;
};

} // namespace twelvefold
