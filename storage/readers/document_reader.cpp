// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/document_reader.h"

#include "readers/csv_reader.h"
#include "readers/docx_reader.h"
#include "readers/eml_reader.h"
#include "readers/html_text.h"
#include "readers/json_reader.h"
#include "readers/mail_charsets.h"
#include "readers/mbox_reader.h"
#include "readers/pdf_reader.h"
#include "readers/picture_reader.h"
#include "readers/read_error.h"
#include "readers/sniff.h"
#include "readers/text_decoding.h"
#include "readers/zip_container.h"

#include <exception>

namespace twelvefold {

namespace {

bool hasSuffix(const QString &fileName, std::initializer_list<QStringView> suffixes)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QStringView suffix = QStringView(fileName).sliced(dot + 1);
    return dot >= 0
        && std::ranges::any_of(suffixes, [&](QStringView s) { return suffix.compare(s, Qt::CaseInsensitive) == 0; });
}

Result<RawDocument> readZip(const QByteArray &bytes, const ReadLimits &limits)
{
    const auto container = ZipContainer::open(bytes, limits);
    if (!container)
        return container.error();
    ZipContainer &zip = **container;
    if (isDocx(zip))
        return readDocx(zip, limits);
    if (zip.contains(QStringLiteral("xl/workbook.xml")))
        return badInput(QStringLiteral("This is a spreadsheet, which is not read. Save each of its tables as CSV."));
    if (zip.contains(QStringLiteral("ppt/presentation.xml")) || zip.contains(QStringLiteral("content.xml")))
        return badInput(QStringLiteral("This is an office file that is not read. Save it as DOCX, CSV or PDF."));
    return badInput(
        QStringLiteral("This is a ZIP archive, which is not read. Unpack it and bring in the files inside."));
}

RawDocument readPlainText(const QByteArray &bytes, const ReadLimits &limits)
{
    const DecodedText decoded = decodeText(bytes);
    RawDocument document;
    document.format = QStringLiteral("text");
    document.text = looksLikeHtml(decoded.text) ? htmlToText(decoded.text) : decoded.text;
    document.metadata.insert(QStringLiteral("encoding"), decoded.encoding);
    if (document.text.size() > limits.textUnits) {
        document.text.truncate(limits.textUnits);
        document.issues.push_back(
            warning({}, QStringLiteral("This text is longer than is read; its end was left out.")));
    }
    return document;
}

//! Whether a text is a table: its own look decides where that is plain, its name where it is not.
bool isTable(const QByteArray &bytes, const QString &fileName)
{
    constexpr qsizetype sample = 128 * 1024;
    const QString text = decodeText(bytes.left(sample)).text;
    if (hasSuffix(fileName, { u"csv", u"tsv", u"tab" }))
        return !looksLikeHtml(text);
    const TableLikeness likeness = tableLikeness(text);
    const bool saysText = hasSuffix(fileName, { u"txt", u"md", u"log", u"html", u"htm", u"rtf" });
    return likeness == TableLikeness::Strong && !looksLikeHtml(text) && !(saysText && !text.contains(u'\t'));
}

Result<RawDocument> readText(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits)
{
    if (isMailbox(bytes))
        return readMailbox(bytes, limits);
    if (looksLikeMail(bytes))
        return readEml(bytes, limits);
    Result<RawDocument> json = looksLikeJson(bytes) ? readJson(bytes, limits) : Result<RawDocument>(Error {});
    if (json)
        return json;
    if (looksLikeJson(bytes) && hasSuffix(fileName, { u"json" })) {
        RawDocument broken = readPlainText(bytes, limits);
        broken.issues.push_back(warning({}, json.error().message));
        return broken;
    }
    Result<RawDocument> mail
        = hasSuffix(fileName, { u"eml", u"msg" }) ? readEml(bytes, limits) : Result<RawDocument>(Error {});
    if (mail)
        return mail;
    if (isTable(bytes, fileName))
        return readCsv(bytes, limits);
    return readPlainText(bytes, limits);
}

Result<RawDocument> dispatch(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits)
{
    const Sniffed sniffed = sniff(bytes);
    switch (sniffed.kind) {
    case FileKind::Empty:
    case FileKind::Foreign:
        return badInput(sniffed.refusal);
    case FileKind::Pdf:
        return readPdf(bytes, limits);
    case FileKind::Png:
        return readPicture(bytes, QStringLiteral("png"));
    case FileKind::Jpeg:
        return readPicture(bytes, QStringLiteral("jpeg"));
    case FileKind::Zip:
        return readZip(bytes, limits);
    case FileKind::Text:
        return readText(bytes, fileName, limits);
    }
    Q_UNREACHABLE();
}

Result<QByteArray> renderDispatch(const QByteArray &bytes, int page, int dotsPerInch)
{
    const Sniffed sniffed = sniff(bytes);
    if (sniffed.kind == FileKind::Pdf)
        return renderPdfPage(bytes, page, dotsPerInch);
    if (sniffed.kind == FileKind::Png || sniffed.kind == FileKind::Jpeg)
        return renderPicture(bytes, sniffed.kind == FileKind::Png ? QStringLiteral("png") : QStringLiteral("jpeg"));
    return badInput(QStringLiteral("Only PDF, PNG and JPEG files have pages to show."));
}

//! Libraries throw where this project does not; memory running out is one of their ways to find a hostile file.
template <class T, class Read>
Result<T> guarded(Read read)
{
    try {
        return read();
    } catch (const std::bad_alloc &) {
        return badInput(
            QStringLiteral("This file needs more memory than a reader is given. Split it or save a smaller copy."));
    } catch (const std::exception &) {
        return badInput(QStringLiteral("This file is damaged and cannot be read. Ask its sender for it again."));
    }
}

} // namespace

Result<RawDocument> readDocument(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits)
{
    return guarded<RawDocument>([&] { return dispatch(bytes, fileName, limits); });
}

Result<QByteArray> renderPagePng(const QByteArray &bytes, int page, int dotsPerInch)
{
    return guarded<QByteArray>([&] { return renderDispatch(bytes, page, dotsPerInch); });
}

void prepareReaders(bool rendering)
{
    preparePdf(rendering);
    preparePictures();
    if (!rendering)
        prepareMailCharsets();
}

} // namespace twelvefold
