// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the merge page is put together; what it does stands in merge_run.cpp.
#include "wizards/merge_page.h"

#include "look/look.h"
#include "panels/source_browser.h"
#include "shell/centred_form.h"
#include "shell/file_dialogs.h"
#include "wizards/copy_key_form.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MergePage::MergePage(ViewContext context, IdentityHost &identities, QWidget *parent)
    : View(context, parent)
    , m_watcher(new QFutureWatcher<void>(this))
    , m_stack(new QStackedWidget)
    , m_file(new QLineEdit)
    , m_key(new CopyKeyForm(identities))
    , m_message(wrapped())
    , m_look(new QPushButton(Look::icon(QStringLiteral("eye")), tr("&Look at it")))
    , m_head(new QLabel)
    , m_signerIcon(new QLabel)
    , m_signer(wrapped())
    , m_text(new SourceBrowser)
    , m_problem(wrapped())
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(tr("&Stop")))
    , m_merge(new QPushButton(Look::icon(QStringLiteral("merge")), tr("&Merge")))
{
    m_stack->addWidget(askPage());
    m_stack->addWidget(reportPage());
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the merge"));
    auto *working = new QHBoxLayout;
    working->setContentsMargins(4 * gridStep, 0, 4 * gridStep, 2 * gridStep);
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack, 1);
    layout->addLayout(working);
    connect(m_file, &QLineEdit::textChanged, this, &MergePage::check);
    connect(m_file, &QLineEdit::returnPressed, this, [this] { m_key->setFocus(); });
    connect(m_key, &CopyKeyForm::changed, this, &MergePage::check);
    connect(m_key, &CopyKeyForm::entered, this, [this] { run(true); });
    connect(m_key, &CopyKeyForm::identityWanted, this, &MergePage::identityWanted);
    connect(m_look, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_merge, &QPushButton::clicked, this, [this] { run(m_stale); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_running.cancel(); });
    connect(m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    setBusy(false);
}

QWidget *MergePage::askPage()
{
    auto *page = new QWidget;
    auto *head = new QLabel(tr("Merge a copy"));
    head->setFont(Look::headingFont());
    auto *words = wrapped(tr("Takes in what a colleague's copy of this case holds and this one lacks. It is looked at "
                             "first, and you are shown what would come of it; nothing changes before you say so."));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&File:"), fileRow());
    form->addRow(tr("&Opened:"), m_key);
    auto *back = new QPushButton(tr("&Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_look);
    m_look->setDefault(true);
    auto *column = centredForm(page, 560);
    column->addWidget(head);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &MergePage::leave);
    return page;
}

QWidget *MergePage::fileRow()
{
    auto *row = new QWidget;
    auto *choose = new QPushButton(tr("C&hoose…"));
    m_file->setAccessibleName(tr("File of the copy"));
    m_file->setPlaceholderText(tr("a share (.caseshare); it can also be dropped on the window"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_file);
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::OneFile, tr("Merge a copy"), shareFileFilter(),
            [this](const QStringList &files) { m_file->setText(files.first()); });
    });
    return row;
}

QWidget *MergePage::reportPage()
{
    auto *page = new QWidget;
    m_head->setFont(Look::headingFont());
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_text->setAccessibleName(tr("What would come of the merge"));
    auto *signer = new QHBoxLayout;
    signer->setSpacing(2 * gridStep);
    signer->addWidget(m_signerIcon, 0, Qt::AlignTop);
    signer->addWidget(m_signer, 1);
    auto *another = new QPushButton(tr("&Back"));
    auto *cancel = new QPushButton(tr("&Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(another);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    m_merge->setDefault(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 3 * gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_head);
    layout->addLayout(signer);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(another, &QPushButton::clicked, this, [this] { m_stack->setCurrentIndex(0); });
    connect(cancel, &QPushButton::clicked, this, &MergePage::leave);
    return page;
}

} // namespace twelvefold::ui
