// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/section.h"
#include "ports/case_service.h"
#include "shell/selection.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace twelvefold::ui {

//! Where am I, with counts: the sections of the case, and the operators by name.
class Navigator final : public QTreeView
{
    Q_OBJECT
public:
    explicit Navigator(Selection &selection, QWidget *parent = nullptr);

    void setCase(std::shared_ptr<CaseService> service);
    void setSection(const Section &section);
    const Section &section() const { return m_section; }
    //! "Personas" → 87; -1 if there is no such line.
    int count(const QString &title) const;

Q_SIGNALS:
    void sectionChosen(const twelvefold::ui::Section &section);

private:
    void rebuild();
    void addSection(const QString &title, const QString &icon, int count, const Section &section);
    void addOperators(const CaseGraph &graph);
    void addEntityTypes(const CaseGraph &graph);
    void choose(const QModelIndex &index);
    void mark();

    Selection &m_selection;
    std::shared_ptr<CaseService> m_service;
    QStandardItemModel *m_model;
    Section m_section;
};

} // namespace twelvefold::ui
