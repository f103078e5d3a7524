// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/places.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>

namespace twelvefold::ui {
namespace {

QString splitterKey(const QString &name)
{
    return QStringLiteral("places/splitter/") + name;
}

QString columnsKey(const QHeaderView &header, const QString &name)
{
    return QStringLiteral("places/columns/%1/%2").arg(name).arg(header.count());
}

} // namespace

void keepPlaces(QSplitter &splitter, const QString &name)
{
    const QSettings settings;
    splitter.restoreState(settings.value(splitterKey(name)).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
        [&splitter, name] { QSettings().setValue(splitterKey(name), splitter.saveState()); });
}

bool restoreColumns(QHeaderView &header, const QString &name)
{
    const QSettings settings;
    return header.restoreState(settings.value(columnsKey(header, name)).toByteArray());
}

void saveColumns(const QHeaderView &header, const QString &name)
{
    QSettings().setValue(columnsKey(header, name), header.saveState());
}

} // namespace twelvefold::ui
