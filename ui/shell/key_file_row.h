// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace twelvefold::ui {

//! The path of a key file and a button to choose it.
class KeyFileRow final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyFileRow(QWidget *parent = nullptr);

    QString path() const;
    void clear();
    QLineEdit *field() const { return m_field; }

private:
    QLineEdit *m_field;
};

} // namespace twelvefold::ui
