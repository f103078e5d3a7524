// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child/reader_process.h"

#include "child/child_run.h"
#include "child/reader_protocol.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/stat.h>

namespace twelvefold {

namespace {

namespace protocol = readerprotocol;

constexpr qsizetype longestSentence = 600;

QString readerBesideProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/twelvefold-reader");
}

Error nonsense()
{
    return { Error::Kind::BadInput,
        QStringLiteral(
            "What the reader found in this file makes no sense (the file may be made to do harm); it was left "
            "out.") };
}

//! The child's own words, which whoever took it over may have written: one line of plain characters.
QString harmless(const QString &sentence)
{
    QString line;
    for (const QChar c : sentence.left(longestSentence))
        line += c.isPrint() ? c : QLatin1Char(' ');
    return line.simplified();
}

struct Job {
    QString task;
    QString name;
    int page = 1;
    int dotsPerInch = 0;
};

QByteArray requestFor(const Job &job, const ReaderLimits &limits)
{
    return QCborValue(QCborArray { job.task, job.name.right(protocol::maximumNameLength), job.page, job.dotsPerInch,
                          limits.memoryBytes, limits.cpuSeconds, limits.outputBytes })
        .toCbor();
}

Error tooLarge(qint64 bytes, const ReaderLimits &limits)
{
    return { Error::Kind::BadInput,
        QStringLiteral("This file has %1 MB; at most %2 MB are read. Split it or bring in the part that matters.")
            .arg((bytes + 999'999) / 1'000'000)
            .arg(limits.inputBytes / 1'000'000) };
}

Result<std::vector<QCborArray>> runJob(
    const QString &program, const ReaderLimits &limits, int file, const Job &job, const Progress &progress)
{
    struct stat about = {};
    if (::fstat(file, &about) != 0)
        return Error { Error::Kind::Access, QStringLiteral("This file is not open any more. Choose it again.") };
    if (about.st_size > limits.inputBytes)
        return tooLarge(about.st_size, limits);
    ChildTask task;
    task.program = program;
    task.request = requestFor(job, limits);
    task.file = file;
    task.wallMilliseconds = limits.wallMilliseconds;
    // Attachments are part of the file, so they cannot come to more than its size unless it is compressed.
    task.outputBytes = limits.outputBytes + std::max(qint64(about.st_size), limits.outputBytes);
    Result<std::vector<QCborArray>> records = runChild(task, progress);
    if (!records || records->back().at(0) != QStringLiteral("error"))
        return records;
    const bool unconfined = records->back().at(2).toBool();
    return Error { unconfined ? Error::Kind::Access : Error::Kind::BadInput,
        harmless(records->back().at(1).toString()) };
}

Result<RawDocument> documentFrom(const std::vector<QCborArray> &records)
{
    if (records.front().at(0) != QStringLiteral("document"))
        return nonsense();
    Result<RawDocument> document = rawDocumentFromCbor(records.front().at(1).toByteArray());
    if (!document)
        return nonsense();
    for (const QCborArray &record : records) {
        if (record.at(0) == QStringLiteral("part"))
            document->parts.push_back({ record.at(1).toString(), record.at(2).toString(), record.at(3).toByteArray() });
    }
    return document;
}

Error noRoom()
{
    return { Error::Kind::Access,
        QStringLiteral(
            "There is not enough memory to hand this file to the reader. Close other programs and try again.") };
}

} // namespace

ReaderProcess::ReaderProcess(QString program, const ReaderLimits &limits)
    : m_program(program.isEmpty() ? readerBesideProgram() : std::move(program))
    , m_limits(limits)
{
}

std::optional<Error> ReaderProcess::refusal(qint64 bytes) const
{
    return bytes > m_limits.inputBytes ? std::optional(tooLarge(bytes, m_limits)) : std::nullopt;
}

Result<RawDocument> ReaderProcess::read(
    const QByteArray &bytes, const QString &fileName, const Progress &progress) const
{
    if (auto error = refusal(bytes.size()))
        return *std::move(error);
    const Descriptor file = sealedFile(bytes);
    return file.isValid() ? read(file.number(), fileName, progress) : Result<RawDocument>(noRoom());
}

Result<RawDocument> ReaderProcess::read(int fileDescriptor, const QString &fileName, const Progress &progress) const
{
    const auto records = runJob(m_program, m_limits, fileDescriptor, { protocol::readTask(), fileName }, progress);
    return records ? documentFrom(*records) : Result<RawDocument>(records.error());
}

Result<QByteArray> ReaderProcess::renderPage(
    const QByteArray &bytes, int page, int dotsPerInch, const Progress &progress) const
{
    const Descriptor file = sealedFile(bytes);
    if (!file.isValid())
        return noRoom();
    const Job job { protocol::renderTask(), {}, page, dotsPerInch };
    const auto records = runJob(m_program, m_limits, file.number(), job, progress);
    if (!records)
        return records.error();
    if (records->front().at(0) != QStringLiteral("png"))
        return nonsense();
    return records->front().at(1).toByteArray();
}

Result<QString> ReaderProcess::probe(const QString &what) const
{
    const Descriptor file = sealedFile("probe");
    if (!file.isValid())
        return noRoom();
    const auto records = runJob(m_program, m_limits, file.number(), { protocol::probeTask(), what }, NoProgress());
    if (!records)
        return records.error();
    return records->front().at(1).toString();
}

} // namespace twelvefold
