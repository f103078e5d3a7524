// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/centred_form.h"

#include "look/look.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace twelvefold::ui {

QVBoxLayout *centredForm(QWidget *page, int width)
{
    auto *column = new QWidget;
    column->setMaximumWidth(width);
    auto *list = new QVBoxLayout(column);
    list->setSpacing(3 * gridStep);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(page);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);
    return list;
}

} // namespace twelvefold::ui
