// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"
#include "values/normalise_value.h"

#include <QHash>
#include <QString>

namespace twelvefold {

struct ReadValue {
    QString value; //!< normalised; the text as it stands where `problem` says why it could not be
    QString problem; //!< a sentence; empty where all is well
    bool usable = false; //!< the value can be relied on all the same

    bool ok() const { return problem.isEmpty() || usable; }
};

//! Normalises cells, and remembers what it made of them: the columns of a table repeat themselves.
class ValueReader
{
public:
    //! `text` is trimmed and not empty.
    ReadValue read(
        const EntityType &type, const PropertyType &property, const QString &text, const ValueContext &context);
    //! A property of a link.
    ReadValue read(const PropertyType &property, const QString &text, const ValueContext &context);

private:
    struct Key {
        const PropertyType *property;
        QString text;
        QString context;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &k, size_t seed = 0)
        {
            return qHashMulti(seed, quintptr(k.property), k.text, k.context);
        }
    };
    template <class Make>
    ReadValue remembered(const PropertyType &property, const QString &text, const ValueContext &context, Make make);

    QHash<Key, ReadValue> m_known;
};

} // namespace twelvefold
