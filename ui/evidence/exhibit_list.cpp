// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/exhibit_list.h"

#include "evidence/shown_text.h"
#include "items/sort_proxy.h"
#include "items/words.h"
#include "look/look.h"

#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

Column<Evidence> column()
{
    Column<Evidence> shown;
    shown.title = QStringLiteral("Exhibit");
    shown.text = [](const Evidence &evidence) {
        return QStringLiteral("%1  %2").arg(evidence.label(), isolated(madeVisible(evidence.name)));
    };
    shown.sortKey = [](const Evidence &evidence) { return evidence.number; };
    shown.other = [](int role, const Evidence &evidence) {
        if (role == Qt::DecorationRole)
            return QVariant(Look::icon(Look::evidenceIconName(evidence.format)));
        return role == Qt::ToolTipRole ? QVariant(tipOf(evidence.name)) : QVariant();
    };
    return shown;
}

} // namespace

ExhibitList::ExhibitList(QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<TableModel<Evidence>>(std::vector<Column<Evidence>> { column() }))
    , m_proxy(new SortProxy(this))
    , m_filter(new QLineEdit)
    , m_list(new QListView)
{
    m_proxy->setSourceModel(m_model.get());
    m_filter->setPlaceholderText(tr("Filter exhibits"));
    m_filter->setAccessibleName(tr("Filter exhibits"));
    m_filter->setClearButtonEnabled(true);
    m_list->setModel(m_proxy);
    m_list->setAccessibleName(tr("Exhibits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(gridStep);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &SortProxy::setFilterText);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_choosing)
            Q_EMIT chosen(m_model->row(m_proxy->mapToSource(index).row()).id);
    });
}

void ExhibitList::setEvidence(const std::vector<Evidence> &evidence)
{
    m_choosing = true;
    m_model->setRows(evidence);
    m_choosing = false;
}

void ExhibitList::choose(EvidenceId id)
{
    m_choosing = true;
    QModelIndex found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).id == id)
            found = m_proxy->mapFromSource(m_model->index(row, 0));
    }
    m_list->setCurrentIndex(found);
    if (found.isValid())
        m_list->scrollTo(found);
    m_choosing = false;
}

} // namespace twelvefold::ui
