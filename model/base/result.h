// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace twelvefold {

//! What went wrong, in one sentence for people: what, where, and what to do next.
//! The command line turns `kind` into its exit status, so each kind is one way a caller can act on.
struct Error {
    enum class Kind {
        Usage, //!< asked for something that makes no sense
        WrongKey, //!< wrong passphrase or key, or a damaged first page: they cannot be told apart
        NotACase, //!< no case file by its size or first bytes
        Corrupt, //!< damage found after unlocking
        BadInput, //!< foreign input that cannot be read
        NotFound, //!< an id, key or file that is not there
        Access, //!< no permission, disk full, read-only
        Locked, //!< another process holds the case; `message` names it
        Exists, //!< the output is already there
        Cancelled,
    };
    Kind kind = Kind::BadInput;
    QString message;
    QString where = {};
};

//! Either a value or the error that explains its absence. Exceptions never cross a layer; this does.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state { std::in_place_index<0>, std::move(value) }
    {
    }
    Result(Error error)
        : m_state { std::in_place_index<1>, std::move(error) }
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace twelvefold
