// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/mapping_editor.h"

#include "items/schema_words.h"
#include "look/look.h"
#include "preferences/places.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QWheelEvent>

#if __has_include(<KSyntaxHighlighting/SyntaxHighlighter>)
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#endif

namespace twelvefold::ui {

#if __has_include(<KSyntaxHighlighting/SyntaxHighlighter>)
//! Colours for JSON by KSyntaxHighlighting.
struct MappingEditor::Colours {
    explicit Colours(const QPlainTextEdit &text)
        : highlighter(text.document())
    {
        highlighter.setDefinition(repository.definitionForName(QStringLiteral("JSON")));
        follow(text.palette());
    }
    void follow(const QPalette &palette) { highlighter.setTheme(repository.themeForPalette(palette)); }

    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::SyntaxHighlighter highlighter;
};
#else
//! Plain text where the highlighter is not installed.
struct MappingEditor::Colours {
    explicit Colours(const QPlainTextEdit &) { }
};
#endif

namespace {

constexpr size_t shownRows = 200; // of a table; enough to see what its columns are

//! Scrolling over the table changes nothing in it.
class ChoiceBox final : public QComboBox
{
public:
    ChoiceBox() { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

MappingEditor::MappingEditor(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_uses(new TableModel<ColumnUse>(
          { { .title = tr("Column"), .text = [](const ColumnUse &u) { return u.column; } },
              { .title = tr("Used as"), .text = [](const ColumnUse &u) { return u.use; } },
              { .title = tr("First value"), .text = [](const ColumnUse &u) { return u.sample; } } },
          this))
    , m_columns(new QTableView)
    , m_tabs(new QTabWidget)
    , m_verdict(new QLabel)
    , m_propose(new QPushButton(tr("&Propose one")))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setFont(Look::fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Mapping"));
    m_text->setTabStopDistance(4 * gridStep);
    m_colours = std::make_unique<Colours>(*m_text);
    m_columns->setModel(m_uses);
    m_columns->setShowGrid(false);
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->setTabKeyNavigation(false);
    m_columns->setWordWrap(false);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(6 * gridStep);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setAccessibleName(tr("Columns of the table"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_propose->setToolTip(tr("Guesses from the heads and cells of the table what its columns are"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_columns, tr("Columns"));
    m_tabs->addTab(m_text, tr("As JSON"));
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_verdict, 1);
    bottom->addWidget(m_propose, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(bottom);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        check();
        if (!m_setting)
            Q_EMIT edited();
    });
    connect(m_propose, &QPushButton::clicked, this, [this] { m_text->setPlainText(QString::fromUtf8(m_proposal)); });
}

MappingEditor::~MappingEditor()
{
    // The highlighter touches the text when it goes, and whoever listens may be half gone already.
    m_text->disconnect(this);
}

void MappingEditor::clear()
{
    edit({}, {}, {});
}

MappedTable MappingEditor::lookAt(RawTable table)
{
    MappedTable seen { .proposal = proposeMapping(table).toJson() };
    table.rows.resize(std::min(table.rows.size(), shownRows));
    seen.head = std::move(table);
    return seen;
}

void MappingEditor::edit(const QString &title, const MappedTable &table, const QByteArray &json)
{
    m_table = table.head;
    m_proposal = table.proposal;
    m_uses->setRows({});
    m_title->setText(title);
    const bool known = !m_table.header.isEmpty();
    setJson(json.isEmpty() && known ? m_proposal : json);
    m_columns->resizeColumnsToContents();
    m_columns->setColumnWidth(1, std::max(m_columns->columnWidth(1), 50 * gridStep));
    m_propose->setEnabled(known);
}

void MappingEditor::setJson(const QByteArray &json)
{
    m_setting = true;
    m_text->setPlainText(QString::fromUtf8(json));
    m_setting = false;
    check();
}

QByteArray MappingEditor::json() const
{
    return m_text->toPlainText().toUtf8();
}

QString MappingEditor::verdict() const
{
    return m_verdict->text();
}

QString MappingEditor::use(const QString &column) const
{
    for (const ColumnUse &use : m_uses->rows()) {
        if (use.column == column)
            return use.use;
    }
    return {};
}

void MappingEditor::check()
{
    m_fits = false;
    if (m_table.header.isEmpty() && m_text->toPlainText().isEmpty()) {
        m_verdict->clear();
        m_uses->setRows({});
        return;
    }
    const auto mapping = Mapping::fromJson(json());
    if (!mapping) {
        m_verdict->setText(mapping.error().message);
        return;
    }
    listUses(*mapping);
    const Status fits = m_table.header.isEmpty() ? Status() : mapping->check(m_table.header);
    m_fits = bool(fits);
    if (!fits)
        m_verdict->setText(fits.error().message);
    else if (mapping->entities.empty())
        m_verdict->setText(tr("Nothing is taken from this table yet."));
    else
        m_verdict->setText(tr("The mapping fits the table."));
}

void MappingEditor::listUses(const Mapping &mapping)
{
    QHash<QString, QStringList> uses;
    const Schema &schema = Schema::standard();
    for (const EntityRule &entity : mapping.entities) {
        const QString type = schema.entityType(entity.type).name;
        for (const QString &key : entity.keys)
            uses[key] += tr("%1: key").arg(type);
        for (const PropertyRule &rule : entity.properties) {
            for (const QString &column : rule.value.columns)
                uses[column] += QStringLiteral("%1: %2").arg(type, rule.property);
        }
    }
    for (const LinkRule &link : mapping.links) {
        for (const PropertyRule &rule : link.properties) {
            for (const QString &column : rule.value.columns)
                uses[column] += QStringLiteral("%1: %2").arg(schema.linkType(link.type).name, rule.property);
        }
        if (link.grade) {
            for (const QString &column : link.grade->columns)
                uses[column] += tr("grade");
        }
    }
    std::vector<ColumnUse> rows;
    for (qsizetype i = 0; i < m_table.header.size(); ++i) {
        const QString &column = m_table.header[i];
        const QString sample = m_table.rows.empty() ? QString() : m_table.rows.front().value(i);
        rows.push_back({ column, sample, uses.value(column).join(QStringLiteral(", ")) });
    }
    m_uses->updateRows(std::move(rows));
    placeChoices(mapping);
}

QString MappingEditor::choiceText(const ColumnChoice &choice)
{
    const Schema &schema = Schema::standard();
    const auto type = schema.findEntityType(choice.type);
    const QString thing = type ? schemaText(schema.entityType(*type).label) : choice.type;
    switch (choice.kind) {
    case ColumnChoice::Kind::Ignore:
        return tr("not used");
    case ColumnChoice::Kind::Key:
        return tr("%1: key (equal cells are one)").arg(thing);
    case ColumnChoice::Kind::Property: {
        const auto *property = type ? schema.entityType(*type).property(choice.property) : nullptr;
        return QStringLiteral("%1: %2").arg(thing, property ? schemaText(property->label) : choice.property);
    }
    case ColumnChoice::Kind::Identifier: {
        const auto link = schema.findLinkType(choice.link);
        return tr("%1 (%2)").arg(thing, link ? schemaText(schema.linkType(*link).label) : choice.link);
    }
    case ColumnChoice::Kind::LinkFact:
        if (choice.property == u"at")
            return tr("Event: time");
        if (choice.property == u"amount")
            return tr("Event: amount");
        return choice.property == u"currency" ? tr("Event: currency") : tr("Event: transaction");
    }
    return {};
}

// The boxes stay while the table does: who goes through one with the arrow keys keeps it.
void MappingEditor::placeChoices(const Mapping &mapping)
{
    for (int row = 0; row < m_uses->rowCount(); ++row) {
        const QModelIndex place = m_uses->index(row, 1);
        auto *box = qobject_cast<QComboBox *>(m_columns->indexWidget(place));
        if (!box) {
            box = makeChoice(m_uses->row(row).column);
            m_columns->setIndexWidget(place, box);
        }
        fillChoice(*box, mapping, row);
    }
}

QComboBox *MappingEditor::makeChoice(const QString &column)
{
    auto *box = new ChoiceBox;
    box->setAccessibleName(tr("What %1 is").arg(column));
    box->setFrame(false);
    // Later: the choice writes the mapping anew, and with it what this box offers.
    connect(
        box, &QComboBox::activated, this,
        [this, box, column](int index) {
            if (const QVariant choice = box->itemData(index); choice.isValid())
                setUse(column, columnChoices()[choice.toUInt()]);
        },
        Qt::QueuedConnection);
    return box;
}

// What several rules or a joined value make of a column stays what it is until a person chooses otherwise.
void MappingEditor::fillChoice(QComboBox &box, const Mapping &mapping, int row) const
{
    const QSignalBlocker quiet(box);
    const std::vector<ColumnChoice> choices = columnChoices();
    const auto now = choiceOf(mapping, m_uses->row(row).column);
    box.clear();
    for (size_t i = 0; i < choices.size(); ++i) {
        if (now == choices[i] || mayBe(mapping, m_uses->row(row).column, choices[i]))
            box.addItem(choiceText(choices[i]), uint(i));
        if (now == choices[i])
            box.setCurrentIndex(box.count() - 1);
    }
    if (!now || std::ranges::find(choices, *now) == choices.end()) {
        box.insertItem(0, m_uses->row(row).use);
        box.setCurrentIndex(0);
    }
}

void MappingEditor::setUse(const QString &column, const ColumnChoice &choice)
{
    auto mapping = Mapping::fromJson(json());
    if (!mapping)
        return;
    choose(*mapping, column, choice);
    m_text->setPlainText(QString::fromUtf8(mapping->toJson()));
}

} // namespace twelvefold::ui
