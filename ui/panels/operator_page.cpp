// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/operator_page.h"

#include "change/judging.h"
#include "charts/waterfall_chart.h"
#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "panels/judge_bar.h"
#include "panels/operator_words.h"
#include "panels/pair_table.h"
#include "panels/reason_table.h"
#include "scene/chart.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace twelvefold::ui {

OperatorPage::OperatorPage(ViewContext context, QWidget *parent)
    : View(context, parent)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_operators(new QComboBox)
    , m_staleRow(new QWidget)
    , m_badge(new QLabel)
    , m_heading(new QLabel)
    , m_judge(new JudgeBar)
    , m_chart(new WaterfallChart)
    , m_reasons(new ReasonTable)
    , m_joins(new PairTable(tr("Steps the operator was built by")))
    , m_weakest(new PairTable(tr("Pairs that hold its two halves together")))
    , m_empty(new QLabel)
    , m_offer(new QPushButton(tr("Resolve Operators…")))
{
    m_scroll->setAccessibleName(tr("Why these personas are one operator"));
    build();
    showEmptyState();
}

void OperatorPage::caseChanged()
{
    ++m_round;
    ++m_pairRound;
    m_id = {};
    m_why = {};
    m_join.reset();
    m_pair.reset();
    m_reasons->clear();
    m_joins->clear();
    m_weakest->clear();
    m_chart->setFigure({});
    m_judge->setPeople({});
    m_judge->clearReason();
    m_verdictText.clear();
    for (QLabel *label : { m_verdict, m_members, m_shown, m_against, m_weakestText, m_withdrawn, m_alternatives,
             m_outsiders, m_heading, m_badge })
        label->clear();
    fillOperators();
    if (service()) {
        m_judge->setWritable(!service()->facts().readOnly);
        showStale();
        reveal(selection().current());
    }
    showEmptyState();
}

void OperatorPage::refresh(const ChangeSet &changes)
{
    showStale();
    if (!changes.hypotheses && !changes.judgements && changes.entities.isEmpty())
        return;
    fillOperators();
    if (!service()->snapshot()->hypothesis(m_id))
        m_id = {};
    if (m_id.isNull())
        reveal(selection().current());
    else
        load();
    showEmptyState();
}

void OperatorPage::reveal(const Target &target)
{
    const auto graph = service()->snapshot();
    const Hypothesis *wanted = nullptr;
    if (const auto *id = std::get_if<HypothesisId>(&target)) {
        wanted = graph->hypothesis(*id);
    } else if (const auto *entity = std::get_if<EntityId>(&target)) {
        if (const auto index = graph->find(*entity))
            wanted = graph->operatorOf(*index);
    }
    if (!wanted && m_id.isNull() && !graph->hypotheses().empty())
        wanted = &graph->hypotheses().front();
    if (wanted && wanted->id != m_id)
        showOperator(wanted->id);
    const std::vector<EntityId> &pair = selection().entities();
    if (pair.size() == 2 && knowsPersona(pair[0]) && knowsPersona(pair[1]))
        showPair(pair[0], pair[1]);
}

bool OperatorPage::knowsPersona(EntityId id) const
{
    const auto graph = service()->snapshot();
    const auto index = graph->find(id);
    return index && graph->typeOf(*index).name == u"Persona";
}

void OperatorPage::showOperator(HypothesisId id)
{
    m_id = id;
    m_why = {};
    m_join.reset();
    m_pair.reset();
    m_judge->setPair({}, {});
    const int at = m_operators->findData(id.toString());
    m_operators->setCurrentIndex(at);
    load();
    showEmptyState();
}

void OperatorPage::fillOperators()
{
    m_operators->clear();
    if (!service())
        return;
    const auto graph = service()->snapshot();
    for (const Hypothesis &hypothesis : graph->hypotheses()) {
        m_operators->addItem(tr("%1: %n persona(s)", nullptr, int(hypothesis.personas.size())).arg(hypothesis.label),
            hypothesis.id.toString());
    }
    m_operators->setCurrentIndex(m_operators->findData(m_id.toString()));
    m_operators->setVisible(m_operators->count() > 1);
}

// Explaining takes seconds in a large case: a page behind other tabs asks when it is looked at.
void OperatorPage::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (std::exchange(m_stale, false))
        load();
    else
        fit();
}

void OperatorPage::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && service() && !m_why.personas.empty())
        fillTexts();
}

void OperatorPage::load()
{
    const Hypothesis *hypothesis = service() ? service()->snapshot()->hypothesis(m_id) : nullptr;
    if (!hypothesis)
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_explaining.cancel();
    const auto future = m_explaining = service()->explain(m_id);
    jobs().watch(tr("Explaining %1").arg(hypothesis->label), QFuture<void>(future));
    whenDone(this, future, [this, round = ++m_round](Result<ClusterExplanation> why) {
        if (round != m_round || !service())
            return;
        if (why)
            take(std::move(why).value());
        else if (why.error().kind != Error::Kind::Cancelled)
            Q_EMIT noticed(why.error().message, true);
    });
}

void OperatorPage::take(ClusterExplanation why)
{
    m_why = std::move(why);
    fillTexts();
    fillTables();
    fillPeople();
    showStale();
    if (m_pair) {
        showPair(m_pair->first, m_pair->second);
    } else {
        m_join = m_join && *m_join < m_why.joins.size() ? m_join : weakestJoin(m_why);
        drawJoin();
    }
}

double OperatorPage::threshold() const
{
    const Hypothesis *hypothesis = service()->snapshot()->hypothesis(m_id);
    return hypothesis ? hypothesis->threshold : ResolveOptions().threshold;
}

QString OperatorPage::html(const QStringList &sentences, bool list) const
{
    const auto graph = service()->snapshot();
    QStringList parts;
    for (const QString &sentence : sentences)
        parts += withExhibitLinks(*graph, sentence, palette());
    return list ? parts.join(QStringLiteral("<br>")) : parts.join(u' ');
}

void OperatorPage::say(QLabel *label, const QStringList &sentences, bool list)
{
    label->setText(html(sentences, list));
}

void OperatorPage::fillTexts()
{
    const auto graph = service()->snapshot();
    const Hypothesis *hypothesis = graph->hypothesis(m_id);
    const auto position = hypothesis ? int(hypothesis - graph->hypotheses().data()) : 0;
    const QColor hue = Look::operatorHue(position, palette());
    m_heading->setText(hypothesis ? hypothesis->label : QString());
    m_badge->setText(hypothesis ? twelvefold::operatorLetter(*hypothesis, position) : QString());
    m_badge->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border-radius: 4px; padding: 2px 8px; font-weight: bold; }")
            .arg(hue.name(), Look::textOn(hue).name()));
    const QStringList verdict = verdictLines(*graph, m_why);
    m_verdictText = verdict.join(u' ');
    m_verdict->setText(QStringLiteral("<p style=\"line-height:130%\"><b>%1</b> %2</p>")
                           .arg(html({ verdict.front() }, false), html(verdict.mid(1), false)));
    QStringList members;
    for (const EntityId &id : m_why.personas)
        members += entityLink(*graph, id, palette());
    members += QStringLiteral("<a style=\"color:%1\" href=\"chart\"><b>%2</b></a>")
                   .arg(Look::colour(Role::Accent, palette()).name(), tr("Show them on the chart"));
    m_members->setText(members.join(QStringLiteral(" · ")));

    QStringList against;
    for (const Contribution &row : m_why.against) {
        const QString exhibits = exhibitsOf(*graph, row.evidence);
        against += QStringLiteral("%1 dB: %2%3")
                       .arg(decibanFigure(row.decibans), row.text,
                           exhibits.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(exhibits));
    }
    say(m_against,
        against.isEmpty() ? QStringList(tr("Nothing was found. That nobody found anything is itself no proof."))
                          : against,
        true);
    QStringList withdrawn = withdrawalSentences(*graph, m_why);
    if (m_why.partsNow > 1)
        withdrawn.prepend(
            tr("As the case is now it would fall into %n group(s); resolve it again.", nullptr, int(m_why.partsNow)));
    else if (withdrawn.isEmpty())
        withdrawn = QStringList(tr("Without any single one of its exhibits it stays whole."));
    say(m_withdrawn, withdrawn, true);
    say(m_weakestText,
        { m_why.cutSet.empty()
                ? tr("No pairs hold it together alone.")
                : tr("Its two most loosely joined halves hold together by these pairs only. Choose one to see why.") },
        false);
    say(m_alternatives, alternativeSentences(*graph, m_why), true);
    fillOutsiders(*graph);
}

void OperatorPage::fillOutsiders(const CaseGraph &graph)
{
    QStringList lines;
    for (const Outsider &outsider : outsidersOf(graph, m_why.personas, 6)) {
        const QString link = QStringLiteral("<a style=\"color:%1\" href=\"p:%2:%3\">%4</a>")
                                 .arg(Look::colour(Role::Accent, palette()).name(), outsider.persona.toString(),
                                     outsider.member.toString(), tr("Why not?"));
        lines += tr("%1 shares %2 with %3. %4")
                     .arg(entityLink(graph, outsider.persona, palette()),
                         outsider.shared.mid(0, 3).join(QStringLiteral(", ")).toHtmlEscaped(),
                         entityLink(graph, outsider.member, palette()), link);
    }
    m_outsiders->setText(lines.isEmpty()
            ? tr("Nobody outside shares an identifier or a device with a member.").toHtmlEscaped()
            : lines.join(QStringLiteral("<br>")));
}

void OperatorPage::fillTables()
{
    const auto graph = service()->snapshot();
    m_joins->setJoins(*graph, m_why.joins);
    m_weakest->setPairs(*graph, m_why.cutSet);
    m_weakest->setVisible(!m_why.cutSet.empty());
}

void OperatorPage::fillPeople()
{
    const auto graph = service()->snapshot();
    std::vector<JudgeBar::Choice> people;
    for (const EntityId &id : m_why.personas)
        people.push_back({ id, nameOf(*graph, id) });
    for (const Outsider &outsider : outsidersOf(*graph, m_why.personas, 6))
        people.push_back({ outsider.persona, tr("%1 (outside)").arg(nameOf(*graph, outsider.persona)) });
    for (const EntityId &id : selection().entities()) {
        if (knowsPersona(id) && std::ranges::find(people, id, &JudgeBar::Choice::id) == people.end())
            people.push_back({ id, nameOf(*graph, id) });
    }
    m_judge->setPeople(people);
    if (!m_judge->hasPair() && !m_why.cutSet.empty())
        m_judge->setPair(m_why.cutSet.front().a, m_why.cutSet.front().b);
}

void OperatorPage::showJoin(size_t join)
{
    if (join >= m_why.joins.size())
        return;
    ++m_pairRound;
    m_pair.reset();
    m_join = join;
    drawJoin();
    const Join &shown = m_why.joins[join];
    if (!shown.left.empty() && !shown.right.empty())
        m_judge->setPair(shown.left.front(), shown.right.front());
}

void OperatorPage::drawJoin()
{
    m_weakest->choose(-1);
    m_joins->choose(m_join ? int(*m_join) : -1);
    m_shown->setVisible(m_join.has_value()); // empty it would still take the focus
    if (!m_join) {
        m_shown->clear();
        m_chart->setFigure({});
        return m_reasons->clear();
    }
    const auto graph = service()->snapshot();
    const Join &join = m_why.joins[*m_join];
    const bool weakest = m_join == weakestJoin(m_why);
    const QString sides = tr("between %1 and %2").arg(namesOf(*graph, join.left, 3), namesOf(*graph, join.right, 3));
    const QString text = weakest ? tr("Shown: step %1 of %2, the weakest, whose score is the operator's: %3.")
                                       .arg(*m_join + 1)
                                       .arg(m_why.joins.size())
                                       .arg(sides)
                                 : tr("Shown: step %1 of %2, %3: %4.")
                                       .arg(*m_join + 1)
                                       .arg(m_why.joins.size())
                                       .arg(sides, chanceText(join.score));
    say(m_shown, { text }, false);
    m_chart->setFigure(waterfall(join, text, threshold()));
    m_reasons->setRows(graph.get(), join.contributions);
    fit();
}

void OperatorPage::showPair(EntityId a, EntityId b)
{
    m_pair = std::pair(a, b);
    fillPeople(); // they need not be of this operator
    m_judge->setPair(a, b);
    const auto future = service()->explain(a, b);
    jobs().watch(tr("Explaining a pair"), QFuture<void>(future));
    whenDone(this, future, [this, round = ++m_pairRound](Result<PairExplanation> why) {
        if (round != m_pairRound || !service())
            return;
        if (why)
            drawPair(why.value());
        else if (why.error().kind != Error::Kind::Cancelled)
            Q_EMIT noticed(why.error().message, true);
    });
}

void OperatorPage::drawPair(const PairExplanation &why)
{
    const auto graph = service()->snapshot();
    m_joins->choose(-1);
    const QString text = tr("Shown: %1 and %2, by themselves: %3.")
                             .arg(namesOf(*graph, { why.a }, 1), namesOf(*graph, { why.b }, 1), chanceText(why.score));
    const QString back = QStringLiteral(" <a style=\"color:%1\" href=\"back\">%2</a>")
                             .arg(Look::colour(Role::Accent, palette()).name(), tr("Back to the operator's score"));
    m_shown->setText(html({ text }, false) + back);
    m_shown->show();
    m_chart->setFigure(waterfall(why, text, threshold()));
    m_reasons->setRows(graph.get(), why.contributions);
    fit();
}

void OperatorPage::judge(JudgementKind kind, const QString &why)
{
    const auto graph = service()->snapshot();
    const auto a = graph->find(m_judge->first());
    const auto b = graph->find(m_judge->second());
    if (!a || !b)
        return;
    const auto judgement = makeJudgement(*graph, *a, *b, kind, why, service()->author());
    if (!judgement)
        return Q_EMIT noticed(judgement.error().message, true);
    const Gesture gesture = judgementGesture(*graph, judgement.value());
    whenDone(this, service()->perform(gesture), [this, text = gesture.text](const Result<LedgerEntry> &done) {
        if (!done)
            return Q_EMIT noticed(done.error().message, true);
        m_judge->clearReason();
        Q_EMIT noticed(tr("%1. Resolve again to count it in; Undo takes it back.").arg(text), false);
    });
}

void OperatorPage::follow(const QString &link)
{
    const QString rest = link.mid(2);
    if (link == u"chart")
        return Q_EMIT chartWanted(m_id);
    if (link == u"back") {
        m_pair.reset();
        m_join = weakestJoin(m_why);
        return drawJoin();
    }
    if (link.startsWith(u"e:")) {
        if (const auto id = EvidenceId::fromString(rest))
            selection().open(EvidenceSpot { *id });
    } else if (link.startsWith(u"n:")) {
        if (const auto id = EntityId::fromString(rest))
            selection().select(*id);
    } else if (link.startsWith(u"p:")) {
        const auto a = EntityId::fromString(rest.section(u':', 0, 0));
        const auto b = EntityId::fromString(rest.section(u':', 1, 1));
        if (a && b)
            showPair(*a, *b);
    }
}

QString OperatorPage::said(const QString &part) const
{
    const auto *label = findChild<QLabel *>(part);
    return label ? label->text() : QString();
}

// The words below are those of the last resolving; a judgement made since then is not in them.
void OperatorPage::showStale()
{
    m_staleRow->setVisible(service() && service()->facts().judgedSinceResolve);
}

// Long texts that come while the page lies behind another tab reach the scroll area only with its next resizing.
void OperatorPage::fit()
{
    QWidget *page = m_scroll->widget();
    for (QWidget *inner : page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        inner->updateGeometry();
    if (page->layout())
        page->layout()->invalidate();
    page->updateGeometry();
    QCoreApplication::postEvent(m_scroll, new QEvent(QEvent::LayoutRequest));
}

void OperatorPage::showEmptyState()
{
    const bool empty = m_id.isNull();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (!service())
        m_empty->setText(tr("No case is open."));
    else if (service()->facts().resolved)
        m_empty->setText(tr("The personas were compared, and no two of them were joined. "
                            "After resolving, the overview lists what came near, and why it was not joined."));
    else
        m_empty->setText(tr("No operator yet. Resolve the case to find out which personas are run by one."));
    m_offer->setVisible(service());
}

} // namespace twelvefold::ui
