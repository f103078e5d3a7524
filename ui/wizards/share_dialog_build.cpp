// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the share dialog is put together; what it does stands in share_dialog.cpp.
#include "wizards/share_dialog.h"

#include "items/words.h"
#include "look/look.h"
#include "shell/file_dialogs.h"
#include "shell/new_passphrase.h"
#include "shell/passphrase_field.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace twelvefold::ui {

void ShareDialog::build()
{
    auto *words = new QLabel(tr("The copy is encrypted on its way to the disk. Whoever it is for can open and change "
                                "it; what they change comes back with Case > Merge a Copy. It cannot be called back."));
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFields(*form);
    auto *fields = new QVBoxLayout(m_fields);
    fields->addWidget(words);
    fields->addLayout(form);
    fields->addStretch();
    auto *scroll = new QScrollArea; // much text at 1.5 times the size is taller than a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_fields);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the copy"));
    m_hint->setWordWrap(true);
    m_result = buildResult();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(scroll, 1);
    column->addWidget(m_progress);
    column->addWidget(m_result);
    column->addWidget(buttonRow());
    resize(680, 640);
}

void ShareDialog::addFields(QFormLayout &form)
{
    auto *group = new QButtonGroup(this);
    auto *ways = new QWidget;
    auto *row = new QVBoxLayout(ways);
    row->setContentsMargins({});
    row->setSpacing(gridStep);
    for (QRadioButton *way : { m_forPeople, m_forPassphrase }) {
        group->addButton(way);
        row->addWidget(way);
    }
    m_forPeople->setChecked(true);
    m_for->addWidget(recipientsPage());
    m_for->addWidget(passphrasePage());
    m_part->setAccessibleName(tr("What goes into the copy"));
    m_redaction->setAccessibleName(tr("What is left out"));
    m_redactionWords->setWordWrap(true);
    m_redactionWords->setFont(Look::smallFont());
    form.addRow(tr("For:"), ways);
    form.addRow({}, m_for);
    form.addRow(tr("&What:"), m_part);
    form.addRow(tr("&Left out:"), m_redaction);
    form.addRow({}, m_redactionWords);
    form.addRow(tr("Signature:"), signatureRow());
    form.addRow(tr("&File:"), fileRow());
    connect(m_forPassphrase, &QRadioButton::toggled, this, [this](bool on) {
        m_for->setCurrentIndex(on ? 1 : 0);
        refresh();
    });
    connect(m_list, &QListWidget::itemChanged, this, &ShareDialog::refresh);
    connect(m_others, &QLineEdit::textChanged, this, &ShareDialog::refresh);
    connect(m_passphrase, &NewPassphrase::changed, this, &ShareDialog::refresh);
    connect(m_redaction, &QComboBox::currentIndexChanged, this, &ShareDialog::refresh);
    connect(m_sign, &QCheckBox::toggled, this, &ShareDialog::refresh);
    connect(m_identityPassphrase, &QLineEdit::textChanged, this, &ShareDialog::refresh);
    connect(m_file, &QLineEdit::textChanged, this, &ShareDialog::refresh);
}

QWidget *ShareDialog::recipientsPage()
{
    auto *page = new QWidget;
    m_list->setAccessibleName(tr("Contacts that the copy is for"));
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    m_list->setMaximumHeight(fontMetrics().height() * 10);
    m_others->setAccessibleName(tr("Other recipients"));
    m_others->setPlaceholderText(tr("age1…, several with a space between"));
    auto *contacts = new QPushButton(tr("&Contacts…"));
    auto *others = new QHBoxLayout;
    auto *label = new QLabel(tr("&Others:"));
    label->setBuddy(m_others);
    others->addWidget(label);
    others->addWidget(m_others, 1);
    others->addWidget(contacts);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_list);
    column->addLayout(others);
    connect(contacts, &QPushButton::clicked, this, &ShareDialog::identityWanted);
    return page;
}

QWidget *ShareDialog::passphrasePage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_passphrase->addTo(*form);
    return page;
}

QWidget *ShareDialog::signatureRow()
{
    auto *have = new QWidget;
    m_identityPassphrase->setAccessibleName(tr("Passphrase of your identity"));
    m_identityPassphrase->setPlaceholderText(tr("Passphrase of your identity"));
    m_sign->setChecked(true);
    auto *row = new QHBoxLayout(have);
    row->setContentsMargins({});
    row->addWidget(m_sign);
    row->addWidget(m_identityPassphrase, 1);
    auto *none = new QWidget;
    auto *label = new QLabel(tr("None: you have no identity yet, so nobody will see that it is from you."));
    label->setWordWrap(true);
    auto *make = new QPushButton(tr("&Make an identity…"));
    auto *column = new QHBoxLayout(none);
    column->setContentsMargins({});
    column->addWidget(label, 1);
    column->addWidget(make);
    connect(make, &QPushButton::clicked, this, &ShareDialog::identityWanted);
    m_signature->addWidget(none);
    m_signature->addWidget(have);
    return m_signature;
}

QWidget *ShareDialog::fileRow()
{
    auto *row = new QWidget;
    auto *choose = new QPushButton(tr("C&hoose…"));
    m_file->setAccessibleName(tr("File to write"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_file);
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::NewFile, tr("Write the copy"), shareFileFilter(), [this](const QStringList &files) {
            // The dialog asked about replacing exactly the name that it returned.
            m_confirmed = files.first().endsWith(u".caseshare", Qt::CaseInsensitive) ? files.first() : QString();
            setFile(files.first());
        });
    });
    return row;
}

QWidget *ShareDialog::buildResult()
{
    auto *result = new QWidget;
    m_done->setWordWrap(true);
    m_done->setTextFormat(Qt::PlainText);
    m_done->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hash->setReadOnly(true);
    m_hash->setFont(Look::fixedFont());
    m_hash->setAccessibleName(tr("SHA-256 of the copy"));
    auto *copy = new QPushButton(tr("Cop&y hash"));
    auto *folder = new QPushButton(tr("Open fol&der"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_hash->text()); });
    connect(folder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(request().file).absolutePath())); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_hash, 1);
    row->addWidget(copy);
    row->addWidget(folder);
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins({});
    column->addWidget(m_done);
    column->addLayout(row);
    result->hide();
    return result;
}

QWidget *ShareDialog::buttonRow()
{
    auto *row = new QWidget;
    auto *close = new QPushButton(tr("Close"));
    m_write->setDefault(true);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_stop);
    layout->addWidget(m_write);
    layout->addWidget(close);
    connect(m_write, &QPushButton::clicked, this, &ShareDialog::write);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_job.cancel(); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    return row;
}

void ShareDialog::fillParts(const std::vector<EntityId> &selected)
{
    m_parts = { { tr("The whole case"), {} } };
    if (!selected.empty())
        m_parts.push_back(
            { tr("What is selected, and its identifiers: %n record(s)", nullptr, int(selected.size())), selected });
    for (const Hypothesis &hypothesis : m_service->snapshot()->hypotheses())
        m_parts.push_back({ tr("%1 and its identifiers: %n persona(s)", nullptr, int(hypothesis.personas.size()))
                                .arg(isolated(hypothesis.label)),
            hypothesis.personas });
    for (const Part &part : m_parts)
        m_part->addItem(part.text);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(20);
}

void ShareDialog::fillRedactions()
{
    m_redaction->addItem(tr("Nothing"), int(RedactionProfile::None));
    m_redaction->addItem(tr("The files of the exhibits"), int(RedactionProfile::Originals));
    m_redaction->addItem(tr("Victims and identity documents"), int(RedactionProfile::Victims));
}

} // namespace twelvefold::ui
