// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>

namespace twelvefold {

//! A reproducible stream of numbers: xoshiro256**, filled by splitmix64 (Blackman and Vigna, public domain algorithms).
//! The standard library's distributions differ between implementations, so everything drawn here is integer arithmetic.
//! Each purpose takes its own stream by name; what one writer draws never moves what another writes.
class DemoRandom
{
public:
    DemoRandom(quint64 seed, QStringView purpose);

    quint64 next();
    //! 0 to bound-1; 0 when bound is below one.
    int below(int bound);
    //! Both ends included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool percent(int chance) { return below(100) < chance; }
    QByteArray bytes(int count);
    //! Decimal digits, the first never 0.
    QString digits(int count);
    //! Lower-case letters and digits.
    QString token(int count);

    template <class T>
    const T &pick(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }
    template <class T>
    void shuffle(QList<T> &list)
    {
        for (int i = int(list.size()) - 1; i > 0; --i)
            list.swapItemsAt(i, below(i + 1));
    }
    template <class T>
    QList<T> sample(QList<T> list, int count)
    {
        shuffle(list);
        return list.mid(0, count);
    }

private:
    std::array<quint64, 4> m_state = {};
};

} // namespace twelvefold
