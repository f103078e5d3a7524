// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSettings>

namespace twelvefold::ui {
namespace {

void configure(QFileDialog &dialog, FileAsk kind)
{
    switch (kind) {
    case FileAsk::OneFile:
        dialog.setFileMode(QFileDialog::ExistingFile);
        break;
    case FileAsk::ManyFiles:
        dialog.setFileMode(QFileDialog::ExistingFiles);
        break;
    case FileAsk::Folder:
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileAsk::NewFile:
        dialog.setFileMode(QFileDialog::AnyFile);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        break;
    }
}

} // namespace

void askForFiles(QWidget *parent, FileAsk kind, const QString &title, const QString &filter,
    std::function<void(const QStringList &)> then)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    configure(*dialog, kind);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [then = std::move(then)](const QStringList &files) {
        if (!files.isEmpty())
            then(files);
    });
    // The dialog writes its traces when it is destroyed; `destroyed` comes after that.
    QObject::connect(dialog, &QObject::destroyed, qApp, [] { wipeFileDialogTraces(); });
    dialog->open();
}

void wipeFileDialogTraces()
{
    QSettings traces(QSettings::UserScope, QStringLiteral("QtProject"));
    traces.beginGroup(QStringLiteral("FileDialog"));
    traces.remove(QStringLiteral("history"));
    traces.remove(QStringLiteral("lastVisited"));
    traces.remove(QStringLiteral("shortcuts"));
}

QString caseFileFilter()
{
    return QCoreApplication::translate("twelvefold::ui", "Twelvefold cases (*.12f);;All files (*)");
}

QString cardFileFilter()
{
    return QCoreApplication::translate("twelvefold::ui", "Contact cards (*.card);;All files (*)");
}

QString shareFileFilter()
{
    return QCoreApplication::translate("twelvefold::ui", "Shares of a case (*.caseshare);;All files (*)");
}

} // namespace twelvefold::ui
