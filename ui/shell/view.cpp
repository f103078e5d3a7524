// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/view.h"

namespace twelvefold::ui {

View::View(ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    connect(m_context.selection, &Selection::changed, this, [this] {
        if (m_service)
            reveal(m_context.selection->current());
    });
}

void View::setCase(std::shared_ptr<CaseService> service)
{
    if (m_service)
        m_service->feed().disconnect(this);
    m_service = std::move(service);
    if (m_service) {
        connect(&m_service->feed(), &CaseFeed::changed, this, [this](const ChangeSet &changes) { refresh(changes); });
    }
    caseChanged();
}

} // namespace twelvefold::ui
