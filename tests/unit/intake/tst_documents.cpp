// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/resume_jobs.h"
#include "intake/resume_reader.h"
#include "intake_bench.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsResumesFromOtherTexts();
    void readsJobsOnOneLine_data();
    void readsJobsOnOneLine();
    void attachesAResumeToThePersonaWithItsAddress();
    void decidesByWhatAllIdentifiersHaveInCommon();
    void attachesAResumeByThePersonasKey();
    void attachesAResumeThatATableGivesAway();
    void makesAPersonaForAResumeThatFitsNone();
    void leavesAResumeThatFitsSeveralForReview();
    void attachesLaterResumesToAPersonaFromADocument();
    void givesPersonasOfDocumentsToLaterTables();
    void leavesAPersonaOfADocumentThatFitsSeveralForReview();
    void leavesContactsOfRefereesToThem();
    void readsJsonResumes();
    void joinsEmployersOfResumesWithThoseOfTables();
    void takesMails();
    void mentionsOnlyWhatAMailMentions();
    void givesAttachmentsBackToBeRead();
    void joinsAttachmentsToTheirMail();
    void doesNotGuessWhoAPictureShows();
    void takesAPersonasKeyInTheNameOfAPicture();
    void tellsDocumentsOfOneTemplate();
    void namesDocumentsAsTablesDo();
    void pointsAtEveryValue();
    void doesNotCareForTheOrderOfFiles();
};

static QString txt(const char *text)
{
    return QString::fromUtf8(text);
}

static IncomingFile people()
{
    return test::table(txt("people.csv"),
        txt("id,name,mail,phone\nP-001,Jane Doe,jane@example.org,+442079460001\n"
            "P-002,John Roe,john@example.org,+442079460001\nP-003,Mary Major,,+442079460003\n"),
        R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"},
            "email": {"column": "mail"}, "phone": {"column": "phone"}}}}})");
}

static QString resumeText(const char *name, const char *contact, const char *more = "")
{
    return QStringLiteral("%1\nSenior Engineer\n%2\n\nWORK\n2019-2022  Senior Engineer, Acme Ltd\n"
                          "  * Built things.\n\nEDUCATION\n2015  Somewhere\n%3")
        .arg(txt(name), txt(contact), txt(more));
}

static IncomingFile resume(const char *path, const char *name, const char *contact, const char *more = "")
{
    return test::text(txt(path), resumeText(name, contact, more));
}

static RawMailbox mailbox(const char *address, const char *header, const char *name = "")
{
    return { txt(name), txt(address), Place { .column = txt(header) } };
}

static IncomingFile mail(const char *path, const char *id, const char *from, const char *to, const char *body)
{
    RawDocument document { .format = txt("eml") };
    document.mail.subject = txt("About the job");
    document.mail.messageId = QStringLiteral("<%1>").arg(txt(id));
    document.mail.date = txt("2024-03-05T12:30:00+09:00");
    document.mail.from = { mailbox(from, "From", "A Sender") };
    document.mail.to = { mailbox(to, "To") };
    document.mail.received
        = { { txt("mx"), txt("mx2"), txt("10.0.0.1"), {} }, { txt("home"), txt("mx"), txt("203.0.113.9"), {} } };
    document.text = QStringLiteral("From: %1\nTo: %2\nSubject: About the job\n\n%3").arg(txt(from), txt(to), txt(body));
    return test::incoming(txt(path), document, document.text.toUtf8() + QByteArray(path));
}

static IncomingFile picture(const char *path, quint64 hash)
{
    RawDocument document { .format = txt("png") };
    document.picture = { 64, 48, hash, ~hash, 0x1234567890abcdefULL, 0xf234567890abcdefULL, false };
    document.metadata.insert(txt("software"), txt("Paint 1.0"));
    return test::incoming(txt(path), document, QByteArray::number(hash));
}

void TestDocuments::tellsResumesFromOtherTexts()
{
    const auto looks = [](const QString &text) { return looksLikeResume({ .format = txt("text"), .text = text }); };
    QVERIFY(looks(resumeText("Jane Doe", "jane@example.org")));
    QVERIFY(looks(txt("Lebenslauf\nMax Muster\n\nBerufserfahrung:\n2019 - heute  Entwickler, Acme\n")));
    QVERIFY(!looks(txt("Notes of a meeting\n\nWe spoke about his experience and education.\n")));
    QVERIFY(!looks(txt("References\n[1] A paper\n")));
    QVERIFY(looksLikeResume({ .format = txt("json-resume") }));
    QVERIFY(!looksLikeResume({ .format = txt("eml"), .text = resumeText("Jane Doe", "x") }));
}

void TestDocuments::readsJobsOnOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said"); // employer|role|from|to, empty for no job
    const auto row = [](const char *line, const char *said) { QTest::newRow(line) << txt(line) << txt(said); };
    row("2019-2022  Senior Engineer, Acme Ltd", "Acme Ltd|Senior Engineer|2019|2022");
    row("2019-03 – 2021-05 Acme Ltd, Backend Developer", "Acme Ltd|Backend Developer|2019-03|2021-05");
    row("Backend Developer at Acme Ltd (Jan 2019 – Mar 2021)", "Acme Ltd|Backend Developer|Jan 2019|Mar 2021");
    row("03/2019 - present | Acme | Consultant", "Acme|Consultant|03/2019|");
    row("Acme GmbH, 2017 bis 2018", "Acme GmbH||2017|2018");
    row("  Acme — Data Analyst — 2017 to 2018", "Acme|Data Analyst|2017|2018");
    row("2019 - 2022", "");
    row("Senior Engineer, 2019-2022", "");
    row("Grew the team from 2019 to 2022 by a factor of two and a half", "");
    row("Led the work of five people", "");
}

void TestDocuments::readsJobsOnOneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const QString text = txt("WORK\n") + line;
    const auto job = resumeJobIn(text, { 5, line.size() });
    QCOMPARE(job.has_value(), !said.isEmpty());
    if (!job)
        return;
    const QStringList parts { job->employer.in(text), job->role.in(text), job->from.in(text), job->to.in(text) };
    QCOMPARE(parts.join(u'|'), said);
}

void TestDocuments::attachesAResumeToThePersonaWithItsAddress()
{
    Bench bench;
    bench.take({ people(), resume("cv.txt", "Jane M. Doe", "jane@example.org · github.com/janedoe") });
    QCOMPARE(bench.count(u"Persona"), 3);
    QCOMPARE(bench.count(u"Resume"), 1);
    const auto uses = bench.links(u"usesDocument");
    QCOMPARE(uses.size(), size_t(1));
    QCOMPARE(bench.keyOf(uses[0]->from), txt("P-001"));
    QCOMPARE(bench.keyOf(bench.links(u"usesAccount").at(0)->from), txt("P-001"));
    QCOMPARE(bench.values(*bench.find(u"Persona", txt("P-001")), u"name"),
        (QStringList { txt("Jane Doe"), txt("Jane M. Doe") }));
    const auto jobs = bench.links(u"listsEmployer");
    QCOMPARE(jobs.size(), size_t(1));
    QCOMPARE(bench.keyOf(jobs[0]->to), txt("acme ltd"));
    QCOMPARE(jobs[0]->value(u"from"), txt("2019"));
    QCOMPARE(jobs[0]->value(u"to"), txt("2022"));
    QCOMPARE(jobs[0]->value(u"role"), txt("Senior Engineer"));
}

void TestDocuments::decidesByWhatAllIdentifiersHaveInCommon()
{
    Bench bench; // two personas share the number, one of them has the address
    bench.take({ people(), resume("cv.txt", "Johnny Roe", "john@example.org +44 20 7946 0001") });
    QCOMPARE(bench.keyOf(bench.links(u"usesDocument").at(0)->from), txt("P-002"));
    QVERIFY(bench.file(txt("cv.txt")).issues.empty());
}

void TestDocuments::attachesAResumeByThePersonasKey()
{
    Bench bench;
    bench.take({ people(), resume("cv.txt", "Somebody Else", "Reference P-003", "") });
    QCOMPARE(bench.keyOf(bench.links(u"usesDocument").at(0)->from), txt("P-003"));
}

void TestDocuments::attachesAResumeThatATableGivesAway()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["id"]}, "r": {"type": "Resume", "keys": ["file"]}},
        "links": [{"type": "usesDocument", "from": "p", "to": "r"}]})";
    const IncomingFile files = test::table(txt("files.csv"), txt("id,file\nP-003,cv.txt\n"), map);
    const IncomingFile cv = resume("in/cv.txt", "Jane Doe", "jane@example.org");
    Bench together;
    together.take({ people(), files, cv });
    QCOMPARE(together.count(u"Resume"), 1);
    QCOMPARE(together.links(u"usesDocument").size(), size_t(1));
    QCOMPARE(together.keyOf(together.links(u"usesDocument")[0]->from), txt("P-003"));
    Bench tableFirst;
    tableFirst.take({ people(), files });
    tableFirst.take({ cv });
    QCOMPARE(tableFirst.count(u"Resume"), 1);
    QCOMPARE(tableFirst.links(u"usesDocument").size(), size_t(1));
    Bench documentFirst;
    documentFirst.take({ cv });
    documentFirst.take({ people(), files });
    QCOMPARE(documentFirst.count(u"Resume"), 1);
    QCOMPARE(documentFirst.links(u"usesDocument").size(), size_t(2));
}

void TestDocuments::makesAPersonaForAResumeThatFitsNone()
{
    Bench bench;
    bench.take({ people(), resume("cv.txt", "Ivan Ivanov", "ivan@example.net") });
    QCOMPARE(bench.count(u"Persona"), 4);
    const auto made = bench.graph->find(bench.links(u"usesDocument").at(0)->from);
    QCOMPARE(bench.graph->value(*made, u"status"), txt("from-a-document-only"));
    QCOMPARE(bench.graph->label(*made), txt("Ivan Ivanov"));
    QCOMPARE(bench.keyOf(bench.links(u"usesEmail").back()->to), txt("ivan@example.net"));
}

void TestDocuments::leavesAResumeThatFitsSeveralForReview()
{
    Bench bench;
    bench.take({ people(), resume("cv.txt", "Jane Doe", "jane@example.org john@example.org") });
    QCOMPARE(bench.count(u"Persona"), 3);
    QCOMPARE(bench.links(u"usesDocument").size(), size_t(0));
    QCOMPARE(bench.links(u"mentions").size(), size_t(2));
    QCOMPARE(bench.file(txt("cv.txt")).issues.at(0).kind, Issue::Kind::Review);
}

void TestDocuments::attachesLaterResumesToAPersonaFromADocument()
{
    Bench bench;
    bench.take({ resume("a.txt", "Ivan Ivanov", "ivan@example.net +442079460009"),
        resume("b.txt", "Ivan P. Ivanov", "+442079460009") });
    QCOMPARE(bench.count(u"Persona"), 1);
    bench.take({ resume("c.txt", "I. Ivanov", "ivan@example.net") });
    QCOMPARE(bench.count(u"Persona"), 1);
    QCOMPARE(bench.links(u"usesDocument").size(), size_t(3));
}

void TestDocuments::givesPersonasOfDocumentsToLaterTables()
{
    const std::vector<IncomingFile> resumes { resume("a.txt", "Jane Doe", "jane@example.org +442079460001"),
        resume("b.txt", "Mary Major", "+442079460003"), resume("c.txt", "Ivan Ivanov", "ivan@example.net") };
    Bench together;
    std::vector<IncomingFile> all = resumes;
    all.push_back(people());
    together.take(all);
    Bench later;
    later.take(resumes);
    QCOMPARE(later.count(u"Persona"), 3);
    const EntityId jane = later.links(u"usesDocument").at(0)->from;
    const QStringList before = later.portrait();
    const auto graphBefore = later.graph;
    later.take({ people() });
    QCOMPARE(later.count(u"Persona"), 4);
    QCOMPARE(later.keyOf(jane), txt("P-001"));
    QCOMPARE(later.report.addedEntities, 2); // John and his address
    QCOMPARE(later.links(u"usesEmail").size(), together.links(u"usesEmail").size());
    QCOMPARE(later.links(u"usesPhone").size(), together.links(u"usesPhone").size());
    QCOMPARE(later.values(*later.graph->find(jane), u"status"), QStringList());
    QCOMPARE(later.values(*later.graph->find(jane), u"name").size(), 2);
    QVERIFY(test::PlaceChecker(later).check().isEmpty());
    CaseGraph undone(*later.graph);
    QVERIFY(bool(applyChanges(undone, later.inverse)));
    later.graph = std::make_shared<CaseGraph>(undone);
    QCOMPARE(later.portrait(), before);
}

void TestDocuments::leavesAPersonaOfADocumentThatFitsSeveralForReview()
{
    Bench bench;
    bench.take({ resume("a.txt", "Jane Doe", "+442079460001") });
    bench.take({ people() }); // two of them have that number
    QCOMPARE(bench.count(u"Persona"), 4);
    QCOMPARE(bench.file(txt("people.csv")).issues.at(0).kind, Issue::Kind::Review);
    QVERIFY(bench.file(txt("people.csv")).issues.at(0).text.contains(txt("Jane Doe")));
}

void TestDocuments::leavesContactsOfRefereesToThem()
{
    Bench bench;
    bench.take({ people(),
        resume("cv.txt", "Ivan Ivanov", "ivan@example.net",
            "\nReferences\nMary Major +44 20 7946 0003\nA. Nobody, nobody@example.net\n\nSKILLS\nC++\n") });
    const auto vouches = bench.links(u"vouchesFor");
    QCOMPARE(vouches.size(), size_t(1));
    QCOMPARE(bench.keyOf(vouches[0]->from), txt("P-003"));
    QCOMPARE(vouches[0]->to, bench.links(u"usesDocument").at(0)->from);
    QCOMPARE(bench.links(u"mentions").size(), size_t(2));
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(3)); // two of the table, and his own
}

void TestDocuments::readsJsonResumes()
{
    IncomingFile file = test::text(txt("cv.json"),
        txt("basics.name: Jane Doe\nbasics.email: jane@example.org\nbasics.phone: 020 7946 0077\n"
            "basics.location.countryCode: GB\nwork[0].name: Acme Ltd\nwork[0].position: Engineer\n"
            "work[0].startDate: 2019-03\nwork[0].endDate: 2021-05-01\nwork[1].position: no employer\n"
            "references[0].name: Mary Major\nreferences[0].reference: call +442079460003\n"),
        txt("json-resume"));
    Bench bench;
    bench.take({ people(), file });
    QCOMPARE(bench.keyOf(bench.links(u"usesDocument").at(0)->from), txt("P-001"));
    QVERIFY(bench.find(u"Phone", txt("+442079460077")));
    const auto jobs = bench.links(u"listsEmployer");
    QCOMPARE(jobs.size(), size_t(1));
    QCOMPARE(jobs[0]->value(u"from"), txt("2019-03"));
    QCOMPARE(jobs[0]->value(u"to"), txt("2021-05-01"));
    QCOMPARE(bench.links(u"vouchesFor").size(), size_t(1));
}

void TestDocuments::joinsEmployersOfResumesWithThoseOfTables()
{
    const IncomingFile employers = test::table(txt("e.csv"), txt("id,n\nE1,ACME Ltd\n"),
        R"({"entities": {"c": {"type": "Employer", "keys": ["id"], "properties": {"name": {"column": "n"}}}}})");
    Bench bench;
    bench.take({ people(), employers, resume("cv.txt", "Jane Doe", "jane@example.org") });
    QCOMPARE(bench.count(u"Employer"), 1);
    QCOMPARE(bench.keyOf(bench.links(u"listsEmployer").at(0)->to), txt("E1"));
}

void TestDocuments::takesMails()
{
    Bench bench;
    bench.take({ people(), mail("m.eml", "abc@host", "Jane@example.org", "hr@corp.example", "Hello.\n") });
    const auto message = bench.find(u"Message", txt("abc@host"));
    QVERIFY(message);
    QCOMPARE(bench.graph->label(*message), txt("About the job"));
    QCOMPARE(bench.graph->value(*message, u"at"), txt("2024-03-05T12:30:00+09:00"));
    QCOMPARE(bench.graph->value(*message, u"thread"), txt("abc@host"));
    QCOMPARE(bench.keyOf(bench.links(u"sentBy").at(0)->to), txt("jane@example.org"));
    QCOMPARE(bench.keyOf(bench.links(u"sentTo").at(0)->to), txt("hr@corp.example"));
    QCOMPARE(bench.links(u"mentions").size(), size_t(1)); // the public hop, not the private one
    QCOMPARE(bench.keyOf(bench.links(u"mentions").at(0)->to), txt("203.0.113.9"));
    // A second copy of the mail in other bytes is the same message.
    bench.take({ mail("copy.eml", "abc@host", "Jane@example.org", "hr@corp.example", "Hello.\n") });
    QCOMPARE(bench.count(u"Message"), 1);
    QCOMPARE(bench.links(u"sentBy").at(0)->sources.size(), size_t(2));
}

void TestDocuments::mentionsOnlyWhatAMailMentions()
{
    Bench bench;
    bench.take({ people(),
        mail("m.eml", "abc@host", "jane@example.org", "hr@corp.example",
            "Pay 0x52908400098527886E0F7030069857D2E4169EE7 or write to boss@evil.example.\n") });
    QCOMPARE(bench.links(u"usesWallet").size(), size_t(0));
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(2));
    const auto wallet = bench.find(u"Wallet", txt("0x52908400098527886E0F7030069857D2E4169EE7"));
    QVERIFY(wallet);
    QCOMPARE(bench.graph->linksTo(*wallet).size(), size_t(1));
    QCOMPARE(bench.graph->schema().linkType(bench.graph->linksTo(*wallet)[0]->type).name, txt("mentions"));
}

void TestDocuments::givesAttachmentsBackToBeRead()
{
    IncomingFile file = mail("m/1.eml", "abc@host", "jane@example.org", "hr@corp.example", "See attached.\n");
    file.document.parts = { { txt("..\\..\\cv.pdf"), txt("application/pdf"), "PDF" }, { {}, {}, "raw" } };
    Intake intake(std::make_shared<CaseGraph>(), {});
    const auto parts = intake.add(file);
    QCOMPARE(parts.size(), size_t(2));
    QCOMPARE(parts[0].path, txt("m/1.eml/cv.pdf"));
    QCOMPARE(parts[0].bytes, QByteArray("PDF"));
    QCOMPARE(parts[0].parent, file.sha256);
    QCOMPARE(parts[1].path, txt("m/1.eml/part-1"));
}

void TestDocuments::joinsAttachmentsToTheirMail()
{
    const IncomingFile first = mail("1.eml", "a@host", "jane@example.org", "hr@corp.example", "Me.\n");
    const IncomingFile second = mail("2.eml", "b@host", "john@example.org", "hr@corp.example", "Me too.\n");
    IncomingFile photo = picture("1.eml/me.png", 0x0102030405060708ULL);
    photo.parent = first.sha256;
    IncomingFile again = picture("2.eml/selfie.png", 0x0102030405060708ULL);
    again.parent = second.sha256;
    Bench bench;
    bench.take({ people(), first, photo });
    QCOMPARE(bench.graph->evidenceByHash(photo.sha256)->parent, bench.graph->evidenceByHash(first.sha256)->id);
    again.document = { .format = txt("png") }; // known bytes need not be read again
    bench.take({ second, again });
    QCOMPARE(bench.count(u"Image"), 1);
    QCOMPARE(bench.report.unchanged, 1);
    QCOMPARE(bench.links(u"derivedFrom").size(), size_t(2));
    const auto depicts = bench.links(u"depicts"); // one photo, two personas
    QCOMPARE(depicts.size(), size_t(2));
    QVERIFY(depicts[0]->to != depicts[1]->to);
}

void TestDocuments::doesNotGuessWhoAPictureShows()
{
    Bench bench;
    const IncomingFile stranger = mail("1.eml", "a@host", "stranger@example.org", "hr@corp.example", "Me.\n");
    IncomingFile photo = picture("1.eml/Jane Doe.png", 1);
    photo.parent = stranger.sha256;
    bench.take({ people(), picture("jane.png", 0x00000000000000ffULL), stranger, photo });
    QCOMPARE(bench.count(u"Image"), 2);
    QCOMPARE(bench.links(u"depicts").size(), size_t(0));
    EntityIndex image = 0;
    bench.graph->forEachEntity([&](EntityIndex i) {
        if (bench.values(i, u"dHash").contains(txt("00000000000000ff")))
            image = i;
    });
    QCOMPARE(bench.graph->value(image, u"width"), txt("64"));
    QCOMPARE(bench.graph->value(image, u"software"), txt("Paint 1.0"));
}

void TestDocuments::takesAPersonasKeyInTheNameOfAPicture()
{
    const IncomingFile letter = mail("1.eml", "a@host", "john@example.org", "hr@corp.example", "Proof.\n");
    IncomingFile proof = picture("1.eml/P-001_profile.jpg", 5);
    proof.parent = letter.sha256;
    Bench bench;
    bench.take(
        { people(), picture("pics/P-003_mary_major.png", 1), picture("pics/P-001_P-002.png", 2), letter, proof });
    const auto depicts = bench.links(u"depicts");
    QCOMPARE(depicts.size(), size_t(2));
    QStringList keys { bench.keyOf(depicts[0]->to), bench.keyOf(depicts[1]->to) };
    keys.sort();
    QCOMPARE(keys, (QStringList { txt("P-001"), txt("P-003") }));
    Bench pictureFirst;
    pictureFirst.take({ picture("pics/P-003_mary_major.png", 1) });
    QVERIFY(pictureFirst.links(u"depicts").empty());
    pictureFirst.take({ people() });
    QCOMPARE(pictureFirst.keyOf(pictureFirst.links(u"depicts").at(0)->to), txt("P-003"));
    QVERIFY(test::PlaceChecker(pictureFirst).check().isEmpty());
    Bench byName;
    byName.take({ people(), resume("P-003.txt", "Anybody Else", "new@example.net") });
    QCOMPARE(byName.keyOf(byName.links(u"usesDocument").at(0)->from), txt("P-003"));
}

void TestDocuments::tellsDocumentsOfOneTemplate()
{
    IncomingFile pdf = resume("a.pdf", "Jane Doe", "jane@example.org");
    pdf.document.metadata = { { txt("producer"), txt("LibreOffice 7.4") }, { txt("creator"), txt("LibreOffice 7.4") },
        { txt("created"), txt("2024-01-05T09:00:00+09:30") } };
    IncomingFile docx = resume("b.docx", "John Roe", "john@example.org");
    docx.document.metadata = { { txt("software"), txt("Word") }, { txt("created"), txt("2024-01-05T09:00:00-05:00") } };
    Bench bench;
    bench.take({ people(), pdf, docx });
    QStringList templates;
    QStringList producers;
    bench.graph->forEachEntity([&](EntityIndex i) {
        templates += bench.values(i, u"template");
        producers += bench.values(i, u"producer");
    });
    templates.sort();
    producers.sort();
    QCOMPARE(templates, (QStringList { txt("LibreOffice 7.4 · UTC+09:30"), txt("Word · UTC-05:00") }));
    QCOMPARE(producers, (QStringList { txt("LibreOffice 7.4"), txt("Word") }));
}

void TestDocuments::namesDocumentsAsTablesDo()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["id"]}, "i": {"type": "Image", "keys": ["photo"]}},
        "links": [{"type": "depicts", "from": "i", "to": "p"}]})";
    Bench bench;
    bench.take({ test::table(txt("images.csv"), txt("id,photo\nP-001,photos/a.png\nP-002,b.png\n"), map),
        picture("case/photos/a.png", 1), picture("case/photos/b.png", 2) });
    QCOMPARE(bench.count(u"Image"), 2);
    for (const Link *link : bench.links(u"depicts"))
        QVERIFY(!bench.graph->value(*bench.graph->find(link->from), u"dHash").isEmpty());
}

static std::vector<IncomingFile> wholeCase()
{
    IncomingFile withMeta = resume("pdf/ivan.pdf", "Ivan Ivanov", "ivan@example.net +44 20 7946 0011",
        "\nReferences\nMary Major +44 20 7946 0003\n");
    withMeta.document.format = txt("pdf");
    withMeta.document.pageStarts = { 0, 40 };
    for (const auto &[field, value] : { std::pair("title", "CV"), { "author", "Somebody Else" },
             { "producer", "LibreOffice 7" }, { "creator", "Writer" }, { "created", "2024-01-02T03:04:05+09:00" } })
        withMeta.document.metadata.insert(txt(field), txt(value));
    const IncomingFile letter = mail("m/1.eml", "a@host", "ivan@example.net", "hr@corp.example",
        "My wallet: 0x52908400098527886E0F7030069857D2E4169EE7, call +44 20 7946 0011 or see t.me/ivan_dev\n");
    IncomingFile photo = picture("m/1.eml/me.png", 42);
    photo.parent = letter.sha256;
    return { people(), withMeta, letter, photo, resume("cv/jane.txt", "Jane Doe", "jane [at] example [dot] org"),
        resume("cv/both.txt", "Jane Doe", "jane@example.org john@example.org"),
        test::text(txt("note.txt"), txt("Seen at 198.51.100.4 with john@example.org\n")),
        test::text(txt("cv/json.json"),
            txt("basics.name: Mary Major\nbasics.phone: 020 7946 0003\nbasics.location.countryCode: GB\n"
                "work[0].name: Acme Ltd\nwork[0].startDate: 2020\n"),
            txt("json-resume")) };
}

void TestDocuments::pointsAtEveryValue()
{
    Bench bench;
    bench.take(wholeCase());
    test::PlaceChecker checker(bench);
    const QStringList wrong = checker.check();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(checker.checked() > 60);
    const auto ivan = bench.graph->assertions(*bench.find(u"EmailAddress", txt("ivan@example.net")));
    QVERIFY(std::ranges::any_of(ivan, [](const Assertion *said) { return said->source.place.page == 1; }));
    QCOMPARE(bench.links(u"vouchesFor").at(0)->sources[0].place.page, 2);
}

void TestDocuments::doesNotCareForTheOrderOfFiles()
{
    std::vector<IncomingFile> files = wholeCase();
    Bench first;
    first.take(files);
    QRandomGenerator random(11);
    for (int i = 0; i < 6; ++i) {
        std::ranges::shuffle(files, random);
        Bench again;
        again.take(files);
        QCOMPARE(again.portrait(), first.portrait());
    }
    CaseGraph undone(*first.graph);
    QVERIFY(bool(applyChanges(undone, first.inverse)));
    QCOMPARE(undone.entityCount(), 0);
    QCOMPARE(undone.linkCount(), 0);
    QVERIFY(undone.evidence().empty());
}

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_documents.moc"
