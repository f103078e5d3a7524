// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/source_ref.h"
#include "intake/raw_document.h"

#include <QWidget>

class QTableWidget;

namespace twelvefold::ui {

class TextPane;

//! A mail: its head as a table, its body as text. Nothing is fetched, links cannot be followed and are defanged.
class MailPane final : public QWidget
{
    Q_OBJECT
public:
    explicit MailPane(QWidget *parent = nullptr);

    void setMail(const RawDocument &mail);
    void clear();
    //! Marks the place in the body, or the line of the head it stands in.
    bool mark(const Place &place);
    void unmark();
    TextPane *body() const { return m_body; }
    QTableWidget *head() const { return m_head; }

private:
    void addHead(const QString &name, const QString &value);
    bool markHead(const QString &name);
    void fitHead();

    QTableWidget *m_head;
    TextPane *m_body;
    QString m_headText; //!< what stands before the body in the text that places point into
    qint64 m_bodyStart = 0;
};

} // namespace twelvefold::ui
