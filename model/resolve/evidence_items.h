// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/case_view.h"

#include <deque>
#include <optional>

namespace twelvefold {

using ItemIndex = quint32;

//! That a persona holds a value, and the statements that say so: all of them are needed.
struct Holding {
    NodeIndex node = noNode;
    Path path;
    bool anchor = false; //!< see Item::Pairing
    quint32 through = 0; //!< see Item::Pairing::Confluent, Different and Apart
    std::vector<qint64> times; //!< UTC milliseconds, sorted, beside the sources of the last hop; empty where unknown
    double grade = 1; //!< of the weakest statement; filled in by EvidenceItems

    //! Exhibits without which it could not be said.
    std::vector<EvidenceId> needed() const;
};

//! One thing that several personas have in common, or that speaks against them. Counted once between two groups of
//! personas, however many of them hold it.
struct Item {
    //! Which two holdings make a likeness.
    enum class Pairing : quint8 {
        Any,
        WithAnchor, //!< at least one of the two is an anchor
        Confluent, //!< the same, and each holds it through something that the other does not hold it through
        Mixed, //!< exactly one is
        Different, //!< they are held through different things
        Apart, //!< Different, and neither of the two holds it through one of the other's
    };

    IndicatorIndex indicator = 0;
    QString value;
    QString key; //!< what makes it one, where that is not the value; several may show the same value
    QString group; //!< of items with one group only the strongest counts; empty stands alone
    double raw = 0; //!< decibans
    int words = 0; //!< of a shared passage
    Pairing pairing = Pairing::Any;
    qint64 window = -1; //!< milliseconds within which the times of both must lie where known; -1: they do not matter
    QString tooCommon; //!< why it counts for nothing whatever its numbers; empty for most
    std::vector<Holding> holdings; //!< sorted by node; a node may have several

    bool pairs(const Holding &a, const Holding &b) const;

private:
    bool holdsThrough(NodeIndex node, quint32 thing) const;
    bool shareAThing(NodeIndex a, NodeIndex b) const;
};

//! What gatherers pour their finds into, and then all that can be said of any two personas.
class EvidenceItems
{
public:
    explicit EvidenceItems(const CaseView &view);

    //! Further features of a value; applied when the value is first seen. Of several spellings under one key the
    //! smallest is shown, whatever order they came in.
    struct Traits {
        std::optional<double> raw;
        QString group = {};
        int words = 0;
        Item::Pairing pairing = Item::Pairing::Any;
        qint64 window = -1;
        QString tooCommon = {};
        QString key = {}; //!< what makes the value one, where `value` is only for showing
    };
    void hold(QStringView indicator, const QString &value, Holding holding, const Traits &traits);
    void hold(QStringView indicator, const QString &value, Holding holding) { hold(indicator, value, holding, {}); }
    //! Two documented relations are remembered so that what they explain does not count.
    void explain(NodeIndex a, NodeIndex b, IndicatorIndex by);
    void place(NodeIndex node, EntityIndex agency, IndicatorIndex by);
    //! Keeps a source that stands in no record, such as a passage of a text.
    const SourceRef *keep(SourceRef source) { return &m_kept.emplace_back(std::move(source)); }

    //! Drops what only one persona holds and brings all into an order that depends on values alone.
    void finish();

    const std::vector<Item> &items() const { return m_items; }
    const std::vector<ItemIndex> &itemsOf(NodeIndex node) const { return m_itemsOf[node]; }
    //! Whether a documented relation between the two makes likeness of this family expected.
    bool isExplained(NodeIndex a, NodeIndex b, const QString &family) const;

private:
    struct Placement {
        EntityIndex agency;
        IndicatorIndex by;
    };
    static quint64 pairKey(NodeIndex a, NodeIndex b) { return quint64(std::min(a, b)) << 32 | std::max(a, b); }

    const CaseView &m_view;
    std::vector<Item> m_items;
    QHash<std::pair<IndicatorIndex, QString>, ItemIndex> m_byKey;
    std::vector<std::vector<ItemIndex>> m_itemsOf;
    QHash<quint64, IndicatorIndex> m_relations;
    std::vector<std::vector<Placement>> m_placements;
    std::deque<SourceRef> m_kept;
};

} // namespace twelvefold
