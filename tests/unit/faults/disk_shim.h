// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace twelvefold::test {

// This program has its own open, write, truncate, sync, rename and unlink, which the library's VFS and the application
// both call: what they do to the files of one case is recorded on its way to the kernel, or refused for want of room.

struct DiskEvent {
    enum class Kind { Create, Write, Truncate, Sync, SyncFolder, Rename, Remove, Mark };
    Kind kind = Kind::Mark;
    quint64 file = 0; //!< its number; for Mark: what mark() was told
    qint64 offset = 0; //!< of a write; the new size of Truncate
    QByteArray bytes;
    QString name; //!< in the folder
    QString to; //!< of Rename
};

//! Names and contents of files.
using Folder = std::map<QString, QByteArray>;

//! What happened to the files of one case, from its making to stop().
class DiskRecording
{
public:
    //! Files in `folder` whose names have `part` in them, but for lock files. One recording at a time.
    DiskRecording(QString folder, QString part);
    DiskRecording(const DiskRecording &) = delete;
    DiskRecording &operator=(const DiskRecording &) = delete;
    ~DiskRecording();

    //! Puts a sign between what happened before and what happens from now on.
    void mark(quint64 number);
    void stop();
    const std::vector<DiskEvent> &events() const { return m_events; }

    //! What a loss of power after this many events may leave. What was synced is there. Of what was not, each write is
    //! there, is not, or is torn at 512 bytes, as the seed says; and so far as the folder was not synced, some first
    //! part of the changes of names is.
    Folder afterPowerLoss(size_t events, unsigned seed) const;
    //! The last mark before this many events; 0 if there is none.
    quint64 lastMark(size_t events) const;

    void note(DiskEvent event);
    bool concerns(const QString &path) const;

private:
    QString m_folder;
    QString m_part;
    std::map<QString, quint64> m_names; //!< at the beginning
    std::map<quint64, QByteArray> m_contents; //!< the same
    std::vector<DiskEvent> m_events;
};

//! How many bytes the files of the case that is recorded may still grow by, all together; what is removed gives room
//! back. Negative: as many as they like.
void limitRoom(qint64 bytes);

} // namespace twelvefold::test
