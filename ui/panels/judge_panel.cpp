// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/judge_panel.h"

#include "change/judging.h"
#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace twelvefold::ui {
namespace {

QString labelOf(const CaseGraph &graph, EntityId id)
{
    const auto index = graph.find(id);
    return index ? graph.label(*index) : QString();
}

} // namespace

JudgePanel::JudgePanel(QWidget *parent)
    : QFrame(parent)
    , m_who(new QLabel)
    , m_kind(new QComboBox)
    , m_why(new QLineEdit)
    , m_record(new QPushButton(tr("&Record")))
{
    setFrameShape(QFrame::StyledPanel);
    m_who->setWordWrap(true);
    m_who->setTextFormat(Qt::PlainText);
    for (const JudgementKind kind :
        { JudgementKind::SameOperator, JudgementKind::Different, JudgementKind::Unsure, JudgementKind::SamePersona })
        m_kind->addItem(judgementText(kind), int(kind));
    m_why->setPlaceholderText(tr("What shows it, in a sentence"));
    auto *leaveButton = new QPushButton(tr("&Cancel"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 3 * gridStep);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_who);
    form->addRow(tr("&Judgement:"), m_kind);
    form->addRow(tr("&Reason:"), m_why);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(leaveButton);
    buttons->addWidget(m_record);
    form->addRow(buttons);
    hide();
    connect(m_why, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_record->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_why, &QLineEdit::returnPressed, this, &JudgePanel::record);
    connect(m_record, &QPushButton::clicked, this, &JudgePanel::record);
    connect(leaveButton, &QPushButton::clicked, this, &JudgePanel::leave);
}

void JudgePanel::setCase(std::shared_ptr<CaseService> service)
{
    m_service = std::move(service);
    setEnabled(true);
    leave();
}

void JudgePanel::ask(JudgementKind kind, EntityId a, EntityId b)
{
    if (!m_service)
        return;
    m_a = a;
    m_b = b;
    const auto graph = m_service->snapshot();
    m_who->setText(tr("%1\nand %2").arg(isolated(labelOf(*graph, a)), isolated(labelOf(*graph, b))));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_why->clear();
    m_record->setEnabled(false);
    m_before = QApplication::focusWidget();
    show();
    m_why->setFocus();
}

void JudgePanel::setReason(const QString &why)
{
    m_why->setText(why);
}

void JudgePanel::record()
{
    if (!m_service || !m_record->isEnabled())
        return;
    const auto graph = m_service->snapshot();
    const auto a = graph->find(m_a);
    const auto b = graph->find(m_b);
    if (!a || !b)
        return leave(); // taken out of the case meanwhile
    const auto judgement = makeJudgement(
        *graph, *a, *b, JudgementKind(m_kind->currentData().toInt()), m_why->text(), m_service->author());
    if (!judgement) {
        Q_EMIT failed(judgement.error().message);
        return;
    }
    // Ledger texts are the case's own words and stay in one language, whoever opens it.
    Gesture gesture = judgementGesture(*graph, *judgement);
    const QString done
        = tr("Judged %1 and %2: %3").arg(labelOf(*graph, m_a), labelOf(*graph, m_b), judgementText(judgement->kind));
    setEnabled(false); // the reason stays until it is stored
    whenDone(this, m_service->perform(std::move(gesture)),
        [this, done, which = m_service.get()](const Result<LedgerEntry> &entry) {
            if (m_service.get() != which)
                return; // about a case that is not here any more
            setEnabled(true);
            if (!entry)
                return Q_EMIT failed(entry.error().message);
            leave();
            Q_EMIT recorded(done);
        });
}

void JudgePanel::leave()
{
    m_who->clear();
    m_why->clear();
    // Back to where one was: hiding the field would pass the keys on to whatever comes next in the window.
    if (isAncestorOf(QApplication::focusWidget()) && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

} // namespace twelvefold::ui
