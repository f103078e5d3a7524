// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/merge_words.h"

#include "items/conflict_words.h"
#include "items/schema_words.h"
#include "items/words.h"
#include "look/look.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostConflictsShown = 20; // all of them stand on the page of conflicts
constexpr qsizetype mostNames = 8;

struct Merge {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

QString heading(const QString &text)
{
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString list(const QStringList &lines)
{
    QString items;
    for (const QString &line : lines)
        items += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    return QStringLiteral("<ul>%1</ul>").arg(items);
}

//! The names, and how many of `all` are not named.
QString namesOf(const QStringList &names, qint64 all)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(mostNames, names.size())))
        shown += isolated(name);
    if (all > shown.size())
        shown += Merge::tr("%n more", nullptr, int(all - shown.size()));
    return shown.join(QStringLiteral(", "));
}

QString fewOf(const QStringList &names)
{
    return namesOf(names, names.size());
}

} // namespace

bool nothingNew(const MergeReport &report)
{
    return report.entries == 0 && report.completed == 0;
}

MergeWords::MergeWords(const MergeReport &report, const CaseGraph &graph)
    : m_report(report)
    , m_graph(graph)
{
}

QString MergeWords::signer() const
{
    const QString name = isolated(m_report.signer.name);
    switch (m_report.signer.standing) {
    case ShareSigner::Standing::Unsigned:
        return Merge::tr(
            "Nobody signed this copy: whoever had its key can have written it. Ask the person it came from.");
    case ShareSigner::Standing::Unknown:
        return Merge::tr("Signed by somebody whose card you do not have (key %1). The signature fits, but says nothing "
                         "of who it is.")
            .arg(m_report.signer.id);
    case ShareSigner::Standing::Unverified:
        return Merge::tr("Signed with the card of %1, which was never compared: anybody can write a card with this "
                         "name. Compare it under Tools > Identity and Contacts.")
            .arg(name);
    case ShareSigner::Standing::Verified:
        return Merge::tr("Signed by %1, whose card you have verified.").arg(name);
    case ShareSigner::Standing::Oneself:
        break;
    }
    return Merge::tr("Signed by yourself.");
}

bool MergeWords::signerIsSure() const
{
    return m_report.signer.standing == ShareSigner::Standing::Verified
        || m_report.signer.standing == ShareSigner::Standing::Oneself;
}

QString MergeWords::summary() const
{
    if (nothingNew(m_report))
        return Merge::tr("Everything in this copy is here already.");
    QString text = Merge::tr("%n new entry(ies) of the ledger", nullptr, int(m_report.entries)) + QStringLiteral(", ")
        + Merge::tr("%n operation(s)", nullptr, int(m_report.operations));
    if (m_report.completed > 0)
        text += QStringLiteral(", ")
            + Merge::tr("%n that had been left out here and now can be read", nullptr, int(m_report.completed));
    if (m_report.unchanged > 0)
        text += QStringLiteral("; ") + Merge::tr("%n are here already", nullptr, int(m_report.unchanged));
    return text + u'.';
}

QString MergeWords::done() const
{
    QString text = Merge::tr("Merged %n new entry(ies).", nullptr, int(m_report.entries));
    if (!m_report.conflicts.empty())
        text += u' ' + Merge::tr("%n conflict(s) to look at.", nullptr, int(m_report.conflicts.size()));
    return text;
}

QString MergeWords::authors() const
{
    QStringList lines;
    for (auto author = m_report.authors.begin(); author != m_report.authors.end(); ++author)
        lines += Merge::tr("%1: %n entry(ies)", nullptr, int(author.value())).arg(isolated(author.key()));
    return lines.isEmpty() ? QString() : heading(Merge::tr("Who wrote it")) + list(lines);
}

QString MergeWords::news() const
{
    QStringList lines;
    if (m_report.newEvidence > 0)
        lines += Merge::tr("%n exhibit(s)", nullptr, int(m_report.newEvidence));
    const QLocale locale;
    for (auto type = m_report.newEntities.begin(); type != m_report.newEntities.end(); ++type) {
        const auto index = Schema::standard().findEntityType(type.key());
        const QString many = index ? schemaText(Schema::standard().entityType(*index).plural) : type.key();
        const QString one = index ? schemaText(Schema::standard().entityType(*index).label) : type.key();
        QString line = Merge::tr("%1 %2").arg(locale.toString(type.value()), type.value() == 1 ? one : many);
        if (const QStringList names = m_report.newNames.value(type.key()); !names.isEmpty())
            line += QStringLiteral(": ") + namesOf(names, type.value());
        lines += line;
    }
    if (lines.isEmpty())
        return nothingNew(m_report)
            ? QString()
            : heading(Merge::tr("New")) + paragraph(Merge::tr("No new records; values of known ones, or decisions."));
    return heading(Merge::tr("New")) + list(lines);
}

QString MergeWords::conflicts(const QPalette &palette) const
{
    const QString head = heading(Merge::tr("Conflicts"));
    if (m_report.conflicts.empty())
        return nothingNew(m_report) ? QString()
                                    : head + paragraph(Merge::tr("None: nobody set the same value differently."));
    QString html = head
        + paragraph(
            Merge::tr("%n value(s) were set differently here and there. Both are kept; the later one counts until "
                      "one is chosen under Case > Conflicts.",
                nullptr, int(m_report.conflicts.size())));
    const QString quiet = Look::colour(Role::QuietText, palette).name();
    for (size_t i = 0; i < std::min(m_report.conflicts.size(), mostConflictsShown); ++i) {
        const Conflict &conflict = m_report.conflicts[i];
        QString cells;
        for (const ConflictSide &side : conflict.sides) {
            const bool counts = &side == &conflict.sides.back();
            const QString value = isolated(conflictValue(side)).toHtmlEscaped();
            cells += QStringLiteral("<td valign=\"top\" width=\"%1%\">%2<br><span style=\"color:%3\">%4%5</span></td>")
                         .arg(100 / int(conflict.sides.size()))
                         .arg(counts ? QStringLiteral("<b>%1</b>").arg(value) : value, quiet,
                             conflictAuthor(side).toHtmlEscaped(),
                             counts ? QStringLiteral(" · ") + Merge::tr("would count").toHtmlEscaped() : QString());
        }
        html += QStringLiteral("<p>%1</p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\"><tr>%2</tr></table>")
                    .arg(Merge::tr("%1: %2")
                             .arg(conflictSubject(m_graph, conflict), conflictProperty(conflict))
                             .toHtmlEscaped(),
                        cells);
    }
    if (m_report.conflicts.size() > mostConflictsShown)
        html += paragraph(Merge::tr("and %n more", nullptr, int(m_report.conflicts.size() - mostConflictsShown)));
    return html;
}

QString MergeWords::operators() const
{
    if (!m_report.operators)
        return {};
    const OperatorChanges &changes = *m_report.operators;
    QStringList lines;
    if (!changes.added.isEmpty())
        lines += Merge::tr("New: %1").arg(fewOf(changes.added));
    if (!changes.changed.isEmpty())
        lines += Merge::tr("With other members: %1").arg(fewOf(changes.changed));
    if (!changes.gone.isEmpty())
        lines += Merge::tr("No longer there: %1").arg(fewOf(changes.gone));
    const QString head = heading(Merge::tr("Operators, if they are resolved again"));
    if (lines.isEmpty())
        return head + paragraph(Merge::tr("They would stay as they are."));
    const QLocale locale;
    return head
        + paragraph(Merge::tr("%1 now, %2 afterwards. Merging alone changes none of them.")
                        .arg(locale.toString(changes.before), locale.toString(changes.after)))
        + list(lines);
}

QString MergeWords::html(const QPalette &palette) const
{
    return paragraph(summary()) + authors() + news() + conflicts(palette) + operators();
}

} // namespace twelvefold::ui
