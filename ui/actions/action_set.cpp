// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_set.h"

#include "look/look.h"

#include <QMenu>
#include <QMenuBar>

namespace twelvefold::ui {

ActionSet::ActionSet(QObject *parent)
    : QObject(parent)
    , m_table(actionTable())
{
    for (const ActionSpec &spec : m_table) {
        auto *made = new QAction(spec.text, this);
        made->setShortcuts(spec.shortcuts);
        made->setCheckable(spec.checkable);
        if (!spec.icon.isEmpty())
            made->setIcon(Look::icon(spec.icon));
        m_actions.emplace(spec.command, made);
    }
    update(Need::Nothing);
}

void ActionSet::fill(QMenuBar &bar) const
{
    std::unordered_map<MenuId, QMenu *> menus;
    for (const MenuId id : { MenuId::File, MenuId::Edit, MenuId::Case, MenuId::Evidence, MenuId::Operators,
             MenuId::View, MenuId::Tools, MenuId::Help })
        menus[id] = bar.addMenu(menuTitle(id));
    for (const ActionSpec &spec : m_table) {
        if (spec.separatorBefore)
            menus[spec.menu]->addSeparator();
        menus[spec.menu]->addAction(action(spec.command));
    }
}

void ActionSet::on(Command command, std::function<void()> handler)
{
    connect(action(command), &QAction::triggered, this, [handler = std::move(handler)] { handler(); });
}

void ActionSet::update(Needs holding, const QString &changing)
{
    for (const ActionSpec &spec : m_table) {
        QAction *one = action(spec.command);
        one->setEnabled((spec.needs & holding) == spec.needs);
        QString tip = spec.tip;
        if (!spec.shortcuts.isEmpty())
            tip += QStringLiteral("  (%1)").arg(spec.shortcuts.first().toString(QKeySequence::NativeText));
        if (!changing.isEmpty() && spec.needs.testFlag(Need::Quiet) && !holding.testFlag(Need::Quiet))
            tip = tr("Waits until this is done: %1").arg(changing);
        one->setToolTip(tip);
        one->setStatusTip(one->isEnabled() ? spec.tip : tip);
    }
}

} // namespace twelvefold::ui
