// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/process_hardening.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace twelvefold {

void hardenProcess()
{
    // What a case held stays in freed memory by the hundred thousand otherwise; this costs a few per cent.
    mallopt(M_PERTURB, 0xA5);
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // LeakSanitizer attaches to its own process, which an undumpable one forbids.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace twelvefold
