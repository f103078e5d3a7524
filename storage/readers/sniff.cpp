// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/sniff.h"

#include "readers/eml_reader.h"
#include "readers/text_decoding.h"

#include <array>

namespace twelvefold {

namespace {

struct Signature {
    QByteArrayView bytes;
    qsizetype offset;
    const char16_t *what;
    const char16_t *remedy;
};

constexpr const char16_t *unpack = u"Unpack it and bring in the files inside.";
constexpr const char16_t *asPicture = u"Save it as PNG or JPEG.";
constexpr const char16_t *notRead = u"Programs are not read; look at it on a machine made for that.";

//! Formats that are known and not read, so that the sentence can say what helps.
const auto &foreignSignatures()
{
    static const std::array signatures {
        Signature { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0, u"an old Office file or an Outlook message",
            u"Save it as DOCX, CSV or EML." },
        Signature { "{\\rtf", 0, u"an RTF text", u"Save it as DOCX or PDF." },
        Signature { "MZ", 0, u"a Windows program", notRead },
        Signature { "\x7F"
                    "ELF",
            0, u"a Linux program", notRead },
        Signature { "\xCA\xFE\xBA\xBE", 0, u"a program", notRead },
        Signature { "\xCF\xFA\xED\xFE", 0, u"a macOS program", notRead },
        Signature { "\x1F\x8B", 0, u"a gzip archive", unpack },
        Signature { "7z\xBC\xAF\x27\x1C", 0, u"a 7-Zip archive", unpack },
        Signature { "Rar!\x1A\x07", 0, u"a RAR archive", unpack },
        Signature { "\xFD"
                    "7zXZ",
            0, u"an xz archive", unpack },
        Signature { "BZh", 0, u"a bzip2 archive", unpack },
        Signature { "ustar", 257, u"a tar archive", unpack },
        Signature { "GIF8", 0, u"a GIF picture", asPicture },
        Signature { "BM", 0, u"a BMP picture", asPicture },
        Signature { "II*", 0, u"a TIFF picture", asPicture },
        Signature { "MM\0*", 0, u"a TIFF picture", asPicture },
        Signature { "WEBP", 8, u"a WebP picture", asPicture },
        Signature { "ftyp", 4, u"a film or a picture of a phone", asPicture },
        Signature { "SQLite format 3", 0, u"a database", u"Export the tables you need as CSV." },
    };
    return signatures;
}

bool startsLikePdf(const QByteArray &bytes)
{
    constexpr qsizetype window = 1024; // readers accept the mark anywhere in it
    return bytes.left(window).contains("%PDF-");
}

} // namespace

Sniffed sniff(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return { FileKind::Empty, QStringLiteral("This file is empty. Ask its sender for it again.") };
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return { FileKind::Png, {} };
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return { FileKind::Jpeg, {} };
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return { FileKind::Zip, {} };
    if (startsLikePdf(bytes))
        return { FileKind::Pdf, {} };
    if (looksLikeMail(bytes))
        return { FileKind::Text, {} }; // whatever bytes its parts are of
    const bool binary = looksBinary(bytes);
    for (const Signature &signature : foreignSignatures()) {
        // "BM" and "MZ" begin words as well.
        const bool telling = binary || signature.bytes.size() > 4;
        if (telling
            && QByteArrayView(bytes).sliced(std::min(signature.offset, bytes.size())).startsWith(signature.bytes))
            return { FileKind::Foreign,
                QStringLiteral("This is %1, which is not read. %2")
                    .arg(QStringView(signature.what), QStringView(signature.remedy)) };
    }
    if (binary)
        return { FileKind::Foreign,
            QStringLiteral("This file is of no kind that is read. Save it as CSV, EML, PDF, DOCX, PNG or JPEG.") };
    return { FileKind::Text, {} };
}

} // namespace twelvefold
