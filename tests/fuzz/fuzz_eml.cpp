// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/eml_reader.h"
#include "readers/html_text.h"

#include <cstdint>
#include <cstdlib>

//! Whatever the bytes: places point at their addresses, and no attachment is empty or without a name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace twelvefold;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)htmlToText(QString::fromLatin1(bytes));
    const auto document = readEml(bytes, {});
    if (!document)
        return 0;
    const RawMail &mail = document->mail;
    for (const auto *boxes : { &mail.from, &mail.replyTo, &mail.to, &mail.cc }) {
        for (const RawMailbox &box : *boxes) {
            if (document->text.mid(box.place.offset, box.place.length) != box.address)
                std::abort();
        }
    }
    for (const RawPart &part : document->parts) {
        if (part.name.isEmpty() || part.bytes.isEmpty())
            std::abort();
    }
    return 0;
}
