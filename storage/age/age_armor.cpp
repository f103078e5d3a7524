// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_armor.h"

#include "age/age_error.h"
#include "base/strict_base64.h"

#include <algorithm>
#include <cstring>

namespace twelvefold::age {

namespace {

const QByteArray firstLine("-----BEGIN AGE ENCRYPTED FILE-----");
const QByteArray lastLine("-----END AGE ENCRYPTED FILE-----");
const QByteArray anyFirstLine("-----BEGIN");
constexpr qsizetype columns = 64;
constexpr qsizetype bytesOfALine = 48;
constexpr qsizetype mostSpace = 1024; //!< before and behind

Error broken(const QString &what)
{
    return ageError(AgeFailure::Armor,
        QStringLiteral("The text form of the age file is damaged: %1; copy it again, whole and unchanged.").arg(what));
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

qsizetype spaceBefore(QByteArrayView text)
{
    return std::distance(text.begin(), std::ranges::find_if_not(text, isSpace));
}

} // namespace

Result<bool> looksArmored(BufferedSource &source)
{
    const auto start = source.peek(mostSpace + anyFirstLine.size());
    if (!start)
        return start.error();
    return start->sliced(spaceBefore(*start)).startsWith(anyFirstLine);
}

Result<qsizetype> ArmorSource::read(char *to, qsizetype most)
{
    if (m_state == State::Before) {
        if (const Status begun = begin(); !begun)
            return begun.error();
    }
    while (m_bytes.isEmpty() && m_state != State::Done) {
        if (const Status read = readLine(); !read)
            return read.error();
    }
    const qsizetype count = std::min(most, m_bytes.size());
    std::memcpy(to, m_bytes.constData(), size_t(count));
    m_bytes.remove(0, count);
    return count;
}

//! Without its end, which is a line feed with or without a carriage return before it.
Result<QByteArray> ArmorSource::line()
{
    auto line = m_text.readLine(columns + 2);
    if (!line)
        return line.error();
    if (line->endsWith('\n'))
        line->chop(1);
    else if (*line != lastLine) // which may end the file
        return broken(QStringLiteral("a line is too long or the last line is missing"));
    if (line->endsWith('\r'))
        line->chop(1);
    return line;
}

Status ArmorSource::begin()
{
    const auto start = m_text.peek(mostSpace + 1);
    if (!start)
        return start.error();
    m_text.skip(spaceBefore(*start));
    const auto first = line();
    if (!first)
        return first.error();
    if (*first != firstLine)
        return broken(QStringLiteral("its first line is not “%1”").arg(QLatin1String(firstLine)));
    m_state = State::Inside;
    return {};
}

Status ArmorSource::readLine()
{
    const auto text = line();
    if (!text)
        return text.error();
    if (*text == lastLine)
        return end();
    const auto bytes = fromStrictBase64(*text, Base64Form::Padded);
    if (m_state == State::LastLineRead || text->isEmpty() || text->size() > columns || !bytes)
        return broken(QStringLiteral("a line is not written as it should be"));
    m_bytes = *bytes;
    if (text->size() < columns || m_bytes.size() < bytesOfALine)
        m_state = State::LastLineRead;
    return {};
}

Status ArmorSource::end()
{
    m_state = State::Done;
    const auto rest = m_text.peek(mostSpace + 1);
    if (!rest)
        return rest.error();
    if (spaceBefore(*rest) != rest->size() || rest->size() > mostSpace)
        return broken(QStringLiteral("something stands behind its last line"));
    return {};
}

Status ArmorSink::write(QByteArrayView bytes)
{
    QByteArray text = m_begun ? QByteArray() : firstLine + '\n';
    m_begun = true;
    m_pending += bytes;
    qsizetype at = 0;
    for (; m_pending.size() - at >= bytesOfALine; at += bytesOfALine)
        text += m_pending.mid(at, bytesOfALine).toBase64() + '\n';
    m_pending.remove(0, at);
    return m_text.write(text);
}

Status ArmorSink::finish()
{
    const QByteArray text = m_pending.isEmpty() ? QByteArray() : m_pending.toBase64() + '\n';
    m_pending.clear();
    return m_text.write(text + lastLine + '\n');
}

} // namespace twelvefold::age
