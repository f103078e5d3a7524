// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/custody_page.h"

#include "items/sort_proxy.h"
#include "jobs/run_job.h"
#include "look/look.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {
namespace {

struct Ledger {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
public:
    static std::vector<Column<LedgerEntry>> columns();
};

std::vector<Column<LedgerEntry>> Ledger::columns()
{
    const auto hash = [](const LedgerEntry &entry) { return QString::fromLatin1(entry.hash.toHex()); };
    return {
        { .title = tr("Time (UTC)"),
            .text = [](const LedgerEntry &entry) { return entry.at.toText(); },
            .sortKey
            = [](const LedgerEntry &entry) { return QVariant(entry.at.msecs * 1000 + entry.sequence % 1000); } },
        { .title = tr("By"), .text = [](const LedgerEntry &entry) { return entry.by; } },
        { .title = tr("Kind"), .text = [](const LedgerEntry &entry) { return entry.kind; } },
        { .title = tr("What"),
            .text = [](const LedgerEntry &entry) { return entry.text; },
            .other
            = [](int role,
                  const LedgerEntry &entry) { return role == Qt::ToolTipRole ? QVariant(entry.text) : QVariant(); } },
        { .title = tr("Operations"),
            .text = [](const LedgerEntry &entry) { return QLocale().toString(entry.operationCount); },
            .sortKey = [](const LedgerEntry &entry) { return QVariant(entry.operationCount); },
            .alignment = Qt::AlignTrailing | Qt::AlignVCenter },
        { .title = tr("Hash"),
            .text = [hash](const LedgerEntry &entry) { return Look::shortened(hash(entry), 20); },
            .other = [hash](int role, const LedgerEntry &entry) -> QVariant {
                if (role == Qt::FontRole)
                    return Look::fixedFont();
                return role == Qt::ToolTipRole ? QVariant(hash(entry)) : QVariant();
            },
            .hint = tr("SHA-256 over the hash before and this entry: none can be changed without all later ones") },
    };
}

} // namespace

CustodyPage::CustodyPage(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_model(new TableModel<LedgerEntry>(Ledger::columns(), this))
    , m_proxy(new SortProxy(this))
    , m_table(new QTableView)
    , m_verdict(new QLabel)
    , m_verify(new QPushButton(Look::icon(QStringLiteral("verify")), tr("&Verify")))
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(6 * gridStep, fontMetrics().height() + 2 * gridStep));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(3 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    bar->addWidget(m_verdict, 1);
    bar->addWidget(m_verify, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_verify, &QPushButton::clicked, this, &CustodyPage::verify);
}

QString CustodyPage::verdict() const
{
    return m_verdict->text();
}

int CustodyPage::entryCount() const
{
    return m_model->rowCount();
}

void CustodyPage::caseChanged()
{
    ++m_round;
    m_model->setRows({});
    sayWhatItIs();
    load();
}

void CustodyPage::sayWhatItIs()
{
    m_verdict->setText(service() ? tr("Everything that was done to this case, in the order it was done. "
                                      "Nothing is ever taken out; undoing adds an entry.")
                                 : QString());
}

void CustodyPage::refresh(const ChangeSet &)
{
    if (m_verify->isEnabled())
        sayWhatItIs(); // what was verified was another state of the case
    load();
}

void CustodyPage::load()
{
    if (!service())
        return;
    whenDone(this, service()->history(std::nullopt, std::nullopt),
        [this, round = ++m_round](Result<std::vector<LedgerEntry>> entries) {
            if (round != m_round || !service())
                return;
            if (!entries) {
                m_verdict->setText(entries.error().message);
                return;
            }
            const bool first = m_model->rowCount() == 0;
            m_model->setRows(std::move(entries).value());
            if (!first)
                return;
            m_table->resizeColumnsToContents();
            m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
        });
}

void CustodyPage::verify()
{
    if (!service() || !m_verify->isEnabled())
        return;
    m_verify->setEnabled(false);
    m_verdict->setText(tr("Checking pages, ledger, evidence and projections…"));
    const auto future = service()->verify();
    jobs().watch(tr("Verifying the case"), QFuture<void>(future));
    whenDone(this, future, [this](const Result<VerifyReport> &report) {
        m_verify->setEnabled(true);
        if (service())
            showVerdict(report);
    });
}

void CustodyPage::showVerdict(const Result<VerifyReport> &report)
{
    if (!report) {
        m_verdict->setText(report.error().message);
        return;
    }
    QStringList lines { report->ok() ? tr("The case holds: everything that can be checked was checked and fits.")
                                     : tr("Something does not hold. Keep this file as it is and work on a copy.") };
    for (const Check &check : report->checks)
        lines += (check.ok ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + check.name + QStringLiteral(": ")
            + check.detail;
    m_verdict->setText(lines.join(u'\n'));
}

} // namespace twelvefold::ui
