// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_random.h"

#include <bit>

namespace twelvefold {

namespace {

quint64 splitmix(quint64 &state)
{
    quint64 z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

//! FNV-1a over the UTF-16 units: enough to tell purposes apart.
quint64 hashOf(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return hash;
}

} // namespace

DemoRandom::DemoRandom(quint64 seed, QStringView purpose)
{
    quint64 state = seed * 0x2545f4914f6cdd1dULL ^ hashOf(purpose);
    for (quint64 &word : m_state)
        word = splitmix(state);
}

quint64 DemoRandom::next()
{
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

int DemoRandom::below(int bound)
{
    if (bound < 1)
        return 0;
    return int((next() >> 33) % quint64(bound)); // the bias of a modulus this small does not matter here
}

QByteArray DemoRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = char(next() >> 40);
    return result;
}

QString DemoRandom::digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + (i == 0 ? between(1, 9) : below(10)));
    return text;
}

QString DemoRandom::token(int count)
{
    constexpr QStringView alphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString text;
    for (int i = 0; i < count; ++i)
        text += alphabet[below(int(alphabet.size()))];
    return text;
}

} // namespace twelvefold
