// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_delegate.h"

#include "look/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace twelvefold::ui {

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString detail = index.data(DetailRole).toString().simplified();
    const QFontMetrics metrics(item.font);
    const int room = item.rect.width() - 6 * gridStep;
    const int wanted = std::min(metrics.horizontalAdvance(detail) + gridStep, room / 2);
    const QRect whole = item.rect;
    item.text = metrics.elidedText(item.text, Qt::ElideRight, room - wanted - 10 * gridStep);
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
    const bool selected = item.state & QStyle::State_Selected;
    painter->setPen(selected ? item.palette.highlightedText().color() : Look::colour(Role::QuietText, item.palette));
    painter->setFont(item.font);
    const QRect right = whole.adjusted(whole.width() - wanted - 3 * gridStep, 0, -2 * gridStep, 0);
    painter->drawText(QStyle::visualRect(item.direction, whole, right), int(Qt::AlignTrailing | Qt::AlignVCenter),
        metrics.elidedText(detail, Qt::ElideRight, wanted));
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(6 * gridStep, option.fontMetrics.height() + 2 * gridStep));
    return size;
}

} // namespace twelvefold::ui
