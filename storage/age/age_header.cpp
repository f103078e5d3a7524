// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_header.h"

#include "age/age_crypto.h"
#include "age/age_error.h"
#include "base/strict_base64.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <optional>

namespace twelvefold::age {

namespace {

const QByteArray product("age-encryption.org/");
const QByteArray versionLine("age-encryption.org/v1");
const QByteArray stanzaStart("-> ");
const QByteArray macStart("---");
constexpr qsizetype columns = 64;

Error broken(const QString &what)
{
    return ageError(AgeFailure::Header,
        QStringLiteral("This is no age file, or its header is damaged: %1; ask for the file again.").arg(what));
}

//! Lines one after another, each without its line feed, that together stay under the limit.
class Lines
{
public:
    explicit Lines(BufferedSource &source)
        : m_source(source)
    {
    }

    Result<QByteArray> next()
    {
        auto line = m_source.readLine(highestHeaderSize - m_text.size());
        if (!line)
            return line.error();
        m_text += *line;
        if (!line->endsWith('\n'))
            return broken(QStringLiteral("a line has no end"));
        line->chop(1);
        return line;
    }

    const QByteArray &text() const { return m_text; }

private:
    BufferedSource &m_source;
    QByteArray m_text;
};

std::optional<QList<QByteArray>> argumentsOf(const QByteArray &line)
{
    const bool printable = std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; });
    const QList<QByteArray> arguments = line.split(' ');
    if (!printable || arguments.contains(QByteArray()))
        return std::nullopt;
    return arguments;
}

//! Full lines and then a shorter one, which may be empty.
Result<QByteArray> readBody(Lines &lines)
{
    QByteArray body;
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return line.error();
        const auto bytes = fromStrictBase64(*line, Base64Form::Unpadded);
        if (line->size() > columns || !bytes)
            return broken(QStringLiteral("a recipient's key is not written as it should be"));
        body += *bytes;
        if (line->size() < columns)
            return body;
    }
}

Result<Stanza> readStanza(Lines &lines, const QByteArray &firstLine)
{
    const auto arguments = argumentsOf(firstLine.mid(stanzaStart.size()));
    if (!arguments)
        return broken(QStringLiteral("a recipient's line is not written as it should be"));
    auto body = readBody(lines);
    if (!body)
        return body.error();
    return Stanza { *arguments, *body };
}

SecretBytes macKey(const SecretBytes &fileKey)
{
    return hkdf(fileKey, {}, "header");
}

//! The line of the MAC, which ends what the MAC is over after its three dashes.
Status readMac(Header &header, const QByteArray &line, const QByteArray &text)
{
    const QByteArray encoded = line.mid(macStart.size());
    const auto mac = fromStrictBase64(QByteArrayView(encoded).sliced(encoded.isEmpty() ? 0 : 1), Base64Form::Unpadded);
    if (!encoded.startsWith(' ') || !mac || mac->size() != keySize)
        return broken(QStringLiteral("its last line is not written as it should be"));
    if (header.stanzas.empty())
        return broken(QStringLiteral("it names no recipient"));
    header.mac = *mac;
    header.text = text.chopped(encoded.size() + 1);
    return {};
}

} // namespace

Result<Header> readHeader(BufferedSource &source)
{
    Lines lines(source);
    const auto first = lines.next();
    if (!first)
        return first.error();
    if (*first != versionLine)
        return broken(first->startsWith(product) ? QStringLiteral("its version is not known here")
                                                 : QStringLiteral("it does not begin as one"));
    Header header;
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return line.error();
        if (line->startsWith(macStart)) {
            if (const Status read = readMac(header, *line, lines.text()); !read)
                return read.error();
            break;
        }
        if (!line->startsWith(stanzaStart))
            return broken(QStringLiteral("a line is neither a recipient nor the end"));
        auto stanza = readStanza(lines, *line);
        if (!stanza)
            return stanza.error();
        header.stanzas.push_back(std::move(*stanza));
    }
    if (const Status fine = checkStanzas(header.stanzas); !fine)
        return fine.error();
    return header;
}

Result<QByteArray> headerText(const std::vector<Stanza> &stanzas, const SecretBytes &fileKey)
{
    QByteArray text = versionLine + '\n';
    for (const Stanza &stanza : stanzas) {
        text += stanzaStart + stanza.arguments.join(' ') + '\n';
        const QByteArray body = toBase64(stanza.body);
        for (qsizetype at = 0; at <= body.size(); at += columns)
            text += body.mid(at, columns) + '\n';
    }
    text += macStart;
    const SecretBytes key = macKey(fileKey);
    const QByteArray mac = key.isEmpty() ? QByteArray() : hmac(key, text);
    if (mac.isEmpty())
        return noMemory();
    return text + ' ' + toBase64(mac) + '\n';
}

Status checkMac(const Header &header, const SecretBytes &fileKey)
{
    const SecretBytes key = macKey(fileKey);
    const QByteArray mac = key.isEmpty() ? QByteArray() : hmac(key, header.text);
    if (mac.isEmpty())
        return noMemory();
    if (CRYPTO_memcmp(mac.constData(), header.mac.constData(), size_t(keySize)) != 0)
        return ageError(AgeFailure::Mac,
            QStringLiteral("The header of the age file was changed after it was made; ask for the file again."));
    return {};
}

} // namespace twelvefold::age
