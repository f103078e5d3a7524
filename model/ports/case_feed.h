// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

#include <QObject>

namespace twelvefold {

//! Tells once per stored gesture what it touched. The only QObject of the model; emitted on the thread it lives on.
class CaseFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const twelvefold::ChangeSet &changes);
    //! The case is being locked or closed: let go of everything that came from it.
    void closing();
};

} // namespace twelvefold

Q_DECLARE_METATYPE(twelvefold::ChangeSet)
