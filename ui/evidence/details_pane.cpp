// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/details_pane.h"

#include "evidence/shown_text.h"
#include "items/words.h"
#include "look/look.h"

#include <QCborValue>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>

namespace twelvefold::ui {
namespace {

constexpr int KeyRole = Qt::UserRole;

QString textOf(const QCborValue &value)
{
    if (value.isString())
        return value.toString();
    return value.toVariant().toString();
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QTableWidget(parent)
{
    setColumnCount(2);
    setHorizontalHeaderLabels({ tr("What"), tr("Value") });
    setAccessibleName(tr("Details of the exhibit"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * gridStep);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
}

void DetailsPane::add(const QString &field, const QString &value, const QString &key)
{
    if (value.isEmpty())
        return;
    const int row = rowCount();
    insertRow(row);
    auto *name = new QTableWidgetItem(madeVisible(field));
    name->setData(KeyRole, key.isEmpty() ? field : key);
    auto *shown = new QTableWidgetItem(madeVisible(value));
    shown->setToolTip(tipOf(value));
    setItem(row, 0, name);
    setItem(row, 1, shown);
}

void DetailsPane::setExhibit(const Evidence &evidence, const RawDocument &reading)
{
    setRowCount(0);
    add(tr("Exhibit"), evidence.label());
    add(tr("Name as given"), evidence.name);
    add(tr("Content"), evidence.format);
    add(tr("Size"), tr("%1 bytes").arg(QLocale().toString(evidence.size)));
    add(tr("SHA-256"), QString::fromLatin1(evidence.sha256.toHex()));
    add(tr("Source"), evidence.source);
    add(tr("Grade"), gradeText(evidence.grade));
    add(tr("Taken in at"), evidence.acquiredAt.toIso());
    add(tr("Taken in by"), evidence.acquiredBy);
    add(tr("With"), evidence.tool);
    if (reading.picture.width > 0)
        add(tr("Picture"), tr("%1 × %2 pixels").arg(reading.picture.width).arg(reading.picture.height));
    add(tr("Encoding"), reading.table.encoding);
    addMail(reading.mail);
    addMetadata(reading.metadata);
    for (const Issue &issue : reading.issues)
        add(tr("Reader's note"),
            issue.where.isEmpty() ? issue.text : QStringLiteral("%1: %2").arg(issue.where, issue.text));
    resizeColumnToContents(0);
}

void DetailsPane::addMail(const RawMail &mail)
{
    add(tr("Message id"), mail.messageId);
    add(tr("Answers to"), mail.references.join(u' '));
    for (const RawHop &hop : mail.received)
        add(tr("Received"), tr("from %1 by %2 %3 %4").arg(hop.from, hop.by, hop.ip, hop.at).simplified(),
            QStringLiteral("Received"));
}

void DetailsPane::addMetadata(const QCborMap &metadata)
{
    for (const auto &entry : metadata) {
        const QString key = entry.first.toString();
        add(key, textOf(entry.second), key);
    }
}

void DetailsPane::clearAll()
{
    setRowCount(0);
}

bool DetailsPane::mark(const QString &field)
{
    clearSelection();
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, 0)->data(KeyRole).toString().compare(field, Qt::CaseInsensitive) == 0) {
            setCurrentCell(row, 1, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return true;
        }
    }
    return false;
}

} // namespace twelvefold::ui
