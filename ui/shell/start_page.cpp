// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/start_page.h"

#include "look/look.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

constexpr int columnWidth = 420;

QCommandLinkButton *bigButton(const QString &text, const QString &description, const QString &icon)
{
    auto *button = new QCommandLinkButton(text, description);
    button->setIcon(Look::icon(icon));
    button->setIconSize(QSize(20, 20));
    button->setAccessibleDescription(description);
    return button;
}

} // namespace

StartPage::StartPage(const AppInfo &info, QWidget *parent)
    : QWidget(parent)
    , m_recent(new QWidget)
{
    auto *title = new QLabel(info.name);
    title->setFont(Look::headingFont());
    auto *line = new QLabel(tr("Who is behind these personas, and what shows it."));
    line->setWordWrap(true);
    auto *make = bigButton(tr("&New case…"),
        tr("An encrypted file of your own: nothing in it can be read without its passphrase."), QStringLiteral("new"));
    auto *open = bigButton(
        tr("&Open…"), tr("A case file (.12f). You can also drop one on this window."), QStringLiteral("open"));
    auto *take = bigButton(tr("&Take in a share…"),
        tr("A copy of a case that a colleague encrypted for you (.caseshare)."), QStringLiteral("import"));
    connect(take, &QCommandLinkButton::clicked, this, &StartPage::shareWanted);
    connect(make, &QCommandLinkButton::clicked, this, &StartPage::newWanted);
    connect(open, &QCommandLinkButton::clicked, this, &StartPage::openWanted);

    m_recentList = new QVBoxLayout(m_recent);
    m_recentList->setContentsMargins(0, 2 * gridStep, 0, 0);
    m_recentList->setSpacing(gridStep);
    m_recent->hide();

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *list = new QVBoxLayout(column);
    list->setSpacing(2 * gridStep);
    for (QWidget *widget : { static_cast<QWidget *>(title), static_cast<QWidget *>(line), static_cast<QWidget *>(make),
             static_cast<QWidget *>(open), static_cast<QWidget *>(take), m_recent })
        list->addWidget(widget);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(column, 1);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);
}

void StartPage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    auto *head = new QLabel(tr("Opened last"));
    head->setFont(Look::smallFont());
    m_recentList->addWidget(head);
    for (const QString &path : paths) {
        auto *button = new QPushButton(QFileInfo(path).fileName());
        button->setFlat(true);
        button->setToolTip(path);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT pathWanted(path); });
        m_recentList->addWidget(button);
    }
}

} // namespace twelvefold::ui
