// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder.h"

#include "statement_stream.h"

#include <sqlite3.h>

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>

namespace twelvefold::bench {

namespace {

Recorder *recording = nullptr;

int whenRun(unsigned, void *, void *statement, void *text)
{
    if (recording && std::strncmp(static_cast<const char *>(text), "--", 2) != 0) // those are of triggers
        recording->note(static_cast<sqlite3_stmt *>(statement));
    return 0;
}

int whenConnected(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, whenRun, nullptr);
}

//! Those of the encryption, and those that a full-text table runs by itself: the peer's own does so too.
bool isOfTheLibrary(std::string_view sql)
{
    return sql.find("cipher") != sql.npos || sql.find("'main'.'search_") != sql.npos
        || sql.find("\"main\".\"search_") != sql.npos || sql.find("main.search_") != sql.npos;
}

//! The literal that begins here, as the library expands a parameter.
size_t literalLength(std::string_view text)
{
    const size_t quote = text.substr(0, 1) == "'" ? 0 : text.substr(0, 2) == "x'" ? 1 : text.npos;
    if (quote == text.npos)
        return text.find_first_not_of("-+.0123456789NULeinf");
    for (size_t at = quote + 1; at < text.size(); ++at) {
        if (text[at] != '\'')
            continue;
        if (text.substr(at + 1, 1) != "'")
            return at + 1;
        ++at;
    }
    return text.size();
}

//! Of each numbered parameter of `sql`, its literal in `expanded`.
std::map<unsigned, std::string_view> literals(std::string_view sql, std::string_view expanded)
{
    std::map<unsigned, std::string_view> found;
    bool quoted = false;
    size_t there = 0;
    for (size_t here = 0; here < sql.size();) {
        quoted ^= sql[here] == '\'';
        if (quoted || sql[here] != '?') {
            ++here;
            ++there;
            continue;
        }
        unsigned number = 0;
        here = size_t(std::from_chars(&sql[here] + 1, sql.data() + sql.size(), number).ptr - sql.data());
        const size_t length = std::min(literalLength(expanded.substr(there)), expanded.size() - there);
        found[number] = expanded.substr(there, length);
        there += length;
    }
    return found;
}

std::string bytesOf(std::string_view hex)
{
    std::string bytes(hex.size() / 2, '\0');
    for (size_t i = 0; i < bytes.size(); ++i)
        std::from_chars(&hex[2 * i], &hex[2 * i] + 2, reinterpret_cast<unsigned char &>(bytes[i]), 16);
    return bytes;
}

std::string withoutQuotes(std::string_view literal)
{
    std::string text;
    for (size_t at = 1; at + 1 < literal.size(); ++at) {
        text += literal[at];
        at += literal[at] == '\'';
    }
    return text;
}

} // namespace

Recorder::Recorder(const char *path)
    : m_file(std::fopen(path, "wb"))
{
    if (!m_file) {
        std::fprintf(stderr, "The statements cannot be written to %s; choose another folder.\n", path);
        std::exit(1);
    }
    recording = this;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(whenConnected));
}

Recorder::~Recorder()
{
    recording = nullptr;
    std::fclose(m_file);
}

void Recorder::writeText(std::string_view text)
{
    const auto length = uint32_t(text.size());
    std::fwrite(&length, sizeof length, 1, m_file);
    std::fwrite(text.data(), 1, text.size(), m_file);
}

void Recorder::section(std::string_view name)
{
    std::fputc(int(Tag::Section), m_file);
    writeText(name);
}

unsigned Recorder::numberOf(const char *sql)
{
    const auto [known, isNew] = m_numbers.try_emplace(sql, unsigned(m_numbers.size()));
    if (isNew) {
        std::fputc(int(Tag::Statement), m_file);
        writeText(sql);
    }
    return known->second;
}

void Recorder::note(sqlite3_stmt *statement)
{
    const char *sql = sqlite3_sql(statement);
    if (!sql || isOfTheLibrary(sql))
        return;
    const uint32_t number = numberOf(sql);
    const std::unique_ptr<char, void (*)(void *)> expanded(sqlite3_expanded_sql(statement), sqlite3_free);
    const auto parameters = literals(sql, expanded.get());
    const auto count = uint32_t(parameters.empty() ? 0 : parameters.rbegin()->first);
    std::fputc(int(Tag::Run), m_file);
    std::fwrite(&number, sizeof number, 1, m_file);
    std::fwrite(&count, sizeof count, 1, m_file);
    for (unsigned i = 1; i <= count; ++i) {
        const auto at = parameters.find(i);
        const std::string_view literal = at == parameters.end() ? "NULL" : at->second;
        if (literal == "NULL") {
            std::fputc(int(Kind::Null), m_file);
        } else if (literal.front() == '\'') {
            std::fputc(int(Kind::Text), m_file);
            writeText(withoutQuotes(literal));
        } else if (literal.front() == 'x') {
            std::fputc(int(Kind::Blob), m_file);
            writeText(bytesOf(literal.substr(2, literal.size() - 3)));
        } else {
            int64_t value = 0;
            std::from_chars(literal.data(), literal.data() + literal.size(), value);
            std::fputc(int(Kind::Integer), m_file);
            std::fwrite(&value, sizeof value, 1, m_file);
        }
    }
}

} // namespace twelvefold::bench
