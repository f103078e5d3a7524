// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/raw_document.h"

#include <QByteArray>
#include <QString>

//! Parsers of foreign bytes. They run in the confined child, which has no files, no network and little memory and time;
//! every one of them counts what it makes all the same.
namespace twelvefold {

struct ReadLimits {
    qint64 textUnits = 20'000'000; //!< UTF-16 units of extracted text
    qint64 inflatedBytes = qint64(64) << 20; //!< of all members of a container together
    qint64 ratioFreeBytes = qint64(10) << 20; //!< below this any ratio is fine
    qint64 ratio = 200; //!< inflated to deflated bytes beyond that
    qsizetype rows = 1'000'000; //!< of a table
    qint64 cells = 5'000'000; //!< of all its rows together
    int members = 10'000; //!< of a container
    int parts = 1'000; //!< attachments of a mail; pictures in a document
    qint64 mailboxBytes = qint64(48) << 20; //!< of all mails of a mailbox together; they go over the reader's pipe
    int pages = 2'000;
    int issues = 1'000; //!< of one file; more are counted, not listed
    int nesting = 1'000; //!< elements within elements of XML
    int mimeNesting = 100;
};

//! Finds the format from the content and reads it; `fileName` only decides between a table and running text.
//!
//! Formats: "csv" (any delimiter), "eml", "mbox", "pdf", "docx", "text" (HTML is reduced to its text), "json-resume",
//! "json", "png", "jpeg". A damaged file gives what could be read, with issues; one with nothing to read gives
//! Error::BadInput, whose sentence says what to do instead.
//!
//! What `text` is: for a table the decoded file; for a mail the lines "From: …", "Reply-To: …", "To: …", "Cc: …",
//! "Date: …", "Subject: …", an empty line and the body; for a JSON Résumé lines such as "basics.email:
//! jane@example.org" and "work[0].name: Acme"; for a PDF its pages, each ended by a line break
//! and by the addresses its links lead to, in angle brackets.
Result<RawDocument> readDocument(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits = {});

//! A page (1-based) of a PDF at `dotsPerInch` (18 to 600), or a PNG or JPEG picture, as PNG of at most 10,000 pixels a
//! side and 40 million in all.
Result<QByteArray> renderPagePng(const QByteArray &bytes, int page, int dotsPerInch);

//! Loads what the libraries would otherwise open files for when they first need it: call it before the process gives
//! up its rights. `rendering` adds the fonts.
void prepareReaders(bool rendering);

} // namespace twelvefold
