// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_case.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace twelvefold::bench {

namespace {

constexpr qint64 entitiesPerImport = 20000; // with what is said of them, 70,000 changes
constexpr std::array countries = { u"KP", u"CN", u"RU", u"US", u"PL", u"PK", u"NG", u"VN", u"BR", u"UA" };

} // namespace

MadeUpCase::MadeUpCase(quint64 seed, qint64 entities)
    : m_random(seed)
    , m_entities(entities)
    , m_persona(Schema::standard().findEntityType(u"Persona").value())
    , m_address(Schema::standard().findEntityType(u"EmailAddress").value())
    , m_uses(Schema::standard().findLinkType(u"usesEmail").value())
{
    for (int i = 0; i < 400; ++i)
        m_given.push_back(word(2));
    for (int i = 0; i < 4000; ++i)
        m_family.push_back(word(3));
    m_made.reserve(size_t(entities));
}

QString MadeUpCase::word(int syllables)
{
    static constexpr QStringView consonants = u"bcdfghjklmnprstvwz";
    static constexpr QStringView vowels = u"aeiou";
    QString text;
    for (int i = 0; i < syllables; ++i) {
        text += consonants[qsizetype(m_random() % quint64(consonants.size()))];
        text += vowels[qsizetype(m_random() % quint64(vowels.size()))];
    }
    text[0] = text[0].toUpper();
    return text;
}

Assertion MadeUpCase::said(
    EntityId subject, const QString &property, const QString &value, const QString &raw, qint32 row) const
{
    return { AssertionId::generate(), subject, property, value, raw, AssertionStatus::Claimed,
        { m_table, { 0, row, property, -1, 0 }, {} } };
}

void MadeUpCase::addPersona(Gesture &gesture, qint32 row)
{
    const QString given = m_given[m_random() % m_given.size()];
    const QString family = m_family[m_random() % m_family.size()];
    const QString number = QString::number(m_made.size());
    const QString address = given.toLower() + u'.' + family.toLower() + number + QStringLiteral("@example.org");
    const QString name = given + u' ' + family;
    const QString country = QString::fromUtf16(countries[m_random() % countries.size()]);
    const QString born = QStringLiteral("19%1-%2-%3")
                             .arg(60 + m_random() % 40)
                             .arg(1 + m_random() % 12, 2, 10, QChar(u'0'))
                             .arg(1 + m_random() % 28, 2, 10, QChar(u'0'));
    const Entity persona { EntityId::generate(), m_persona, {}, QStringLiteral("HR-") + number };
    const Entity mail { EntityId::generate(), m_address, {}, address };
    const SourceRef source { m_table, { 0, row, QStringLiteral("email"), -1, 0 }, {} };
    gesture.changes.insert(gesture.changes.end(),
        { Put { persona }, Put { said(persona.id, QStringLiteral("name"), name, name.toUpper(), row) },
            Put { said(persona.id, QStringLiteral("country"), country, country, row) },
            Put { said(persona.id, QStringLiteral("birthDate"), born, born, row) }, Put { mail },
            Put { said(mail.id, QStringLiteral("address"), address, address, row) },
            Put {
                Link { LinkId::generate(), m_uses, persona.id, mail.id, AssertionStatus::Claimed, {}, { source } } } });
    if (m_addresses.size() < 1000)
        m_addresses.push_back(address);
    m_made.push_back(persona.id);
    m_made.push_back(mail.id);
}

bool MadeUpCase::next(Gesture &gesture)
{
    const qint64 left = m_entities - qint64(m_made.size());
    if (left <= 0)
        return false;
    const QByteArray bytes = QByteArray::number(qint64(m_made.size()));
    m_table = EvidenceId::generate();
    Evidence table { .id = m_table, .number = qint32(qint64(m_made.size()) / entitiesPerImport) + 1 };
    table.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    table.size = bytes.size();
    table.name = QStringLiteral("staff.csv");
    table.format = QStringLiteral("csv");
    table.acquiredAt = Utc::now();
    gesture = { QStringLiteral("import"), QStringLiteral("Imported staff.csv"), { Put { table } }, {}, {} };
    gesture.contents = { { m_table, bytes, QString::fromLatin1(bytes), QByteArray("\x80", 1) } };
    const qint64 personas = (std::min(left, entitiesPerImport) + 1) / 2;
    gesture.changes.reserve(size_t(personas) * 7 + 1);
    for (qint32 row = 2; row < personas + 2; ++row)
        addPersona(gesture, row);
    return true;
}

std::vector<QString> MadeUpCase::searches(int count) const
{
    std::vector<QString> texts;
    for (size_t i = 0; i < size_t(count); ++i) {
        const QString &address = m_addresses[i * 7 % m_addresses.size()];
        const std::array<QString, 3> kinds
            = { m_given[i % m_given.size()] + u' ' + m_family[i % m_family.size()], address, address.mid(3, 14) };
        texts.push_back(kinds[i % kinds.size()]);
    }
    return texts;
}

} // namespace twelvefold::bench
