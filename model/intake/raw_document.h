// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "facts/source_ref.h"

#include <QByteArray>
#include <QCborMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace twelvefold {

//! What is wrong with, or worth knowing about, one place of a file.
struct Issue {
    enum class Kind {
        Refused, //!< this file or row is not in the case
        Warning, //!< it is in, less something
        Review, //!< it is in, and an analyst should look
    };
    Kind kind = Kind::Warning;
    QString where; //!< "line 17, column email"
    QString text; //!< a sentence with the remedy

    bool operator==(const Issue &) const = default;
};

QString toText(Issue::Kind kind); //!< "refused" "warning" "review"

//! A table as it was read: nothing interpreted yet but the quoting.
struct RawTable {
    QStringList header; //!< trimmed
    std::vector<QStringList> rows; //!< cells trimmed; a short row is filled up with empty cells
    std::vector<qint32> lines; //!< the file line each row starts at, 1-based
    QString encoding; //!< "UTF-8" …
    QString delimiter; //!< one character

    bool operator==(const RawTable &) const = default;
};

struct RawMailbox {
    QString name;
    QString address; //!< as written
    Place place;

    bool operator==(const RawMailbox &) const = default;
};

//! One hop of a Received chain, newest first as in the mail.
struct RawHop {
    QString from;
    QString by;
    QString ip; //!< empty if the header names none
    QString at; //!< ISO 8601 with zone; empty if unreadable

    bool operator==(const RawHop &) const = default;
};

struct RawMail {
    QString subject;
    QString messageId;
    QStringList references; //!< In-Reply-To and References, oldest first
    QString date; //!< ISO 8601 with zone; empty if unreadable
    std::vector<RawMailbox> from, to, cc, replyTo;
    std::vector<RawHop> received;

    bool operator==(const RawMail &) const = default;
};

struct RawPicture {
    qint32 width = 0; //!< pixels
    qint32 height = 0;
    quint64 dHash = 0; //!< 64-bit difference hash
    quint64 pHash = 0; //!< 64-bit DCT hash
    quint64 dHashMirrored = 0; //!< of the picture mirrored left to right
    quint64 pHashMirrored = 0;
    bool flat = false; //!< next to no structure: its hashes say nothing

    bool operator==(const RawPicture &) const = default;
};

struct RawPart {
    QString name; //!< as the container gives it: never to be used as a path
    QString mediaType;
    QByteArray bytes;

    bool operator==(const RawPart &) const = default;
};

//! Everything the confined reader found in one file. Plain values: safe to hold in the main process.
struct RawDocument {
    QString format; //!< "csv" "eml" "pdf" "docx" "text" "json-resume" "json" "png" "jpeg"
    QString text; //!< what Places point into; a table's is the decoded file
    std::vector<qint64> pageStarts; //!< offset in `text` of each page, where there are pages
    QCborMap metadata; //!< "title" "author" "producer" "creator" "created" "modified" "software" … as text
    RawTable table;
    RawMail mail;
    RawPicture picture;
    QCborMap resume; //!< a JSON Résumé as it stands
    std::vector<RawPart> parts; //!< attachments, to be taken in as exhibits of their own
    std::vector<Issue> issues;

    //! Page (1-based) that an offset of `text` lies on; 0 where there are no pages.
    qint32 pageAt(qint64 offset) const;
};

//! The document as CBOR and back; what travels over the reader's pipe and is kept in the case file.
QByteArray toCbor(const RawDocument &document, bool withParts);
Result<RawDocument> rawDocumentFromCbor(const QByteArray &bytes);

} // namespace twelvefold
