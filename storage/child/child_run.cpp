// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child/child_run.h"

#include "child/reader_protocol.h"

#include <QCborValue>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twelvefold {

namespace {

namespace protocol = readerprotocol;

constexpr int firstFreeDescriptor = 16; // above every number the child is given
constexpr int pollMilliseconds = 50; // how soon a cancel is seen
constexpr qsizetype chunkBytes = qsizetype(1) << 20;

Error stopped(const QString &why)
{
    return { Error::Kind::BadInput,
        QStringLiteral(
            "The reader stopped while reading this file (%1); the file was left out. Open it in a program made "
            "for it, on a machine that may be harmed, and bring in a copy saved from there.")
            .arg(why) };
}

Error systemError(const QString &what)
{
    return { Error::Kind::Access,
        QStringLiteral("%1 (%2). Close other programs and try again.")
            .arg(what, QString::fromLocal8Bit(std::strerror(errno))) };
}

struct Pipe {
    Descriptor readEnd;
    Descriptor writeEnd;
};

Pipe openPipe()
{
    int ends[2] = { -1, -1 };
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return { Descriptor(), Descriptor() };
    return { Descriptor(ends[0]), Descriptor(ends[1]) };
}

//! A copy with a number that no dup2 of the child's set-up can overwrite.
Descriptor raised(int number)
{
    return Descriptor(::fcntl(number, F_DUPFD_CLOEXEC, firstFreeDescriptor));
}

//! Only what the child's libraries need: nothing of the user's session reaches a program that reads hostile files.
std::vector<QByteArray> childEnvironment()
{
    std::vector<QByteArray> variables { QByteArrayLiteral("LC_ALL=C.UTF-8"), QByteArrayLiteral("TZ=UTC0"),
        QByteArrayLiteral("QT_QPA_PLATFORM=offscreen") };
    for (const char *name : { "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS" }) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            variables.push_back(QByteArray(name) + '=' + value);
    }
    return variables;
}

class FileActions final
{
public:
    FileActions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    Q_DISABLE_COPY_MOVE(FileActions)

    void give(const Descriptor &from, int to) { ::posix_spawn_file_actions_adddup2(&m_actions, from.number(), to); }
    posix_spawn_file_actions_t *get() { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions = {};
};

//! The child's process id, or the error of its start in errno and -1.
pid_t spawn(const QString &program, const Descriptor &file, const Descriptor &answers, const Descriptor &request)
{
    FileActions actions;
    actions.give(file, protocol::fileDescriptor);
    actions.give(answers, protocol::answerDescriptor);
    actions.give(request, protocol::requestDescriptor);
    ::posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(actions.get(), protocol::requestDescriptor + 1);

    QByteArray path = QFile::encodeName(program);
    std::vector<QByteArray> variables = childEnvironment();
    std::vector<char *> environment;
    for (QByteArray &variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    char *arguments[] = { path.data(), nullptr };

    pid_t pid = -1;
    const int problem = ::posix_spawn(&pid, path.constData(), actions.get(), nullptr, arguments, environment.data());
    errno = problem;
    return problem == 0 ? pid : -1;
}

//! A started child: whoever lets go of it kills it and buries it.
class Child final
{
public:
    explicit Child(pid_t pid)
        : m_pid(pid)
    {
    }
    ~Child()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            wait();
        }
    }
    Q_DISABLE_COPY_MOVE(Child)

    int wait()
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
        m_pid = -1;
        return status;
    }

private:
    pid_t m_pid;
};

//! Takes complete records out of the stream; false where the stream cannot be one of records.
class Records final
{
public:
    bool take(const QByteArray &bytes)
    {
        m_buffer += bytes;
        qsizetype offset = 0;
        while (const auto size = protocol::announcedSize(m_buffer, offset)) {
            if (m_buffer.size() - offset - protocol::headerBytes < *size)
                break;
            const QByteArray cbor = m_buffer.mid(offset + protocol::headerBytes, *size);
            QCborParserError problem;
            const QCborArray record = QCborValue::fromCbor(cbor, &problem).toArray();
            if (problem.error != QCborError::NoError || record.isEmpty())
                return false;
            m_records.push_back(record);
            offset += protocol::headerBytes + *size;
        }
        m_buffer.remove(0, offset);
        return true;
    }

    bool areComplete() const
    {
        return m_buffer.isEmpty() && !m_records.empty()
            && (m_records.back().at(0) == QStringLiteral("end") || m_records.back().at(0) == QStringLiteral("error"));
    }
    std::vector<QCborArray> take() { return std::move(m_records); }

private:
    QByteArray m_buffer;
    std::vector<QCborArray> m_records;
};

QString reason(int status)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS)
        return QStringLiteral("it tried something that reading a file never needs, so it may be made to do harm");
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return QStringLiteral("it used up its time or memory; it may be damaged or made to do harm");
    return QStringLiteral("it may be damaged or made to do harm");
}

//! Reads until the child closes its end; the records may be incomplete then.
Result<Records> collect(int answers, const ChildTask &task, const Progress &progress)
{
    const QDeadlineTimer deadline(task.wallMilliseconds);
    Records records;
    qint64 total = 0;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    while (true) {
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("Reading this file was cancelled.") };
        if (deadline.hasExpired())
            return stopped(QStringLiteral("it took longer than %1 seconds").arg(double(task.wallMilliseconds) / 1000));
        pollfd waiting { answers, POLLIN, 0 };
        if (::poll(&waiting, 1, pollMilliseconds) <= 0)
            continue;
        const ssize_t got = ::read(answers, chunk.data(), size_t(chunk.size()));
        if (got == 0)
            break;
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        total += got;
        if (got < 0 || total > task.outputBytes || !records.take(QByteArray::fromRawData(chunk.constData(), got)))
            return stopped(QStringLiteral("what came out of it was too much or made no sense"));
    }
    return records;
}

Descriptor requestPipe(const QByteArray &request)
{
    Pipe pipe = openPipe();
    const QByteArray framed = protocol::frame(request);
    if (!pipe.writeEnd.isValid()
        || ::write(pipe.writeEnd.number(), framed.constData(), size_t(framed.size())) != framed.size())
        return Descriptor();
    return raised(pipe.readEnd.number());
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor sealedFile(const QByteArray &bytes)
{
    Descriptor file(::memfd_create("exhibit", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    for (qsizetype done = 0; file.isValid() && done < bytes.size();) {
        const ssize_t written = ::write(file.number(), bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return Descriptor();
        done += written;
    }
    if (file.isValid())
        ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    return file;
}

Result<std::vector<QCborArray>> runChild(const ChildTask &task, const Progress &progress)
{
    const Descriptor file = raised(task.file);
    Pipe pipe = openPipe();
    Descriptor answers = raised(pipe.writeEnd.number());
    Descriptor request = requestPipe(task.request);
    if (!file.isValid() || !pipe.readEnd.isValid() || !answers.isValid() || !request.isValid())
        return systemError(QStringLiteral("The reader could not be given the file"));
    pipe.writeEnd = Descriptor();

    const pid_t pid = spawn(task.program, file, answers, request);
    if (pid < 0)
        return Error { Error::Kind::Access,
            QStringLiteral(
                "The reader %1 could not be started (%2). Install Twelvefold again so that it lies beside the "
                "other programs.")
                .arg(task.program, QString::fromLocal8Bit(std::strerror(errno))) };
    Child child(pid);
    answers = Descriptor();
    Result<Records> records = collect(pipe.readEnd.number(), task, progress);
    if (!records)
        return records.error();
    const int status = child.wait();
    if (!records->areComplete())
        return stopped(reason(status));
    return records->take();
}

} // namespace twelvefold
