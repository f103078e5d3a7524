// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Must not compile: see CMakeLists.txt.
#include "casefile/case_file.h"
#include "ports/case_service.h"
