// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/naming.h"

namespace twelvefold::cli {

namespace {

//! What a person means by ID: an entity by any of its names, or any record by its whole id.
Result<Uuid> recordNamed(const CaseGraph &graph, const QString &name)
{
    const auto entity = findEntity(graph, name);
    if (entity)
        return graph.entity(*entity).id.uuid();
    if (const auto cluster = findCluster(graph, name))
        return cluster->uuid();
    if (const auto id = Uuid::fromString(name))
        return *id;
    return entity.error();
}

QString entryText(const LedgerEntry &entry)
{
    return QStringLiteral("%1  %2  %3: %4  (%5 operations, %6)")
        .arg(entry.at.toText(), entry.by, entry.kind, entry.text)
        .arg(entry.operationCount)
        .arg(QString::fromLatin1(entry.hash.toHex().left(16)));
}

class HistoryCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("history"); }
    QString summary() const override { return QStringLiteral("Shows the ledger, or one entity's past."); }
    QString example() const override { return QStringLiteral("history harbour.12f key:P-001"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addPositionalArgument(
            QStringLiteral("ID"), QStringLiteral("Only what touched this."), QStringLiteral("[ID]"));
        declareAsOf(parser, QStringLiteral("Only what had happened by TIME (ISO 8601 with zone)."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 1, 2);
        if (!given)
            return given.error();
        const auto asOf = asOfOption(parser);
        if (!asOf)
            return asOf.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        std::optional<Uuid> about;
        if (given->size() > 1) {
            const auto id = recordNamed(*(*session)->snapshot(), given->at(1));
            if (!id)
                return id.error();
            about = *id;
        }
        const auto entries = await(**session, (*session)->history(about, {}));
        if (!entries)
            return entries.error();
        if (about && entries->empty())
            return Error { Error::Kind::NotFound,
                QStringLiteral("Nothing in this case has ever had the id %1; search finds ids.").arg(given->at(1)),
                given->at(1) };
        return answer(*entries, *asOf);
    }

private:
    static Answer answer(const std::vector<LedgerEntry> &entries, std::optional<Utc> asOf)
    {
        QJsonArray array;
        QStringList lines;
        for (const LedgerEntry &entry : entries) {
            if (asOf && entry.at > *asOf)
                continue;
            array += entryJson(entry);
            lines += entryText(entry);
        }
        return { { { QStringLiteral("entries"), array } }, lines.join(u'\n') };
    }
};

//! undo and redo differ only in the direction.
class StepCommand final : public Command
{
public:
    enum class Direction { Back, Forth };

    explicit StepCommand(Direction direction)
        : m_direction(direction)
    {
    }
    QString name() const override
    {
        return m_direction == Direction::Back ? QStringLiteral("undo") : QStringLiteral("redo");
    }
    QString summary() const override
    {
        return m_direction == Direction::Back ? QStringLiteral("Takes the last gesture back; the ledger keeps both.")
                                              : QStringLiteral("Does again what was undone last.");
    }
    QString example() const override { return name() + QStringLiteral(" harbour.12f"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        const auto entry = await(**session, m_direction == Direction::Back ? (*session)->undo() : (*session)->redo());
        if (!entry)
            return entry.error();
        return Answer { { { QStringLiteral("entry"), entryJson(*entry) } }, entry->text };
    }

private:
    Direction m_direction;
};

} // namespace

Commands ledgerCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<HistoryCommand>());
    commands.push_back(std::make_unique<StepCommand>(StepCommand::Direction::Back));
    commands.push_back(std::make_unique<StepCommand>(StepCommand::Direction::Forth));
    return commands;
}

} // namespace twelvefold::cli
