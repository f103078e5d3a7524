// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_view.h"

#include "canvas/chart_bar.h"
#include "canvas/chart_canvas.h"
#include "canvas/chart_outline.h"
#include "canvas/scene_strip.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "preferences/places.h"
#include "shell/file_dialogs.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QVBoxLayout>

namespace twelvefold::ui {

ChartView::ChartView(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_bar(new ChartBar)
    , m_canvas(new ChartCanvas)
    , m_outline(new ChartOutline)
    , m_legend(new SceneStrip)
    , m_said(new QLabel)
    , m_stack(new QStackedWidget)
{
    build();
    connectCanvas();
    connectBar();
    showEmptyState();
}

ChartView::~ChartView()
{
    m_job.cancel();
}

void ChartView::build()
{
    auto *splitter = new QSplitter;
    splitter->addWidget(m_canvas);
    splitter->addWidget(m_outline);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ 660, 300 });
    splitter->setChildrenCollapsible(false);
    keepPlaces(*splitter, QStringLiteral("chart"));
    m_outline->hide();
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::RichText);
    m_said->setFont(Look::smallFont());
    m_said->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_said->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_said->setAccessibleName(tr("What the chart does not show"));
    connect(m_said, &QLabel::linkActivated, this, &ChartView::follow);

    auto *chart = new QWidget;
    auto *inner = new QVBoxLayout(chart);
    inner->setContentsMargins({});
    inner->setSpacing(0);
    inner->addWidget(splitter, 1);
    inner->addWidget(m_said);
    auto *legendRow = new QVBoxLayout;
    legendRow->setContentsMargins(2 * gridStep, 0, 2 * gridStep, gridStep);
    legendRow->addWidget(m_legend);
    inner->addLayout(legendRow);
    m_stack->addWidget(chart);
    m_stack->addWidget(buildEmpty());

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(m_bar);
    outer->addWidget(m_stack, 1);
    setFocusProxy(m_canvas);
}

QWidget *ChartView::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_offer = new QPushButton;
    column->addStretch();
    column->addWidget(m_empty);
    column->addSpacing(2 * gridStep);
    column->addWidget(m_offer, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const bool around = m_wish.scope == ChartWish::Scope::Around;
        if (service() && service()->snapshot()->entityCount() == 0)
            return Q_EMIT importWanted();
        if (around)
            m_bar->setScope(ChartWish::Scope::Operators);
        rebuild(true);
    });
    return page;
}

void ChartView::connectCanvas()
{
    connect(m_canvas, &ChartCanvas::entitiesChosen, this, [this](const std::vector<EntityId> &entities) {
        m_choosing = true;
        selection().selectEntities(entities);
        m_choosing = false;
    });
    connect(m_canvas, &ChartCanvas::linkChosen, this, [this](LinkId link) { selection().select(link); });
    connect(m_canvas, &ChartCanvas::opened, this, [this](EntityId id) { selection().open(id); });
    connect(m_canvas, &ChartCanvas::peeked, this, [this](EntityId id) { selection().peek(id); });
    connect(m_canvas, &ChartCanvas::expandWanted, this, &ChartView::expand);
    connect(m_canvas, &ChartCanvas::collapseWanted, this, &ChartView::collapse);
    connect(m_canvas, &ChartCanvas::menuWanted, this, &ChartView::openMenu);
    connect(m_canvas, &ChartCanvas::zoomed, this, &ChartView::tell);
    connect(m_canvas, &ChartCanvas::nodePinned, this, [this](EntityId id, QPointF at) {
        m_pinned[id] = at;
        m_positions[id] = at;
    });
    connect(m_outline, &ChartOutline::chosen, this, [this](EntityId id) {
        selection().select(id);
        m_canvas->showNode(id);
    });
    connect(m_outline, &ChartOutline::opened, this, [this](EntityId id) { selection().open(id); });
}

void ChartView::connectBar()
{
    connect(m_bar, &ChartBar::scopeChanged, this, [this] {
        m_wish.around = selection().entities();
        m_wish.expanded.clear();
        m_wish.collapsed.clear();
        rebuild(true);
    });
    connect(m_bar, &ChartBar::typesChanged, this, [this] { rebuild(false); });
    connect(m_bar, &ChartBar::relayoutWanted, this, [this] { rebuild(true); });
    connect(m_bar, &ChartBar::fitWanted, m_canvas, &ChartCanvas::fit);
    connect(m_bar, &ChartBar::zoomWanted, this, [this](bool in) { in ? m_canvas->zoomIn() : m_canvas->zoomOut(); });
    connect(m_bar, &ChartBar::outlineWanted, this, [this](bool shown) {
        m_outline->setVisible(shown);
        if (shown)
            m_outline->setPicture(m_canvas->picture());
        else
            m_outline->clear();
        showSelection();
    });
    connect(m_bar, &ChartBar::legendWanted, m_legend, &QWidget::setVisible);
    connect(m_bar, &ChartBar::saveWanted, this, &ChartView::askForFile);
    addActions(m_bar->actions());
}

void ChartView::caseChanged()
{
    ++m_round;
    m_job.cancel();
    m_wish = {};
    m_positions.clear();
    m_pinned.clear();
    m_canvas->clear();
    m_outline->clear();
    m_legend->setChart({});
    m_bar->setGraph(service() ? service()->snapshot().get() : nullptr);
    m_bar->setScope(ChartWish::Scope::Operators);
    if (service())
        rebuild(true);
    else
        showEmptyState();
}

void ChartView::refresh(const ChangeSet &changes)
{
    if (changes.entities.isEmpty() && !changes.hypotheses && !changes.judgements)
        return;
    m_bar->setGraph(service()->snapshot().get());
    rebuild(false);
}

// A chart behind other tabs is made when it is looked at.
void ChartView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (std::exchange(m_stale, false))
        rebuild(false);
}

void ChartView::rebuild(bool fresh)
{
    if (!service())
        return;
    if (fresh)
        m_positions = m_pinned;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_job.cancel();
    m_bar->readInto(m_wish);
    const quint64 round = ++m_round;
    m_job = runJob<Result<ChartPicture>>(jobs(), tr("Arranging the chart"),
        [graph = service()->snapshot(), wish = m_wish, kept = m_positions](
            Progress &progress) { return makeChart(*graph, wish, kept, progress); });
    whenDone(this, m_job, [this, round, fresh](Result<ChartPicture> made) {
        if (round != m_round || !service())
            return;
        if (!made) {
            if (made.error().kind != Error::Kind::Cancelled)
                Q_EMIT noticed(made.error().message, true);
            return;
        }
        take(std::move(made).value());
        if (fresh)
            m_canvas->fit();
    });
}

void ChartView::take(ChartPicture picture)
{
    for (size_t i = 0; i < picture.data.nodes.size(); ++i)
        m_positions[picture.data.nodes[i].id] = picture.positions[i];
    m_legend->setChart(picture.data);
    if (m_outline->isVisible())
        m_outline->setPicture(picture);
    m_canvas->setPicture(std::move(picture));
    showSelection();
    showEmptyState();
    tell();
}

std::vector<EntityId> ChartView::selectedHere() const
{
    const auto graph = service()->snapshot();
    std::vector<EntityId> ids = selection().entities();
    if (const auto *hypothesis = selection().as<HypothesisId>()) {
        if (const Hypothesis *found = graph->hypothesis(*hypothesis))
            ids = found->personas;
    }
    for (EntityId &id : ids) {
        if (const auto index = graph->find(id))
            id = graph->entity(graph->canonical(*index)).id;
    }
    return ids;
}

void ChartView::showSelection()
{
    if (!service())
        return;
    if (const auto *link = selection().as<LinkId>())
        return m_canvas->setSelectedLink(*link);
    const std::vector<EntityId> ids = selectedHere();
    m_canvas->setSelection(ids);
    if (!ids.empty())
        m_outline->setSelection(ids.back());
}

void ChartView::reveal(const Target &)
{
    showSelection();
    const std::vector<EntityId> ids = selectedHere();
    // Who clicks on the chart has the node before the eyes already; the ground must not jump.
    if (ids.size() == 1 && !m_choosing)
        m_canvas->showNode(ids[0]);
    tell();
}

void ChartView::showOperator(HypothesisId id)
{
    m_bar->setScope(ChartWish::Scope::OneOperator, id);
    m_wish.expanded.clear();
    m_wish.collapsed.clear();
    rebuild(true);
}

void ChartView::showAround(const std::vector<EntityId> &entities)
{
    m_bar->setScope(ChartWish::Scope::Around);
    m_wish.around = entities;
    m_wish.expanded.clear();
    m_wish.collapsed.clear();
    rebuild(true);
}

void ChartView::expand(EntityId id)
{
    m_wish.collapsed.remove(id);
    m_wish.expanded.insert(id);
    rebuild(false);
}

void ChartView::collapse(EntityId id)
{
    m_wish.expanded.remove(id);
    m_wish.collapsed.insert(id);
    rebuild(false);
}

void ChartView::showEmptyState()
{
    const bool empty = m_canvas->picture().data.nodes.empty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    const bool anything = service() && service()->snapshot()->entityCount() > 0;
    if (!service()) {
        m_empty->setText(tr("No case is open."));
    } else if (!anything) {
        m_empty->setText(tr("No evidence yet. Drop files here, or import them."));
        m_offer->setText(tr("Import…"));
    } else if (m_wish.scope == ChartWish::Scope::Around) {
        m_empty->setText(tr("Nothing is selected. Select somebody on the left, or look at all operators."));
        m_offer->setText(tr("Show all operators"));
    } else {
        m_empty->setText(tr("Nothing to show here: there is no persona yet, or all types are switched off."));
        m_offer->setText(tr("Try again"));
    }
    m_offer->setVisible(service());
}

QString ChartView::said() const
{
    return m_said->text();
}

void ChartView::tell()
{
    const ChartPicture &picture = m_canvas->picture();
    QStringList parts { tr("%n thing(s)", nullptr, int(picture.data.nodes.size())) + QStringLiteral(", ")
        + tr("%n link(s) shown", nullptr, int(picture.data.edges.size())) };
    if (picture.hidden > 0) {
        QString text = tr("%n linked thing(s) hidden", nullptr, int(picture.hidden));
        if (picture.hiddenByType > 0)
            text += tr(", %n of them by type", nullptr, int(picture.hiddenByType));
        if (picture.hidden > picture.hiddenByType)
            text += QStringLiteral(" · <a href=\"show\">%1</a>").arg(tr("Show"));
        parts += text;
    }
    if (!m_wish.expanded.isEmpty() || !m_wish.collapsed.isEmpty())
        parts += QStringLiteral("<a href=\"reset\">%1</a>").arg(tr("Fold all back"));
    if (picture.data.leftOut > 0) {
        parts += tr("%n left out by the limit of %1", nullptr, int(picture.data.leftOut)).arg(m_wish.maxNodes)
            + QStringLiteral(" · <a href=\"more\">%1</a>").arg(tr("Show twice as many"));
    }
    if (!picture.options.linkLabels && !picture.data.edges.empty())
        parts += tr("what a link is, its tool tip says");
    if (!picture.data.nodes.empty() && !m_canvas->lettersReadable())
        parts += tr("zoom in to read all names");
    const QColor link = Look::colour(Role::Accent, palette());
    QString text = parts.join(QStringLiteral(" &nbsp;|&nbsp; "));
    text.replace(QStringLiteral("<a "), QStringLiteral("<a style=\"color:%1\" ").arg(link.name()));
    m_said->setText(text);
}

void ChartView::follow(const QString &link)
{
    if (link == u"show") {
        for (const EntityId &id : m_canvas->picture().hiding)
            m_wish.expanded.insert(id);
        m_wish.collapsed.clear();
    } else if (link == u"reset") {
        m_wish.expanded.clear();
        m_wish.collapsed.clear();
    } else if (link == u"more") {
        m_wish.maxNodes *= 2;
    }
    rebuild(false);
}

void ChartView::openMenu(EntityId id, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id] { selection().open(id); });
    menu->addAction(tr("Show what is linked to it"), this, [this, id] { expand(id); });
    menu->addAction(tr("Hide what hangs on it alone"), this, [this, id] { collapse(id); });
    menu->addAction(tr("Show only what is around it"), this, [this, id] { showAround({ id }); });
    if (m_pinned.contains(id)) {
        menu->addAction(tr("Let it move again"), this, [this, id] {
            m_pinned.remove(id);
            m_positions.remove(id);
            rebuild(false);
        });
    }
    if (selection().entities().size() == 2) {
        menu->addSeparator();
        menu->addAction(tr("Same operator…"), this, [this] { Q_EMIT judgeWanted(JudgementKind::SameOperator); });
        menu->addAction(tr("Different…"), this, [this] { Q_EMIT judgeWanted(JudgementKind::Different); });
        menu->addAction(tr("Unsure…"), this, [this] { Q_EMIT judgeWanted(JudgementKind::Unsure); });
    }
    menu->popup(at);
}

void ChartView::askForFile()
{
    askForFiles(this, FileAsk::NewFile, tr("Save the chart outside of the encrypted case"),
        tr("Pictures (*.png *.svg)"), [this](const QStringList &files) { save(files[0]); });
}

void ChartView::save(const QString &file)
{
    const Scene &scene = m_canvas->picture().scene;
    const double scale = 2;
    const QSize size = (scene.bounds.size() * scale).toSize().boundedTo(QSize(12000, 12000));
    const auto draw = [&](QPaintDevice &device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size.width() / scene.bounds.width(), size.height() / scene.bounds.height());
        painter.translate(-scene.bounds.topLeft());
        m_canvas->paintAll(painter);
    };
    QSaveFile out(file);
    bool done = out.open(QIODevice::WriteOnly);
    if (done && file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(scene.title);
        draw(svg);
    } else if (done) {
        QImage image(size, QImage::Format_RGB32);
        draw(image);
        done = image.save(&out, "PNG");
    }
    if (done && out.commit())
        Q_EMIT noticed(tr("The chart was saved as %1. It is not encrypted.").arg(file), false);
    else
        Q_EMIT noticed(
            tr("The chart could not be saved as %1: %2 Choose another folder.").arg(file, out.errorString()), true);
}

} // namespace twelvefold::ui
