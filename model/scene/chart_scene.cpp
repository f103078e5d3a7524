// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chart.h"
#include "scene/painter_tools.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twelvefold {

namespace {

constexpr double radius = 10; //!< of a node's symbol

std::vector<QPointF> ring(QPointF at, double size, std::initializer_list<double> degrees)
{
    std::vector<QPointF> points;
    for (const double degree : degrees) {
        const double angle = degree * M_PI / 180;
        points.push_back(at + QPointF(std::cos(angle), std::sin(angle)) * size);
    }
    return points;
}

Shape symbol(EntityCategory category, QPointF at, ColourRole fill, ColourRole line)
{
    const QRectF square(at.x() - radius + 1, at.y() - radius + 1, 2 * radius - 2, 2 * radius - 2);
    switch (category) {
    case EntityCategory::Person:
        return ellipseShape(square.adjusted(-1, -1, 1, 1), fill, line);
    case EntityCategory::Identifier:
        return rectShape(square, fill, line, 4.5);
    case EntityCategory::Document: {
        const double fold = 5;
        return polygonShape(
            { QPointF(square.left() + 2, square.top()), QPointF(square.right() - 2 - fold, square.top()),
                QPointF(square.right() - 2, square.top() + fold), QPointF(square.right() - 2, square.bottom()),
                QPointF(square.left() + 2, square.bottom()) },
            fill, line);
    }
    case EntityCategory::Organisation:
        return rectShape(square, fill, line);
    case EntityCategory::Device:
        return polygonShape(ring(at, radius, { 0, 60, 120, 180, 240, 300 }), fill, line);
    case EntityCategory::Place:
        return polygonShape(ring(at, radius + 1, { 0, 90, 180, 270 }), fill, line);
    case EntityCategory::Event:
        return polygonShape(ring(at + QPointF(0, 2), radius + 1, { 270, 30, 150 }), fill, line);
    }
    return {};
}

ColourRole outline(const ChartNode &node)
{
    if (node.victim)
        return ColourRole::Victim;
    return node.operatorPosition ? operatorRole(*node.operatorPosition) : ColourRole::QuietText;
}

QString markOf(const ChartNode &node)
{
    if (node.victim)
        return QStringLiteral("V");
    return node.operatorLetter;
}

void arrowHead(std::vector<Shape> &shapes, QPointF tip, QPointF direction)
{
    const QPointF side(-direction.y(), direction.x());
    const QPointF back = tip - direction * 5;
    shapes.push_back(polygonShape({ tip, back + side * 2.2, back - side * 2.2 }, ColourRole::QuietText));
}

//! One line between two nodes for all bundles between them, an arrow head at each end that one of them points to.
struct Strand {
    bool forward = false;
    bool backward = false;
    QString label;
    QString toolTip;
    LinkId link;
};

void strandShapes(
    std::vector<Shape> &shapes, std::vector<Shape> &words, const Strand &strand, QPointF a, QPointF b, bool labelled)
{
    const QPointF along = b - a;
    const double length = std::hypot(along.x(), along.y());
    if (length < 2 * radius + 1)
        return;
    const QPointF unit = along / length;
    const QPointF from = a + unit * (radius + 2);
    const QPointF to = b - unit * (radius + 2);
    Shape line = lineShape(from, to, ColourRole::Line, 0.9);
    line.item = strand.link.uuid();
    line.toolTip = strand.toolTip;
    shapes.push_back(line);
    if (strand.forward)
        arrowHead(shapes, to, unit);
    if (strand.backward)
        arrowHead(shapes, from, -unit);
    const double width = estimatedWidth(strand.label, TextSize::Small);
    if (!labelled || width > length - 2 * radius)
        return;
    const QPointF middle = (a + b) / 2;
    const QRectF box(middle.x() - width / 2 - 1, middle.y() - 4.5, width + 2, 9);
    words.push_back(rectShape(box, ColourRole::Ground));
    words.push_back(textShape(box, strand.label, ColourRole::QuietText, TextSize::Small, TextAlign::Centre));
}

std::map<std::pair<quint32, quint32>, Strand> strands(const ChartData &data)
{
    std::map<std::pair<quint32, quint32>, Strand> result;
    for (const ChartEdge &edge : data.edges) {
        const bool turned = edge.from > edge.to;
        Strand &strand = result[turned ? std::pair(edge.to, edge.from) : std::pair(edge.from, edge.to)];
        if (edge.directed)
            (turned ? strand.backward : strand.forward) = true;
        if (strand.link.isNull())
            strand.link = edge.link;
        const QString whole
            = QStringLiteral("%1 %2 %3").arg(data.nodes[edge.from].label, edge.label, data.nodes[edge.to].label);
        strand.toolTip += (strand.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) + whole;
        if (!strand.label.contains(edge.label))
            strand.label += (strand.label.isEmpty() ? QString() : QStringLiteral(", ")) + edge.label;
    }
    return result;
}

} // namespace

std::vector<Shape> nodeShapes(const ChartNode &node, QPointF at, qsizetype labelLength)
{
    std::vector<Shape> shapes;
    const ColourRole role = outline(node);
    const QString mark = markOf(node);
    Shape body = symbol(node.category, at, ColourRole::Raised, role);
    body.lineWidth = mark.isEmpty() ? 1.1 : 2.2;
    body.item = node.id.uuid();
    body.toolTip = QStringLiteral("%1 (%2)").arg(node.label, node.typeLabel);
    if (node.victim)
        body.dash = Dash::Dashed;
    shapes.push_back(body);
    if (!mark.isEmpty()) {
        Shape letter = textShape(
            QRectF(at.x() - radius, at.y() - 6, 2 * radius, 12), mark, role, TextSize::Normal, TextAlign::Centre);
        letter.weight = TextWeight::Bold;
        shapes.push_back(letter);
    }
    const QString label = shortened(node.label, labelLength);
    const double width = estimatedWidth(label, TextSize::Small) + 6;
    shapes.push_back(rectShape(QRectF(at.x() - width / 2 + 2, at.y() + radius + 2, width - 4, 8), ColourRole::Ground));
    Shape text = textShape(QRectF(at.x() - width / 2, at.y() + radius + 1.5, width, 9), label, ColourRole::Text,
        TextSize::Small, TextAlign::Centre);
    text.item = node.id.uuid();
    text.toolTip = body.toolTip;
    shapes.push_back(text);
    return shapes;
}

Scene chartScene(const ChartData &data, const std::vector<QPointF> &positions, const ChartOptions &options)
{
    Scene scene;
    scene.title
        = QStringLiteral("Link chart of %1 entities and %2 links").arg(data.nodes.size()).arg(data.edges.size());
    std::vector<Shape> words;
    for (const auto &[ends, strand] : strands(data))
        strandShapes(scene.shapes, words, strand, positions[ends.first], positions[ends.second], options.linkLabels);
    scene.shapes.insert(scene.shapes.end(), words.begin(), words.end());
    for (size_t i = 0; i < data.nodes.size(); ++i) {
        for (Shape &shape : nodeShapes(data.nodes[i], positions[i], options.labelLength))
            scene.shapes.push_back(std::move(shape));
    }
    fitBounds(scene, 8);
    return scene;
}

Scene chartLegend(const ChartData &data, double width)
{
    std::map<EntityCategory, QStringList> types;
    bool victims = false;
    bool operators = false;
    for (const ChartNode &node : data.nodes) {
        if (!types[node.category].contains(node.typeLabel))
            types[node.category] += node.typeLabel;
        victims = victims || node.victim;
        operators = operators || node.operatorPosition;
    }
    Scene scene;
    scene.title = QStringLiteral("Legend");
    QPointF at(radius, radius);
    const auto entry = [&](const Shape &mark, const QString &words) {
        const double space = 2 * radius + 8 + estimatedWidth(words, TextSize::Small) + 14;
        scene.shapes.push_back(mark);
        scene.shapes.push_back(textShape(QRectF(at.x() + radius + 5, at.y() - 5, space - 2 * radius - 10, 10), words,
            ColourRole::QuietText, TextSize::Small));
        at.rx() += space;
    };
    const auto room = [&](const QString &words) {
        if (at.x() > radius && at.x() + radius + 14 + estimatedWidth(words, TextSize::Small) > width)
            at = QPointF(radius, at.y() + 2 * radius + 5);
    };
    for (const auto &[category, names] : types) {
        const QString words
            = names.mid(0, 4).join(QStringLiteral(", ")) + (names.size() > 4 ? QStringLiteral(" …") : QString());
        room(words);
        entry(symbol(category, at, ColourRole::Raised, ColourRole::QuietText), words);
    }
    const auto marked = [&](const QString &letter, ColourRole role, const QString &words) {
        room(words);
        entry(textShape(QRectF(at.x() - radius, at.y() - 6, 2 * radius, 12), letter, role, TextSize::Normal,
                  TextAlign::Centre),
            words);
    };
    if (operators)
        marked(QStringLiteral("A"), ColourRole::Operator1,
            QStringLiteral("letter and colour: thought to be one operator"));
    if (victims)
        marked(QStringLiteral("V"), ColourRole::Victim, QStringLiteral("victim of identity theft, not a suspect"));
    scene.bounds = QRectF(0, 0, width, at.y() + radius + 2);
    return scene;
}

} // namespace twelvefold
