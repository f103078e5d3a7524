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

//! Looks every place of a case up in the files it was made of. Returns what does not stand where it is said to.
class PlaceChecker
{
public:
    explicit PlaceChecker(const Bench &bench)
        : m_bench(bench)
    {
        for (const IncomingFile &file : bench.files)
            m_files.insert(file.sha256, &file);
    }

    QStringList check()
    {
        const CaseGraph &graph = *m_bench.graph;
        graph.forEachEntity([&](EntityIndex i) {
            for (const Assertion *said : graph.assertions(i))
                checkRaw(said->source, said->raw, said->property);
        });
        graph.forEachLink([&](const Link &link) {
            for (const SourceRef &source : link.sources)
                checkLink(link, source);
        });
        return m_wrong;
    }
    int checked() const { return m_checked; }

private:
    const IncomingFile &fileOf(const SourceRef &source) const
    {
        return *m_files.value(m_bench.graph->evidence(source.evidence)->sha256);
    }

    static QString cell(const RawTable &table, qint32 line, const QString &columns)
    {
        const auto at = std::ranges::find(table.lines, line);
        if (at == table.lines.end())
            return {};
        QStringList cells;
        for (const QString &column : columns.split(QStringLiteral(" + ")))
            cells += table.rows[size_t(at - table.lines.begin())].value(table.header.indexOf(column));
        cells.removeAll(QString());
        return cells.join(u' ');
    }

    //! What stands under a mail header, a metadata field or a measure of a picture.
    static QStringList field(const IncomingFile &file, const QString &name)
    {
        const RawMail &mail = file.document.mail;
        const QHash<QString, QStringList> headers {
            { QStringLiteral("Subject"), { mail.subject } },
            { QStringLiteral("Message-ID"), { mail.messageId } },
            { QStringLiteral("References"), mail.references },
            { QStringLiteral("Date"), { mail.date } },
            { QStringLiteral("attachment"), { file.path } },
            { QStringLiteral("width"), { QString::number(file.document.picture.width) } },
            { QStringLiteral("height"), { QString::number(file.document.picture.height) } },
            { QStringLiteral("dHash"), { QString::number(file.document.picture.dHash, 16) } },
            { QStringLiteral("pHash"), { QString::number(file.document.picture.pHash, 16) } },
            { QStringLiteral("dHashMirrored"), { QString::number(file.document.picture.dHashMirrored, 16) } },
            { QStringLiteral("pHashMirrored"), { QString::number(file.document.picture.pHashMirrored, 16) } },
        };
        QStringList all = headers.value(name) + QStringList { file.document.metadata.value(name).toString() };
        for (const auto &boxes : { mail.from, mail.to, mail.cc, mail.replyTo }) {
            for (const RawMailbox &box : boxes)
                all += { box.name, box.address };
        }
        for (const RawHop &hop : mail.received)
            all += hop.ip;
        return all;
    }

    //! A template is put together of fields, the last of which may be the zone of a time.
    static bool templateStands(const IncomingFile &file, const QString &raw, const QStringList &fields)
    {
        const QStringList parts = raw.split(QStringLiteral(" · "));
        bool all = parts.size() == fields.size();
        for (qsizetype i = 0; all && i < parts.size(); ++i) {
            const QString there = file.document.metadata.value(fields[i]).toString();
            all = fields[i] == u"created" ? !there.isEmpty() : there.simplified() == parts[i];
        }
        return all;
    }

    void checkRaw(const SourceRef &source, const QString &raw, const QString &what)
    {
        ++m_checked;
        const IncomingFile &file = fileOf(source);
        const Place &place = source.place;
        bool found = false;
        if (what == u"template")
            found = templateStands(file, raw, place.column.split(QStringLiteral(" + ")));
        else if (place.column
            == u"file name") // several files of the same bytes are one exhibit, under one of their names
            found = m_bench.graph->evidence(source.evidence)->name == raw;
        else if (place.offset >= 0)
            found = file.document.text.mid(place.offset, place.length) == raw;
        else if (place.row > 0)
            found = place.column.isEmpty() || cell(file.document.table, place.row, place.column).contains(raw);
        else if (!place.column.isEmpty())
            found = field(file, place.column).contains(raw) || raw.endsWith(field(file, place.column).value(0));
        else // said of the exhibit as a whole
            found = what == u"status";
        if (!found)
            m_wrong += QStringLiteral("%1: %2 “%3” is not at %4").arg(file.path, what, raw, place.toText());
    }

    void checkLink(const Link &link, const SourceRef &source)
    {
        const QString type = m_bench.graph->schema().linkType(link.type).name;
        const IncomingFile &file = fileOf(source);
        const Place &place = source.place;
        if (place.row > 0) {
            if (cell(file.document.table, place.row, place.column).isEmpty())
                m_wrong += QStringLiteral("%1: %2 has nothing at %3").arg(file.path, type, place.toText());
            ++m_checked;
            return;
        }
        if (place.offset < 0) {
            if (place.column.isEmpty() && type != u"usesDocument")
                m_wrong += QStringLiteral("%1: %2 says no place").arg(file.path, type);
            return;
        }
        // In running text the link stands where its target (or, for a document, its start) does.
        QStringList raws;
        for (const EntityId end : { link.from, link.to }) {
            for (const Assertion *said : m_bench.graph->assertions(*m_bench.graph->find(end)))
                raws += said->raw;
        }
        ++m_checked;
        const QString there = file.document.text.mid(place.offset, place.length);
        if (type != u"vouchesFor" && !raws.contains(there))
            m_wrong += QStringLiteral("%1: %2 at %3 is “%4”").arg(file.path, type, place.toText(), there);
        for (const LinkValue &value : link.values) {
            if (link.sources.size() == 1 && !file.document.text.contains(value.raw))
                m_wrong += QStringLiteral("%1: %2 has “%3” from nowhere").arg(file.path, type, value.raw);
        }
    }

    const Bench &m_bench;
    QHash<QByteArray, const IncomingFile *> m_files;
    QStringList m_wrong;
    int m_checked = 0;
};

} // namespace twelvefold::test
