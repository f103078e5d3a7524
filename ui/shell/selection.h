// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"

#include <QMetaType>
#include <QObject>

#include <variant>
#include <vector>

namespace twelvefold::ui {

//! An exhibit, and the place in it to show; a default Place shows its beginning.
struct EvidenceSpot {
    EvidenceId evidence;
    Place place = {};

    bool operator==(const EvidenceSpot &) const = default;
};

//! The one thing that is selected, or nothing.
using Target = std::variant<std::monostate, EntityId, LinkId, EvidenceSpot, HypothesisId>;

//! What is selected, everywhere at once, and where one has been. Views read it and set it; none has its own.
class Selection final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Target &current() const { return m_current.target; }
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_current.target);
    }
    //! Several entities selected together, in the order they were chosen; holds at least the current one if that is
    //! an entity.
    const std::vector<EntityId> &entities() const { return m_current.entities; }

    //! Makes it the selection and remembers where one was.
    void select(const Target &target);
    //! The last one becomes the current target; none clears.
    void selectEntities(const std::vector<EntityId> &entities);
    void clear() { select({}); }

    //! Selects and asks the window to show it in its own page: an exhibit in the viewer, an operator on its page.
    void open(const Target &target);
    //! Asks for a short look without leaving the view.
    void peek(const Target &target);

    bool canGoBack() const { return !m_past.empty(); }
    bool canGoForward() const { return !m_future.empty(); }
    void goBack();
    void goForward();
    //! The view in front, so that back and forward walk through views as well.
    void setView(const QString &name);
    const QString &view() const { return m_current.view; }
    //! Forgets everything, for locking and closing.
    void reset();

Q_SIGNALS:
    void changed();
    void historyChanged();
    //! Back or forward came to another view.
    void viewWanted(const QString &name);
    void opened(const twelvefold::ui::Target &target);
    void peeked(const twelvefold::ui::Target &target);

private:
    struct Stop {
        Target target;
        std::vector<EntityId> entities;
        QString view;

        bool operator==(const Stop &) const = default;
    };

    void moveTo(Stop stop);
    void travel(std::vector<Stop> &from, std::vector<Stop> &to);

    Stop m_current;
    std::vector<Stop> m_past;
    std::vector<Stop> m_future;
};

} // namespace twelvefold::ui

Q_DECLARE_METATYPE(twelvefold::ui::Target)
