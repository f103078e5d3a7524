// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_verifier.h"

#include "casefile/case_checkpoint.h"
#include "pack/bounded_stream.h"
#include "pack/pack_seal.h"
#include "pack/pdf_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMap>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <exception>

namespace twelvefold {

namespace {

constexpr qint64 mostManifest = qint64(64) << 20; //!< bytes; some hundred thousand exhibits
constexpr qint64 mostCheckpoint = qint64(1) << 20; //!< bytes; a line for each chain and signature
constexpr qint64 mostAttached = qint64(16) << 30; //!< bytes of all exhibits of one pack together

//! The files attached to a PDF that anybody may have written. None is decoded further than it may be large.
class AttachedFiles
{
public:
    explicit AttachedFiles(QPDF &pdf)
    {
        for (const auto &[name, spec] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles())
            m_files.insert(QString::fromStdString(name), spec->getEmbeddedFileStream());
    }

    QStringList names() const { return m_files.keys(); }
    //! Empty where there is none of this name, it cannot be decoded or it is larger than `most` bytes.
    QByteArray bytes(const QString &name, qint64 most)
    {
        QByteArray all;
        const auto file = m_files.find(name);
        const bool whole = file != m_files.end()
            && decodeStream(*file, most, [&](QByteArrayView piece) { all.append(piece); }).has_value();
        return whole ? all : QByteArray();
    }
    //! Of the file of exactly so many bytes, which is forgotten then; empty where there is none.
    QByteArray takeSha256(const QString &name, qint64 size)
    {
        const auto file = m_files.find(name);
        if (file == m_files.end())
            return {};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto taken = decodeStream(*file, size, [&](QByteArrayView piece) { hash.addData(piece); });
        m_files.erase(file);
        return taken == size ? hash.result() : QByteArray();
    }

private:
    QMap<QString, QPDFObjectHandle> m_files;
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

//! A manifest is as much another's word as the files are: what it says may not cost more than any real pack does.
bool asksForTooMuch(const PackManifest &manifest)
{
    qint64 left = mostAttached;
    for (const PackManifest::Exhibit &exhibit : manifest.exhibits) {
        if (exhibit.attachment.isEmpty())
            continue;
        if (exhibit.size > left)
            return true;
        left -= std::max<qint64>(exhibit.size, 0);
    }
    return false;
}

Check attachmentCheck(const PackManifest &manifest, AttachedFiles &files)
{
    const QString name = QStringLiteral("attachments");
    if (asksForTooMuch(manifest))
        return { name, false,
            QStringLiteral("The manifest lists more than 16 GiB, which is not read here: detach the files and check "
                           "them with sha256sum -c %1.")
                .arg(QLatin1String(sumsName)) };
    QStringList wrong;
    qsizetype embedded = 0;
    for (const PackManifest::Exhibit &exhibit : manifest.exhibits) {
        if (exhibit.attachment.isEmpty())
            continue;
        ++embedded;
        const QByteArray sha256 = files.takeSha256(exhibit.attachment, exhibit.size);
        if (sha256.isEmpty() || sha256 != exhibit.sha256)
            wrong += exhibit.label;
    }
    const QByteArray sums = manifest.toSums();
    if (files.takeSha256(QLatin1String(sumsName), sums.size())
        != QCryptographicHash::hash(sums, QCryptographicHash::Sha256))
        wrong += QLatin1String(sumsName);
    const QByteArray note = files.bytes(QLatin1String(checkpointName), mostCheckpoint);
    const QByteArray noted = note.isEmpty() ? QByteArray() : QCryptographicHash::hash(note, QCryptographicHash::Sha256);
    if (noted != manifest.checkpointSha256)
        wrong += QLatin1String(checkpointName);
    for (const QString &other : files.names()) {
        if (other != QLatin1String(manifestName) && other != QLatin1String(checkpointName))
            wrong += other;
    }
    if (!wrong.isEmpty())
        return { name, false,
            QStringLiteral("Not as the manifest lists them: %1.").arg(wrong.mid(0, 10).join(QStringLiteral(", "))) };
    return { name, true,
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
    AttachedFiles files(pdf);
    const QByteArray json = files.bytes(QLatin1String(manifestName), mostManifest);
    report.checks.push_back(manifestCheck(pdf, json));
    const auto manifest = PackManifest::fromJson(json);
    if (!manifest) {
        report.checks.push_back({ QStringLiteral("attachments"), false, manifest.error().message });
        return;
    }
    report.checks.push_back(attachmentCheck(*manifest, files));
    report.checks.push_back(pagesCheck(pdf, *manifest));
    report.checks.push_back(rootCheck(*manifest));
    if (!manifest->checkpointSha256.isEmpty())
        report.checks.push_back(checkpointCheck(*manifest, files.bytes(QLatin1String(checkpointName), mostCheckpoint)));
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
    QByteArray json;
    QByteArray checkpoint;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("pack", bytes.constData(), size_t(bytes.size()));
        AttachedFiles files(pdf);
        json = files.bytes(QLatin1String(manifestName), mostManifest);
        checkpoint = files.bytes(QLatin1String(checkpointName), mostCheckpoint);
    } catch (const std::exception &) {
        return noPack(file, bytes);
    }
    auto manifest = PackManifest::fromJson(json);
    if (!manifest)
        return manifest.error();
    return PackOrigin { std::move(manifest).value(), std::move(checkpoint) };
}

} // namespace twelvefold
