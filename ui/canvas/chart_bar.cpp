// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_bar.h"

#include "items/schema_words.h"
#include "look/look.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <map>

namespace twelvefold::ui {
namespace {

constexpr int ScopeRole = Qt::UserRole;
constexpr int OperatorRole = Qt::UserRole + 1;

} // namespace

ChartBar::ChartBar(QWidget *parent)
    : QToolBar(parent)
    , m_scope(new QComboBox)
    , m_hops(new QComboBox)
    , m_types(new QToolButton)
    , m_typeMenu(new QMenu(this))
{
    setWindowTitle(tr("What the chart shows"));
    setMovable(false);
    setFloatable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    addScope();
    addTypes();
    addSeparator();
    addLooks();
    setGraph(nullptr);
}

void ChartBar::addScope()
{
    m_scope->setAccessibleName(tr("Show"));
    m_scope->setToolTip(tr("What to start from"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scope->setMinimumContentsLength(18);
    addWidget(m_scope);
    m_hops->setAccessibleName(tr("How far"));
    m_hops->setToolTip(tr("How many links away something may be to be shown too"));
    for (int hops = 1; hops <= 3; ++hops)
        m_hops->addItem(tr("%n link(s) away", nullptr, hops), hops);
    addWidget(m_hops);
    connect(m_scope, &QComboBox::activated, this, [this] { Q_EMIT scopeChanged(); });
    connect(m_hops, &QComboBox::activated, this, [this] { Q_EMIT scopeChanged(); });
}

void ChartBar::addTypes()
{
    m_types->setText(tr("Types"));
    m_types->setToolTip(tr("Choose which types of things are shown"));
    m_types->setPopupMode(QToolButton::InstantPopup);
    m_types->setMenu(m_typeMenu);
    addWidget(m_types);
}

QAction *ChartBar::addButton(const QString &text, const QString &tip, const QKeySequence &keys)
{
    QAction *action = addAction(text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    return action;
}

void ChartBar::addLooks()
{
    const auto keys = [](QKeyCombination key) { return QKeySequence(key); };
    QAction *relayout = addButton(tr("Rearrange"), tr("Place everything anew, except what was put by hand"), {});
    connect(relayout, &QAction::triggered, this, &ChartBar::relayoutWanted);
    m_fit = addButton(tr("Fit"), tr("Show the whole chart"), keys(Qt::CTRL | Qt::Key_0));
    connect(m_fit, &QAction::triggered, this, &ChartBar::fitWanted);
    QAction *in = addButton(tr("+"), tr("Closer"), QKeySequence::ZoomIn);
    in->setShortcuts({ QKeySequence(QKeySequence::ZoomIn), keys(Qt::CTRL | Qt::Key_Equal) });
    connect(in, &QAction::triggered, this, [this] { Q_EMIT zoomWanted(true); });
    QAction *out = addButton(tr("−"), tr("Farther"), QKeySequence::ZoomOut);
    connect(out, &QAction::triggered, this, [this] { Q_EMIT zoomWanted(false); });
    addSeparator();
    m_outline = addButton(tr("Outline"), tr("The chart as a list, beside it"), {});
    m_outline->setCheckable(true);
    connect(m_outline, &QAction::toggled, this, &ChartBar::outlineWanted);
    m_legend = addButton(tr("Legend"), tr("What shapes, letters and colours mean"), {});
    m_legend->setCheckable(true);
    m_legend->setChecked(true);
    connect(m_legend, &QAction::toggled, this, &ChartBar::legendWanted);
    QAction *save
        = addButton(tr("Save Picture…"), tr("Save the chart as PNG or SVG, outside of the encrypted case"), {});
    connect(save, &QAction::triggered, this, &ChartBar::saveWanted);
}

void ChartBar::setGraph(const CaseGraph *graph)
{
    ChartWish before;
    if (m_scope->count() > 0)
        readInto(before);
    m_scope->clear();
    const auto add = [this](const QString &text, ChartWish::Scope scope, const QString &id = {}) {
        m_scope->addItem(text);
        m_scope->setItemData(m_scope->count() - 1, int(scope), ScopeRole);
        m_scope->setItemData(m_scope->count() - 1, id, OperatorRole);
    };
    const bool operators = graph && !graph->hypotheses().empty();
    add(operators ? tr("Operators and shared identifiers") : tr("Personas and shared identifiers"),
        ChartWish::Scope::Operators);
    add(tr("Around the selection"), ChartWish::Scope::Around);
    add(tr("Everything"), ChartWish::Scope::Everything);
    if (operators)
        m_scope->insertSeparator(m_scope->count());
    if (graph) {
        for (const Hypothesis &hypothesis : graph->hypotheses())
            add(hypothesis.label, ChartWish::Scope::OneOperator, hypothesis.id.toString());
        fillTypes(*graph);
    }
    setScope(before.scope, before.oneOperator);
}

void ChartBar::fillTypes(const CaseGraph &graph)
{
    const auto &types = graph.schema().entityTypes();
    std::vector<int> counts(size_t(types.size()), 0);
    graph.forEachEntity([&](EntityIndex i) { ++counts[graph.entity(i).type]; });
    std::map<QString, std::pair<QString, int>> named; // in the order of the alphabet
    for (EntityTypeIndex type = 0; type < types.size(); ++type) {
        if (counts[type] > 0)
            named[schemaText(types[type].plural)] = { types[type].name, counts[type] };
    }
    m_typeMenu->clear();
    for (const auto &[plural, entry] : named) {
        const auto &[name, count] = entry;
        QAction *action = m_typeMenu->addAction(QStringLiteral("%1 (%2)").arg(plural).arg(count));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(name));
        connect(action, &QAction::toggled, this, [this, typeName = name](bool shown) {
            if (shown)
                m_hidden.remove(typeName);
            else
                m_hidden.insert(typeName);
            m_types->setText(m_hidden.isEmpty() ? tr("Types") : tr("Types: %n hidden", nullptr, int(m_hidden.size())));
            Q_EMIT typesChanged();
        });
    }
}

void ChartBar::readInto(ChartWish &wish) const
{
    wish.scope = ChartWish::Scope(m_scope->currentData(ScopeRole).toInt());
    wish.oneOperator = HypothesisId::fromString(m_scope->currentData(OperatorRole).toString()).value_or(HypothesisId());
    wish.hops = m_hops->currentData().toInt();
    wish.hiddenTypes = m_hidden;
}

void ChartBar::setScope(ChartWish::Scope scope, HypothesisId oneOperator)
{
    int found = 0;
    for (int i = 0; i < m_scope->count(); ++i) {
        const QVariant has = m_scope->itemData(i, ScopeRole);
        if (!has.isValid() || has.toInt() != int(scope))
            continue;
        if (scope != ChartWish::Scope::OneOperator
            || m_scope->itemData(i, OperatorRole).toString() == oneOperator.toString())
            found = i;
    }
    m_scope->setCurrentIndex(found);
}

} // namespace twelvefold::ui
