// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/look.h"

#include "look/symbol_engine.h"

#include <QApplication>
#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>

namespace twelvefold::ui {
namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &a, const QColor &b, float part)
{
    const auto channel = [part](float x, float y) { return x + (y - x) * part; };
    return QColor::fromRgbF(
        channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

// Moves the colour towards the text's end of the scale until it can be read on both grounds.
QColor readable(const QColor &wanted, const QPalette &palette)
{
    const QColor towards = Look::isDark(palette) ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step <= 20; ++step) {
        const QColor tried = mixed(wanted, towards, float(step) / 20);
        const double worst
            = std::min(Look::contrast(tried, palette.base().color()), Look::contrast(tried, palette.window().color()));
        if (worst >= 4.6)
            return tried;
    }
    return towards;
}

QColor pick(const QPalette &palette, const char *light, const char *dark)
{
    return readable(QColor(QLatin1String(Look::isDark(palette) ? dark : light)), palette);
}

// Found by search: eight colours of moderate chroma that stay as far apart as possible in OKLab for full colour vision
// and for simulated protanopia, deuteranopia and tritanopia alike, each at least 3:1 on its ground.
constexpr std::array<const char *, Look::operatorHues> lightHues
    = { "#3464bf", "#988600", "#ae4770", "#0d3284", "#615300", "#e06e95", "#6291f2", "#6b063f" };
constexpr std::array<const char *, Look::operatorHues> darkHues
    = { "#6471d7", "#da871f", "#14b596", "#b6b4ff", "#846282", "#f7c03c", "#b7540a", "#4aefc1" };

} // namespace

bool Look::isDark(const QPalette &palette)
{
    return luminance(palette.window().color()) < luminance(palette.windowText().color());
}

double Look::contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor Look::colour(Role role, const QPalette &palette)
{
    switch (role) {
    case Role::Ground:
        return palette.base().color();
    case Role::Raised:
        return palette.window().color();
    case Role::Line:
        return mixed(palette.window().color(), palette.windowText().color(), isDark(palette) ? 0.22F : 0.18F);
    case Role::Text:
        return palette.windowText().color();
    case Role::QuietText:
        return readable(mixed(palette.windowText().color(), palette.window().color(), 0.38F), palette);
    case Role::Accent:
        return pick(palette, "#1f5fbf", "#7fb0ff");
    case Role::Warning:
        return pick(palette, "#8a5a00", "#f0b95a");
    case Role::Danger:
        return pick(palette, "#b3261e", "#ff8a80");
    case Role::Good:
        return pick(palette, "#1b6e3c", "#7fd39b");
    case Role::For:
        return pick(palette, "#2059b0", "#79aeff");
    case Role::Against:
        return pick(palette, "#a84a00", "#f7a35c");
    case Role::Victim:
        return pick(palette, "#2f6b6b", "#93c9c9");
    }
    return palette.windowText().color();
}

QColor Look::operatorHue(int index, const QPalette &palette)
{
    const auto position = size_t(std::max(index, 0) % operatorHues);
    return QColor(QLatin1String(isDark(palette) ? darkHues[position] : lightHues[position]));
}

QColor Look::textOn(const QColor &ground)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return contrast(white, ground) >= contrast(black, ground) ? white : black;
}

QString Look::operatorLetter(int index)
{
    QString letters;
    for (int rest = std::max(index, 0) + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return letters;
}

QIcon Look::icon(const QString &name)
{
    return QIcon(new SymbolEngine(name));
}

QIcon Look::icon(const QString &name, const QColor &colour)
{
    return QIcon(new SymbolEngine(name, colour));
}

QString Look::entityIconName(const EntityType &type)
{
    static const QHash<QString, QString> own = {
        { QStringLiteral("Operator"), QStringLiteral("operator") },
        { QStringLiteral("Victim"), QStringLiteral("victim") },
        { QStringLiteral("EmailAddress"), QStringLiteral("email") },
        { QStringLiteral("Phone"), QStringLiteral("phone") },
        { QStringLiteral("Wallet"), QStringLiteral("wallet") },
        { QStringLiteral("PlatformAccount"), QStringLiteral("account") },
        { QStringLiteral("PaymentAccount"), QStringLiteral("payment") },
        { QStringLiteral("IpAddress"), QStringLiteral("network") },
        { QStringLiteral("Domain"), QStringLiteral("network") },
        { QStringLiteral("Device"), QStringLiteral("device") },
        { QStringLiteral("Message"), QStringLiteral("message") },
        { QStringLiteral("Image"), QStringLiteral("picture") },
    };
    if (const auto found = own.constFind(type.name); found != own.constEnd())
        return *found;
    switch (type.category) {
    case EntityCategory::Person:
        return QStringLiteral("persona");
    case EntityCategory::Identifier:
        return QStringLiteral("identifier");
    case EntityCategory::Document:
        return QStringLiteral("document");
    case EntityCategory::Organisation:
        return QStringLiteral("organisation");
    case EntityCategory::Device:
        return QStringLiteral("device");
    case EntityCategory::Place:
        return QStringLiteral("place");
    case EntityCategory::Event:
        return QStringLiteral("event");
    }
    return QStringLiteral("identifier");
}

QIcon Look::entityIcon(const EntityType &type)
{
    return icon(entityIconName(type));
}

QString Look::evidenceIconName(const QString &format)
{
    if (format == u"eml")
        return QStringLiteral("message");
    if (format == u"csv" || format == u"tsv")
        return QStringLiteral("table");
    if (format == u"png" || format == u"jpeg")
        return QStringLiteral("picture");
    return QStringLiteral("document");
}

QFont Look::smallFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QFont Look::headingFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Look::fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

QString Look::shortened(const QString &text, int keep)
{
    const int room = std::max(keep, 5);
    if (text.size() <= room)
        return text;
    const int tail = room / 3;
    return text.left(room - tail - 1) + QChar(0x2026) + text.right(tail);
}

} // namespace twelvefold::ui
