// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold {

//! The words of an HTML text, with line breaks where its blocks end. Addresses that links point to follow the words in
//! angle brackets, since they are what an analyst looks for; nothing they or pictures point to is ever loaded.
QString htmlToText(QStringView html);

bool looksLikeHtml(QStringView text);

} // namespace twelvefold
