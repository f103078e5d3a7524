// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_table.h"
#include "demo/demo_world.h"

namespace twelvefold {

//! Who they say they are: personas, contacts, accounts, documents, relations, victims, facilitators.
QList<DemoTable> personTables(const DemoWorld &world);
//! Work: employers, applications, interviews, engagements, references, incidents.
QList<DemoTable> workTables(const DemoWorld &world);
//! Traces: payouts, payments, transfers, devices, shipments, addresses on the network, logins.
QList<DemoTable> traceTables(const DemoWorld &world);
//! `key,persona,operator,role`: the answers, never imported.
QByteArray truthTable(const DemoWorld &world);

} // namespace twelvefold
