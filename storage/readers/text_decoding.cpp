// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/text_decoding.h"

#include <QStringDecoder>
#include <QStringList>
#include <QtAlgorithms>

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

namespace twelvefold {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024;
constexpr qsizetype shortestGuess = 16; // fewer letters outside ASCII say nothing about an encoding
constexpr int trustedConfidence = 30; // of 100; only asked about encodings of whole scripts

//! Share of zero bytes at even and odd places: Latin text in UTF-16 has them at one of the two only.
QString utf16WithoutMark(const QByteArray &bytes)
{
    const QByteArray sample = bytes.left(sampleBytes);
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[i & 1] += sample.at(i) == '\0';
    const qsizetype enough = sample.size() / 4;
    if (zeros[1] > enough && zeros[0] * 10 < zeros[1])
        return QStringLiteral("UTF-16LE");
    if (zeros[0] > enough && zeros[1] * 10 < zeros[0])
        return QStringLiteral("UTF-16BE");
    return {};
}

//! One of the encodings of a script of its own, which Windows-1252 would turn into rubbish; empty if none fits well.
QString scriptEncoding(const QByteArray &bytes)
{
    const QByteArray sample = bytes.left(sampleBytes);
    if (std::ranges::count_if(sample, [](char c) { return quint8(c) >= 0x80; }) < shortestGuess)
        return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), sample.constData(), int32_t(sample.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match || ucsdet_getConfidence(match, &status) < trustedConfidence)
        return {};
    const QString name = QString::fromLatin1(ucsdet_getName(match, &status));
    static const QStringList trusted { QStringLiteral("GB18030"), QStringLiteral("Big5"), QStringLiteral("EUC-KR"),
        QStringLiteral("EUC-JP"), QStringLiteral("Shift_JIS"), QStringLiteral("windows-1251"),
        QStringLiteral("KOI8-R") };
    return trusted.contains(name) ? name : QString();
}

QString decodedAs(const QByteArray &bytes, const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData());
    return decoder.isValid() ? QString(decoder(bytes)) : QString::fromLatin1(bytes);
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return { QString::fromUtf8(bytes.sliced(3)), QStringLiteral("UTF-8") };
    if (bytes.startsWith("\xFF\xFE"))
        return { decodedAs(bytes.sliced(2), QStringLiteral("UTF-16LE")), QStringLiteral("UTF-16LE") };
    if (bytes.startsWith("\xFE\xFF"))
        return { decodedAs(bytes.sliced(2), QStringLiteral("UTF-16BE")), QStringLiteral("UTF-16BE") };
    if (const QString utf16 = utf16WithoutMark(bytes); !utf16.isEmpty())
        return { decodedAs(bytes, utf16), utf16, true };
    QStringDecoder utf8(QStringDecoder::Utf8);
    if (const QString text = utf8(bytes); !utf8.hasError())
        return { text, QStringLiteral("UTF-8") };
    QString encoding = scriptEncoding(bytes);
    if (encoding.isEmpty())
        encoding = QStringLiteral("windows-1252");
    return { decodedAs(bytes, encoding), encoding, true };
}

QString decodeText(const QByteArray &bytes, const QByteArray &charset)
{
    if (charset.isEmpty() || qstricmp(charset.constData(), "us-ascii") == 0)
        return decodeText(bytes).text;
    // Senders write ISO-8859-1 where they mean Windows-1252, and the letters of the former are all in the latter.
    const bool latin1 = qstricmp(charset.constData(), "iso-8859-1") == 0;
    QStringDecoder decoder(latin1 ? "windows-1252" : charset.constData());
    return decoder.isValid() ? QString(decoder(bytes)) : decodeText(bytes).text;
}

bool looksBinary(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || !utf16WithoutMark(bytes).isEmpty())
        return false;
    const QByteArray sample = bytes.left(sampleBytes);
    const auto strange = std::ranges::count_if(sample, [](char c) {
        return quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B' && c != '\b';
    });
    return sample.contains('\0') || strange * 20 > sample.size();
}

} // namespace twelvefold
