// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/confidence.h"

#include "values/text_fold.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace twelvefold {

namespace {

constexpr double limit = 100;

struct Band {
    double from; // decibans, inclusive
    QStringView word;
};

// From the strongest down; symmetrical around even chances. Steps in odds: 1000, 100, 10 and 2 to 1.
constexpr std::array<Band, 9> bands { { { 30, u"almost certain" }, { 20, u"very probable" }, { 10, u"probable" },
    { 3, u"more likely than not" }, { -3, u"about as likely as not" }, { -10, u"rather unlikely" },
    { -20, u"improbable" }, { -30, u"very improbable" }, { -limit - 1, u"almost excluded" } } };

//! Two significant digits, with thousands separated: 501.2 becomes "500", 1258.9 "1,300".
QString rounded(double odds)
{
    const double step = std::pow(10.0, std::floor(std::log10(odds)) - 1);
    const double value = std::round(odds / step) * step;
    return QLocale(QLocale::English, QLocale::UnitedStates)
        .toString(value, 'f', value < 10 && std::abs(value - std::round(value)) > 0.01 ? 1 : 0);
}

std::optional<double> numberIn(QStringView text)
{
    bool ok = false;
    const double value = QLocale::c().toDouble(text.trimmed().toString().replace(u'−', u'-'), &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

Confidence Confidence::fromDecibans(double decibans)
{
    return Confidence(std::isnan(decibans) ? 0 : std::clamp(decibans, -limit, limit));
}

Confidence Confidence::fromProbability(double probability)
{
    if (probability <= 0)
        return Confidence(-limit);
    return probability >= 1 ? Confidence(limit) : fromOdds(probability / (1 - probability));
}

Confidence Confidence::fromOdds(double odds)
{
    return odds <= 0 ? Confidence(-limit) : fromDecibans(10 * std::log10(odds));
}

Result<Confidence> Confidence::parse(QStringView text)
{
    const QString plain = compatFolded(text.left(60));
    const QStringView view(plain);
    if (const qsizetype colon = view.indexOf(u':'); colon > 0) {
        const auto left = numberIn(view.left(colon));
        const auto right = numberIn(view.mid(colon + 1));
        if (left && right && *left > 0 && *right > 0)
            return fromOdds(*left / *right);
    } else if (view.endsWith(u'%')) {
        if (const auto percent = numberIn(view.chopped(1)); percent && *percent >= 0 && *percent <= 100)
            return fromProbability(*percent / 100);
    } else if (const auto decibans = numberIn(view.endsWith(u"db") ? view.chopped(2) : view)) {
        return fromDecibans(*decibans);
    }
    return refusal(text, QStringLiteral("a confidence"), QStringLiteral("write it as 27 dB, 99.8 % or 500:1."));
}

double Confidence::odds() const
{
    return std::pow(10.0, m_decibans / 10);
}

double Confidence::probability() const
{
    return 1 / (1 + std::pow(10.0, -m_decibans / 10));
}

QString Confidence::word() const
{
    const auto band = std::find_if(bands.begin(), bands.end(), [this](const Band &b) { return m_decibans >= b.from; });
    return band->word.toString();
}

QString Confidence::oddsText() const
{
    if (std::abs(m_decibans) < 0.5)
        return QStringLiteral("about even");
    const QString text = QStringLiteral("about %1 to 1").arg(rounded(std::pow(10.0, std::abs(m_decibans) / 10)));
    return m_decibans > 0 ? text : text + QStringLiteral(" against");
}

QString Confidence::display() const
{
    const double shown = std::round(m_decibans * 10) / 10;
    const bool whole = std::abs(shown - std::round(shown)) < 0.05;
    QString number = QString::number(std::abs(shown), 'f', whole ? 0 : 1);
    if (shown < 0)
        number.prepend(u'−');
    return QStringLiteral("%1 (%2 dB, %3)").arg(word(), number, oddsText());
}

} // namespace twelvefold
