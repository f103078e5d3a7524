// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret_files.h"

#include <QFile>
#include <QLocale>

#include <sodium.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace twelvefold {

namespace {

constexpr qsizetype pieceSize = qsizetype(64) * 1024; //!< bytes
constexpr int askEvery = 100; //!< milliseconds
constexpr qsizetype longestLine = 4096; //!< bytes; what a terminal gives at once

//! A file open for reading, or standard input.
class Source
{
public:
    explicit Source(const QString &path)
        : m_standardInput(path == u"-")
        , m_descriptor(
              m_standardInput ? STDIN_FILENO : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC))
        , m_whyNotOpen(m_descriptor < 0 ? errno : 0)
    {
    }
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    ~Source()
    {
        if (!m_standardInput && m_descriptor >= 0)
            ::close(m_descriptor);
    }

    //! Fills as much of the buffer as there is. Negative, with errno, where it cannot be read.
    qsizetype read(SecretBytes &to)
    {
        if (m_descriptor < 0) {
            errno = m_whyNotOpen;
            return -1;
        }
        qsizetype done = 0;
        while (done < to.size()) {
            const ssize_t got = ::read(m_descriptor, to.data() + done, size_t(to.size() - done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return -1;
            if (got == 0)
                break;
            done += got;
        }
        return done;
    }

private:
    bool m_standardInput;
    int m_descriptor;
    int m_whyNotOpen;
};

Error cannotRead(const QString &what, const QString &path)
{
    return { Error::Kind::NotFound,
        QStringLiteral("The %1 %2 cannot be read: %3.").arg(what, path, QString::fromLocal8Bit(std::strerror(errno))),
        path };
}

Error tooLarge(const QString &what, const QString &path, qint64 limit)
{
    return { Error::Kind::BadInput,
        QStringLiteral("The %1 %2 is larger than %3; name the right file, or a smaller one.")
            .arg(what, path, QLocale::c().formattedDataSize(limit, 0)),
        path };
}

Error noMemory()
{
    return { Error::Kind::Access,
        QStringLiteral("There is not enough memory to keep a secret in; close other programs and try again.") };
}

} // namespace

Result<SecretBytes> hashKeyFile(const QString &path)
{
    SecretBytes piece(pieceSize);
    SecretBytes state(qsizetype(sizeof(crypto_hash_sha256_state)));
    SecretBytes hash(crypto_hash_sha256_BYTES);
    if (piece.isEmpty() || state.isEmpty() || hash.isEmpty())
        return noMemory();
    const QString what = QStringLiteral("key file");
    Source file(path == u"-" ? QStringLiteral("./-") : path);
    auto *hashing = reinterpret_cast<crypto_hash_sha256_state *>(state.data());
    crypto_hash_sha256_init(hashing);
    for (qint64 total = 0;;) {
        const qsizetype got = file.read(piece);
        if (got < 0)
            return cannotRead(what, path);
        total += got;
        if (total > largestKeyFile)
            return tooLarge(what, path, largestKeyFile);
        crypto_hash_sha256_update(hashing, piece.data(), static_cast<unsigned long long>(got));
        if (got < piece.size())
            break;
    }
    crypto_hash_sha256_final(hashing, hash.data());
    return hash;
}

Result<KeyMaterial> keyMaterial(Passphrase passphrase, const QString &keyFile)
{
    KeyMaterial material { std::move(passphrase), std::nullopt };
    if (keyFile.isEmpty())
        return material;
    auto hash = hashKeyFile(keyFile);
    if (!hash)
        return hash.error();
    material.keyFileHash = std::move(hash).value();
    return material;
}

Result<Passphrase> readPassphraseFile(const QString &path)
{
    SecretBytes content(largestPassphraseFile + 1);
    if (content.isEmpty())
        return noMemory();
    const QString what = QStringLiteral("passphrase file");
    const qsizetype size = Source(path).read(content);
    if (size < 0)
        return cannotRead(what, path);
    if (size > largestPassphraseFile)
        return tooLarge(what, path, largestPassphraseFile);
    return Passphrase::fromFileContent(QByteArrayView(content.data(), size));
}

Passphrase readPassphraseLine(int descriptor, const std::function<bool()> &interrupted)
{
    SecretBytes line(longestLine);
    qsizetype size = 0;
    while (size < line.size()) {
        pollfd input { descriptor, POLLIN, 0 };
        if (interrupted && ::poll(&input, 1, askEvery) <= 0) {
            if (interrupted())
                break;
            continue;
        }
        const ssize_t got = ::read(descriptor, line.data() + size, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || line.data()[size] == '\n')
            break;
        ++size;
    }
    return Passphrase::fromFileContent(QByteArrayView(line.data(), size));
}

} // namespace twelvefold
