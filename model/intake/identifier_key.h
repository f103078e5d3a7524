// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QHash>
#include <QString>

namespace twelvefold {

//! The key of an identifier entity, made of its normalised values by property name; empty where they do not say who
//! it is. Parts are joined by U+001F.
//! - PlatformAccount: service and handle; without a handle, service and "#" numeric id.
//! - PaymentAccount: the IBAN alone where there is one; else the provider, folded, and the account id.
//! - Device: the serial number; without one the MAC address; without that the fingerprint.
//! - Credential: kind, folded, country and number, with empty places for what is not known; the number alone where
//!   neither of the others is. A place left empty is not filled by guessing: resolution compares such documents, with
//!   care, and does not make them one entity.
//! - all others: their one value.
QString identifierKey(const EntityType &type, const QHash<QString, QString> &values);

//! The usual name of a payment provider: "TransferWise" is "Wise"; unknown ones stay as written.
QString paymentProvider(const QString &text);

} // namespace twelvefold
