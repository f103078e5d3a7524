// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_set.h"
#include "shell/view.h"

class QLabel;
class QTextBrowser;
class QVBoxLayout;

namespace twelvefold::ui {

//! What the case holds and what to do next, in words.
class OverviewPage final : public View
{
    Q_OBJECT
public:
    explicit OverviewPage(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }
    QString plainText() const;
    //! What the last resolving did not join; known until the case is closed.
    void setPossible(std::vector<PairScore> pairs);
    //! How many conflicts are open.
    void setConflicts(int count);

Q_SIGNALS:
    //! Why two are not joined, who are selected now.
    void pairWanted();
    void commandWanted(twelvefold::ui::Command command);

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &) override { }
    void changeEvent(QEvent *event) override;

private:
    void write();
    void offer(const QString &text, const QString &button, Command command);
    void offerNextSteps(const CaseGraph &graph);
    QString summary(const CaseGraph &graph);
    QString possiblePairs(const CaseGraph &graph) const;

    std::vector<Target> m_targets;
    std::vector<PairScore> m_possible;
    int m_conflicts = 0;
    QLabel *m_title;
    QTextBrowser *m_text;
    QVBoxLayout *m_next;
};

} // namespace twelvefold::ui
