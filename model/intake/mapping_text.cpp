// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping_text.h"

#include "schema/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace twelvefold::mapping {

namespace {

QString unquoted(QByteArrayView literal)
{
    return QJsonDocument::fromJson('[' + literal.toByteArray() + ']').array().first().toString();
}

//! Offset behind the string literal that starts at `start`.
qsizetype stringEnd(const QByteArray &json, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < json.size() && json[i] != '"')
        i += json[i] == '\\' ? 2 : 1;
    return std::min(i + 1, json.size());
}

bool isMemberName(const QByteArray &json, qsizetype after)
{
    while (after < json.size() && QByteArrayView(" \t\r\n").contains(json[after]))
        ++after;
    return after < json.size() && json[after] == ':';
}

} // namespace

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + int(text.left(offset).count('\n'));
}

QStringList memberOrder(const QByteArray &json, const QString &member)
{
    QStringList names;
    int depth = 0;
    bool inside = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == '"') {
            const qsizetype end = stringEnd(json, i);
            if (depth <= 2 && isMemberName(json, end)) {
                const QString name = unquoted(QByteArrayView(json).sliced(i, end - i));
                if (depth == 1)
                    inside = name == member;
                else if (inside)
                    names += name;
            }
            i = end - 1;
        }
    }
    names.removeDuplicates();
    return names;
}

QString nearOrKnown(const QString &name, const QStringList &known)
{
    const QStringList nearest = Schema::nearNames(name, known);
    if (!nearest.isEmpty())
        return QStringLiteral("; did you mean “%1”?").arg(nearest.join(QStringLiteral("” or “")));
    if (known.isEmpty())
        return QStringLiteral("; there are none.");
    constexpr qsizetype shown = 12;
    const QString more = known.size() > shown ? QStringLiteral(" …") : QString();
    return QStringLiteral("; known are %1%2.").arg(known.mid(0, shown).join(QStringLiteral(", ")), more);
}

} // namespace twelvefold::mapping
