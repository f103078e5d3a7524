// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_intake.h"

#include "intake/identifier_key.h"
#include "values/handle.h"
#include "values/service.h"
#include "values/source_grade.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr QChar keySeparator(0x1f);
constexpr qint64 rowsBetweenReports = 512;

QString keptAsItStands()
{
    return QStringLiteral("The cell is kept as it stands; correct it, or give its “format” in the mapping.");
}

//! What an account's other cells say about its service and handle.
void completeAccount(QHash<QString, QString> &values)
{
    const QString service = QStringLiteral("service");
    const QString handle = QStringLiteral("handle");
    const auto profile = profileOfUrl(values[QStringLiteral("url")]);
    if (!profile)
        return;
    if (values[service].isEmpty())
        values[service] = profile->service->id;
    if (values[handle].isEmpty() && values[service] == profile->service->id) {
        const auto read = Handle::parse(profile->handle, profile->service->id);
        if (read)
            values[handle] = read->normalised().mid(read->service().size() + 1);
    }
}

//! Whether a row with this link tells of an event, so that an equal row tells of another: transfers and logins. One
//! with a transaction's id is that transaction however often it is told.
bool isEvent(const LinkType &type, const std::vector<LinkValue> &values)
{
    const auto has = [&](QStringView property) {
        return std::ranges::any_of(values, [&](const LinkValue &v) { return v.property == property; });
    };
    if (type.property(u"amount"))
        return (has(u"amount") || has(u"at")) && !has(u"txId");
    return (type.name == u"loggedInFrom" || type.name == u"usesDevice") && has(u"at");
}

} // namespace

RowIntake::RowIntake(const Mapping &mapping, const RawTable &table, EvidenceId evidence, EntityRegistry &registry,
    const DocumentKeys &documents, IssueList &issues)
    : m_mapping(mapping)
    , m_table(table)
    , m_evidence(evidence)
    , m_registry(registry)
    , m_documents(documents)
    , m_issues(issues)
{
    planEntities(mapping);
    planLinks(mapping);
}

RowIntake::ValuePlan RowIntake::planValue(const ValueRule &rule, const PropertyType *property) const
{
    ValuePlan plan { property, &rule, {}, rule.columns.join(QStringLiteral(" + ")) };
    for (const QString &column : rule.columns)
        plan.columns.push_back(m_table.header.indexOf(column));
    return plan;
}

void RowIntake::planEntities(const Mapping &mapping)
{
    for (const EntityRule &rule : mapping.entities) {
        EntityPlan plan { &rule, &m_registry.schema().entityType(rule.type), {}, {}, {}, false };
        for (const QString &key : rule.keys)
            plan.keys.push_back(m_table.header.indexOf(key));
        for (const PropertyRule &property : rule.properties) {
            plan.values.push_back(planValue(property.value, plan.type->property(property.property)));
            plan.fromCells = plan.fromCells || !property.value.isConstant();
            if (plan.type->valueProperties.contains(property.property) && !property.value.isConstant())
                plan.identityColumn += (plan.identityColumn.isEmpty() ? QString() : QStringLiteral(" + "))
                    + plan.values.back().columnName;
        }
        if (plan.identityColumn.isEmpty() && !rule.keys.isEmpty())
            plan.identityColumn = rule.keys.join(QStringLiteral(" + "));
        m_entities.push_back(std::move(plan));
    }
}

void RowIntake::planLinks(const Mapping &mapping)
{
    for (const LinkRule &rule : mapping.links) {
        // Between two identifiers (an address that recovers an account) both cells say it.
        const EntityPlan &from = m_entities[rule.from];
        const EntityPlan &to = m_entities[rule.to];
        LinkPlan plan { &rule, {}, {}, to.identityColumn };
        if (plan.column.isEmpty())
            plan.column = from.identityColumn;
        else if (from.type->isIdentifier() && to.type->isIdentifier() && !from.identityColumn.isEmpty())
            plan.column = from.identityColumn + QStringLiteral(" + ") + to.identityColumn;
        const LinkType &type = m_registry.schema().linkType(rule.type);
        for (const PropertyRule &property : rule.properties)
            plan.values.push_back(planValue(property.value, type.property(property.property)));
        if (rule.grade)
            plan.grade = planValue(*rule.grade, nullptr);
        m_links.push_back(std::move(plan));
    }
}

bool RowIntake::run(Progress &progress)
{
    const auto rows = qint64(m_table.rows.size());
    size_t values = 0;
    for (const EntityPlan &plan : m_entities)
        values += plan.values.size();
    constexpr qint64 mostInAdvance = 500'000; // most cells of a wide table are empty
    m_registry.expect(qsizetype(std::min(rows * qint64(values), mostInAdvance)));
    for (qint64 i = 0; i < rows; ++i) {
        if (i % rowsBetweenReports == 0) {
            if (progress.cancelled())
                return false;
            progress.report(i, rows);
        }
        m_row = &m_table.rows[size_t(i)];
        m_line = m_table.lines[size_t(i)];
        std::vector<Ends> ends;
        ends.reserve(m_entities.size());
        for (const EntityPlan &plan : m_entities)
            ends.push_back(takeEntity(plan));
        for (const LinkPlan &plan : m_links)
            takeLink(plan, ends);
    }
    return true;
}

QStringList RowIntake::texts(const ValuePlan &plan) const
{
    if (plan.rule->isConstant())
        return { plan.rule->constant };
    QStringList cells;
    for (const qsizetype column : plan.columns) {
        if (const QString cell = m_row->value(column); !cell.isEmpty())
            cells += cell;
    }
    if (cells.isEmpty())
        return {};
    const QString text = cells.size() == 1 ? cells.first() : cells.join(plan.rule->join);
    if (plan.rule->split.isEmpty())
        return { text };
    QStringList parts;
    for (const QString &part : text.split(plan.rule->split)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    }
    return parts;
}

QString RowIntake::firstText(const EntityPlan &plan, QStringView property) const
{
    for (const ValuePlan &value : plan.values) {
        if (value.property->name == property)
            return texts(value).value(0);
    }
    return {};
}

//! What other cells of the row say about how to read one: the country of a telephone number, the service of a handle.
ValueContext RowIntake::contextOf(const EntityPlan &plan)
{
    ValueContext context;
    if (plan.type->name == u"PlatformAccount")
        context.service = firstText(plan, u"service");
    else if (plan.type->name == u"Wallet")
        context.chain = firstText(plan, u"chain");
    else if (plan.type->property(u"phone")) {
        const PropertyType *country = plan.type->property(u"country");
        const QString text = country ? firstText(plan, u"country") : QString();
        const ReadValue read = text.isEmpty() ? ReadValue() : m_reader.read(*plan.type, *country, text, {});
        context.region = read.ok() ? read.value : QString();
    }
    return context;
}

//! What became of a cell that is not as it should be.
QString RowIntake::outcomeOf(const EntityPlan &plan, const ValuePlan &value, const ReadValue &made)
{
    if (made.ok())
        return QStringLiteral("It was taken as it stands.");
    if (plan.type->valueProperties.contains(value.property->name))
        return QStringLiteral("No %1 was made of it; correct the cell.").arg(plan.type->label.toLower());
    if (!value.property->linkType.isEmpty())
        return QStringLiteral("It is kept as text and linked to nothing; correct the cell.");
    return keptAsItStands();
}

std::vector<RowIntake::CellValue> RowIntake::readValues(const EntityPlan &plan)
{
    std::vector<CellValue> read;
    ValueContext context = contextOf(plan);
    for (const ValuePlan &value : plan.values) {
        context.dateFormat = value.rule->format;
        for (const QString &text : texts(value)) {
            ReadValue made = m_reader.read(*plan.type, *value.property, text, context);
            if (!made.problem.isEmpty())
                complain(value.columnName, made.problem, outcomeOf(plan, value, made));
            read.push_back({ &value, made.value, text, made.ok() });
        }
    }
    return read;
}

QString RowIntake::keyOf(const EntityPlan &plan) const
{
    QStringList parts;
    bool any = false;
    for (const qsizetype column : plan.keys) {
        parts += m_row->value(column);
        any = any || !parts.last().isEmpty();
    }
    const QString key = any ? parts.join(keySeparator) : QString();
    if (plan.type->category == EntityCategory::Document && m_mapping.keyspace.isEmpty())
        return m_documents.value(key, key);
    return key;
}

RowIntake::Ends RowIntake::takeEntity(const EntityPlan &plan)
{
    if (plan.type->isIdentifier())
        return takeIdentifiers(plan);
    const QString key = keyOf(plan);
    if (key.isEmpty() && !plan.keys.empty())
        return {};
    const std::vector<CellValue> values = readValues(plan);
    const bool anyCell = std::ranges::any_of(values, [](const CellValue &v) { return !v.plan->rule->isConstant(); });
    if (plan.keys.empty() && plan.fromCells && !anyCell)
        return {};
    const EntityId id = m_registry.entity(plan.rule->type, m_mapping.keyspace, key);
    for (const CellValue &cell : values)
        takeValue(id, cell);
    return { id };
}

//! A split cell of an identifier names several of them.
RowIntake::Ends RowIntake::takeIdentifiers(const EntityPlan &plan)
{
    const std::vector<CellValue> values = readValues(plan);
    const auto isSplit = [&](const CellValue &v) {
        return !v.plan->rule->split.isEmpty() && plan.type->valueProperties.contains(v.plan->property->name);
    };
    if (std::ranges::none_of(values, isSplit)) {
        const auto id = takeIdentifier(plan, values);
        return id ? Ends { *id } : Ends {};
    }
    Ends ends;
    for (const CellValue &one : values) {
        if (!isSplit(one))
            continue;
        std::vector<CellValue> own = { one };
        std::ranges::copy_if(values, std::back_inserter(own), [&](const CellValue &v) { return v.plan != one.plan; });
        const auto id = takeIdentifier(plan, own);
        if (id && std::ranges::find(ends, *id) == ends.end()) // a cell may name one twice
            ends.push_back(*id);
    }
    return ends;
}

std::optional<EntityId> RowIntake::takeIdentifier(const EntityPlan &plan, const std::vector<CellValue> &values)
{
    QHash<QString, QString> known;
    for (const CellValue &cell : values) {
        if (cell.ok && !known.contains(cell.plan->property->name))
            known.insert(cell.plan->property->name, cell.value);
    }
    if (plan.type->name == u"PlatformAccount")
        completeAccount(known);
    QString key = identifierKey(*plan.type, known);
    const bool spoiled = std::ranges::any_of(values,
        [&](const CellValue &v) { return !v.ok && plan.type->valueProperties.contains(v.plan->property->name); });
    if (key.isEmpty() && !spoiled)
        key = keyOf(plan);
    if (key.isEmpty())
        return std::nullopt;
    const EntityId id = m_registry.entity(plan.rule->type, {}, key);
    for (const CellValue &cell : values) {
        if (cell.ok || !plan.type->valueProperties.contains(cell.plan->property->name))
            takeValue(id, cell);
    }
    return id;
}

void RowIntake::takeValue(EntityId subject, const CellValue &cell)
{
    if (cell.ok && !cell.plan->property->linkType.isEmpty())
        takeIdentifierOf(subject, cell);
    else
        m_registry.assertValue(subject, cell.plan->property->name, cell.value, cell.raw, source(cell.plan->columnName));
}

//! `email` on a persona is short for the address as an entity and a link to it.
void RowIntake::takeIdentifierOf(EntityId subject, const CellValue &cell)
{
    const auto type = m_registry.schema().findEntityType(cell.plan->property->linkTo);
    if (!type)
        return;
    const QString &property = m_registry.schema().entityType(*type).valueProperties.first();
    const EntityId identifier = m_registry.entity(*type, {}, cell.value);
    const SourceRef from = source(cell.plan->columnName);
    m_registry.assertValue(identifier, property, cell.value, cell.raw, from);
    m_registry.link(cell.plan->property->linkType, subject, identifier, from);
}

void RowIntake::takeLink(const LinkPlan &plan, const std::vector<Ends> &ends)
{
    const Ends &starts = ends[plan.rule->from];
    const Ends &targets = ends[plan.rule->to];
    if (starts.empty() || targets.empty())
        return;
    std::vector<LinkValue> values;
    AssertionStatus status = AssertionStatus::Claimed;
    for (const ValuePlan &value : plan.values) {
        ValueContext context;
        context.dateFormat = value.rule->format;
        for (const QString &text : texts(value)) {
            const ReadValue made = m_reader.read(*value.property, text, context);
            if (!made.ok())
                complain(value.columnName, made.problem, keptAsItStands());
            values.push_back({ value.property->name, made.value, text });
            if (value.property->name == u"status")
                status = assertionStatusFromText(made.value).value_or(status);
        }
    }
    QString grade;
    if (plan.grade) {
        const QString text = texts(*plan.grade).value(0);
        const auto read = SourceGrade::parse(text);
        if (read)
            grade = read->normalised();
        else if (!text.isEmpty())
            complain(plan.grade->columnName, read.error().message, QStringLiteral("The exhibit's own grade counts."));
    }
    const SourceRef from = source(plan.column, grade);
    const auto repeats = isEvent(m_registry.schema().linkType(plan.rule->type), values)
        ? EntityRegistry::Repeats::Count
        : EntityRegistry::Repeats::AreOne;
    for (const EntityId start : starts) {
        for (const EntityId target : targets)
            m_registry.link(plan.rule->type, start, target, values, from, status, repeats);
    }
}

SourceRef RowIntake::source(const QString &column, const QString &grade) const
{
    return { m_evidence, Place { .row = m_line, .column = column }, grade };
}

void RowIntake::complain(const QString &column, const QString &problem, const QString &outcome)
{
    const QString where = column.isEmpty() ? QStringLiteral("line %1").arg(m_line)
                                           : QStringLiteral("line %1, column %2").arg(m_line).arg(column);
    m_issues.add(Issue::Kind::Warning, where, problem + u' ' + outcome);
}

} // namespace twelvefold
