// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QByteArray>
#include <QDir>
#include <QList>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

//! Inputs that have broken parsers of all kinds: empty, cut, nested, overlong, wrong encodings.
QList<QByteArray> hostileInputs()
{
    QList<QByteArray> inputs { QByteArray(), QByteArray(1, '\0'), QByteArray(70000, '\0'), QByteArray(70000, '\xff'),
        QByteArray(70000, '('), QByteArray(70000, '['), QByteArray(70000, '@'), QByteArray("\xed\xa0\x80\xed\xb0\x80"),
        QByteArray("\xf4\x90\x80\x80\xc0\xaf"), QByteArray("\xef\xbb\xbf\xe2\x80\x8b@\xe2\x80\x8b.\xe2\x80\x8b"),
        QByteArray("jane [at] example [dot] com, t.me/jane, +49 30 23125123, 2001:db8::1, DE89 3704 0044 0532 0130 00"),
        QByteArray("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed https://[::1]:99999/\xcc\x81?#% "
                   "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
        QByteArray("%PDF-1.7\n1 0 obj<</Length 99999999999>>stream"),
        QByteArray("{\"a\":[[[[[[[[[[[[[[[[[[[[\"\\ud800\""), QByteArray("a,b\n\"x\"y,\"\"\"\n,,,,\r\r\n"),
        QByteArray("a@xn--\xc3\xa4.xn--a xn--0.com @xn--/xn--//") };
    for (int byte = 0; byte < 256; ++byte)
        inputs.append(QByteArray(257, static_cast<char>(byte)) + "a@b.com 1.2.3.4");
    // Reproducible noise over characters that mean something to parsers.
    quint32 state = 12;
    const QByteArray alphabet("aZ019@.:/+-_()[]{}<>\"' \n\t%#,;=\xc3\xa4\xe2\x80\x8b");
    for (int round = 0; round < 500; ++round) {
        QByteArray noise;
        for (int i = 0; i < 200; ++i) {
            state = state * 1664525U + 1013904223U;
            noise.append(alphabet.at(static_cast<qsizetype>((state >> 8) % static_cast<quint32>(alphabet.size()))));
        }
        inputs.append(noise);
    }
    return inputs;
}

QList<QByteArray> seeds()
{
    QList<QByteArray> inputs;
    const QDir folder(QStringLiteral(TWELVEFOLD_SEEDS));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

} // namespace

//! The entry aborts on a broken promise; coming to the end is the test.
int main()
{
    const QList<QByteArray> inputs = hostileInputs() + seeds();
    for (const QByteArray &input : inputs)
        LLVMFuzzerTestOneInput(
            reinterpret_cast<const std::uint8_t *>(input.constData()), static_cast<std::size_t>(input.size()));
    std::printf("%d inputs replayed\n", static_cast<int>(inputs.size()));
    return 0;
}
