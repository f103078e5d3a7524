// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace twelvefold {

//! A table as somebody exported it, and the mapping that says what its columns are.
class DemoTable
{
public:
    //! Columns are separated by blanks. `grade` is the Admiralty grade of every link: what an investigator thinks of
    //! the office that kept the table.
    DemoTable(const char *stem, const char *grade, const char *columns);

    //! As many cells as columns.
    void add(const QStringList &cells);

    //! \p keys and \p properties are written "property=column", separated by blanks; "=:text" is a constant,
    //! "property=column@format" a date, "property=column/;" a list split at the sign. Keys are plain columns.
    DemoTable &entity(const char *name, const char *type, const char *keys, const char *properties);
    DemoTable &link(const char *type, const char *from, const char *to, const char *properties = "");

    QString stem() const { return m_stem; }
    const QStringList &columns() const { return m_columns; }
    qsizetype rowCount() const { return m_rows.size(); }
    //! RFC 4180 with line feeds.
    QByteArray csv() const;
    QByteArray mapping() const;

private:
    QString m_stem, m_grade;
    QStringList m_columns;
    QList<QStringList> m_rows;
    QJsonObject m_entities;
    QList<QJsonObject> m_links;
};

} // namespace twelvefold
