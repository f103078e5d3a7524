// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A copy of the case for others. It is complete, encrypted and on the disk before the ledger says that it was made, and
// appears under its name only after that.
#include "session/case_session.h"
#include "session/custody_acts.h"

#include "age/age_crypto.h"
#include "identity/contacts.h"
#include "pack/output_file.h"
#include "share/share_key.h"
#include "share/share_package.h"
#include "share/temporary_file.h"

#include <QFileInfo>

#include <algorithm>

namespace twelvefold {

namespace {

struct Addressees {
    std::vector<ShareRecipient> shown;
    std::vector<AgeRecipient> keys;

    void add(const ShareRecipient &who, const AgeRecipient &key)
    {
        if (std::ranges::find(keys, key) != keys.end())
            return;
        shown.push_back(who);
        keys.push_back(key);
    }
};

ShareRecipient asRecipient(const Contact &contact)
{
    return { contact.card.recipient.toText(), contact.card.name, contact.verified };
}

Status addAddressee(Addressees &all, const QString &who, const Contacts &contacts)
{
    if (!who.startsWith(QStringLiteral("age1"))) {
        const auto contact = contacts.find(who);
        if (!contact)
            return contact.error();
        all.add(asRecipient(*contact), contact->card.recipient);
        return {};
    }
    const auto key = AgeRecipient::fromText(who);
    if (!key)
        return Error { Error::Kind::Usage, key.error().message, who };
    ShareRecipient shown { key->toText() };
    for (const Contact &contact : contacts.all()) {
        if (contact.card.recipient == *key)
            shown = asRecipient(contact);
    }
    all.add(shown, *key);
    return {};
}

Result<Addressees> addresseesOf(const ShareRequest &request, const QString &profileFolder)
{
    if (request.recipients.isEmpty() == request.passphrase.isEmpty())
        return Error { Error::Kind::Usage,
            QStringLiteral("A share is for recipients (--to) or for a passphrase (--share-passphrase-file), one of the "
                           "two.") };
    const Contacts contacts(profileFolder);
    Addressees all;
    for (const QString &who : request.recipients) {
        if (const Status added = addAddressee(all, who, contacts); !added)
            return added.error();
    }
    return all;
}

Gesture shareGesture(const ShareReport &report, const ShareRequest &request, const QString &caseTitle)
{
    QStringList names;
    for (const ShareRecipient &who : report.recipients)
        names += who.name.isEmpty() ? who.recipient : who.name;
    QString what = request.entities.empty() ? QStringLiteral("the case") : QStringLiteral("a part of the case");
    if (request.redaction != RedactionProfile::None)
        what += QStringLiteral(" (redaction: %1)").arg(toText(request.redaction));
    return { .kind = QStringLiteral("share"),
        .text = QStringLiteral("Shared %1 with %2 in %3: %4 entities, SHA-256 %5")
                    .arg(what, names.isEmpty() ? QStringLiteral("whoever has the passphrase") : names.join(u", "),
                        QFileInfo(report.file).fileName())
                    .arg(report.entities)
                    .arg(QString::fromLatin1(report.sha256.toHex())),
        .custody = sharing(report, request, caseTitle) };
}

Error readOnlyCase(const QString &path)
{
    return { Error::Kind::Access,
        QStringLiteral("The case is open for reading only, and its ledger must say that it was shared; open it for "
                       "writing."),
        path };
}

} // namespace

QFuture<Result<ShareReport>> CaseSession::share(ShareRequest request)
{
    auto asked = std::make_shared<ShareRequest>(std::move(request));
    return inTurn<ShareReport>([this, asked](Progress &progress) { return runShare(*asked, progress); });
}

Result<CaseFile::CopyOutcome> CaseSession::copyForShare(
    const ShareRequest &request, const CopyTarget &target, ShareReport &report, Progress &progress)
{
    auto copy = fromStorage<CaseFile::CopyOutcome>([&](Progress &) -> Result<CaseFile::CopyOutcome> {
        const auto selection = ShareSelection::of(snapshot(), request.entities, request.redaction);
        if (!selection)
            return selection.error();
        report.entities = selection->entityCount();
        report.isSigned = m_file->identity() != nullptr;
        return m_file->copyTo({ target.path, target.key, *selection }, progress);
    });
    if (copy) {
        report.entries = copy->entries;
        report.withheld = copy->withheld;
        report.originalsLeftOut = copy->originalsLeftOut;
    }
    return copy;
}

Result<ShareReport> CaseSession::runShare(const ShareRequest &request, Progress &progress)
{
    if (facts().readOnly)
        return readOnlyCase(facts().path);
    const auto addressees = addresseesOf(request, m_profile->folder());
    if (!addressees)
        return addressees.error();
    OutputFile output(request.file, request.overwrite);
    if (const Status ready = output.prepare(); !ready)
        return ready.error();
    const SecretBytes key = age::randomSecret(keySize);
    const auto sealed
        = addressees->keys.empty() ? sealShareKey(key, request.passphrase) : sealShareKey(key, addressees->keys);
    if (!sealed)
        return sealed.error();
    const auto copyFile = TemporaryFile::make(request.file);
    if (!copyFile)
        return copyFile.error();
    ShareReport report { .file = request.file, .recipients = addressees->shown };
    PartOfProgress copying(progress, 0, 0.8);
    const auto copy = copyForShare(request, { copyFile->path(), key }, report, copying);
    if (!copy)
        return copy.error();
    PartOfProgress packing(progress, 0.8, 1);
    const ShareParts parts { copyFile->path(), *sealed, copy->note };
    const auto sha256 = writeSharePackage(parts, output.temporaryName(), packing);
    if (!sha256)
        return sha256.error();
    report.sha256 = *sha256;
    const auto entry = fromStorage<LedgerEntry>(
        [&](Progress &) { return commit(shareGesture(report, request, snapshot()->info().title), progress); });
    if (!entry)
        return entry.error();
    if (const Status there = output.commit(); !there)
        return there.error();
    return report;
}

} // namespace twelvefold
