// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twelvefold {

//! Opens the system's converters for the encodings that mail headers come in and keeps them: the C library would look
//! for each in a file when it is first met. Also starts GMime.
void prepareMailCharsets();

} // namespace twelvefold
