// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_world.h"

namespace twelvefold {

struct DemoAttachment {
    QString name, type;
    QByteArray bytes;
};

//! One message before RFC 5322. Exactly one end is a person of the case; the other is a mailbox of an organisation.
struct DemoMail {
    QString fromName, from, toName, to, subject, body, originIp, messageId;
    QStringList references; //!< message ids of the thread so far
    QDateTime at;
    int offset = 0; //!< hours, the zone in which Date is written
    QList<DemoAttachment> attachments;
    enum class Encoding { Automatic, Base64, WithHtml } encoding = Encoding::Automatic;
};

//! Two hundred messages in threads, in the order of time. \p resumes holds the attachments by person.
QList<DemoMail> writeMails(
    const DemoWorld &world, const QMap<int, DemoAttachment> &resumes, const QMap<int, DemoAttachment> &pictures);

//! The bytes of an .eml file: RFC 5322 with CRLF, MIME, a Received chain.
QByteArray mailAsEml(const DemoMail &mail);

} // namespace twelvefold
