// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"
#include "shell/view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace twelvefold::ui {

class JudgeBar;
class PairTable;
class ReasonTable;
class WaterfallChart;

//! One operator: the verdict in words, how its score came about, what speaks against it, what it hangs on, and what
//! the analyst says to it.
class OperatorPage final : public View
{
    Q_OBJECT
public:
    explicit OperatorPage(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("operator"); }
    QString title() const override { return tr("Operator"); }

    void showOperator(HypothesisId id);
    HypothesisId current() const { return m_id; }
    //! The chart and the reasons show this join of the explanation, by position.
    void showJoin(size_t join);
    //! The chart and the reasons show why these two are, or are not, one operator's.
    void showPair(EntityId a, EntityId b);

    //! All that is said at the top, as plain text.
    QString verdict() const { return m_verdictText; }
    QString said(const QString &part) const;
    JudgeBar *judgeBar() const { return m_judge; }
    WaterfallChart *chart() const { return m_chart; }
    ReasonTable *reasons() const { return m_reasons; }
    PairTable *joins() const { return m_joins; }
    PairTable *weakest() const { return m_weakest; }
    QScrollArea *scrollArea() const { return m_scroll; }

Q_SIGNALS:
    //! The pack dialog, with this operator in it.
    void packWanted(twelvefold::HypothesisId id);
    void resolveWanted();
    //! This operator on the link chart.
    void chartWanted(twelvefold::HypothesisId id);

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &target) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // building: operator_page_build.cpp
    void build();
    void buildHead(QVBoxLayout *column);
    void buildScore(QVBoxLayout *column);
    void buildRest(QVBoxLayout *column);
    QWidget *buildEmpty();
    QLabel *addText(QVBoxLayout *column, const QString &objectName);
    QLabel *addHeading(QVBoxLayout *column, const QString &text);

    void fillOperators();
    void load();
    void take(ClusterExplanation why);
    void fillTexts();
    void fillTables();
    void fillPeople();
    void fillOutsiders(const CaseGraph &graph);
    void drawJoin();
    void drawPair(const PairExplanation &why);
    void showEmptyState();
    void showStale();
    void fit();
    void judge(JudgementKind kind, const QString &why);
    void follow(const QString &link);
    void say(QLabel *label, const QStringList &sentences, bool list);
    QString html(const QStringList &sentences, bool list) const;
    double threshold() const;
    bool knowsPersona(EntityId id) const;

    HypothesisId m_id;
    ClusterExplanation m_why;
    std::optional<size_t> m_join;
    std::optional<std::pair<EntityId, EntityId>> m_pair;
    quint64 m_round = 0;
    QFuture<Result<ClusterExplanation>> m_explaining;
    quint64 m_pairRound = 0;
    bool m_stale = false;
    QString m_verdictText;

    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QComboBox *m_operators;
    QWidget *m_staleRow;
    QLabel *m_badge;
    QLabel *m_heading;
    QLabel *m_verdict;
    QLabel *m_members;
    JudgeBar *m_judge;
    QLabel *m_shown;
    WaterfallChart *m_chart;
    ReasonTable *m_reasons;
    PairTable *m_joins;
    QLabel *m_against;
    QLabel *m_weakestText;
    PairTable *m_weakest;
    QLabel *m_withdrawn;
    QLabel *m_alternatives;
    QLabel *m_outsiders;
    QLabel *m_empty;
    QPushButton *m_offer;
};

} // namespace twelvefold::ui
