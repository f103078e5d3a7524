// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/import_run.h"

#include "intake/mapping.h"
#include "session/case_session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <atomic>
#include <new>

namespace twelvefold {

namespace {

constexpr int deepestAttachment = 5;

//! Readers wait for their children most of their time. In the global pool they would keep everybody out who needs it
//! at once: Qt's painter does, on the thread of the window.
QThreadPool &readers()
{
    // A thread that waits for more keeps its freed small blocks as they are; one that ends gives them back, to be
    // wiped.
    static QThreadPool pool;
    pool.setExpiryTimeout(0);
    return pool;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The mapping that belongs to a table: X.json beside X.csv.
QString mappingBeside(const QString &path)
{
    const QFileInfo info(path);
    return info.path() + u'/' + info.completeBaseName() + QStringLiteral(".json");
}

bool isTableName(const QString &path)
{
    return path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".tsv", Qt::CaseInsensitive);
}

//! What an import looks at, by path: files to be read, and links, which are not followed: what they lead to lies
//! elsewhere and may be anything.
struct PlannedPaths {
    QStringList files;
    QStringList links;
    QStringList closed; //!< folders that cannot be listed
};

//! Files of a folder and those below it; hidden ones are nobody's evidence.
void planFolder(const QString &folder, PlannedPaths &plan)
{
    if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable()) {
        plan.closed += folder;
        return;
    }
    const auto entries
        = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.isSymLink())
            plan.links += entry.filePath();
        else if (entry.isDir())
            planFolder(entry.filePath(), plan);
        else
            plan.files += entry.filePath();
    }
}

PlannedPaths plannedPaths(const QStringList &asked)
{
    PlannedPaths plan;
    for (const QString &path : asked) {
        if (QFileInfo(path).isDir())
            planFolder(path, plan);
        else
            plan.files += path;
    }
    for (QStringList *paths : { &plan.files, &plan.links, &plan.closed })
        paths->removeDuplicates();
    return plan;
}

std::optional<QByteArray> mappingFor(const QString &path, const ImportRequest &request)
{
    if (const auto own = request.mappings.constFind(path); own != request.mappings.cend())
        return *own;
    if (isTableName(path) && QFileInfo::exists(mappingBeside(path)))
        return contentOf(mappingBeside(path));
    return request.mapping.isEmpty() ? std::nullopt : std::optional(request.mapping);
}

//! A mapping is no exhibit: it says how to read one, even where it is broken.
bool isMapping(const QString &path, const QByteArray &bytes)
{
    if (!path.endsWith(u".json", Qt::CaseInsensitive))
        return false;
    const QString stem = path.chopped(5);
    const bool besideTable
        = QFileInfo::exists(stem + QStringLiteral(".csv")) || QFileInfo::exists(stem + QStringLiteral(".tsv"));
    return besideTable || isMappingJson(bytes);
}

Error cannotOpen(const QString &path, const QString &why)
{
    return { Error::Kind::BadInput,
        QStringLiteral("%1 cannot be read (%2); check that it is there and that you may read it.").arg(path, why),
        path };
}

Error notEnoughMemory(const QString &path)
{
    return { Error::Kind::BadInput,
        QStringLiteral(
            "There is not enough memory to read %1; close other programs, or bring in the part that matters.")
            .arg(path),
        path };
}

Error noFile(const QString &path)
{
    return { Error::Kind::BadInput,
        QStringLiteral("%1 is no file but a device, a pipe or a socket; save what it gives as a file.").arg(path),
        path };
}

ReadFile notFollowed(const QString &path)
{
    ReadFile read { .path = path };
    read.skipped = Issue { Issue::Kind::Warning, path,
        QStringLiteral("This is a symbolic link, which is not followed. Import the file or folder it leads to (%1), or "
                       "put a copy in its place.")
            .arg(QFileInfo(path).symLinkTarget()) };
    return read;
}

//! Reads files for one import, several at a time.
class FileReader
{
public:
    FileReader(const ImportRequest &request, const CaseGraph &graph, const ReaderProcess &reader, Progress &progress,
        qint64 total)
        : m_request(request)
        , m_graph(graph)
        , m_reader(reader)
        , m_progress(progress)
        , m_total(total)
    {
    }

    ReadFile fromPath(const QString &path)
    {
        ReadFile read { .path = path };
        try {
            open(read);
        } catch (const std::bad_alloc &) {
            read = { .path = path, .document = notEnoughMemory(path) }; // the others may fit
        }
        m_progress.report(++m_done, m_total);
        return read;
    }

    ReadFile fromPart(const PendingPart &part)
    {
        ReadFile read { .path = part.path, .bytes = part.bytes, .parent = part.parent };
        parse(read);
        return read;
    }

private:
    void open(ReadFile &read)
    {
        QFile file(read.path);
        if (m_progress.cancelled()) {
            read.document = jobCancelled();
        } else if (QFileInfo::exists(read.path) && !QFileInfo(read.path).isFile()) {
            read.document = noFile(read.path); // opening a pipe would wait for its writer
        } else if (!file.open(QIODevice::ReadOnly)) {
            read.document = cannotOpen(read.path, file.errorString());
        } else if (const auto refused = m_reader.refusal(file.size())) {
            read.document = *refused;
        } else {
            read.bytes = file.readAll();
            read.mapping = mappingFor(read.path, m_request);
            if (!isMapping(read.path, read.bytes))
                parse(read);
        }
    }
    void parse(ReadFile &read)
    {
        read.sha256 = QCryptographicHash::hash(read.bytes, QCryptographicHash::Sha256);
        if (const Evidence *known = m_graph.evidenceByHash(read.sha256))
            read.document = RawDocument { .format = known->format };
        else if (m_progress.cancelled())
            read.document = jobCancelled();
        else
            read.document = m_reader.read(read.bytes, QFileInfo(read.path).fileName(), m_progress);
    }

    const ImportRequest &m_request;
    const CaseGraph &m_graph;
    const ReaderProcess &m_reader;
    Progress &m_progress;
    qint64 m_total;
    std::atomic<qint64> m_done = 0;
};

bool isNoEvidence(const ReadFile &file)
{
    const bool truth
        = QFileInfo(file.path).fileName() == u"truth.csv" && file.document && isTruthTable(file.document->table.header);
    return truth || isMapping(file.path, file.bytes);
}

//! Attachments, and those of attachments down to a limit, appended behind the files they came in.
void readParts(std::vector<ReadFile> &files, FileReader &reader)
{
    size_t from = 0;
    for (int depth = 0; depth < deepestAttachment && from < files.size(); ++depth) {
        QList<PendingPart> parts;
        for (size_t i = from; i < files.size(); ++i) {
            if (!files[i].document)
                continue;
            for (PendingPart &part : takeParts(*files[i].document, files[i].path, files[i].sha256))
                parts.push_back(std::move(part));
        }
        from = files.size();
        const auto read = QtConcurrent::blockingMapped<QList<ReadFile>>(
            &readers(), parts, [&](const PendingPart &part) { return reader.fromPart(part); });
        files.insert(files.end(), read.begin(), read.end());
    }
    for (; from < files.size(); ++from) {
        if (Result<RawDocument> &document = files[from].document; document && !document->parts.empty())
            document->issues.push_back({ Issue::Kind::Warning, {},
                QStringLiteral("What is attached to this file was left out, because it lies more than %1 attachments "
                               "deep. Save it and import it by itself.")
                    .arg(deepestAttachment) });
    }
}

//! The mapping of a table, parsed; none for what is no table.
Result<std::optional<Mapping>> parsedMapping(const ReadFile &file)
{
    if (!file.mapping || file.document->table.header.isEmpty())
        return std::optional<Mapping>();
    auto parsed = Mapping::fromJson(*file.mapping, QFileInfo(mappingBeside(file.path)).fileName());
    if (!parsed)
        return parsed.error();
    return std::optional(std::move(parsed).value());
}

Issue refusal(const Error &error)
{
    return { Issue::Kind::Refused, error.where, error.message };
}

} // namespace

Result<std::vector<ReadFile>> readFiles(
    const ImportRequest &request, const CaseGraph &graph, const ReaderProcess &reader, Progress &progress)
{
    const PlannedPaths plan = plannedPaths(request.paths);
    const QStringList &paths = plan.files;
    FileReader files(request, graph, reader, progress, paths.size());
    const auto read = QtConcurrent::blockingMapped<QList<ReadFile>>(
        &readers(), paths, [&](const QString &path) { return files.fromPath(path); });
    std::vector<ReadFile> evidence;
    std::ranges::remove_copy_if(read, std::back_inserter(evidence), isNoEvidence);
    readParts(evidence, files);
    for (const QString &link : plan.links)
        evidence.push_back(notFollowed(link));
    for (const QString &folder : plan.closed)
        evidence.push_back({ .path = folder, .document = cannotOpen(folder, QStringLiteral("Permission denied")) });
    if (progress.cancelled())
        return jobCancelled();
    return evidence;
}

Result<IntakeResult> takeIn(const std::vector<ReadFile> &files, std::shared_ptr<const CaseGraph> graph,
    const IntakeOptions &options, Progress &progress)
{
    Intake intake(std::move(graph), options);
    for (const ReadFile &file : files) {
        if (file.skipped) {
            intake.addRefused(file.path, {}, *file.skipped);
            continue;
        }
        if (!file.document) {
            const Error &error = file.document.error();
            // A reader that cannot be confined is no fault of the file: then nothing is taken in at all.
            if (error.kind == Error::Kind::Access || error.kind == Error::Kind::Cancelled)
                return error;
            intake.addRefused(file.path, file.sha256, refusal(error));
            continue;
        }
        auto mapping = parsedMapping(file);
        if (mapping)
            intake.add({ file.path, file.bytes, file.sha256, *file.document, std::move(mapping).value(), file.parent });
        else
            intake.addRefused(file.path, file.sha256, refusal(mapping.error()));
    }
    return intake.finish(progress);
}

} // namespace twelvefold
