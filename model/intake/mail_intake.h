// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/exhibit.h"

namespace twelvefold {

//! What a mail says: its subject, time, thread and author; who sent it to whom (`sentBy`, `sentTo` to the addresses);
//! the networks of its Received lines and the identifiers of its body, which it `mentions` and which thereby become
//! nobody's. A Reply-To that is not the sender is mentioned too.
void takeMail(EntityRegistry &registry, const Exhibit &exhibit);

//! "abc@host" of "<abc@host>".
QString bareMessageId(const QString &header);

} // namespace twelvefold
