// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// merge_histories COUNT [FIRST-SEED]: random three-way histories, each merged in all six orders; ends at the first that
// does not come out the same, or loses or repeats anything.
#include "random_histories.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const quint32 count = arguments.value(1).toUInt();
    const quint32 first = std::max(1U, arguments.value(2).toUInt());
    if (count == 0) {
        std::fputs("merge_histories COUNT [FIRST-SEED]\n", stderr);
        return 2;
    }
    QElapsedTimer clock;
    clock.start();
    for (quint32 seed = first; seed < first + count; ++seed) {
        const QString wrong = twelvefold::test::RandomHistory(seed).run(10);
        if (!wrong.isEmpty()) {
            std::printf("seed %u, %s\n", seed, qPrintable(wrong));
            return 1;
        }
        if ((seed - first + 1) % 100 == 0)
            std::fprintf(stderr, "\r%u", seed - first + 1);
    }
    std::printf("\r%u histories, 6 orders each: the same state, nothing lost, nothing new when merged again; %.1f s\n",
        count, double(clock.elapsed()) / 1000);
    return 0;
}
