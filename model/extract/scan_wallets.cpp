// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/candidate.h"

#include "values/iban.h"
#include "values/text_fold.h"
#include "values/wallet_address.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! Solana addresses have no checksum, so words around them must help; the longest ones are rare enough by chance.
bool speaksOfSolana(const ShadowText &text, qsizetype before)
{
    constexpr qsizetype reach = 40;
    const qsizetype from = std::max<qsizetype>(0, before - reach);
    const QString context = text.mid(from, before - from).toString().toLower();
    return context.contains(QStringLiteral("sol")) || context.contains(QStringLiteral("phantom"))
        || context.contains(QStringLiteral("spl "));
}

bool isBase64Neighbour(QChar c)
{
    return c == u'+' || c == u'=' || c == u'/';
}

bool hasChecksumForm(QStringView run)
{
    const bool hex = run.size() == 42 && run.startsWith(u"0x", Qt::CaseInsensitive);
    const bool base58 = run.size() >= 25 && run.size() <= 36;
    const bool bech32 = run.startsWith(u"bc", Qt::CaseInsensitive) || run.startsWith(u"tb1", Qt::CaseInsensitive)
        || run.startsWith(u"ltc1", Qt::CaseInsensitive);
    return hex || base58 || bech32;
}

void tryRun(const ShadowText &text, qsizetype begin, qsizetype end, Candidates &found)
{
    const QStringView run = text.mid(begin, end - begin);
    const bool maybeSolana = run.size() >= 32 && run.size() <= 44
        && (speaksOfSolana(text, begin)
            || (run.size() >= 43 && !isBase64Neighbour(text.at(begin - 1)) && !isBase64Neighbour(text.at(end))));
    if (!hasChecksumForm(run) && !maybeSolana)
        return;
    const auto address = WalletAddress::parse(run);
    if (!address || (address->chain() == WalletChain::Solana && !maybeSolana))
        return;
    found.push_back({ ValueKind::Wallet, begin, end, address->normalised(), toString(address->chain()), 0 });
}

bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool startsIban(const ShadowText &text, qsizetype i)
{
    return isCapital(text.at(i)) && isCapital(text.at(i + 1)) && isAsciiDigit(text.at(i + 2))
        && isAsciiDigit(text.at(i + 3)) && !text.isWord(i - 1);
}

//! The end of `count` letters and digits with single spaces between them; 0 where there are fewer.
qsizetype endOfGroups(const ShadowText &text, qsizetype begin, int count)
{
    qsizetype at = begin;
    for (int taken = 0; taken < count; ++at) {
        const QChar c = text.at(at);
        const bool isGap = (c == u' ' || c == u'\u00a0') && isAsciiAlnum(text.at(at - 1));
        if (isAsciiAlnum(c))
            ++taken;
        else if (!isGap)
            return 0;
    }
    return at;
}

} // namespace

void scanWallets(const ShadowText &text, Candidates &found)
{
    constexpr qsizetype shortest = 14;
    constexpr qsizetype longest = 90;
    qsizetype begin = 0;
    while (begin < text.size()) {
        if (!text.isWord(begin)) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (text.isWord(end))
            ++end;
        if (end - begin >= shortest && end - begin <= longest)
            tryRun(text, begin, end, found);
        begin = end;
    }
}

void scanIbans(const ShadowText &text, Candidates &found)
{
    for (qsizetype i = 0; i + 15 <= text.size(); ++i) {
        const int length = startsIban(text, i) ? Iban::lengthFor(text.mid(i, 2)) : 0;
        const qsizetype end = length > 0 ? endOfGroups(text, i, length) : 0;
        if (end == 0 || text.isWord(end))
            continue;
        if (const auto iban = Iban::parse(text.mid(i, end - i)))
            found.push_back({ ValueKind::Iban, i, end, iban->normalised(), iban->country(), 2 });
    }
}

} // namespace twelvefold
