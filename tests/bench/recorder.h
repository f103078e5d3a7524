// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace twelvefold::bench {

//! Writes down every statement that the connections of this process run from now on, with its parameters, for the peer
//! to run the same. What only the encrypting library knows is left out. One at a time.
class Recorder
{
public:
    //! Ends the program with a sentence where the file cannot be written.
    explicit Recorder(const char *path);
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;
    ~Recorder();

    //! What follows is timed together.
    void section(std::string_view name);
    void note(sqlite3_stmt *statement);

private:
    unsigned numberOf(const char *sql);
    void writeText(std::string_view text);

    std::FILE *m_file;
    std::unordered_map<std::string, unsigned> m_numbers;
};

} // namespace twelvefold::bench
