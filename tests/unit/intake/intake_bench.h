// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"
#include "intake/intake.h"

#include <QCryptographicHash>

#include <algorithm>

namespace twelvefold::test {

//! A table as the reader hands it over: no quoting, commas, the header on line 1.
inline RawDocument tableDocument(const QString &csv)
{
    RawDocument document { .format = QStringLiteral("csv"), .text = csv };
    qint32 line = 0;
    for (const QString &text : csv.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList cells;
        for (const QString &cell : text.split(u','))
            cells += cell.trimmed();
        if (++line == 1) {
            document.table.header = cells;
            continue;
        }
        cells.resize(document.table.header.size());
        document.table.rows.push_back(cells);
        document.table.lines.push_back(line);
    }
    return document;
}

inline IncomingFile incoming(const QString &path, const RawDocument &document, const QByteArray &bytes)
{
    return { path, bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), document, {}, {} };
}

inline IncomingFile table(const QString &path, const QString &csv, const QByteArray &mapping)
{
    IncomingFile file = incoming(path, tableDocument(csv), csv.toUtf8());
    if (!mapping.isEmpty()) {
        auto read = Mapping::fromJson(mapping, path);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        file.mapping = std::move(read).value();
    }
    return file;
}

inline IncomingFile text(const QString &path, const QString &content, const QString &format = QStringLiteral("text"))
{
    return incoming(path, { .format = format, .text = content }, content.toUtf8());
}

//! A case that grows by imports.
struct Bench {
    std::shared_ptr<const CaseGraph> graph = std::make_shared<CaseGraph>();
    ImportReport report;
    Gesture gesture;
    std::vector<Change> inverse;
    std::vector<IncomingFile> files; //!< all so far

    void take(const std::vector<IncomingFile> &batch, const QString &grade = QStringLiteral("B2"))
    {
        Intake intake(graph,
            { .grade = grade,
                .source = QStringLiteral("test"),
                .acquiredBy = QStringLiteral("me"),
                .tool = QStringLiteral("test 1"),
                .at = Utc { 1'700'000'000'000 } });
        for (const IncomingFile &file : batch) {
            files.push_back(file);
            intake.add(file);
        }
        NoProgress progress;
        auto result = intake.finish(progress);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        report = result->report;
        gesture = result->gesture;
        auto next = std::make_shared<CaseGraph>(*graph);
        auto back = applyChanges(*next, gesture.changes);
        if (!back)
            qFatal("%s", qPrintable(back.error().message));
        inverse = std::move(back).value();
        graph = next;
    }

    std::optional<EntityIndex> find(const char16_t *type, const QString &key, const QString &keyspace = {}) const
    {
        return graph->find(*graph->schema().findEntityType(QStringView(type)), keyspace, key);
    }
    int count(const char16_t *type) const
    {
        int n = 0;
        graph->forEachEntity([&](EntityIndex i) { n += graph->typeOf(i).name == QStringView(type); });
        return n;
    }
    QStringList values(EntityIndex index, const char16_t *property) const
    {
        QStringList list;
        for (const Assertion *said : graph->assertions(index)) {
            if (said->property == QStringView(property))
                list += said->value;
        }
        list.sort();
        return list;
    }
    std::vector<const Link *> links(const char16_t *type) const
    {
        std::vector<const Link *> list;
        graph->forEachLink([&](const Link &link) {
            if (graph->schema().linkType(link.type).name == QStringView(type))
                list.push_back(&link);
        });
        return list;
    }
    QString keyOf(EntityId id) const { return graph->entity(*graph->find(id)).key; }
    const ImportedFile &file(const QString &path) const
    {
        const auto it = std::ranges::find(report.files, path, &ImportedFile::path);
        if (it == report.files.end())
            qFatal("%s is not in the report", qPrintable(path));
        return *it;
    }

    //! Everything but ids, in one order: equal for graphs that say the same.
    QStringList portrait() const
    {
        QStringList lines;
        const auto source = [&](const SourceRef &ref) {
            const Evidence *evidence = graph->evidence(ref.evidence);
            return QStringLiteral("%1@%2/%3/%4")
                .arg(evidence->label(), ref.place.toText(), ref.grade)
                .arg(evidence->number);
        };
        const auto name = [&](EntityIndex i) {
            const Entity &e = graph->entity(i);
            return QStringLiteral("%1|%2|%3|%4")
                .arg(graph->typeOf(i).name, e.keyspace, e.key, e.key.isEmpty() ? graph->label(i) : QString());
        };
        graph->forEachEntity([&](EntityIndex i) {
            lines += name(i);
            for (const Assertion *a : graph->assertions(i))
                lines += name(i) + u' ' + a->property + u'=' + a->value + u'~' + a->raw + source(a->source);
        });
        graph->forEachLink([&](const Link &link) {
            QStringList parts;
            for (const LinkValue &value : link.values)
                parts += value.property + u'=' + value.value;
            QStringList sources;
            for (const SourceRef &ref : link.sources)
                sources += source(ref);
            sources.sort();
            lines += graph->schema().linkType(link.type).name + u' ' + name(*graph->find(link.from))
                + QStringLiteral("->") + name(*graph->find(link.to)) + parts.join(u',') + sources.join(u';');
        });
        for (const Evidence &e : graph->evidence())
            lines += e.label() + e.name + QString::fromLatin1(e.sha256.toHex());
        lines.sort();
        return lines;
    }
};

} // namespace twelvefold::test
