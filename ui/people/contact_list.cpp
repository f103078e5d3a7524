// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/contact_list.h"

#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "shell/file_dialogs.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace twelvefold::ui {

ContactList::ContactList(IdentityHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_model(new TableModel<CardFacts>(columns(), this))
    , m_table(new QTableView)
    , m_stack(new QStackedWidget)
    , m_compare(new QPushButton(Look::icon(QStringLiteral("verify")), tr("Com&pare…")))
    , m_remove(new QPushButton(tr("&Remove…")))
    , m_question(new QLabel)
    , m_heard(new QLineEdit)
{
    m_comparison = comparison();
    build();
    update();
}

std::vector<Column<CardFacts>> ContactList::columns()
{
    const auto mark = [](int role, const CardFacts &card) -> QVariant {
        if (role != Qt::DecorationRole)
            return {};
        const QPalette palette = QGuiApplication::palette();
        return card.verified ? Look::icon(QStringLiteral("good"), Look::colour(Role::Good, palette))
                             : Look::icon(QStringLiteral("warning"), Look::colour(Role::Warning, palette));
    };
    const auto whole = [](int role, const CardFacts &card) -> QVariant {
        if (role == Qt::FontRole)
            return Look::fixedFont();
        return role == Qt::ToolTipRole ? QVariant(card.fingerprint) : QVariant();
    };
    return {
        { .title = tr("Name"),
            .text = [](const CardFacts &card) { return isolated(card.name); },
            .other
            = [](int role,
                  const CardFacts &card) { return role == Qt::ToolTipRole ? QVariant(card.name) : QVariant(); } },
        { .title = tr("State"),
            .text = [](const CardFacts &card) { return card.verified ? tr("verified") : tr("not verified"); },
            .other = mark },
        { .title = tr("Fingerprint"), .text = [](const CardFacts &card) { return card.fingerprint; }, .other = whole }
    };
}

void ContactList::build()
{
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Contacts"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(6 * gridStep, fontMetrics().height() + 2 * gridStep));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *none = new QLabel(tr("No contacts yet. Ask a colleague to export their card and send it to you, then import "
                               "it here. A card is no secret."));
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignCenter);
    none->setContentsMargins(8 * gridStep, 0, 8 * gridStep, 0);
    m_stack->addWidget(none);
    m_stack->addWidget(m_table);
    m_stack->setMinimumHeight(fontMetrics().height() * 7);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttonRow());
    layout->addWidget(m_comparison);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactList::update);
}

QWidget *ContactList::buttonRow()
{
    auto *row = new QWidget;
    auto *take = new QPushButton(Look::icon(QStringLiteral("import")), tr("I&mport a card…"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(take);
    layout->addStretch();
    layout->addWidget(m_compare);
    layout->addWidget(m_remove);
    connect(take, &QPushButton::clicked, this, [this] {
        askForFiles(this, FileAsk::OneFile, tr("Import a colleague's card"), cardFileFilter(),
            [this](const QStringList &files) { import(files.first()); });
    });
    connect(m_compare, &QPushButton::clicked, this, &ContactList::compare);
    connect(m_remove, &QPushButton::clicked, this, &ContactList::askToRemove);
    return row;
}

// The words on the card are not shown here: who reads them off the screen has compared nothing.
QWidget *ContactList::comparison()
{
    auto *box = new QWidget;
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_heard->setAccessibleName(tr("What the person says"));
    m_heard->setPlaceholderText(tr("Eight words, or the fingerprint"));
    auto *fits = new QPushButton(tr("Mark as &verified"));
    auto *leave = new QPushButton(tr("&Not now"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_heard, 1);
    row->addWidget(fits);
    row->addWidget(leave);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_question);
    layout->addLayout(row);
    box->hide();
    connect(fits, &QPushButton::clicked, this, [this] { mark(m_heard->text()); });
    connect(m_heard, &QLineEdit::returnPressed, this, [this] { mark(m_heard->text()); });
    connect(leave, &QPushButton::clicked, box, &QWidget::hide);
    return box;
}

void ContactList::load()
{
    whenDone(this, m_host.contacts(), [this](Result<std::vector<CardFacts>> contacts) {
        if (!contacts) {
            Q_EMIT told(contacts.error().message, true);
            return;
        }
        const CardFacts *before = selected();
        const QString id = before ? before->id : QString();
        m_model->setRows(std::move(contacts).value());
        const auto row = std::ranges::find(m_model->rows(), id, &CardFacts::id);
        if (row != m_model->rows().end())
            select(int(row - m_model->rows().begin()));
        update();
    });
}

void ContactList::import(const QString &path)
{
    whenDone(this, m_host.importCard(path), [this](const Result<CardFacts> &card) {
        if (!card) {
            Q_EMIT told(card.error().message, true);
            return;
        }
        Q_EMIT told(card->verified
                ? tr("Took in the card of %1, whom you have verified before.").arg(isolated(card->name))
                : tr("Took in the card of %1. Compare it before you rely on it: anybody can write a "
                     "card with this name.")
                      .arg(isolated(card->name)),
            false);
        Q_EMIT changed();
        load();
    });
}

void ContactList::select(int row)
{
    m_table->selectRow(row);
}

const CardFacts *ContactList::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row());
}

void ContactList::compare()
{
    const CardFacts *card = selected();
    if (!card)
        return;
    m_comparing = card->id;
    m_question->setText(
        tr("Call %1, or meet them, and have them read their eight words or their fingerprint from their "
           "own program. Type what you hear:")
            .arg(isolated(card->name)));
    m_heard->clear();
    m_comparison->show();
    m_heard->setFocus();
}

void ContactList::mark(const QString &heard)
{
    if (heard.trimmed().isEmpty())
        return;
    whenDone(this, m_host.verify(m_comparing, heard), [this](const Result<CardFacts> &card) {
        if (!card) {
            Q_EMIT told(card.error().message, true);
            return;
        }
        m_comparison->hide();
        Q_EMIT told(tr("It is the card of %1: marked as verified.").arg(isolated(card->name)), false);
        Q_EMIT changed();
        load();
    });
}

void ContactList::askToRemove()
{
    const CardFacts *card = selected();
    if (!card)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove contact"),
        tr("Remove the card of %1? What was sent stays readable to them; to send again you need the card again.")
            .arg(isolated(card->name)),
        QMessageBox::NoButton, this);
    const auto *yes = question->addButton(tr("&Remove it"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("&Keep it"), QMessageBox::RejectRole));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QAbstractButton::clicked, this, [this, id = card->id] { remove(id); });
    question->open();
}

void ContactList::remove(const QString &id)
{
    whenDone(this, m_host.removeContact(id), [this](const Result<bool> &removed) {
        if (!removed)
            Q_EMIT told(removed.error().message, true);
        m_comparison->hide();
        Q_EMIT changed();
        load();
    });
}

void ContactList::update()
{
    const CardFacts *card = selected();
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    m_compare->setEnabled(card && !card->verified);
    m_remove->setEnabled(card);
    if (!card || card->id != m_comparing)
        m_comparison->hide();
}

} // namespace twelvefold::ui
