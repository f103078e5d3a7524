// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace twelvefold::ui {

enum class FileAsk { OneFile, ManyFiles, Folder, NewFile };

//! Asks for files without stopping the program, and calls `then` with what was chosen (never with nothing).
//! Qt's own dialog, not the desktop's: that one would put the case into its list of recent files. What Qt itself keeps
//! of it in QtProject.conf is wiped.
void askForFiles(QWidget *parent, FileAsk kind, const QString &title, const QString &filter,
    std::function<void(const QStringList &)> then);

//! Takes the folders and history of file dialogs out of Qt's settings.
void wipeFileDialogTraces();

//! "Twelvefold cases (*.12f)", translated.
QString caseFileFilter();
//! "Contact cards (*.card)".
QString cardFileFilter();
//! "Shares of a case (*.caseshare)".
QString shareFileFilter();

} // namespace twelvefold::ui
