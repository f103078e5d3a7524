// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/planned_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace twelvefold::ui {
namespace {

bool isTable(const QString &path)
{
    return path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".tsv", Qt::CaseInsensitive);
}

QString mappingBeside(const QString &table)
{
    const QFileInfo info(table);
    const QString beside = info.dir().filePath(info.completeBaseName() + QStringLiteral(".json"));
    return QFileInfo::exists(beside) ? beside : QString();
}

PlannedFile planned(const QFileInfo &info, const QString &shown)
{
    PlannedFile file { info.filePath(), shown, info.size(), isTable(info.filePath()), {} };
    if (file.table)
        file.mapping = mappingBeside(file.path);
    return file;
}

} // namespace

std::vector<PlannedFile> planFiles(const QStringList &paths, Progress &progress)
{
    std::vector<PlannedFile> files;
    QSet<QString> seen;
    const auto add = [&](const QFileInfo &info, const QString &shown) {
        if (seen.contains(info.filePath()))
            return;
        seen.insert(info.filePath());
        files.push_back(planned(info, shown));
    };
    for (const QString &path : paths) {
        const QFileInfo info(QDir::cleanPath(path));
        if (!info.isDir()) {
            add(info, info.fileName());
            continue;
        }
        const QDir base(info.filePath());
        QDirIterator it(info.filePath(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext() && !progress.cancelled()) {
            it.next();
            add(it.fileInfo(), info.fileName() + u'/' + base.relativeFilePath(it.filePath()));
        }
    }
    QSet<QString> mappings;
    for (const PlannedFile &file : files)
        mappings.insert(file.mapping);
    std::erase_if(files, [&](const PlannedFile &file) { return mappings.contains(file.path); });
    std::ranges::sort(files, {}, &PlannedFile::shown);
    return files;
}

} // namespace twelvefold::ui
