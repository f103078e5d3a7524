// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_list.h"
#include "ports/case_service.h"
#include "shell/selection.h"

#include <QWidget>

#include <memory>

namespace twelvefold::ui {

//! What every view is given by the window. Both outlive all views.
struct ViewContext {
    Selection *selection = nullptr;
    JobList *jobs = nullptr;
};

//! One way of seeing the case: a tab of the middle column. It holds nothing of a case once setCase(nullptr) was called.
class View : public QWidget
{
    Q_OBJECT
public:
    explicit View(ViewContext context, QWidget *parent = nullptr);

    //! Stable name for history and settings: "chart", "table".
    virtual QString name() const = 0;
    //! On the tab, translated.
    virtual QString title() const = 0;

    //! Begins to show this case; null on locking and closing: let go of everything that came from it.
    void setCase(std::shared_ptr<CaseService> service);

Q_SIGNALS:
    //! Asks for a judgement on the two entities that are selected; the window asks for the reason.
    void judgeWanted(twelvefold::JudgementKind kind);
    //! Something to tell in the bar above the views; an error if `error`.
    void noticed(const QString &text, bool error);

protected:
    CaseService *service() const { return m_service.get(); }
    //! For continuations that need the case to live until they are done.
    std::shared_ptr<CaseService> sharedService() const { return m_service; }
    Selection &selection() const { return *m_context.selection; }
    JobList &jobs() const { return *m_context.jobs; }

    //! A case came (service() is set) or went (service() is null).
    virtual void caseChanged() = 0;
    //! A gesture changed the case.
    virtual void refresh(const ChangeSet &changes) = 0;
    //! The selection changed, here or elsewhere: show it if this view can.
    virtual void reveal(const Target &target) = 0;

private:
    ViewContext m_context;
    std::shared_ptr<CaseService> m_service;
};

} // namespace twelvefold::ui
