// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/date_span.h"

#include "values/text_fold.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace twelvefold {

//! Puts dates together and refuses those that no calendar has.
class DateBuilder
{
public:
    using Made = std::optional<DateSpan>;

    static Made day(int year, int month, int day)
    {
        const auto precision = month == 0 ? DatePrecision::Year : day == 0 ? DatePrecision::Month : DatePrecision::Day;
        return make(QDate(year, std::max(month, 1), std::max(day, 1)), precision);
    }

    static Made make(const QDate &date, DatePrecision precision, int seconds = 0, std::optional<int> offset = {})
    {
        if (!date.isValid() || date.year() < 1000 || date.year() > 9999)
            return std::nullopt;
        DateSpan span(DateSpan::Bound::During);
        span.m_date = date;
        span.m_precision = precision;
        span.m_seconds = seconds;
        span.m_offset = offset;
        return span;
    }

    static Made bounded(Made span, DateSpan::Bound bound)
    {
        if (span)
            span->m_bound = bound;
        return span;
    }
};

namespace {

using Made = DateBuilder::Made;

int number(const QRegularExpressionMatch &match, int group)
{
    return match.captured(group).toInt(); // 0 where the group is absent
}

std::optional<int> offsetOf(const QString &zone)
{
    if (zone.isEmpty())
        return std::nullopt;
    if (zone.compare(QStringLiteral("z"), Qt::CaseInsensitive) == 0
        || zone.compare(QStringLiteral("utc"), Qt::CaseInsensitive) == 0
        || zone.compare(QStringLiteral("gmt"), Qt::CaseInsensitive) == 0)
        return 0;
    const int hours = QStringView(zone).mid(1, 2).toInt();
    const int minutes = zone.size() > 3 ? QStringView(zone).right(2).toInt() : 0;
    return (zone.startsWith(u'-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

Made timed(const QDate &date, const QRegularExpressionMatch &match, int firstGroup)
{
    const int hour = number(match, firstGroup);
    const int minute = number(match, firstGroup + 1);
    const bool hasSeconds = !match.captured(firstGroup + 2).isEmpty();
    const int second = std::min(number(match, firstGroup + 2), 59); // a leap second has no place of its own here
    const auto offset = offsetOf(match.captured(firstGroup + 3));
    if (hour > 23 || minute > 59 || number(match, firstGroup + 2) > 60 || std::abs(offset.value_or(0)) > 18 * 3600)
        return std::nullopt;
    return DateBuilder::make(
        date, hasSeconds ? DatePrecision::Second : DatePrecision::Minute, hour * 3600 + minute * 60 + second, offset);
}

Made isoDate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
            " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool zeroMonth = !match.captured(2).isEmpty() && number(match, 2) == 0 && number(match, 3) != 0;
    if (zeroMonth)
        return std::nullopt;
    if (match.captured(4).isEmpty())
        return DateBuilder::day(number(match, 1), number(match, 2), number(match, 3));
    return timed(QDate(number(match, 1), number(match, 2), number(match, 3)), match, 4);
}

Made basicDate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z|[+-]\\d{4})?)?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.captured(4).isEmpty())
        return DateBuilder::day(number(match, 1), number(match, 2), number(match, 3));
    return timed(QDate(number(match, 1), number(match, 2), number(match, 3)), match, 4);
}

//! "05.03.2024" is German and means one thing; "05/03/2024" means two, unless one number is no month.
Made dayFirst(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))? "
                       "?(Z|UTC|[+-]\\d{2}:?\\d{2})?)?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int day = number(match, 1);
    int month = number(match, 3);
    if (match.captured(2) != u"." && day <= 12 && month <= 12 && day != month)
        return std::nullopt;
    if (match.captured(2) != u"." && month > 12)
        std::swap(day, month);
    const QDate date(number(match, 4), month, day);
    return match.captured(5).isEmpty() ? DateBuilder::make(date, DatePrecision::Day) : timed(date, match, 5);
}

int monthOf(const QString &word)
{
    static const std::array locales { QLocale::c(), QLocale(QLocale::German) };
    if (word.size() < 3)
        return 0;
    for (const QLocale &locale : locales) {
        for (int month = 1; month <= 12; ++month) {
            const QString name = locale.standaloneMonthName(month);
            if (name.compare(word, Qt::CaseInsensitive) == 0 || name.left(3).compare(word, Qt::CaseInsensitive) == 0)
                return month;
        }
    }
    return word.compare(QStringLiteral("sept"), Qt::CaseInsensitive) == 0 ? 9 : 0;
}

//! "5 March 2024", "5. März 2024", "March 5, 2024", "Mar 2024"
Made wordy(const QString &text)
{
    static const QRegularExpression dayWord(
        QStringLiteral("^(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -](\\p{L}+)\\.?,?[ -](\\d{4})$"));
    static const QRegularExpression wordDay(QStringLiteral("^(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"));
    static const QRegularExpression wordYear(QStringLiteral("^(\\p{L}+)\\.?,?[ -](\\d{4})$"));
    const auto made = [](int day, const QString &word, int year, bool dayKnown) -> Made {
        const int month = monthOf(word);
        return month == 0 || (dayKnown && day == 0) ? std::nullopt : DateBuilder::day(year, month, day);
    };
    if (const auto m = dayWord.match(text); m.hasMatch())
        return made(number(m, 1), m.captured(2), number(m, 3), true);
    if (const auto m = wordDay.match(text); m.hasMatch())
        return made(number(m, 2), m.captured(1), number(m, 3), true);
    if (const auto m = wordYear.match(text); m.hasMatch())
        return made(0, m.captured(1), number(m, 2), false);
    return std::nullopt;
}

Made mailDate(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!time.isValid())
        return std::nullopt;
    const int seconds = time.time().msecsSinceStartOfDay() / 1000;
    const auto zone = text.endsWith(QStringLiteral("-0000")) ? std::nullopt : std::optional(time.offsetFromUtc());
    return DateBuilder::make(time.date(), DatePrecision::Second, seconds, zone);
}

Made plainDate(const QString &text)
{
    for (const auto reading : { isoDate, basicDate, dayFirst, wordy, mailDate }) {
        if (const Made made = reading(text))
            return made;
    }
    return std::nullopt;
}

struct BoundWord {
    QStringView before;
    QStringView after;
    DateSpan::Bound bound;
};

Made anyDate(const QString &text)
{
    constexpr std::array words { BoundWord { u"../", {}, DateSpan::Bound::Before },
        BoundWord { {}, u"/..", DateSpan::Bound::After }, BoundWord { u"before ", {}, DateSpan::Bound::Before },
        BoundWord { u"vor ", {}, DateSpan::Bound::Before }, BoundWord { u"after ", {}, DateSpan::Bound::After },
        BoundWord { u"nach ", {}, DateSpan::Bound::After } };
    for (const BoundWord &word : words) {
        if (text.startsWith(word.before, Qt::CaseInsensitive) && text.endsWith(word.after)) {
            const qsizetype length = text.size() - word.before.size() - word.after.size();
            return DateBuilder::bounded(plainDate(text.mid(word.before.size(), length).trimmed()), word.bound);
        }
    }
    if (text.compare(QStringLiteral("unknown"), Qt::CaseInsensitive) == 0)
        return DateSpan::unknown();
    return plainDate(text);
}

Made unixDate(const QString &text)
{
    bool ok = false;
    const qint64 value
        = QStringView(text).left(text.indexOf(u'.') < 0 ? text.size() : text.indexOf(u'.')).toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    const bool milliseconds = std::abs(value) >= 100'000'000'000;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(milliseconds ? value / 1000 : value, Qt::UTC);
    return DateBuilder::make(time.date(), DatePrecision::Second, time.time().msecsSinceStartOfDay() / 1000, 0);
}

//! The pattern without what stands in quotation marks, which is literal text.
QString letters(QStringView format)
{
    QString kept;
    bool literal = false;
    for (const QChar c : format) {
        if (c == u'\'')
            literal = !literal;
        else if (!literal)
            kept.append(c);
    }
    return kept;
}

Made patternDate(const QString &text, QStringView format)
{
    const QString known = letters(format);
    const QDateTime time = QLocale::c().toDateTime(text, format.toString());
    if (!time.isValid() || !known.contains(QStringLiteral("yyyy")))
        return std::nullopt;
    auto precision = DatePrecision::Year;
    if (known.contains(u'M'))
        precision = known.contains(u'd') ? DatePrecision::Day : DatePrecision::Month;
    if (precision != DatePrecision::Day || !known.contains(u'm'))
        return DateBuilder::make(time.date(), precision);
    precision = known.contains(u's') ? DatePrecision::Second : DatePrecision::Minute;
    std::optional<int> offset;
    if (known.contains(u't') || text.endsWith(u'Z'))
        offset = known.contains(u't') ? time.offsetFromUtc() : 0;
    return DateBuilder::make(time.date(), precision, time.time().msecsSinceStartOfDay() / 1000, offset);
}

} // namespace

Result<DateSpan> DateSpan::parse(QStringView text, QStringView format)
{
    const QString plain = cleaned(text.left(200));
    const QString what = QStringLiteral("a date");
    if (plain.isEmpty())
        return refusal(text, what, QStringLiteral("it is empty."));
    if (format.isEmpty() || format.compare(u"ISO", Qt::CaseInsensitive) == 0) {
        if (const Made made = anyDate(plain))
            return *made;
        return refusal(text, what, QStringLiteral("give it as 2024-03-05, or name its pattern in the mapping."));
    }
    const bool isUnix = format.compare(u"unix", Qt::CaseInsensitive) == 0;
    if (!isUnix && !letters(format).contains(QStringLiteral("yyyy")))
        return refusal(text, what, QStringLiteral("the pattern %1 has no year of four digits.").arg(quoted(format)));
    if (const Made made = isUnix ? unixDate(plain) : patternDate(plain, format))
        return *made;
    return refusal(text, what + QStringLiteral(" of the form ") + format.toString(),
        QStringLiteral("correct the cell or the pattern in the mapping."));
}

} // namespace twelvefold
