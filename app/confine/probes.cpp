// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probes.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace twelvefold {

namespace {

QString outcome(bool succeeded)
{
    return succeeded ? QStringLiteral("allowed")
                     : QStringLiteral("refused: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
}

QString tryFork()
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(0);
    return outcome(pid > 0);
}

QString tryExecute()
{
    char program[] = "/bin/true";
    char *const arguments[] = { program, nullptr };
    char *const environment[] = { nullptr };
    return outcome(::execve(program, arguments, environment) == 0);
}

QString tryReadingParent()
{
    char byte = 0;
    const iovec here { &byte, 1 };
    const iovec there { &byte, 1 };
    return outcome(::process_vm_readv(::getppid(), &here, 1, &there, 1, 0) >= 0);
}

QString tryMemory()
{
    constexpr size_t bytes = size_t(3) << 30;
    void *memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return outcome(memory != MAP_FAILED);
}

[[noreturn]] void spin()
{
    volatile unsigned turns = 0;
    while (true)
        (void)turns;
}

} // namespace

QString probe(const QString &what)
{
    if (what == u"open")
        return outcome(::open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0);
    if (what == u"write")
        return outcome(::open("/tmp/twelvefold-reader-probe", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0);
    if (what == u"socket")
        return outcome(::socket(AF_INET, SOCK_STREAM, 0) >= 0);
    if (what == u"execve")
        return tryExecute();
    if (what == u"fork")
        return tryFork();
    if (what == u"ptrace")
        return outcome(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0);
    if (what == u"readv")
        return tryReadingParent();
    if (what == u"memory")
        return tryMemory();
    if (what == u"executable")
        return outcome(::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            != MAP_FAILED);
    if (what == u"spin")
        spin();
    if (what == u"crash")
        std::abort();
    return QStringLiteral("unknown");
}

} // namespace twelvefold
