// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/judging.h"
#include "cli/case_access.h"
#include "cli/commands.h"
#include "cli/explain_text.h"
#include "cli/json.h"
#include "cli/naming.h"

#include <QFile>

#include <cmath>

namespace twelvefold::cli {

namespace {

Result<ResolveOptions> resolveOptions(const QCommandLineParser &parser)
{
    ResolveOptions options;
    if (parser.isSet(QStringLiteral("threshold"))) {
        bool ok = false;
        options.threshold = parser.value(QStringLiteral("threshold")).toDouble(&ok);
        if (!ok || !std::isfinite(options.threshold))
            return Error { Error::Kind::Usage, QStringLiteral("--threshold takes decibans, a number such as 10.") };
    }
    if (parser.isSet(QStringLiteral("model"))) {
        const QString path = parser.value(QStringLiteral("model"));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error { Error::Kind::NotFound,
                QStringLiteral("The model %1 cannot be read: %2.").arg(path, file.errorString()), path };
        options.modelJson = QString::fromUtf8(file.readAll());
    }
    return options;
}

class ResolveCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("resolve"); }
    QString summary() const override { return QStringLiteral("Finds which personas are one operator."); }
    QString example() const override { return QStringLiteral("resolve harbour.12f --threshold 10"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addOption({ QStringLiteral("threshold"), QStringLiteral("Least score of a join, in decibans (10)."),
            QStringLiteral("DB") });
        parser.addOption({ QStringLiteral("model"), QStringLiteral("Weights in place of the shipped ones."),
            QStringLiteral("FILE") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        if (const auto given = arguments(parser, 1, 1); !given)
            return given.error();
        const auto options = resolveOptions(parser);
        if (!options)
            return options.error();
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        const auto resolution = await(**session, (*session)->resolve(*options));
        if (!resolution)
            return resolution.error();
        return Answer { resolutionJson(*resolution), resolutionText(*(*session)->snapshot(), *resolution) };
    }
};

class JudgeCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("judge"); }
    QString summary() const override { return QStringLiteral("Records what an analyst decided about two personas."); }
    QString example() const override
    {
        return QStringLiteral("judge harbour.12f key:P-001 key:P-007 different --why \"Both were in one call\"");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addPositionalArgument(QStringLiteral("A"), QStringLiteral("A persona."));
        parser.addPositionalArgument(QStringLiteral("B"), QStringLiteral("Another."));
        parser.addPositionalArgument(
            QStringLiteral("KIND"), QStringLiteral("same-persona, same-operator, different or unsure."));
        parser.addOption(
            { QStringLiteral("why"), QStringLiteral("The reason; it stands in the pack."), QStringLiteral("TEXT") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const auto given = arguments(parser, 4, 4);
        if (!given)
            return given.error();
        const auto kind = judgementKindFromText(given->at(3));
        const QString why = parser.value(QStringLiteral("why")).trimmed();
        if (!kind)
            return Error { Error::Kind::Usage,
                QStringLiteral("“%1” is no judgement; it is one of same-persona, same-operator, different, unsure.")
                    .arg(given->at(3)) };
        if (why.isEmpty())
            return Error { Error::Kind::Usage, QStringLiteral("A judgement needs its reason: --why TEXT.") };
        const auto session = openCase(parser, true);
        if (!session)
            return session.error();
        return record(**session, given->at(1), given->at(2), *kind, why);
    }

private:
    static Result<Answer> record(
        CaseSession &session, const QString &nameA, const QString &nameB, JudgementKind kind, const QString &why)
    {
        const auto graph = session.snapshot();
        auto a = findEntity(*graph, nameA);
        auto b = findEntity(*graph, nameB);
        if (a && b && *a == *b) {
            a = findRecord(*graph, nameA);
            b = findRecord(*graph, nameB);
        }
        if (!a || !b)
            return a ? b.error() : a.error();
        auto judgement = makeJudgement(*graph, *a, *b, kind, why, session.author());
        if (!judgement)
            return judgement.error();
        const auto stored = await(session, session.perform(judgementGesture(*graph, *judgement)));
        if (!stored)
            return stored.error();
        QStringList lines {
            QStringLiteral("Recorded: %1 and %2, %3.").arg(graph->label(*a), graph->label(*b), toText(kind))
        };
        lines += judgementsNotFollowed(*session.snapshot());
        return Answer { { { QStringLiteral("judgement"), judgementJson(*judgement) } }, lines.join(u'\n') };
    }
};

class ExplainCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("explain"); }
    QString summary() const override
    {
        return QStringLiteral("Says why two personas, or an operator's, are one or not.");
    }
    QString example() const override { return QStringLiteral("explain harbour.12f key:P-001 key:P-007"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("CASE"), QStringLiteral("The case file."));
        parser.addPositionalArgument(QStringLiteral("A"), QStringLiteral("A persona."), QStringLiteral("[A"));
        parser.addPositionalArgument(QStringLiteral("B"), QStringLiteral("Another."), QStringLiteral("B]"));
        parser.addOption({ QStringLiteral("cluster"),
            QStringLiteral("An operator in place of two personas: its id, label or letter."), QStringLiteral("C") });
    }
    Result<Answer> run(const QCommandLineParser &parser) override
    {
        const bool ofCluster = parser.isSet(QStringLiteral("cluster"));
        const auto given = ofCluster ? arguments(parser, 1, 1) : arguments(parser, 3, 3);
        if (!given)
            return given.error();
        const auto session = openCase(parser, false);
        if (!session)
            return session.error();
        return ofCluster ? cluster(**session, parser.value(QStringLiteral("cluster")))
                         : pair(**session, given->at(1), given->at(2));
    }

private:
    static Result<Answer> pair(CaseSession &session, const QString &nameA, const QString &nameB)
    {
        const auto graph = session.snapshot();
        const auto a = findEntity(*graph, nameA);
        const auto b = findEntity(*graph, nameB);
        if (!a || !b)
            return a ? b.error() : a.error();
        const auto why = await(session, session.explain(graph->entity(*a).id, graph->entity(*b).id));
        if (!why)
            return why.error();
        return Answer { pairJson(*why), pairText(*graph, *why) };
    }

    static Result<Answer> cluster(CaseSession &session, const QString &name)
    {
        const auto graph = session.snapshot();
        const auto id = findCluster(*graph, name);
        if (!id)
            return id.error();
        const auto why = await(session, session.explain(*id));
        if (!why)
            return why.error();
        const QStringList lines = judgementsNotFollowed(*graph) + QStringList { clusterText(*graph, *why) };
        return Answer { clusterJson(*why), lines.join(u'\n') };
    }
};

} // namespace

Commands resolveCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<ResolveCommand>());
    commands.push_back(std::make_unique<JudgeCommand>());
    commands.push_back(std::make_unique<ExplainCommand>());
    return commands;
}

} // namespace twelvefold::cli
