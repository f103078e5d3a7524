// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/text_fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

namespace twelvefold {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20 || (u >= 0x7f && u < 0xa0))
        return !c.isSpace();
    return u == 0xad || u == 0x61c || u == 0x180e || u == 0xfeff || (u >= 0x200b && u <= 0x200f)
        || (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x2069);
}

QString cleaned(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        if (!isInvisible(c))
            visible.append(c);
    }
    return visible.normalized(QString::NormalizationForm_C).simplified();
}

QString compatFolded(QStringView text)
{
    return cleaned(text).normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! ICU does not promise that one transliterator may be used by two threads at once, and making one is slow: whoever
//! needs one borrows one. They are never destroyed, since a thread may still fold while the program ends.
class Transliterators
{
public:
    static Transliterators &all()
    {
        static Transliterators &only = *new Transliterators;
        return only;
    }
    //! Nothing where ICU has no data for it.
    std::unique_ptr<icu::Transliterator> take()
    {
        {
            const std::lock_guard guard(m_mutex);
            if (!m_idle.empty()) {
                auto one = std::move(m_idle.back());
                m_idle.pop_back();
                return one;
            }
        }
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance(icu::UnicodeString(u"Any-Latin; Latin-ASCII"), UTRANS_FORWARD, status));
    }
    void giveBack(std::unique_ptr<icu::Transliterator> one)
    {
        const std::lock_guard guard(m_mutex);
        m_idle.push_back(std::move(one));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<icu::Transliterator>> m_idle;
};

} // namespace

QString asciiFolded(QStringView text)
{
    const QString folded = compatFolded(text);
    if (isAscii(folded))
        return folded;
    auto latin = Transliterators::all().take();
    if (!latin)
        return folded;
    icu::UnicodeString buffer(reinterpret_cast<const char16_t *>(folded.utf16()), static_cast<int32_t>(folded.size()));
    latin->transliterate(buffer);
    Transliterators::all().giveBack(std::move(latin));
    return QString::fromUtf16(buffer.getBuffer(), buffer.length()).toCaseFolded().simplified();
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiAlnum(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiHex(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 60;
    const QString shown = cleaned(text.left(longest * 4));
    const bool cut = shown.size() > longest || text.size() > longest * 4;
    return u'“' + (cut ? shown.left(longest) + u'…' : shown) + u'”';
}

Error refusal(QStringView text, const QString &what, const QString &why)
{
    return { Error::Kind::BadInput, quoted(text) + QStringLiteral(" is not ") + what + QStringLiteral(": ") + why };
}

} // namespace twelvefold
