// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/resume_reader.h"

#include "intake/resume_jobs.h"
#include "values/person_name.h"
#include "values/text_fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace twelvefold {

namespace {

enum class Section { None, Work, Referees, Other };

constexpr qsizetype longestHeading = 48;
constexpr int linesWithName = 6;
constexpr int linesWithTitle = 8;

//! Folded headings of résumés in English, German, French, Spanish, Italian and Portuguese.
const QHash<QString, Section> &headings()
{
    static const QHash<QString, Section> known = [] {
        QHash<QString, Section> table;
        const auto add = [&](Section section, const QString &words) {
            for (const QString &word : words.split(u'|'))
                table.insert(word, section);
        };
        add(Section::Work,
            QStringLiteral("work|experience|work experience|professional experience|employment|employment history|"
                           "work history|career|career history|berufserfahrung|beruflicher werdegang|"
                           "experience professionnelle|experiences professionnelles|experiencia|"
                           "experiencia profesional|esperienza|esperienze professionali|experiencia profissional"));
        add(Section::Referees,
            QStringLiteral("references|referees|reference|professional references|referenzen|referencias|referenze|"
                           "recommandations"));
        add(Section::Other,
            QStringLiteral(
                "education|skills|technical skills|key skills|summary|profile|professional summary|about|"
                "about me|objective|projects|languages|certifications|certificates|interests|publications|"
                "awards|contact|ausbildung|bildung|kenntnisse|profil|sprachen|projekte|formation|competences|"
                "langues|formacion|educacion|habilidades|idiomas|istruzione|competenze|lingue|formacao"));
        return table;
    }();
    return known;
}

Section headingOf(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestHeading)
        return Section::None;
    QString folded = asciiFolded(trimmed);
    folded.remove(u':');
    return headings().value(folded.simplified(), Section::None);
}

std::vector<TextStretch> linesOf(const QString &text)
{
    std::vector<TextStretch> lines;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        lines.push_back({ start, end - start });
        start = end + 1;
    }
    return lines;
}

TextStretch trimmed(const QString &text, TextStretch span)
{
    while (span.length > 0 && text[span.offset].isSpace()) {
        ++span.offset;
        --span.length;
    }
    while (span.length > 0 && text[span.offset + span.length - 1].isSpace())
        --span.length;
    return span;
}

bool saysResume(const RawDocument &document)
{
    QString top = document.metadata.value(QStringLiteral("title")).toString() + u'\n';
    top += document.text.section(u'\n', 0, linesWithTitle);
    top = asciiFolded(top);
    for (const QString &word : { QStringLiteral("curriculum vitae"), QStringLiteral("resume"),
             QStringLiteral("lebenslauf"), QStringLiteral("hoja de vida") }) {
        if (top.contains(word))
            return true;
    }
    return false;
}

//! "Jane Doe (陈静)" is the name before the bracket; a line with digits or an @ is none.
TextStretch nameIn(const QString &text, TextStretch line)
{
    const qsizetype bracket = line.in(text).indexOf(u'(');
    if (bracket > 0)
        line.length = bracket;
    line = trimmed(text, line);
    const QString words = line.in(text);
    const bool plain = std::ranges::none_of(words, [](QChar c) { return c.isDigit() || c == u'@' || c == u'/'; });
    if (!plain || headingOf(words) != Section::None || asciiFolded(words).contains(QStringLiteral("curriculum")))
        return {};
    const auto name = PersonName::parse(words);
    return name && name->looksLikePerson() ? line : TextStretch();
}

void readText(const RawDocument &document, ResumeReading &reading)
{
    const QString &text = document.text;
    Section section = Section::None;
    int filled = 0;
    for (const TextStretch &line : linesOf(text)) {
        const QStringView words = QStringView(text).mid(line.offset, line.length);
        if (words.trimmed().isEmpty())
            continue;
        if (++filled <= linesWithName && reading.name.isNull())
            reading.name = nameIn(text, line);
        if (const Section heading = headingOf(words); heading != Section::None) {
            section = heading;
            if (section == Section::Referees)
                reading.referees.push_back({ line.offset, 0 });
        } else if (section == Section::Referees) {
            reading.referees.back().length = line.offset + line.length - reading.referees.back().offset;
        } else if (section == Section::Work) {
            if (const auto job = resumeJobIn(text, line))
                reading.jobs.push_back(*job);
        }
    }
}

//! The value of a line "work[0].name: Acme" of a JSON Résumé's text.
struct Field {
    QStringView path;
    TextStretch value;
};

std::optional<Field> fieldOf(const QString &text, const TextStretch &line)
{
    const QStringView words = QStringView(text).mid(line.offset, line.length);
    const qsizetype colon = words.indexOf(u": ");
    if (colon <= 0)
        return std::nullopt;
    const TextStretch value = trimmed(text, { line.offset + colon + 2, line.length - colon - 2 });
    return value.length > 0 ? std::optional(Field { words.left(colon), value }) : std::nullopt;
}

void readJobField(const Field &field, QStringView name, ResumeJob &job)
{
    if (name == u"name" || name == u"company")
        job.employer = field.value;
    else if (name == u"position")
        job.role = field.value;
    else if (name == u"startDate")
        job.from = field.value;
    else if (name == u"endDate")
        job.to = field.value;
}

void readJson(const RawDocument &document, ResumeReading &reading)
{
    QHash<QString, size_t> jobs;
    for (const TextStretch &line : linesOf(document.text)) {
        const auto field = fieldOf(document.text, line);
        if (!field)
            continue;
        if (field->path == u"basics.name")
            reading.name = field->value;
        else if (field->path == u"basics.location.countryCode")
            reading.countryCode = field->value;
        else if (field->path.startsWith(u"references"))
            reading.referees.push_back({ line.offset, line.length });
        else if (field->path.startsWith(u"work[")) {
            const qsizetype close = field->path.indexOf(u"].");
            if (close < 0)
                continue;
            const QString number = field->path.left(close).toString();
            if (!jobs.contains(number)) {
                jobs.insert(number, reading.jobs.size());
                reading.jobs.push_back({});
            }
            readJobField(*field, field->path.mid(close + 2), reading.jobs[jobs.value(number)]);
        }
    }
    std::erase_if(reading.jobs, [](const ResumeJob &job) { return job.employer.isNull(); });
}

} // namespace

bool ResumeReading::isReferee(qint64 offset) const
{
    return std::ranges::any_of(referees, [offset](const TextStretch &span) { return span.contains(offset); });
}

bool looksLikeResume(const RawDocument &document)
{
    if (document.format == u"json-resume")
        return true;
    if (document.format != u"pdf" && document.format != u"docx" && document.format != u"text")
        return false;
    QSet<QString> found;
    for (const TextStretch &line : linesOf(document.text)) {
        const QStringView words = QStringView(document.text).mid(line.offset, line.length);
        if (headingOf(words) != Section::None)
            found.insert(asciiFolded(words.trimmed()));
    }
    return found.size() >= 2 || (found.size() == 1 && saysResume(document));
}

ResumeReading readResume(const RawDocument &document)
{
    ResumeReading reading;
    if (document.format == u"json-resume")
        readJson(document, reading);
    else
        readText(document, reading);
    return reading;
}

} // namespace twelvefold
