// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_page.h"

#include "panels/resolve_panel.h"
#include "shell/as_of_bar.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {

CasePage::CasePage(ViewContext context, QWidget *parent)
    : QWidget(parent)
    , m_selection(*context.selection)
    , m_notices(new NoticeBar)
    , m_asOf(new AsOfBar)
    , m_resolve(new ResolvePanel)
    , m_tabs(new QTabWidget)
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Views of the case"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_asOf);
    layout->addWidget(m_notices);
    layout->addWidget(m_resolve);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (const View *front = currentView())
            m_selection.setView(front->name());
    });
}

void CasePage::add(View *view, bool standing)
{
    m_views.push_back(view);
    m_tabs->addTab(view, view->title());
    if (!standing) {
        m_passing.push_back(view);
        setTab(view, false);
    }
    connect(view, &View::noticed, m_notices, [this](const QString &text, bool error) {
        m_notices->tell(error ? NoticeBar::Kind::Error : NoticeBar::Kind::Done, text);
    });
}

void CasePage::setCase(const std::shared_ptr<CaseService> &service)
{
    m_notices->clear();
    m_asOf->leave();
    m_resolve->hide();
    for (View *view : m_views)
        view->setCase(service);
    for (View *view : m_passing)
        setTab(view, false);
}

void CasePage::setTab(View *view, bool visible)
{
    m_tabs->setTabVisible(m_tabs->indexOf(view), visible);
}

void CasePage::setTabTitle(View *view, const QString &title)
{
    m_tabs->setTabText(m_tabs->indexOf(view), title);
}

void CasePage::show(const QString &viewName)
{
    if (View *wanted = view(viewName)) {
        setTab(wanted, true);
        m_tabs->setCurrentWidget(wanted);
    }
}

View *CasePage::view(const QString &viewName) const
{
    const auto found = std::ranges::find_if(m_views, [&](const View *view) { return view->name() == viewName; });
    return found == m_views.end() ? nullptr : *found;
}

View *CasePage::currentView() const
{
    return qobject_cast<View *>(m_tabs->currentWidget());
}

} // namespace twelvefold::ui
