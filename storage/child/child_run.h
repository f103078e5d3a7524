// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QCborArray>
#include <QString>

#include <vector>

namespace twelvefold {

//! A descriptor that closes itself.
class Descriptor final
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Q_DISABLE_COPY(Descriptor)

    int number() const { return m_number; }
    bool isValid() const { return m_number >= 0; }

private:
    int m_number = -1;
};

//! The bytes as an anonymous file in memory that nobody can change any more; invalid if the system has no room.
Descriptor sealedFile(const QByteArray &bytes);

struct ChildTask {
    QString program;
    QByteArray request; //!< CBOR, not yet framed; at most 4,000 bytes
    int file = -1; //!< the foreign file, read from its beginning
    int wallMilliseconds = 0;
    qint64 outputBytes = 0; //!< of all records together
};

//! Runs the child to its end and returns its records, the last of which is ["end"]. Kills it at the limits, when
//! cancelled, and when what it says makes no sense.
Result<std::vector<QCborArray>> runChild(const ChildTask &task, const Progress &progress);

} // namespace twelvefold
