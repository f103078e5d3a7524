// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/peek.h"

#include "look/look.h"
#include "panels/inspector_text.h"
#include "panels/source_browser.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace twelvefold::ui {

Peek::Peek(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_text(new SourceBrowser)
{
    setFrameShape(QFrame::StyledPanel);
    setFixedSize(90 * gridStep, 80 * gridStep);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setAccessibleName(tr("A short look"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
}

void Peek::show(const CaseGraph &graph, const Target &target, QPoint where)
{
    const InspectorText text = InspectorWriter(graph, palette()).describe(target);
    m_text->setHtml(QStringLiteral("<h3>%1</h3><p>%2</p>%3")
                        .arg(text.title.toHtmlEscaped(), text.subtitle.toHtmlEscaped(), text.html));
    move(where);
    QFrame::show();
}

QString Peek::plainText() const
{
    return m_text->toPlainText();
}

void Peek::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void Peek::hideEvent(QHideEvent *event)
{
    m_text->clear();
    QFrame::hideEvent(event);
}

} // namespace twelvefold::ui
