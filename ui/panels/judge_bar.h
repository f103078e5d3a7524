// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace twelvefold::ui {

//! Same, different or unsure about two personas, with the reason; and into the pack.
class JudgeBar final : public QWidget
{
    Q_OBJECT
public:
    struct Choice {
        EntityId id;
        QString name;
    };

    explicit JudgeBar(QWidget *parent = nullptr);

    //! Whom a judgement may be about. The pair stays, as far as it is among them.
    void setPeople(const std::vector<Choice> &people);
    //! Nobody is chosen for one that is not among the people.
    void setPair(EntityId a, EntityId b);
    bool hasPair() const { return !first().isNull() && !second().isNull(); }
    EntityId first() const { return chosen(m_first); }
    EntityId second() const { return chosen(m_second); }
    void setReason(const QString &why);
    QString reason() const;
    //! Nothing is judged in a case opened for reading only.
    void setWritable(bool writable);
    void clearReason();
    QPushButton *button(JudgementKind kind) const;
    QPushButton *packButton() const { return m_pack; }

Q_SIGNALS:
    void judged(twelvefold::JudgementKind kind, const QString &why);
    void pairChanged();
    void packWanted();

private:
    EntityId chosen(const QComboBox *box) const;
    void refresh();
    QPushButton *addJudgement(JudgementKind kind, const QString &text, const QString &icon, const QString &tip);

    QComboBox *m_first;
    QComboBox *m_second;
    QLineEdit *m_why;
    QLabel *m_hint;
    QPushButton *m_same;
    QPushButton *m_different;
    QPushButton *m_unsure;
    QPushButton *m_pack;
    bool m_writable = true;
};

} // namespace twelvefold::ui
