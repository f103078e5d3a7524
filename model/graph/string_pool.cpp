// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/string_pool.h"

#include "graph/slot_table.h"

#include <QHash>

namespace twelvefold {

namespace {

constexpr size_t fewest = 64;
constexpr size_t most = 65536;

} // namespace

QString StringPool::shared(const QString &text)
{
    if (text.isEmpty())
        return {};
    if (m_taken * 2 >= m_places.size() && m_places.size() < most) {
        std::vector<QString> old(std::max(fewest, m_places.size() * 4));
        std::swap(old, m_places);
        m_taken = 0;
        for (const QString &kept : old) {
            if (!kept.isEmpty())
                shared(kept);
        }
    }
    QString &place = m_places[qHash(text, keptHashSeed()) & (m_places.size() - 1)];
    if (place != text) {
        m_taken += place.isEmpty();
        place = text;
    }
    return place;
}

} // namespace twelvefold
