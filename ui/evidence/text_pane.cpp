// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/text_pane.h"

#include "evidence/code_colours.h"
#include "look/look.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace twelvefold::ui {

TextPane::TextPane(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_colours(new CodeColours(m_edit->document()))
    , m_notice(new QLabel)
    , m_earlier(new QToolButton)
    , m_later(new QToolButton)
    , m_bar(new QWidget)
{
    m_edit->setReadOnly(true);
    m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setAccessibleName(tr("Text of the exhibit"));
    m_edit->document()->setDocumentMargin(2 * gridStep);
    m_edit->viewport()->installEventFilter(this);
    m_notice->setFont(Look::smallFont());
    m_notice->setWordWrap(true);
    m_earlier->setText(tr("Earlier"));
    m_later->setText(tr("Later"));
    connect(m_earlier, &QToolButton::clicked, this, [this] { showWindow(m_start - windowSize); });
    connect(m_later, &QToolButton::clicked, this, [this] { showWindow(m_start + windowSize); });

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    bar->addWidget(m_notice, 1);
    bar->addWidget(m_earlier);
    bar->addWidget(m_later);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_edit, 1);
    m_bar->hide();
}

void TextPane::setText(const QString &text, Style style, bool defang)
{
    m_source = text;
    m_defang = defang;
    m_markAt = -1;
    m_edit->setFont(style == Style::Source ? Look::fixedFont() : font());
    m_format.clear();
    m_colours->choose({}, {}, palette());
    showWindow(0);
}

void TextPane::setLanguage(const QString &format, const QString &fileName)
{
    m_format = format;
    m_fileName = fileName;
    m_colours->choose(format, fileName, palette());
}

void TextPane::clear()
{
    setText({}, Style::Prose);
}

QString TextPane::language() const
{
    return m_colours->language();
}

QString TextPane::notice() const
{
    return m_bar->isHidden() ? QString() : m_notice->text();
}

void TextPane::showWindow(qint64 start)
{
    m_start = std::clamp<qint64>(start, 0, std::max<qint64>(m_source.size() - 1, 0));
    if (m_start > 0 && m_source[m_start].isLowSurrogate())
        --m_start;
    m_shown = ShownText(QStringView(m_source).mid(m_start, windowSize), m_defang);
    m_edit->setPlainText(m_shown.text());
    tellNotice();
    showMarks();
}

void TextPane::tellNotice()
{
    QStringList parts;
    const bool part = m_source.size() > windowSize;
    const QLocale locale;
    if (part) {
        parts += tr("Characters %1 to %2 of %3.")
                     .arg(locale.toString(m_start + 1),
                         locale.toString(std::min<qint64>(m_start + windowSize, m_source.size())),
                         locale.toString(m_source.size()));
    }
    if (!m_shown.marks().empty()) {
        QSet<QString> names;
        for (const ShownText::Mark &mark : m_shown.marks())
            names.insert(ShownText::nameOf(mark.code));
        QStringList sorted(names.begin(), names.end());
        sorted.sort();
        parts += tr("%n character(s) that cannot be seen, or that turn the writing around, are shown as ▯: %1.",
            nullptr, int(m_shown.marks().size()))
                     .arg(sorted.mid(0, 4).join(QStringLiteral(", ")));
    }
    m_notice->setText(parts.join(u' '));
    m_bar->setVisible(!parts.isEmpty());
    m_earlier->setVisible(part);
    m_later->setVisible(part);
    m_earlier->setEnabled(m_start > 0);
    m_later->setEnabled(m_start + windowSize < m_source.size());
}

bool TextPane::mark(qint64 offset, qint64 length)
{
    if (offset < 0 || offset + length > m_source.size()) {
        unmark();
        return false;
    }
    m_markAt = offset;
    m_markLength = std::max<qint64>(length, 1);
    if (offset < m_start || offset + m_markLength > m_start + windowSize)
        showWindow(offset - windowSize / 2);
    else
        showMarks();
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(int(m_shown.toShown(offset - m_start)));
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    return true;
}

bool TextPane::markFound(const QString &key, const QString &value)
{
    if (value.isEmpty())
        return false;
    const QRegularExpression pair(QStringLiteral("\"%1\"\\s*:\\s*\"?(%2)")
                                      .arg(QRegularExpression::escape(key), QRegularExpression::escape(value)));
    const QRegularExpressionMatch match = pair.match(m_source);
    const qsizetype at = match.hasMatch() ? match.capturedStart(1) : m_source.indexOf(value);
    return at >= 0 ? mark(at, value.size()) : (unmark(), false);
}

void TextPane::unmark()
{
    m_markAt = -1;
    showMarks();
}

void TextPane::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](qint64 from, qint64 to, const QTextCharFormat &format) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_edit->document());
        selection.cursor.setPosition(int(from));
        selection.cursor.setPosition(int(to), QTextCursor::KeepAnchor);
        selection.format = format;
        selections += selection;
    };
    QTextCharFormat treacherous;
    treacherous.setBackground(Look::colour(Role::Warning, palette()));
    treacherous.setForeground(Look::textOn(Look::colour(Role::Warning, palette())));
    for (size_t i = 0; i < std::min<size_t>(m_shown.marks().size(), 2000); ++i) {
        const ShownText::Mark &mark = m_shown.marks()[i];
        add(mark.at, mark.at + (mark.code > 0xFFFF ? 2 : 1), treacherous);
    }
    if (m_markAt >= m_start && m_markAt < m_start + windowSize) {
        const QColor accent = Look::colour(Role::Accent, palette());
        QTextCharFormat found;
        found.setBackground(accent);
        found.setForeground(Look::textOn(accent));
        const qint64 from = m_shown.toShown(m_markAt - m_start);
        const qint64 to = m_shown.toShown(m_markAt - m_start + m_markLength);
        add(from, std::min<qint64>(to, m_shown.text().size()), found);
    }
    m_edit->setExtraSelections(selections);
}

QString TextPane::marked() const
{
    if (m_markAt < m_start || m_edit->extraSelections().isEmpty())
        return {};
    return m_edit->extraSelections().constLast().cursor.selectedText();
}

void TextPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colours->choose(m_format, m_fileName, palette());
        showMarks();
    }
}

bool TextPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = m_edit->cursorForPosition(help->pos()).position();
    for (const ShownText::Mark &mark : m_shown.marks()) {
        if (std::abs(mark.at - at) <= 1) {
            QToolTip::showText(help->globalPos(), ShownText::nameOf(mark.code), m_edit);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace twelvefold::ui
