// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_resume.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twelvefold {

QByteArray resumeAsText(const DemoResume &resume)
{
    QStringList lines { resume.native.isEmpty() ? resume.name
                                                : resume.name + QStringLiteral(" (") + resume.native + u')',
        resume.title, resume.city + QStringLiteral(", ") + resume.country,
        QStringLiteral("Contact: ") + resume.contact(QStringLiteral(", ")), {}, resume.summary, {},
        QStringLiteral("WORK") };
    for (const DemoJob &job : resume.jobs) {
        lines.append({ {}, QStringLiteral("%1-%2  %3, %4").arg(job.from).arg(job.to).arg(job.title, job.firm) });
        for (const QString &bullet : job.bullets)
            lines.append(QStringLiteral("  * ") + bullet);
    }
    lines.append({ {}, QStringLiteral("EDUCATION"), QStringLiteral("%1  %2").arg(resume.graduated).arg(resume.school),
        {}, QStringLiteral("SKILLS"), resume.skills.join(QStringLiteral(", ")), {}, QStringLiteral("LANGUAGES"),
        resume.languages.join(QStringLiteral(", ")), {} });
    for (const QString &paragraph : resume.paragraphs)
        lines.append({ paragraph, {} });
    lines.append({ resume.closing, {} });
    return lines.join(u'\n').toUtf8();
}

QByteArray resumeAsJson(const DemoResume &resume)
{
    QJsonArray work, skills, languages;
    for (const DemoJob &job : resume.jobs)
        work.append(QJsonObject { { QStringLiteral("name"), job.firm }, { QStringLiteral("position"), job.title },
            { QStringLiteral("startDate"), QString::number(job.from) },
            { QStringLiteral("endDate"), QString::number(job.to) },
            { QStringLiteral("highlights"), QJsonArray::fromStringList(job.bullets) } });
    for (const QString &skill : resume.skills)
        skills.append(QJsonObject { { QStringLiteral("name"), skill } });
    for (const QString &language : resume.languages)
        languages.append(QJsonObject { { QStringLiteral("language"), language } });
    const QString summary = (QStringList(resume.summary) + resume.paragraphs + QStringList(resume.closing)).join(u'\n');
    QJsonObject basics { { QStringLiteral("name"), resume.name }, { QStringLiteral("label"), resume.title },
        { QStringLiteral("email"), resume.email }, { QStringLiteral("summary"), summary },
        { QStringLiteral("location"),
            QJsonObject { { QStringLiteral("city"), resume.city }, { QStringLiteral("region"), resume.country } } } };
    if (!resume.phone.isEmpty())
        basics.insert(QStringLiteral("phone"), resume.phone);
    const QJsonArray education { QJsonObject { { QStringLiteral("institution"), resume.school },
        { QStringLiteral("endDate"), QString::number(resume.graduated) } } };
    const QJsonObject whole { { QStringLiteral("basics"), basics }, { QStringLiteral("work"), work },
        { QStringLiteral("education"), education }, { QStringLiteral("skills"), skills },
        { QStringLiteral("languages"), languages } };
    return QJsonDocument(whole).toJson();
}

} // namespace twelvefold
