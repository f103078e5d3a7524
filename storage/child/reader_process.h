// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "intake/raw_document.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace twelvefold {

//! What one file may cost before its reader is stopped.
struct ReaderLimits {
    int wallMilliseconds = 30'000;
    int cpuSeconds = 20;
    qint64 memoryBytes = qint64(1536) << 20; //!< address space
    qint64 outputBytes = qint64(64) << 20; //!< of the document; attachments may come to the file's size besides
    qint64 inputBytes = qint64(256) << 20;
};

//! Starts one confined `twelvefold-reader` a file and brings home what it found. All functions block, need no event
//! loop and may be called from several threads at once. A reader that crashes, hangs or is refused something ends as
//! Error::BadInput with a sentence; one that cannot be started or confined as Error::Access; a cancelled one as
//! Error::Cancelled.
class ReaderProcess final
{
public:
    //! `program` is the path of the reader; empty stands for the one beside the running program.
    explicit ReaderProcess(QString program = {}, const ReaderLimits &limits = {});

    //! What the file says. Its format is found from its content; `fileName` (no path) only breaks ties.
    Result<RawDocument> read(
        const QByteArray &bytes, const QString &fileName, const Progress &progress = NoProgress()) const;
    //! The same from an open descriptor, which is read from its beginning and stays open.
    Result<RawDocument> read(
        int fileDescriptor, const QString &fileName, const Progress &progress = NoProgress()) const;
    //! Why a file of this many bytes is not read at all; nothing where it may be.
    std::optional<Error> refusal(qint64 bytes) const;

    //! A page (1-based) of a PDF, or a picture (page 1), as PNG for the viewer. `dotsPerInch` 18 to 600; pictures
    //! ignore it. No side is longer than 10,000 pixels.
    Result<QByteArray> renderPage(
        const QByteArray &bytes, int page, int dotsPerInch, const Progress &progress = NoProgress()) const;

    //! What became of something forbidden, tried from inside the confined child: "refused: …" or "allowed", or an
    //! error where the child was killed for it. `what`: "open" "write" "socket" "execve" "fork" "ptrace".
    Result<QString> probe(const QString &what) const;

    const QString &program() const { return m_program; }

private:
    QString m_program;
    ReaderLimits m_limits;
};

} // namespace twelvefold
