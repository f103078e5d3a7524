// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL statements as they were run, on their way from the recorder to the peer that runs them again. A file of records
// in this machine's byte order, each a tag and what belongs to it:
//   section    text           what follows is timed together under this name
//   statement  text           gets the next number, from 0
//   run        u32 u32 ...    a statement's number, how many parameters, and each: its kind and value
// A text or blob is a u32 length and its bytes; an integer is an i64; null has no value.
namespace twelvefold::bench {

enum class Tag : unsigned char { Section = 'S', Statement = 'D', Run = 'R' };
enum class Kind : unsigned char { Null = 'n', Integer = 'i', Text = 't', Blob = 'b' };

} // namespace twelvefold::bench
