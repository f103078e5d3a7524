// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/share_opening.h"

#include "identity/contacts.h"
#include "share/share_key.h"
#include "share/share_package.h"
#include "vault/secret_files.h"

namespace twelvefold {

namespace {

constexpr qsizetype namesToTell = 5; // of each type: an example says more than a number

Result<AgeKeys> keysFromFile(const QString &path)
{
    const auto text = readPassphraseFile(path);
    if (!text)
        return text.error();
    auto identities = ageIdentitiesFrom(text->bytes());
    if (!identities)
        return identities.error();
    AgeKeys keys;
    keys.identities = std::move(*identities);
    return keys;
}

Result<AgeKeys> keysFor(MergeRequest &request, bool forPassphrase, const Identity *own, const QString &profileFolder)
{
    AgeKeys keys;
    if (forPassphrase) {
        if (request.sharePassphrase.isEmpty())
            return Error { Error::Kind::Usage,
                QStringLiteral("The share was made with a passphrase; give that (--share-passphrase-file FILE)."),
                request.file };
        keys.passphrases.push_back(std::move(request.sharePassphrase));
        return keys;
    }
    if (!request.identityFile.isEmpty())
        return keysFromFile(request.identityFile);
    if (own) {
        const SecretBytes &secret = own->age.secret();
        keys.identities.push_back(
            AgeIdentity::fromSecret(SecretBytes::copyOf(QByteArrayView(secret.data(), secret.size()))));
        return keys;
    }
    auto unlocked = IdentityStore(profileFolder).unlock(std::move(request.identityPassphrase));
    if (!unlocked)
        return unlocked.error();
    keys.identities.push_back(std::move(unlocked->age));
    return keys;
}

std::optional<ContactCard> ownCard(const QString &profileFolder)
{
    auto card = IdentityStore(profileFolder).card();
    return card ? std::optional(*card) : std::nullopt;
}

} // namespace

CaseFile::MergeRequest OpenedShare::request(bool onlyTry, bool withTexts)
{
    return { copy.path(), std::move(key), onlyTry, checkpoint, withTexts };
}

Result<OpenedShare> openShare(
    MergeRequest &request, const Identity *own, const QString &profileFolder, const QString &beside, Progress &progress)
{
    const auto package = SharePackage::open(request.file);
    if (!package)
        return package.error();
    const auto forPassphrase = isForPassphrase(package->key());
    if (!forPassphrase)
        return forPassphrase.error();
    const auto keys = keysFor(request, *forPassphrase, own, profileFolder);
    if (!keys)
        return keys.error();
    auto key = openShareKey(package->key(), *keys);
    if (!key)
        return key.error();
    auto signer = package->signer(ownCard(profileFolder), Contacts(profileFolder).all());
    if (!signer)
        return signer.error();
    auto copy = TemporaryFile::make(beside);
    if (!copy)
        return copy.error();
    if (const Status taken = package->extractCopy(copy->path(), progress); !taken)
        return taken.error();
    return OpenedShare { std::move(*copy), std::move(*key), package->checkpoint(), std::move(*signer) };
}

MergeReport mergeReport(const CaseFile::MergeOutcome &outcome, const ShareSigner &signer, const CaseGraph &before)
{
    MergeReport report;
    report.entries = outcome.entries;
    report.operations = outcome.operations;
    report.completed = outcome.completed;
    report.unchanged = outcome.unchanged;
    report.conflicts = outcome.conflicts;
    report.authors = outcome.authors;
    report.signer = signer;
    const CaseGraph &after = outcome.graph;
    after.forEachEntity([&](EntityIndex i) {
        if (before.find(after.entity(i).id))
            return;
        const QString type = after.typeOf(i).name;
        ++report.newEntities[type];
        if (report.newNames[type].size() < namesToTell)
            report.newNames[type] += after.label(i);
    });
    for (const Evidence &exhibit : after.evidence())
        report.newEvidence += before.evidence(exhibit.id) ? 0 : 1;
    if (outcome.entry)
        report.entry = outcome.entry->id;
    return report;
}

} // namespace twelvefold
