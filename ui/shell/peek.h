// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"
#include "shell/selection.h"

#include <QFrame>

class QTextBrowser;

namespace twelvefold::ui {

//! A short look at something without going there: Space opens it, any of Space, Esc or a click elsewhere closes it.
class Peek final : public QFrame
{
    Q_OBJECT
public:
    explicit Peek(QWidget *parent);

    void show(const CaseGraph &graph, const Target &target, QPoint where);
    QString plainText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTextBrowser *m_text;
};

} // namespace twelvefold::ui
