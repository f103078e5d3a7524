// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a table may be, from the words of its header, and where those say nothing from what its cells are.
#include "intake/mapping.h"

#include "values/normalise_value.h"
#include "values/service.h"
#include "values/text_fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr size_t sampledRows = 200;
constexpr double mostOfThem = 0.8;

//! What a column may be: of a person, an identifier beside it, or a fact of a link.
enum class Role { None, Key, Person, Email, Phone, Ip, Wallet, Account, Iban, Serial, Time, Amount, Currency, TxId };

struct ColumnGuess {
    Role role = Role::None;
    QString property; //!< of the person, where the role is Person
};

QString foldedHeader(const QString &header)
{
    QString folded = asciiFolded(header);
    for (const QChar c : { u'_', u'-', u'.', u'/', u'(', u')' })
        folded.replace(c, u' ');
    return folded.simplified();
}

//! "id|ref:role" lists; the whole folded header decides.
const QHash<QString, ColumnGuess> &knownHeaders()
{
    static const QHash<QString, ColumnGuess> known = [] {
        QHash<QString, ColumnGuess> table;
        const auto add = [&](const char *words, ColumnGuess guess) {
            for (const QString &word : QString::fromLatin1(words).split(u'|'))
                table.insert(word, guess);
        };
        const auto person = [](const char *property) {
            return ColumnGuess { Role::Person, QString::fromLatin1(property) };
        };
        add("id|key|rec id|record id|persona id|person id|applicant id|candidate id|employee id|user id|nr|no|number",
            { Role::Key, {} });
        add("name|full name|display name|applicant|candidate|person|employee|vollname", person("name"));
        add("given name|first name|forename|vorname|prenom", person("givenName"));
        add("surname|last name|family name|nachname|nom|apellido", person("familyName"));
        add("middle name", person("middleName"));
        add("alias|aka|nickname|also known as", person("alias"));
        add("birth date|date of birth|dob|birthday|born|geburtsdatum", person("birthDate"));
        add("nationality|citizenship|claimed nationality|staatsangehorigkeit", person("nationality"));
        add("country|land|pays", person("country"));
        add("city|town|ort|stadt|ville|suburb", person("city"));
        add("state|region|province", person("region"));
        add("postcode|postal code|zip|zip code|plz", person("postalCode"));
        add("address|street|address 1|address line", person("addressLine"));
        add("location|place", person("location"));
        add("occupation|job|job title|title|position|role", person("occupation"));
        add("employer|company|firma", person("employer"));
        add("skills|stack", person("skills"));
        add("gender|sex", person("gender"));
        add("ssn|soc sec id|national id|passport", person("nationalId"));
        add("note|notes|remark|remarks|comment", person("note"));
        add("email|e mail|mail|email address|mail address", { Role::Email, {} });
        add("phone|phone number|telephone|mobile|tel|telefon", { Role::Phone, {} });
        add("ip|ip address|source ip|client ip", { Role::Ip, {} });
        add("wallet|wallet address|crypto address|eth|btc|trx|usdt", { Role::Wallet, {} });
        add("handle|username|user name|login|account|github|telegram|profile", { Role::Account, {} });
        add("iban|bank account", { Role::Iban, {} });
        add("serial|serial number|device|device serial", { Role::Serial, {} });
        add("time|timestamp|at|date|datetime|date time|when|logged in at|paid at", { Role::Time, {} });
        add("amount|sum|value|betrag", { Role::Amount, {} });
        add("currency|wahrung", { Role::Currency, {} });
        add("tx|tx id|txid|transaction|hash|tx hash", { Role::TxId, {} });
        return table;
    }();
    return known;
}

bool mostAre(const RawTable &table, qsizetype column, ValueKind kind)
{
    int filled = 0;
    int fit = 0;
    for (size_t i = 0; i < std::min(sampledRows, table.rows.size()); ++i) {
        const QString cell = table.rows[i].value(column);
        if (cell.isEmpty())
            continue;
        ++filled;
        fit += bool(normaliseValue(kind, cell));
    }
    return filled > 0 && fit >= mostOfThem * filled;
}

ColumnGuess guessFromCells(const RawTable &table, qsizetype column)
{
    const std::pair<ValueKind, Role> kinds[] = { { ValueKind::Email, Role::Email }, { ValueKind::Ip, Role::Ip },
        { ValueKind::Wallet, Role::Wallet }, { ValueKind::Iban, Role::Iban }, { ValueKind::Phone, Role::Phone } };
    for (const auto &[kind, role] : kinds) {
        if (mostAre(table, column, kind))
            return { role, {} };
    }
    return {};
}

bool isUnique(const RawTable &table, qsizetype column)
{
    QSet<QString> seen;
    for (const QStringList &row : table.rows) {
        const QString cell = row.value(column);
        if (cell.isEmpty() || seen.contains(cell))
            return false;
        seen.insert(cell);
    }
    return true;
}

//! Numbers and the like: "4711", "P-0012". No names.
bool mostAreCodes(const RawTable &table, qsizetype column)
{
    int filled = 0;
    int codes = 0;
    for (size_t i = 0; i < std::min(sampledRows, table.rows.size()); ++i) {
        const QString cell = table.rows[i].value(column);
        if (cell.isEmpty())
            continue;
        ++filled;
        const bool digit = std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); });
        codes += digit && !cell.contains(u' ') && !cell.contains(u'@') ? 1 : 0;
    }
    return filled > 0 && codes >= mostOfThem * filled;
}

//! "Applicant no", "Bewerbernummer", "employee_id": whose number it is, and that it is one.
bool numbersPeople(const QString &folded)
{
    static const QStringList people = { QStringLiteral("persona"), QStringLiteral("person"),
        QStringLiteral("applicant"), QStringLiteral("candidate"), QStringLiteral("employee"), QStringLiteral("user"),
        QStringLiteral("bewerber"), QStringLiteral("mitarbeiter"), QStringLiteral("kandidat"),
        QStringLiteral("personal"), QStringLiteral("staff"), QStringLiteral("contractor"), QStringLiteral("worker"),
        QStringLiteral("customer"), QStringLiteral("kunde") };
    static const QStringList numbers = { QStringLiteral("id"), QStringLiteral("no"), QStringLiteral("nr"),
        QStringLiteral("number"), QStringLiteral("nummer"), QStringLiteral("num"), QStringLiteral("ref") };
    return std::ranges::any_of(people, [&](const QString &whose) {
        return folded.startsWith(whose) && numbers.contains(folded.mid(whose.size()).trimmed());
    });
}

class Proposer
{
public:
    Proposer(const RawTable &table, const Schema &schema)
        : m_table(table)
        , m_schema(schema)
    {
    }

    Mapping propose();

private:
    void guess();
    void chooseKey();
    bool namesOnePersonEach(qsizetype key) const;
    void addPerson();
    void addIdentifiers();
    void addIdentifier(const QString &column, const char *type, const char *property, const char *link);
    void addTransfer();
    void addFacts(LinkRule &rule) const;
    QString aliasFor(const char *type) const;

    const RawTable &m_table;
    const Schema &m_schema;
    std::vector<ColumnGuess> m_guesses;
    Mapping m_mapping;
    bool m_hasPerson = false;
};

void Proposer::guess()
{
    QSet<QString> taken;
    for (qsizetype i = 0; i < m_table.header.size(); ++i) {
        const QString folded = foldedHeader(m_table.header[i]);
        ColumnGuess column = knownHeaders().value(folded);
        // A word may lie about its column; what cells cannot be is not proposed.
        const ColumnGuess cells = guessFromCells(m_table, i);
        if (column.role == Role::None && cells.role == Role::None && numbersPeople(folded))
            column = { Role::Key, {} };
        // What stands under "applicant" as 4711 is whose row it is, and nobody's name.
        if (column.role == Role::Person && column.property == u"name" && mostAreCodes(m_table, i))
            column = { Role::Key, {} };
        if (cells.role != Role::None && (column.role == Role::None || column.role == Role::Account))
            column = cells;
        const QString once = column.role == Role::Person ? column.property : QString();
        if (m_table.header[i].isEmpty() || (!once.isEmpty() && taken.contains(once)))
            column = {};
        taken.insert(once);
        m_guesses.push_back(column);
    }
    chooseKey();
}

//! Whether equal keys stand beside equal names, so that the key means one person however often it comes.
bool Proposer::namesOnePersonEach(qsizetype key) const
{
    static const QStringList names
        = { QStringLiteral("name"), QStringLiteral("givenName"), QStringLiteral("familyName") };
    QHash<QString, QStringList> known;
    bool named = false;
    for (const QStringList &row : m_table.rows) {
        QStringList who;
        for (size_t i = 0; i < m_guesses.size(); ++i) {
            if (m_guesses[i].role == Role::Person && names.contains(m_guesses[i].property))
                who += row.value(qsizetype(i));
        }
        named = named || !who.isEmpty();
        const QString cell = row.value(key);
        if (cell.isEmpty() || (known.contains(cell) && known.value(cell) != who))
            return false;
        known.insert(cell, who);
    }
    return named;
}

//! One column at most says who the row is about. In a table of people it names each of them once: one that repeats for
//! others is no key of theirs. In a table of what happened it repeats, and a number of its own for each row is the
//! event's.
void Proposer::chooseKey()
{
    const auto any
        = [&](Role role) { return std::ranges::find(m_guesses, role, &ColumnGuess::role) != m_guesses.end(); };
    const bool ofPeople = any(Role::Person);
    const bool ofEvents = !ofPeople && (any(Role::Time) || any(Role::Amount));
    std::optional<size_t> best;
    int bestRank = 0;
    for (size_t i = 0; i < m_guesses.size(); ++i) {
        if (m_guesses[i].role != Role::Key)
            continue;
        const bool unique = isUnique(m_table, qsizetype(i));
        const bool eventNumber = ofEvents && unique && m_table.rows.size() > 1;
        const bool people = numbersPeople(foldedHeader(m_table.header[qsizetype(i)]))
            || !knownHeaders().contains(foldedHeader(m_table.header[qsizetype(i)]))
            || knownHeaders().value(foldedHeader(m_table.header[qsizetype(i)])).role == Role::Person;
        const int rank = (ofPeople && !unique && !namesOnePersonEach(qsizetype(i))) || (eventNumber && !people) ? 0
            : people                                                                                            ? 2
                                                                                                                : 1;
        if (rank > bestRank) {
            best = i;
            bestRank = rank;
        }
    }
    for (size_t i = 0; i < m_guesses.size(); ++i) {
        if (m_guesses[i].role == Role::Key && best != i)
            m_guesses[i] = {};
    }
}

void Proposer::addPerson()
{
    EntityRule rule { QStringLiteral("p"), m_schema.findEntityType(u"Persona").value_or(0), {}, {} };
    QStringList fallbackKeys;
    for (size_t i = 0; i < m_guesses.size(); ++i) {
        const QString &column = m_table.header[qsizetype(i)];
        const ColumnGuess &found = m_guesses[i];
        if (found.role == Role::Key)
            rule.keys = { column };
        else if (found.role == Role::Person)
            rule.properties.push_back({ found.property, ValueRule { .columns = { column } } });
        else if (found.role == Role::Email && isUnique(m_table, qsizetype(i)))
            fallbackKeys = { column };
    }
    m_hasPerson = !rule.keys.isEmpty() || !rule.properties.empty();
    if (!m_hasPerson)
        return;
    if (rule.keys.isEmpty())
        rule.keys = fallbackKeys;
    std::ranges::sort(rule.properties, {}, &PropertyRule::property);
    m_mapping.entities.push_back(std::move(rule));
}

QString Proposer::aliasFor(const char *type) const
{
    const QString stem = QString::fromLatin1(type).left(1).toLower();
    QString alias = stem;
    for (int n = 2; std::ranges::find(m_mapping.entities, alias, &EntityRule::alias) != m_mapping.entities.end(); ++n)
        alias = stem + QString::number(n);
    return alias;
}

void Proposer::addFacts(LinkRule &rule) const
{
    // Only what happens has a time; a contact that happens to stand beside one has not.
    static const QStringList events = { QStringLiteral("loggedInFrom"), QStringLiteral("usesDevice"),
        QStringLiteral("paidTo"), QStringLiteral("transferredTo") };
    if (!events.contains(m_schema.linkType(rule.type).name))
        return;
    const LinkType &type = m_schema.linkType(rule.type);
    const std::pair<Role, QString> facts[]
        = { { Role::Time, QStringLiteral("at") }, { Role::Amount, QStringLiteral("amount") },
              { Role::Currency, QStringLiteral("currency") }, { Role::TxId, QStringLiteral("txId") } };
    for (const auto &[role, property] : facts) {
        const auto it = std::ranges::find(m_guesses, role, &ColumnGuess::role);
        if (it != m_guesses.end() && type.property(property))
            rule.properties.push_back(
                { property, ValueRule { .columns = { m_table.header[it - m_guesses.begin()] } } });
    }
    std::ranges::sort(rule.properties, {}, &PropertyRule::property);
}

void Proposer::addIdentifier(const QString &column, const char *type, const char *property, const char *link)
{
    const auto entity = m_schema.findEntityType(QString::fromLatin1(type));
    const auto linkType = m_schema.findLinkType(QString::fromLatin1(link));
    if (!entity || !linkType)
        return;
    m_mapping.entities.push_back(
        { aliasFor(type), *entity, {}, { { QString::fromLatin1(property), ValueRule { .columns = { column } } } } });
    const Service *service = serviceFor(foldedHeader(column)); // a column "github" says whose handles it has
    if (service && m_schema.entityType(*entity).property(u"service"))
        m_mapping.entities.back().properties.push_back(
            { QStringLiteral("service"), ValueRule { .constant = service->id } });
    if (!m_hasPerson)
        return;
    LinkRule rule { *linkType, 0, m_mapping.entities.size() - 1, {}, {} };
    addFacts(rule);
    m_mapping.links.push_back(std::move(rule));
}

void Proposer::addIdentifiers()
{
    const bool pays = std::ranges::find(m_guesses, Role::Amount, &ColumnGuess::role) != m_guesses.end();
    for (size_t i = 0; i < m_guesses.size(); ++i) {
        const QString &column = m_table.header[qsizetype(i)];
        switch (m_guesses[i].role) {
        case Role::Email:
            addIdentifier(column, "EmailAddress", "address", "usesEmail");
            break;
        case Role::Phone:
            addIdentifier(column, "Phone", "number", "usesPhone");
            break;
        case Role::Ip:
            addIdentifier(column, "IpAddress", "address", "loggedInFrom");
            break;
        case Role::Wallet:
            addIdentifier(column, "Wallet", "address", pays ? "paidTo" : "usesWallet");
            break;
        case Role::Account:
            addIdentifier(column, "PlatformAccount", "handle", "usesAccount");
            break;
        case Role::Iban:
            addIdentifier(column, "PaymentAccount", "iban", pays ? "paidTo" : "usesPaymentAccount");
            break;
        case Role::Serial:
            addIdentifier(column, "Device", "serial", "usesDevice");
            break;
        case Role::None:
        case Role::Key:
        case Role::Person:
        case Role::Time:
        case Role::Amount:
        case Role::Currency:
        case Role::TxId:
            break;
        }
    }
}

//! Two wallets and an amount, and nobody named: money went from the first to the second.
void Proposer::addTransfer()
{
    const auto wallet = m_schema.findEntityType(u"Wallet");
    const auto link = m_schema.findLinkType(u"transferredTo");
    const bool two = m_mapping.entities.size() == 2
        && std::ranges::all_of(m_mapping.entities, [&](const EntityRule &e) { return e.type == wallet; });
    if (m_hasPerson || !two || !link)
        return;
    LinkRule rule { *link, 0, 1, {}, {} };
    addFacts(rule);
    m_mapping.links.push_back(std::move(rule));
}

Mapping Proposer::propose()
{
    guess();
    addPerson();
    addIdentifiers();
    addTransfer();
    return m_mapping;
}

} // namespace

Mapping proposeMapping(const RawTable &table, const Schema &schema)
{
    return Proposer(table, schema).propose();
}

} // namespace twelvefold
