// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping_edit.h"
#include "intake/raw_document.h"
#include "items/table_model.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace twelvefold::ui {

//! The beginning of a table, and what all of it suggests that its columns are.
struct MappedTable {
    RawTable head;
    QByteArray proposal = {}; //!< a mapping
};

//! What the columns of one table are: a choice for each, and behind it the mapping as text for what no choice says.
class MappingEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit MappingEditor(QWidget *parent = nullptr);
    ~MappingEditor() override;

    void clear();
    //! On any thread; goes through the whole table.
    static MappedTable lookAt(RawTable table);
    //! `json` is the mapping that goes with it so far; empty takes the proposal.
    void edit(const QString &title, const MappedTable &table, const QByteArray &json);
    QByteArray json() const;
    //! Whether the text is a mapping that fits the table.
    bool fits() const { return m_fits; }
    QString verdict() const;
    //! "email" → "Persona: email"; empty where the column is not used.
    QString use(const QString &column) const;
    void setJson(const QByteArray &json);
    //! As if a person had chosen it in the list of columns.
    void setUse(const QString &column, const ColumnChoice &choice);
    const RawTable &table() const { return m_table; }

Q_SIGNALS:
    //! A person changed the text.
    void edited();

private:
    struct ColumnUse {
        QString column;
        QString sample;
        QString use;
    };
    struct Colours;

    void check();
    void listUses(const Mapping &mapping);
    void placeChoices(const Mapping &mapping);
    QComboBox *makeChoice(const QString &column);
    void fillChoice(QComboBox &box, const Mapping &mapping, int row) const;
    static QString choiceText(const ColumnChoice &choice);

    RawTable m_table; //!< its beginning
    QByteArray m_proposal;
    bool m_fits = false;
    bool m_setting = false;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    TableModel<ColumnUse> *m_uses;
    QTableView *m_columns;
    QTabWidget *m_tabs;
    QLabel *m_verdict;
    QPushButton *m_propose;
    std::unique_ptr<Colours> m_colours;
};

} // namespace twelvefold::ui
