// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the import page is put together; what it does stands in import_run.cpp.
#include "wizards/import_page.h"

#include "items/words.h"
#include "look/look.h"
#include "preferences/places.h"
#include "wizards/mapping_editor.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

void makeList(QTableView &table, const QString &name)
{
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(6 * gridStep);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.setAccessibleName(name);
}

} // namespace

ImportPage::ImportPage(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_watcher(new QFutureWatcher<void>(this))
    , m_files(new TableModel<PlannedFile>(fileColumns(), this))
    , m_issues(new TableModel<FileIssue>(issueColumns(), this))
    , m_stack(new QStackedWidget)
    , m_fileTable(new QTableView)
    , m_issueTable(new QTableView)
    , m_mapping(new MappingEditor)
    , m_reliability(new QComboBox)
    , m_credibility(new QComboBox)
    , m_source(new QLineEdit)
    , m_summary(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("&Stop")))
    , m_check(new QPushButton(tr("&Check only")))
    , m_import(new QPushButton(Look::icon(QStringLiteral("import")), tr("&Import")))
{
    build();
    connectAll();
    setBusy(false);
}

std::vector<Column<PlannedFile>> ImportPage::fileColumns()
{
    return { { .title = tr("File"),
                 .text = [](const PlannedFile &file) { return file.shown; },
                 .other = [](int role, const PlannedFile &file) -> QVariant {
                     if (role == Qt::DecorationRole)
                         return Look::icon(file.table ? QStringLiteral("table") : QStringLiteral("document"));
                     return role == Qt::ToolTipRole ? QVariant(file.path) : QVariant();
                 } },
        { .title = tr("Size"),
            .text = [](const PlannedFile &file) { return sizeText(file.size); },
            .sortKey = [](const PlannedFile &file) { return QVariant(file.size); },
            .alignment = Qt::AlignTrailing | Qt::AlignVCenter },
        { .title = tr("Mapping"), .text = [](const PlannedFile &file) {
             if (!file.table)
                 return QString();
             return file.mapping.isEmpty() ? tr("proposed") : file.mapping.section(u'/', -1);
         } } };
}

std::vector<Column<ImportPage::FileIssue>> ImportPage::issueColumns()
{
    const auto icon = [](const FileIssue &row) {
        const QPalette palette = QGuiApplication::palette();
        switch (row.issue.kind) {
        case Issue::Kind::Refused:
            return Look::icon(QStringLiteral("refused"), Look::colour(Role::Danger, palette));
        case Issue::Kind::Warning:
            return Look::icon(QStringLiteral("warning"), Look::colour(Role::Warning, palette));
        case Issue::Kind::Review:
            break;
        }
        return Look::icon(QStringLiteral("review"), Look::colour(Role::Accent, palette));
    };
    const auto kind = [](const FileIssue &row) {
        switch (row.issue.kind) {
        case Issue::Kind::Refused:
            return tr("left out");
        case Issue::Kind::Warning:
            return tr("in, less something");
        case Issue::Kind::Review:
            break;
        }
        return tr("in, please look");
    };
    return { { .title = tr("Result"),
                 .text = kind,
                 .other =
                     [icon](int role, const FileIssue &row) {
                         return role == Qt::DecorationRole ? QVariant(icon(row)) : QVariant();
                     } },
        { .title = tr("File"), .text = [](const FileIssue &row) { return row.file; } },
        { .title = tr("Where"), .text = [](const FileIssue &row) { return row.issue.where; } },
        { .title = tr("What, and what to do"),
            .text = [](const FileIssue &row) { return row.issue.text; },
            .other
            = [](int role,
                  const FileIssue &row) { return role == Qt::ToolTipRole ? QVariant(row.issue.text) : QVariant(); } } };
}

void ImportPage::build()
{
    m_stack->addWidget(emptyPage());
    m_stack->addWidget(planPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

QWidget *ImportPage::emptyPage()
{
    auto *page = new QWidget;
    auto *text
        = new QLabel(tr("Drop files or folders anywhere on this window, or choose them.\n\nTables (CSV), mails, PDF, "
                        "Word and text documents, JSON résumés and pictures are read in a process of their own "
                        "that can reach neither files nor network."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *files = new QPushButton(tr("Choose &files…"));
    auto *folder = new QPushButton(tr("Choose a f&older…"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16 * gridStep, 0, 16 * gridStep, 0);
    layout->addStretch(2);
    layout->addWidget(text);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(files, &QPushButton::clicked, this, [this] { choose(false); });
    connect(folder, &QPushButton::clicked, this, [this] { choose(true); });
    return page;
}

QWidget *ImportPage::planPage()
{
    m_fileTable->setModel(m_files);
    m_issueTable->setModel(m_issues);
    makeList(*m_fileTable, tr("Files to import"));
    makeList(*m_issueTable, tr("What was found while reading"));
    m_issueTable->setWordWrap(true); // what to do is a sentence, and is to be read to its end
    m_issueTable->setMinimumHeight(30 * gridStep);
    m_issueTable->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->addWidget(m_fileTable);
    sides->addWidget(m_mapping);
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 1);
    keepPlaces(*sides, QStringLiteral("import-files"));
    auto *found = new QWidget;
    auto *foundLayout = new QVBoxLayout(found);
    foundLayout->setContentsMargins({});
    foundLayout->addWidget(m_summary);
    foundLayout->addWidget(m_issueTable, 1);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(sides);
    split->addWidget(found);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    keepPlaces(*split, QStringLiteral("import"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 3 * gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(optionsRow());
    layout->addWidget(split, 1);
    layout->addWidget(actionsRow());
    return page;
}

QWidget *ImportPage::optionsRow()
{
    m_reliability->addItem(tr("Not graded yet"), QString());
    for (const QChar letter : QStringLiteral("ABCDEF"))
        m_reliability->addItem(gradeText(letter + QStringLiteral("6"))
                                   .section(u',', 0, 0)
                                   .replace(letter + QStringLiteral("6:"), letter + QStringLiteral(":")),
            letter);
    for (const QChar digit : QStringLiteral("123456"))
        m_credibility->addItem(
            digit + QStringLiteral(": ") + gradeText(QStringLiteral("A") + digit).section(u',', 1).trimmed(), digit);
    m_reliability->setItemText(m_reliability->findData(QStringLiteral("F")), tr("F: not judged"));
    m_credibility->setCurrentIndex(m_credibility->findData(QStringLiteral("6")));
    m_credibility->setEnabled(false);
    connect(m_reliability, &QComboBox::currentIndexChanged, this,
        [this] { m_credibility->setEnabled(!m_reliability->currentData().toString().isEmpty()); });
    m_reliability->setAccessibleName(tr("Reliability of the source"));
    m_credibility->setAccessibleName(tr("Credibility of what it says"));
    m_source->setPlaceholderText(tr("Where it came from, in your words"));
    m_source->setAccessibleName(tr("Source"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *sourceLabel = new QLabel(tr("S&ource:"));
    sourceLabel->setBuddy(m_source);
    auto *gradeLabel = new QLabel(tr("&Grade:"));
    gradeLabel->setBuddy(m_reliability);
    layout->addWidget(sourceLabel);
    layout->addWidget(m_source, 1);
    layout->addWidget(gradeLabel);
    layout->addWidget(m_reliability);
    layout->addWidget(m_credibility);
    return row;
}

QWidget *ImportPage::actionsRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *files = new QPushButton(tr("Add &files…"));
    auto *folder = new QPushButton(tr("Add a fol&der…"));
    auto *forget = new QPushButton(tr("&Clear the list"));
    connect(files, &QPushButton::clicked, this, [this] { choose(false); });
    connect(folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(forget, &QPushButton::clicked, this, &ImportPage::caseChanged);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_check->setToolTip(tr("Reads everything and says what is wrong; changes nothing"));
    m_import->setDefault(true);
    layout->addWidget(files);
    layout->addWidget(folder);
    layout->addWidget(forget);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_check);
    layout->addWidget(m_import);
    return row;
}

} // namespace twelvefold::ui
