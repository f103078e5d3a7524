// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "confine/landlock.h"

#include <QtGlobal>

namespace twelvefold {

struct ConfinementLimits {
    qint64 memoryBytes = 0; //!< of address space
    int cpuSeconds = 0;
};

//! Whether a reader may be let at foreign bytes: seccomp closes the network and all else; Landlock alone does so only
//! where it knows of networks.
constexpr bool isConfined(FileRules files, bool systemCalls)
{
    return systemCalls || files == FileRules::FilesAndTcp;
}

//! Takes from this process, for good, what reading a file never needs: other files, the network, other programs and
//! processes, and more than its share of memory and time. Only the folders of fonts and of Poppler's tables of
//! characters stay readable, and only where the kernel can hold the process to them (Landlock).
//!
//! Error::Access where what the system has is not enough. Call it before the first foreign byte is read.
Status confine(const ConfinementLimits &limits);

} // namespace twelvefold
