// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "values/phone_number.h"

#include <QList>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr int fewestDigits = 7;
constexpr int mostDigits = 17; // 15 of E.164 and the international "00"

bool isDigit(QChar c)
{
    return c.digitValue() >= 0;
}

bool isGap(QChar c)
{
    return QStringView(u" \u00a0\u202f-./()‐‑–").contains(c);
}

struct Stretch {
    qsizetype begin = 0;
    qsizetype end = 0; //!< behind the last digit
    int digits = 0;
};

//! As far as it may be one number: up to the next plus sign, two gaps of white space, or too many digits.
Stretch stretchFrom(const ShadowText &text, qsizetype begin)
{
    Stretch stretch { begin, begin, 0 };
    qsizetype gap = 0;
    for (qsizetype i = begin; stretch.digits <= mostDigits; ++i) {
        const QChar c = text.at(i);
        if (isDigit(c)) {
            ++stretch.digits;
            stretch.end = i + 1;
            gap = 0;
        } else if (isGap(c) && gap < 3) {
            ++gap;
        } else if (c != u'+' || stretch.digits > 0) {
            break;
        }
    }
    return stretch;
}

//! The sizes of the groups of digits: "(212) 555-0132" is 3, 3, 4.
QList<int> groupsOf(QStringView text)
{
    QList<int> groups;
    bool inGroup = false;
    for (const QChar c : text) {
        if (isDigit(c)) {
            if (!inGroup)
                groups.append(0);
            ++groups.back();
        }
        inGroup = isDigit(c);
    }
    return groups;
}

bool followsPhoneWord(const ShadowText &text, qsizetype before)
{
    constexpr std::array<QStringView, 14> words { u"tel", u"phone", u"mobil", u"cell", u"call", u"whatsapp", u"fax",
        u"handy", u"sms", u"viber", u"ruf", u"电话", u"手机", u"전화" };
    constexpr qsizetype reach = 20;
    qsizetype from = before;
    while (before - from < reach && from > 0 && !text.isLineEnd(from - 1))
        --from;
    const QString context = text.mid(from, before - from).toString().toLower();
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return context.contains(word); });
}

bool isDateLike(const QList<int> &groups)
{
    return (groups.size() >= 3 && groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2)
        || (groups.size() >= 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4) || groups == QList<int> { 4, 4 };
}

//! A number without a plus sign is believed after a word such as "Tel", or where it is written as its country writes
//! it.
bool isBelieved(const ShadowText &text, const Stretch &stretch, const PhoneNumber &number)
{
    if (followsPhoneWord(text, stretch.begin))
        return true;
    const QList<int> groups = groupsOf(text.mid(stretch.begin, stretch.end - stretch.begin));
    if (groups.size() < 2 || isDateLike(groups))
        return false;
    return number.isValid() || groups == groupsOf(number.national());
}

bool tryStretch(const ShadowText &text, const Stretch &stretch, const FindOptions &options, Candidates &found)
{
    const QStringView raw = text.mid(stretch.begin, stretch.end - stretch.begin);
    const bool international = raw.startsWith(u'+') || raw.startsWith(u"(+");
    if (stretch.digits < fewestDigits || stretch.digits > mostDigits || text.isWord(stretch.end))
        return false;
    const QChar next = text.at(stretch.end);
    const bool goesOn = QStringView(u",:.").contains(next) && isDigit(text.at(stretch.end + 1));
    if (goesOn || QStringView(u"%€$£@").contains(next))
        return false;
    if (!international && !raw.startsWith(u"00") && options.region.isEmpty())
        return false;
    const auto number = PhoneNumber::parse(raw, options.region);
    if (!number || (!international && !isBelieved(text, stretch, *number)))
        return false;
    found.push_back({ ValueKind::Phone, stretch.begin, stretch.end, number->normalised(), number->region(), 6 });
    return true;
}

bool startsNumber(const ShadowText &text, qsizetype i)
{
    const QChar c = text.at(i);
    const QChar before = text.at(i - 1);
    if (text.isWord(i - 1) || QStringView(u"$€£#+.,=@&-").contains(before))
        return c == u'+' && before == u'=';
    return isDigit(c) || (c == u'+' && (isDigit(text.at(i + 1)) || text.at(i + 1) == u'('))
        || (c == u'(' && (isDigit(text.at(i + 1)) || text.at(i + 1) == u'+'));
}

//! Starts at a digit, a plus sign, or a bracket that is closed again.
qsizetype withoutGaps(const ShadowText &text, qsizetype begin, qsizetype end)
{
    const auto isStart = [&](qsizetype i) {
        const bool closed = text.at(i) == u'(' && text.mid(i, end - i).contains(u')');
        return isDigit(text.at(i)) || text.at(i) == u'+' || closed;
    };
    while (begin < end && !isStart(begin))
        ++begin;
    return begin;
}

//! Behind the first group, where that and the rest may be two things: "Room 12 030 23125123".
qsizetype secondGroup(const ShadowText &text, const Stretch &stretch)
{
    qsizetype i = stretch.begin + 1;
    while (i < stretch.end && text.at(i) != u' ')
        ++i;
    while (i < stretch.end && text.at(i) == u' ')
        ++i;
    return i;
}

qsizetype scanFrom(const ShadowText &text, qsizetype begin, const FindOptions &options, Candidates &found)
{
    Stretch stretch = stretchFrom(text, begin);
    constexpr int tries = 3;
    for (int i = 0; i < tries && stretch.digits >= fewestDigits; ++i) {
        stretch.begin = withoutGaps(text, stretch.begin, stretch.end);
        if (tryStretch(text, stretch, options, found))
            return stretch.end;
        const qsizetype next = secondGroup(text, stretch);
        if (next >= stretch.end)
            break;
        stretch = stretchFrom(text, next);
    }
    return std::max(stretch.end, begin + 1);
}

} // namespace

void scanPhones(const ShadowText &text, const FindOptions &options, Candidates &found)
{
    qsizetype i = 0;
    while (i < text.size())
        i = startsNumber(text, i) ? scanFrom(text, i, options, found) : i + 1;
}

} // namespace twelvefold
