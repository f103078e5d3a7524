// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"

namespace twelvefold {

//! A passphrase on its way to the key derivation: wiped when it goes, never copied.
class Passphrase
{
public:
    Passphrase() = default;
    //! Normalised to NFC and encoded as UTF-8.
    explicit Passphrase(const QString &text);
    //! As read from a file: one trailing line break does not count. The bytes are the caller's to wipe.
    static Passphrase fromFileContent(QByteArrayView bytes);
    Passphrase(Passphrase &&other) noexcept;
    Passphrase &operator=(Passphrase &&other) noexcept;
    Passphrase(const Passphrase &) = delete;
    Passphrase &operator=(const Passphrase &) = delete;
    ~Passphrase();

    //! UTF-8, NFC.
    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

struct OpenRequest {
    QString path;
    QString keyFile; //!< path; empty without one
    bool readOnly = false;
    int waitSeconds = 0; //!< how long to wait for a case that another process holds
};

//! Makes and opens cases; the window's door to storage, given to it by the application.
class CaseHost
{
public:
    virtual ~CaseHost() = default;

    virtual QFuture<Result<std::shared_ptr<CaseService>>> create(
        OpenRequest request, QString title, Passphrase passphrase)
        = 0;
    virtual QFuture<Result<std::shared_ptr<CaseService>>> open(OpenRequest request, Passphrase passphrase) = 0;
};

} // namespace twelvefold
