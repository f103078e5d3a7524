// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace twelvefold::ui {

//! A column of at most `width` device-independent pixels in the middle of the page, a little above its centre.
QVBoxLayout *centredForm(QWidget *page, int width);

} // namespace twelvefold::ui
