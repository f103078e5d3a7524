// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notice_bar.h"

#include "look/look.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace twelvefold::ui {
namespace {

QIcon symbolOf(NoticeBar::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case NoticeBar::Kind::Information:
        return Look::icon(QStringLiteral("information"), Look::colour(Role::Accent, palette));
    case NoticeBar::Kind::Done:
        return Look::icon(QStringLiteral("good"), Look::colour(Role::Good, palette));
    case NoticeBar::Kind::Warning:
        return Look::icon(QStringLiteral("warning"), Look::colour(Role::Warning, palette));
    case NoticeBar::Kind::Error:
        break;
    }
    return Look::icon(QStringLiteral("refused"), Look::colour(Role::Danger, palette));
}

// What the symbol says, for those who do not see it.
QString wordOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Information:
        return NoticeBar::tr("Information");
    case NoticeBar::Kind::Done:
        return NoticeBar::tr("Done");
    case NoticeBar::Kind::Warning:
        return NoticeBar::tr("Warning");
    case NoticeBar::Kind::Error:
        break;
    }
    return NoticeBar::tr("Error");
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel)
    , m_text(new QLabel)
    , m_offer(new QPushButton(tr("Undo")))
    , m_close(new QToolButton)
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setIcon(Look::icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    layout->addWidget(m_symbol);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        clear();
        if (act)
            act();
    });
    clear();
}

void NoticeBar::tell(Kind kind, const QString &text, const QString &offer, std::function<void()> act)
{
    m_symbol->setPixmap(symbolOf(kind, palette()).pixmap(16, 16));
    m_kind = kind;
    m_symbol->setToolTip(wordOf(kind));
    m_symbol->setAccessibleName(wordOf(kind));
    m_text->setText(text);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    m_act = std::move(act);
    setAccessibleName(QStringLiteral("%1: %2").arg(wordOf(kind), text));
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::clear()
{
    m_text->clear();
    m_act = {};
    setAccessibleName({});
    setVisible(false);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

QString NoticeBar::offer() const
{
    return m_offer->isHidden() ? QString() : m_offer->text();
}

} // namespace twelvefold::ui
