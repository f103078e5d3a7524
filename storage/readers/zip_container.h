// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/document_reader.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

struct zip;

namespace twelvefold {

//! A ZIP file in memory, inflated with a count of the real bytes: what its directory says of sizes is not believed.
class ZipContainer final
{
public:
    static Result<std::unique_ptr<ZipContainer>> open(const QByteArray &bytes, const ReadLimits &limits);
    ~ZipContainer();
    Q_DISABLE_COPY_MOVE(ZipContainer)

    //! Names as they stand in the file, never to be used as paths.
    const QStringList &names() const { return m_names; }
    bool contains(const QString &name) const { return m_names.contains(name); }

    //! One member; Error::BadInput if it is missing, damaged, encrypted, or inflates beyond the limits.
    Result<QByteArray> read(const QString &name);

private:
    ZipContainer(const QByteArray &bytes, const ReadLimits &limits);

    QByteArray m_bytes;
    ReadLimits m_limits;
    QStringList m_names;
    zip *m_zip = nullptr;
    qint64 m_inflated = 0; //!< of all members so far
};

} // namespace twelvefold
