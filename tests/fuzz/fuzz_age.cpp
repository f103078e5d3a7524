// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_armor.h"
#include "age/age_file.h"
#include "age/age_header.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

//! Whatever the bytes: no key that is not theirs opens them, nothing comes out, and a header or an armor that is
//! accepted has one spelling only.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace twelvefold;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    AgeKeys keys;
    keys.identities.push_back(AgeIdentity::fromSecret(SecretBytes::copyOf(QByteArray(32, 0x42))));
    for (const AgeExpect expect : { AgeExpect::Either, AgeExpect::Armored }) {
        MemorySource source(bytes);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        DeviceSink sink(out);
        const Status status = decryptAge(source, sink, keys, expect);
        if (status || !out.data().isEmpty() || !ageFailure(status.error()))
            std::abort();
    }
    MemorySource plain(bytes);
    BufferedSource text(plain);
    const auto header = age::readHeader(text);
    if (header && (!bytes.startsWith(header->text) || header->stanzas.empty() || header->mac.size() != 32))
        std::abort();
    (void)AgeRecipient::fromText(QString::fromLatin1(bytes));
    (void)ageIdentitiesFrom(bytes);
    return 0;
}
