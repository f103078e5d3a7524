// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_world.h"

namespace twelvefold {

//! A made-up portrait of simple shapes as PNG or JPEG; its description carries \p caption. Nobody's face.
QByteArray drawPicture(const DemoPicture &picture, const QString &caption);

} // namespace twelvefold
