// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "change/change.h"
#include "intake/import_report.h"
#include "intake/mapping.h"

#include <memory>
#include <optional>
#include <vector>

namespace twelvefold {

//! What is the same for every exhibit of one import.
struct IntakeOptions {
    QString grade; //!< Admiralty grade, "B2"; empty: not graded
    QString source; //!< where it came from, in words
    QString acquiredBy;
    QString tool; //!< program and version
    Utc at;
    qint32 lastExhibitNumber = 0; //!< the highest ever given in the case, those that were taken back included
};

//! One file that could be read, with its bytes.
struct IncomingFile {
    QString path; //!< as the report shall name it; its last component is the exhibit's name
    QByteArray bytes;
    QByteArray sha256; //!< 32 bytes, of `bytes`
    RawDocument document;
    std::optional<Mapping> mapping; //!< for tables
    QByteArray parent; //!< SHA-256 of the file it is attached to; empty for most
};

//! An attachment, to be read by the confined reader and handed to Intake::add() with `parent` set.
struct PendingPart {
    QString path; //!< of the file it was in, with its own name after it: "mails/7.eml/cv.pdf"
    QByteArray bytes;
    QByteArray parent; //!< SHA-256 of the file it was in
};

//! Takes the attachments out of a document that was read from `path`. Of their names, which are foreign, only the last
//! component is kept.
std::vector<PendingPart> takeParts(RawDocument &document, const QString &path, const QByteArray &sha256);

struct IntakeResult {
    ImportReport report; //!< files by path; `entry` is left to whoever stores the gesture
    Gesture gesture; //!< kind "import"; no changes where nothing is new
};

//! Turns files into one gesture. Collects first and works at the end, so that the order of files makes no difference:
//! tables come before documents, which attach to the personas that tables made, and everything goes by path.
class Intake
{
public:
    Intake(std::shared_ptr<const CaseGraph> graph, IntakeOptions options);
    ~Intake();
    Intake(const Intake &) = delete;
    Intake &operator=(const Intake &) = delete;

    //! Takes the file into the batch. Returns its attachments, which are to be read and added in turn. Of a file whose
    //! bytes the case has, the document may be empty but for its format.
    std::vector<PendingPart> add(IncomingFile file);
    //! A file that was not read: it is reported and nothing else. `sha256` may be empty.
    void addRefused(const QString &path, const QByteArray &sha256, const Issue &why);

    //! To be called once. Fails only when cancelled; what is wrong with a file stands in the report.
    Result<IntakeResult> finish(Progress &progress);

private:
    struct Batch;
    std::unique_ptr<Batch> m_batch;
};

} // namespace twelvefold
