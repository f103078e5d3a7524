// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/utc.h"
#include "facts/source_ref.h"
#include "schema/schema.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

// Who says what, from where: evidence → assertion → entity → judgement → operator hypothesis.
namespace twelvefold {

struct CaseInfo {
    CaseId id;
    QString title;
    Utc createdAt;

    bool operator==(const CaseInfo &) const = default;
};

//! One exhibit: bytes that were taken in, never changed, known by their hash.
struct Evidence {
    EvidenceId id;
    qint32 number = 0; //!< exhibit number in this case, from 1; shown as E-014
    QByteArray sha256; //!< 32 bytes
    qint64 size = 0; //!< bytes
    QString name; //!< file name as it was given, for showing only
    QString format; //!< what its content is: "csv" "eml" "pdf" "docx" "text" "json-resume" "png" "jpeg" …
    QString source; //!< where it came from, in the words of who took it in
    QString grade; //!< Admiralty grade, "B2"; empty until somebody grades it, which F6 is not
    Utc acquiredAt;
    QString acquiredBy;
    QString tool; //!< program and version that took it in
    EvidenceId parent; //!< the exhibit it was attached to or contained in; null for most
    qint32 sameNumber = 0; //!< earlier exhibits of this number, where copies of the case were merged; not in the ledger

    //! "E-014"; where copies were merged and each had one of that number, the second is "E-014b", the third "E-014c".
    QString label() const;
    bool operator==(const Evidence &) const = default;
};

struct Entity {
    EntityId id;
    EntityTypeIndex type = 0;
    QString keyspace; //!< keeps tables of one case apart; usually empty
    QString key; //!< parts joined by U+001F; the normalised value for identifier types; empty if it has none

    bool operator==(const Entity &) const = default;
};

enum class AssertionStatus : quint8 { Claimed, Verified, Refuted };

//! One value of one property, said by one exhibit. Contradicting ones live side by side; none is overwritten.
struct Assertion {
    AssertionId id;
    EntityId subject;
    QString property;
    QString value; //!< normalised
    QString raw; //!< as it stands in the exhibit
    AssertionStatus status = AssertionStatus::Claimed;
    SourceRef source;

    bool operator==(const Assertion &) const = default;
};

struct LinkValue {
    QString property;
    QString value; //!< normalised
    QString raw;

    bool operator==(const LinkValue &) const = default;
};

//! A directed link; the same link (type, ends and values) said by several exhibits is one link with several sources.
struct Link {
    LinkId id;
    LinkTypeIndex type = 0;
    EntityId from;
    EntityId to;
    AssertionStatus status = AssertionStatus::Claimed;
    std::vector<LinkValue> values;
    std::vector<SourceRef> sources;

    QString value(QStringView property) const;
    bool operator==(const Link &) const = default;
};

enum class JudgementKind : quint8 {
    SamePersona, //!< one identity recorded twice: the two become one, reversibly
    SameOperator,
    Different,
    Unsure,
};

//! What an analyst decided about two personas. The machine never overrules it; of several on one pair the latest
//! counts.
struct Judgement {
    JudgementId id;
    JudgementKind kind = JudgementKind::Unsure;
    EntityId a;
    EntityId b;
    QString why;
    QString by;
    Utc at;

    bool operator==(const Judgement &) const = default;
};

//! Whether `a` counts rather than `b` where both are about one pair: the one made later, whatever order they came into
//! the case in; of two made in the same millisecond the one with the greater id.
bool isLater(const Judgement &a, const Judgement &b);

//! That these personas are run by one operator, as `resolve` found it.
struct Hypothesis {
    HypothesisId id; //!< survives re-resolving by largest overlap
    QString label; //!< "Operator A"
    std::vector<EntityId> personas; //!< sorted
    double score = 0; //!< decibans, the lowest join that holds it together
    double threshold = 0; //!< decibans it was resolved at
    std::vector<EvidenceId> evidence; //!< every exhibit it rests on

    bool operator==(const Hypothesis &) const = default;
};

//! How the hypotheses of the case were found last. One a case; before the first resolving it is as made here.
struct ResolveSettings {
    CaseId id;
    double threshold = 10; //!< decibans
    double kappa = 1; //!< expected mates a persona
    QString model; //!< the text of the weights that took the place of the shipped ones; empty for those

    bool operator==(const ResolveSettings &) const = default;
};

using Record = std::variant<CaseInfo, Evidence, Entity, Assertion, Link, Judgement, Hypothesis, ResolveSettings>;

//! The names of the enumerations as files and the command line write them: "claimed", "same-persona".
QString toText(AssertionStatus status);
QString toText(JudgementKind kind);
std::optional<AssertionStatus> assertionStatusFromText(QStringView text);
std::optional<JudgementKind> judgementKindFromText(QStringView text);

} // namespace twelvefold
