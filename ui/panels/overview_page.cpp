// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/overview_page.h"

#include "items/words.h"
#include "look/look.h"
#include "panels/source_browser.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

constexpr size_t mostPossible = 20; // more are no reading matter

int personaCount(const CaseGraph &graph)
{
    const auto type = graph.schema().findEntityType(u"Persona");
    int count = 0;
    graph.forEachEntity(
        [&](EntityIndex i) { count += graph.entity(i).type == type && graph.canonical(i) == i ? 1 : 0; });
    return count;
}

} // namespace

OverviewPage::OverviewPage(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_title(new QLabel)
    , m_text(new SourceBrowser)
    , m_next(new QVBoxLayout)
{
    m_title->setFont(Look::headingFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setAccessibleName(tr("What the case holds"));
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 4 * gridStep);
    layout->setSpacing(3 * gridStep);
    layout->addWidget(m_title);
    layout->addLayout(m_next);
    layout->addWidget(m_text, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const auto index = url.path().toULongLong();
        if (url.scheme() == u"pair" && index < m_possible.size()) {
            selection().selectEntities({ m_possible[index].a, m_possible[index].b });
            Q_EMIT pairWanted();
        } else if (url.scheme() == u"t" && index < m_targets.size()) {
            selection().open(m_targets[index]);
        }
    });
}

QString OverviewPage::plainText() const
{
    QString text = m_title->text() + u'\n' + m_text->toPlainText();
    for (const auto *label : findChildren<QLabel *>(QStringLiteral("step")))
        text += u'\n' + label->text();
    return text;
}

void OverviewPage::setPossible(std::vector<PairScore> pairs)
{
    m_possible = std::move(pairs);
    write();
}

void OverviewPage::setConflicts(int count)
{
    if (count == m_conflicts)
        return;
    m_conflicts = count;
    write();
}

//! What the last resolving looked at and did not join, with why.
QString OverviewPage::possiblePairs(const CaseGraph &graph) const
{
    QString rows;
    for (size_t i = 0; i < std::min(m_possible.size(), mostPossible); ++i) {
        const PairScore &pair = m_possible[i];
        const auto a = graph.find(pair.a);
        const auto b = graph.find(pair.b);
        if (!a || !b)
            continue;
        const QString names = tr("%1 and %2").arg(isolated(graph.label(*a)), isolated(graph.label(*b)));
        rows += QStringLiteral("<p><a href=\"pair:%1\" style=\"color:%2\">%3</a> — %4. %5</p>")
                    .arg(QString::number(i), Look::colour(Role::Accent, palette()).name(), names.toHtmlEscaped(),
                        chanceText(pair.score).toHtmlEscaped(), pair.why.toHtmlEscaped());
    }
    if (rows.isEmpty())
        return {};
    if (m_possible.size() > mostPossible)
        rows += QStringLiteral("<p>%1</p>")
                    .arg(tr("%n more", nullptr, int(m_possible.size() - mostPossible)).toHtmlEscaped());
    return QStringLiteral("<h4>%1</h4>").arg(tr("Possible, but not joined").toHtmlEscaped()) + rows;
}

void OverviewPage::caseChanged()
{
    m_possible.clear();
    m_conflicts = 0;
    write();
}

void OverviewPage::refresh(const ChangeSet &changes)
{
    // What was possible was so in the case as it stood then.
    if (changes.hypotheses || changes.judgements || !changes.entities.isEmpty())
        m_possible.clear();
    write();
}

void OverviewPage::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

void OverviewPage::offer(const QString &text, const QString &button, Command command)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("step"));
    label->setWordWrap(true);
    auto *push = new QPushButton(button);
    layout->addWidget(label, 1);
    layout->addWidget(push);
    connect(push, &QPushButton::clicked, this, [this, command] { Q_EMIT commandWanted(command); });
    m_next->addWidget(row);
}

void OverviewPage::offerNextSteps(const CaseGraph &graph)
{
    const bool writing = !service()->facts().readOnly;
    const int personas = personaCount(graph);
    if (graph.evidence().empty() && writing)
        offer(tr("No evidence yet. Drop files on this window, or choose them."), tr("Import…"), Command::ImportFiles);
    else if (personas == 0 && writing)
        offer(tr("The evidence names no persona yet. Tables need a mapping that says which column is a person's name."),
            tr("Import…"), Command::ImportFiles);
    if (m_conflicts > 0)
        offer(tr("⚠ %n value(s) were set differently in copies that were merged.", nullptr, m_conflicts),
            tr("Conflicts…"), Command::ShowConflicts);
    if (service()->facts().judgedSinceResolve && !graph.hypotheses().empty())
        offer(tr("⚠ A judgement is newer than these operators; they do not count it in yet."), tr("Resolve operators…"),
            Command::Resolve);
    if (personas > 1 && graph.hypotheses().empty() && writing && service()->facts().resolved)
        offer(tr("The personas were compared, and no two of them were joined."), tr("Resolve operators…"),
            Command::Resolve);
    else if (personas > 1 && graph.hypotheses().empty() && writing)
        offer(tr("The personas have not been compared yet."), tr("Resolve operators…"), Command::Resolve);
    if (!graph.hypotheses().empty())
        offer(tr("The findings can go into a PDF that proves itself."), tr("Evidence pack…"), Command::WritePack);
}

QString OverviewPage::summary(const CaseGraph &graph)
{
    m_targets.clear();
    const CaseFacts facts = service()->facts();
    QString html;
    const auto warn = [&](const QString &text) {
        html += QStringLiteral("<p style=\"color:%1\">⚠ %2</p>")
                    .arg(Look::colour(Role::Warning, palette()).name(), text.toHtmlEscaped());
    };
    if (!facts.headNotice.isEmpty() && !facts.newToProfile)
        warn(facts.headNotice);
    if (!facts.placeNotice.isEmpty())
        warn(facts.placeNotice);
    if (facts.readOnly)
        warn(facts.heldBy.isEmpty() ? tr("Open for reading only.")
                                    : tr("Open for reading only: %1 has it.").arg(facts.heldBy));
    html += QStringLiteral("<p>%1</p>")
                .arg(tr("%n persona(s)", nullptr, personaCount(graph)).toHtmlEscaped() + QStringLiteral(" · ")
                    + tr("%n exhibit(s)", nullptr, int(graph.evidence().size())).toHtmlEscaped() + QStringLiteral(" · ")
                    + tr("%n link(s)", nullptr, int(graph.linkCount())).toHtmlEscaped());
    if (!graph.hypotheses().empty())
        html += QStringLiteral("<h4>%1</h4>").arg(tr("Operators").toHtmlEscaped());
    int index = 0;
    for (const Hypothesis &hypothesis : graph.hypotheses()) {
        m_targets.push_back(hypothesis.id);
        html += QStringLiteral(
            "<p><span style=\"color:%1\">●</span> <a href=\"t:%2\" style=\"color:%3\">%4</a> — %5, %6</p>")
                    .arg(Look::operatorHue(index, palette()).name())
                    .arg(index)
                    .arg(Look::colour(Role::Accent, palette()).name(), hypothesis.label.toHtmlEscaped(),
                        tr("%n persona(s)", nullptr, int(hypothesis.personas.size())).toHtmlEscaped(),
                        chanceText(hypothesis.score).toHtmlEscaped());
        ++index;
    }
    html += possiblePairs(graph);
    html += QStringLiteral("<h4>%1</h4><p>%2</p>")
                .arg(tr("The file").toHtmlEscaped(),
                    tr("Made %1 · %2 · entries in the ledger: %3")
                        .arg(graph.info().createdAt.toText(), sizeText(facts.bytes))
                        .arg(facts.ledgerEntries)
                        .toHtmlEscaped());
    return html;
}

void OverviewPage::write()
{
    while (QLayoutItem *item = m_next->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->setObjectName({});
        for (auto *label : item->widget()->findChildren<QLabel *>())
            label->setObjectName({});
        item->widget()->hide();
        delete item;
    }
    m_targets.clear();
    if (!service()) {
        m_title->clear();
        m_text->clear();
        return;
    }
    const auto graph = service()->snapshot();
    m_title->setText(graph->info().title);
    m_text->setHtml(summary(*graph));
    offerNextSteps(*graph);
}

} // namespace twelvefold::ui
