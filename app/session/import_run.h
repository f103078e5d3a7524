// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child/reader_process.h"
#include "intake/intake.h"

namespace twelvefold {

//! A file of an import, read once; it can be taken to a newer graph without reading it again.
struct ReadFile {
    QString path;
    QByteArray bytes;
    QByteArray sha256; //!< 32 bytes; empty if the file could not be opened
    Result<RawDocument> document = Error {};
    std::optional<QByteArray> mapping; //!< mapping JSON, for tables that have one
    QByteArray parent; //!< SHA-256 of the file it was attached to
    std::optional<Issue> skipped; //!< why it was not even opened, where that is no fault
};

//! Finds the files of the request and reads each in a confined child, attachments included. What is no evidence
//! (mappings, the demo's key to who is who) is left out. Bytes that the case already has are not read again.
Result<std::vector<ReadFile>> readFiles(
    const ImportRequest &request, const CaseGraph &graph, const ReaderProcess &reader, Progress &progress);

//! What these files would change in this graph.
Result<IntakeResult> takeIn(const std::vector<ReadFile> &files, std::shared_ptr<const CaseGraph> graph,
    const IntakeOptions &options, Progress &progress);

} // namespace twelvefold
