// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/exhibit_head.h"

#include "evidence/shown_text.h"
#include "items/words.h"
#include "look/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace twelvefold::ui {

namespace {

// To the minute; the details give all of it.
QString utcText(Utc at)
{
    return QStringLiteral("%1 UTC").arg(at.toIso().left(16).replace(u'T', u' '));
}

} // namespace

ExhibitHead::ExhibitHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_facts(new QLabel)
    , m_hash(new QLabel)
    , m_family(new QLabel)
{
    m_title->setFont(Look::headingFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setTextFormat(Qt::PlainText);
    m_hash->setFont(Look::fixedFont());
    m_hash->setTextFormat(Qt::PlainText);
    m_hash->setAccessibleName(tr("SHA-256"));
    m_family->setTextFormat(Qt::RichText);
    m_family->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    for (QLabel *label : { m_facts, m_family })
        label->setWordWrap(true);
    for (QLabel *label : { m_title, m_facts, m_hash })
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hash->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_family, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const auto id = EvidenceId::fromString(link))
            Q_EMIT exhibitWanted(*id);
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    column->setSpacing(gridStep / 2);
    for (QLabel *label : { m_title, m_facts, m_hash, m_family })
        column->addWidget(label);
}

void ExhibitHead::setExhibit(const CaseGraph &graph, const Evidence &evidence)
{
    m_title->setText(QStringLiteral("%1  %2").arg(evidence.label(), isolated(madeVisible(evidence.name))));
    m_title->setToolTip(tipOf(evidence.name));
    QStringList facts { sizeText(evidence.size),
        tr("taken in %1 by %2").arg(utcText(evidence.acquiredAt), isolated(evidence.acquiredBy)) };
    if (!evidence.source.isEmpty())
        facts += tr("from %1").arg(isolated(madeVisible(evidence.source)));
    facts += gradeText(evidence.grade);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const QString hash = QString::fromLatin1(evidence.sha256.toHex());
    m_hash->setText(hash);
    m_hash->setToolTip(tr("SHA-256 of the original: %1").arg(hash));
    const QString family = familyOf(graph, evidence);
    m_family->setText(family);
    m_family->setVisible(!family.isEmpty());
}

QString ExhibitHead::familyOf(const CaseGraph &graph, const Evidence &evidence) const
{
    const QString colour = Look::colour(Role::Accent, palette()).name();
    const auto link = [&](const Evidence &other) {
        return QStringLiteral("<a style=\"color:%1\" href=\"%2\">%3 %4</a>")
            .arg(colour, other.id.toString(), other.label(), isolated(madeVisible(other.name)).toHtmlEscaped());
    };
    QStringList parts;
    if (const Evidence *parent = graph.evidence(evidence.parent))
        parts += tr("Part of %1").arg(link(*parent));
    QStringList children;
    for (const Evidence &other : graph.evidence()) {
        if (other.parent == evidence.id && !evidence.id.isNull())
            children += link(other);
    }
    if (!children.isEmpty())
        parts += tr("Attached: %1").arg(children.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

void ExhibitHead::clear()
{
    for (QLabel *label : { m_title, m_facts, m_hash, m_family }) {
        label->clear();
        label->setToolTip({});
    }
}

QString ExhibitHead::text() const
{
    return QStringList { m_title->text(), m_facts->text(), m_hash->text(), m_family->text() }.join(u'\n');
}

} // namespace twelvefold::ui
