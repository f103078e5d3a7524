// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_shim.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <random>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace twelvefold::test {

namespace {

constexpr qsizetype sector = 512; //!< bytes: what a disk writes at once

struct Shim {
    std::mutex mutex;
    DiskRecording *recording = nullptr;
    std::map<quint64, quint64> files; //!< number of a recorded file by its inode, which the system may use again
    quint64 lastFile = 0;
    std::atomic<ino_t> folder = 0; //!< that of the recorded files
    qint64 room = -1;
};

Shim &shim()
{
    static Shim the;
    return the;
}

template <class Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

QString nameOf(const char *path)
{
    return QFileInfo(QFile::decodeName(path)).fileName();
}

struct Known {
    quint64 number = 0;
    qint64 size = 0;
};

std::optional<Known> known(int descriptor)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0)
        return std::nullopt;
    const std::lock_guard lock(shim().mutex);
    const auto file = shim().files.find(info.st_ino);
    if (!shim().recording || file == shim().files.end())
        return std::nullopt;
    return Known { file->second, info.st_size };
}

bool isRecorded(const char *path)
{
    const std::lock_guard lock(shim().mutex);
    return shim().recording && shim().recording->concerns(QFile::decodeName(path));
}

void record(DiskEvent event)
{
    const std::lock_guard lock(shim().mutex);
    if (shim().recording)
        shim().recording->note(std::move(event));
}

void giveBack(qint64 bytes)
{
    const std::lock_guard lock(shim().mutex);
    if (shim().room >= 0)
        shim().room += bytes;
}

//! Takes room for a file that grows from one size to another; false if there is not so much.
bool takeRoom(qint64 from, qint64 to)
{
    const std::lock_guard lock(shim().mutex);
    if (shim().room < 0 || to <= from)
        return true;
    if (shim().room < to - from)
        return false;
    shim().room -= to - from;
    return true;
}

void opened(int descriptor, const char *path, bool made)
{
    struct stat info;
    if (!made || descriptor < 0 || fstat(descriptor, &info) != 0 || !isRecorded(path))
        return;
    quint64 number = 0;
    {
        const std::lock_guard lock(shim().mutex);
        number = shim().files[info.st_ino] = ++shim().lastFile;
    }
    record({ DiskEvent::Kind::Create, number, 0, {}, nameOf(path), {} });
}

int openRecorded(const char *symbol, const char *path, int flags, mode_t mode)
{
    struct stat before;
    const bool made = (flags & O_CREAT) != 0 && lstat(path, &before) != 0;
    const int descriptor = real<int (*)(const char *, int, ...)>(symbol)(path, flags, mode);
    opened(descriptor, path, made);
    return descriptor;
}

ssize_t writeRecorded(const char *symbol, int descriptor, const void *bytes, size_t size, off_t offset)
{
    const auto file = known(descriptor);
    if (file && !takeRoom(file->size, std::max<qint64>(file->size, offset + qint64(size)))) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t done = real<ssize_t (*)(int, const void *, size_t, off_t)>(symbol)(descriptor, bytes, size, offset);
    if (file && done > 0)
        record({ DiskEvent::Kind::Write, file->number, offset,
            QByteArray(static_cast<const char *>(bytes), qsizetype(done)), {}, {} });
    return done;
}

int truncateRecorded(const char *symbol, int descriptor, off_t size)
{
    const auto file = known(descriptor);
    const int rc = real<int (*)(int, off_t)>(symbol)(descriptor, size);
    if (file && rc == 0) {
        giveBack(std::max<qint64>(0, file->size - size));
        record({ DiskEvent::Kind::Truncate, file->number, size, {}, {}, {} });
    }
    return rc;
}

int syncRecorded(const char *symbol, int descriptor)
{
    const int rc = real<int (*)(int)>(symbol)(descriptor);
    struct stat info;
    if (rc != 0 || fstat(descriptor, &info) != 0)
        return rc;
    if (S_ISDIR(info.st_mode) && info.st_ino == shim().folder)
        record({ DiskEvent::Kind::SyncFolder, 0, 0, {}, {}, {} });
    else if (const auto file = known(descriptor))
        record({ DiskEvent::Kind::Sync, file->number, 0, {}, {}, {} });
    return rc;
}

void apply(QByteArray &content, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Truncate) {
        content.resize(std::min<qsizetype>(content.size(), event.offset));
        content.append(event.offset - content.size(), '\0');
        return;
    }
    const qsizetype end = event.offset + event.bytes.size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    content.replace(event.offset, event.bytes.size(), event.bytes);
}

//! Only some sectors of a write.
void applyTorn(QByteArray &content, const DiskEvent &event, std::mt19937 &random)
{
    for (qsizetype at = 0; at < event.bytes.size(); at += sector) {
        if (random() % 2 == 0)
            apply(content,
                { DiskEvent::Kind::Write, event.file, event.offset + at, event.bytes.mid(at, sector), {}, {} });
    }
}

void applyName(std::map<QString, quint64> &names, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Create)
        names[event.name] = event.file;
    if (event.kind == DiskEvent::Kind::Rename)
        names[event.to] = names[event.name];
    if (event.kind != DiskEvent::Kind::Create)
        names.erase(event.name);
}

} // namespace

DiskRecording::DiskRecording(QString folder, QString part)
    : m_folder(std::move(folder))
    , m_part(std::move(part))
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        struct stat info;
        QFile content(file.filePath());
        if (!concerns(file.filePath()) || !content.open(QIODevice::ReadOnly) || fstat(content.handle(), &info) != 0)
            continue;
        const std::lock_guard lock(shim().mutex);
        const quint64 number = shim().files[info.st_ino] = ++shim().lastFile;
        m_names[file.fileName()] = number;
        m_contents[number] = content.readAll();
    }
    const std::lock_guard lock(shim().mutex);
    struct stat info;
    shim().folder = stat(QFile::encodeName(m_folder).constData(), &info) == 0 ? info.st_ino : 0;
    shim().recording = this;
}

DiskRecording::~DiskRecording()
{
    stop();
}

void DiskRecording::stop()
{
    const std::lock_guard lock(shim().mutex);
    shim().recording = nullptr;
    shim().files.clear();
    shim().room = -1;
}

bool DiskRecording::concerns(const QString &path) const
{
    const QFileInfo file(path);
    return file.path() == m_folder && file.fileName().contains(m_part) && !file.fileName().endsWith(u".lock");
}

void DiskRecording::note(DiskEvent event)
{
    m_events.push_back(std::move(event));
}

void DiskRecording::mark(quint64 number)
{
    record({ DiskEvent::Kind::Mark, number, 0, {}, {}, {} });
}

quint64 DiskRecording::lastMark(size_t events) const
{
    for (size_t i = events; i > 0; --i) {
        if (m_events[i - 1].kind == DiskEvent::Kind::Mark)
            return m_events[i - 1].file;
    }
    return 0;
}

Folder DiskRecording::afterPowerLoss(size_t events, unsigned seed) const
{
    std::mt19937 random(seed);
    auto names = m_names;
    auto contents = m_contents;
    std::map<quint64, std::vector<const DiskEvent *>> written;
    std::vector<const DiskEvent *> named;
    for (const DiskEvent &event : std::span(m_events).first(events)) {
        using Kind = DiskEvent::Kind;
        if (event.kind == Kind::Write || event.kind == Kind::Truncate) {
            written[event.file].push_back(&event);
        } else if (event.kind == Kind::Sync) {
            for (const DiskEvent *write : written[event.file])
                apply(contents[event.file], *write);
            written.erase(event.file);
        } else if (event.kind == Kind::SyncFolder) {
            for (const DiskEvent *name : named)
                applyName(names, *name);
            named.clear();
        } else if (event.kind != Kind::Mark) {
            named.push_back(&event);
        }
    }
    // Now and then all or nothing of what was not synced: an ordinary kill, and a disk that wrote nothing by itself.
    const auto luck = unsigned(random() % 8);
    for (const auto &[file, writes] : written) {
        for (const DiskEvent *write : writes) {
            const auto fate = luck == 0 ? 1 : luck == 1 ? 0 : int(random() % 3);
            if (fate == 1 || (fate == 2 && write->kind == DiskEvent::Kind::Truncate))
                apply(contents[file], *write);
            else if (fate == 2)
                applyTorn(contents[file], *write, random);
        }
    }
    const size_t kept = luck == 0 ? named.size() : luck == 1 ? 0 : random() % (named.size() + 1);
    for (const DiskEvent *name : std::span(named).first(kept))
        applyName(names, *name);
    Folder folder;
    for (const auto &[name, file] : names)
        folder[name] = contents[file];
    return folder;
}

void limitRoom(qint64 bytes)
{
    const std::lock_guard lock(shim().mutex);
    shim().room = bytes;
}

} // namespace twelvefold::test

using namespace twelvefold::test;

// The names that the C library has; both that with 64 and that without, which are the same function on some machines.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return openRecorded("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
    va_end(list);
    return openRecorded("open64", path, flags, mode);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    return writeRecorded("pwrite", descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    return writeRecorded("pwrite64", descriptor, bytes, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    return truncateRecorded("ftruncate", descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    return truncateRecorded("ftruncate64", descriptor, size);
}

int fsync(int descriptor)
{
    return syncRecorded("fsync", descriptor);
}

int fdatasync(int descriptor)
{
    return syncRecorded("fdatasync", descriptor);
}

int unlink(const char *path) noexcept
{
    struct stat info {
    };
    const bool recorded = isRecorded(path) && lstat(path, &info) == 0;
    const int rc = real<int (*)(const char *)>("unlink")(path);
    if (recorded && rc == 0) {
        giveBack(info.st_size);
        record({ DiskEvent::Kind::Remove, 0, 0, {}, nameOf(path), {} });
    }
    return rc;
}

int rename(const char *from, const char *to) noexcept
{
    const bool recorded = isRecorded(from);
    const int rc = real<int (*)(const char *, const char *)>("rename")(from, to);
    if (recorded && rc == 0)
        record({ DiskEvent::Kind::Rename, 0, 0, {}, nameOf(from), nameOf(to) });
    return rc;
}
}
