// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_resume.h"

#include "demo/demo_phrases.h"

#include <QJsonArray>

namespace twelvefold {

namespace {

class Drafter
{
public:
    Drafter(const DemoWorld &world, int person)
        : m_world(world)
        , m_person(world.people[person])
        , m_random(world.seed, QString(QStringLiteral("resume ") + m_person.key))
        , m_lists(DemoPhrases::instance().resumes())
        , m_track(m_lists.value(u"tracks").toArray().at(m_person.track).toObject())
        , m_template(world.templateMails.value(person))
    {
    }

    DemoResume draft()
    {
        const QJsonObject local = DemoPhrases::instance().names(m_person.nationality);
        const DemoPlace &place = m_world.placeOf(m_person);
        DemoResume resume;
        resume.name = m_person.display();
        resume.native = m_person.native;
        resume.author = m_person.resumeAuthor.isEmpty() ? resume.name : m_person.resumeAuthor;
        resume.title = m_track.value(u"title").toString();
        resume.email = m_person.email;
        if (!phoneIsShared())
            resume.phone = writtenPhone(m_person.phone);
        resume.city = place.city;
        resume.country = place.country;
        resume.skills = m_person.skills;
        resume.languages = DemoPhrases::strings(local.value(u"languages"));
        resume.school = m_random.pick(DemoPhrases::strings(local.value(u"schools")));
        resume.graduated = m_person.birth.year() + 23;
        resume.summary = fill(pick(u"opening")) + u' ' + fill(pick(u"middle"));
        resume.closing = fill(pick(u"closing"));
        resume.paragraphs = m_template;
        resume.jobs = jobs(resume.graduated);
        plantReused(resume);
        return resume;
    }

private:
    //! A number that somebody else gave as theirs stays off the page: nobody prints a line that others answer.
    bool phoneIsShared() const
    {
        return std::any_of(m_world.people.cbegin(), m_world.people.cend(), [&](const DemoPerson &other) {
            return other.applicationPhones.contains(m_person.phone) || other.furtherPhones.contains(m_person.phone);
        });
    }

    QString pick(QStringView list) { return m_random.pick(DemoPhrases::strings(m_lists.value(list))); }

    QString fill(QString text)
    {
        const auto put = [&](QStringView slot, auto make) {
            for (qsizetype at = text.indexOf(slot); at >= 0; at = text.indexOf(slot, at))
                text.replace(at, slot.size(), make());
        };
        put(u"{n}", [&] { return QString::number(m_random.between(2, 9)); });
        put(u"{p}", [&] { return QString::number(m_random.between(11, 64)); });
        put(u"{q}", [&] { return QString::number(m_random.between(15, 97)); });
        put(u"{k}",
            [&] { return QStringLiteral("%1,%2").arg(m_random.between(1, 90)).arg(m_random.between(1, 9) * 100); });
        put(u"{skill2}", [&] { return m_person.skills.at(m_random.between(2, int(m_person.skills.size()) - 1)); });
        put(u"{skill}", [&] { return m_person.skills.at(m_random.below(2)); });
        put(u"{city}", [&] { return m_world.placeOf(m_person).city; });
        put(u"{thing}", [&] { return m_random.pick(DemoPhrases::strings(m_track.value(u"things"))); });
        put(u"{adj}", [&] { return pick(u"adjectives"); });
        put(u"{title}", [&] { return m_track.value(u"title").toString(); });
        put(u"{lower}", [&] { return m_track.value(u"title").toString().toLower(); });
        put(u"{hobby}", [&] { return pick(u"hobbies"); });
        put(u"{offset}", [&] { return QString::number(m_random.between(2, 5)); });
        return text;
    }

    QString bullet()
    {
        const QString object = fill(QStringLiteral(" the {adj} {thing} "));
        QString text = pick(u"verbs") + object + fill(pick(u"contexts"));
        const QString result = fill(pick(u"results"));
        switch (m_random.below(4)) {
        case 0:
            return text + QStringLiteral("; ") + result + u'.';
        case 1:
            return text + QStringLiteral(": ") + result + u'.';
        case 2:
            return text + QStringLiteral(" (") + result + QStringLiteral(").");
        default:
            return text + u'.';
        }
    }

    QList<DemoJob> jobs(int graduated)
    {
        QStringList firms = DemoPhrases::strings(m_lists.value(u"firms"));
        m_random.shuffle(firms);
        QList<DemoJob> result;
        int year = 2024;
        const bool reuses = !m_person.reusedText.isEmpty();
        for (int i = 0; i < 3 && year > graduated; ++i) {
            const int from = qMax(graduated, year - m_random.between(1, 4));
            DemoJob job { firms[i], level(year - graduated) + m_track.value(u"title").toString(), from, year, {} };
            for (int n = reuses ? 1 : m_random.between(2, 4); n > 0; --n)
                job.bullets.append(bullet());
            result.append(job);
            year = from;
        }
        return result;
    }

    static QString level(int years) { return years > 8 ? QStringLiteral("Senior ") : QString(); }

    //! The first planted paragraph stands as the profile, the others among the jobs.
    void plantReused(DemoResume &resume) const
    {
        for (qsizetype i = 0; i < m_person.reusedText.size(); ++i) {
            if (i == 0)
                resume.summary = m_person.reusedText[0];
            else if (resume.jobs.isEmpty())
                resume.paragraphs.append(m_person.reusedText[i]);
            else
                resume.jobs[i % resume.jobs.size()].bullets.prepend(m_person.reusedText[i]);
        }
    }

    const DemoWorld &m_world;
    const DemoPerson &m_person;
    DemoRandom m_random;
    QJsonObject m_lists, m_track;
    QStringList m_template;
};

} // namespace

DemoResume draftResume(const DemoWorld &world, int person)
{
    return Drafter(world, person).draft();
}

} // namespace twelvefold
