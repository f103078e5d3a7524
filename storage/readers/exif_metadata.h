// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborMap>

namespace twelvefold {

//! What a camera or program wrote into a picture: "software" "created" "camera" "author" "gps" ("latitude, longitude"
//! in degrees with decimals), each where it is there. Damaged metadata is as good as none.
void readExif(const QByteArray &bytes, QCborMap &metadata);

} // namespace twelvefold
