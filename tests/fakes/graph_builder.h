// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"
#include "resolve/resolution.h"

#include <QCryptographicHash>

namespace twelvefold::test {

//! A case made in code, sentence by sentence: b.uses(anna, u"usesWallet", u"bc1…", u"payments.csv").
//! Exhibits are made when first named, with grade A1, and ids count up, so that a case is the same in every run.
class GraphBuilder
{
public:
    CaseGraph &graph() { return *m_graph; }
    ResolveInput input() const { return { std::make_shared<const CaseGraph>(*m_graph), m_texts }; }

    EvidenceId exhibit(const QString &name, const QString &grade = QStringLiteral("A1"))
    {
        auto it = m_exhibits.find(name);
        if (it == m_exhibits.end()) {
            it = m_exhibits.insert(name, next<EvidenceId>());
            put(Evidence { .id = *it,
                .number = qint32(m_exhibits.size()),
                .sha256 = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256),
                .name = name,
                .format = name.section(u'.', -1),
                .grade = grade });
        }
        return *it;
    }
    //! Where in the exhibit something stands: each call another line.
    SourceRef in(const QString &name) { return { exhibit(name), { .row = ++m_row }, {} }; }

    EntityId entity(const QString &type, const QString &key = {})
    {
        const EntityTypeIndex index = *m_graph->schema().findEntityType(type);
        if (!key.isEmpty()) {
            if (const auto known = m_graph->find(index, {}, key))
                return m_graph->entity(*known).id;
        }
        const auto id = next<EntityId>();
        put(Entity { id, index, {}, key });
        return id;
    }
    EntityId persona(const QString &name)
    {
        const EntityId id = entity(QStringLiteral("Persona"));
        say(id, QStringLiteral("name"), name, QStringLiteral("personas.csv"));
        return id;
    }
    void say(EntityId subject, const QString &property, const QString &value, const QString &where,
        AssertionStatus status = AssertionStatus::Claimed)
    {
        put(Assertion { next<AssertionId>(), subject, property, value, value, status, in(where) });
    }
    LinkId link(EntityId from, const QString &type, EntityId to, const QString &where,
        std::vector<LinkValue> values = {}, AssertionStatus status = AssertionStatus::Claimed)
    {
        const auto id = next<LinkId>();
        put(Link { id, *m_graph->schema().findLinkType(type), from, to, status, std::move(values), { in(where) } });
        return id;
    }
    static LinkValue at(const QString &time) { return value(QStringLiteral("at"), time); }
    static LinkValue value(const QString &property, const QString &text) { return { property, text, text }; }

    //! An identifier by its value, which stands in its first property.
    EntityId identifier(const QString &type, const QString &key)
    {
        const qsizetype before = m_graph->entityCount();
        const EntityId id = entity(type, key);
        const EntityType &schema = m_graph->schema().entityType(*m_graph->schema().findEntityType(type));
        if (m_graph->entityCount() > before)
            say(id, schema.valueProperties.last(), key, QStringLiteral("identifiers.csv"));
        return id;
    }
    EntityId uses(EntityId who, const QString &type, const QString &key, const QString &where)
    {
        const EntityId id = identifier(targetOf(type), key);
        link(who, type, id, where);
        return id;
    }
    void document(EntityId who, const QString &text, const QString &where)
    {
        const EntityId resume = entity(QStringLiteral("Resume"), where);
        link(who, QStringLiteral("usesDocument"), resume, where);
        m_texts.insert(exhibit(where), text);
    }
    void mail(EntityId from, const QString &text, const QString &where)
    {
        const EntityId message = entity(QStringLiteral("Message"), where);
        link(message, QStringLiteral("sentBy"), from, where);
        m_texts.insert(exhibit(where), text);
    }
    JudgementId judge(EntityId a, JudgementKind kind, EntityId b, const QString &why = QStringLiteral("because"))
    {
        const auto id = next<JudgementId>();
        put(Judgement { id, kind, a, b, why, QStringLiteral("analyst"), Utc { ++m_row } });
        return id;
    }
    void put(const Record &record)
    {
        if (const auto done = applyChange(*m_graph, Put { record }); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

    //! People who share nothing with anybody, so that the case has a size.
    void bystanders(int count)
    {
        for (int i = 0; i < count; ++i)
            persona(QStringLiteral("Bystander %1").arg(++m_bystanders));
    }

private:
    template <class IdType>
    IdType next()
    {
        QByteArray bytes(16, char(0));
        const quint64 n = ++m_id;
        for (int i = 0; i < 8; ++i)
            bytes[15 - i] = char(n >> (8 * i));
        return IdType(*Uuid::fromBytes(bytes));
    }
    static QString targetOf(const QString &link)
    {
        static const QHash<QString, QString> targets {
            { QStringLiteral("usesEmail"), QStringLiteral("EmailAddress") },
            { QStringLiteral("usesPhone"), QStringLiteral("Phone") },
            { QStringLiteral("usesWallet"), QStringLiteral("Wallet") },
            { QStringLiteral("usesPaymentAccount"), QStringLiteral("PaymentAccount") },
            { QStringLiteral("usesAccount"), QStringLiteral("PlatformAccount") },
            { QStringLiteral("usesDevice"), QStringLiteral("Device") },
            { QStringLiteral("presentsDocument"), QStringLiteral("Credential") },
            { QStringLiteral("loggedInFrom"), QStringLiteral("IpAddress") },
        };
        return targets.value(link);
    }

    std::shared_ptr<CaseGraph> m_graph = std::make_shared<CaseGraph>();
    QHash<QString, EvidenceId> m_exhibits;
    QHash<EvidenceId, QString> m_texts;
    quint64 m_id = 0;
    qint32 m_row = 0;
    int m_bystanders = 0;
};

} // namespace twelvefold::test
