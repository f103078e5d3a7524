// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/closing_page.h"

#include "look/look.h"
#include "shell/centred_form.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace twelvefold::ui {

ClosingPage::ClosingPage(QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("Closing…"));
    title->setFont(Look::headingFont());
    auto *text
        = new QLabel(tr("What was running is being stopped, and the file is closed. What was not finished leaves "
                        "the case as it was before."));
    text->setWordWrap(true);
    auto *busy = new QProgressBar;
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(tr("Closing the case"));
    auto *column = centredForm(this, 460);
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(busy);
}

} // namespace twelvefold::ui
