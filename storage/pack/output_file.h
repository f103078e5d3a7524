// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace twelvefold {

//! A file that appears under its name only when it is whole. What was not committed is removed again.
class OutputFile
{
public:
    OutputFile(const QString &name, bool overwrite);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    //! Makes an empty file of a name of its own beside the wanted one. Refuses an existing one unless told otherwise,
    //! and a case whatever it was told.
    Status prepare();
    const QString &temporaryName() const { return m_temporary; }
    //! Safely on disk first, then renamed.
    Status commit();

private:
    QString m_name;
    QString m_temporary;
    bool m_overwrite;
};

} // namespace twelvefold
