// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_view.h"
#include "evidence/evidence_view.h"
#include "panels/operator_page.h"
#include "panels/pack_dialog.h"
#include "shell/case_page.h"
#include "shell/main_window.h"

namespace twelvefold::ui {

ChartView *MainWindow::addChart()
{
    auto *chart = new ChartView({ &m_selection, &m_jobs });
    m_casePage->add(chart);
    connect(chart, &ChartView::importWanted, this, [this] { m_actions.action(Command::ImportFiles)->trigger(); });
    return chart;
}

void MainWindow::addOperatorAndEvidence(ChartView *chart)
{
    auto *page = new OperatorPage({ &m_selection, &m_jobs });
    auto *evidence = new EvidenceView({ &m_selection, &m_jobs });
    m_casePage->add(page);
    m_casePage->add(evidence);
    connect(page, &OperatorPage::resolveWanted, this, [this] { m_actions.action(Command::Resolve)->trigger(); });
    connect(page, &OperatorPage::chartWanted, this, [this, chart](HypothesisId id) {
        showView(QStringLiteral("chart"));
        chart->showOperator(id);
    });
    connect(page, &OperatorPage::packWanted, this, [this](HypothesisId id) { askForPack({ id }); });
    connect(evidence, &EvidenceView::importWanted, this, [this] { m_actions.action(Command::ImportFiles)->trigger(); });
}

void MainWindow::askForPack(const std::vector<HypothesisId> &operators)
{
    if (!m_service)
        return;
    if (!m_pack) {
        m_pack = new PackDialog(m_service, m_jobs, this);
        connect(m_pack, &PackDialog::written, this, &MainWindow::tellWritten);
        connect(m_pack, &PackDialog::failed, this, &MainWindow::tellError);
    }
    m_pack->chooseOperators(operators);
    m_pack->show();
    m_pack->raise();
    m_pack->activateWindow();
}

// At once, and not when the dialog gets round to it: it holds the case.
void MainWindow::dropPack()
{
    delete m_pack;
}

} // namespace twelvefold::ui
