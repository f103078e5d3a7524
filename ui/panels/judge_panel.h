// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"

#include <QFrame>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace twelvefold::ui {

//! Asks for the reason of a judgement, beside the work and not over it, and records it.
class JudgePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit JudgePanel(QWidget *parent = nullptr);

    void setCase(std::shared_ptr<CaseService> service);
    void ask(JudgementKind kind, EntityId a, EntityId b);
    void setReason(const QString &why);
    void record();
    void leave();

Q_SIGNALS:
    void recorded(const QString &text);
    void failed(const QString &message);

private:
    std::shared_ptr<CaseService> m_service;
    EntityId m_a;
    EntityId m_b;
    QPointer<QWidget> m_before; //!< where the keys went before it asked
    QLabel *m_who;
    QComboBox *m_kind;
    QLineEdit *m_why;
    QPushButton *m_record;
};

} // namespace twelvefold::ui
