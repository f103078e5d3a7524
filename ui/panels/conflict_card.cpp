// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/conflict_card.h"

#include "items/conflict_words.h"
#include "items/words.h"
#include "look/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

ConflictCard::ConflictCard(const ConflictSide &side, bool counts, QWidget *parent)
    : QFrame(parent)
    , m_operation(side.operation)
    , m_keep(new QPushButton(Look::icon(QStringLiteral("good")), tr("Keep this one")))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *state = wrapped(counts ? tr("Counts until it is settled") : tr("Does not count now"));
    state->setFont(Look::smallFont());
    auto *value = wrapped(isolated(conflictValue(side)));
    value->setFont(Look::headingFont());
    auto *author = wrapped(conflictAuthor(side));
    m_keep->setAccessibleName(tr("Keep “%1” by %2").arg(conflictValue(side), side.by));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(state);
    layout->addWidget(value);
    layout->addWidget(author);
    layout->addStretch();
    layout->addWidget(m_keep, 0, Qt::AlignLeading);
    connect(m_keep, &QPushButton::clicked, this, &ConflictCard::kept);
}

void ConflictCard::setCanKeep(bool can)
{
    m_keep->setEnabled(can);
}

} // namespace twelvefold::ui
