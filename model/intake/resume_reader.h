// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/raw_document.h"

namespace twelvefold {

//! A stretch of a document's text.
struct TextStretch {
    qint64 offset = -1; //!< UTF-16 units; -1 where there is none
    qsizetype length = 0;

    bool isNull() const { return offset < 0; }
    QString in(const QString &text) const { return isNull() ? QString() : text.mid(offset, length); }
    bool contains(qint64 at) const { return at >= offset && at < offset + length; }
    bool operator==(const TextStretch &) const = default;
};

struct ResumeJob {
    TextStretch employer;
    TextStretch role; //!< null where not recognised
    TextStretch from;
    TextStretch to; //!< null where it lasts, or is not said
};

//! What a résumé says in places that can be recognised without guessing.
struct ResumeReading {
    TextStretch name;
    std::vector<ResumeJob> jobs;
    std::vector<TextStretch> referees; //!< sections that name other people's contacts
    TextStretch countryCode; //!< of a JSON Résumé

    bool isReferee(qint64 offset) const;
};

//! Whether running text (PDF, DOCX, plain) is a résumé: two different headings of the usual sections on lines of their
//! own, or one and the word itself in the title or the first lines. A JSON Résumé always is.
bool looksLikeResume(const RawDocument &document);

//! Name: "basics.name", or the first of the first lines that looks like a person's. Jobs: `work` of a JSON Résumé; in
//! running text, lines of the section on work that begin or end with a span of dates.
ResumeReading readResume(const RawDocument &document);

} // namespace twelvefold
