// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/source_ref.h"
#include "intake/raw_document.h"

#include <QTableView>

namespace twelvefold::ui {

//! A table as it was read, row by row as in the file, its lines numbered as there.
class TablePane final : public QTableView
{
    Q_OBJECT
public:
    explicit TablePane(QWidget *parent = nullptr);
    ~TablePane() override;

    void setTable(const RawTable &table);
    void clear() { setTable({}); }
    //! Marks the cell, or the row where no column is given. Returns whether it is there.
    bool mark(const Place &place);
    void unmark();

private:
    class Model;
    std::unique_ptr<Model> m_model;
};

} // namespace twelvefold::ui
