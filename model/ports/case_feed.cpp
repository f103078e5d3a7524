// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Here so that the meta-object is made with the library.
#include "ports/case_feed.h"
