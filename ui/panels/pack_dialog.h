// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_list.h"
#include "ports/case_service.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace twelvefold::ui {

//! What an evidence pack shall hold, for whom and on what ground; then its hash. Stays open beside the window.
class PackDialog final : public QDialog
{
    Q_OBJECT
public:
    PackDialog(std::shared_ptr<CaseService> service, JobList &jobs, QWidget *parent = nullptr);
    ~PackDialog() override;

    //! Ticks only these operators; without any, all.
    void chooseOperators(const std::vector<HypothesisId> &ids);
    void setFile(const QString &file);
    //! What will be asked for.
    PackRequest request() const;
    void write();
    //! Why nothing can be written yet; empty if it can.
    QString missing() const;
    //! What came of it, as text.
    QString said() const;
    QPushButton *writeButton() const { return m_write; }

Q_SIGNALS:
    void written(const QString &text);
    void failed(const QString &message);

private:
    void build();
    void addFields(QFormLayout &form);
    QWidget *buildFileRow();
    QWidget *buildResult();
    void fillOperators();
    void refresh();
    void setBusy(bool busy);
    void take(const Result<PackReport> &report);

    std::shared_ptr<CaseService> m_service;
    JobList &m_jobs;
    QFuture<Result<PackReport>> m_job;
    PackReport m_report;
    QString m_asked; //!< the file that is being written
    qint64 m_entriesBefore = 0; //!< in the ledger when it began
    QString m_confirmed; //!< the file that may be overwritten
    QWidget *m_fields;
    QLineEdit *m_title;
    QComboBox *m_classification;
    QLineEdit *m_author;
    QLineEdit *m_recipient;
    QPlainTextEdit *m_purpose;
    QListWidget *m_operators;
    QCheckBox *m_embed;
    QLineEdit *m_file;
    QLabel *m_hint;
    QProgressBar *m_progress;
    QWidget *m_result;
    QLabel *m_done;
    QLineEdit *m_hash;
    QPushButton *m_write;
    QPushButton *m_stop;
    QPushButton *m_close;
};

} // namespace twelvefold::ui
