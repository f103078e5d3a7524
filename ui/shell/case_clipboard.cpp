// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_clipboard.h"

#include <QGuiApplication>
#include <QMimeData>

#include <memory>

namespace twelvefold::ui {
namespace {

constexpr auto kept = std::chrono::seconds(30);

// Klipper and others keep nothing in their history that carries it.
const QString secretHint = QStringLiteral("x-kde-passwordManagerHint");
// Ours, and not another password manager's.
const QString ownMark = QStringLiteral("application/x-twelvefold-copy");

// Platforms without a clipboard of their own (offscreen) share it with nobody, and do not say who owns it.
bool ownedHere(const QClipboard &clipboard, QClipboard::Mode mode)
{
    const bool shared = QGuiApplication::platformName() != u"offscreen";
    return !shared || (mode == QClipboard::Selection ? clipboard.ownsSelection() : clipboard.ownsClipboard());
}

std::unique_ptr<QMimeData> marked(const QMimeData &plain)
{
    auto data = std::make_unique<QMimeData>();
    for (const QString &format : plain.formats())
        data->setData(format, plain.data(format));
    if (plain.hasText())
        data->setText(plain.text());
    data->setData(secretHint, QByteArrayLiteral("secret"));
    data->setData(ownMark, QByteArrayLiteral("1"));
    return data;
}

} // namespace

CaseClipboard::CaseClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kept);
    connect(&m_timer, &QTimer::timeout, this, &CaseClipboard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &CaseClipboard::changed);
}

void CaseClipboard::setLimit(std::chrono::milliseconds limit)
{
    m_timer.setInterval(limit);
}

bool CaseClipboard::isOurs() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && data->hasFormat(ownMark);
}

void CaseClipboard::changed(QClipboard::Mode mode)
{
    QClipboard &clipboard = *QGuiApplication::clipboard();
    if (mode != QClipboard::Clipboard || !ownedHere(clipboard, mode) || isOurs())
        return;
    const QMimeData *data = clipboard.mimeData();
    if (!data || data->formats().isEmpty())
        return;
    clipboard.setMimeData(marked(*data).release()); // the clipboard owns it
    m_timer.start();
}

void CaseClipboard::clear()
{
    m_timer.stop();
    QClipboard &clipboard = *QGuiApplication::clipboard();
    if (isOurs())
        clipboard.clear();
    if (clipboard.supportsSelection() && clipboard.ownsSelection())
        clipboard.clear(QClipboard::Selection);
}

} // namespace twelvefold::ui
