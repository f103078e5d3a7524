// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator.h"

#include "items/words.h"
#include "look/look.h"

#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int SectionRole = Qt::UserRole + 1;
constexpr int TargetRole = Qt::UserRole + 2;
constexpr int CountRole = Qt::UserRole + 3;

QSize rowSize(const QWidget &widget)
{
    return QSize(0, std::max(6 * gridStep, widget.fontMetrics().height() + 2 * gridStep));
}

QStandardItem *countItem(int count, const QPalette &palette)
{
    auto *item = new QStandardItem(count < 0 ? QString() : QLocale().toString(count));
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    item->setForeground(Look::colour(Role::QuietText, palette));
    item->setEditable(false);
    item->setData(count, CountRole);
    return item;
}

} // namespace

Navigator::Navigator(Selection &selection, QWidget *parent)
    : QTreeView(parent)
    , m_selection(selection)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(4 * gridStep);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Sections of the case"));
    connect(this, &QTreeView::clicked, this, &Navigator::choose);
    connect(this, &QTreeView::activated, this, &Navigator::choose);
    connect(&m_selection, &Selection::changed, this, &Navigator::mark);
}

void Navigator::setCase(std::shared_ptr<CaseService> service)
{
    if (m_service)
        m_service->feed().disconnect(this);
    m_service = std::move(service);
    m_section = {};
    if (m_service)
        connect(&m_service->feed(), &CaseFeed::changed, this, [this] { rebuild(); });
    rebuild();
}

void Navigator::setSection(const Section &section)
{
    m_section = section;
    mark();
}

int Navigator::count(const QString &title) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row, 0)->text() == title)
            return m_model->item(row, 1)->data(CountRole).toInt();
    }
    return -1;
}

void Navigator::addSection(const QString &title, const QString &icon, int count, const Section &section)
{
    auto *item = new QStandardItem(Look::icon(icon), title);
    item->setData(QVariant::fromValue(section), SectionRole);
    item->setSizeHint(rowSize(*this));
    item->setData(count < 0 ? title : tr("%1: %2").arg(title).arg(count), Qt::AccessibleTextRole);
    m_model->appendRow({ item, countItem(count, palette()) });
}

void Navigator::addOperators(const CaseGraph &graph)
{
    addSection(
        tr("Operators"), QStringLiteral("resolve"), int(graph.hypotheses().size()), { Section::Kind::Operators });
    QStandardItem *parent = m_model->item(m_model->rowCount() - 1, 0);
    int index = 0;
    for (const Hypothesis &hypothesis : graph.hypotheses()) {
        auto *item = new QStandardItem(
            Look::icon(QStringLiteral("operator"), Look::operatorHue(index++, palette())), hypothesis.label);
        item->setData(QVariant::fromValue(Target(hypothesis.id)), TargetRole);
        item->setSizeHint(rowSize(*this));
        item->setToolTip(tr("%1: %n persona(s), %2", nullptr, int(hypothesis.personas.size()))
                             .arg(hypothesis.label, chanceText(hypothesis.score)));
        parent->appendRow({ item, countItem(int(hypothesis.personas.size()), palette()) });
    }
}

void Navigator::addEntityTypes(const CaseGraph &graph)
{
    const auto &types = graph.schema().entityTypes();
    std::vector<int> counts(size_t(types.size()), 0);
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.canonical(i) == i)
            ++counts[graph.entity(i).type];
    });
    const auto persona = graph.schema().findEntityType(u"Persona");
    for (EntityTypeIndex type = 0; type < types.size(); ++type) {
        if (counts[type] > 0 || type == persona)
            addSection(
                types[type].plural, Look::entityIconName(types[type]), counts[type], { Section::Kind::Entities, type });
    }
}

void Navigator::rebuild()
{
    m_model->clear();
    if (!m_service)
        return;
    const auto graph = m_service->snapshot();
    m_model->setColumnCount(2);
    addSection(tr("Overview"), QStringLiteral("overview"), -1, { Section::Kind::Overview });
    addOperators(*graph);
    addEntityTypes(*graph);
    addSection(tr("Evidence"), QStringLiteral("evidence"), int(graph->evidence().size()), { Section::Kind::Evidence });
    addSection(
        tr("Judgements"), QStringLiteral("review"), int(graph->judgements().size()), { Section::Kind::Judgements });
    addSection(
        tr("Custody"), QStringLiteral("custody"), int(m_service->facts().ledgerEntries), { Section::Kind::Custody });
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    expandAll();
    mark();
}

void Navigator::choose(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    if (const QVariant target = first.data(TargetRole); target.isValid()) {
        m_selection.open(target.value<Target>());
        return;
    }
    m_section = first.data(SectionRole).value<Section>();
    Q_EMIT sectionChosen(m_section);
}

void Navigator::mark()
{
    const HypothesisId *chosen = m_selection.as<HypothesisId>();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *item = m_model->item(row, 0);
        for (int child = 0; chosen && child < item->rowCount(); ++child) {
            if (item->child(child, 0)->data(TargetRole).value<Target>() == Target(*chosen)) {
                setCurrentIndex(item->child(child, 0)->index());
                return;
            }
        }
        if (item->data(SectionRole).value<Section>() == m_section && !chosen) {
            setCurrentIndex(item->index());
            return;
        }
    }
}

} // namespace twelvefold::ui
