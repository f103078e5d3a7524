// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/lock_file.h"

#include "vault/login.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twelvefold {

namespace {

QByteArray lockPath(const QString &casePath)
{
    return QFile::encodeName(casePath + QStringLiteral(".lock"));
}

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    int number() const { return m_number; }
    int take() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

QByteArray ownRecord()
{
    return QJsonDocument(
        QJsonObject { { QStringLiteral("host"), QSysInfo::machineHostName() },
            { QStringLiteral("user"), currentLogin().name }, { QStringLiteral("pid"), qint64(getpid()) },
            { QStringLiteral("time"), Utc::now().toIso() } })
        .toJson(QJsonDocument::Compact);
}

std::optional<LockHolder> readHolder(int descriptor)
{
    char buffer[4096];
    const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
    const QJsonObject o = size > 0 ? QJsonDocument::fromJson(QByteArray(buffer, size)).object() : QJsonObject();
    if (o.isEmpty())
        return std::nullopt;
    return LockHolder { o[QStringLiteral("host")].toString(), o[QStringLiteral("user")].toString(),
        o[QStringLiteral("pid")].toInteger(), Utc::fromIso(o[QStringLiteral("time")].toString()).value_or(Utc()) };
}

bool stillThere(int descriptor, const QByteArray &path)
{
    struct stat opened, named;
    return fstat(descriptor, &opened) == 0 && lstat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

enum class Attempt { Taken, Held, Again, NoRoom };

//! With the kernel's lock in hand: nobody on this host holds the case, whatever the file says.
Attempt take(int descriptor, const QByteArray &path, std::optional<LockHolder> &other)
{
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        other = readHolder(descriptor);
        return Attempt::Held;
    }
    if (!stillThere(descriptor, path))
        return Attempt::Again;
    other = readHolder(descriptor);
    if (other && other->host != QSysInfo::machineHostName())
        return Attempt::Held;
    const QByteArray record = ownRecord();
    if (ftruncate(descriptor, 0) != 0
        || pwrite(descriptor, record.constData(), size_t(record.size()), 0) != ssize_t(record.size()))
        return Attempt::NoRoom;
    return Attempt::Taken;
}

Error noLockFile(const QString &casePath, int problem)
{
    return { Error::Kind::Access,
        QStringLiteral(
            "The case %1 cannot be opened for writing, because no lock file can be made beside it (%2); open it "
            "read-only, or copy it to a folder of your own.")
            .arg(casePath, QString::fromLocal8Bit(std::strerror(problem))),
        casePath };
}

} // namespace

QString LockHolder::toText() const
{
    return QStringLiteral("%1 on %2 (process %3, since %4)").arg(user, host).arg(process).arg(since.toText());
}

Error lockedBy(const LockHolder &holder)
{
    QString text = QStringLiteral("The case is open for writing by %1; open it read-only, or wait until it is closed.")
                       .arg(holder.toText());
    if (holder.host != QSysInfo::machineHostName())
        text += QStringLiteral(" If nobody has it open there any more, delete the lock file beside the case.");
    return { Error::Kind::Locked, text };
}

Result<std::unique_ptr<LockFile>> LockFile::acquire(const QString &casePath, int waitSeconds)
{
    const QByteArray path = lockPath(casePath);
    // Never less than a moment: whoever only asks for the holder has the kernel's lock for an instant.
    const QDeadlineTimer deadline(std::max<qint64>(qint64(waitSeconds) * 1000, 100));
    std::optional<LockHolder> other;
    for (;;) {
        Descriptor file(open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.number() < 0)
            return noLockFile(casePath, errno);
        const Attempt attempt = take(file.number(), path, other);
        if (attempt == Attempt::Taken)
            return std::unique_ptr<LockFile>(new LockFile(path, file.take()));
        if (attempt == Attempt::NoRoom) {
            const int problem = errno;
            unlink(path.constData());
            return noLockFile(casePath, problem);
        }
        if (attempt == Attempt::Held && deadline.hasExpired())
            return lockedBy(
                other.value_or(LockHolder { QSysInfo::machineHostName(), QStringLiteral("somebody"), 0, {} }));
        // Not in step with others who wait.
        QThread::msleep(attempt == Attempt::Again ? 1 : QRandomGenerator::global()->bounded(5, 20));
    }
}

std::optional<LockHolder> LockFile::holder(const QString &casePath)
{
    const QByteArray path = lockPath(casePath);
    const Descriptor file(open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.number() < 0)
        return std::nullopt;
    auto holder = readHolder(file.number());
    if (!holder)
        return std::nullopt;
    const bool here = holder->host == QSysInfo::machineHostName();
    const bool free = flock(file.number(), LOCK_SH | LOCK_NB) == 0; // given back when the descriptor is closed
    return here && free ? std::nullopt : holder;
}

LockFile::LockFile(QByteArray path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

LockFile::~LockFile()
{
    // Removed while still locked, so that nobody can take over a name that is about to go.
    unlink(m_path.constData());
    close(m_descriptor);
}

} // namespace twelvefold
