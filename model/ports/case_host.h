// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"
#include "ports/identity_host.h"
#include "ports/salvage_report.h"

namespace twelvefold {

//! A passphrase on its way to the key derivation: wiped when it goes, copied only by copy().
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

    //! For who needs it twice; wiped by itself.
    Passphrase copy() const;
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
    //! Makes a case of its own, under this passphrase, from a copy that somebody shared, and opens it.
    virtual QFuture<Result<std::shared_ptr<CaseService>>> takeIn(
        OpenRequest request, MergeRequest share, Passphrase passphrase);
    //! Makes a new case in `to`, with the same passphrase and key file, of what still reads in a damaged one, which is
    //! only read. NotFound, NotACase, WrongKey where nothing can be unlocked, Locked, Exists, Access.
    virtual QFuture<Result<SalvageReport>> salvage(OpenRequest damaged, QString to, Passphrase passphrase);
    //! Of the profile that cases are opened with; lives as long as the host.
    virtual IdentityHost &identities() = 0;
};

} // namespace twelvefold
