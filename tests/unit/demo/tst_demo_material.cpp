// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_material.h"
#include "schema/schema.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;

namespace {

constexpr quint64 seed = 7;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> hashes(const QString &folder)
{
    QMap<QString, QByteArray> result;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        result.insert(
            QDir(folder).relativeFilePath(path), QCryptographicHash::hash(read(path), QCryptographicHash::Sha256));
    }
    return result;
}

//! Enough of RFC 4180 for tables without line breaks in cells.
QList<QStringList> rows(const QString &path)
{
    static const QRegularExpression cell(QStringLiteral("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))"));
    QList<QStringList> result;
    for (const QByteArray &line : read(path).trimmed().split('\n')) {
        QStringList cells;
        auto matches = cell.globalMatch(QString::fromUtf8(line));
        while (matches.hasNext()) {
            const auto match = matches.next();
            cells.append(match.captured(1) + match.captured(2));
        }
        result.append(cells);
    }
    return result;
}

QStringList column(const QString &path, const QString &name)
{
    const QList<QStringList> table = rows(path);
    const auto index = table.first().indexOf(name);
    QStringList result;
    for (const QStringList &row : table.mid(1))
        result.append(row.value(index));
    return result;
}

QStringList columnsOf(const QJsonObject &source)
{
    QStringList result;
    if (source.contains(u"column"))
        result.append(source.value(u"column").toString());
    for (const QJsonValue &name : source.value(u"columns").toArray())
        result.append(name.toString());
    return result;
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList result;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        result.append(matches.next().captured());
    return result;
}

} // namespace

class TestDemoMaterial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_root.isValid());
        m_folder = m_root.filePath(QStringLiteral("demo"));
        NoProgress progress;
        const auto summary = writeDemoMaterial(m_folder, seed, progress);
        QVERIFY(summary);
        m_summary = *summary;
    }

    void sameSeedGivesTheSameBytes()
    {
        const QString again = m_root.filePath(QStringLiteral("again"));
        NoProgress progress;
        QVERIFY(writeDemoMaterial(again, seed, progress));
        QCOMPARE(hashes(again), hashes(m_folder));
        const QString other = m_root.filePath(QStringLiteral("other"));
        QVERIFY(writeDemoMaterial(other, seed + 1, progress));
        QVERIFY(hashes(other).value(QStringLiteral("tables/personas.csv"))
            != hashes(m_folder).value(QStringLiteral("tables/personas.csv")));
    }

    void summaryCountsWhatIsThere()
    {
        QCOMPARE(m_summary.files, hashes(m_folder).size());
        QCOMPARE(m_summary.personas, rows(table(u"personas")).size() - 1);
        QCOMPARE(m_summary.operators, 1);
    }

    void countsAreThoseOfTheScenario()
    {
        QCOMPARE(entries(u"resumes"), 60);
        QCOMPARE(entries(u"mails"), 200);
        QCOMPARE(rows(table(u"logins")).size() - 1, 2000);
        QCOMPARE(rows(table(u"payments")).size() - 1, 300);
        QCOMPARE(rows(table(u"farm_inventory")).size() - 1, 9);
        QCOMPARE(rows(table(u"facilitators")).size() - 1, 3);
        const auto employers = rows(table(u"employers")).size() - 1;
        QVERIFY(employers >= 40 && employers <= 44);
        const QStringList sectors = column(table(u"employers"), QStringLiteral("sector"));
        QVERIFY(sectors.contains(u"defence") && sectors.contains(u"government"));
        QCOMPARE(column(table(u"incidents"), QStringLiteral("kind")).count(u"termination"), 2);
        QCOMPARE(column(table(u"incidents"), QStringLiteral("kind")).count(u"extortion"), 2);
        for (const char16_t *end : { u"pdf", u"docx", u"txt", u"json" })
            QVERIFY(!QDir(m_folder + QStringLiteral("/resumes"))
                         .entryList({ QStringLiteral("*.") + QString::fromUtf16(end) })
                         .isEmpty());
    }

    void truthAgreesWithTheTables()
    {
        const QString truth = m_folder + QStringLiteral("/truth.csv");
        QCOMPARE(rows(truth).first(),
            QStringList({ QStringLiteral("key"), QStringLiteral("persona"), QStringLiteral("operator"),
                QStringLiteral("role") }));
        QMap<QString, QString> labels;
        const auto take = [&](QStringView stem, const QString &key, const QString &name) {
            const QStringList keys = column(table(stem), key), names = column(table(stem), name);
            for (qsizetype i = 0; i < keys.size(); ++i)
                labels.insert(keys[i], names[i]);
        };
        take(u"personas", QStringLiteral("persona_id"), QStringLiteral("display_name"));
        take(u"facilitators", QStringLiteral("facilitator_id"), QStringLiteral("name"));
        take(u"victims", QStringLiteral("victim_id"), QStringLiteral("name"));
        QMap<QString, int> roles;
        for (const QStringList &row : rows(truth).mid(1)) {
            QCOMPARE(labels.take(row[0]), row[1]);
            QCOMPARE(row[2], row[3] == u"persona" ? QStringLiteral("O-1") : QString());
            ++roles[row[3]];
        }
        QVERIFY(labels.isEmpty());
        QCOMPARE(roles.value(QStringLiteral("persona")), 12);
        QCOMPARE(roles.value(QStringLiteral("victim")), 1);
        QCOMPARE(roles.value(QStringLiteral("sibling")), 2);
        QCOMPARE(roles.value(QStringLiteral("one-name")), 2);
        QCOMPARE(roles.size(), 11);
    }

    void everyMappingFitsItsTableAndTheSchema()
    {
        const QDir tables(m_folder + QStringLiteral("/tables"));
        for (const QString &name : tables.entryList({ QStringLiteral("*.json") })) {
            QJsonParseError error;
            const QJsonObject mapping = QJsonDocument::fromJson(read(tables.filePath(name)), &error).object();
            QCOMPARE(error.error, QJsonParseError::NoError);
            const QStringList columns = rows(tables.filePath(name.chopped(5) + QStringLiteral(".csv"))).first();
            checkMapping(name, mapping, columns);
        }
    }

    void everyRowHasACellForEachColumn()
    {
        const QDir tables(m_folder + QStringLiteral("/tables"));
        for (const QString &name : tables.entryList({ QStringLiteral("*.csv") })) {
            const QList<QStringList> table = rows(tables.filePath(name));
            QVERIFY(table.size() > 1);
            for (const QStringList &row : table)
                QVERIFY2(row.size() == table.first().size(), qPrintable(name + QStringLiteral(": ") + row.join(u'|')));
        }
    }

    void addressesAreFromRangesSetAsideForFiction()
    {
        QDirIterator files(m_folder,
            { QStringLiteral("*.csv"), QStringLiteral("*.json"), QStringLiteral("*.txt"), QStringLiteral("*.eml") },
            QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString text = QString::fromUtf8(read(files.next()));
            for (const QString &address : found(QStringLiteral("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"), text)) {
                QVERIFY2(reservedDomain(address.section(u'@', 1)), qPrintable(address));
                ++seen;
            }
            for (const QString &ip : found(QStringLiteral("(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])"), text))
                QVERIFY2(ip.startsWith(u"192.0.2.") || ip.startsWith(u"198.51.100.") || ip.startsWith(u"203.0.113."),
                    qPrintable(ip));
            for (const QString &ip :
                found(QStringLiteral("\\b[0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f:]*::[0-9a-f]+\\b"), text))
                QVERIFY2(ip.startsWith(u"2001:db8:"), qPrintable(ip));
            for (const QString &phone : found(QStringLiteral("(?<![\\w+/=])\\+\\d[\\d ]{9,16}\\d"), text))
                QVERIFY2(reservedPhone(QString(phone).remove(u' ')), qPrintable(phone));
        }
        QVERIFY(seen > 1000);
    }

    void mailsAreThreadsOfWellFormedMessages()
    {
        const QDir mails(m_folder + QStringLiteral("/mails"));
        QSet<QByteArray> ids;
        int replies = 0, attachments = 0, encoded = 0;
        for (const QString &name : mails.entryList({ QStringLiteral("*.eml") })) {
            const QByteArray bytes = read(mails.filePath(name));
            const QByteArray head = bytes.first(bytes.indexOf("\r\n\r\n"));
            QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
            for (const char *field :
                { "\r\nReceived: ", "\r\nDate: ", "\r\nFrom: ", "\r\nTo: ", "\r\nSubject: ", "\r\nMessage-ID: <" })
                QVERIFY2(head.contains(field), qPrintable(name));
            const auto at = head.indexOf("\r\nMessage-ID: <") + 15;
            const QByteArray id = head.mid(at, head.indexOf('>', at) - at);
            QVERIFY(!ids.contains(id));
            ids.insert(id);
            replies += head.contains("In-Reply-To: ");
            attachments += bytes.contains("Content-Disposition: attachment");
            encoded += bytes.contains("base64") || bytes.contains("quoted-printable");
        }
        QVERIFY(replies > 80);
        QVERIFY(attachments >= 5);
        QVERIFY(encoded >= 20);
    }

    void everyResumeCarriesAnAddressOfItsPersona()
    {
        const QStringList keys = column(table(u"personas"), QStringLiteral("persona_id"));
        const QStringList emails = column(table(u"personas"), QStringLiteral("email"));
        const QDir resumes(m_folder + QStringLiteral("/resumes"));
        for (const QString &name : resumes.entryList({ QStringLiteral("*.txt"), QStringLiteral("*.json") })) {
            const QString text = QString::fromUtf8(read(resumes.filePath(name)));
            QVERIFY(text.contains(emails.at(keys.indexOf(name.section(u'_', 0, 0)))));
        }
    }

    void aFolderWithFilesIsLeftAlone()
    {
        NoProgress progress;
        const auto result = writeDemoMaterial(m_folder, seed, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Exists);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        NoProgress progress;
        const auto result = writeDemoMaterial(m_folder + QStringLiteral("/truth.csv/deeper"), seed, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Access);
    }

private:
    QString table(QStringView stem) const
    {
        return m_folder + QStringLiteral("/tables/") + stem.toString() + QStringLiteral(".csv");
    }

    int entries(QStringView folder) const
    {
        return int(QDir(m_folder + u'/' + folder.toString()).entryList(QDir::Files).size());
    }

    static bool reservedDomain(const QString &domain)
    {
        static const QRegularExpression reserved(QStringLiteral("(^|\\.)example(\\.(com|org|net))?$"));
        return reserved.match(domain).hasMatch();
    }

    static bool reservedPhone(const QString &phone)
    {
        static const QRegularExpression reserved(
            QStringLiteral("^(\\+1\\d{3}55501\\d\\d|\\+442079460\\d{3}|\\+44(113|121|131|141|151|161)4960\\d{3}|\\+"
                           "493023125\\d{3}|\\+494066969\\d{3}"
                           "|\\+496990009\\d{3}|\\+498999998\\d{3}|\\+492214710\\d{3}|\\+3319900\\d{4})$"));
        return reserved.match(phone).hasMatch();
    }

    static void checkMapping(const QString &name, const QJsonObject &mapping, const QStringList &columns)
    {
        const Schema &schema = Schema::standard();
        const QJsonObject entities = mapping.value(u"entities").toObject();
        for (auto it = entities.begin(); it != entities.end(); ++it) {
            const QJsonObject entity = it.value().toObject();
            const auto type = schema.findEntityType(entity.value(u"type").toString());
            QVERIFY2(type, qPrintable(name + u' ' + it.key()));
            for (const QJsonValue &key : entity.value(u"keys").toArray())
                QVERIFY2(columns.contains(key.toString()), qPrintable(name + u' ' + key.toString()));
            checkProperties(name, entity.value(u"properties").toObject(), columns,
                [&](const QString &property) { return schema.entityType(*type).property(property) != nullptr; });
        }
        for (const QJsonValue &value : mapping.value(u"links").toArray()) {
            const QJsonObject link = value.toObject();
            const auto type = schema.findLinkType(link.value(u"type").toString());
            QVERIFY2(type, qPrintable(name + u' ' + link.value(u"type").toString()));
            const LinkType &known = schema.linkType(*type);
            checkEnd(name, entities, link.value(u"from").toString(), known.from);
            checkEnd(name, entities, link.value(u"to").toString(), known.to);
            checkProperties(name, link.value(u"properties").toObject(), columns,
                [&](const QString &property) { return known.property(property) != nullptr; });
        }
    }

    static void checkEnd(
        const QString &name, const QJsonObject &entities, const QString &end, const QStringList &allowed)
    {
        QVERIFY2(entities.contains(end), qPrintable(name + u' ' + end));
        const QString type = entities.value(end).toObject().value(u"type").toString();
        QVERIFY2(allowed.isEmpty() || allowed.contains(type), qPrintable(name + u' ' + end + u' ' + type));
    }

    template <class Known>
    static void checkProperties(
        const QString &name, const QJsonObject &properties, const QStringList &columns, Known known)
    {
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            QVERIFY2(known(it.key()), qPrintable(name + u' ' + it.key()));
            for (const QString &source : columnsOf(it.value().toObject()))
                QVERIFY2(columns.contains(source), qPrintable(name + u' ' + source));
        }
    }

    QTemporaryDir m_root;
    QString m_folder;
    DemoSummary m_summary;
};

QTEST_MAIN(TestDemoMaterial)
#include "tst_demo_material.moc"
