// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/byte_stream.h"

namespace twelvefold::age {

//! Whether the armor's first line comes next, space before it passed over.
Result<bool> looksArmored(BufferedSource &source);

//! What stands in ASCII armor, by the strict rules of RFC 7468, figure 3: full lines of 64 columns and a last one,
//! canonical base64, nothing but space before and behind. Armor failure for anything else.
class ArmorSource final : public ByteSource
{
public:
    explicit ArmorSource(BufferedSource &text)
        : m_text(text)
    {
    }
    Result<qsizetype> read(char *to, qsizetype most) override;

private:
    enum class State { Before, Inside, LastLineRead, Done };
    Result<QByteArray> line();
    Status begin();
    Status readLine();
    Status end();

    BufferedSource &m_text;
    State m_state = State::Before;
    QByteArray m_bytes; //!< decoded and not yet read
};

//! Puts what is written into armor; finish() writes its end.
class ArmorSink final : public ByteSink
{
public:
    explicit ArmorSink(ByteSink &text)
        : m_text(text)
    {
    }
    Status write(QByteArrayView bytes) override;
    Status finish();

private:
    ByteSink &m_text;
    QByteArray m_pending; //!< less than a line
    bool m_begun = false;
};

} // namespace twelvefold::age
