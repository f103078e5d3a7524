// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace twelvefold::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString chance(double decibans);
    static QString odds(double decibans);
    static QString reliability(QChar letter);
    static QString credibility(QChar digit);
    static QString status(AssertionStatus status);
    static QString judgement(JudgementKind kind);
    static QString graded(const QString &grade);
};

// The bands of values/confidence.h, so that window, pack and command line say the same.
QString Words::chance(double decibans)
{
    if (decibans >= 30)
        return tr("almost certain");
    if (decibans >= 20)
        return tr("very probable");
    if (decibans >= 10)
        return tr("probable");
    if (decibans >= 3)
        return tr("more likely than not");
    if (decibans >= -3)
        return tr("about as likely as not");
    if (decibans >= -10)
        return tr("rather unlikely");
    if (decibans >= -20)
        return tr("improbable");
    return decibans >= -30 ? tr("very improbable") : tr("almost excluded");
}

// Two digits are all that such figures carry.
double rounded(double value)
{
    if (value < 10)
        return std::round(value * 10) / 10;
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

QString Words::odds(double decibans)
{
    if (std::abs(decibans) < 0.5)
        return tr("about even");
    const double ratio = std::pow(10, std::abs(decibans) / 10);
    if (ratio > 1e6)
        return decibans > 0 ? tr("more than a million to 1") : tr("more than a million to 1 against");
    const QString text = QLocale().toString(rounded(ratio), 'g', 12);
    return decibans > 0 ? tr("about %1 to 1").arg(text) : tr("about %1 to 1 against").arg(text);
}

QString Words::reliability(QChar letter)
{
    switch (letter.unicode()) {
    case u'A':
        return tr("reliable");
    case u'B':
        return tr("usually reliable");
    case u'C':
        return tr("fairly reliable");
    case u'D':
        return tr("not usually reliable");
    case u'E':
        return tr("unreliable");
    default:
        return tr("source not judged");
    }
}

QString Words::credibility(QChar digit)
{
    switch (digit.unicode()) {
    case u'1':
        return tr("confirmed");
    case u'2':
        return tr("probably true");
    case u'3':
        return tr("possibly true");
    case u'4':
        return tr("doubtful");
    case u'5':
        return tr("improbable");
    default:
        return tr("content not judged");
    }
}

QString Words::status(AssertionStatus status)
{
    switch (status) {
    case AssertionStatus::Claimed:
        return tr("claimed");
    case AssertionStatus::Verified:
        return tr("verified");
    case AssertionStatus::Refuted:
        return tr("refuted");
    }
    return {};
}

QString Words::judgement(JudgementKind kind)
{
    switch (kind) {
    case JudgementKind::SamePersona:
        return tr("Same persona");
    case JudgementKind::SameOperator:
        return tr("Same operator");
    case JudgementKind::Different:
        return tr("Different");
    case JudgementKind::Unsure:
        return tr("Unsure");
    }
    return {};
}

QString Words::graded(const QString &grade)
{
    if (grade.size() != 2)
        return tr("not judged");
    if (grade == u"F6")
        return tr("F6: not judged");
    return tr("%1: %2, %3").arg(grade, reliability(grade[0]), credibility(grade[1]));
}

constexpr std::array<QStringView, 12> singleValued = { u"birthDate", u"birthPlace", u"gender", u"nationality",
    u"nationalId", u"issuer", u"issued", u"created", u"registrar", u"chain", u"iban", u"registrationNumber" };

} // namespace

QString chanceText(double decibans)
{
    QString figure = decibanText(decibans);
    if (figure.startsWith(u'+'))
        figure.remove(0, 1);
    return QStringLiteral("%1 (%2, %3)").arg(Words::chance(decibans), figure, Words::odds(decibans));
}

QString oddsText(double decibans)
{
    return Words::odds(decibans);
}

QString decibanText(double decibans)
{
    const double shown = std::abs(decibans) < 10 ? std::round(decibans * 10) / 10 : std::round(decibans);
    const QString digits = QLocale().toString(std::abs(shown), 'g', 6);
    const QString sign = shown > 0 ? QStringLiteral("+") : shown < 0 ? QString(QChar(0x2212)) : QString();
    return sign + digits + QStringLiteral("\u00a0dB");
}

QString gradeText(const QString &grade)
{
    return Words::graded(grade);
}

QString statusText(AssertionStatus status)
{
    return Words::status(status);
}

QString judgementText(JudgementKind kind)
{
    return Words::judgement(kind);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

int operatorIndexOf(const CaseGraph &graph, HypothesisId id)
{
    const auto &all = graph.hypotheses();
    const auto found = std::ranges::find(all, id, &Hypothesis::id);
    return found == all.end() ? -1 : int(found - all.begin());
}

bool isSingleValued(QStringView property)
{
    return std::ranges::find(singleValued, property) != singleValued.end();
}

bool agree(const QString &a, const QString &b)
{
    return a.startsWith(b) || b.startsWith(a);
}

} // namespace twelvefold::ui
