// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/mbox_reader.h"

#include "readers/read_error.h"

#include <algorithm>
#include <cctype>

namespace twelvefold {

namespace {

constexpr QByteArrayView separator("From ");

QByteArrayView lineAt(const QByteArray &bytes, qsizetype at)
{
    const qsizetype end = bytes.indexOf('\n', at);
    const auto line = QByteArrayView(bytes).sliced(at, (end < 0 ? bytes.size() : end) - at);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

//! "Name: …"
bool isHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0
        && std::all_of(line.begin(), line.begin() + colon, [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

//! A sentence that begins with "From" has no time of day in it and no mail header below.
bool isSeparator(const QByteArray &bytes, qsizetype at)
{
    const QByteArrayView line = lineAt(bytes, at);
    const auto digit = [&](qsizetype i) { return i >= 0 && i < line.size() && std::isdigit(uchar(line[i])) != 0; };
    bool time = false;
    for (qsizetype colon = line.indexOf(':'); colon >= 0 && !time; colon = line.indexOf(':', colon + 1))
        time = digit(colon - 1) && digit(colon + 1) && digit(colon + 2);
    const qsizetype next = bytes.indexOf('\n', at) + 1;
    return line.startsWith(separator) && time && next > 0 && next < bytes.size()
        && (isHeader(lineAt(bytes, next)) || lineAt(bytes, next).startsWith(">From "));
}

//! The first separator from `at` on; the size where there is none.
qsizetype nextSeparator(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size()) {
        at = bytes.indexOf("\nFrom ", at);
        if (at < 0)
            break;
        const QByteArrayView before = QByteArrayView(bytes).first(at);
        const bool afterEmptyLine = before.endsWith("\n") || before.endsWith("\n\r");
        ++at;
        if (afterEmptyLine && isSeparator(bytes, at))
            return at;
    }
    return bytes.size();
}

} // namespace

bool isMailbox(const QByteArray &bytes)
{
    return isSeparator(bytes, 0) && nextSeparator(bytes, 0) < bytes.size();
}

Result<RawDocument> readMailbox(const QByteArray &bytes, const ReadLimits &limits)
{
    RawDocument document;
    document.format = QStringLiteral("mbox");
    qint64 taken = 0;
    int number = 0;
    int left = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype begin = bytes.indexOf('\n', at) + 1; // below the line that parts mails
        const qsizetype end = nextSeparator(bytes, begin - 1);
        ++number;
        if (number > limits.members || taken + end - begin > limits.mailboxBytes) {
            ++left;
        } else {
            taken += end - begin;
            document.parts.push_back({ QStringLiteral("message %1.eml").arg(number), QStringLiteral("message/rfc822"),
                bytes.sliced(begin, end - begin) });
        }
        at = end;
    }
    document.metadata.insert(QStringLiteral("messages"), QString::number(number));
    if (left > 0)
        document.issues.push_back(warning({},
            QStringLiteral("This mailbox is larger than is read at once; %1 of its %2 mails were left out. Split it "
                           "into smaller ones.")
                .arg(left)
                .arg(number)));
    return document;
}

} // namespace twelvefold
