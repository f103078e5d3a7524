// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pack_writer.h"

#include "pack/output_file.h"
#include "pack/pack_seal.h"
#include "pack/pdf_file.h"
#include "pack/safe_name.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace twelvefold {

namespace {

Error cancelled()
{
    return { Error::Kind::Cancelled, QStringLiteral("Writing the pack was cancelled; no file was left behind.") };
}

Result<QByteArray> plainPdf(const PackDocument &document, const Typesetter &typeset, Progress &progress)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return Error { Error::Kind::Access, QStringLiteral("There is no memory to set the pack in.") };
    QPdfWriter writer(&buffer);
    writer.setResolution(int(72 * dot));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(document.title);
    QPainter painter(&writer);
    const auto &pages = typeset.pages();
    for (size_t i = 0; i < pages.size(); ++i) {
        if (progress.cancelled())
            return cancelled();
        if (i > 0)
            writer.newPage();
        for (const auto &paint : pages[i].paint)
            paint(painter);
        typeset.paintMargins(painter, qsizetype(i));
        progress.report(qint64(i), qint64(pages.size()) * 2);
    }
    painter.end();
    return buffer.data();
}

QString mimeOf(const QString &format)
{
    static const QHash<QString, QString> types { { QStringLiteral("csv"), QStringLiteral("text/csv") },
        { QStringLiteral("eml"), QStringLiteral("message/rfc822") },
        { QStringLiteral("mbox"), QStringLiteral("application/mbox") },
        { QStringLiteral("pdf"), QStringLiteral("application/pdf") },
        { QStringLiteral("text"), QStringLiteral("text/plain") },
        { QStringLiteral("png"), QStringLiteral("image/png") },
        { QStringLiteral("jpeg"), QStringLiteral("image/jpeg") },
        { QStringLiteral("json-resume"), QStringLiteral("application/json") },
        { QStringLiteral("docx"),
            QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
    return types.value(format, QStringLiteral("application/octet-stream"));
}

PackManifest manifestOf(const PackDocument &document, bool embedded)
{
    PackManifest manifest;
    manifest.caseId = document.caseId;
    manifest.title = document.title;
    manifest.tool = document.tool;
    manifest.createdAt = document.createdAt.toIso();
    manifest.ledgerRoot = document.ledgerRoot;
    manifest.rootHash = document.rootHash;
    if (!document.checkpoint.isEmpty())
        manifest.checkpointSha256 = QCryptographicHash::hash(document.checkpoint, QCryptographicHash::Sha256);
    // An embedded original has its own name, as the pack says; without the originals nobody needs that.
    for (const PackExhibit &exhibit : document.exhibits)
        manifest.exhibits.push_back({ exhibit.label, embedded ? exhibit.name : exhibit.shownName,
            embedded ? attachmentName(exhibit.label, exhibit.name) : QString(), exhibit.format, exhibit.sha256,
            exhibit.size });
    return manifest;
}

//! The bytes, unless they are not those that were acquired: then the pack must not claim they are.
Result<QByteArray> checkedBytes(const ExhibitBytes &bytes, const PackExhibit &exhibit)
{
    auto content = bytes(exhibit);
    if (content && QCryptographicHash::hash(*content, QCryptographicHash::Sha256) != exhibit.sha256)
        return Error { Error::Kind::Corrupt,
            QStringLiteral(
                "The bytes of exhibit %1 are not those that were acquired: their SHA-256 differs. Verify the "
                "case before you hand anything over.")
                .arg(exhibit.label) };
    return content;
}

std::vector<PdfAttachment> attachmentsOf(const PackDocument &document, const ExhibitBytes &bytes)
{
    std::vector<PdfAttachment> attachments;
    for (const PackExhibit &exhibit : document.exhibits)
        attachments.push_back(
            { attachmentName(exhibit.label, exhibit.name), QStringLiteral("Exhibit %1").arg(exhibit.label),
                mimeOf(exhibit.format), exhibit.size, [&bytes, &exhibit] { return checkedBytes(bytes, exhibit); } });
    return attachments;
}

//! Without its fonts a pack would show boxes where names should be: better none at all.
Status checkFonts(const PackDocument &document)
{
    const QString text = toText(document);
    const bool wide = std::any_of(
        text.begin(), text.end(), [](QChar unit) { return unit.unicode() >= 0x2e80 && unit.unicode() <= 0xd7ff; });
    QStringList needed { QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans Mono") };
    if (wide)
        needed += QStringLiteral("Noto Sans CJK KR");
    for (const QString &family : needed) {
        if (!QFontDatabase::hasFamily(family))
            return Error { Error::Kind::Access,
                QStringLiteral(
                    "The font “%1”, which the pack is set in, is not on this machine; install fonts-noto-core, "
                    "fonts-noto-cjk and fonts-dejavu-core.")
                    .arg(family) };
    }
    return {};
}

Status checkExhibits(const PackDocument &document, const ExhibitBytes &bytes, Progress &progress)
{
    const qint64 count = qint64(document.exhibits.size());
    for (qint64 i = 0; i < count; ++i) {
        if (progress.cancelled())
            return cancelled();
        if (const auto content = checkedBytes(bytes, document.exhibits[size_t(i)]); !content)
            return content.error();
        progress.report(count + i, count * 2);
    }
    return {};
}

} // namespace

Result<PackReport> writePack(
    const PackDocument &document, const ExhibitBytes &bytes, const QString &file, bool overwrite, Progress &progress)
{
    if (!qGuiApp)
        return Error { Error::Kind::Usage,
            QStringLiteral("A pack needs fonts: start a graphical application object.") };
    if (const Status fonts = checkFonts(document); !fonts)
        return fonts.error();
    OutputFile output(file, overwrite);
    if (const Status ready = output.prepare(); !ready)
        return ready.error();
    if (bytes) {
        if (const Status whole = checkExhibits(document, bytes, progress); !whole)
            return whole.error();
    }
    const Typesetter typeset(document);
    const auto plain = plainPdf(document, typeset, progress);
    if (!plain)
        return plain.error();
    const auto attachments = bytes ? attachmentsOf(document, bytes) : std::vector<PdfAttachment>();
    const Status finished
        = finishPdf(*plain, document, typeset, attachments, manifestOf(document, bool(bytes)), output.temporaryName());
    if (!finished)
        return finished.error();
    QFile pdf(output.temporaryName());
    if (!pdf.open(QIODevice::ReadWrite))
        return Error { Error::Kind::Access, QStringLiteral("%1 cannot be written: %2").arg(file, pdf.errorString()),
            file };
    if (const Status sealed = appendSeal(pdf); !sealed)
        return sealed.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!pdf.seek(0) || !hash.addData(&pdf))
        return Error { Error::Kind::Access, QStringLiteral("%1 cannot be read back: %2").arg(file, pdf.errorString()),
            file };
    pdf.close();
    if (progress.cancelled())
        return cancelled();
    if (const Status kept = output.commit(); !kept)
        return kept.error();
    return PackReport { file, hash.result(), qint64(typeset.pages().size()), qint64(document.exhibits.size()),
        document.redactions };
}

} // namespace twelvefold
