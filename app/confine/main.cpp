// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later

// twelvefold-reader: reads one foreign file and tells what is in it. It is started by the other programs, once a file,
// and is of no use by itself.
#include "child/reader_protocol.h"
#include "confinement.h"
#include "probes.h"
#include "readers/document_reader.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace twelvefold;
namespace protocol = readerprotocol;

struct Request {
    QString task;
    QString name;
    int page = 0;
    int dotsPerInch = 0;
    ConfinementLimits limits;
    qint64 outputBytes = 0;
};

//! Appends what `readMore` (which returns what read() does) brings until there is no more.
template <class ReadMore>
QByteArray readAll(qint64 expected, ReadMore readMore)
{
    QByteArray bytes;
    bytes.reserve(expected);
    constexpr qsizetype chunk = 256 * 1024;
    while (true) {
        const qsizetype before = bytes.size();
        bytes.resize(before + chunk);
        const ssize_t got = readMore(bytes.data() + before, size_t(chunk), off_t(before));
        bytes.resize(before + std::max(got, ssize_t(0)));
        if (got == 0 || (got < 0 && errno != EINTR))
            return bytes;
    }
}

//! The request comes from our own program: it is no foreign byte.
Request readRequest()
{
    const QByteArray framed
        = readAll(0, [](char *to, size_t size, off_t) { return ::read(protocol::requestDescriptor, to, size); });
    ::close(protocol::requestDescriptor);
    const QCborArray a = QCborValue::fromCbor(framed.mid(protocol::headerBytes)).toArray();
    return { a.at(0).toString(), a.at(1).toString(), int(a.at(2).toInteger()), int(a.at(3).toInteger()),
        { a.at(4).toInteger(), int(a.at(5).toInteger()) }, a.at(6).toInteger() };
}

void answer(const QCborArray &record)
{
    const QByteArray framed = protocol::frame(QCborValue(record).toCbor());
    for (qsizetype done = 0; done < framed.size();) {
        const ssize_t written
            = ::write(protocol::answerDescriptor, framed.constData() + done, size_t(framed.size() - done));
        if (written < 0 && errno != EINTR)
            ::_exit(1);
        done += std::max(written, ssize_t(0));
    }
}

void answerError(const Error &error)
{
    answer({ QStringLiteral("error"), error.message, error.kind == Error::Kind::Access });
}

QByteArray foreignBytes()
{
    struct stat about = {};
    ::fstat(protocol::fileDescriptor, &about);
    // By place, for the descriptor may be shared with another reader of the same file.
    return readAll(about.st_size + 1,
        [](char *to, size_t size, off_t at) { return ::pread(protocol::fileDescriptor, to, size, at); });
}

void answerDocument(const Request &request)
{
    const Result<RawDocument> document = readDocument(foreignBytes(), request.name);
    if (!document)
        return answerError(document.error());
    const QByteArray cbor = toCbor(*document, false);
    if (cbor.size() > request.outputBytes)
        return answerError({ Error::Kind::BadInput,
            QStringLiteral("This file holds more text than is taken in at once (%1 MB). Split it into several files.")
                .arg(request.outputBytes / 1'000'000) });
    answer({ QStringLiteral("document"), cbor });
    for (const RawPart &part : document->parts)
        answer({ QStringLiteral("part"), part.name, part.mediaType, part.bytes });
    answer({ QStringLiteral("end") });
}

void answerPage(const Request &request)
{
    const Result<QByteArray> png = renderPagePng(foreignBytes(), request.page, request.dotsPerInch);
    if (!png)
        return answerError(png.error());
    answer({ QStringLiteral("png"), *png });
    answer({ QStringLiteral("end") });
}

void serve(const Request &request)
{
    if (request.task == protocol::readTask())
        answerDocument(request);
    else if (request.task == protocol::renderTask())
        answerPage(request);
    else if (request.task == protocol::probeTask()) {
        answer({ QStringLiteral("probe"), probe(request.name) });
        answer({ QStringLiteral("end") });
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Request request = readRequest();
    if (request.task.isEmpty())
        return 2;
    prepareReaders(request.task == protocol::renderTask());
    if (const Status confined = confine(request.limits); !confined)
        answerError(confined.error());
    else
        serve(request);
    ::_exit(0); // nothing here needs an orderly end, and libraries' farewells open files
}
