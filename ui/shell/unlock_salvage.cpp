// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the unlock page does about a damaged case: it is only read, and what still reads goes into a new one.
#include "shell/unlock_page.h"

#include "jobs/run_job.h"
#include "shell/file_dialogs.h"
#include "shell/key_file_row.h"
#include "shell/passphrase_field.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostLostShown = 12;

} // namespace

void UnlockPage::askWhereToSalvage()
{
    askForFiles(this, FileAsk::NewFile, tr("Where to keep what is salvaged"), caseFileFilter(),
        [this](const QStringList &files) {
            const QString &file = files.first();
            salvage(file.endsWith(u".12f") ? file : file + QStringLiteral(".12f"));
        });
}

void UnlockPage::salvage(const QString &to)
{
    if (m_busy || m_path.isEmpty())
        return;
    m_message->hide();
    setBusy(true);
    OpenRequest damaged { .path = m_path, .keyFile = m_keyFile->path(), .readOnly = true };
    const auto answer = m_host.salvage(std::move(damaged), to, Passphrase(m_passphrase->text()));
    whenDone(this, answer, [this, attempt = m_attempt](const Result<SalvageReport> &report) {
        if (attempt != m_attempt)
            return;
        setBusy(false);
        tellSalvaged(report);
    });
}

// The page goes on to the new case, so that the next thing to do is to unlock it.
void UnlockPage::tellSalvaged(const Result<SalvageReport> &report)
{
    if (!report) {
        m_message->setText(report.error().message);
        m_message->show();
        return;
    }
    QStringList lines { tr("Salvaged into %1.").arg(report->file) + u' '
        + tr("%n part(s) read, each proven by its hash.", nullptr, int(report->readable)) + u' '
        + (report->lost > 0 ? tr("%n part(s) are lost.", nullptr, int(report->lost))
                            : tr("Nothing is known to be lost.")) };
    for (size_t i = 0; i < std::min(report->items.size(), mostLostShown); ++i)
        lines += QStringLiteral("• ") + report->items[i].what;
    if (report->items.size() > mostLostShown)
        lines += tr("and %n more", nullptr, int(report->items.size() - mostLostShown));
    lines += tr("The damaged file was only read: keep it. The passphrase opens the new case as well.");
    setPath(report->file, false);
    m_message->setText(lines.join(u'\n'));
    m_message->show();
}

} // namespace twelvefold::ui
