// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspector_text.h"

#include "items/schema_words.h"
#include "items/words.h"
#include "look/look.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostLinksShown = 12;
constexpr size_t mostSourcesShown = 4;

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

// Values that say the same stand together, with all their sources.
std::vector<std::vector<const Assertion *>> groupedByValue(const std::vector<const Assertion *> &assertions)
{
    std::vector<std::vector<const Assertion *>> groups;
    for (const Assertion *assertion : assertions) {
        const auto same = std::ranges::find_if(groups, [&](const auto &group) {
            return group.front()->value == assertion->value && group.front()->status == assertion->status;
        });
        if (same == groups.end())
            groups.push_back({ assertion });
        else
            same->push_back(assertion);
    }
    return groups;
}

bool contradicts(const QString &property, const std::vector<std::vector<const Assertion *>> &groups)
{
    if (!isSingleValued(property))
        return false;
    QString first;
    for (const auto &group : groups) {
        if (group.front()->status == AssertionStatus::Refuted)
            continue;
        if (first.isEmpty())
            first = group.front()->value;
        else if (!agree(first, group.front()->value))
            return true;
    }
    return false;
}

std::vector<SourceRef> sourcesOf(const std::vector<const Assertion *> &group)
{
    std::vector<SourceRef> sources;
    for (const Assertion *assertion : group)
        sources.push_back(assertion->source);
    return sources;
}

bool looksLikeIdentifier(const QString &kind)
{
    static const QStringList kinds = { QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("wallet"),
        QStringLiteral("identifier"), QStringLiteral("ip"), QStringLiteral("url"), QStringLiteral("domain"),
        QStringLiteral("handle"), QStringLiteral("iban") };
    return kinds.contains(kind);
}

} // namespace

InspectorWriter::InspectorWriter(const CaseGraph &graph, const QPalette &palette)
    : m_graph(graph)
    , m_palette(palette)
{
}

InspectorText InspectorWriter::describe(const Target &target)
{
    m_text = {};
    if (const auto *id = std::get_if<EntityId>(&target)) {
        if (const auto index = m_graph.find(*id))
            entity(*index);
    } else if (const auto *linkId = std::get_if<LinkId>(&target)) {
        if (const Link *found = m_graph.link(*linkId))
            link(*found);
    } else if (const auto *spot = std::get_if<EvidenceSpot>(&target)) {
        if (const Evidence *found = m_graph.evidence(spot->evidence))
            exhibit(*found);
    } else if (const auto *cluster = std::get_if<HypothesisId>(&target)) {
        if (const Hypothesis *found = m_graph.hypothesis(*cluster))
            hypothesis(*found);
    }
    if (m_text.title.isEmpty())
        nothing();
    return std::move(m_text);
}

void InspectorWriter::nothing()
{
    m_text.title = Inspector::tr("Nothing selected");
    m_text.html
        = QStringLiteral("<p>%1</p>")
              .arg(escaped(Inspector::tr(
                  "Select a persona, an identifier, an exhibit or an operator: this column says what is known of it, "
                  "and every value leads to the exhibit it stands on.")));
}

// ---- pieces ----

QString InspectorWriter::coloured(const QString &html, int role) const
{
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Look::colour(Role(role), m_palette).name(), html);
}

QString InspectorWriter::quiet(const QString &html) const
{
    return QStringLiteral("<span style=\"font-size:small;color:%1\">%2</span>")
        .arg(Look::colour(Role::QuietText, m_palette).name(), html);
}

QString InspectorWriter::anchor(const Target &target, const QString &text)
{
    m_text.targets.push_back(target);
    return QStringLiteral("<a href=\"t:%1\" style=\"color:%2;text-decoration:none\">%3</a>")
        .arg(m_text.targets.size() - 1)
        .arg(Look::colour(Role::Accent, m_palette).name(), escaped(text));
}

void InspectorWriter::heading(const QString &text, const QString &right)
{
    m_text.html
        += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:10px\"><tr>"
                          "<td>%1</td><td align=\"right\">%2</td></tr></table>")
               .arg(QStringLiteral("<b>%1</b>").arg(escaped(text)), quiet(right));
}

QString InspectorWriter::valueHtml(const QString &value, bool fixed) const
{
    const QString text = escaped(isolated(value));
    return fixed ? QStringLiteral("<code>%1</code>").arg(text) : text;
}

QString InspectorWriter::sourceHtml(const SourceRef &source)
{
    const Evidence *exhibit = m_graph.evidence(source.evidence);
    if (!exhibit)
        return {};
    QString html = anchor(EvidenceSpot { source.evidence, source.place }, exhibit->label());
    if (source.place != Place())
        html += u' ' + escaped(source.place.toText());
    const QString grade = source.grade.isEmpty() ? exhibit->grade : source.grade;
    return html + QStringLiteral(" · ") + escaped(grade.isEmpty() ? Inspector::tr("not judged") : grade);
}

QString InspectorWriter::sourcesHtml(const std::vector<SourceRef> &sources)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(sources.size(), mostSourcesShown); ++i)
        lines += sourceHtml(sources[i]);
    if (sources.size() > mostSourcesShown)
        lines += escaped(Inspector::tr("and %n more", nullptr, int(sources.size() - mostSourcesShown)));
    return quiet(lines.join(QStringLiteral("<br>")));
}

QString InspectorWriter::entityHtml(EntityId id)
{
    const auto index = m_graph.find(id);
    if (!index)
        return {};
    QString html = anchor(id, isolated(m_graph.label(*index)));
    return m_graph.typeOf(*index).isIdentifier() ? QStringLiteral("<code>%1</code>").arg(html) : html;
}

// ---- an entity ----

void InspectorWriter::entity(EntityIndex index)
{
    const EntityType &type = m_graph.typeOf(index);
    m_text.title = m_graph.label(index);
    m_text.icon = Look::entityIconName(type);
    m_text.subtitle = schemaText(type.label.trimmed());
    if (!m_text.subtitle.isEmpty())
        m_text.subtitle[0] = m_text.subtitle[0].toUpper();
    if (const Hypothesis *cluster = m_graph.operatorOf(index)) {
        m_text.operatorIndex = operatorIndexOf(m_graph, cluster->id);
        m_text.subtitle += QStringLiteral(" · ") + cluster->label;
        m_text.html += QStringLiteral("<p>%1 %2</p>")
                           .arg(anchor(cluster->id, cluster->label), escaped(chanceText(cluster->score)));
    }
    const auto parts = m_graph.mergedWith(index);
    if (parts.size() > 1)
        m_text.html += QStringLiteral("<p>%1</p>")
                           .arg(quiet(escaped(Inspector::tr("One persona out of %n records that were judged the same.",
                               nullptr, int(parts.size())))));
    values(index);
    links(index);
}

void InspectorWriter::values(EntityIndex index)
{
    const EntityType &type = m_graph.typeOf(index);
    QMap<qsizetype, std::vector<const Assertion *>> byProperty;
    for (const EntityIndex part : m_graph.mergedWith(index)) {
        for (const Assertion *assertion : m_graph.assertions(part)) {
            qsizetype position = type.properties.size();
            for (qsizetype i = 0; i < type.properties.size(); ++i) {
                if (type.properties[i].name == assertion->property)
                    position = i;
            }
            byProperty[position].push_back(assertion);
        }
    }
    for (auto it = byProperty.cbegin(); it != byProperty.cend(); ++it) {
        const bool known = it.key() < type.properties.size();
        const QString label = known ? schemaText(type.properties[it.key()].label) : it.value().front()->property;
        property(label, it.value(), known && looksLikeIdentifier(type.properties[it.key()].kind));
    }
}

void InspectorWriter::property(const QString &label, const std::vector<const Assertion *> &assertions, bool fixed)
{
    const auto groups = groupedByValue(assertions);
    if (contradicts(assertions.front()->property, groups)) {
        conflict(label, groups);
        return;
    }
    heading(label, assertions.size() > 1 ? Inspector::tr("%n source(s)", nullptr, int(assertions.size())) : QString());
    for (size_t i = 0; i < groups.size();) {
        const std::vector<SourceRef> sources = sourcesOf(groups[i]);
        QStringList values;
        // One cell of a table that lists many values is one line here, with its source once.
        for (; i < groups.size() && sourcesOf(groups[i]) == sources; ++i)
            values += statedValue(*groups[i].front(), fixed);
        m_text.html
            += QStringLiteral("<div>%1<br>%2</div>").arg(values.join(QStringLiteral(", ")), sourcesHtml(sources));
    }
}

QString InspectorWriter::statedValue(const Assertion &assertion, bool fixed) const
{
    const QString value = valueHtml(assertion.value, fixed);
    const QString word = escaped(statusText(assertion.status));
    switch (assertion.status) {
    case AssertionStatus::Claimed:
        break;
    case AssertionStatus::Verified:
        return value + u' ' + coloured(QStringLiteral("✓ ") + word, int(Role::Good));
    case AssertionStatus::Refuted:
        return QStringLiteral("<s>%1</s> ").arg(value) + coloured(word, int(Role::Danger));
    }
    return value;
}

// Side by side, so that nobody takes the first for the truth.
void InspectorWriter::conflict(const QString &label, const std::vector<std::vector<const Assertion *>> &groups)
{
    heading(label);
    m_text.html
        += QStringLiteral("<div>%1</div>")
               .arg(coloured(QStringLiteral("⚠ ") + escaped(Inspector::tr("The sources contradict each other.")),
                   int(Role::Warning)));
    m_text.html += QStringLiteral("<table width=\"100%\" cellspacing=\"4\" cellpadding=\"4\"><tr>");
    const QString ground = Look::colour(Role::Raised, m_palette).name();
    for (const auto &group : groups) {
        QString value = QStringLiteral("<b>%1</b>").arg(valueHtml(group.front()->value, false));
        value += u' ' + quiet(escaped(statusText(group.front()->status)));
        m_text.html += QStringLiteral("<td valign=\"top\" bgcolor=\"%3\">%1<br>%2</td>")
                           .arg(value, sourcesHtml(sourcesOf(group)), ground);
    }
    m_text.html += QStringLiteral("</tr></table>");
}

void InspectorWriter::links(EntityIndex index)
{
    QMap<std::pair<int, int>, std::vector<const Link *>> groups;
    for (const EntityIndex part : m_graph.mergedWith(index)) {
        for (const Link *link : m_graph.linksFrom(part))
            groups[{ link->type, 0 }].push_back(link);
        for (const Link *link : m_graph.linksTo(part))
            groups[{ link->type, 1 }].push_back(link);
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        const LinkType &type = m_graph.schema().linkType(LinkTypeIndex(it.key().first));
        const bool outgoing = it.key().second == 0;
        linkGroup(schemaText(outgoing ? type.label : type.reverse), it.value(), outgoing);
    }
}

void InspectorWriter::linkGroup(const QString &label, const std::vector<const Link *> &links, bool outgoing)
{
    QString title = label;
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    heading(title, QLocale().toString(qlonglong(links.size())));
    for (size_t i = 0; i < std::min(links.size(), mostLinksShown); ++i) {
        const Link &link = *links[i];
        const EntityId other = outgoing ? link.to : link.from;
        QString line = entityHtml(other);
        if (const auto peer = m_graph.find(other); peer && m_graph.typeOf(*peer).isIdentifier() && outgoing) {
            QSet<EntityId> holders; // one may be linked to it many times
            for (const Link *to : m_graph.linksTo(*peer)) {
                if (to->type == link.type && m_graph.find(to->from))
                    holders.insert(m_graph.entity(m_graph.canonical(*m_graph.find(to->from))).id);
            }
            const auto users = holders.size();
            if (users > 1)
                line += u' ' + coloured(escaped(Inspector::tr("shared by %1").arg(users)), int(Role::For));
        }
        QStringList said;
        for (const LinkValue &value : link.values)
            said += escaped(isolated(value.value));
        if (!said.isEmpty())
            line += QStringLiteral("<br>") + said.join(QStringLiteral(" · "));
        m_text.html += QStringLiteral("<div>%1<br>%2</div>").arg(line, sourcesHtml(link.sources));
    }
    if (links.size() > mostLinksShown)
        m_text.html += QStringLiteral("<div>%1</div>")
                           .arg(quiet(escaped(Inspector::tr(
                               "and %n more; the chart shows all", nullptr, int(links.size() - mostLinksShown)))));
}

// ---- links, exhibits, operators ----

void InspectorWriter::link(const Link &link)
{
    const LinkType &type = m_graph.schema().linkType(link.type);
    m_text.title = schemaText(type.label);
    m_text.title[0] = m_text.title[0].toUpper();
    m_text.subtitle = Inspector::tr("Link · %1").arg(statusText(link.status));
    m_text.icon = QStringLiteral("custody");
    heading(Inspector::tr("From"));
    m_text.html += entityHtml(link.from);
    heading(Inspector::tr("To"));
    m_text.html += entityHtml(link.to);
    for (const LinkValue &value : link.values) {
        const PropertyType *known = type.property(value.property);
        heading(known ? schemaText(known->label) : value.property);
        m_text.html += valueHtml(value.value, false);
    }
    heading(Inspector::tr("Sources"), QLocale().toString(qlonglong(link.sources.size())));
    m_text.html += sourcesHtml(link.sources);
}

void InspectorWriter::exhibit(const Evidence &evidence)
{
    m_text.title = evidence.name.isEmpty() ? evidence.label() : evidence.name;
    m_text.subtitle = Inspector::tr("Exhibit %1 · %2").arg(evidence.label(), evidence.format);
    m_text.icon = Look::evidenceIconName(evidence.format);
    const auto row = [this](const QString &label, const QString &html) {
        if (html.isEmpty())
            return;
        heading(label);
        m_text.html += html;
    };
    m_text.html
        += QStringLiteral("<p>%1</p>").arg(anchor(EvidenceSpot { evidence.id }, Inspector::tr("Open the exhibit")));
    row(Inspector::tr("Grade"), escaped(gradeText(evidence.grade)));
    row(Inspector::tr("Source"), evidence.source.isEmpty() ? QString() : escaped(isolated(evidence.source)));
    row(Inspector::tr("Taken in"),
        escaped(evidence.acquiredAt.toText()) + QStringLiteral("<br>")
            + quiet(escaped(Inspector::tr("by %1 with %2").arg(evidence.acquiredBy, evidence.tool))));
    row(Inspector::tr("Size"), escaped(sizeText(evidence.size)));
    row(Inspector::tr("SHA-256"), valueHtml(QString::fromLatin1(evidence.sha256.toHex()), true));
    if (const Evidence *parent = m_graph.evidence(evidence.parent))
        row(Inspector::tr("Part of"),
            anchor(EvidenceSpot { parent->id }, parent->label()) + u' ' + escaped(parent->name));
    std::vector<EntityId> named;
    m_graph.forEachEntity([&](EntityIndex i) {
        if (m_graph.typeOf(i).category != EntityCategory::Person)
            return;
        for (const Assertion *assertion : m_graph.assertions(i)) {
            if (assertion->source.evidence == evidence.id) {
                named.push_back(m_graph.entity(i).id);
                return;
            }
        }
    });
    if (named.empty())
        return;
    heading(Inspector::tr("People it speaks of"), QLocale().toString(qlonglong(named.size())));
    QStringList lines;
    for (size_t i = 0; i < std::min(named.size(), mostLinksShown); ++i)
        lines += entityHtml(named[i]);
    if (named.size() > mostLinksShown)
        lines += quiet(escaped(Inspector::tr("and %n more", nullptr, int(named.size() - mostLinksShown))));
    m_text.html += lines.join(QStringLiteral("<br>"));
}

void InspectorWriter::hypothesis(const Hypothesis &hypothesis)
{
    m_text.title = hypothesis.label;
    m_text.icon = QStringLiteral("operator");
    m_text.operatorIndex = operatorIndexOf(m_graph, hypothesis.id);
    m_text.subtitle = Inspector::tr("Operator · a hypothesis, %n persona(s)", nullptr, int(hypothesis.personas.size()));
    m_text.html += QStringLiteral("<p>%1<br>%2</p>")
                       .arg(escaped(chanceText(hypothesis.score)),
                           quiet(escaped(Inspector::tr("the weakest join that holds it together; resolved at %1")
                                             .arg(decibanText(hypothesis.threshold)))));
    m_text.html += QStringLiteral("<p>%1</p>").arg(anchor(hypothesis.id, Inspector::tr("Open the operator page")));
    heading(Inspector::tr("Personas"), QLocale().toString(qlonglong(hypothesis.personas.size())));
    QStringList lines;
    for (const EntityId id : hypothesis.personas)
        lines += entityHtml(id);
    m_text.html += lines.join(QStringLiteral("<br>"));
    heading(Inspector::tr("Exhibits it rests on"), QLocale().toString(qlonglong(hypothesis.evidence.size())));
    lines.clear();
    for (size_t i = 0; i < std::min<size_t>(hypothesis.evidence.size(), 2 * mostLinksShown); ++i) {
        if (const Evidence *exhibit = m_graph.evidence(hypothesis.evidence[i]))
            lines += anchor(EvidenceSpot { exhibit->id }, exhibit->label()) + u' ' + quiet(escaped(exhibit->name));
    }
    m_text.html += lines.join(QStringLiteral("<br>"));
}

} // namespace twelvefold::ui
