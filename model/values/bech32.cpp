// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/bech32.h"

#include <algorithm>
#include <array>

namespace twelvefold::bech32 {

namespace {

constexpr quint32 bech32mConstant = 0x2bc830a3;

quint32 polymodStep(quint32 state, quint32 value)
{
    constexpr std::array<quint32, 5> generator { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
    const quint32 top = state >> 25;
    state = (state & 0x1ffffff) << 5 ^ value;
    for (size_t i = 0; i < generator.size(); ++i) {
        if (top >> i & 1)
            state ^= generator[i];
    }
    return state;
}

bool isOneCase(QStringView text)
{
    const bool lower = std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    const bool upper = std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return !(lower && upper);
}

std::optional<QByteArray> groupsOf(QStringView text)
{
    QByteArray groups;
    for (const QChar c : text) {
        const qsizetype value = alphabet.indexOf(c);
        if (value < 0)
            return std::nullopt;
        groups.append(static_cast<char>(value));
    }
    return groups;
}

std::optional<QByteArray> bytesOf(const QByteArray &groups)
{
    QByteArray bytes;
    quint32 pending = 0;
    int bits = 0;
    for (const char group : groups) {
        pending = (pending << 5 | static_cast<quint32>(group)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(pending >> bits & 0xff));
        }
    }
    if (bits >= 5 || (pending & ((1U << bits) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace

quint32 checksum(QStringView prefix, QByteArrayView groups)
{
    quint32 state = 1;
    for (const QChar c : prefix)
        state = polymodStep(state, c.unicode() >> 5);
    state = polymodStep(state, 0);
    for (const QChar c : prefix)
        state = polymodStep(state, c.unicode() & 31);
    for (const char value : groups)
        state = polymodStep(state, static_cast<quint32>(value));
    return state;
}

std::optional<Decoded> decode(QStringView text)
{
    if (text.size() > 90 || !isOneCase(text))
        return std::nullopt;
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 33 && c.unicode() <= 126; }))
        return std::nullopt;
    const QString lower = text.toString().toLower();
    const qsizetype separator = lower.lastIndexOf(u'1');
    if (separator < 1 || lower.size() - separator - 1 < checksumSize)
        return std::nullopt;
    Decoded result { lower.left(separator), {}, Variant::Bech32 };
    const auto groups = groupsOf(QStringView(lower).mid(separator + 1));
    if (!groups)
        return std::nullopt;
    const quint32 found = checksum(result.prefix, *groups);
    if (found != bech32Constant && found != bech32mConstant)
        return std::nullopt;
    result.variant = found == bech32Constant ? Variant::Bech32 : Variant::Bech32m;
    result.data = groups->chopped(checksumSize);
    return result;
}

std::optional<WitnessProgram> decodeWitness(QStringView text)
{
    const auto decoded = decode(text);
    if (!decoded || decoded->data.isEmpty())
        return std::nullopt;
    const int version = decoded->data.at(0);
    const auto program = bytesOf(decoded->data.mid(1));
    if (!program || version > 16 || program->size() < 2 || program->size() > 40)
        return std::nullopt;
    if (version == 0 && program->size() != 20 && program->size() != 32)
        return std::nullopt;
    if ((version == 0) != (decoded->variant == Variant::Bech32))
        return std::nullopt;
    return WitnessProgram { decoded->prefix, version, *program };
}

} // namespace twelvefold::bech32
