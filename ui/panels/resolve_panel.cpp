// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/resolve_panel.h"

#include "items/words.h"
#include "look/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace twelvefold::ui {

ResolvePanel::ResolvePanel(QWidget *parent)
    : QFrame(parent)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_words(new QLabel)
    , m_resolve(new QPushButton(tr("&Resolve")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_slider->setRange(-10, 40);
    m_slider->setMinimumWidth(30 * gridStep);
    m_slider->setAccessibleName(tr("Threshold in decibans"));
    m_words->setWordWrap(true); // a long sentence must not hold the window wide
    auto *label = new QLabel(tr("&Threshold:"));
    label->setBuddy(m_slider);
    auto *close = new QToolButton;
    close->setIcon(Look::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Leave it as it is"));
    close->setAccessibleName(tr("Leave it as it is"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    layout->addWidget(label);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_words, 2);
    layout->addWidget(m_resolve);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_slider, &QSlider::valueChanged, this, [this](int decibans) {
        m_threshold = decibans;
        tell();
    });
    connect(m_resolve, &QPushButton::clicked, this, [this] { Q_EMIT resolveWanted(threshold()); });
    setThreshold(m_threshold);
    hide();
}

double ResolvePanel::threshold() const
{
    return m_threshold;
}

void ResolvePanel::setThreshold(double decibans)
{
    {
        const QSignalBlocker notByHand(m_slider);
        m_slider->setValue(int(std::lround(decibans)));
    }
    m_threshold = decibans;
    tell();
}

void ResolvePanel::setOwnWeights(bool own)
{
    m_ownWeights = own;
    tell();
}

void ResolvePanel::setBusy(bool busy)
{
    m_resolve->setEnabled(!busy);
}

void ResolvePanel::tell()
{
    const QString words
        = m_ownWeights ? tr("put together what is %1, by the case's own weights") : tr("put together what is %1");
    m_words->setText(words.arg(chanceText(threshold())));
}

} // namespace twelvefold::ui
