// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollArea;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace twelvefold::ui {

class TextPane;

//! Pages and pictures as the confined child drew them, the text of a document beside them.
class PagePane final : public QWidget
{
    Q_OBJECT
public:
    explicit PagePane(QWidget *parent = nullptr);

    //! `pages` 0 for a picture. Asks for the first page.
    void setDocument(int pages, const QString &text);
    void clear();
    //! Goes to the page and marks the place in the text beside it.
    bool mark(int page, qint64 offset, qint64 length);
    void unmark();

    int page() const { return m_page; }
    int pages() const { return m_pages; }
    //! Dots an inch to ask for, at the present size on this screen.
    int dpi() const;
    void setImage(const QImage &image);
    void setMessage(const QString &text);
    TextPane *text() const { return m_text; }
    QString message() const;
    bool showsImage() const { return !m_image.isNull(); }

public Q_SLOTS:
    void goTo(int page);
    void zoomIn() { setZoom(m_zoom * 1.25); }
    void zoomOut() { setZoom(m_zoom / 1.25); }

Q_SIGNALS:
    //! This page, at this many dots an inch, is to be drawn.
    void pageWanted(int page, int dpi);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setZoom(double zoom);
    void build();
    void showImage();
    QSize shownSize() const;

    int m_page = 1;
    int m_pages = 0;
    double m_zoom = 1;
    QImage m_image;
    QSplitter *m_splitter;
    QLabel *m_paper;
    QScrollArea *m_scroll;
    TextPane *m_text;
    QWidget *m_bar;
    QSpinBox *m_number;
    QLabel *m_count;
    QToolButton *m_back;
    QToolButton *m_next;
};

} // namespace twelvefold::ui
