// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pdf_file.h"

#include "pack/bounded_stream.h"
#include "pack/pdf_parts.h"
#include "pack/text_repair.h"

#include <QCryptographicHash>
#include <QFile>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace twelvefold {

namespace {

constexpr qint64 mostPageContent = qint64(1) << 30; //!< bytes, decoded; a thousand times what a long pack has

//! Carries what the case said through the library, which knows nothing of it.
struct MissingOriginal : std::runtime_error {
    explicit MissingOriginal(const Error &cause)
        : std::runtime_error(cause.message.toStdString())
        , error(cause)
    {
    }
    Error error;
};

void attach(QPDF &pdf, const PdfAttachment &attachment, const std::string &date)
{
    const BytesProvider provider = attachment.bytes;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, [provider](Pipeline *pipeline) {
        const auto bytes = provider();
        if (!bytes)
            throw MissingOriginal(bytes.error());
        pipeline->write(reinterpret_cast<const unsigned char *>(bytes->constData()), size_t(bytes->size()));
        pipeline->finish();
    });
    stream.setSubtype(attachment.mime.toStdString()).setCreationDate(date).setModDate(date);
    auto spec = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name.toStdString(), stream);
    spec.setDescription(attachment.description.toStdString());
    spec.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Source"));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(attachment.name.toStdString(), spec);
}

PdfAttachment plainAttachment(
    const char *name, const QString &description, const QString &mime, const QByteArray &bytes)
{
    return { QString::fromLatin1(name), description, mime, bytes.size(),
        [bytes] { return Result<QByteArray>(bytes); } };
}

void write(QPDF &pdf, const QString &file)
{
    QPDFWriter writer(pdf, QFile::encodeName(file).constData());
    writer.setExtraHeaderText(std::string(packMark) + "\n");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.forcePDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.write();
}

QString printedText(const PackDocument &document)
{
    QString text = document.caseTitle + document.classification + toText(document);
    for (const Block &block : document.blocks) {
        if (const auto *figure = std::get_if<FigureBlock>(&block))
            text += toText(figure->scene);
    }
    return text;
}

} // namespace

QByteArray contentDigest(QPDF &pdf)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = mostPageContent;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        for (QPDFObjectHandle &content : page.getPageContents()) {
            const auto taken = decodeStream(content, left, [&](QByteArrayView piece) { hash.addData(piece); });
            if (!taken)
                throw std::length_error("the pages hold more than they may, or cannot be decoded");
            left -= *taken;
        }
    }
    return hash.result();
}

Status finishPdf(const QByteArray &plainPdf, const PackDocument &document, const Typesetter &pages,
    const std::vector<PdfAttachment> &attachments, PackManifest manifest, const QString &file)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", plainPdf.constData(), size_t(plainPdf.size()));
        repairText(pdf, spellings(printedText(document)));
        addLinks(pdf, pages);
        addOutline(pdf, pages);
        addPageLabels(pdf, document);
        manifest.pages = qint64(pages.pages().size());
        manifest.contentSha256 = contentDigest(pdf);
        const QByteArray json = manifest.toJson();
        const std::string date = pdfDate(document.createdAt);
        for (const PdfAttachment &attachment : attachments)
            attach(pdf, attachment, date);
        attach(pdf,
            plainAttachment(
                manifestName, QStringLiteral("What this pack contains"), QStringLiteral("application/json"), json),
            date);
        attach(pdf,
            plainAttachment(
                sumsName, QStringLiteral("For sha256sum -c"), QStringLiteral("text/plain"), manifest.toSums()),
            date);
        if (!document.checkpoint.isEmpty())
            attach(pdf,
                plainAttachment(checkpointName, QStringLiteral("Where the ledger stood"), QStringLiteral("text/plain"),
                    document.checkpoint),
                date);
        setMetadata(pdf, document, QCryptographicHash::hash(json, QCryptographicHash::Sha256));
        write(pdf, file);
    } catch (const MissingOriginal &missing) {
        return missing.error;
    } catch (const std::exception &problem) {
        return Error { Error::Kind::Access,
            QStringLiteral("The pack could not be written: %1").arg(QString::fromUtf8(problem.what())), file };
    }
    return {};
}

} // namespace twelvefold
