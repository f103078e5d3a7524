// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/force.h"

#include <algorithm>
#include <cmath>

namespace twelvefold {

namespace {

//! Charges summed by squares, so that many far ones count as one.
class ChargeTree
{
public:
    explicit ChargeTree(const std::vector<QPointF> &points)
    {
        double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
        for (const QPointF &point : points) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
        m_cells.reserve(points.size() * 2);
        m_cells.push_back(
            { QPointF((left + right) / 2, (top + bottom) / 2), std::max({ right - left, bottom - top, 1.0 }) / 2 });
        for (const QPointF &point : points)
            insert(point);
    }

    //! Sum over all charges of (at − charge) / distance².
    QPointF pushAt(QPointF at) const { return push(0, at); }

private:
    struct Cell {
        QPointF middle;
        double half = 0;
        QPointF sum;
        double count = 0;
        int children[4] = { -1, -1, -1, -1 };
        bool leaf = true;
    };

    int childFor(int cell, QPointF point)
    {
        const QPointF middle = m_cells[size_t(cell)].middle;
        const int quarter = (point.x() > middle.x() ? 1 : 0) + (point.y() > middle.y() ? 2 : 0);
        if (m_cells[size_t(cell)].children[quarter] < 0) {
            const double half = m_cells[size_t(cell)].half / 2;
            const QPointF shift((quarter & 1) ? half : -half, (quarter & 2) ? half : -half);
            m_cells.push_back({ middle + shift, half });
            m_cells[size_t(cell)].children[quarter] = int(m_cells.size()) - 1;
        }
        return m_cells[size_t(cell)].children[quarter];
    }

    void insert(QPointF point)
    {
        int at = 0;
        for (int depth = 0;; ++depth) {
            Cell &cell = m_cells[size_t(at)];
            const QPointF resident = cell.sum;
            const bool single = cell.leaf && cell.count == 1;
            cell.sum += point;
            cell.count += 1;
            if ((cell.leaf && cell.count == 1) || depth > 24)
                return;
            if (single) {
                cell.leaf = false;
                const int child = childFor(at, resident);
                m_cells[size_t(child)].sum = resident;
                m_cells[size_t(child)].count = 1;
            }
            at = childFor(at, point);
        }
    }

    QPointF push(int index, QPointF at) const
    {
        const Cell &cell = m_cells[size_t(index)];
        const QPointF away = at - cell.sum / cell.count;
        const double square = away.x() * away.x() + away.y() * away.y();
        constexpr double openness = 0.8; // side of a square over its distance; smaller is slower and more exact
        if (cell.leaf || 4 * cell.half * cell.half < openness * openness * square)
            return square < 1e-6 ? QPointF() : away * (cell.count / square);
        QPointF total;
        for (const int child : cell.children) {
            if (child >= 0)
                total += push(child, at);
        }
        return total;
    }

    std::vector<Cell> m_cells;
};

double lengthOf(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

//! Breadth first from the best connected node onto a sunflower: neighbours start near each other, and never on one
//! spot.
void spread(const std::vector<std::vector<quint32>> &neighbours, double unit, std::vector<QPointF> &points)
{
    std::vector<quint32> queue;
    std::vector<bool> seen(points.size(), false);
    quint32 start = 0;
    for (quint32 i = 1; i < neighbours.size(); ++i) {
        if (neighbours[i].size() > neighbours[start].size())
            start = i;
    }
    queue.push_back(start);
    seen[start] = true;
    for (size_t head = 0; head < queue.size(); ++head) {
        for (const quint32 next : neighbours[queue[head]]) {
            if (!seen[next])
                queue.push_back(next);
            seen[next] = true;
        }
    }
    for (size_t i = 0; i < queue.size(); ++i) {
        const double angle = double(i) * 2.399963229728653;
        points[queue[i]] = QPointF(std::cos(angle), std::sin(angle)) * unit * std::sqrt(double(i) + 0.3);
    }
}

struct Part {
    std::vector<QPointF> points;
    std::vector<std::vector<quint32>> neighbours;
    std::vector<bool> fixed;
};

void step(Part &part, double unit, double limit)
{
    const ChargeTree tree(part.points);
    std::vector<QPointF> moves(part.points.size());
    QPointF middle;
    for (const QPointF &point : part.points)
        middle += point / double(part.points.size());
    for (size_t i = 0; i < part.points.size(); ++i) {
        QPointF force = tree.pushAt(part.points[i]) * unit * unit + (middle - part.points[i]) * 0.06;
        for (const quint32 other : part.neighbours[i]) {
            const QPointF towards = part.points[other] - part.points[i];
            force += towards * (lengthOf(towards) / unit);
        }
        const double strength = lengthOf(force);
        moves[i] = strength > limit ? force * (limit / strength) : force;
    }
    for (size_t i = 0; i < part.points.size(); ++i) {
        if (!part.fixed[i])
            part.points[i] += moves[i];
    }
}

} // namespace

bool forcePlacement(const LayoutInput &input, const std::vector<quint32> &nodes,
    const std::vector<std::pair<quint32, quint32>> &edges, std::vector<QPointF> &positions, Progress &progress)
{
    if (nodes.size() == 1) {
        positions[nodes[0]] = input.nodes[nodes[0]].pinned.value_or(QPointF());
        return true;
    }
    std::vector<quint32> local(input.nodes.size(), 0);
    Part part { std::vector<QPointF>(nodes.size()), std::vector<std::vector<quint32>>(nodes.size()),
        std::vector<bool>(nodes.size(), false) };
    for (quint32 i = 0; i < nodes.size(); ++i)
        local[nodes[i]] = i;
    for (const auto &[a, b] : edges) {
        part.neighbours[local[a]].push_back(local[b]);
        part.neighbours[local[b]].push_back(local[a]);
    }
    spread(part.neighbours, input.edgeLength, part.points);
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (const auto pin = input.nodes[nodes[i]].pinned) {
            part.points[i] = *pin;
            part.fixed[i] = true;
        }
    }
    const int rounds = nodes.size() > 2000 ? 150 : 300;
    double limit = input.edgeLength * std::sqrt(double(nodes.size())) / 4;
    const double cooling = std::pow(0.4 / limit, 1.0 / rounds);
    for (int round = 0; round < rounds; ++round, limit *= cooling) {
        if (progress.cancelled())
            return false;
        step(part, input.edgeLength, limit);
        progress.report(round, rounds);
    }
    for (size_t i = 0; i < nodes.size(); ++i)
        positions[nodes[i]] = part.points[i];
    return true;
}

} // namespace twelvefold
