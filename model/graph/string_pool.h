// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace twelvefold {

//! Lets equal strings share one buffer where they come often: remembers a bounded number of those met last, so that
//! a million names that come once are not kept track of.
class StringPool
{
public:
    QString shared(const QString &text);

private:
    std::vector<QString> m_places; //!< a power of two of them, each for the strings of some hashes
    size_t m_taken = 0;
};

} // namespace twelvefold
