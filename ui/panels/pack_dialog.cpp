// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/pack_dialog.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/file_dialogs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace twelvefold::ui {

PackDialog::PackDialog(std::shared_ptr<CaseService> service, JobList &jobs, QWidget *parent)
    : QDialog(parent)
    , m_service(std::move(service))
    , m_jobs(jobs)
    , m_fields(new QWidget)
    , m_title(new QLineEdit)
    , m_classification(new QComboBox)
    , m_author(new QLineEdit)
    , m_recipient(new QLineEdit)
    , m_purpose(new QPlainTextEdit)
    , m_operators(new QListWidget)
    , m_embed(new QCheckBox(tr("Embed the originals")))
    , m_file(new QLineEdit)
    , m_hint(new QLabel)
    , m_progress(new QProgressBar)
    , m_result(nullptr)
    , m_done(new QLabel)
    , m_hash(new QLineEdit)
    , m_write(new QPushButton(Look::icon(QStringLiteral("pack")), tr("Write Pack")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_close(new QPushButton(tr("Close")))
{
    setWindowTitle(tr("Evidence Pack"));
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    fillOperators();
    refresh();
    connect(&m_service->feed(), &CaseFeed::closing, this, &QWidget::close);
}

PackDialog::~PackDialog()
{
    m_job.cancel();
}

void PackDialog::build()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFields(*form);
    m_hint->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress of the pack"));
    m_progress->hide();
    m_write->setDefault(true);
    m_stop->hide();
    connect(m_write, &QPushButton::clicked, this, &PackDialog::write);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_job.cancel(); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_write);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    column->addWidget(m_fields);
    column->addStretch();
    column->addWidget(m_progress);
    m_result = buildResult();
    column->addWidget(m_result);
    column->addLayout(buttons);
    resize(640, 480);
}

void PackDialog::addFields(QFormLayout &form)
{
    m_title->setPlaceholderText(m_service->snapshot()->info().title);
    m_author->setPlaceholderText(m_service->author());
    // The words of the Traffic Light Protocol 2.0 are not translated.
    m_classification->addItems({ QStringLiteral("TLP:RED"), QStringLiteral("TLP:AMBER+STRICT"),
        QStringLiteral("TLP:AMBER"), QStringLiteral("TLP:GREEN"), QStringLiteral("TLP:CLEAR") });
    m_classification->setCurrentIndex(2);
    m_classification->setEditable(true);
    m_purpose->setTabChangesFocus(true);
    m_purpose->setFixedHeight(fontMetrics().height() * 3 + 3 * gridStep);
    m_purpose->setPlaceholderText(
        tr("What it is for, and what allows it: “Internal investigation, Art. 6 (1) f GDPR”"));
    m_embed->setChecked(true);
    m_embed->setToolTip(tr("Everyone who is given the pack can open the exhibits in it"));
    m_operators->setAccessibleName(tr("Operators"));
    m_operators->setMinimumHeight(fontMetrics().height() * 4);
    m_operators->setMaximumHeight(fontMetrics().height() * 10);
    form.addRow(tr("&Title"), m_title);
    form.addRow(tr("&Classification"), m_classification);
    form.addRow(tr("&Author"), m_author);
    form.addRow(tr("&Recipient"), m_recipient);
    form.addRow(tr("&Purpose and legal basis"), m_purpose);
    form.addRow(tr("&Operators"), m_operators);
    form.addRow(QString(), m_embed);
    form.addRow(tr("&File"), buildFileRow());
    connect(m_recipient, &QLineEdit::textChanged, this, &PackDialog::refresh);
    connect(m_purpose, &QPlainTextEdit::textChanged, this, &PackDialog::refresh);
    connect(m_file, &QLineEdit::textChanged, this, &PackDialog::refresh);
    connect(m_operators, &QListWidget::itemChanged, this, &PackDialog::refresh);
}

QWidget *PackDialog::buildFileRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *choose = new QPushButton(tr("Choose…"));
    layout->addWidget(m_file, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_file);
    m_file->setAccessibleName(tr("File to write"));
    connect(choose, &QPushButton::clicked, this, [this] {
        askForFiles(
            this, FileAsk::NewFile, tr("Write the evidence pack"), tr("PDF (*.pdf)"), [this](const QStringList &files) {
                const QString &file = files.front();
                m_confirmed
                    = file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? file : file + QStringLiteral(".pdf");
                if (m_confirmed != file)
                    m_confirmed.clear();
                setFile(file);
            });
    });
    return row;
}

QWidget *PackDialog::buildResult()
{
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins({});
    m_done->setWordWrap(true);
    m_done->setTextFormat(Qt::PlainText);
    m_hash->setReadOnly(true);
    m_hash->setFont(Look::fixedFont());
    m_hash->setAccessibleName(tr("SHA-256 of the pack"));
    auto *copy = new QPushButton(tr("Copy Hash"));
    auto *folder = new QPushButton(tr("Open Folder"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_hash->text()); });
    connect(folder, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_report.file).absolutePath())); });
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(folder);
    row->addStretch();
    column->addWidget(m_done);
    column->addWidget(m_hash);
    column->addLayout(row);
    result->hide();
    return result;
}

void PackDialog::fillOperators()
{
    const auto graph = m_service->snapshot();
    for (const Hypothesis &hypothesis : graph->hypotheses()) {
        auto *item = new QListWidgetItem(
            tr("%1: %n persona(s)", nullptr, int(hypothesis.personas.size())).arg(hypothesis.label), m_operators);
        item->setData(Qt::UserRole, hypothesis.id.toString());
        item->setCheckState(Qt::Checked);
    }
    if (m_operators->count() == 0) {
        auto *item = new QListWidgetItem(tr("No operator yet: resolve the case first"), m_operators);
        item->setFlags(Qt::NoItemFlags);
    }
}

void PackDialog::chooseOperators(const std::vector<HypothesisId> &ids)
{
    for (int row = 0; row < m_operators->count(); ++row) {
        QListWidgetItem *item = m_operators->item(row);
        const auto id = HypothesisId::fromString(item->data(Qt::UserRole).toString());
        const bool wanted = ids.empty() || (id && std::ranges::find(ids, *id) != ids.end());
        if (id)
            item->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
}

void PackDialog::setFile(const QString &file)
{
    m_file->setText(file);
}

PackRequest PackDialog::request() const
{
    PackRequest request;
    request.file = m_file->text().trimmed();
    if (!request.file.isEmpty() && !request.file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        request.file += QStringLiteral(".pdf");
    request.overwrite = !m_confirmed.isEmpty() && request.file == m_confirmed;
    request.title = m_title->text().trimmed();
    request.classification = m_classification->currentText().trimmed();
    request.author = m_author->text().trimmed();
    request.recipient = m_recipient->text().trimmed();
    request.purpose = m_purpose->toPlainText().trimmed();
    request.embedOriginals = m_embed->isChecked();
    for (int row = 0; row < m_operators->count(); ++row) {
        const QListWidgetItem *item = m_operators->item(row);
        const auto id = HypothesisId::fromString(item->data(Qt::UserRole).toString());
        if (id && item->checkState() == Qt::Checked)
            request.clusters.push_back(*id);
    }
    return request;
}

QString PackDialog::missing() const
{
    const PackRequest wanted = request();
    if (wanted.file.isEmpty())
        return tr("Choose the file to write.");
    if (wanted.purpose.isEmpty())
        return tr("Say what the pack is for and what allows it; it stands on its cover.");
    if (wanted.clusters.empty() && !m_service->snapshot()->hypotheses().empty())
        return tr("Choose at least one operator.");
    return {};
}

void PackDialog::refresh()
{
    const QString why = missing();
    m_hint->setText(why);
    m_write->setEnabled(why.isEmpty() && m_progress->isHidden());
}

void PackDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_stop->setVisible(busy);
    m_fields->setEnabled(!busy);
    refresh();
}

void PackDialog::write()
{
    if (!missing().isEmpty())
        return;
    m_result->hide();
    setBusy(true);
    m_asked = request().file;
    m_entriesBefore = m_service->facts().ledgerEntries;
    m_job = m_service->writePack(request());
    m_jobs.watch(tr("Writing the evidence pack"), QFuture<void>(m_job));
    auto *watcher = new QFutureWatcher<Result<PackReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, [this, watcher](int value) {
        m_progress->setRange(watcher->progressMinimum(), watcher->progressMaximum());
        m_progress->setValue(value);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_job);
    whenDone(this, m_job, [this](const Result<PackReport> &report) { take(report); });
}

void PackDialog::take(const Result<PackReport> &report)
{
    setBusy(false);
    m_result->show();
    const bool done = bool(report);
    for (QPushButton *button : m_result->findChildren<QPushButton *>())
        button->setVisible(done);
    m_hash->setVisible(done);
    if (!done) {
        // Who stops it at the last moment may come too late; what lies on the disk then is never denied.
        const bool tooLate
            = report.error().kind == Error::Kind::Cancelled && m_service->facts().ledgerEntries > m_entriesBefore;
        m_done->setText(
            tooLate ? tr("The pack was written before it could be stopped: %1").arg(m_asked) : report.error().message);
        if (report.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(report.error().message);
        return;
    }
    m_report = report.value();
    m_done->setText(tr("Wrote %1: %n page(s)", nullptr, int(m_report.pages)).arg(m_report.file) + QStringLiteral(", ")
        + tr("%n exhibit(s). Its SHA-256:", nullptr, int(m_report.exhibits)));
    m_hash->setText(QString::fromLatin1(m_report.sha256.toHex()));
    m_hash->setCursorPosition(0);
    Q_EMIT written(tr("Wrote %1, %n page(s).", nullptr, int(m_report.pages)).arg(m_report.file));
}

QString PackDialog::said() const
{
    return m_result->isHidden() ? QString() : m_done->text() + u' ' + m_hash->text();
}

} // namespace twelvefold::ui
