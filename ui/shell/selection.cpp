// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/selection.h"

namespace twelvefold::ui {
namespace {

constexpr size_t longestHistory = 200;

std::vector<EntityId> entitiesOf(const Target &target)
{
    const EntityId *id = std::get_if<EntityId>(&target);
    return id ? std::vector<EntityId> { *id } : std::vector<EntityId>();
}

} // namespace

void Selection::select(const Target &target)
{
    moveTo({ target, entitiesOf(target), m_current.view });
}

void Selection::selectEntities(const std::vector<EntityId> &entities)
{
    moveTo({ entities.empty() ? Target() : Target(entities.back()), entities, m_current.view });
}

void Selection::open(const Target &target)
{
    select(target);
    Q_EMIT opened(target);
}

void Selection::peek(const Target &target)
{
    Q_EMIT peeked(target);
}

void Selection::moveTo(Stop stop)
{
    if (stop == m_current)
        return;
    if (m_current.target != stop.target || m_current.view != stop.view) {
        m_past.push_back(m_current);
        if (m_past.size() > longestHistory)
            m_past.erase(m_past.begin());
        m_future.clear();
    }
    const bool sameSelection = stop.target == m_current.target && stop.entities == m_current.entities;
    m_current = std::move(stop);
    if (!sameSelection)
        Q_EMIT changed();
    Q_EMIT historyChanged();
}

void Selection::travel(std::vector<Stop> &from, std::vector<Stop> &to)
{
    if (from.empty())
        return;
    to.push_back(m_current);
    const QString oldView = m_current.view;
    m_current = from.back();
    from.pop_back();
    if (m_current.view != oldView)
        Q_EMIT viewWanted(m_current.view);
    Q_EMIT changed();
    Q_EMIT historyChanged();
}

void Selection::goBack()
{
    travel(m_past, m_future);
}

void Selection::goForward()
{
    travel(m_future, m_past);
}

void Selection::setView(const QString &name)
{
    if (m_current.view.isEmpty())
        m_current.view = name;
    else
        moveTo({ m_current.target, m_current.entities, name });
}

void Selection::reset()
{
    m_past.clear();
    m_future.clear();
    m_current = {};
    Q_EMIT changed();
    Q_EMIT historyChanged();
}

} // namespace twelvefold::ui
