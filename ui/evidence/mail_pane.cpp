// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/mail_pane.h"

#include "evidence/shown_text.h"
#include "evidence/text_pane.h"
#include "look/look.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int mostHeadRows = 8;

QString joined(const std::vector<RawMailbox> &boxes)
{
    QStringList parts;
    for (const RawMailbox &box : boxes)
        parts += box.name.isEmpty() ? box.address : QStringLiteral("%1 <%2>").arg(box.name, box.address);
    return parts.join(QStringLiteral(", "));
}

} // namespace

MailPane::MailPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new QTableWidget(0, 2))
    , m_body(new TextPane)
{
    m_head->setAccessibleName(tr("Head of the mail"));
    m_head->setFrameShape(QFrame::NoFrame);
    m_head->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_head->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_head->setShowGrid(false);
    m_head->setTabKeyNavigation(false);
    m_head->horizontalHeader()->hide();
    m_head->horizontalHeader()->setStretchLastSection(true);
    m_head->verticalHeader()->hide();
    m_head->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep + 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
}

void MailPane::addHead(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_head->rowCount();
    m_head->insertRow(row);
    auto *title = new QTableWidgetItem(name);
    title->setForeground(Look::colour(Role::QuietText, palette()));
    m_head->setItem(row, 0, title);
    auto *shown = new QTableWidgetItem(madeVisible(value));
    shown->setToolTip(tipOf(value));
    m_head->setItem(row, 1, shown);
}

// The names of the lines are those of the mail, not ours: they are evidence and stay untranslated.
void MailPane::setMail(const RawDocument &mail)
{
    m_head->setRowCount(0);
    addHead(QStringLiteral("From"), joined(mail.mail.from));
    addHead(QStringLiteral("Reply-To"), joined(mail.mail.replyTo));
    addHead(QStringLiteral("To"), joined(mail.mail.to));
    addHead(QStringLiteral("Cc"), joined(mail.mail.cc));
    addHead(QStringLiteral("Date"), mail.mail.date);
    addHead(QStringLiteral("Subject"), mail.mail.subject);
    m_head->resizeColumnToContents(0);
    fitHead();
    const qsizetype gap = mail.text.indexOf(QStringLiteral("\n\n"));
    const bool headed = gap >= 0 && m_head->rowCount() > 0;
    m_bodyStart = headed ? gap + 2 : 0;
    if (mail.text.startsWith(u'\n') && m_head->rowCount() == 0)
        m_bodyStart = 1;
    m_headText = mail.text.left(m_bodyStart);
    m_body->setText(mail.text.mid(m_bodyStart), TextPane::Style::Prose, true);
}

void MailPane::clear()
{
    m_head->setRowCount(0);
    m_headText.clear();
    m_bodyStart = 0;
    m_body->clear();
}

void MailPane::fitHead()
{
    int height = 2 * gridStep;
    for (int row = 0; row < std::min(m_head->rowCount(), mostHeadRows); ++row)
        height += m_head->rowHeight(row);
    m_head->setFixedHeight(height);
}

bool MailPane::markHead(const QString &name)
{
    for (int row = 0; row < m_head->rowCount(); ++row) {
        if (m_head->item(row, 0)->text().compare(name, Qt::CaseInsensitive) == 0) {
            m_head->selectRow(row);
            m_body->unmark();
            return true;
        }
    }
    return false;
}

bool MailPane::mark(const Place &place)
{
    unmark();
    if (place.offset >= m_bodyStart)
        return m_body->mark(place.offset - m_bodyStart, place.length);
    if (!place.column.isEmpty() && markHead(place.column))
        return true;
    if (place.offset < 0)
        return false;
    const qsizetype line = place.offset > 0 ? m_headText.lastIndexOf(u'\n', place.offset - 1) + 1 : 0;
    return markHead(m_headText.mid(line, m_headText.indexOf(u':', line) - line));
}

void MailPane::unmark()
{
    m_head->clearSelection();
    m_body->unmark();
}

} // namespace twelvefold::ui
