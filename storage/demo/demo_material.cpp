// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_material.h"

#include "demo/demo_cast.h"
#include "demo/demo_mail.h"
#include "demo/demo_picture.h"
#include "demo/demo_resume.h"
#include "demo/demo_tables.h"

#include <QDir>
#include <QSaveFile>

namespace twelvefold {

namespace {

constexpr int resumeCount = 60;

struct File {
    QString path;
    QByteArray bytes;
};

QString fileStem(const DemoPerson &person, const QString &what)
{
    return person.key + u'_' + DemoPools::folded(person.given) + u'_' + DemoPools::folded(person.family) + u'_' + what;
}

File resumeFile(const DemoWorld &world, int who, int format)
{
    const DemoResume resume = draftResume(world, who);
    const QString stem = QStringLiteral("resumes/") + fileStem(world.people[who], QStringLiteral("cv"));
    if (format < 26)
        return { stem + QStringLiteral(".pdf"), resumeAsPdf(resume, format) };
    if (format < 40)
        return { stem + QStringLiteral(".docx"), resumeAsDocx(resume) };
    if (format < 52)
        return { stem + QStringLiteral(".txt"), resumeAsText(resume) };
    return { stem + QStringLiteral(".json"), resumeAsJson(resume) };
}

class Material
{
public:
    Material(const DemoWorld &world, Progress &progress)
        : m_world(world)
        , m_progress(progress)
    {
    }

    QList<File> make()
    {
        addTables(personTables(m_world) + workTables(m_world) + traceTables(m_world));
        addResumes();
        addPictures();
        addMails();
        m_files.append({ QStringLiteral("truth.csv"), truthTable(m_world) });
        m_files.append({ QStringLiteral("README.txt"), readme() });
        return m_files;
    }

private:
    void addTables(const QList<DemoTable> &tables)
    {
        for (const DemoTable &table : tables) {
            if (table.rowCount() == 0)
                continue;
            m_files.append({ QStringLiteral("tables/") + table.stem() + QStringLiteral(".csv"), table.csv() });
            m_files.append({ QStringLiteral("tables/") + table.stem() + QStringLiteral(".json"), table.mapping() });
        }
    }

    //! Of everybody who matters, and of so many others that there are sixty.
    void addResumes()
    {
        DemoRandom random(m_world.seed, u"resumes");
        QList<int> authors, others = m_world.withRole(DemoRole::Employee);
        for (int i = 0; i < m_world.people.size(); ++i) {
            if (m_world.people[i].role != DemoRole::Employee)
                authors.append(i);
        }
        authors += random.sample(others, resumeCount - int(authors.size()));
        random.shuffle(authors);
        for (int i = 0; i < authors.size() && !m_progress.cancelled(); ++i) {
            m_files.append(resumeFile(m_world, authors[i], i));
            const File &file = m_files.last();
            if (file.path.endsWith(u".pdf"))
                m_resumes.insert(
                    authors[i], { file.path.section(u'/', 1), QStringLiteral("application/pdf"), file.bytes });
            m_progress.report(i + 1, authors.size());
        }
    }

    void addPictures()
    {
        for (int i = 0; i < m_world.people.size(); ++i) {
            const DemoPerson &person = m_world.people[i];
            if (person.picture < 0)
                continue;
            const DemoPicture &picture = m_world.pictures[person.picture];
            const DemoAccount &account = person.accounts.first();
            const QByteArray bytes = drawPicture(
                picture, QStringLiteral("Profile picture of %1 on %2").arg(person.email, account.service));
            const QString name = fileStem(person, QStringLiteral("profile"))
                + (picture.jpeg ? QStringLiteral(".jpg") : QStringLiteral(".png"));
            m_files.append({ QStringLiteral("pictures/") + name, bytes });
            m_pictures.insert(
                i, { name, picture.jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), bytes });
        }
    }

    void addMails()
    {
        int number = 0;
        for (const DemoMail &mail : writeMails(m_world, m_resumes, m_pictures))
            m_files.append({ QStringLiteral("mails/%1_%2.eml")
                                 .arg(mail.at.toString(u"yyyyMMdd-HHmm"))
                                 .arg(++number, 3, 10, QChar(u'0')),
                mailAsEml(mail) });
    }

    QByteArray readme() const
    {
        return QStringLiteral(
            "Made-up material for Twelvefold, seed %1. The folder tables holds exports of several "
            "offices, each with a mapping of the same name; resumes, mails and pictures hold what was "
            "handed in. Every person, company, address and number is invented. The answers are in "
            "truth.csv; an import leaves that file alone.\n")
            .arg(m_world.seed)
            .toUtf8();
    }

    const DemoWorld &m_world;
    Progress &m_progress;
    QList<File> m_files;
    QMap<int, DemoAttachment> m_resumes, m_pictures;
};

Status writeFile(const QDir &folder, const File &file)
{
    const QString path = folder.filePath(file.path);
    QSaveFile out(path);
    if (!folder.mkpath(QFileInfo(file.path).path()) || !out.open(QIODevice::WriteOnly)
        || out.write(file.bytes) != file.bytes.size() || !out.commit())
        return Error { Error::Kind::Access,
            QStringLiteral("Cannot write %1: %2. Choose a folder you may write to.").arg(path, out.errorString()),
            path };
    return {};
}

} // namespace

Result<DemoSummary> writeDemoMaterial(const QString &folder, quint64 seed, Progress &progress)
{
    const QDir target(folder);
    if (target.exists() && !target.isEmpty())
        return Error { Error::Kind::Exists,
            QStringLiteral("The folder %1 is not empty. Choose another, or empty it first.").arg(folder), folder };
    if (!QDir().mkpath(folder))
        return Error { Error::Kind::Access,
            QStringLiteral("Cannot make the folder %1. Choose a place you may write to.").arg(folder), folder };
    const DemoWorld world = buildDemoWorld(seed);
    const QList<File> files = Material(world, progress).make();
    if (progress.cancelled())
        return Error { Error::Kind::Cancelled, QStringLiteral("The demo was cancelled; nothing was written."), folder };
    for (const File &file : files) {
        if (const Status status = writeFile(target, file); !status)
            return status.error();
    }
    return DemoSummary { int(files.size()), int(world.people.size()), 1 };
}

} // namespace twelvefold
