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

private:
    static QString actName(CustodyAct act);
    static QString resultName(CustodyResult result);
    //! "Acquired: 12 exhibits"
    static QString custody(const LedgerEntry &entry);
    //! All that is stated of the first acts, for the tool tip.
    static QString custodyDetails(const LedgerEntry &entry);
    static QString details(const CustodyRecord &record);
};

constexpr size_t actsInToolTip = 8;

QString Ledger::actName(CustodyAct act)
{
    switch (act) {
    case CustodyAct::Acquired:
        return tr("Acquired");
    case CustodyAct::ViewedOriginal:
        return tr("Viewed original");
    case CustodyAct::Exported:
        return tr("Exported");
    case CustodyAct::Shared:
        return tr("Shared");
    case CustodyAct::Verified:
        return tr("Verified");
    case CustodyAct::RedactedCopyMade:
        return tr("Redacted copy made");
    }
    Q_UNREACHABLE();
}

QString Ledger::resultName(CustodyResult result)
{
    switch (result) {
    case CustodyResult::NotChecked:
        return tr("not checked");
    case CustodyResult::Match:
        return tr("match");
    case CustodyResult::Mismatch:
        return tr("mismatch");
    }
    Q_UNREACHABLE();
}

QString Ledger::custody(const LedgerEntry &entry)
{
    if (entry.custody.empty())
        return {};
    const auto exhibits
        = std::ranges::count_if(entry.custody, [](const CustodyRecord &r) { return !r.exhibit.isNull(); });
    const QString act = actName(entry.custody.front().act);
    return exhibits > 0 ? tr("%1: %n exhibit(s)", nullptr, int(exhibits)).arg(act) : act;
}

QString Ledger::details(const CustodyRecord &record)
{
    QStringList parts { tr("%1 by %2 on %3").arg(actName(record.act), record.person, record.host),
        tr("%1, local time %2").arg(record.at.toText(), utcOffsetText(record.utcOffset)) };
    const auto add = [&parts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            parts += QStringLiteral("%1: %2").arg(label, value);
    };
    add(tr("From"), record.from);
    add(tr("To"), record.to);
    add(tr("With"), record.tool);
    add(tr("Why"), record.reason);
    add(tr("Where"), record.location);
    add(tr("SHA-256 before"), QString::fromLatin1(record.before.toHex()));
    add(tr("SHA-256 after"), QString::fromLatin1(record.after.toHex()));
    add(tr("Result"), resultName(record.result));
    return parts.join(u'\n');
}

QString Ledger::custodyDetails(const LedgerEntry &entry)
{
    QStringList all;
    for (size_t i = 0; i < std::min(entry.custody.size(), actsInToolTip); ++i)
        all += details(entry.custody[i]);
    if (entry.custody.size() > actsInToolTip)
        all += tr("… and %n more", nullptr, int(entry.custody.size() - actsInToolTip));
    return all.join(QStringLiteral("\n\n"));
}

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
        { .title = tr("Custody"),
            .text = [](const LedgerEntry &entry) { return custody(entry); },
            .other =
                [](int role, const LedgerEntry &entry) {
                    return role == Qt::ToolTipRole && !entry.custody.empty() ? QVariant(custodyDetails(entry))
                                                                             : QVariant();
                },
            .hint = tr("What happened to exhibits: taken in, handed on, checked") },
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
