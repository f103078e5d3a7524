// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/judge_bar.h"

#include "look/look.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace twelvefold::ui {

JudgeBar::JudgeBar(QWidget *parent)
    : QWidget(parent)
    , m_first(new QComboBox)
    , m_second(new QComboBox)
    , m_why(new QLineEdit)
    , m_hint(new QLabel)
{
    for (QComboBox *box : { m_first, m_second }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::activated, this, [this] {
            refresh();
            Q_EMIT pairChanged();
        });
    }
    m_first->setAccessibleName(tr("First persona"));
    m_second->setAccessibleName(tr("Second persona"));
    m_why->setAccessibleName(tr("Reason"));
    m_why->setPlaceholderText(tr("Why? The reason is kept and stands in the pack."));
    m_why->setClearButtonEnabled(true);
    m_hint->setFont(Look::smallFont());
    m_hint->setWordWrap(true);

    m_same = addJudgement(
        JudgementKind::SameOperator, tr("Same"), QStringLiteral("same"), tr("One operator runs these two personas"));
    m_different = addJudgement(JudgementKind::Different, tr("Different"), QStringLiteral("different"),
        tr("Two different people are behind these personas"));
    m_unsure = addJudgement(
        JudgementKind::Unsure, tr("Unsure"), QStringLiteral("unsure"), tr("This pair was looked at and stays open"));
    m_pack = new QPushButton(Look::icon(QStringLiteral("pack")), tr("Add to Pack…"));
    m_pack->setToolTip(tr("Write an evidence pack on this operator"));
    connect(m_pack, &QPushButton::clicked, this, &JudgeBar::packWanted);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * gridStep);
    grid->setVerticalSpacing(gridStep + 2);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(2 * gridStep);
    pair->addWidget(m_first, 1);
    pair->addWidget(new QLabel(tr("and")));
    pair->addWidget(m_second, 1);
    grid->addLayout(pair, 0, 0);
    grid->addWidget(m_why, 1, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * gridStep);
    for (QPushButton *button : { m_same, m_different, m_unsure })
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_pack);
    grid->addLayout(buttons, 2, 0);
    grid->addWidget(m_hint, 3, 0);
    connect(m_why, &QLineEdit::textChanged, this, &JudgeBar::refresh);
    refresh();
}

QPushButton *JudgeBar::addJudgement(JudgementKind kind, const QString &text, const QString &icon, const QString &tip)
{
    auto *made = new QPushButton(Look::icon(icon), text);
    made->setToolTip(tip);
    made->setAccessibleDescription(tip);
    connect(made, &QPushButton::clicked, this, [this, kind] { Q_EMIT judged(kind, reason()); });
    return made;
}

QPushButton *JudgeBar::button(JudgementKind kind) const
{
    switch (kind) {
    case JudgementKind::SamePersona:
    case JudgementKind::SameOperator:
        return m_same;
    case JudgementKind::Different:
        return m_different;
    case JudgementKind::Unsure:
        return m_unsure;
    }
    return m_unsure;
}

void JudgeBar::setPeople(const std::vector<Choice> &people)
{
    const EntityId a = first();
    const EntityId b = second();
    for (QComboBox *box : { m_first, m_second }) {
        box->clear();
        for (const Choice &person : people)
            box->addItem(person.name, person.id.toString());
    }
    setPair(a, b);
}

void JudgeBar::setPair(EntityId a, EntityId b)
{
    // Whoever is not among them is nobody rather than somebody else.
    m_first->setCurrentIndex(m_first->findData(a.toString()));
    m_second->setCurrentIndex(m_second->findData(b.toString()));
    refresh();
}

EntityId JudgeBar::chosen(const QComboBox *box) const
{
    return EntityId::fromString(box->currentData().toString()).value_or(EntityId());
}

void JudgeBar::setReason(const QString &why)
{
    m_why->setText(why);
}

QString JudgeBar::reason() const
{
    return m_why->text().trimmed();
}

void JudgeBar::clearReason()
{
    m_why->clear();
}

void JudgeBar::setWritable(bool writable)
{
    m_writable = writable;
    refresh();
}

void JudgeBar::refresh()
{
    const bool two = !first().isNull() && !second().isNull() && first() != second();
    const bool ready = m_writable && two && !reason().isEmpty();
    for (QPushButton *button : { m_same, m_different, m_unsure })
        button->setEnabled(ready);
    m_why->setEnabled(m_writable);
    if (!m_writable)
        m_hint->setText(tr("The case is open for reading only; nothing can be judged."));
    else if (!two)
        m_hint->setText(tr("Choose two different personas."));
    else if (reason().isEmpty())
        m_hint->setText(tr("A judgement needs its reason. It can be taken back, and the ledger keeps both."));
    else
        m_hint->setText(tr("Resolving again will keep to this judgement."));
}

} // namespace twelvefold::ui
