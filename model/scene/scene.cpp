// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene.h"

#include <QStringList>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr double heights[] = { 9, 11.5, 15 };
constexpr double emSizes[] = { 7, 9, 12 };

QString number(double value)
{
    return QString::number(value + 0.0, 'f', 1);
}

QString toText(const QRectF &rect)
{
    return QStringLiteral("%1,%2 %3x%4")
        .arg(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()));
}

bool isWide(char16_t unit)
{
    return (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x2e80 && unit <= 0xd7ff)
        || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xff60);
}

//! Width of a letter of the proportional fonts, in ems.
double emWidth(char16_t unit)
{
    if (isWide(unit))
        return 1.0;
    if (QStringView(u"iljI.,:;'|! ()[]").contains(QChar(unit)))
        return 0.31;
    if (QStringView(u"mwMW@—").contains(QChar(unit)))
        return 0.86;
    return QChar(unit).isUpper() ? 0.66 : 0.55;
}

QString geometry(const Shape &shape)
{
    if (shape.kind != ShapeKind::Line && shape.kind != ShapeKind::Polygon)
        return toText(shape.rect);
    QStringList points;
    for (const QPointF &point : shape.points)
        points += number(point.x()) + QLatin1Char(',') + number(point.y());
    return points.join(QLatin1Char(' '));
}

} // namespace

ColourRole operatorRole(qsizetype position)
{
    return ColourRole(int(ColourRole::Operator1) + int(position % 8));
}

QString operatorLetter(qsizetype position)
{
    QString letters;
    for (qsizetype rest = position + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return letters;
}

QString toText(ColourRole role)
{
    static const QStringList names { QStringLiteral("none"), QStringLiteral("ground"), QStringLiteral("raised"),
        QStringLiteral("line"), QStringLiteral("text"), QStringLiteral("quietText"), QStringLiteral("accent"),
        QStringLiteral("warning"), QStringLiteral("danger"), QStringLiteral("good"), QStringLiteral("evidenceFor"),
        QStringLiteral("evidenceAgainst"), QStringLiteral("victim") };
    const int position = int(role);
    return position < names.size() ? names[position] : QStringLiteral("operator%1").arg(position - names.size() + 1);
}

double lineHeight(TextSize size)
{
    return heights[int(size)];
}

double estimatedWidth(QStringView text, TextSize size, FontRole font)
{
    double ems = 0;
    for (const QChar unit : text)
        ems += font == FontRole::Fixed ? 0.61 : emWidth(unit.unicode());
    return ems * emSizes[int(size)];
}

QString shortened(const QString &text, qsizetype units)
{
    if (text.size() <= units || units < 3)
        return text;
    qsizetype head = (units - 1 + 1) / 2;
    qsizetype tail = units - 1 - head;
    if (text[head - 1].isHighSurrogate())
        --head;
    if (tail > 0 && text[text.size() - tail].isLowSurrogate())
        --tail;
    return text.left(head) + QChar(0x2026) + text.right(tail);
}

QString toText(const Scene &scene)
{
    static const QStringList kinds { QStringLiteral("line"), QStringLiteral("rect"), QStringLiteral("ellipse"),
        QStringLiteral("polygon"), QStringLiteral("text") };
    QString out = QStringLiteral("scene %1 %2\n").arg(toText(scene.bounds), scene.title);
    for (const Shape &shape : scene.shapes) {
        out += kinds[int(shape.kind)] + QLatin1Char(' ') + geometry(shape);
        if (shape.fill != ColourRole::None)
            out += QStringLiteral(" fill ") + toText(shape.fill);
        if (shape.line != ColourRole::None)
            out += QStringLiteral(" line ") + toText(shape.line);
        if (shape.kind == ShapeKind::Text)
            out += QStringLiteral(" \"%1\"").arg(shape.text);
        out += QLatin1Char('\n');
    }
    return out;
}

} // namespace twelvefold
