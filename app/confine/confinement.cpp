// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "landlock.h"
#include "syscall_filter.h"

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace twelvefold {

namespace {

// Address sanitizers reserve terabytes that they never touch.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

void limit(decltype(RLIMIT_CORE) resource, rlim_t value)
{
    const rlimit both { value, value };
    ::setrlimit(resource, &both);
}

void limitResources(const ConfinementLimits &limits)
{
    constexpr rlim_t descriptors = 64; // a font or two beside the pipes
    if (!sanitized)
        limit(RLIMIT_AS, rlim_t(limits.memoryBytes));
    limit(RLIMIT_CPU, rlim_t(limits.cpuSeconds));
    limit(RLIMIT_CORE, 0); // a dump would hold the exhibit
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, descriptors);
}

} // namespace

Status confine(const ConfinementLimits &limits)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limitResources(limits);
    const FileRules files = restrictFiles({ "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/poppler" });
    if (!isConfined(files, restrictCalls(files != FileRules::None)))
        return Error { Error::Kind::Access,
            QStringLiteral(
                "This system offers neither seccomp nor Landlock with rules for the network (Linux 6.7), so a file "
                "that "
                "is made to do harm could not be held in check; it was not opened. Use a kernel that has one of "
                "them.") };
    return {};
}

} // namespace twelvefold
