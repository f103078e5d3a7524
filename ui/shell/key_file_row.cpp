// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/key_file_row.h"

#include "look/look.h"
#include "shell/file_dialogs.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace twelvefold::ui {

KeyFileRow::KeyFileRow(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
{
    m_field->setPlaceholderText(tr("none"));
    m_field->setAccessibleName(tr("Key file"));
    auto *choose = new QPushButton(tr("C&hoose…"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(m_field, 1);
    layout->addWidget(choose);
    setFocusProxy(m_field);
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::OneFile, tr("Choose the key file"), tr("All files (*)"),
            [this](const QStringList &files) { m_field->setText(files.first()); });
    });
}

QString KeyFileRow::path() const
{
    return m_field->text().trimmed();
}

void KeyFileRow::clear()
{
    m_field->clear();
}

} // namespace twelvefold::ui
