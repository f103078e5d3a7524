// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

namespace twelvefold::ui {

//! Sees to it that nothing copied out of this program stays in the clipboard: whatever a widget of it puts there is
//! marked as secret for clipboard managers and taken out again after a while, or at once when the case is locked.
//! What other programs put there is left alone.
class CaseClipboard final : public QObject
{
    Q_OBJECT
public:
    explicit CaseClipboard(QObject *parent = nullptr);

    void setLimit(std::chrono::milliseconds limit);
    //! Takes out what this program put there, the marked text of X11's middle button included.
    void clear();

private:
    void changed(QClipboard::Mode mode);
    bool isOurs() const;

    QTimer m_timer;
};

} // namespace twelvefold::ui
