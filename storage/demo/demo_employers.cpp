// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_cast.h"
#include "demo/demo_phrases.h"

#include <QJsonArray>

namespace twelvefold {

namespace {

int addOffice(DemoWorld &world, DemoPools &pools, const QString &country)
{
    DemoRandom &random = pools.random();
    const QJsonObject names = DemoPhrases::instance().names(country);
    const QJsonArray places = names.value(u"places").toArray();
    const QStringList place = DemoPhrases::strings(places.at(random.below(int(places.size()))));
    const QString street = random.pick(DemoPhrases::strings(names.value(u"streets")));
    world.places.append({ {}, street + u' ' + QString::number(random.between(1, 180)), place[0], place[1], place[2],
        country, QStringLiteral("office") });
    return int(world.places.size()) - 1;
}

void addEmployer(DemoWorld &world, DemoPools &pools, const QString &name, const QString &country, const QString &sector)
{
    const QJsonObject local = DemoPhrases::instance().companies().value(country).toObject();
    DemoEmployer employer;
    employer.key = QStringLiteral("E-%1").arg(world.employers.size() + 1, 2, 10, QChar(u'0'));
    employer.name = name;
    employer.country = country;
    employer.sector = sector;
    employer.domain = DemoPools::folded(name.section(u' ', 0, -2)) + QStringLiteral(".example");
    employer.registration = local.value(u"register").toString() + u' ' + pools.random().digits(6);
    employer.byod = pools.random().pick(DemoPhrases::strings(DemoPhrases::instance().companies().value(u"byod")));
    employer.office = addOffice(world, pools, country);
    employer.officeIp = pools.ipv4();
    employer.officePhone = pools.phone(country);
    world.ipKinds.insert(employer.officeIp, QStringLiteral("office"));
    world.ipNotes.insert(employer.officeIp, QStringLiteral("office line of ") + name);
    world.employers.append(employer);
}

QString sectorFor(DemoRandom &random, int index, const QStringList &sectors)
{
    // Three of each at fixed turns, so that every seed has targets in both.
    if (index % 12 == 3)
        return QStringLiteral("defence");
    if (index % 12 == 7)
        return QStringLiteral("government");
    return random.pick(sectors);
}

} // namespace

void foundEmployers(DemoWorld &world, DemoPools &pools)
{
    DemoRandom &random = pools.random();
    const QJsonObject companies = DemoPhrases::instance().companies();
    const QStringList sectors = DemoPhrases::strings(companies.value(u"sectors"));
    for (const char16_t *name : { u"Germany", u"United Kingdom", u"Portugal", u"United States" }) {
        const QString country = QString::fromUtf16(name);
        const QJsonObject local = companies.value(country).toObject();
        QStringList firsts = DemoPhrases::strings(local.value(u"first"));
        random.shuffle(firsts);
        const QStringList seconds = DemoPhrases::strings(local.value(u"second"));
        const int count = qMin(int(firsts.size()), local.value(u"count").toInt());
        for (int i = 0; i < count; ++i) {
            const QString full = firsts[i] + u' ' + random.pick(seconds) + u' ' + local.value(u"form").toString();
            addEmployer(world, pools, full, country, sectorFor(random, int(world.employers.size()), sectors));
        }
    }
    world.agency = int(world.employers.size());
    addEmployer(world, pools, random.pick(DemoPhrases::strings(companies.value(u"agencies"))) + QStringLiteral(" Ltd"),
        QStringLiteral("United Kingdom"), QStringLiteral("staffing"));
    world.recruiter = int(world.employers.size());
    addEmployer(world, pools,
        random.pick(DemoPhrases::strings(companies.value(u"recruiters"))) + QStringLiteral(" GmbH"),
        QStringLiteral("Germany"), QStringLiteral("staffing"));
}

} // namespace twelvefold
