// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Must not compile: see CMakeLists.txt.
#include "ports/case_service.h"
#include "casefile/case_file.h"
