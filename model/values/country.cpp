// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/country.h"

#include "values/text_fold.h"

#include <QHash>

#include <unicode/uloc.h>

#include <array>

namespace twelvefold {

namespace {

struct Alias {
    QStringView name;
    QStringView code;
};

constexpr std::array aliases {
    Alias { u"usa", u"US" },
    Alias { u"u.s.a.", u"US" },
    Alias { u"u.s.", u"US" },
    Alias { u"united states of america", u"US" },
    Alias { u"america", u"US" },
    Alias { u"uk", u"GB" },
    Alias { u"u.k.", u"GB" },
    Alias { u"great britain", u"GB" },
    Alias { u"england", u"GB" },
    Alias { u"scotland", u"GB" },
    Alias { u"wales", u"GB" },
    Alias { u"northern ireland", u"GB" },
    Alias { u"grossbritannien", u"GB" },
    Alias { u"dprk", u"KP" },
    Alias { u"north korea (dprk)", u"KP" },
    Alias { u"democratic people's republic of korea", u"KP" },
    Alias { u"korea, democratic people's republic of", u"KP" },
    Alias { u"korea, north", u"KP" },
    Alias { u"조선민주주의인민공화국", u"KP" },
    Alias { u"북한", u"KP" },
    Alias { u"rok", u"KR" },
    Alias { u"korea", u"KR" },
    Alias { u"republic of korea", u"KR" },
    Alias { u"korea, republic of", u"KR" },
    Alias { u"korea, south", u"KR" },
    Alias { u"한국", u"KR" },
    Alias { u"prc", u"CN" },
    Alias { u"people's republic of china", u"CN" },
    Alias { u"mainland china", u"CN" },
    Alias { u"hong kong", u"HK" },
    Alias { u"hongkong", u"HK" },
    Alias { u"macau", u"MO" },
    Alias { u"macao", u"MO" },
    Alias { u"republic of china", u"TW" },
    Alias { u"russian federation", u"RU" },
    Alias { u"czech republic", u"CZ" },
    Alias { u"turkey", u"TR" },
    Alias { u"turkiye", u"TR" },
    Alias { u"holland", u"NL" },
    Alias { u"the netherlands", u"NL" },
    Alias { u"viet nam", u"VN" },
    Alias { u"burma", u"MM" },
    Alias { u"myanmar", u"MM" },
    Alias { u"ivory coast", u"CI" },
    Alias { u"uae", u"AE" },
    Alias { u"emirates", u"AE" },
    Alias { u"iran, islamic republic of", u"IR" },
    Alias { u"islamic republic of iran", u"IR" },
    Alias { u"syrian arab republic", u"SY" },
    Alias { u"lao pdr", u"LA" },
    Alias { u"lao people's democratic republic", u"LA" },
    Alias { u"moldova, republic of", u"MD" },
    Alias { u"tanzania, united republic of", u"TZ" },
    Alias { u"venezuela, bolivarian republic of", u"VE" },
    Alias { u"bolivia, plurinational state of", u"BO" },
    Alias { u"democratic republic of the congo", u"CD" },
    Alias { u"congo, democratic republic of the", u"CD" },
    Alias { u"republic of the congo", u"CG" },
    Alias { u"palestine", u"PS" },
    Alias { u"vatican", u"VA" },
    Alias { u"swaziland", u"SZ" },
    Alias { u"macedonia", u"MK" },
    Alias { u"cape verde", u"CV" },
    Alias { u"east timor", u"TL" },
};

QByteArray localeOf(const QString &code)
{
    return "und_" + code.toLatin1();
}

QString displayName(const QByteArray &locale, const char *language)
{
    std::array<UChar, 200> buffer {};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(
        locale.constData(), language, buffer.data(), static_cast<int32_t>(buffer.size()), &status);
    return U_FAILURE(status) ? QString() : QString::fromUtf16(buffer.data(), length);
}

//! The locale with the country's most likely language filled in: "und_KR" becomes "ko_Kore_KR".
QByteArray likelyLocale(const QByteArray &locale)
{
    std::array<char, ULOC_FULLNAME_CAPACITY> buffer {};
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(locale.constData(), buffer.data(), static_cast<int32_t>(buffer.size()), &status);
    return U_FAILURE(status) ? locale : QByteArray(buffer.data());
}

QString key(QStringView name)
{
    QString folded = asciiFolded(name);
    folded.replace(u'’', u'\'').replace(QStringLiteral(" & "), QStringLiteral(" and "));
    return folded.startsWith(QStringLiteral("the ")) ? folded.mid(4) : folded;
}

template <class Visit>
void forEachCountry(Visit visit)
{
    for (const char *const *code = uloc_getISOCountries(); *code; ++code)
        visit(QString::fromLatin1(*code), localeOf(QString::fromLatin1(*code)));
}

//! Later entries win: an English name over a German one, that over a native one, and a code over all names.
QHash<QString, QString> makeIndex()
{
    QHash<QString, QString> index;
    forEachCountry([&](const QString &code, const QByteArray &locale) {
        index.insert(key(displayName(locale, likelyLocale(locale).constData())), code);
    });
    for (const char *language : { "de", "en" }) {
        forEachCountry([&](const QString &code, const QByteArray &locale) {
            index.insert(key(displayName(locale, language)), code);
        });
    }
    for (const Alias &alias : aliases)
        index.insert(key(alias.name), alias.code.toString());
    forEachCountry([&](const QString &code, const QByteArray &locale) {
        index.insert(QString::fromLatin1(uloc_getISO3Country(locale.constData())).toLower(), code);
        index.insert(code.toLower(), code);
    });
    index.remove(QString());
    return index;
}

} // namespace

Result<Country> Country::parse(QStringView text)
{
    static const QHash<QString, QString> index = makeIndex();
    const auto found = index.constFind(key(text.left(200)));
    if (found == index.constEnd() || text.size() > 200) {
        return refusal(text, QStringLiteral("a known country"),
            QStringLiteral("give its ISO 3166 code or its English, German or own name."));
    }
    return Country(*found);
}

QString Country::alpha3() const
{
    return QString::fromLatin1(uloc_getISO3Country(localeOf(m_code).constData()));
}

QString Country::name(QStringView language) const
{
    const QString found = displayName(localeOf(m_code), language.toUtf8().constData());
    return found.isEmpty() ? m_code : found;
}

} // namespace twelvefold
