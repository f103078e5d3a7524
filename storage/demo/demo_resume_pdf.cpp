// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_resume.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr in QPDF 11's interface
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace twelvefold {

namespace {

struct Style {
    const char16_t *font, *colour, *heading, *producer;
    int points;
};

constexpr Style styles[] = {
    { u"DejaVu Serif", u"#1b1b1b", u"border-bottom: 1px solid #777", u"LibreOffice 7.4", 9 },
    { u"Noto Sans", u"#1f4e79", u"color: #1f4e79", u"Microsoft Word 2016", 10 },
    { u"DejaVu Sans", u"#5b2333", u"letter-spacing: 2px", u"Skia/PDF m116 Google Docs Renderer", 9 },
};

QString jobsAsHtml(const DemoResume &resume)
{
    QString html;
    for (const DemoJob &job : resume.jobs) {
        html += QStringLiteral("<p class='job'><b>%1</b>, %2 <span class='when'>(%3 to %4)</span></p><ul>")
                    .arg(job.title, job.firm.toHtmlEscaped())
                    .arg(job.from)
                    .arg(job.to);
        for (const QString &bullet : job.bullets)
            html += QStringLiteral("<li>") + bullet.toHtmlEscaped() + QStringLiteral("</li>");
        html += u"</ul>";
    }
    return html;
}

QString asHtml(const DemoResume &resume, const Style &style)
{
    const QString native
        = resume.native.isEmpty() ? QString() : QStringLiteral(" <small>%1</small>").arg(resume.native);
    QString html = QStringLiteral("<h1 style='color:%1'>%2%3</h1><p><b>%4</b><br/>%5, %6<br/>%7</p>")
                       .arg(QString::fromUtf16(style.colour), resume.name, native, resume.title, resume.city,
                           resume.country, resume.contact(QStringLiteral(" &nbsp; ")));
    const auto heading = [&](QStringView text) {
        return QStringLiteral("<h3 style='%1'>%2</h3>").arg(QString::fromUtf16(style.heading), text);
    };
    html += heading(u"Profile") + QStringLiteral("<p>") + resume.summary.toHtmlEscaped() + QStringLiteral("</p>");
    html += heading(u"Experience") + jobsAsHtml(resume);
    html += heading(u"Education")
        + QStringLiteral("<p>%1 (graduated %2)</p>").arg(resume.school.toHtmlEscaped()).arg(resume.graduated);
    html += heading(u"Skills") + QStringLiteral("<p>") + resume.skills.join(QStringLiteral(" · "))
        + QStringLiteral("</p>");
    html += heading(u"Languages") + QStringLiteral("<p>") + resume.languages.join(QStringLiteral(", "))
        + QStringLiteral("</p>");
    for (const QString &paragraph : resume.paragraphs)
        html += QStringLiteral("<p>") + paragraph.toHtmlEscaped() + QStringLiteral("</p>");
    return html + QStringLiteral("<p><i>") + resume.closing.toHtmlEscaped() + QStringLiteral("</i></p>");
}

//! Qt tags a subset by the number its font object happened to get, which varies between runs: "/QABAAA+NotoSans-Bold".
//! Here the tag comes from the name.
void settleFontName(QPDFObjectHandle &object, const std::string &key)
{
    QPDFObjectHandle value = object.getKey(key);
    const std::string name = value.isName() ? value.getName() : std::string();
    if (name.size() < 9 || name[7] != '+')
        return;
    const std::string face = name.substr(8);
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(face), QCryptographicHash::Sha256);
    std::string tag = "/";
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(hash[i]) % 26);
    object.replaceKey(key, QPDFObjectHandle::newName(tag + '+' + face));
}

} // namespace

QByteArray resumeAsPdf(const DemoResume &resume, int style)
{
    const Style &chosen = styles[style % 3];
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(style == 1 ? QPageSize::Letter : QPageSize::A4));
        writer.setResolution(300);
        writer.setTitle(resume.name + QStringLiteral(", ") + resume.title);
        QTextDocument document;
        QFont font(QString::fromUtf16(chosen.font));
        const bool full = !resume.paragraphs.isEmpty() || resume.summary.size() > 150; // still one page
        font.setPointSize(full ? 8 : chosen.points);
        document.setDefaultFont(font);
        document.setHtml(asHtml(resume, chosen));
        document.print(&writer);
    }
    return settlePdf(bytes, resume.author, QString::fromUtf16(chosen.producer));
}

QByteArray settlePdf(const QByteArray &pdf, const QString &author, const QString &producer)
{
    QPDF file;
    file.processMemoryFile("demo", pdf.constData(), size_t(pdf.size()));
    QPDFObjectHandle info = file.getTrailer().getKey("/Info");
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString("D:20240105090000Z"));
    info.removeKey("/ModDate");
    info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(producer.toStdString()));
    info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(producer.toStdString()));
    info.replaceKey("/Author", QPDFObjectHandle::newUnicodeString(author.toStdString()));
    file.getRoot().removeKey("/Metadata");
    for (QPDFObjectHandle &object : file.getAllObjects()) {
        if (object.isDictionary()) {
            settleFontName(object, "/BaseFont");
            settleFontName(object, "/FontName");
        }
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize()));
}

} // namespace twelvefold
