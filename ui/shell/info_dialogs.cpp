// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/info_dialogs.h"

#include "items/table_model.h"
#include "look/look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
public:
    static QDialog *frame(QWidget *parent, const QString &title);
    static void shortcuts(QWidget *parent, const ActionSet &actions);
    static void about(QWidget *parent, const AppInfo &info);
};

struct Key {
    QString command;
    QString keys;
    QString tip;
};

QDialog *Dialogs::frame(QWidget *parent, const QString &title)
{
    auto *dialog = new QDialog(parent);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(dialog);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(buttons);
    dialog->show();
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void Dialogs::shortcuts(QWidget *parent, const ActionSet &actions)
{
    QDialog *dialog = frame(parent, tr("Keyboard shortcuts"));
    std::vector<Key> keys;
    for (const ActionSpec &spec : actions.table()) {
        QStringList shown;
        for (const QKeySequence &sequence : spec.shortcuts)
            shown += sequence.toString(QKeySequence::NativeText);
        keys.push_back({ QString(spec.text).remove(u'&'), shown.join(QStringLiteral(", ")), spec.tip });
    }
    keys.push_back({ tr("A short look"), tr("Space"), tr("In a list: what the row says, without going there") });
    keys.push_back({ tr("Open the row"), tr("Enter"), tr("In a list: the exhibit, the operator or the chart") });
    auto *model
        = new TableModel<Key>({ { .title = tr("Command"), .text = [](const Key &key) { return key.command; } },
                                  { .title = tr("Keys"), .text = [](const Key &key) { return key.keys; } },
                                  { .title = tr("What it does"), .text = [](const Key &key) { return key.tip; } } },
            dialog);
    model->setRows(std::move(keys));
    auto *table = new QTableView;
    table->setModel(model);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    dialog->layout()->addWidget(table);
    dialog->resize(760, 560);
    finish(dialog);
}

void Dialogs::about(QWidget *parent, const AppInfo &info)
{
    QDialog *dialog = frame(parent, tr("About %1").arg(info.name));
    auto *title = wrapped(QStringLiteral("%1 %2").arg(info.name, info.version));
    title->setFont(Look::headingFont());
    dialog->layout()->addWidget(title);
    dialog->layout()->addWidget(wrapped(tr("An encrypted case file for investigators of identity fraud.")));
    dialog->layout()->addWidget(
        wrapped(tr("Free software under the GNU General Public License, version 3 or later. There is no warranty.")));
    dialog->resize(420, 200);
    finish(dialog);
}

} // namespace

void showShortcutsDialog(QWidget *parent, const ActionSet &actions)
{
    Dialogs::shortcuts(parent, actions);
}

void showAboutDialog(QWidget *parent, const AppInfo &info)
{
    Dialogs::about(parent, info);
}

} // namespace twelvefold::ui
