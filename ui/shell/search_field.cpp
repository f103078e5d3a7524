// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_field.h"

#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/search_delegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QTimer>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int mostHits = 12;
constexpr int mostCommands = 8;
constexpr int typingPause = 120; // ms after the last key before the case is asked
constexpr int listWidth = 560;

std::vector<Column<SearchField::Line>> lineColumns()
{
    return { { .text = [](const SearchField::Line &line) { return line.title; },
        .other = [](int role, const SearchField::Line &line) -> QVariant {
            if (role == Qt::DecorationRole)
                return line.icon;
            if (role == SearchDelegate::DetailRole)
                return line.detail;
            return {};
        } } };
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

// Lower is better; -1 does not match. Every word must stand at the start of a word, or anywhere for a worse rank.
int rank(const QString &name, const QStringList &words)
{
    int sum = 0;
    for (const QString &word : words) {
        const auto at = name.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool startsWord = at == 0 || !name[at - 1].isLetterOrNumber();
        sum += startsWord ? (at == 0 ? 0 : 1) : 5;
    }
    return sum;
}

} // namespace

SearchField::SearchField(Selection &selection, QList<QAction *> commands, const QKeySequence &key, QWidget *parent)
    : QLineEdit(parent)
    , m_selection(selection)
    , m_commands(std::move(commands))
    , m_model(new TableModel<Line>(lineColumns(), this))
    , m_list(new QListView(this)) // until it is first shown, over the window
    , m_pause(new QTimer(this))
{
    setPlaceholderText(tr("Search or run a command (%1)").arg(key.toString(QKeySequence::NativeText)));
    setAccessibleName(tr("Search or run a command"));
    setClearButtonEnabled(true);
    addAction(Look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(16, 16));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(this, &QLineEdit::textEdited, this, &SearchField::offer);
    connect(m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index.row()); });
}

void SearchField::setCase(std::shared_ptr<CaseService> service)
{
    m_service = std::move(service);
    leave();
}

QStringList SearchField::offered() const
{
    QStringList titles;
    for (const Line &line : m_model->rows())
        titles += line.title;
    return titles;
}

void SearchField::leave()
{
    ++m_round;
    m_pause->stop();
    clear();
    m_model->setRows({});
    m_list->hide();
}

std::vector<SearchField::Line> SearchField::matchingCommands(const QString &text) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, Line>> found;
    for (QAction *action : m_commands) {
        if (!action->isEnabled())
            continue;
        const QString name = withoutMnemonic(action->text());
        const int place = std::max(rank(name, words), -1);
        const int inTip = place < 0 ? rank(action->statusTip(), words) : -1;
        if (place < 0 && (inTip < 0 || words.isEmpty()))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        found.push_back({ place >= 0 ? place : inTip + 20, { name, keys, action->icon(), action, {}, false } });
    }
    std::ranges::stable_sort(found, {}, [](const auto &entry) { return entry.first; });
    std::vector<Line> lines;
    for (size_t i = 0; i < std::min<size_t>(found.size(), mostCommands); ++i)
        lines.push_back(std::move(found[i].second));
    return lines;
}

void SearchField::offer()
{
    ++m_round;
    m_model->setRows(matchingCommands(text().trimmed()));
    place();
    if (m_service && !text().trimmed().isEmpty())
        m_pause->start();
}

void SearchField::ask()
{
    if (!m_service)
        return;
    whenDone(this, m_service->search(text().trimmed(), mostHits),
        [this, round = m_round](const Result<std::vector<SearchHit>> &hits) {
            if (round == m_round && m_service && hits)
                addHits(*hits);
        });
}

void SearchField::addHits(const std::vector<SearchHit> &hits)
{
    std::vector<Line> lines;
    const auto graph = m_service->snapshot();
    const auto persona = graph->schema().findEntityType(u"Persona");
    for (const SearchHit &hit : hits) {
        Line line { hit.label, hit.snippet.isEmpty() ? hit.kind : hit.snippet, {}, nullptr, {}, false };
        if (hit.kind == u"Evidence") {
            line.target = EvidenceSpot { EvidenceId(hit.id) };
            const Evidence *exhibit = graph->evidence(EvidenceId(hit.id));
            line.icon = Look::icon(Look::evidenceIconName(exhibit ? exhibit->format : QString()));
        } else {
            line.target = EntityId(hit.id);
            if (const auto type = graph->schema().findEntityType(hit.kind))
                line.icon = Look::entityIcon(graph->schema().entityType(*type));
        }
        line.person = persona && graph->schema().findEntityType(hit.kind) == persona;
        lines.push_back(std::move(line));
    }
    // A name is looked for more often than the addresses and accounts made of it.
    std::ranges::stable_partition(lines, &Line::person);
    // What the case holds comes first: that is what people look for most.
    for (const Line &line : matchingCommands(text().trimmed()))
        lines.push_back(line);
    m_model->setRows(std::move(lines));
    place();
}

void SearchField::place()
{
    const int rows = m_model->rowCount();
    if (rows == 0 || !hasFocus()) {
        m_list->hide();
        return;
    }
    // A child of the window, not a window of its own: it takes no focus and goes wherever the window goes.
    if (m_list->parentWidget() != window())
        m_list->setParent(window());
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const QPoint below = mapTo(window(), QPoint(0, QLineEdit::height() + 2));
    const int width = std::min(std::max(QLineEdit::width(), listWidth), window()->width() - below.x() - gridStep);
    m_list->setGeometry(below.x(), below.y(), width, std::min(height, window()->height() - below.y() - gridStep));
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->show();
    m_list->raise();
}

void SearchField::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
    m_list->setCurrentIndex(m_model->index((now + rows + count) % count, 0));
}

void SearchField::take(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Line line = m_model->row(row);
    leave();
    clearFocus();
    if (line.action)
        line.action->trigger();
    else
        m_selection.open(line.target);
}

bool SearchField::event(QEvent *event)
{
    // Esc would clear the selection otherwise; here it first leaves the field.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex().row());
        return;
    case Qt::Key_Escape:
        leave();
        clearFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // Focus that nobody asked for (Tab in passing, a panel closed, a window came back) drops no list over the work.
    if (event->reason() == Qt::MouseFocusReason || event->reason() == Qt::ShortcutFocusReason)
        offer();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

} // namespace twelvefold::ui
