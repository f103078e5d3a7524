// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "intake/adoption.h"
#include "intake/document_intake.h"
#include "intake/entity_registry.h"
#include "intake/exhibit.h"
#include "intake/row_intake.h"

#include <algorithm>
#include <deque>

namespace twelvefold {

namespace {

bool isTable(const IncomingFile &file)
{
    return file.document.format == u"csv" || !file.document.table.header.isEmpty();
}

QString fileName(const QString &path)
{
    return path.section(u'/', -1);
}

QString sizeText(qsizetype files)
{
    return files == 1 ? QStringLiteral("1 file") : QStringLiteral("%1 files").arg(files);
}

} // namespace

std::vector<PendingPart> takeParts(RawDocument &document, const QString &path, const QByteArray &sha256)
{
    std::vector<PendingPart> parts;
    int unnamed = 0;
    for (RawPart &part : std::exchange(document.parts, {})) {
        QString name = fileName(part.name.replace(u'\\', u'/'));
        if (name.isEmpty() || name == u"." || name == u"..")
            name = QStringLiteral("part-%1").arg(++unnamed);
        parts.push_back({ path + u'/' + name, std::move(part.bytes), sha256 });
    }
    return parts;
}

struct Intake::Batch {
    Batch(std::shared_ptr<const CaseGraph> graph_, IntakeOptions options_)
        : graph(std::move(graph_))
        , options(std::move(options_))
        , registry(graph)
    {
    }

    void sortFiles();
    void makeExhibits();
    DocumentKeys documentKeys() const;
    bool takeTable(Exhibit &exhibit, const DocumentKeys &keys, Progress &progress);
    bool takeAll(Progress &progress);
    void refuse(Exhibit &exhibit, const QString &text);
    IntakeResult result();
    Gesture gesture();
    ImportedFile reportOf(Exhibit &exhibit) const;

    std::shared_ptr<const CaseGraph> graph;
    IntakeOptions options;
    std::deque<IncomingFile> files; //!< stays in place: exhibits point into it
    std::vector<ImportedFile> refusedFiles;
    std::vector<const IncomingFile *> sorted; //!< tables, then documents; by path
    std::vector<Exhibit> exhibits; //!< those with new bytes, in that order
    std::vector<const IncomingFile *> known; //!< bytes that the case or the batch already has
    QHash<QByteArray, EvidenceId> evidenceBySha;
    EntityRegistry registry;
};

void Intake::Batch::sortFiles()
{
    for (const IncomingFile &file : files)
        sorted.push_back(&file);
    std::ranges::sort(sorted, {}, [](const IncomingFile *f) { return std::tuple(!isTable(*f), f->path, f->sha256); });
}

void Intake::Batch::makeExhibits()
{
    // A number that stood in a pack once must not come to mean another file.
    qint32 number = options.lastExhibitNumber;
    for (const Evidence &evidence : graph->evidence()) {
        number = std::max(number, evidence.number);
        evidenceBySha.insert(evidence.sha256, evidence.id);
    }
    for (const IncomingFile *file : sorted) {
        if (evidenceBySha.contains(file->sha256)) {
            known.push_back(file);
            continue;
        }
        Exhibit exhibit { .file = file };
        exhibit.evidence = Evidence { .id = EvidenceId::generate(),
            .number = 0,
            .sha256 = file->sha256,
            .size = file->bytes.size(),
            .name = fileName(file->path),
            .format = file->document.format,
            .source = options.source,
            .grade = options.grade,
            .acquiredAt = options.at,
            .acquiredBy = options.acquiredBy,
            .tool = options.tool };
        for (const Issue &issue : file->document.issues)
            exhibit.issues.add(issue);
        if (isTable(*file) && !file->mapping)
            refuse(exhibit,
                QStringLiteral("The table has no mapping, so it is not known what its columns are. Put one beside it "
                               "under the same name ending in .json, or name one with --map."));
        else if (isTable(*file)) {
            if (const Status fits = file->mapping->check(file->document.table.header); !fits)
                refuse(exhibit, fits.error().message);
        }
        if (!isTable(*file))
            exhibit.type = documentType(file->document);
        if (!exhibit.refused) {
            exhibit.evidence.number = ++number;
            evidenceBySha.insert(file->sha256, exhibit.evidence.id);
        }
        exhibits.push_back(std::move(exhibit));
    }
    for (Exhibit &exhibit : exhibits)
        exhibit.evidence.parent = evidenceBySha.value(exhibit.file->parent);
}

void Intake::Batch::refuse(Exhibit &exhibit, const QString &text)
{
    exhibit.refused = true;
    exhibit.issues.add(Issue::Kind::Refused, {}, text);
}

DocumentKeys Intake::Batch::documentKeys() const
{
    DocumentKeys keys;
    const auto add = [&](const QString &name, const QString &key) {
        const auto it = keys.find(name);
        if (it == keys.end())
            keys.insert(name, key);
        else if (*it != key)
            *it = QString(); // two files of one name: a table's name for them says nothing
    };
    for (const Evidence &evidence : graph->evidence())
        add(evidence.name, QString::fromLatin1(evidence.sha256.toHex()));
    for (const Exhibit &exhibit : exhibits) {
        if (exhibit.refused || isTable(*exhibit.file))
            continue;
        const QString key = documentKey(*exhibit.file, exhibit.type, registry);
        add(fileName(exhibit.file->path), key);
        add(exhibit.file->path.section(u'/', -2), key);
    }
    keys.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return keys;
}

bool Intake::Batch::takeTable(Exhibit &exhibit, const DocumentKeys &keys, Progress &progress)
{
    registry.setTally(&exhibit.tally);
    RowIntake rows(
        *exhibit.file->mapping, exhibit.document().table, exhibit.evidence.id, registry, keys, exhibit.issues);
    return rows.run(progress);
}

bool Intake::Batch::takeAll(Progress &progress)
{
    const DocumentKeys keys = documentKeys();
    std::vector<Exhibit *> documents;
    Exhibit *lastTable = nullptr;
    for (Exhibit &exhibit : exhibits) {
        if (exhibit.refused)
            continue;
        if (!isTable(*exhibit.file))
            documents.push_back(&exhibit);
        else if (!takeTable(exhibit, keys, progress))
            return false;
        else
            lastTable = &exhibit;
    }
    if (lastTable) {
        linkKeyedPictures(registry);
        for (const Issue &issue : adoptDocumentPersonas(registry))
            lastTable->issues.add(issue);
    }
    DocumentIntake intake(registry, evidenceBySha, documents, known);
    return intake.run(progress);
}

ImportedFile Intake::Batch::reportOf(Exhibit &exhibit) const
{
    ImportedFile file { .path = exhibit.file->path, .sha256 = exhibit.file->sha256 };
    file.issues = exhibit.issues.take();
    if (exhibit.refused)
        return file;
    file.format = exhibit.evidence.format;
    file.evidence = exhibit.evidence.id;
    file.entities = exhibit.tally.entities.size();
    file.links = exhibit.tally.links.size();
    return file;
}

Gesture Intake::Batch::gesture()
{
    Gesture made { .kind = QStringLiteral("import") };
    for (Exhibit &exhibit : exhibits) {
        if (exhibit.refused)
            continue;
        made.changes.push_back(Put { exhibit.evidence });
        made.contents.push_back(
            { exhibit.evidence.id, exhibit.file->bytes, exhibit.document().text, toCbor(exhibit.document(), false) });
    }
    std::ranges::move(registry.changes(), std::back_inserter(made.changes));
    const QString files_ = sizeText(qsizetype(made.contents.size()));
    made.text = options.source.isEmpty() ? QStringLiteral("Imported %1").arg(files_)
                                         : QStringLiteral("Imported %1 from %2").arg(files_, options.source);
    return made;
}

IntakeResult Intake::Batch::result()
{
    IntakeResult all { {}, gesture() };
    ImportReport &report = all.report;
    report.files = refusedFiles;
    for (Exhibit &exhibit : exhibits)
        report.files.push_back(reportOf(exhibit));
    for (const IncomingFile *file : known) {
        report.files.push_back({ .path = file->path,
            .sha256 = file->sha256,
            .format = file->document.format,
            .evidence = evidenceBySha.value(file->sha256) });
    }
    std::ranges::sort(report.files, {}, [](const ImportedFile &f) { return std::tie(f.path, f.sha256); });
    report.addedEntities = registry.addedEntities();
    report.addedLinks = registry.addedLinks();
    report.addedAssertions = registry.addedAssertions();
    report.addedEvidence = qint64(all.gesture.contents.size());
    report.unchanged = qint64(known.size());
    return all;
}

Intake::Intake(std::shared_ptr<const CaseGraph> graph, IntakeOptions options)
    : m_batch(std::make_unique<Batch>(std::move(graph), std::move(options)))
{
}

Intake::~Intake() = default;

std::vector<PendingPart> Intake::add(IncomingFile file)
{
    std::vector<PendingPart> parts = takeParts(file.document, file.path, file.sha256);
    m_batch->files.push_back(std::move(file));
    return parts;
}

void Intake::addRefused(const QString &path, const QByteArray &sha256, const Issue &why)
{
    m_batch->refusedFiles.push_back({ .path = path, .sha256 = sha256, .issues = { why } });
}

Result<IntakeResult> Intake::finish(Progress &progress)
{
    m_batch->sortFiles();
    m_batch->makeExhibits();
    if (!m_batch->takeAll(progress))
        return Error { Error::Kind::Cancelled, QStringLiteral("The import was cancelled; the case is as it was.") };
    return m_batch->result();
}

} // namespace twelvefold
