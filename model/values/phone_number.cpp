// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/phone_number.h"

#include "values/text_fold.h"

// The library's headers are older than our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <string>

namespace twelvefold {

namespace {

using Util = i18n::phonenumbers::PhoneNumberUtil;

PhoneNumber::LineType lineTypeOf(Util::PhoneNumberType type)
{
    using T = PhoneNumber::LineType;
    switch (type) {
    case Util::FIXED_LINE:
        return T::FixedLine;
    case Util::MOBILE:
        return T::Mobile;
    case Util::FIXED_LINE_OR_MOBILE:
        return T::FixedLineOrMobile;
    case Util::TOLL_FREE:
        return T::TollFree;
    case Util::PREMIUM_RATE:
        return T::PremiumRate;
    case Util::SHARED_COST:
        return T::SharedCost;
    case Util::VOIP:
        return T::Voip;
    case Util::PERSONAL_NUMBER:
        return T::Personal;
    case Util::PAGER:
    case Util::UAN:
    case Util::VOICEMAIL:
    case Util::UNKNOWN:
        break;
    }
    return T::Unknown;
}

//! "00" is how most of the world dials the plus sign; with a region the library knows that by itself.
QString dialled(QStringView text, bool hasRegion)
{
    QString number = cleaned(text);
    if (number.startsWith(QStringLiteral("tel:"), Qt::CaseInsensitive))
        number = number.mid(4);
    if (!hasRegion && number.startsWith(QStringLiteral("00")))
        number = u'+' + number.mid(2);
    return number;
}

QString formatted(const i18n::phonenumbers::PhoneNumber &number, Util::PhoneNumberFormat format)
{
    std::string out;
    Util::GetInstance()->Format(number, format, &out);
    return QString::fromStdString(out);
}

//! Letters are dialled on some keypads ("1-800-FLOWERS"), but in a table they mean that the cell is something else.
bool looksDialled(const QString &number)
{
    const auto letters = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isLetter(); });
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 5 && letters <= 9 && letters < digits && number.size() <= 60;
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(QStringView text, QStringView region)
{
    const QString what = QStringLiteral("a telephone number");
    const QString number = text.size() > 200 ? QString() : dialled(text, !region.isEmpty());
    if (!looksDialled(number))
        return refusal(text, what, QStringLiteral("it has too few digits or too much else."));
    const Util &util = *Util::GetInstance();
    const std::string inRegion = region.isEmpty() ? std::string("ZZ") : region.toString().toUpper().toStdString();
    i18n::phonenumbers::PhoneNumber parsed;
    if (util.Parse(number.toStdString(), inRegion, &parsed) != Util::NO_PARSING_ERROR)
        return refusal(text, what, QStringLiteral("no country code can be read; write it with + or give a country."));
    // Local numbers without an area code are not enough: they name a different line in every town.
    if (util.IsPossibleNumberWithReason(parsed) != Util::IS_POSSIBLE)
        return refusal(text, what, QStringLiteral("it has too few or too many digits for its country."));

    PhoneNumber result;
    result.m_e164 = formatted(parsed, Util::E164);
    if (parsed.has_extension() && !parsed.extension().empty())
        result.m_e164 += QStringLiteral(";ext=") + QString::fromStdString(parsed.extension());
    result.m_international = formatted(parsed, Util::INTERNATIONAL);
    result.m_national = formatted(parsed, Util::NATIONAL);
    result.m_valid = util.IsValidNumber(parsed);
    result.m_lineType = lineTypeOf(util.GetNumberType(parsed));
    std::string code;
    util.GetRegionCodeForNumber(parsed, &code);
    result.m_region = code == "ZZ" ? QString() : QString::fromStdString(code);
    return result;
}

QString PhoneNumber::lineTypeWord() const
{
    switch (m_lineType) {
    case LineType::Unknown:
        return {};
    case LineType::FixedLine:
        return QStringLiteral("fixed line");
    case LineType::Mobile:
        return QStringLiteral("mobile");
    case LineType::FixedLineOrMobile:
        return QStringLiteral("fixed line or mobile");
    case LineType::TollFree:
        return QStringLiteral("toll free");
    case LineType::PremiumRate:
        return QStringLiteral("premium rate");
    case LineType::SharedCost:
        return QStringLiteral("shared cost");
    case LineType::Voip:
        return QStringLiteral("voip");
    case LineType::Personal:
        return QStringLiteral("personal");
    }
    return {};
}

} // namespace twelvefold
