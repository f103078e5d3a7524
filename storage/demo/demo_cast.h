// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_pools.h"

namespace twelvefold {

// The steps that fill a world, in this order. Each draws from a stream of its own.

//! About forty employers, an agency, a recruiting firm, and their offices.
void foundEmployers(DemoWorld &world, DemoPools &pools);
//! Everybody's name, birth, contacts and claimed home, in an order that tells nothing; three facilitators; the victim.
void castPeople(DemoWorld &world, DemoPools &pools);
//! Own devices, home addresses on the network, payout accounts, profiles and documents.
void giveBelongings(DemoWorld &world, DemoPools &pools);
//! Who worked, applied and was interviewed where and when.
void writeHistory(DemoWorld &world, DemoPools &pools);
//! What joins the twelve: each of them to another by at least two families of evidence, and more here and there.
void plantOperator(DemoWorld &world, DemoPools &pools);
//! What the innocent share, and what clears them.
void plantDecoys(DemoWorld &world, DemoPools &pools);
//! Team calls, logins, payments, transfers.
void writeActivity(DemoWorld &world);

//! All of the above: the same seed, the same world.
DemoWorld buildDemoWorld(quint64 seed);

} // namespace twelvefold
