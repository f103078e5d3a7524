// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/html_text.h"

#include <QHash>
#include <QSet>

namespace twelvefold {

namespace {

//! The entities that mails and saved pages use; any other stays as it stands.
QChar namedEntity(QStringView name)
{
    static const QHash<QString, QChar> known { { QStringLiteral("amp"), u'&' }, { QStringLiteral("lt"), u'<' },
        { QStringLiteral("gt"), u'>' }, { QStringLiteral("quot"), u'"' }, { QStringLiteral("apos"), u'\'' },
        { QStringLiteral("nbsp"), u' ' }, { QStringLiteral("ndash"), QChar(0x2013) },
        { QStringLiteral("mdash"), QChar(0x2014) }, { QStringLiteral("hellip"), QChar(0x2026) },
        { QStringLiteral("lsquo"), QChar(0x2018) }, { QStringLiteral("rsquo"), QChar(0x2019) },
        { QStringLiteral("ldquo"), QChar(0x201C) }, { QStringLiteral("rdquo"), QChar(0x201D) },
        { QStringLiteral("bull"), QChar(0x2022) }, { QStringLiteral("middot"), QChar(0x00B7) },
        { QStringLiteral("copy"), QChar(0x00A9) }, { QStringLiteral("reg"), QChar(0x00AE) },
        { QStringLiteral("trade"), QChar(0x2122) }, { QStringLiteral("euro"), QChar(0x20AC) },
        { QStringLiteral("auml"), QChar(0x00E4) }, { QStringLiteral("ouml"), QChar(0x00F6) },
        { QStringLiteral("uuml"), QChar(0x00FC) }, { QStringLiteral("szlig"), QChar(0x00DF) },
        { QStringLiteral("eacute"), QChar(0x00E9) }, { QStringLiteral("commat"), u'@' } };
    return known.value(name.toString());
}

QString numberedEntity(QStringView digits)
{
    bool isNumber = false;
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    const uint code = hex ? digits.sliced(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    const bool isCharacter = isNumber && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const auto unit = char32_t(code);
    return isCharacter ? QString::fromUcs4(&unit, 1) : QString();
}

QString withoutEntities(QStringView text)
{
    constexpr qsizetype longestEntity = 10;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end
            = text[i] == u'&' ? text.sliced(i, std::min(longestEntity, text.size() - i)).indexOf(u';') : -1;
        const QStringView name = end > 1 ? text.sliced(i + 1, end - 1) : QStringView();
        QString character;
        if (name.startsWith(u'#'))
            character = numberedEntity(name.sliced(1));
        else if (const QChar c = namedEntity(name); !c.isNull())
            character = c;
        plain += character.isEmpty() ? QString(text[i]) : character;
        if (!character.isEmpty())
            i += end;
    }
    return plain;
}

bool endsLine(const QString &tag)
{
    static const QSet<QString> blocks { QStringLiteral("br"), QStringLiteral("p"), QStringLiteral("div"),
        QStringLiteral("tr"), QStringLiteral("li"), QStringLiteral("ul"), QStringLiteral("ol"), QStringLiteral("table"),
        QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4"), QStringLiteral("h5"),
        QStringLiteral("h6"), QStringLiteral("hr"), QStringLiteral("blockquote"), QStringLiteral("title"),
        QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("pre"), QStringLiteral("dt"),
        QStringLiteral("dd") };
    return blocks.contains(tag);
}

bool hidesContent(const QString &tag)
{
    return tag == QStringLiteral("script") || tag == QStringLiteral("style") || tag == QStringLiteral("template");
}

//! The value of `href` in the inside of a tag.
QString linkTarget(QStringView tag)
{
    const qsizetype at = tag.indexOf(u"href=", 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    QStringView value = tag.sliced(at + 5);
    const QChar quote = value.isEmpty() ? QChar() : value.front();
    if (quote == u'"' || quote == u'\'') {
        value = value.sliced(1);
        value = value.left(std::max(value.indexOf(quote), qsizetype(0)));
    } else {
        const qsizetype space = value.indexOf(u' ');
        value = space < 0 ? value : value.left(space);
    }
    const bool telling = value.startsWith(u"http", Qt::CaseInsensitive)
        || value.startsWith(u"mailto:", Qt::CaseInsensitive) || value.startsWith(u"tel:", Qt::CaseInsensitive);
    return telling ? withoutEntities(value) : QString();
}

//! Walks over the tags once; never looks back, so that its time grows with the text alone.
class Stripper final
{
public:
    explicit Stripper(QStringView html)
        : m_html(html)
    {
    }

    QString run()
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            const qsizetype end = open < 0 ? m_html.size() : open;
            addWords(m_html.sliced(m_at, end - m_at));
            m_at = end;
            if (open >= 0)
                takeTag();
        }
        return m_text.trimmed();
    }

private:
    void addWords(QStringView words)
    {
        const QString plain = withoutEntities(words);
        for (const QChar c : plain) {
            const bool space = c.isSpace();
            if (space && (m_text.isEmpty() || m_text.back().isSpace()))
                continue;
            m_text += space ? QChar(u' ') : c;
        }
    }

    void takeTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--"))
            return skipTo(u"-->");
        const QChar first = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        const bool mayBeTag = first.isLetter() || first == u'/' || first == u'!' || first == u'?';
        const qsizetype close = mayBeTag && !m_lastCloseSeen ? m_html.indexOf(u'>', m_at) : -1;
        m_lastCloseSeen |= mayBeTag && close < 0;
        if (close < 0) {
            m_text += u'<';
            ++m_at;
            return;
        }
        const QStringView inside = m_html.sliced(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        handleTag(inside);
    }

    void handleTag(QStringView inside)
    {
        const bool closing = inside.startsWith(u'/');
        qsizetype length = closing ? 1 : 0;
        while (length < inside.size() && inside[length].isLetterOrNumber())
            ++length;
        const QString tag = inside.sliced(closing ? 1 : 0, length - (closing ? 1 : 0)).toString().toLower();
        if (hidesContent(tag) && !closing)
            return skipTo(QString(QStringLiteral("</") + tag));
        if (tag == u"a")
            handleLink(inside, closing);
        else if ((tag == u"td" || tag == u"th") && closing)
            m_text += u'\t';
        else if (endsLine(tag) && !m_text.isEmpty() && m_text.back() != u'\n')
            m_text += u'\n';
    }

    void handleLink(QStringView inside, bool closing)
    {
        if (!closing) {
            m_target = linkTarget(inside);
            m_linkStart = m_text.size();
            return;
        }
        const QString bare = m_target.startsWith(u"mailto:", Qt::CaseInsensitive) ? m_target.sliced(7) : m_target;
        if (!bare.isEmpty() && QStringView(m_text).sliced(m_linkStart).indexOf(bare) < 0)
            m_text += QStringLiteral(" <%1>").arg(bare);
        m_target.clear();
    }

    void skipTo(QStringView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at + 1, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
        if (found >= 0 && end != u"-->") {
            const qsizetype close = m_html.indexOf(u'>', m_at);
            m_at = close < 0 ? m_html.size() : close + 1;
        }
    }

    QStringView m_html;
    QString m_text;
    QString m_target;
    qsizetype m_linkStart = 0;
    qsizetype m_at = 0;
    bool m_lastCloseSeen = false; // keeps a file of opening brackets from being searched to its end for each of them
};

} // namespace

QString htmlToText(QStringView html)
{
    return Stripper(html).run();
}

bool looksLikeHtml(QStringView text)
{
    constexpr qsizetype start = 1024;
    const QStringView head = text.left(start).trimmed();
    return head.startsWith(u"<!doctype html", Qt::CaseInsensitive) || head.startsWith(u"<html", Qt::CaseInsensitive)
        || (head.startsWith(u'<') && head.contains(u"<body", Qt::CaseInsensitive));
}

} // namespace twelvefold
