// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <malloc.h>
#include <sys/resource.h>

namespace twelvefold::bench {

//! User and system time of this process: what a busy machine does not change much.
inline double cpuSeconds()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

//! Bytes that are allocated and not freed.
inline double allocatedBytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

inline double peakBytes()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_maxrss) * 1024;
}

//! One figure a line, for casefile.py.
inline void say(const char *name, double value)
{
    std::printf("%s %.9g\n", name, value);
    std::fflush(stdout);
}

//! Adds up the CPU seconds of its stretches.
class Stopwatch
{
public:
    template <class Work>
    auto operator()(Work work)
    {
        struct Stretch {
            Stopwatch &watch;
            double begun = cpuSeconds();
            ~Stretch() { watch.m_seconds += cpuSeconds() - begun; }
        } const stretch { *this };
        return work();
    }
    double seconds() const { return m_seconds; }

private:
    double m_seconds = 0;
};

} // namespace twelvefold::bench
