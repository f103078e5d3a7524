// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace twelvefold::ui {

//! What is to be seen while running work stops and the case file is closed. It names no case.
class ClosingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ClosingPage(QWidget *parent = nullptr);
};

} // namespace twelvefold::ui
