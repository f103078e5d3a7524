// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFlags>
#include <QObject>

#include <functional>
#include <unordered_map>
#include <vector>

class QMenuBar;

namespace twelvefold::ui {

//! Everything a person can tell the window to do. Each stands once in the table of action_table.cpp.
enum class Command {
    NewCase,
    OpenCase,
    CloseCase,
    LockCase,
    Quit,
    Undo,
    Redo,
    Copy,
    ClearSelection,
    Find,
    Filter,
    Resolve,
    VerifyCase,
    ShowHistory,
    ShowAsOf,
    ShareCopy,
    MergeCopy,
    ShowConflicts,
    ChangePassphrase,
    RecoveryKey,
    ImportFiles,
    OpenExhibit,
    JudgeSameOperator,
    JudgeDifferent,
    JudgeUnsure,
    JudgeSamePersona,
    OpenOperator,
    WritePack,
    GoBack,
    GoForward,
    ShowOverview,
    ShowTable,
    ShowChart,
    ShowEvidence,
    ShowOperator,
    ShowCustody,
    ToggleNavigator,
    ToggleInspector,
    Peek,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    Identity,
    Preferences,
    StopJobs,
    Shortcuts,
    About,
};

enum class MenuId { File, Edit, Case, Evidence, Operators, View, Tools, Help };

//! What must hold for a command to make sense. Commands grey themselves by it; nobody else enables or disables them.
enum class Need {
    Nothing = 0,
    OpenCase = 1 << 0,
    Writing = 1 << 1, //!< the case is open and not for reading only
    Selection = 1 << 2,
    Exhibit = 1 << 3, //!< the selection leads to an exhibit
    TwoPersonas = 1 << 4,
    Operator = 1 << 5, //!< the selection is an operator or one of its personas
    ToUndo = 1 << 6,
    ToRedo = 1 << 7,
    Past = 1 << 8,
    Future = 1 << 9,
    RunningJobs = 1 << 10,
    Personas = 1 << 11, //!< the case has at least two
    Quiet = 1 << 12, //!< nothing else is changing the case
    HeldCase = 1 << 13, //!< a case is open, be it behind another page
};
Q_DECLARE_FLAGS(Needs, Need)
Q_DECLARE_OPERATORS_FOR_FLAGS(Needs)

//! One row of the table.
struct ActionSpec {
    Command command;
    MenuId menu;
    QString text; //!< with mnemonic
    QString tip; //!< a sentence
    QList<QKeySequence> shortcuts = {};
    QString icon = {};
    Needs needs = Need::Nothing;
    bool separatorBefore = false;
    bool checkable = false;
};

std::vector<ActionSpec> actionTable();
QString menuTitle(MenuId menu);

//! All commands as QActions, in a menu bar, greyed by what holds at the moment.
class ActionSet final : public QObject
{
    Q_OBJECT
public:
    explicit ActionSet(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions.at(command); }
    const std::vector<ActionSpec> &table() const { return m_table; }
    void fill(QMenuBar &bar) const;
    //! What the command does. Exactly one handler a command.
    void on(Command command, std::function<void()> handler);
    //! `changing` says what is changing the case, for the tips of the commands that wait for its end.
    void update(Needs holding, const QString &changing = {});

private:
    std::vector<ActionSpec> m_table;
    std::unordered_map<Command, QAction *> m_actions;
};

} // namespace twelvefold::ui
