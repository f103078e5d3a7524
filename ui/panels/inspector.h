// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/inspector_text.h"
#include "ports/case_service.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace twelvefold::ui {

//! The selected thing: every value with its status, grade and sources; a click opens the exhibit at the place.
class InspectorPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(Selection &selection, QWidget *parent = nullptr);

    void setCase(std::shared_ptr<CaseService> service);
    QString plainText() const;
    QString headline() const;
    //! Follows the n-th link of the text, as a click would.
    void follow(size_t index);
    //! Asks the ledger what touched the selection, and shows it below; only when wanted, since a large ledger takes
    //! its time.
    void showHistory();
    size_t linkCount() const { return m_targets.size(); }
    const std::vector<Target> &targets() const { return m_targets; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void put(InspectorText text);
    void append(InspectorText text);
    void askWhy(EntityId persona);
    void askPair(EntityId a, EntityId b);
    void offerHistory();
    void setHtml();

    Selection &m_selection;
    std::shared_ptr<CaseService> m_service;
    quint64 m_round = 0;
    QFuture<Result<ClusterExplanation>> m_explaining;
    QString m_html;
    QString m_history; //!< stands below: the offer to show it, or what it is
    std::vector<Target> m_targets;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    QTextBrowser *m_text;
};

} // namespace twelvefold::ui
