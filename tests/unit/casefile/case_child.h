// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <memory>

namespace twelvefold::test {

//! What the test program does when it is started as a child; see the file.
int runChild(const QStringList &arguments);

//! Starts this program as a child: `--child ARGUMENTS`.
std::unique_ptr<QProcess> startChild(const QStringList &arguments, const QStringList &environment = {});

} // namespace twelvefold::test
