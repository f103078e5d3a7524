// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/table_model.h"
#include "shell/view.h"
#include "wizards/planned_files.h"

#include <QFutureWatcher>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace twelvefold::ui {

class MappingEditor;
struct MappedTable;

//! Files into the case: what there is, what tables mean, what is wrong with it, and then one gesture that can be
//! undone.
class ImportPage final : public View
{
    Q_OBJECT
public:
    explicit ImportPage(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("import"); }
    QString title() const override { return tr("Import"); }
    void addPaths(const QStringList &paths);
    //! Reads and reports; changes the case unless `dryRun`.
    void start(bool dryRun);
    void cancel();
    int plannedCount() const;
    int issueCount() const;
    QString issueText(int row) const;
    QString summary() const;
    bool busy() const { return m_busy; }
    //! Busy, and not only to look.
    bool importing() const { return m_busy && !m_dryRun; }

Q_SIGNALS:
    //! Something new is in the case.
    void imported(const QString &text);
    void busyChanged();

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &) override { }
    void reveal(const Target &) override { }

private:
    struct FileIssue {
        QString file;
        Issue issue;
    };

    void build();
    QWidget *emptyPage();
    QWidget *planPage();
    QWidget *optionsRow();
    QWidget *actionsRow();
    void connectAll();
    //! `tell`: in place of what stands there, which may be what became of the last import.
    void plan(bool tell);
    void choose(bool folder);
    void editSelected();
    void editTable(const PlannedFile &file, const MappedTable &table);
    QByteArray mappingOf(const PlannedFile &file) const;
    ImportRequest request(bool dryRun) const;
    void finish(const Result<ImportReport> &report, bool dryRun);
    void forgetImported();
    void showReport(const ImportReport &report, bool dryRun);
    void setBusy(bool busy);
    static std::vector<Column<PlannedFile>> fileColumns();
    static std::vector<Column<FileIssue>> issueColumns();

    QStringList m_paths;
    QHash<QString, QByteArray> m_mappings; //!< those a person edited
    QString m_editing;
    QFuture<Result<ImportReport>> m_running;
    QFutureWatcher<void> *m_watcher;
    bool m_busy = false;
    bool m_dryRun = false;
    quint64 m_round = 0; //!< of the case
    quint64 m_plan = 0; //!< of the files looked for
    QStringList m_asked; //!< what the running import was asked to take in
    qint64 m_entriesBefore = 0; //!< in the ledger when it began
    TableModel<PlannedFile> *m_files;
    TableModel<FileIssue> *m_issues;
    QStackedWidget *m_stack;
    QTableView *m_fileTable;
    QTableView *m_issueTable;
    MappingEditor *m_mapping;
    QComboBox *m_reliability;
    QComboBox *m_credibility;
    QLineEdit *m_source;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_check;
    QPushButton *m_import;
};

} // namespace twelvefold::ui
