// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syscall_filter.h"

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace twelvefold {

namespace {

//! Needed with any arguments. Names the running system does not know come out negative and are passed over.
constexpr int freelyAllowed[] = { SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev),
    SCMP_SYS(close), SCMP_SYS(lseek), SCMP_SYS(_llseek), SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(munmap),
    SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(getpid), SCMP_SYS(gettid),
    SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(exit), SCMP_SYS(exit_group),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    SCMP_SYS(getrandom), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(getrlimit),
    SCMP_SYS(rseq), SCMP_SYS(set_robust_list), SCMP_SYS(set_tid_address), SCMP_SYS(membarrier),
    SCMP_SYS(restart_syscall), SCMP_SYS(getdents64) };

//! No reader, however broken, comes to any of these by itself.
constexpr int deadly[] = { SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(sendto), SCMP_SYS(sendmsg), SCMP_SYS(execve), SCMP_SYS(execveat),
    SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(tkill),
    SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_getfd), SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root),
    SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(bpf), SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(creat), SCMP_SYS(setuid), SCMP_SYS(setgid),
    SCMP_SYS(memfd_create) };

class Filter final
{
public:
    Filter()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)))
    {
        if (!m_context)
            return;
        seccomp_attr_set(m_context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
        seccomp_attr_set(m_context, SCMP_FLTATR_CTL_TSYNC, 1); // a thread that a library started is held as well
    }
    ~Filter()
    {
        if (m_context)
            seccomp_release(m_context);
    }
    Filter(const Filter &) = delete;
    Filter &operator=(const Filter &) = delete;

    //! Comparisons of one rule must all hold.
    template <class... Comparisons>
    void add(std::uint32_t action, int call, Comparisons... comparisons)
    {
        if (call >= 0)
            m_good &= seccomp_rule_add(m_context, action, call, sizeof...(comparisons), comparisons...) == 0;
    }
    bool load() { return m_context && m_good && seccomp_load(m_context) == 0; }
    bool isValid() const { return m_context != nullptr; }

private:
    scmp_filter_ctx m_context;
    bool m_good = true;
};

scmp_arg_cmp bitsAre(unsigned argument, scmp_datum_t mask, scmp_datum_t value)
{
    return { argument, SCMP_CMP_MASKED_EQ, mask, value };
}

scmp_arg_cmp equals(unsigned argument, scmp_datum_t value)
{
    return { argument, SCMP_CMP_EQ, value, 0 };
}

void addOpening(Filter &filter, bool mayOpen)
{
    constexpr scmp_datum_t changing = O_ACCMODE | O_CREAT | O_TRUNC;
    for (const auto &[call, flags] : { std::pair { SCMP_SYS(open), 1U }, std::pair { SCMP_SYS(openat), 2U } }) {
        filter.add(SCMP_ACT_KILL_PROCESS, call, bitsAre(flags, O_ACCMODE, O_WRONLY));
        filter.add(SCMP_ACT_KILL_PROCESS, call, bitsAre(flags, O_ACCMODE, O_RDWR));
        if (mayOpen)
            filter.add(SCMP_ACT_ALLOW, call, bitsAre(flags, changing, O_RDONLY));
    }
    // The C library asks for the state of an open file in this way, with an empty name.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), bitsAre(3, AT_EMPTY_PATH, AT_EMPTY_PATH));
}

//! Memory that can be executed is what code brought along by a file would need.
void addMemory(Filter &filter)
{
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(mmap), bitsAre(2, PROT_EXEC, 0));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(mmap2), bitsAre(2, PROT_EXEC, 0));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), bitsAre(2, PROT_EXEC, 0));
}

//! Qt scales large pictures in threads; a process of its own is refused. clone3 keeps its flags in memory, where no
//! filter sees them: as a call that does not exist it makes the C library use clone.
void addThreads(Filter &filter)
{
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(clone), bitsAre(0, CLONE_THREAD, CLONE_THREAD));
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prctl), equals(0, PR_SET_NAME));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), equals(2, 0)); // asking only
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), equals(1, F_GETFL));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), equals(1, F_GETFD));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), equals(1, F_SETFD));
    // So that abort() ends the process in the way the parent can tell.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), equals(0, scmp_datum_t(::getpid())));
}

} // namespace

bool restrictCalls(bool mayOpen)
{
    Filter filter;
    if (!filter.isValid())
        return false;
    for (const int call : freelyAllowed)
        filter.add(SCMP_ACT_ALLOW, call);
    for (const int call : deadly)
        filter.add(SCMP_ACT_KILL_PROCESS, call);
    addOpening(filter, mayOpen);
    addMemory(filter);
    addThreads(filter);
    return filter.load();
}

} // namespace twelvefold
