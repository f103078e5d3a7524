// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace twelvefold {

//! An empty file under a random name that its owner alone may read, for something encrypted on its way. Removed, with a
//! journal beside it, when this goes.
class TemporaryFile
{
public:
    //! In the folder of `beside`, by its real path. Access where nothing can be written there.
    static Result<TemporaryFile> make(const QString &beside);
    TemporaryFile(TemporaryFile &&other) noexcept;
    TemporaryFile &operator=(TemporaryFile &&) = delete;
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile();

    const QString &path() const { return m_path; }

private:
    explicit TemporaryFile(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path;
};

} // namespace twelvefold
