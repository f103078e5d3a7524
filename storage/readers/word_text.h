// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

#include <QHash>

namespace twelvefold {

//! What one WordprocessingML part (body, header, footer, notes) says.
struct WordText {
    QString text;
    QString problem; //!< why its end is missing; empty if it was read to the end
};

//! `links` gives the address of a hyperlink by its relationship id.
WordText wordText(const QByteArray &xml, const QHash<QString, QString> &links, const ReadLimits &limits);

} // namespace twelvefold
