// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/conflicts_page.h"

#include "items/conflict_words.h"
#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "panels/conflict_card.h"
#include "preferences/places.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {

ConflictsPage::ConflictsPage(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_model(new TableModel<Row>(columns(), this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_none(new QLabel)
    , m_words(new QLabel)
    , m_subject(new QLabel)
    , m_sides(new QHBoxLayout)
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsPage::showSides);
}

std::vector<Column<ConflictsPage::Row>> ConflictsPage::columns()
{
    const auto tip = [](const auto &text) {
        return [text](int role, const Row &row) { return role == Qt::ToolTipRole ? QVariant(text(row)) : QVariant(); };
    };
    const auto subject = [](const Row &row) { return row.subject; };
    const auto counts = [](const Row &row) { return isolated(conflictValue(row.conflict.sides.back())); };
    return { { .title = tr("About"), .text = subject, .other = tip(subject) },
        { .title = tr("What"), .text = [](const Row &row) { return conflictProperty(row.conflict); } },
        { .title = tr("Counts now"), .text = counts, .other = tip(counts) },
        { .title = tr("Sides"),
            .text = [](const Row &row) { return QString::number(row.conflict.sides.size()); },
            .sortKey = [](const Row &row) { return QVariant(qint64(row.conflict.sides.size())); },
            .alignment = Qt::AlignTrailing | Qt::AlignVCenter } };
}

void ConflictsPage::build()
{
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Open conflicts"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(6 * gridStep, fontMetrics().height() + 2 * gridStep));
    m_table->horizontalHeader()->setHighlightSections(false);
    for (const int column : { 0, 2 })
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    m_subject->setFont(Look::headingFont());
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    auto *sides = new QWidget;
    auto *column = new QVBoxLayout(sides);
    column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    column->addWidget(m_subject);
    column->addLayout(m_sides);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sides);
    scroll->setMinimumHeight(fontMetrics().height() * 13); // a card with its button
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(scroll);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    keepPlaces(*split, QStringLiteral("conflicts"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_words);
    layout->addWidget(split, 1);
    m_stack->addWidget(emptyPage());
    m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
}

QWidget *ConflictsPage::emptyPage()
{
    auto *page = new QWidget;
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    auto *merge = new QPushButton(Look::icon(QStringLiteral("merge")), tr("&Merge a copy…"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16 * gridStep, 0, 16 * gridStep, 0);
    layout->addStretch(2);
    layout->addWidget(m_none);
    layout->addWidget(merge, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(merge, &QPushButton::clicked, this, &ConflictsPage::mergeWanted);
    return page;
}

void ConflictsPage::caseChanged()
{
    ++m_round;
    m_busy = false;
    m_model->setRows({});
    m_stack->setCurrentIndex(0);
    m_none->clear();
    m_words->clear();
    showSides();
    load();
}

// What cannot have made or settled a conflict is not worth going through the ledger.
void ConflictsPage::refresh(const ChangeSet &changes)
{
    static const QStringList mayMakeOne { QStringLiteral("merge"), QStringLiteral("undo"), QStringLiteral("redo") };
    if (m_model->rowCount() > 0 || mayMakeOne.contains(changes.kind))
        load();
}

void ConflictsPage::load()
{
    if (!service())
        return;
    whenDone(this, service()->conflicts(), [this, round = ++m_round](Result<std::vector<Conflict>> conflicts) {
        if (round == m_round && service())
            take(std::move(conflicts));
    });
}

void ConflictsPage::take(Result<std::vector<Conflict>> conflicts)
{
    const int before = std::max(0, m_table->currentIndex().row());
    std::vector<Row> rows;
    if (conflicts) {
        const auto graph = service()->snapshot();
        for (Conflict &conflict : *conflicts) {
            QString subject = conflictSubject(*graph, conflict);
            rows.push_back({ std::move(conflict), std::move(subject) });
        }
    }
    m_none->setText(conflicts
            ? tr("No open conflict. Where copies of the case that were merged say different things of "
                 "one value, both stand here side by side until one is chosen.")
            : conflicts.error().message);
    const int count = int(rows.size());
    m_model->setRows(std::move(rows));
    m_stack->setCurrentIndex(count > 0 ? 1 : 0);
    m_words->setText(
        tr("%n value(s) were set differently by people who did not know of each other. The later one counts "
           "until somebody chooses; nothing is lost either way, and a choice can be undone.",
            nullptr, count));
    if (count > 0)
        choose(std::min(before, count - 1));
    else
        showSides();
    Q_EMIT countChanged(count);
}

void ConflictsPage::choose(int row)
{
    m_table->selectRow(row);
    showSides();
}

const ConflictsPage::Row *ConflictsPage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row);
}

void ConflictsPage::showSides()
{
    qDeleteAll(m_cards); // at once: a locked window holds nothing of the case
    m_cards.clear();
    const Row *row = chosen();
    m_subject->setText(row ? tr("%1: %2").arg(row->subject, conflictProperty(row->conflict)) : QString());
    if (!row)
        return;
    const std::vector<ConflictSide> &sides = row->conflict.sides;
    for (const ConflictSide &side : sides) {
        auto *card = new ConflictCard(side, &side == &sides.back());
        card->setCanKeep(!m_busy && service() && !service()->facts().readOnly);
        m_sides->addWidget(card, 1);
        m_cards.push_back(card);
        connect(card, &ConflictCard::kept, this, [this, side] { settle(side); });
    }
}

void ConflictsPage::settle(const ConflictSide &side)
{
    if (!service() || m_busy)
        return;
    m_busy = true;
    for (ConflictCard *card : m_cards)
        card->setCanKeep(false);
    const QString text = tr("Settled: %1").arg(conflictValue(side));
    const CaseService *asked = service();
    whenDone(this, service()->settle(side.operation), [this, text, asked](const Result<LedgerEntry> &entry) {
        if (service() != asked)
            return;
        m_busy = false;
        if (entry)
            Q_EMIT settled(text);
        else
            Q_EMIT noticed(entry.error().message, true);
        load();
    });
}

} // namespace twelvefold::ui
