// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall_words.h"

#include "items/words.h"

#include <QCoreApplication>
#include <QHash>

namespace twelvefold::ui {
namespace {

struct Waterfall {
    Q_DECLARE_TR_FUNCTIONS(Waterfall)
public:
    static QHash<QString, QString> families()
    {
        return { { QStringLiteral("name"), tr("Name") }, { QStringLiteral("contact"), tr("Contact") },
            { QStringLiteral("account"), tr("Account") }, { QStringLiteral("document"), tr("Document") },
            { QStringLiteral("reference"), tr("Reference") }, { QStringLiteral("money"), tr("Money") },
            { QStringLiteral("network"), tr("Network") }, { QStringLiteral("device"), tr("Device") },
            { QStringLiteral("address"), tr("Address") }, { QStringLiteral("time"), tr("Time") },
            { QStringLiteral("photo"), tr("Photo") }, { QStringLiteral("judgement"), tr("Judgement") } };
    }
    static QString title(const WaterfallBar &bar)
    {
        switch (bar.kind) {
        case BarKind::Prior:
            return tr("Before looking");
        case BarKind::Sum:
            return tr("Score");
        case BarKind::For:
            return familyTitle(bar.label);
        case BarKind::Cap:
            return tr("%1, cap").arg(familyTitle(bar.label.section(u',', 0, 0)));
        case BarKind::Against:
            return tr("Against: %1").arg(familyTitle(bar.label.section(QStringLiteral(": "), 1)));
        }
        return bar.label;
    }
};

} // namespace

QString familyTitle(const QString &family)
{
    static const QHash<QString, QString> titles = Waterfall::families();
    return titles.value(family, family);
}

QString barLabel(const WaterfallBar &bar)
{
    return QStringLiteral("%1  %2").arg(Waterfall::title(bar), decibanFigure(bar.value()));
}

QString spokenWaterfall(const WaterfallFigure &figure)
{
    QStringList lines { figure.title };
    for (const WaterfallBar &bar : figure.bars)
        lines += QStringLiteral("%1 dB. %2").arg(barLabel(bar), bar.text).trimmed();
    lines += Waterfall::tr("The threshold is %1 dB.").arg(decibanFigure(figure.threshold));
    return lines.join(u'\n');
}

} // namespace twelvefold::ui
