// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdf_reader.h"

#include "readers/picture_reader.h"
#include "readers/read_error.h"

#include <QDateTime>
#include <QImage>

#include <poppler-link.h>
#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

namespace twelvefold {

namespace {

constexpr double pointsPerInch = 72;

void silence()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, QVariant());
}

Result<std::unique_ptr<Poppler::Document>> open(const QByteArray &bytes)
{
    silence();
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return badInput(QStringLiteral(
            "This PDF is damaged and cannot be opened. Print it to a new PDF in a viewer that still shows it."));
    if (document->isLocked())
        return badInput(
            QStringLiteral("This PDF is protected by a password. Save a copy without one and bring that in."));
    return document;
}

void setText(QCborMap &metadata, const char *key, const QString &value)
{
    constexpr qsizetype longest = 1'000;
    if (const QString plain = value.left(longest).simplified(); !plain.isEmpty())
        metadata.insert(QLatin1String(key), plain);
}

void readMetadata(const Poppler::Document &pdf, QCborMap &metadata)
{
    setText(metadata, "title", pdf.info(QStringLiteral("Title")));
    setText(metadata, "author", pdf.info(QStringLiteral("Author")));
    setText(metadata, "subject", pdf.info(QStringLiteral("Subject")));
    setText(metadata, "keywords", pdf.info(QStringLiteral("Keywords")));
    setText(metadata, "producer", pdf.info(QStringLiteral("Producer")));
    setText(metadata, "creator", pdf.info(QStringLiteral("Creator")));
    setText(metadata, "created", pdf.creationDate().toString(Qt::ISODate));
    setText(metadata, "modified", pdf.modificationDate().toString(Qt::ISODate));
    setText(metadata, "pages", QString::number(pdf.numPages()));
}

//! The addresses that words of the page lead to and that do not stand in its text, a line each.
QString hiddenLinks(const Poppler::Page &page, const QString &text)
{
    constexpr qsizetype most = 200;
    constexpr qsizetype longest = 2'000;
    QStringList found;
    for (const std::unique_ptr<Poppler::Link> &link : page.links()) {
        const auto *browse = dynamic_cast<const Poppler::LinkBrowse *>(link.get());
        QString address = browse ? browse->url().left(longest).simplified() : QString();
        if (address.startsWith(u"mailto:", Qt::CaseInsensitive))
            address = address.sliced(7);
        if (!address.isEmpty() && !text.contains(address) && !found.contains(address) && found.size() < most)
            found += address;
    }
    QString lines;
    for (const QString &address : found)
        lines += QStringLiteral("<%1>\n").arg(address);
    return lines;
}

void readPages(const Poppler::Document &pdf, const ReadLimits &limits, RawDocument &document)
{
    const int pages = std::min(pdf.numPages(), limits.pages);
    int unreadable = 0;
    for (int i = 0; i < pages && document.text.size() < limits.textUnits; ++i) {
        document.pageStarts.push_back(document.text.size());
        const std::unique_ptr<Poppler::Page> page = pdf.page(i);
        unreadable += page == nullptr;
        if (page) {
            const QString text = page->text(QRectF());
            document.text += text + u'\n' + hiddenLinks(*page, text);
        }
    }
    document.text.truncate(limits.textUnits);
    if (int(document.pageStarts.size()) < pdf.numPages())
        document.issues.push_back(warning({},
            QStringLiteral("Only the first %1 of %2 pages were read. Split the file to bring in the others.")
                .arg(document.pageStarts.size())
                .arg(pdf.numPages())));
    if (unreadable > 0)
        document.issues.push_back(
            warning({}, QStringLiteral("%1 pages are damaged and have no text here.").arg(unreadable)));
    else if (document.text.trimmed().isEmpty())
        document.issues.push_back(review({},
            QStringLiteral("This PDF has no text: its pages are pictures or drawings. Run text recognition over it and "
                           "bring in the result beside it.")));
}

void readAttachments(const Poppler::Document &pdf, const ReadLimits &limits, RawDocument &document)
{
    qint64 total = 0;
    for (Poppler::EmbeddedFile *file : pdf.embeddedFiles()) {
        if (!file->isValid())
            continue;
        const QByteArray bytes = file->data();
        total += bytes.size();
        if (total > limits.inflatedBytes || int(document.parts.size()) >= limits.parts) {
            document.issues.push_back(
                warning({}, QStringLiteral("This PDF carries more files than are taken out of it.")));
            break;
        }
        document.parts.push_back({ file->name().left(255), file->mimeType().left(100), bytes });
    }
}

} // namespace

Result<RawDocument> readPdf(const QByteArray &bytes, const ReadLimits &limits)
{
    const auto pdf = open(bytes);
    if (!pdf)
        return pdf.error();
    const Poppler::Document &opened = **pdf;
    if (opened.numPages() < 1)
        return badInput(
            QStringLiteral("This PDF has no pages that can be found. Print it to a new PDF in a viewer that "
                           "still shows it."));
    RawDocument document;
    document.format = QStringLiteral("pdf");
    readMetadata(opened, document.metadata);
    readPages(opened, limits, document);
    readAttachments(opened, limits, document);
    return document;
}

Result<QByteArray> renderPdfPage(const QByteArray &bytes, int page, int dotsPerInch)
{
    const auto pdf = open(bytes);
    if (!pdf)
        return pdf.error();
    if (page < 1 || page > (*pdf)->numPages())
        return badInput(QStringLiteral("This PDF has no page %1; it has %2.").arg(page).arg((*pdf)->numPages()));
    const std::unique_ptr<Poppler::Page> wanted = (*pdf)->page(page - 1);
    if (!wanted || wanted->pageSizeF().isEmpty())
        return badInput(QStringLiteral("Page %1 of this PDF is damaged and cannot be shown.").arg(page));
    const QSizeF points = wanted->pageSizeF();
    double resolution = std::clamp(dotsPerInch, 18, 600);
    const double longest = std::max(points.width(), points.height()) / pointsPerInch;
    const double area = points.width() * points.height() / (pointsPerInch * pointsPerInch);
    resolution = std::min({ resolution, longestPictureSide / longest, std::sqrt(mostPicturePixels / area) });
    (*pdf)->setRenderHint(Poppler::Document::Antialiasing);
    (*pdf)->setRenderHint(Poppler::Document::TextAntialiasing);
    const QImage image = wanted->renderToImage(resolution, resolution);
    if (image.isNull())
        return badInput(QStringLiteral("Page %1 of this PDF cannot be shown.").arg(page));
    return pngBytes(image);
}

void preparePdf(bool rendering)
{
    // One word in a standard font: to draw it Poppler sets up everything that looks for fonts.
    static const QByteArray page = QByteArrayLiteral(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        "4 0 obj<</Length 36>>stream\nBT /F1 12 Tf 4 30 Td (Ready) Tj ET  \nendstream endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\ntrailer<</Root 1 0 "
        "R>>\n");
    if (rendering)
        (void)renderPdfPage(page, 1, 18);
    else
        (void)readPdf(page, {});
}

} // namespace twelvefold
