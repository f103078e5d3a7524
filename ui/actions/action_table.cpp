// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_set.h"

#include <QCoreApplication>

namespace twelvefold::ui {
namespace {

// One context for all texts of menus, so that mnemonics can be chosen side by side.
struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    static void addFileAndEdit(std::vector<ActionSpec> &table);
    static void addCaseAndEvidence(std::vector<ActionSpec> &table);
    static void addCopies(std::vector<ActionSpec> &table);
    static void addOperators(std::vector<ActionSpec> &table);
    static void addView(std::vector<ActionSpec> &table);
    static void addToolsAndHelp(std::vector<ActionSpec> &table);
    static QString title(MenuId menu);
};

QKeySequence keys(Qt::Key key, Qt::Modifiers modifiers = {})
{
    return QKeySequence(QKeyCombination(modifiers, key));
}

void Actions::addFileAndEdit(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    add({ Command::NewCase, MenuId::File, tr("&New Case…"), tr("Make a new encrypted case"), { QKeySequence::New },
        QStringLiteral("new") });
    add({ Command::OpenCase, MenuId::File, tr("&Open Case…"), tr("Open a case file"), { QKeySequence::Open },
        QStringLiteral("open") });
    add({ Command::LockCase, MenuId::File, tr("&Lock"),
        tr("Close the case and show nothing of it until the passphrase is given"), { keys(Qt::Key_L, Qt::CTRL) },
        QStringLiteral("lock"), Need::HeldCase, true });
    add({ Command::CloseCase, MenuId::File, tr("&Close Case"), tr("Close the case and go back to the start page"),
        { QKeySequence::Close }, {}, Need::HeldCase });
    add({ Command::Quit, MenuId::File, tr("&Quit"), tr("Leave the program"), { keys(Qt::Key_Q, Qt::CTRL) }, {},
        Need::Nothing, true });

    add({ Command::Undo, MenuId::Edit, tr("&Undo"), tr("Take back the last change; the ledger keeps both"),
        { keys(Qt::Key_Z, Qt::CTRL) }, QStringLiteral("undo"), Need::Writing | Need::ToUndo | Need::Quiet });
    add({ Command::Redo, MenuId::Edit, tr("&Redo"), tr("Do again what was taken back"),
        { keys(Qt::Key_Z, Qt::CTRL | Qt::SHIFT), keys(Qt::Key_Y, Qt::CTRL) }, QStringLiteral("redo"),
        Need::Writing | Need::ToRedo | Need::Quiet });
    add({ Command::Copy, MenuId::Edit, tr("&Copy"), tr("Copy the whole value of what is selected"),
        { QKeySequence::Copy }, {}, Need::Selection, true });
    add({ Command::ClearSelection, MenuId::Edit, tr("Cl&ear Selection"), tr("Select nothing"), { keys(Qt::Key_Escape) },
        {}, Need::Selection });
    add({ Command::Find, MenuId::Edit, tr("&Search or Run a Command"),
        tr("Find people, identifiers and exhibits, or any command by its name"), { keys(Qt::Key_K, Qt::CTRL) },
        QStringLiteral("search"), Need::Nothing, true });
    add({ Command::Filter, MenuId::Edit, tr("&Filter the Table"), tr("Show only the rows that hold these words"),
        { QKeySequence::Find }, {}, Need::OpenCase });
}

void Actions::addCaseAndEvidence(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    add({ Command::Resolve, MenuId::Case, tr("&Resolve Operators…"),
        tr("Find out which personas are run by one operator, and why"), { keys(Qt::Key_R, Qt::CTRL) },
        QStringLiteral("resolve"), Need::Writing | Need::Personas | Need::Quiet });
    add({ Command::VerifyCase, MenuId::Case, tr("&Verify Case"),
        tr("Check pages, ledger and evidence of the case file"), { keys(Qt::Key_V, Qt::CTRL | Qt::SHIFT) },
        QStringLiteral("verify"), Need::OpenCase, true });
    add({ Command::ShowHistory, MenuId::Case, tr("&History"), tr("Show the ledger: who did what, and when"),
        { keys(Qt::Key_H, Qt::CTRL) }, QStringLiteral("history"), Need::OpenCase });
    add({ Command::ShowAsOf, MenuId::Case, tr("As &of…"), tr("Show the case as it was on an earlier date"), {},
        QStringLiteral("history"), Need::OpenCase | Need::Quiet });
    addCopies(table);

    add({ Command::ImportFiles, MenuId::Evidence, tr("&Import…"), tr("Take files and folders into the case"),
        { keys(Qt::Key_I, Qt::CTRL) }, QStringLiteral("import"), Need::Writing });
    add({ Command::OpenExhibit, MenuId::Evidence, tr("&Open Exhibit"),
        tr("Show the exhibit that the selection stands on, at its place"), { keys(Qt::Key_E, Qt::CTRL) },
        QStringLiteral("evidence"), Need::OpenCase | Need::Exhibit });
}

void Actions::addCopies(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    add({ Command::ShareCopy, MenuId::Case, tr("&Share a Copy…"),
        tr("Write an encrypted copy of the case, or of a part of it, for colleagues"),
        { keys(Qt::Key_S, Qt::CTRL | Qt::SHIFT) }, QStringLiteral("export"), Need::Writing | Need::Quiet, true });
    add({ Command::MergeCopy, MenuId::Case, tr("&Merge a Copy…"),
        tr("Take in what a colleague's copy of this case holds and this one lacks"),
        { keys(Qt::Key_M, Qt::CTRL | Qt::SHIFT) }, QStringLiteral("merge"), Need::Writing | Need::Quiet });
    add({ Command::ShowConflicts, MenuId::Case, tr("&Conflicts…"),
        tr("What was set differently in copies of the case, side by side"), {}, QStringLiteral("different"),
        Need::OpenCase });
    add({ Command::ChangePassphrase, MenuId::Case, tr("&Passphrase…"), tr("Make another passphrase open this file"), {},
        QStringLiteral("lock"), Need::Writing | Need::Quiet, true });
    add({ Command::RecoveryKey, MenuId::Case, tr("Recovery &Key…"),
        tr("Show the key that opens this file without the passphrase"), {}, QStringLiteral("key"), Need::Writing });
}

void Actions::addOperators(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    const Needs judging = Need::Writing | Need::TwoPersonas | Need::Quiet;
    add({ Command::JudgeSameOperator, MenuId::Operators, tr("&Same Operator…"),
        tr("Record that one operator runs these two personas"), { keys(Qt::Key_1, Qt::CTRL) }, QStringLiteral("same"),
        judging });
    add({ Command::JudgeDifferent, MenuId::Operators, tr("&Different…"),
        tr("Record that two different people are behind these personas"), { keys(Qt::Key_2, Qt::CTRL) },
        QStringLiteral("different"), judging });
    add({ Command::JudgeUnsure, MenuId::Operators, tr("&Unsure…"),
        tr("Record that this pair was looked at and stays open"), { keys(Qt::Key_3, Qt::CTRL) },
        QStringLiteral("unsure"), judging });
    add({ Command::JudgeSamePersona, MenuId::Operators, tr("Same &Persona…"),
        tr("Record that this is one identity recorded twice; the two become one, reversibly"),
        { keys(Qt::Key_4, Qt::CTRL) }, QStringLiteral("merge"), judging });
    add({ Command::OpenOperator, MenuId::Operators, tr("&Open Operator"),
        tr("Show the operator, its members and what holds them together"), { keys(Qt::Key_O, Qt::CTRL | Qt::SHIFT) },
        QStringLiteral("operator"), Need::OpenCase | Need::Operator, true });
    add({ Command::WritePack, MenuId::Operators, tr("&Evidence Pack…"),
        tr("Write a PDF with findings, exhibits and custody log"), { keys(Qt::Key_P, Qt::CTRL) },
        QStringLiteral("pack"), Need::OpenCase, true });
}

void Actions::addView(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    add({ Command::GoBack, MenuId::View, tr("&Back"), tr("Go back to what was selected before"),
        { keys(Qt::Key_Left, Qt::ALT) }, QStringLiteral("back"), Need::OpenCase | Need::Past });
    add({ Command::GoForward, MenuId::View, tr("&Forward"), tr("Go forward again"), { keys(Qt::Key_Right, Qt::ALT) },
        QStringLiteral("forward"), Need::OpenCase | Need::Future });
    const auto page = [&add](Command command, const QString &text, const QString &tip, Qt::Key key, bool first) {
        add({ command, MenuId::View, text, tip, { keys(key, Qt::ALT) }, {}, Need::OpenCase, first });
    };
    page(Command::ShowOverview, tr("&Overview"), tr("What the case holds and what to do next"), Qt::Key_1, true);
    page(Command::ShowChart, tr("&Chart"), tr("The link chart"), Qt::Key_2, false);
    page(Command::ShowTable, tr("&Table"), tr("What is listed on the left, as a table"), Qt::Key_3, false);
    page(Command::ShowOperator, tr("O&perator"), tr("One operator and what holds it together"), Qt::Key_4, false);
    page(Command::ShowEvidence, tr("&Evidence"), tr("One exhibit, as it was taken in"), Qt::Key_5, false);
    page(Command::ShowCustody, tr("C&ustody"), tr("The ledger of the case"), Qt::Key_6, false);
    add({ Command::Peek, MenuId::View, tr("Pee&k"), tr("A short look at the selection; Space in a list"), {},
        QStringLiteral("eye"), Need::OpenCase | Need::Selection, true });
    add({ Command::ToggleNavigator, MenuId::View, tr("&Navigator"), tr("Show or hide the left column"),
        { keys(Qt::Key_F9) }, {}, Need::OpenCase, true, true });
    add({ Command::ToggleInspector, MenuId::View, tr("&Inspector"), tr("Show or hide the right column"),
        { keys(Qt::Key_F10) }, {}, Need::OpenCase, false, true });
    add({ Command::SchemeSystem, MenuId::View, tr("Colours of the S&ystem"), tr("Light or dark as the system says"), {},
        {}, Need::Nothing, true, true });
    add({ Command::SchemeLight, MenuId::View, tr("&Light Colours"), tr("Dark text on a light ground"), {}, {},
        Need::Nothing, false, true });
    add({ Command::SchemeDark, MenuId::View, tr("&Dark Colours"), tr("Light text on a dark ground"), {}, {},
        Need::Nothing, false, true });
}

void Actions::addToolsAndHelp(std::vector<ActionSpec> &table)
{
    const auto add = [&table](ActionSpec spec) { table.push_back(std::move(spec)); };
    add({ Command::StopJobs, MenuId::Tools, tr("&Stop Running Jobs"), tr("Stop all work in the background"), {},
        QStringLiteral("stop"), Need::RunningJobs });
    add({ Command::Identity, MenuId::Tools, tr("&Identity and Contacts…"),
        tr("Your own keys, and the cards of colleagues you share cases with"), {}, QStringLiteral("persona"),
        Need::Nothing, true });
    add({ Command::Preferences, MenuId::Tools, tr("&Preferences…"), tr("Colours, locking, recent files"),
        { QKeySequence::Preferences, keys(Qt::Key_Comma, Qt::CTRL) }, QStringLiteral("settings") });
    add({ Command::Shortcuts, MenuId::Help, tr("&Keyboard Shortcuts"), tr("All commands and their keys"),
        { keys(Qt::Key_F1) } });
    add({ Command::About, MenuId::Help, tr("&About Twelvefold"), tr("Version and licence"), {}, {}, Need::Nothing,
        true });
}

QString Actions::title(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::Case:
        return tr("&Case");
    case MenuId::Evidence:
        return tr("E&vidence");
    case MenuId::Operators:
        return tr("&Operators");
    case MenuId::View:
        return tr("Vie&w");
    case MenuId::Tools:
        return tr("&Tools");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

} // namespace

std::vector<ActionSpec> actionTable()
{
    std::vector<ActionSpec> table;
    Actions::addFileAndEdit(table);
    Actions::addCaseAndEvidence(table);
    Actions::addOperators(table);
    Actions::addView(table);
    Actions::addToolsAndHelp(table);
    return table;
}

QString menuTitle(MenuId menu)
{
    return Actions::title(menu);
}

} // namespace twelvefold::ui
