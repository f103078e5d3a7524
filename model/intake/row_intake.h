// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "intake/entity_registry.h"
#include "intake/issue_list.h"
#include "intake/mapping.h"
#include "intake/value_reader.h"

namespace twelvefold {

//! Keys of document entities by the file names that tables may call them by.
using DocumentKeys = QHash<QString, QString>;

//! Takes one table in, row by row, as its mapping says. The mapping fits the table's header.
class RowIntake
{
public:
    RowIntake(const Mapping &mapping, const RawTable &table, EvidenceId evidence, EntityRegistry &registry,
        const DocumentKeys &documents, IssueList &issues);

    //! False if cancelled. A fault in one row costs that row's value or entity, never another row.
    bool run(Progress &progress);

private:
    struct ValuePlan {
        const PropertyType *property = nullptr;
        const ValueRule *rule = nullptr;
        std::vector<qsizetype> columns;
        QString columnName; //!< several joined by " + "
    };
    struct EntityPlan {
        const EntityRule *rule = nullptr;
        const EntityType *type = nullptr;
        std::vector<qsizetype> keys;
        std::vector<ValuePlan> values;
        QString identityColumn; //!< where its links say they stand
        bool fromCells = false; //!< has a value that is no constant
    };
    struct LinkPlan {
        const LinkRule *rule = nullptr;
        std::vector<ValuePlan> values;
        std::optional<ValuePlan> grade;
        QString column;
    };
    struct CellValue {
        const ValuePlan *plan = nullptr;
        QString value;
        QString raw;
        bool ok = true;
    };
    using Ends = std::vector<EntityId>;

    ValuePlan planValue(const ValueRule &rule, const PropertyType *property) const;
    void planEntities(const Mapping &mapping);
    void planLinks(const Mapping &mapping);

    QStringList texts(const ValuePlan &plan) const;
    QString firstText(const EntityPlan &plan, QStringView property) const;
    ValueContext contextOf(const EntityPlan &plan);
    static QString outcomeOf(const EntityPlan &plan, const ValuePlan &value, const ReadValue &made);
    std::vector<CellValue> readValues(const EntityPlan &plan);
    QString keyOf(const EntityPlan &plan) const;
    Ends takeEntity(const EntityPlan &plan);
    Ends takeIdentifiers(const EntityPlan &plan);
    std::optional<EntityId> takeIdentifier(const EntityPlan &plan, const std::vector<CellValue> &values);
    void takeValue(EntityId subject, const CellValue &cell);
    void takeIdentifierOf(EntityId subject, const CellValue &cell);
    void takeLink(const LinkPlan &plan, const std::vector<Ends> &ends);

    SourceRef source(const QString &column, const QString &grade = {}) const;
    void complain(const QString &column, const QString &problem, const QString &outcome);

    const Mapping &m_mapping;
    const RawTable &m_table;
    EvidenceId m_evidence;
    EntityRegistry &m_registry;
    const DocumentKeys &m_documents;
    IssueList &m_issues;
    ValueReader m_reader;
    std::vector<EntityPlan> m_entities;
    std::vector<LinkPlan> m_links;
    const QStringList *m_row = nullptr;
    qint32 m_line = 0;
};

} // namespace twelvefold
