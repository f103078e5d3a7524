// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/raw_document.h"

#include <QString>

#include <vector>

namespace twelvefold::test {

//! One end of the tree that another program made of a mail: the decoded content of a part.
struct MailLeaf {
    QByteArray content;
    QByteArray charset; //!< as the part names it
    bool html = false;
    bool alternative = false; //!< stands beside other forms of the same text
};

//! The leaves of mime4j's "NAME_decoded.xml", in order, those of attached mails included.
std::vector<MailLeaf> expectedLeaves(const QString &xmlPath);

//! What the reader's document of a mail lacks of the leaves, or has beside them; empty where the two agree. A leaf is
//! found as text of the mail or as the very bytes of an attachment; attached mails are read in turn.
QStringList differences(const RawDocument &mail, const std::vector<MailLeaf> &leaves);

} // namespace twelvefold::test
