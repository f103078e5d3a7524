// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/custody_acts.h"

#include "session/case_session.h"

#include <QFileInfo>

namespace twelvefold {

std::vector<CustodyRecord> acquisitions(const Gesture &gesture, const QString &caseTitle, const QString &tool)
{
    std::vector<CustodyRecord> acts;
    for (const Change &change : gesture.changes) {
        const auto *put = std::get_if<Put>(&change);
        const auto *evidence = put ? std::get_if<Evidence>(&put->record) : nullptr;
        if (!evidence)
            continue;
        acts.push_back({ .act = CustodyAct::Acquired,
            .exhibit = evidence->id,
            .from = evidence->source,
            .to = caseTitle,
            .tool = tool,
            .at = evidence->acquiredAt,
            .location = evidence->name,
            .before = evidence->sha256,
            .after = evidence->sha256,
            .result = CustodyResult::Match });
    }
    return acts;
}

std::vector<CustodyRecord> exports(const PackReport &report, const PackRequest &request, const PackDocument &document)
{
    const CustodyRecord pack { .act = CustodyAct::Exported,
        .from = document.caseTitle,
        .to = request.recipient,
        .tool = document.tool,
        .reason = request.purpose,
        .location = QFileInfo(report.file).fileName(),
        .after = report.sha256 };
    std::vector<CustodyRecord> acts { pack };
    if (!request.embedOriginals)
        return acts;
    for (const PackExhibit &exhibit : document.exhibits) {
        CustodyRecord act = pack;
        act.exhibit = exhibit.id;
        act.before = exhibit.sha256;
        act.after = exhibit.sha256;
        act.result = CustodyResult::Match; // the writer refuses bytes that have another hash
        acts.push_back(act);
    }
    return acts;
}

std::vector<CustodyRecord> sharing(const ShareReport &report, const ShareRequest &request, const QString &caseTitle)
{
    QStringList names;
    for (const ShareRecipient &who : report.recipients)
        names += who.name.isEmpty() ? who.recipient : who.name;
    const CustodyRecord shared { .act = CustodyAct::Shared,
        .from = caseTitle,
        .to = names.isEmpty() ? QStringLiteral("whoever has the passphrase") : names.join(u", "),
        .tool = toolName(),
        .location = QFileInfo(report.file).fileName(),
        .after = report.sha256 };
    if (request.entities.empty() && request.redaction == RedactionProfile::None)
        return { shared };
    CustodyRecord made = shared;
    made.act = CustodyAct::RedactedCopyMade;
    made.to.clear();
    made.reason = QStringLiteral("redaction: %1%2")
                      .arg(toText(request.redaction),
                          request.entities.empty() ? QString() : QStringLiteral(", chosen entities only"));
    return { made, shared };
}

} // namespace twelvefold
