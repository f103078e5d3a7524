// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/resume_jobs.h"

#include "values/text_fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace twelvefold {

namespace {

const QString datePattern = QStringLiteral("(?:\\d{4}-\\d{2}|\\d{1,2}[./]\\d{4}|(?:\\p{L}{3,9}\\.? )?(?:19|20)\\d{2})");
const QString openPattern
    = QStringLiteral("(?:present|now|today|current|ongoing|heute|aujourd'hui|presente|actual|oggi)");
constexpr qsizetype longestLine = 200;

const QRegularExpression &spanPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<from>%1)\\s*(?:-|–|—|to|until|bis|à|a)\\s*(?:(?<to>%1)|%2)").arg(datePattern, openPattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool namesRole(QStringView part)
{
    static const QStringList words = QStringLiteral(
        "engineer|developer|manager|consultant|designer|analyst|architect|lead|intern|programmer|scientist|specialist|"
        "administrator|freelancer|founder|director|officer|assistant|associate|tester|contractor|entwickler|ingenieur|"
        "berater|leiter|praktikant|developpeur|ingenieur|desarrollador|ingeniero|sviluppatore|head of|cto|ceo|devops")
                                         .split(u'|');
    const QString folded = asciiFolded(part);
    return std::ranges::any_of(words, [&](const QString &word) { return folded.contains(word); });
}

bool isEdge(QChar c)
{
    return c.isSpace() || QStringView(u",;:|()[]–—-·•*").contains(c);
}

TextStretch withoutEdges(const QString &text, TextStretch span)
{
    while (span.length > 0 && isEdge(text[span.offset])) {
        ++span.offset;
        --span.length;
    }
    while (span.length > 0 && isEdge(text[span.offset + span.length - 1]))
        --span.length;
    return span.length > 0 ? span : TextStretch();
}

//! Cuts "role at employer", "a | b", "a, b", "a – b" at the first separator found.
std::pair<TextStretch, TextStretch> halves(const QString &text, const TextStretch &span)
{
    static const QRegularExpression separator(
        QStringLiteral(" at | @ | bei | chez | en | \\| | – | — | · |, | - |\\t"));
    const auto match = separator.match(span.in(text));
    if (!match.hasMatch())
        return { span, {} };
    const qint64 cut = span.offset + match.capturedEnd();
    return { withoutEdges(text, { span.offset, match.capturedStart() }),
        withoutEdges(text, { cut, span.offset + span.length - cut }) };
}

} // namespace

std::optional<ResumeJob> resumeJobIn(const QString &text, const TextStretch &line)
{
    if (line.length > longestLine)
        return std::nullopt;
    const auto match = spanPattern().match(line.in(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto captured = [&](const QString &name) -> TextStretch {
        const qsizetype start = match.capturedStart(name);
        return start < 0 ? TextStretch() : TextStretch { line.offset + start, match.capturedLength(name) };
    };
    const TextStretch before = withoutEdges(text, { line.offset, match.capturedStart() });
    const TextStretch after
        = withoutEdges(text, { line.offset + match.capturedEnd(), line.length - match.capturedEnd() });
    if (before.isNull() == after.isNull())
        return std::nullopt; // dates alone, or in the middle of a sentence
    ResumeJob job;
    job.from = captured(QStringLiteral("from"));
    job.to = captured(QStringLiteral("to"));
    const auto [first, second] = halves(text, before.isNull() ? after : before);
    const bool firstIsRole = namesRole(first.in(text));
    if (second.isNull()) {
        job.employer = firstIsRole ? TextStretch() : first;
    } else {
        const bool roleFirst = firstIsRole && !namesRole(second.in(text));
        job.employer = roleFirst ? second : first;
        job.role = roleFirst ? first : second;
    }
    return job.employer.isNull() ? std::nullopt : std::optional(job);
}

} // namespace twelvefold
