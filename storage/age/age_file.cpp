// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_file.h"

#include "age/age_armor.h"
#include "age/age_crypto.h"
#include "age/age_header.h"
#include "age/age_payload.h"
#include "vault/key_derivation.h"

namespace twelvefold {

namespace {

Status seal(ByteSource &plain, ByteSink &sealed, const std::vector<age::Stanza> &stanzas, const SecretBytes &fileKey)
{
    const auto header = age::headerText(stanzas, fileKey);
    if (!header)
        return header.error();
    const QByteArray nonce = randomBytes(age::nonceSize);
    if (const Status written = sealed.write(*header + nonce); !written)
        return written;
    return age::sealPayload(fileKey, nonce, plain, sealed);
}

Status sealAs(AgeForm form, ByteSource &plain, ByteSink &sealed, const std::vector<age::Stanza> &stanzas,
    const SecretBytes &fileKey)
{
    if (form == AgeForm::Binary)
        return seal(plain, sealed, stanzas, fileKey);
    age::ArmorSink armor(sealed);
    const Status done = seal(plain, armor, stanzas, fileKey);
    return done ? armor.finish() : done;
}

Status open(BufferedSource &sealed, ByteSink &plain, const AgeKeys &keys)
{
    const auto header = age::readHeader(sealed);
    if (!header)
        return header.error();
    const auto fileKey = age::unwrapFileKey(header->stanzas, keys);
    if (!fileKey)
        return fileKey.error();
    if (const Status proven = age::checkMac(*header, *fileKey); !proven)
        return proven;
    QByteArray nonce(age::nonceSize, '\0');
    const auto size = readFully(sealed, nonce.data(), nonce.size());
    if (!size)
        return size.error();
    if (*size != nonce.size())
        return ageError(
            AgeFailure::Header, QStringLiteral("The age file ends right behind its header; ask for the file again."));
    return age::openPayload(*fileKey, nonce, sealed, plain);
}

} // namespace

Status encryptAge(ByteSource &plain, ByteSink &sealed, const std::vector<AgeRecipient> &recipients, AgeForm form)
{
    if (recipients.empty())
        return Error { Error::Kind::Usage,
            QStringLiteral("There is nobody to encrypt for; name at least one recipient.") };
    const SecretBytes fileKey = age::randomSecret(age::fileKeySize);
    if (fileKey.isEmpty())
        return age::noMemory();
    std::vector<age::Stanza> stanzas;
    for (const AgeRecipient &recipient : recipients) {
        auto stanza = age::wrapForRecipient(fileKey, recipient);
        if (!stanza)
            return stanza.error();
        stanzas.push_back(std::move(*stanza));
    }
    return sealAs(form, plain, sealed, stanzas, fileKey);
}

Status encryptAge(ByteSource &plain, ByteSink &sealed, const Passphrase &passphrase, AgeForm form, int workFactor)
{
    const SecretBytes fileKey = age::randomSecret(age::fileKeySize);
    if (fileKey.isEmpty())
        return age::noMemory();
    const auto stanza = age::wrapForPassphrase(fileKey, passphrase, workFactor);
    if (!stanza)
        return stanza.error();
    return sealAs(form, plain, sealed, { *stanza }, fileKey);
}

Status decryptAge(ByteSource &sealed, ByteSink &plain, const AgeKeys &keys, AgeExpect expect)
{
    BufferedSource text(sealed);
    if (expect == AgeExpect::Either) {
        const auto armored = age::looksArmored(text);
        if (!armored)
            return armored.error();
        expect = *armored ? AgeExpect::Armored : AgeExpect::Binary;
    }
    if (expect == AgeExpect::Binary)
        return open(text, plain, keys);
    age::ArmorSource armor(text);
    BufferedSource bytes(armor);
    return open(bytes, plain, keys);
}

} // namespace twelvefold
