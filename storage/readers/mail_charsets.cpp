// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/mail_charsets.h"

#include <QByteArray>

#include <gmime/gmime.h>

#include <algorithm>
#include <array>

#include <iconv.h>

namespace twelvefold {

void prepareMailCharsets()
{
    g_mime_init();
    static constexpr std::array charsets { "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-9",
        "ISO-8859-15", "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256",
        "KOI8-R", "KOI8-U", "GB18030", "GBK", "EUC-CN", "BIG5", "ISO-2022-JP", "SHIFT_JIS", "EUC-JP", "EUC-KR", "CP949",
        "ISO-2022-KR", "WINDOWS-874", "TIS-620" };
    // Never closed: a converter that nobody holds is unloaded.
    static std::array<iconv_t, charsets.size()> held;
    std::ranges::transform(charsets, held.begin(), [](const char *charset) { return ::iconv_open("UTF-8", charset); });
}

} // namespace twelvefold
