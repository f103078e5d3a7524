// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/notice_bar.h"
#include "shell/view.h"

#include <vector>

class QTabWidget;

namespace twelvefold::ui {

class AsOfBar;
class ResolvePanel;

//! The middle column: what there is to tell, the resolve bar, and the views as tabs.
class CasePage final : public QWidget
{
    Q_OBJECT
public:
    CasePage(ViewContext context, QWidget *parent = nullptr);

    //! Takes the view in as the last tab. One that is not `standing` has its tab only while it is of use: from show()
    //! or setTab() on.
    void add(View *view, bool standing = true);
    void setTab(View *view, bool visible);
    void setTabTitle(View *view, const QString &title);
    void setCase(const std::shared_ptr<CaseService> &service);
    void show(const QString &viewName);
    View *view(const QString &viewName) const;
    View *currentView() const;
    const std::vector<View *> &views() const { return m_views; }
    NoticeBar *notices() const { return m_notices; }
    AsOfBar *asOfBar() const { return m_asOf; }
    ResolvePanel *resolvePanel() const { return m_resolve; }
    QTabWidget *tabs() const { return m_tabs; }

private:
    Selection &m_selection;
    NoticeBar *m_notices;
    AsOfBar *m_asOf;
    ResolvePanel *m_resolve;
    QTabWidget *m_tabs;
    std::vector<View *> m_views;
    std::vector<View *> m_passing; //!< those that are not standing
};

} // namespace twelvefold::ui
