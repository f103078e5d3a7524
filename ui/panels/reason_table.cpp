// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/reason_table.h"

#include "charts/waterfall_words.h"
#include "items/words.h"
#include "look/look.h"
#include "panels/operator_words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace twelvefold::ui {
namespace {

enum Where { Family, What, Figure, Factor, Exhibits };

constexpr int mostRows = 14;

} // namespace

void dressTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 2 * gridStep);
    table.verticalHeader()->setMinimumSectionSize(table.fontMetrics().height() + 2 * gridStep);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void fitTableHeight(QTableView &table, int most)
{
    int height = table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth() + 2;
    const int rows = table.model() ? table.model()->rowCount() : 0;
    for (int i = 0; i < std::min(rows, most); ++i)
        height += table.rowHeight(i);
    if (table.horizontalScrollBar()->maximum() > 0)
        height += table.horizontalScrollBar()->sizeHint().height();
    table.setFixedHeight(height);
}

ReasonTable::ReasonTable(QWidget *parent)
    : QTableView(parent)
    , m_model(std::make_unique<TableModel<Row>>(columns()))
{
    setAccessibleName(tr("What counts, and where it stands"));
    dressTable(*this);
    setModel(m_model.get());
    setWordWrap(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(48);
    connect(this, &QTableView::activated, this, &ReasonTable::open);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == Exhibits)
            open(index);
    });
}

QVariant ReasonTable::signColour(int role, const Row &row) const
{
    if (role != Qt::ForegroundRole || row.reason.decibans == 0)
        return {};
    return Look::colour(row.reason.decibans > 0 ? Role::For : Role::Against, palette());
}

std::vector<Column<ReasonTable::Row>> ReasonTable::columns() const
{
    const Qt::Alignment right = Qt::AlignTrailing | Qt::AlignVCenter;
    Column<Row> family { tr("Family"), [](const Row &row) { return familyTitle(row.reason.family); }, {}, {} };
    Column<Row> what { tr("What"), [](const Row &row) {
                          if (row.reason.indicator == u"cap")
                              return tr("Cap: a family can only count so much");
                          return row.reason.generic ? tr("%1 Too common to count.").arg(row.reason.text)
                                                    : row.reason.text;
                      } };
    what.other = [](int role, const Row &row) {
        return role == Qt::ToolTipRole ? QVariant(QStringLiteral("<p>%1</p>").arg(row.reason.text.toHtmlEscaped()))
                                       : QVariant();
    };
    Column<Row> figure { tr("dB"),
        [](const Row &row) {
            return row.reason.decibans == 0 ? QStringLiteral("0") : decibanFigure(row.reason.decibans);
        },
        [](const Row &row) { return row.reason.decibans; } };
    figure.other = [this](int role, const Row &row) { return signColour(role, row); };
    figure.alignment = right;
    figure.hint = tr("Decibans: 10 make it ten times as likely, −10 ten times less");
    Column<Row> factor { tr("Raw × share"), [](const Row &row) {
                            return row.reason.indicator == u"cap"
                                ? QString()
                                : QStringLiteral("%1 × %2").arg(
                                    decibanFigure(row.reason.raw), QLocale().toString(row.reason.factor, 'f', 2));
                        } };
    factor.other = [this](int role, const Row &) {
        return role == Qt::ForegroundRole ? QVariant(Look::colour(Role::QuietText, palette())) : QVariant();
    };
    factor.alignment = right;
    factor.hint = tr("What it would count by itself, times how good its source is and how rare the value");
    Column<Row> exhibits { tr("Exhibits"), [](const Row &row) { return row.exhibits; } };
    exhibits.other = [this](int role, const Row &row) {
        if (role == Qt::ForegroundRole)
            return QVariant(Look::colour(Role::Accent, palette()));
        return role == Qt::ToolTipRole && !row.exhibits.isEmpty() ? QVariant(tr("Show it where it stands"))
                                                                  : QVariant();
    };
    return { family, what, figure, factor, exhibits };
}

void ReasonTable::setRows(const CaseGraph *graph, const std::vector<Contribution> &rows)
{
    std::vector<Row> shown;
    m_labels.clear();
    for (const Contribution &row : rows) {
        shown.push_back({ row, graph ? exhibitsOf(*graph, row.evidence, 3) : QString() });
        for (const EvidenceId &id : row.evidence) {
            if (const Evidence *evidence = graph ? graph->evidence(id) : nullptr)
                m_labels.emplace_back(id, QStringLiteral("%1 %2").arg(evidence->label(), evidence->name));
        }
    }
    m_model->setRows(std::move(shown));
    fitHeight();
}

std::vector<EvidenceSpot> ReasonTable::spotsOf(const Contribution &row)
{
    std::vector<EvidenceSpot> spots;
    for (const SourceRef &source : row.sources)
        spots.push_back({ source.evidence, source.place });
    for (const EvidenceId &id : row.evidence) {
        if (std::ranges::find(spots, id, &EvidenceSpot::evidence) == spots.end())
            spots.push_back({ id });
    }
    return spots;
}

void ReasonTable::open(const QModelIndex &index)
{
    const std::vector<EvidenceSpot> spots = spotsOf(m_model->row(index.row()).reason);
    if (spots.empty())
        return;
    if (spots.size() == 1)
        return Q_EMIT spotWanted(spots.front());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (size_t i = 0; i < std::min<size_t>(spots.size(), 24); ++i) {
        const auto label = std::ranges::find(m_labels, spots[i].evidence, &std::pair<EvidenceId, QString>::first);
        QString name = label == m_labels.end() ? QString() : label->second;
        name.replace(u'&', QStringLiteral("&&"));
        menu->addAction(QStringLiteral("%1: %2").arg(name, spots[i].place.toText()), this,
            [this, spot = spots[i]] { Q_EMIT spotWanted(spot); });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void ReasonTable::fitHeight()
{
    resizeRowsToContents();
    fitTableHeight(*this, mostRows);
}

void ReasonTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void ReasonTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model)
        fitHeight();
}

} // namespace twelvefold::ui
