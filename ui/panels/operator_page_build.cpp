// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall_chart.h"
#include "look/look.h"
#include "panels/judge_bar.h"
#include "panels/operator_page.h"
#include "panels/pair_table.h"
#include "panels/reason_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

constexpr int widest = 1100; //!< lines longer than this are hard to read

} // namespace

void OperatorPage::build()
{
    auto *page = new QWidget;
    page->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(4 * gridStep, 3 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(2 * gridStep);
    buildHead(column);
    buildScore(column);
    buildRest(column);
    column->addStretch();

    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins({});
    row->addWidget(page, 1);
    row->addStretch(0);
    m_scroll->setWidget(middle);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setBackgroundRole(QPalette::Base);
    middle->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(buildEmpty());
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
}

QLabel *OperatorPage::addText(QVBoxLayout *column, const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(label, &QLabel::linkActivated, this, &OperatorPage::follow);
    column->addWidget(label);
    return label;
}

QLabel *OperatorPage::addHeading(QVBoxLayout *column, const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(Look::headingFont());
    label->setContentsMargins(0, 2 * gridStep, 0, 0);
    column->addWidget(label);
    return label;
}

void OperatorPage::buildHead(QVBoxLayout *column)
{
    auto *staleWords = new QLabel(tr("⚠ A judgement is newer than these operators; they do not count it in yet."));
    staleWords->setObjectName(QStringLiteral("stale"));
    staleWords->setWordWrap(true);
    auto *again = new QPushButton(tr("Resolve Operators…"));
    auto *staleLayout = new QHBoxLayout(m_staleRow);
    staleLayout->setContentsMargins({});
    staleLayout->addWidget(staleWords, 1);
    staleLayout->addWidget(again);
    m_staleRow->hide();
    column->addWidget(m_staleRow);
    connect(again, &QPushButton::clicked, this, &OperatorPage::resolveWanted);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * gridStep);
    m_badge->setAlignment(Qt::AlignCenter);
    m_heading->setFont(Look::headingFont());
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_operators->setAccessibleName(tr("Operator"));
    m_operators->setToolTip(tr("Another operator of this case"));
    connect(m_operators, &QComboBox::activated, this, [this] {
        if (const auto id = HypothesisId::fromString(m_operators->currentData().toString()))
            selection().select(*id);
    });
    head->addWidget(m_badge);
    head->addWidget(m_heading, 1);
    head->addWidget(m_operators);
    column->addLayout(head);
    m_verdict = addText(column, QStringLiteral("verdict"));
    m_members = addText(column, QStringLiteral("members"));
    column->addSpacing(gridStep);
    column->addWidget(m_judge);
    connect(m_judge, &JudgeBar::judged, this, &OperatorPage::judge);
    connect(m_judge, &JudgeBar::packWanted, this, [this] { Q_EMIT packWanted(m_id); });
    connect(m_judge, &JudgeBar::pairChanged, this, [this] {
        if (m_judge->first() != m_judge->second())
            showPair(m_judge->first(), m_judge->second());
    });
}

void OperatorPage::buildScore(QVBoxLayout *column)
{
    addHeading(column, tr("How the score comes about"));
    m_shown = addText(column, QStringLiteral("shown"));
    column->addWidget(m_chart);
    connect(m_chart, &WaterfallChart::evidenceWanted, this,
        [this](const std::vector<EvidenceId> &evidence) { selection().open(EvidenceSpot { evidence.front() }); });
    column->addWidget(m_reasons);
    connect(m_reasons, &ReasonTable::spotWanted, this, [this](const EvidenceSpot &spot) { selection().open(spot); });
}

void OperatorPage::buildRest(QVBoxLayout *column)
{
    addHeading(column, tr("How it came together, step by step"));
    column->addWidget(m_joins);
    connect(m_joins, &PairTable::chosen, this, [this](int row) { showJoin(size_t(row)); });
    addHeading(column, tr("What speaks against it"));
    m_against = addText(column, QStringLiteral("against"));
    addHeading(column, tr("What it hangs on"));
    m_weakestText = addText(column, QStringLiteral("weakest"));
    column->addWidget(m_weakest);
    connect(m_weakest, &PairTable::chosen, this, [this](int row) {
        if (size_t(row) < m_why.cutSet.size())
            showPair(m_why.cutSet[size_t(row)].a, m_why.cutSet[size_t(row)].b);
    });
    m_withdrawn = addText(column, QStringLiteral("withdrawn"));
    addHeading(column, tr("Other ways to read it"));
    m_alternatives = addText(column, QStringLiteral("alternatives"));
    addHeading(column, tr("Looked at, and not joined"));
    m_outsiders = addText(column, QStringLiteral("outsiders"));
}

QWidget *OperatorPage::buildEmpty()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column->addStretch();
    column->addWidget(m_empty);
    column->addSpacing(2 * gridStep);
    column->addWidget(m_offer, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_offer, &QPushButton::clicked, this, &OperatorPage::resolveWanted);
    return page;
}

} // namespace twelvefold::ui
