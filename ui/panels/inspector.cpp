// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspector.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "panels/source_browser.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

struct RecordOf {
    Uuid operator()(std::monostate) const { return {}; }
    Uuid operator()(const EvidenceSpot &spot) const { return spot.evidence.uuid(); }
    template <class Id>
    Uuid operator()(const Id &id) const
    {
        return id.uuid();
    }
};

} // namespace

InspectorPanel::InspectorPanel(Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_subtitle(new QLabel)
    , m_text(new SourceBrowser)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setFont(Look::headingFont());
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setMinimumWidth(1);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_text->setAccessibleName(tr("What is known of the selection"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(3 * gridStep, 2 * gridStep, 2 * gridStep, 0);
    head->setSpacing(2 * gridStep);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(gridStep);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    head->addLayout(names, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == u"history")
            showHistory();
        else
            follow(url.path().toULongLong());
    });
    connect(&m_selection, &Selection::changed, this, &InspectorPanel::show);
}

void InspectorPanel::setCase(std::shared_ptr<CaseService> service)
{
    if (m_service)
        m_service->feed().disconnect(this);
    m_service = std::move(service);
    if (m_service)
        connect(&m_service->feed(), &CaseFeed::changed, this, &InspectorPanel::show);
    show();
}

QString InspectorPanel::plainText() const
{
    return m_text->toPlainText();
}

QString InspectorPanel::headline() const
{
    return m_title->text();
}

void InspectorPanel::follow(size_t index)
{
    if (index >= m_targets.size())
        return;
    const Target target = m_targets[index];
    if (std::holds_alternative<EntityId>(target))
        m_selection.select(target);
    else
        m_selection.open(target);
}

void InspectorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_title->setFont(Look::headingFont());
        show();
    }
}

void InspectorPanel::show()
{
    ++m_round;
    if (!m_service) {
        put({});
        return;
    }
    const auto graph = m_service->snapshot();
    InspectorWriter writer(*graph, palette());
    const auto &entities = m_selection.entities();
    if (entities.size() == 2) {
        put(writer.describePair(entities[0], entities[1], nullptr));
        askPair(entities[0], entities[1]);
        return;
    }
    put(writer.describe(m_selection.current()));
    if (!std::visit(RecordOf {}, m_selection.current()).isNull())
        offerHistory();
    if (const auto *id = m_selection.as<EntityId>())
        askWhy(*id);
}

void InspectorPanel::showHistory()
{
    const Uuid id = std::visit(RecordOf {}, m_selection.current());
    if (!m_service || id.isNull())
        return;
    whenDone(this, m_service->history(id, std::nullopt),
        [this, round = m_round](const Result<std::vector<LedgerEntry>> &entries) {
            if (round != m_round || !m_service)
                return;
            m_history = entries ? InspectorWriter(*m_service->snapshot(), palette()).describeHistory(*entries)
                                : QStringLiteral("<p>%1</p>").arg(entries.error().message.toHtmlEscaped());
            setHtml();
        });
}

void InspectorPanel::offerHistory()
{
    m_history
        = QStringLiteral("<p><a href=\"history:\" style=\"color:%1;text-decoration:none\">%2</a></p>")
              .arg(Look::colour(Role::Accent, palette()).name(), tr("History: who did what to it").toHtmlEscaped());
    setHtml();
}

// What is read on keeps its place.
void InspectorPanel::setHtml()
{
    const int position = m_text->verticalScrollBar()->value();
    m_text->setHtml(m_html + m_history);
    m_text->verticalScrollBar()->setValue(position);
}

void InspectorPanel::askWhy(EntityId persona)
{
    const auto graph = m_service->snapshot();
    const auto index = graph->find(persona);
    const Hypothesis *cluster = index ? graph->operatorOf(*index) : nullptr;
    if (!cluster)
        return;
    // Whoever goes through a table with the arrow keys waits for the last one only.
    m_explaining.cancel();
    m_explaining = m_service->explain(cluster->id);
    whenDone(this, m_explaining, [this, persona, round = m_round](const Result<ClusterExplanation> &why) {
        if (round != m_round || !m_service || !why || why->joins.empty())
            return;
        append(InspectorWriter(*m_service->snapshot(), palette()).describeWhy(*why, persona));
    });
}

void InspectorPanel::askPair(EntityId a, EntityId b)
{
    whenDone(this, m_service->explain(a, b), [this, a, b, round = m_round](const Result<PairExplanation> &why) {
        if (round != m_round || !m_service || !why)
            return;
        put(InspectorWriter(*m_service->snapshot(), palette()).describePair(a, b, &*why));
    });
}

void InspectorPanel::put(InspectorText text)
{
    const QColor hue = text.operatorIndex < 0 ? Look::colour(Role::Text, palette())
                                              : Look::operatorHue(text.operatorIndex, palette());
    m_icon->setHidden(text.icon.isEmpty());
    if (!text.icon.isEmpty())
        m_icon->setPixmap(Look::icon(text.icon, hue).pixmap(20, 20));
    m_title->setText(text.title);
    m_title->setToolTip(text.title);
    m_subtitle->setText(text.subtitle);
    m_subtitle->setVisible(!text.subtitle.isEmpty());
    m_html = std::move(text.html);
    m_history.clear();
    m_targets = std::move(text.targets);
    m_text->setHtml(m_html);
}

void InspectorPanel::append(InspectorText text)
{
    const auto before = qsizetype(m_targets.size());
    // Links of the added part go on counting where the first part ended.
    for (auto i = qsizetype(text.targets.size()) - 1; i >= 0; --i)
        text.html.replace(QStringLiteral("\"t:%1\"").arg(i), QStringLiteral("\"t:%1\"").arg(i + before));
    m_targets.insert(m_targets.end(), text.targets.begin(), text.targets.end());
    m_html += text.html;
    setHtml();
}

} // namespace twelvefold::ui
