// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/resume_intake.h"

#include "intake/persona_keys.h"
#include "values/country.h"
#include "values/date_span.h"
#include "values/person_name.h"
#include "values/phone_number.h"
#include "values/text_fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace twelvefold {

namespace {

const QString usesDocument = QStringLiteral("usesDocument");
const QString mentions = QStringLiteral("mentions");

void addOnce(std::vector<EntityId> &list, EntityId id)
{
    if (std::ranges::find(list, id) == list.end())
        list.push_back(id);
}

struct Template {
    QStringList parts;
    QStringList fields; //!< where they stand
};

//! Producer, creator, fonts, page, and the zone of the clock: what two documents made on one machine have in common.
Template templateOf(const RawDocument &document)
{
    Template made;
    for (const QString &field : { QStringLiteral("producer"), QStringLiteral("creator"), QStringLiteral("software"),
             QStringLiteral("softwareVersion"), QStringLiteral("template"), QStringLiteral("fonts"),
             QStringLiteral("pageSize") }) {
        const QString text = cleaned(document.metadata.value(field).toString());
        if (text.isEmpty() || made.parts.contains(text))
            continue;
        made.parts += text;
        made.fields += field;
    }
    const auto created = DateSpan::parse(document.metadata.value(QStringLiteral("created")).toString());
    if (made.parts.isEmpty() || !created || !created->utcOffset())
        return made;
    const int minutes = std::abs(*created->utcOffset()) / 60;
    made.parts += QStringLiteral("UTC%1%2:%3")
                      .arg(*created->utcOffset() < 0 ? QChar(u'-') : QChar(u'+'))
                      .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    made.fields += QStringLiteral("created");
    return made;
}

//! Résumés also write "03/2019", which means nothing but a month in them.
Result<DateSpan> resumeDate(const QString &text)
{
    static const QRegularExpression monthFirst(QStringLiteral("^\\d{1,2}([./])\\d{4}$"));
    const auto match = monthFirst.match(text);
    return match.hasMatch() ? DateSpan::parse(text, QStringLiteral("M%1yyyy").arg(match.captured(1)))
                            : DateSpan::parse(text);
}

} // namespace

QString documentOnly()
{
    return QStringLiteral("from-a-document-only");
}

ResumeIntake::ResumeIntake(EntityRegistry &registry)
    : m_registry(registry)
    , m_persona(registry.schema().findEntityType(u"Persona").value_or(0))
{
    if (const auto employer = registry.schema().findEntityType(u"Employer"))
        m_employers = registry.byFoldedValue(*employer, QStringLiteral("name"));
}

void ResumeIntake::take(Exhibit &exhibit)
{
    m_registry.setTally(&exhibit.tally);
    Reading reading { &exhibit, readResume(exhibit.document()), {}, {}, {} };
    readIdentifiers(reading);
    takeProperties(exhibit);
    const Match match = findPersona(reading);
    if (match.several()) {
        mentionAll(reading, reading.own);
        takeJobs(reading, exhibit.entity);
        exhibit.issues.add(Issue::Kind::Review, {},
            QStringLiteral("This résumé carries contacts of %1 personas and was attached to none; decide whose it is.")
                .arg(match.personas.size()));
    } else if (!match.personas.empty()) {
        attach(reading, match.personas.front());
    } else if (reading.own.empty() && reading.resume.name.isNull()) {
        exhibit.issues.add(Issue::Kind::Review, {},
            QStringLiteral("No name and no contact was recognised in this résumé; attach it to a persona by hand."));
    } else {
        attach(reading, newPersona(reading));
    }
    m_readings.push_back(std::move(reading));
}

void ResumeIntake::readIdentifiers(Reading &reading) const
{
    for (TextIdentifier &found : identifiersIn(reading.exhibit->document().text, m_registry.schema(), 0, false)) {
        auto &list = reading.resume.isReferee(found.offset) ? reading.referees : reading.own;
        list.push_back(std::move(found));
    }
    readJsonPhone(reading);
}

//! A number in national form, which the country beside it makes readable.
void ResumeIntake::readJsonPhone(Reading &reading) const
{
    const RawDocument &document = reading.exhibit->document();
    const auto type = m_registry.schema().findEntityType(u"Phone");
    const auto country = Country::parse(reading.resume.countryCode.in(document.text));
    const QString field = QStringLiteral("basics.phone: ");
    const qsizetype at = document.text.startsWith(field) ? 0 : document.text.indexOf(u'\n' + field) + 1;
    if (!type || !country || (at == 0 && !document.text.startsWith(field)))
        return;
    const qsizetype offset = at + field.size();
    const QString raw = document.text.mid(offset).section(u'\n', 0, 0).trimmed();
    const auto number = PhoneNumber::parse(raw, country->alpha2());
    const auto known = [&](const TextIdentifier &f) { return number && f.key == number->normalised(); };
    if (number && std::ranges::none_of(reading.own, known)) {
        reading.own.push_back({ *type, number->normalised(), { { QStringLiteral("number"), number->normalised() } },
            raw, document.text.indexOf(raw, offset) });
    }
}

void ResumeIntake::takeProperties(const Exhibit &exhibit)
{
    const RawDocument &document = exhibit.document();
    const auto say = [&](const QString &property, const QString &field, const QString &value) {
        const QString raw = document.metadata.value(field).toString();
        if (!value.isEmpty())
            m_registry.assertValue(
                exhibit.entity, property, value, raw.isEmpty() ? value : raw, exhibit.fieldSource(field));
    };
    const auto sayAs = [&](const QString &property, const QString &field) {
        say(property, field, cleaned(document.metadata.value(field).toString()));
    };
    sayAs(QStringLiteral("author"), QStringLiteral("author"));
    const bool named = document.metadata.contains(QStringLiteral("producer"));
    sayAs(QStringLiteral("producer"), named ? QStringLiteral("producer") : QStringLiteral("software"));
    if (const auto at = DateSpan::parse(document.metadata.value(QStringLiteral("created")).toString()))
        say(QStringLiteral("at"), QStringLiteral("created"), at->normalised());
    const Template made = templateOf(document);
    const QString text = made.parts.join(QStringLiteral(" · "));
    if (!text.isEmpty())
        m_registry.assertValue(exhibit.entity, QStringLiteral("template"), text, text,
            exhibit.fieldSource(made.fields.join(QStringLiteral(" + "))));
}

std::vector<EntityId> ResumeIntake::personas(const std::vector<EntityId> &ids) const
{
    std::vector<EntityId> kept;
    std::ranges::copy_if(
        ids, std::back_inserter(kept), [&](EntityId id) { return m_registry.typeOf(id) == m_persona; });
    return kept;
}

std::vector<EntityId> ResumeIntake::usersOf(const TextIdentifier &found) const
{
    const auto link = usingLink(m_registry.schema(), found.type);
    const auto id = m_registry.find(found.type, {}, found.key);
    return link && id ? personas(m_registry.linkedFrom(*link, *id)) : std::vector<EntityId>();
}

ResumeIntake::Match ResumeIntake::byIdentifiers(const Reading &reading) const
{
    Match any;
    std::optional<std::vector<EntityId>> common;
    for (const TextIdentifier &found : reading.own) {
        const std::vector<EntityId> users = usersOf(found);
        for (const EntityId id : users)
            addOnce(any.personas, id);
        if (users.empty())
            continue;
        if (common)
            std::erase_if(*common, [&](EntityId id) { return std::ranges::find(users, id) == users.end(); });
        else
            common = users;
    }
    return common && common->size() == 1 ? Match { *common } : any;
}

ResumeIntake::Match ResumeIntake::findPersona(const Reading &reading) const
{
    const auto link = m_registry.schema().findLinkType(usesDocument);
    const Match given { link ? personas(m_registry.linkedFrom(*link, reading.exhibit->entity))
                             : std::vector<EntityId>() };
    if (given.personas.size() == 1)
        return given;
    Match keyed { personasKeyedInName(m_registry, reading.exhibit->evidence.name) };
    if (keyed.personas.size() != 1)
        keyed.personas = personasKeyedIn(m_registry, reading.exhibit->document().text);
    return keyed.personas.size() == 1 ? keyed : byIdentifiers(reading);
}

EntityId ResumeIntake::newPersona(const Reading &reading)
{
    const EntityId persona = m_registry.entity(m_persona, {}, {});
    m_registry.assertValue(
        persona, QStringLiteral("status"), documentOnly(), documentOnly(), reading.exhibit->fieldSource({}));
    return persona;
}

void ResumeIntake::attach(Reading &reading, EntityId persona)
{
    reading.persona = persona;
    const Exhibit &exhibit = *reading.exhibit;
    const TextStretch &name = reading.resume.name;
    SourceRef source = exhibit.fieldSource({});
    if (const auto read = PersonName::parse(name.in(exhibit.document().text))) {
        source = exhibit.textSource(name.offset, name.length);
        m_registry.assertValue(
            persona, QStringLiteral("name"), read->normalised(), name.in(exhibit.document().text), source);
    }
    for (const TextIdentifier &found : reading.own) {
        const SourceRef place = exhibit.textSource(found.offset, found.raw.size());
        const EntityId id = takeIdentifier(m_registry, found, place);
        if (const auto link = usingLink(m_registry.schema(), found.type)) {
            m_registry.link(*link, persona, id, {}, place);
            source = source.place.offset < 0 ? place : source;
        } else {
            m_registry.link(mentions, exhibit.entity, id, place);
        }
    }
    m_registry.link(usesDocument, persona, exhibit.entity, source);
    takeJobs(reading, persona);
}

void ResumeIntake::takeJobs(const Reading &reading, EntityId holder)
{
    const QString &text = reading.exhibit->document().text;
    const auto employer = m_registry.schema().findEntityType(u"Employer");
    if (!employer)
        return;
    for (const ResumeJob &job : reading.resume.jobs) {
        const QString name = cleaned(job.employer.in(text));
        const QString folded = asciiFolded(name);
        if (folded.isEmpty())
            continue;
        const SourceRef source = reading.exhibit->textSource(job.employer.offset, job.employer.length);
        if (!m_employers.contains(folded))
            m_employers.insert(folded, m_registry.entity(*employer, {}, folded));
        const EntityId id = m_employers.value(folded);
        m_registry.assertValue(id, QStringLiteral("name"), name, job.employer.in(text), source);
        std::vector<LinkValue> values;
        for (const auto &[property, span] :
            { std::pair(QStringLiteral("from"), job.from), { QStringLiteral("to"), job.to } }) {
            if (const auto date = resumeDate(span.in(text)))
                values.push_back({ property, date->normalised(), span.in(text) });
        }
        if (!job.role.isNull())
            values.push_back({ QStringLiteral("role"), cleaned(job.role.in(text)), job.role.in(text) });
        m_registry.link(QStringLiteral("listsEmployer"), holder, id, source, values);
    }
}

void ResumeIntake::mentionAll(const Reading &reading, const std::vector<TextIdentifier> &found)
{
    for (const TextIdentifier &identifier : found) {
        const SourceRef place = reading.exhibit->textSource(identifier.offset, identifier.raw.size());
        const EntityId id = takeIdentifier(m_registry, identifier, place);
        m_registry.link(mentions, reading.exhibit->entity, id, place);
    }
}

void ResumeIntake::takeReferees()
{
    for (const Reading &reading : m_readings) {
        m_registry.setTally(&reading.exhibit->tally);
        mentionAll(reading, reading.referees);
        for (const TextIdentifier &found : reading.referees) {
            const std::vector<EntityId> users = usersOf(found);
            if (!reading.persona || users.size() != 1 || users.front() == *reading.persona)
                continue;
            m_registry.link(QStringLiteral("vouchesFor"), users.front(), *reading.persona,
                reading.exhibit->textSource(found.offset, found.raw.size()));
        }
    }
}

} // namespace twelvefold
