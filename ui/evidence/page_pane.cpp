// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/page_pane.h"

#include "evidence/text_pane.h"
#include "look/look.h"
#include "preferences/places.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 4;
constexpr double pageWidthInches = 8.3;

} // namespace

PagePane::PagePane(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter)
    , m_paper(new QLabel)
    , m_scroll(new QScrollArea)
    , m_text(new TextPane)
    , m_bar(new QWidget)
    , m_number(new QSpinBox)
    , m_count(new QLabel)
    , m_back(new QToolButton)
    , m_next(new QToolButton)
{
    build();
}

void PagePane::build()
{
    m_paper->setAlignment(Qt::AlignCenter);
    m_paper->setWordWrap(true);
    m_paper->setMargin(2 * gridStep);
    m_paper->setTextFormat(Qt::PlainText);
    m_scroll->setWidget(m_paper);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Page of the exhibit"));
    m_back->setText(tr("Previous Page"));
    m_next->setText(tr("Next Page"));
    m_back->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    m_next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    m_number->setAccessibleName(tr("Page"));
    m_number->setKeyboardTracking(false);
    connect(m_back, &QToolButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_number, &QSpinBox::valueChanged, this, &PagePane::goTo);
    auto *out = new QToolButton;
    out->setText(tr("−"));
    out->setToolTip(tr("Smaller"));
    auto *in = new QToolButton;
    in->setText(tr("+"));
    in->setToolTip(tr("Larger"));
    connect(in, &QToolButton::clicked, this, &PagePane::zoomIn);
    connect(out, &QToolButton::clicked, this, &PagePane::zoomOut);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    for (QWidget *widget : { static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_number),
             static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_next) })
        bar->addWidget(widget);
    bar->addStretch();
    bar->addWidget(out);
    bar->addWidget(in);
    m_splitter->addWidget(m_scroll);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_scroll->setMinimumWidth(200);
    keepPlaces(*m_splitter, QStringLiteral("page"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, &PagePane::showImage);
}

void PagePane::setDocument(int pages, const QString &text)
{
    m_pages = pages;
    m_page = 1;
    m_zoom = 1;
    m_image = {};
    const bool paged = pages > 0;
    m_scroll->setVerticalScrollBarPolicy(paged ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    for (QWidget *widget : { static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_number),
             static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_next) })
        widget->setVisible(paged);
    const QSignalBlocker quiet(m_number);
    m_number->setRange(1, std::max(pages, 1));
    m_number->setValue(1);
    m_count->setText(tr("of %1").arg(std::max(pages, 1)));
    m_text->setText(text, TextPane::Style::Prose, true);
    m_text->setVisible(!text.trimmed().isEmpty());
    m_splitter->setSizes({ width() * 3 / 5, width() * 2 / 5 });
    setMessage(tr("Drawing the page…"));
    goTo(1);
}

void PagePane::clear()
{
    m_pages = 0;
    m_image = {};
    m_paper->clear();
    m_text->clear();
}

void PagePane::goTo(int page)
{
    m_page = std::clamp(page, 1, std::max(m_pages, 1));
    const QSignalBlocker quiet(m_number);
    m_number->setValue(m_page);
    m_back->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < m_pages);
    Q_EMIT pageWanted(m_page, dpi());
}

// Enough for a page of A4 or Letter as wide as there is room.
int PagePane::dpi() const
{
    const double inches = m_scroll->viewport()->width() * m_zoom / pageWidthInches;
    return std::clamp(qRound(inches * devicePixelRatioF()), 72, 300);
}

void PagePane::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    showImage();
    Q_EMIT pageWanted(m_page, dpi());
}

void PagePane::setImage(const QImage &image)
{
    m_image = image;
    showImage();
}

// At zoom 1 a page is as wide as the room, a picture as large as it is or as there is room for.
QSize PagePane::shownSize() const
{
    const QSize room = (m_scroll->viewport()->size() - QSize(4 * gridStep, 4 * gridStep)).expandedTo(QSize(64, 64));
    const QSizeF size = m_image.size();
    double scale = room.width() / size.width();
    if (m_pages == 0)
        scale = std::min({ 1.0, scale, room.height() / size.height() });
    return (size * scale * m_zoom * devicePixelRatioF()).toSize();
}

void PagePane::showImage()
{
    if (m_image.isNull())
        return;
    QPixmap shown = QPixmap::fromImage(m_image.scaled(shownSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_paper->setPixmap(shown);
}

void PagePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showImage();
}

void PagePane::setMessage(const QString &text)
{
    m_image = {};
    m_paper->setText(text);
}

QString PagePane::message() const
{
    return m_paper->text();
}

bool PagePane::mark(int page, qint64 offset, qint64 length)
{
    if (page > 0 && page != m_page)
        goTo(page);
    if (offset >= 0)
        return m_text->mark(offset, length);
    m_text->unmark();
    return page > 0 && page <= std::max(m_pages, 1);
}

void PagePane::unmark()
{
    m_text->unmark();
}

} // namespace twelvefold::ui
