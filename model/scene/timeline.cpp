// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/timeline.h"

#include "scene/painter_tools.h"

#include <QDate>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr double laneHeight = 17;
constexpr double labelWidth = 112;
constexpr double top = 16;

QDate dayOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

qint64 dayNumber(const QDate &date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

struct Span {
    qint64 first = 0;
    qint64 last = 1;
    double width = 1;

    double at(qint64 day) const { return labelWidth + double(day - first) / double(last - first) * width; }
};

Span spanOf(const std::vector<TimelineEvent> &events, double width)
{
    Span span { events.front().fromDay, events.front().toDay, width - labelWidth - 6 };
    for (const TimelineEvent &event : events) {
        span.first = std::min(span.first, event.fromDay);
        span.last = std::max(span.last, event.toDay);
    }
    const QDate first = dayOf(span.first);
    const QDate last = dayOf(span.last).addMonths(1);
    span.first = dayNumber(QDate(first.year(), first.month(), 1));
    span.last = dayNumber(QDate(last.year(), last.month(), 1));
    return span;
}

void drawYears(Scene &scene, const Span &span, double bottom)
{
    const int months = int((span.last - span.first) / 30);
    const int step = months <= 14 ? 1 : months <= 40 ? 3 : months <= 90 ? 6 : 12 * (1 + months / 240);
    QDate date = dayOf(span.first);
    while (step >= 12 && date.month() != 1)
        date = date.addMonths(1);
    for (; dayNumber(date) <= span.last; date = date.addMonths(step)) {
        const double x = span.at(dayNumber(date));
        scene.shapes.push_back(
            lineShape(QPointF(x, top - 3), QPointF(x, bottom), ColourRole::Line, date.month() == 1 ? 0.9 : 0.4));
        const QString words = date.toString(step >= 12 ? u"yyyy" : u"yyyy-MM");
        if (x + 16 < labelWidth + span.width + 6)
            scene.shapes.push_back(
                textShape(QRectF(x - 18, 2, 36, 10), words, ColourRole::QuietText, TextSize::Small, TextAlign::Centre));
    }
}

Shape eventShape(const TimelineEvent &event, const Span &span, double y)
{
    const double left = span.at(event.fromDay);
    const double right = span.at(event.toDay);
    const double middle = y + laneHeight / 2;
    Shape shape = right - left < 4 && !event.uncertain
        ? polygonShape({ QPointF(left, middle - 4), QPointF(left + 4, middle), QPointF(left, middle + 4),
                           QPointF(left - 4, middle) },
            event.role)
        : rectShape(QRectF(left, middle - 3, std::max(4.0, right - left), 6),
            event.uncertain ? ColourRole::Ground : event.role, event.role, 1.5);
    shape.lineWidth = 0.8;
    shape.dash = event.uncertain ? Dash::Dotted : Dash::Solid;
    shape.item = event.item;
    shape.toolTip = event.label;
    return shape;
}

} // namespace

Scene timelineScene(const std::vector<TimelineEvent> &events, double width)
{
    Scene scene;
    scene.title = QStringLiteral("Timeline of %1 events").arg(events.size());
    scene.bounds = QRectF(0, 0, width, top);
    if (events.empty())
        return scene;
    QStringList lanes;
    for (const TimelineEvent &event : events) {
        if (!lanes.contains(event.lane))
            lanes += event.lane;
    }
    const Span span = spanOf(events, width);
    const double bottom = top + laneHeight * double(lanes.size());
    drawYears(scene, span, bottom);
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        const double y = top + laneHeight * double(i);
        scene.shapes.push_back(
            textShape(QRectF(0, y, labelWidth - 8, laneHeight), lanes[i], ColourRole::Text, TextSize::Small));
        scene.shapes.push_back(lineShape(QPointF(labelWidth, y + laneHeight / 2),
            QPointF(labelWidth + span.width, y + laneHeight / 2), ColourRole::Line, 0.4));
    }
    for (const TimelineEvent &event : events)
        scene.shapes.push_back(eventShape(event, span, top + laneHeight * double(lanes.indexOf(event.lane))));
    scene.bounds = QRectF(0, 0, width, bottom + 4);
    return scene;
}

} // namespace twelvefold
