// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace twelvefold {

constexpr int bitsOfAWord = 10;

//! 1,024 short English words in their fixed order.
const QStringList &wordList();

//! The first bits of `bytes` as words, ten bits each, the highest first; `bytes` has at least count · 10 bits.
QStringList wordsFor(QByteArrayView bytes, int count);

} // namespace twelvefold
