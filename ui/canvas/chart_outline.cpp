// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_outline.h"

#include <QCollator>
#include <QHeaderView>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int IdRole = Qt::UserRole;

QString titleOf(const ChartNode &node)
{
    return node.operatorPosition ? QStringLiteral("%1 · %2").arg(node.label, node.operatorLetter) : node.label;
}

} // namespace

ChartOutline::ChartOutline(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({ tr("On the chart"), tr("Type") });
    setAccessibleName(tr("Everything on the chart, with its links"));
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item && !m_following)
            Q_EMIT chosen(idOf(item));
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { Q_EMIT opened(idOf(item)); });
}

EntityId ChartOutline::idOf(const QTreeWidgetItem *item) const
{
    return EntityId::fromString(item->data(0, IdRole).toString()).value_or(EntityId());
}

void ChartOutline::setPicture(const ChartPicture &picture)
{
    m_following = true;
    const EntityId before = currentItem() ? idOf(currentItem()) : EntityId();
    clear();
    std::vector<size_t> order(picture.data.nodes.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        const ChartNode &x = picture.data.nodes[a];
        const ChartNode &y = picture.data.nodes[b];
        if (x.category != y.category)
            return x.category < y.category;
        return collator.compare(x.label, y.label) < 0;
    });
    for (const size_t i : order) {
        const ChartNode &node = picture.data.nodes[i];
        auto *item = new QTreeWidgetItem(this, { titleOf(node), node.typeLabel });
        item->setData(0, IdRole, node.id.toString());
        item->setToolTip(0, QStringLiteral("<p>%1</p>").arg(node.label.toHtmlEscaped()));
        addLinks(item, picture, i);
    }
    m_following = false;
    if (!before.isNull())
        setSelection(before);
}

void ChartOutline::addLinks(QTreeWidgetItem *item, const ChartPicture &picture, size_t node)
{
    for (const ChartEdge &edge : picture.data.edges) {
        if (edge.from != node && edge.to != node)
            continue;
        const bool out = edge.from == node;
        const ChartNode &other = picture.data.nodes[out ? edge.to : edge.from];
        const QString words = out ? QStringLiteral("%1 → %2") : QStringLiteral("%1 ← %2");
        auto *child = new QTreeWidgetItem(item, { words.arg(edge.label, titleOf(other)), other.typeLabel });
        child->setData(0, IdRole, other.id.toString());
    }
}

void ChartOutline::setSelection(EntityId id)
{
    m_following = true;
    QTreeWidgetItem *found = nullptr;
    for (int i = 0; i < topLevelItemCount() && !found; ++i) {
        if (idOf(topLevelItem(i)) == id)
            found = topLevelItem(i);
    }
    if (found != currentItem() && !(currentItem() && found && idOf(currentItem()) == id))
        setCurrentItem(found);
    m_following = false;
}

} // namespace twelvefold::ui
