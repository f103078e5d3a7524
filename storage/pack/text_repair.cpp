// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/text_repair.h"

#include "pack/print_look.h"

#include <QRawFont>
#include <QSet>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

namespace twelvefold {

namespace {

struct Range {
    char16_t first;
    char16_t last;
};

constexpr Range compatible[] = { { 0x2f00, 0x2fd5 }, { 0xfb00, 0xfb06 }, { 0xfb50, 0xfdff }, { 0xfe70, 0xfefc } };
constexpr Range radicals = { 0x2e80, 0x2fdf };

QString everyRadical()
{
    QString text;
    for (char16_t code = radicals.first; code <= radicals.last; ++code)
        text += QChar(code);
    return text;
}

//! Radicals without a decomposition of their own, by the glyph they share with a printed character.
void addSharedGlyphs(const QString &printed, const QString &family, QHash<char16_t, QString> &spelling)
{
    QFont font = printFont(10);
    font.setFamilies({ family });
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    const QString codes = everyRadical();
    const QList<quint32> glyphs = raw.glyphIndexesForString(codes);
    const QList<quint32> used = raw.glyphIndexesForString(printed);
    if (glyphs.size() != codes.size() || used.size() != printed.size())
        return;
    QHash<quint32, QChar> character;
    for (qsizetype i = 0; i < printed.size(); ++i)
        character.insert(used[i], printed[i]);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        if (glyphs[i] != 0 && character.contains(glyphs[i]))
            spelling.insert(codes[i].unicode(), QString(character.value(glyphs[i])));
    }
}

QByteArray hexOf(const QString &text)
{
    QByteArray hex;
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

//! Every "<XXXX>" between square brackets is a code point; those outside are glyph numbers.
QByteArray repaired(const QByteArray &map, const QHash<char16_t, QString> &spelling)
{
    QByteArray out;
    bool inside = false;
    for (qsizetype i = 0; i < map.size(); ++i) {
        inside = map[i] == '[' || (inside && map[i] != ']');
        bool ok = false;
        const bool token = inside && map[i] == '<' && i + 5 < map.size() && map[i + 5] == '>';
        const auto code = token ? char16_t(map.mid(i + 1, 4).toUShort(&ok, 16)) : char16_t(0);
        if (ok && spelling.contains(code)) {
            out += '<' + hexOf(spelling[code]) + '>';
            i += 5;
        } else {
            out += map[i];
        }
    }
    return out;
}

} // namespace

QHash<char16_t, QString> spellings(const QString &printed)
{
    QHash<char16_t, QString> spelling { { u'\t', QStringLiteral(" ") } };
    for (const Range &range : compatible) {
        for (char16_t code = range.first; code <= range.last; ++code) {
            const QString plain = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
            if (plain != QString(QChar(code)))
                spelling.insert(code, plain);
        }
    }
    QString wide;
    QSet<QChar> seen;
    for (const QChar unit : printed) {
        if (unit.unicode() >= 0x3400 && unit.unicode() <= 0x9fff && !seen.contains(unit)) {
            seen.insert(unit);
            wide += unit;
        }
    }
    for (const QString &family : { QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans CJK KR") }) {
        if (!wide.isEmpty())
            addSharedGlyphs(wide, family, spelling);
    }
    return spelling;
}

void repairText(QPDF &pdf, const QHash<char16_t, QString> &spelling)
{
    for (QPDFObjectHandle &object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        stream.replaceStreamData(
            repaired(map, spelling).toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

} // namespace twelvefold
