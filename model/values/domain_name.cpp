// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/domain_name.h"

#include "values/mail_providers.h"
#include "values/text_fold.h"

#include <QList>

#include <unicode/uidna.h>

#include <algorithm>
#include <array>
#include <memory>

namespace twelvefold {

namespace {

struct CloseIdna {
    void operator()(UIDNA *idna) const { uidna_close(idna); }
};

const UIDNA *idna()
{
    static const std::unique_ptr<UIDNA, CloseIdna> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UIDNA, CloseIdna>(uidna_openUTS46(UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI
                | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
            &status));
    }();
    return instance.get();
}

using Convert = decltype(&uidna_nameToASCII);

//! Empty when ICU reports any error: half-converted names must not become identifiers.
QString converted(const QString &name, Convert convert)
{
    std::array<UChar, 512> buffer {};
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = convert(idna(), reinterpret_cast<const UChar *>(name.utf16()),
        static_cast<int32_t>(name.size()), buffer.data(), static_cast<int32_t>(buffer.size()), &info, &status);
    if (U_FAILURE(status) || info.errors != 0)
        return {};
    return QString::fromUtf16(buffer.data(), length);
}

bool isPlainAscii(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return isAsciiAlnum(c) || c == u'-' || c == u'.'; })
        && !name.contains(QStringLiteral("xn--"));
}

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.begin(), label.end(), [](QChar c) { return isAsciiAlnum(c) || c == u'-'; });
}

QString whatIsWrong(const QString &ascii)
{
    if (ascii.isEmpty())
        return QStringLiteral("it has characters that no domain has; check the spelling.");
    if (ascii.size() > 253)
        return QStringLiteral("it is longer than 253 characters; check for text that ran together.");
    const auto labels = QStringView(ascii).split(u'.');
    if (labels.size() < 2)
        return QStringLiteral("it has no dot; give the full name with its ending.");
    if (!std::all_of(labels.begin(), labels.end(), isLabel))
        return QStringLiteral("a part between its dots is empty, too long, or has a wrong character.");
    const QStringView last = labels.back();
    const bool letters = std::none_of(last.begin(), last.end(), isAsciiDigit);
    if (last.size() < 2 || (!letters && !last.startsWith(u"xn--")))
        return QStringLiteral("its ending is not that of a domain.");
    return {};
}

} // namespace

Result<DomainName> DomainName::parse(QStringView text)
{
    constexpr qsizetype longestSensible = 400;
    QString name = cleaned(text.left(longestSensible + 1));
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.size() > longestSensible)
        return refusal(text, QStringLiteral("a domain"), QStringLiteral("it is longer than 253 characters."));
    const QString ascii = isPlainAscii(name) ? name.toLower() : converted(name, uidna_nameToASCII).toLower();
    if (const QString wrong = whatIsWrong(ascii); !wrong.isEmpty())
        return refusal(text, QStringLiteral("a domain"), wrong);
    return DomainName(ascii);
}

QString DomainName::display() const
{
    if (!m_ascii.contains(QStringLiteral("xn--")))
        return m_ascii;
    const QString unicode = converted(m_ascii, uidna_nameToUnicode);
    return unicode.isEmpty() ? m_ascii : unicode;
}

bool DomainName::isPublicMailProvider() const
{
    return mail::isPublicProvider(m_ascii);
}

} // namespace twelvefold
