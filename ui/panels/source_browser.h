// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace twelvefold::ui {

//! A QTextBrowser that shows text of our own making and never fetches anything, whatever stands in it.
class SourceBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SourceBrowser(QWidget *parent = nullptr);
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace twelvefold::ui
