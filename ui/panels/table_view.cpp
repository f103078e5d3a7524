// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/table_view.h"

#include "items/schema_words.h"
#include "items/sort_proxy.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "preferences/places.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int widestColumn = 260;

// Roles other than the text, for one column of a listing.
QVariant cellRole(int role, const ListRow &row, int column, bool fixed, int operatorColumn)
{
    const ListCell &cell = row.cells[size_t(column)];
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
    case Qt::FontRole:
        return fixed ? QVariant(Look::fixedFont()) : QVariant();
    case Qt::ForegroundRole:
        return cell.warning ? QVariant(Look::colour(Role::Warning, palette)) : QVariant();
    case Qt::DecorationRole:
        if (column == operatorColumn && row.operatorIndex >= 0)
            return Look::icon(QStringLiteral("operator"), Look::operatorHue(row.operatorIndex, palette));
        return column == 0 && !row.icon.isEmpty() ? QVariant(Look::icon(row.icon)) : QVariant();
    default:
        return {};
    }
}

std::vector<Column<ListRow>> columnsOf(const Listing &listing, const Section &section)
{
    // An operator's own row carries its hue in front, a persona's in the column of its operator.
    const int operatorColumn = section.kind == Section::Kind::Operators ? 0 : 1;
    std::vector<Column<ListRow>> columns;
    for (int i = 0; i < listing.titles.size(); ++i) {
        const bool fixed = std::ranges::count(listing.fixedColumns, i) > 0;
        const bool number = std::ranges::count(listing.numberColumns, i) > 0;
        Column<ListRow> column;
        column.title = listing.titles[i];
        column.text = [i](const ListRow &row) { return row.cells[size_t(i)].text; };
        column.sortKey = [i](const ListRow &row) {
            const ListCell &cell = row.cells[size_t(i)];
            return cell.key.isValid() ? cell.key : QVariant(cell.text);
        };
        column.other = [i, fixed, operatorColumn](
                           int role, const ListRow &row) { return cellRole(role, row, i, fixed, operatorColumn); };
        if (number)
            column.alignment = Qt::AlignTrailing | Qt::AlignVCenter;
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace

TableView::TableView(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_proxy(new SortProxy(this))
    , m_filter(new QLineEdit)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new QLabel)
    , m_offer(new QPushButton(tr("Import…")))
{
    build();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setFilterText(text);
        tellShown();
        showEmptyState();
    });
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex &index) { selection().open(m_model->row(m_proxy->mapToSource(index).row()).target); });
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (!m_filter->text().isEmpty())
            clearFilter();
        else if (m_section.kind == Section::Kind::Operators)
            Q_EMIT resolveWanted();
        else
            Q_EMIT importWanted();
    });
}

void TableView::build()
{
    m_filter->setPlaceholderText(tr("Filter (%1): words that stand in any column")
                                     .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Table"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(6 * gridStep, fontMetrics().height() + 2 * gridStep));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    const QHeaderView *header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, &TableView::keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::keepColumns);
    m_table->installEventFilter(this);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *emptyPage = new QWidget;
    auto *empty = new QVBoxLayout(emptyPage);
    empty->addStretch(2);
    empty->addWidget(m_empty);
    empty->addWidget(m_offer, 0, Qt::AlignHCenter);
    empty->addStretch(3);
    m_stack->addWidget(m_table);
    m_stack->addWidget(emptyPage);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    bar->addWidget(m_filter);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
}

void TableView::setSection(const Section &section)
{
    if (section.kind == Section::Kind::Overview || section.kind == Section::Kind::Custody || section == m_section)
        return;
    m_section = section;
    clearFilter();
    list();
}

void TableView::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void TableView::clearFilter()
{
    m_filter->clear();
}

void TableView::setRowActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TableView::caseChanged()
{
    ++m_round;
    clearFilter();
    m_section = {};
    if (service()) {
        const auto persona = service()->snapshot()->schema().findEntityType(u"Persona");
        m_section = { Section::Kind::Entities, persona.value_or(0) };
    }
    m_filling = true;
    m_proxy->setSourceModel(nullptr);
    m_model.reset();
    m_listing = {};
    m_columns.clear();
    if (service())
        list();
}

void TableView::refresh(const ChangeSet &)
{
    list();
}

void TableView::list()
{
    if (!service())
        return;
    auto work = [graph = service()->snapshot(), section = m_section] { return makeListing(*graph, section); };
    whenDone(this, QtConcurrent::run(&jobPool(), std::move(work)), [this, round = ++m_round](Listing listing) {
        if (round == m_round && service())
            fill(std::move(listing));
    });
}

void TableView::fill(Listing listing)
{
    const bool sameColumns = listing.titles == m_listing.titles && m_model;
    m_listing = std::move(listing);
    // Two sections may have the same titles; what is kept of their columns is not the same.
    if (!sameColumns || m_columns != columnsName()) {
        m_filling = true;
        m_proxy->setSourceModel(nullptr);
        m_model = std::make_unique<TableModel<ListRow>>(columnsOf(m_listing, m_section));
        m_model->setRows(std::exchange(m_listing.rows, {}));
        m_proxy->setSourceModel(m_model.get());
        connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::takeSelection,
            Qt::UniqueConnection);
        m_table->resizeColumnsToContents();
        for (int i = 0; i < m_model->columnCount(); ++i)
            m_table->setColumnWidth(i, std::min(m_table->columnWidth(i) + 2 * gridStep, widestColumn));
        m_table->sortByColumn(0, Qt::AscendingOrder);
        m_columns = columnsName();
        restoreColumns(*m_table->horizontalHeader(), m_columns);
        m_filling = false;
    } else {
        m_revealing = true;
        m_model->setRows(std::exchange(m_listing.rows, {}));
        m_revealing = false;
    }
    showEmptyState();
    tellShown();
    reveal(selection().current());
}

void TableView::showEmptyState()
{
    const bool empty = m_proxy->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (!m_filter->text().isEmpty()) {
        m_empty->setText(tr("Nothing here holds these words."));
        m_offer->setText(tr("Show everything again"));
    } else if (m_section.kind == Section::Kind::Operators) {
        m_empty->setText(service() && service()->facts().resolved
                ? tr("The personas were compared, and no two of them were joined.")
                : tr("No operators yet. Resolving compares the personas and says which are run by one hand."));
        m_offer->setText(tr("Resolve operators…"));
    } else if (m_section.kind == Section::Kind::Judgements) {
        m_empty->setText(
            tr("No judgements yet. Select two personas and choose Operators > Same, Different or Unsure."));
    } else {
        m_empty->setText(tr("Nothing here yet. Drop files on this window, or import them."));
        m_offer->setText(tr("Import…"));
    }
    m_offer->setVisible(m_section.kind != Section::Kind::Judgements || !m_filter->text().isEmpty());
}

void TableView::tellShown()
{
    if (!service() || !m_model) {
        Q_EMIT shownChanged({}, false);
        return;
    }
    const bool filtered = !m_filter->text().isEmpty();
    const int all = m_model->rowCount();
    const QString text = filtered ? tr("%1: %2 of %3 shown · filter “%4”")
                                        .arg(sectionName())
                                        .arg(m_proxy->rowCount())
                                        .arg(all)
                                        .arg(m_filter->text())
                                  : tr("%1: %2").arg(sectionName()).arg(all);
    Q_EMIT shownChanged(text, filtered);
}

void TableView::takeSelection()
{
    if (m_revealing || !m_model)
        return;
    std::vector<EntityId> entities;
    Target last;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        last = m_model->row(m_proxy->mapToSource(index).row()).target;
        if (const auto *entity = std::get_if<EntityId>(&last))
            entities.push_back(*entity);
    }
    if (entities.size() > 1)
        selection().selectEntities(entities);
    else if (!std::holds_alternative<std::monostate>(last))
        selection().select(last);
}

QString TableView::sectionName() const
{
    switch (m_section.kind) {
    case Section::Kind::Entities:
        return schemaText(service()->snapshot()->schema().entityType(m_section.type).plural);
    case Section::Kind::Operators:
        return tr("Operators");
    case Section::Kind::Evidence:
        return tr("Evidence");
    case Section::Kind::Judgements:
        return tr("Judgements");
    case Section::Kind::Overview:
    case Section::Kind::Custody:
        break;
    }
    return {};
}

QString TableView::columnsName() const
{
    switch (m_section.kind) {
    case Section::Kind::Entities:
        return service()->snapshot()->schema().entityType(m_section.type).name;
    case Section::Kind::Operators:
        return QStringLiteral("operators");
    case Section::Kind::Evidence:
        return QStringLiteral("evidence");
    case Section::Kind::Judgements:
        return QStringLiteral("judgements");
    case Section::Kind::Overview:
    case Section::Kind::Custody:
        break;
    }
    return QStringLiteral("table");
}

void TableView::keepColumns()
{
    if (!m_filling && m_table->isVisible())
        saveColumns(*m_table->horizontalHeader(), m_columns);
}

int TableView::sourceRow(const Target &target) const
{
    const auto *spot = std::get_if<EvidenceSpot>(&target);
    const Target plain = spot ? Target(EvidenceSpot { spot->evidence }) : target;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (m_model->row(row).target == plain)
            return row;
    }
    return -1;
}

void TableView::reveal(const Target &target)
{
    if (!m_model || selection().entities().size() > 1)
        return;
    const int row = sourceRow(target);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    m_revealing = true;
    if (!index.isValid()) {
        m_table->clearSelection();
    } else if (!m_table->selectionModel()->isRowSelected(index.row())) {
        m_table->selectRow(index.row());
        m_table->scrollTo(index);
    }
    m_revealing = false;
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_model)
        return View::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space))
        return View::eventFilter(watched, event);
    const Target target = m_model->row(m_proxy->mapToSource(current).row()).target;
    if (key == Qt::Key_Space)
        selection().peek(target);
    else
        selection().open(target);
    return true;
}

} // namespace twelvefold::ui
