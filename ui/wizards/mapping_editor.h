// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"
#include "intake/raw_document.h"
#include "items/table_model.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace twelvefold::ui {

//! What the columns of one table are: the mapping as text, and beside it each column with what it is used as.
class MappingEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit MappingEditor(QWidget *parent = nullptr);
    ~MappingEditor() override;

    void clear();
    //! `json` is the mapping that goes with it so far; empty proposes one from the table itself.
    void edit(const QString &title, const RawTable &table, const QByteArray &json);
    QByteArray json() const;
    //! Whether the text is a mapping that fits the table.
    bool fits() const { return m_fits; }
    QString verdict() const;
    //! "email" → "Persona: email"; empty where the column is not used.
    QString use(const QString &column) const;
    void setJson(const QByteArray &json);

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

    RawTable m_table;
    bool m_fits = false;
    bool m_setting = false;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    TableModel<ColumnUse> *m_uses;
    QTableView *m_columns;
    QLabel *m_verdict;
    QPushButton *m_propose;
    std::unique_ptr<Colours> m_colours;
};

} // namespace twelvefold::ui
