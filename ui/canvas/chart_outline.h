// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/chart_picture.h"

#include <QTreeWidget>

namespace twelvefold::ui {

//! The chart as a list: every node with what it is linked to. For screen readers, and for finding somebody by name.
class ChartOutline final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ChartOutline(QWidget *parent = nullptr);

    void setPicture(const ChartPicture &picture);
    void setSelection(EntityId id);

Q_SIGNALS:
    void chosen(twelvefold::EntityId id);
    void opened(twelvefold::EntityId id);

private:
    void addLinks(QTreeWidgetItem *item, const ChartPicture &picture, size_t node);
    EntityId idOf(const QTreeWidgetItem *item) const;

    bool m_following = false;
};

} // namespace twelvefold::ui
