// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_verifier.h"

#include "casefile/case_checkpoint.h"
#include "pack/pack_seal.h"
#include "pack/pdf_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <exception>

namespace twelvefold {

namespace {

struct Attached {
    QByteArray sha256;
    qint64 size = 0;
};

Check sealCheck(SealState state)
{
    switch (state) {
    case SealState::Whole:
        return { QStringLiteral("seal"), true,
            QStringLiteral(
                "The file is unchanged since it was written. Compare the code on its pages with the sender's: "
                "a seal shows a change, not who wrote it.") };
    case SealState::Broken:
        return { QStringLiteral("seal"), false, QStringLiteral("The file was changed after it was written.") };
    case SealState::Missing:
        break;
    }
    return { QStringLiteral("seal"), false, QStringLiteral("The seal at the end of the file is missing or damaged.") };
}

struct Attachments {
    QHash<QString, Attached> files;
    QByteArray manifest;
    QByteArray checkpoint;
};

Attachments attachmentsOf(QPDF &pdf)
{
    Attachments found;
    for (const auto &[name, spec] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
        const auto data = spec->getEmbeddedFileStream().getStreamData(qpdf_dl_generalized);
        const QByteArray bytes(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        const QString key = QString::fromStdString(name);
        found.files.insert(key, { QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), bytes.size() });
        if (key == QLatin1String(manifestName))
            found.manifest = bytes;
        if (key == QLatin1String(checkpointName))
            found.checkpoint = bytes;
    }
    return found;
}

Check attachmentCheck(const PackManifest &manifest, QHash<QString, Attached> files)
{
    QStringList wrong;
    qsizetype embedded = 0;
    for (const PackManifest::Exhibit &exhibit : manifest.exhibits) {
        if (exhibit.attachment.isEmpty())
            continue;
        ++embedded;
        const auto file = files.constFind(exhibit.attachment);
        if (file == files.cend() || file->sha256 != exhibit.sha256 || file->size != exhibit.size)
            wrong += exhibit.label;
        files.remove(exhibit.attachment);
    }
    if (files.take(QLatin1String(sumsName)).sha256
        != QCryptographicHash::hash(manifest.toSums(), QCryptographicHash::Sha256))
        wrong += QLatin1String(sumsName);
    if (files.take(QLatin1String(checkpointName)).sha256 != manifest.checkpointSha256)
        wrong += QLatin1String(checkpointName);
    files.remove(QLatin1String(manifestName));
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        wrong += it.key();
    if (!wrong.isEmpty())
        return { QStringLiteral("attachments"), false,
            QStringLiteral("Not as the manifest lists them: %1.").arg(wrong.mid(0, 10).join(QStringLiteral(", "))) };
    return { QStringLiteral("attachments"), true,
        QStringLiteral("%1 of %2 exhibits are embedded, each with the SHA-256 of its original.")
            .arg(embedded)
            .arg(manifest.exhibits.size()) };
}

Check manifestCheck(QPDF &pdf, const QByteArray &json)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    QPDFObjectHandle noted = info.isDictionary() ? info.getKey(manifestKey) : QPDFObjectHandle::newNull();
    const bool same = noted.isString()
        && noted.getStringValue() == QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().toStdString();
    return { QStringLiteral("manifest"), same,
        same ? QStringLiteral("The manifest has the SHA-256 that the document notes.")
             : QStringLiteral("The manifest is missing, or is not the one that the document notes.") };
}

Check pagesCheck(QPDF &pdf, const PackManifest &manifest)
{
    const auto count = qint64(QPDFPageDocumentHelper(pdf).getAllPages().size());
    const bool same = count == manifest.pages && contentDigest(pdf) == manifest.contentSha256;
    return { QStringLiteral("pages"), same,
        same ? QStringLiteral("All %1 pages are as they were written.").arg(count)
             : QStringLiteral("The pages are not those that the manifest describes.") };
}

Check rootCheck(const PackManifest &manifest)
{
    const bool same = manifest.rootHash.size() == 32 && manifest.rootHash == manifest.expectedRoot();
    return { QStringLiteral("root"), same,
        same ? QStringLiteral("Case %1, code %2: ledger and exhibits give the root hash %3.")
                   .arg(manifest.caseId, shortCode(manifest.rootHash), QString::fromLatin1(manifest.rootHash.toHex()))
             : QStringLiteral("The root hash does not follow from ledger and exhibits.") };
}

//! Whether the note speaks of the ledger that the pack's root stands on, and whether its signature is true.
Check checkpointCheck(const PackManifest &manifest, const QByteArray &note)
{
    const QString name = QStringLiteral("checkpoint");
    const auto noted = readCheckpointNote(note);
    if (!noted)
        return { name, false, noted.error().message };
    const auto subject = subjectOf(noted->checkpoint);
    if (!subject || subject->id.toString() != manifest.caseId || noted->checkpoint.root != manifest.ledgerRoot)
        return { name, false,
            QStringLiteral("The attached checkpoint is of another ledger than the one that the pack was made from.") };
    const QString said = QStringLiteral("The root over %1 ledger entries is that of the attached checkpoint, ")
                             .arg(noted->checkpoint.size);
    if (!noted->signer)
        return { name, true, said + QStringLiteral("which nobody signed.") };
    return { name, true,
        said
            + QStringLiteral("signed by the key %1 of somebody who goes by “%2”: compare it with the contact card.")
                  .arg(noted->signer->name, noted->name) };
}

//! What QPDF can read of it. Throws what QPDF throws.
void checkInside(VerifyReport &report, const QByteArray &bytes)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("pack", bytes.constData(), size_t(bytes.size()));
    const Attachments attached = attachmentsOf(pdf);
    report.checks.push_back(manifestCheck(pdf, attached.manifest));
    const auto manifest = PackManifest::fromJson(attached.manifest);
    if (!manifest) {
        report.checks.push_back({ QStringLiteral("attachments"), false, manifest.error().message });
        return;
    }
    report.checks.push_back(attachmentCheck(*manifest, attached.files));
    report.checks.push_back(pagesCheck(pdf, *manifest));
    report.checks.push_back(rootCheck(*manifest));
    if (!manifest->checkpointSha256.isEmpty())
        report.checks.push_back(checkpointCheck(*manifest, attached.checkpoint));
    const bool clean = pdf.getWarnings().empty();
    report.checks.push_back({ QStringLiteral("structure"), clean,
        clean ? QStringLiteral("The PDF is well formed.") : QStringLiteral("The PDF's structure is damaged.") });
}

//! What the file is, where it does not even begin like a pack.
Error noPack(const QString &file, const QByteArray &head)
{
    const QString what = head.startsWith("%PDF-") ? QStringLiteral("is a PDF, but not an evidence pack")
                                                  : QStringLiteral("is not a PDF, so it cannot be an evidence pack");
    return { Error::Kind::BadInput,
        QStringLiteral("%1 %2; give a file that the pack command or the window wrote.").arg(file, what), file };
}

Error unreadable(const QFile &pack)
{
    return { Error::Kind::BadInput, QStringLiteral("%1 cannot be read: %2.").arg(pack.fileName(), pack.errorString()),
        pack.fileName() };
}

} // namespace

Result<VerifyReport> verifyPack(const QString &file)
{
    QFile pack(file);
    if (!pack.open(QIODevice::ReadOnly))
        return unreadable(pack);
    const QByteArray head = pack.read(1024);
    const auto seal = checkSeal(pack);
    if (!seal)
        return seal.error();
    if (*seal == SealState::Missing && !head.contains(packMark))
        return noPack(file, head);
    VerifyReport report;
    report.checks.push_back(sealCheck(*seal));
    if (!pack.seek(0))
        return Error { Error::Kind::Access, QStringLiteral("%1 cannot be read to its end.").arg(file), file };
    try {
        checkInside(report, pack.readAll());
    } catch (const std::exception &) {
        report.checks.push_back({ QStringLiteral("structure"), false,
            QStringLiteral("The PDF cannot be read any more: its structure is damaged.") });
    }
    return report;
}

Result<PackOrigin> packOrigin(const QString &file)
{
    QFile pack(file);
    if (!pack.open(QIODevice::ReadOnly))
        return unreadable(pack);
    const QByteArray bytes = pack.readAll();
    Attachments attached;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("pack", bytes.constData(), size_t(bytes.size()));
        attached = attachmentsOf(pdf);
    } catch (const std::exception &) {
        return noPack(file, bytes);
    }
    auto manifest = PackManifest::fromJson(attached.manifest);
    if (!manifest)
        return manifest.error();
    return PackOrigin { std::move(manifest).value(), attached.checkpoint };
}

} // namespace twelvefold
