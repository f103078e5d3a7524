// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/shown_text.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace twelvefold::ui {

class CodeColours;

//! Foreign text as text: nothing in it is followed, fetched or run. A long one is shown a part at a time.
class TextPane final : public QWidget
{
    Q_OBJECT
public:
    //! UTF-16 units shown at once.
    static constexpr qint64 windowSize = 200000;

    enum class Style { Prose, Source };

    explicit TextPane(QWidget *parent = nullptr);

    void setText(const QString &text, Style style, bool defang = false);
    //! Colours it as source text, where its format has a language.
    void setLanguage(const QString &format, const QString &fileName);
    void clear();
    //! Marks these units of the text that was set, and scrolls there. Returns whether they are in it.
    bool mark(qint64 offset, qint64 length);
    //! Marks this value of this key in a JSON text, or the value anywhere in it.
    bool markFound(const QString &key, const QString &value);
    void unmark();
    //! What is marked, as it stands on the screen; empty if nothing is.
    QString marked() const;
    QString language() const;
    QPlainTextEdit *edit() const { return m_edit; }
    QString notice() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showWindow(qint64 start);
    void showMarks();
    void tellNotice();

    QString m_source;
    bool m_defang = false;
    qint64 m_start = 0;
    qint64 m_markAt = -1; //!< in the source
    qint64 m_markLength = 0;
    QString m_format;
    QString m_fileName;
    ShownText m_shown;
    QPlainTextEdit *m_edit;
    CodeColours *m_colours;
    QLabel *m_notice;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QWidget *m_bar;
};

} // namespace twelvefold::ui
