// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the import page does: plan, look at tables, check, import, tell.
#include "wizards/import_page.h"

#include "jobs/run_job.h"
#include "shell/file_dialogs.h"
#include "wizards/mapping_editor.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace twelvefold::ui {
namespace {

constexpr qint64 largestMapping = 1 << 20; // bytes; a mapping that a person edits is far smaller

} // namespace

void ImportPage::connectAll()
{
    connect(m_fileTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPage::editSelected);
    connect(m_mapping, &MappingEditor::edited, this, [this] {
        if (!m_editing.isEmpty())
            m_mappings[m_editing] = m_mapping->json();
    });
    connect(m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_check, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
}

void ImportPage::caseChanged()
{
    ++m_round;
    ++m_plan;
    m_paths.clear();
    m_mappings.clear();
    m_editing.clear();
    m_files->setRows({});
    m_issues->setRows({});
    m_mapping->clear();
    m_mapping->hide();
    m_source->clear();
    m_summary->clear();
    m_issueTable->hide();
    m_stack->setCurrentIndex(0);
    setBusy(false);
}

void ImportPage::choose(bool folder)
{
    askForFiles(this, folder ? FileAsk::Folder : FileAsk::ManyFiles,
        folder ? tr("Import a folder") : tr("Import files"), tr("All files (*)"),
        [this](const QStringList &paths) { addPaths(paths); });
}

void ImportPage::addPaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_paths.contains(path))
            m_paths += path;
    }
    m_issues->setRows({}); // they were about other files
    m_issueTable->hide();
    plan(true);
}

void ImportPage::plan(bool tell)
{
    if (!service() || m_paths.isEmpty())
        return;
    m_stack->setCurrentIndex(1);
    const auto future = runJob<std::vector<PlannedFile>>(
        jobs(), tr("Looking for files"), [paths = m_paths](Progress &progress) { return planFiles(paths, progress); });
    whenDone(this, future, [this, tell, plan = ++m_plan](std::vector<PlannedFile> files) {
        if (plan != m_plan || !service())
            return;
        m_files->setRows(std::move(files));
        m_fileTable->resizeColumnsToContents();
        m_fileTable->horizontalHeader()->setStretchLastSection(false);
        m_fileTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        if (!m_busy && tell)
            m_summary->setText(tr("%n file(s). Nothing is in the case yet.", nullptr, m_files->rowCount()));
        m_mapping->setVisible(false);
        setBusy(m_busy);
        for (int row = 0; row < m_files->rowCount(); ++row) {
            if (m_files->row(row).table) {
                m_fileTable->selectRow(row);
                break;
            }
        }
    });
}

QByteArray ImportPage::mappingOf(const PlannedFile &file) const
{
    if (const auto edited = m_mappings.constFind(file.path); edited != m_mappings.constEnd())
        return *edited;
    QFile beside(file.mapping);
    if (file.mapping.isEmpty() || beside.size() > largestMapping || !beside.open(QIODevice::ReadOnly))
        return {};
    return beside.readAll();
}

void ImportPage::editSelected()
{
    const int row = m_fileTable->currentIndex().row();
    m_editing.clear();
    if (row < 0 || row >= m_files->rowCount() || !service())
        return;
    const PlannedFile file = m_files->row(row);
    m_mapping->setVisible(file.table);
    if (!file.table)
        return;
    const auto looked = service()->readFile(file.path).then(&jobPool(), [](const Result<RawDocument> &document) {
        return document ? MappingEditor::lookAt(document->table) : MappedTable();
    });
    whenDone(this, looked, [this, file](const MappedTable &table) {
        const int current = m_fileTable->currentIndex().row();
        if (!service() || current < 0 || !(m_files->row(current) == file))
            return;
        editTable(file, table);
    });
}

void ImportPage::editTable(const PlannedFile &file, const MappedTable &table)
{
    m_mapping->edit(tr("What the columns of %1 are").arg(file.shown), table, mappingOf(file));
    m_editing = file.path;
}

ImportRequest ImportPage::request(bool dryRun) const
{
    ImportRequest request;
    request.paths = m_paths;
    // Nothing chosen is no grade, not F6: to look and be unable to judge is a judgement.
    if (const QString letter = m_reliability->currentData().toString(); !letter.isEmpty())
        request.grade = letter + m_credibility->currentData().toString();
    request.source = m_source->text().trimmed();
    request.mappings = m_mappings;
    request.dryRun = dryRun;
    return request;
}

void ImportPage::start(bool dryRun)
{
    if (m_busy || !service() || m_paths.isEmpty())
        return;
    m_dryRun = dryRun;
    setBusy(true);
    m_issues->setRows({});
    m_summary->setText(dryRun ? tr("Reading, without changing anything…") : tr("Importing…"));
    m_asked = m_paths;
    m_entriesBefore = service()->facts().ledgerEntries;
    m_running = service()->importFiles(request(dryRun));
    m_watcher->setFuture(QFuture<void>(m_running));
    jobs().watch(dryRun ? tr("Checking %n file(s)", nullptr, m_files->rowCount())
                        : tr("Importing %n file(s)", nullptr, m_files->rowCount()),
        QFuture<void>(m_running));
    whenDone(this, m_running, [this, dryRun, round = m_round](const Result<ImportReport> &report) {
        if (round == m_round && service())
            finish(report, dryRun);
    });
}

void ImportPage::cancel()
{
    m_running.cancel();
    m_summary->setText(tr("Stopping…"));
}

void ImportPage::finish(const Result<ImportReport> &report, bool dryRun)
{
    setBusy(false);
    if (!report) {
        // Who stops it at the last moment may come too late; what is in the case then is never denied.
        const bool tooLate = !dryRun && service()->facts().ledgerEntries > m_entriesBefore;
        if (report.error().kind != Error::Kind::Cancelled)
            m_summary->setText(report.error().message);
        else
            m_summary->setText(tooLate ? tr("It was imported before it could be stopped; Undo takes it out again.")
                                       : tr("Stopped. The case is as it was before."));
        if (tooLate)
            forgetImported();
        return;
    }
    showReport(*report, dryRun);
    if (dryRun || report->entry.isNull())
        return;
    forgetImported();
    Q_EMIT imported(m_summary->text());
}

// What was dropped on the page meanwhile is still to be imported.
void ImportPage::forgetImported()
{
    for (const QString &path : std::as_const(m_asked))
        m_paths.removeAll(path);
    m_mappings.clear();
    m_editing.clear();
    m_files->setRows({});
    m_mapping->hide();
    setBusy(false);
    if (!m_paths.isEmpty())
        plan(false);
}

void ImportPage::showReport(const ImportReport &report, bool dryRun)
{
    std::vector<FileIssue> issues;
    int refused = 0;
    for (const ImportedFile &file : report.files) {
        refused += file.refused() ? 1 : 0;
        for (const Issue &issue : file.issues)
            issues.push_back({ file.path.section(u'/', -1), issue });
    }
    std::ranges::stable_sort(issues, {}, [](const FileIssue &row) { return int(row.issue.kind); });
    QStringList parts { tr("%n exhibit(s)", nullptr, int(report.addedEvidence)),
        tr("%n thing(s) and people", nullptr, int(report.addedEntities)),
        tr("%n link(s)", nullptr, int(report.addedLinks)), tr("%n value(s)", nullptr, int(report.addedAssertions)) };
    QString text = (dryRun ? tr("An import would add %1.") : tr("Imported: %1.")).arg(parts.join(QStringLiteral(", ")));
    if (report.unchanged > 0)
        text += u' ' + tr("%n file(s) were in the case already.", nullptr, int(report.unchanged));
    if (refused > 0)
        text += u' ' + tr("%n file(s) left out; the list says why.", nullptr, refused);
    m_summary->setText(text);
    m_issueTable->setVisible(!issues.empty());
    m_issues->setRows(std::move(issues));
    m_issueTable->resizeColumnsToContents();
    m_issueTable->resizeRowsToContents();
}

void ImportPage::setBusy(bool busy)
{
    const bool changed = std::exchange(m_busy, busy) != busy;
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_cancel->setVisible(busy);
    m_check->setEnabled(!busy && m_files->rowCount() > 0);
    m_import->setEnabled(!busy && m_files->rowCount() > 0);
    if (changed)
        Q_EMIT busyChanged();
}

int ImportPage::plannedCount() const
{
    return m_files->rowCount();
}

int ImportPage::issueCount() const
{
    return m_issues->rowCount();
}

QString ImportPage::issueText(int row) const
{
    const FileIssue &shown = m_issues->row(row);
    return QStringLiteral("%1 · %2 · %3").arg(shown.file, shown.issue.where, shown.issue.text);
}

QString ImportPage::summary() const
{
    return m_summary->text();
}

} // namespace twelvefold::ui
