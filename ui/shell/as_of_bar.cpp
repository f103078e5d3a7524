// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/as_of_bar.h"

#include "look/look.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace twelvefold::ui {

AsOfBar::AsOfBar(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel)
    , m_text(new QLabel)
    , m_time(new QDateTimeEdit)
    , m_show(new QPushButton(tr("&Show")))
    , m_back(new QPushButton)
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_time->setTimeSpec(Qt::UTC);
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(tr("Date and time (UTC)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_time);
    layout->addWidget(m_show);
    layout->addWidget(m_back);
    connect(m_show, &QPushButton::clicked, this,
        [this] { Q_EMIT wanted(Utc { m_time->dateTime().toMSecsSinceEpoch() + 999 }); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_past)
            Q_EMIT backWanted();
        else
            leave();
    });
    leave();
}

void AsOfBar::ask(Utc first, Utc last)
{
    m_time->setDateTimeRange(
        QDateTime::fromMSecsSinceEpoch(first.msecs, Qt::UTC), QDateTime::fromMSecsSinceEpoch(last.msecs, Qt::UTC));
    if (!m_past)
        m_time->setDateTime(m_time->maximumDateTime());
    m_text->setText(m_past ? m_text->text() : tr("Show the case as it was on (UTC):"));
    show();
    m_time->setFocus();
}

void AsOfBar::showPast(Utc time)
{
    setPast(true);
    setTime(time);
    m_text->setText(tr("The case as it was on %1. Nothing can be changed here.").arg(time.toText()));
    setAccessibleName(m_text->text());
    show();
}

void AsOfBar::leave()
{
    setPast(false);
    setAccessibleName({});
    m_text->clear();
    hide();
}

void AsOfBar::setTime(Utc time)
{
    m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(time.msecs, Qt::UTC));
}

QString AsOfBar::text() const
{
    return m_text->text();
}

void AsOfBar::setPast(bool past)
{
    m_past = past;
    const Role role = past ? Role::Warning : Role::Text;
    m_symbol->setPixmap(Look::icon(QStringLiteral("history"), Look::colour(role, palette())).pixmap(16, 16));
    QFont font = m_text->font();
    font.setBold(past);
    m_text->setFont(font);
    m_back->setText(past ? tr("&Back to the present") : tr("Cancel"));
}

} // namespace twelvefold::ui
