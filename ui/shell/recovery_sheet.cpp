// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery_sheet.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStringList>

#ifdef TWELVEFOLD_HAS_PRINTING
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>
#endif

namespace twelvefold::ui {
namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString fixed(const QString &text)
{
    return QStringLiteral("<pre style=\"font-size:14pt\">%1</pre>").arg(text.toHtmlEscaped());
}

} // namespace

QString keyToWriteDown(const QString &hex)
{
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        groups += hex.mid(at, 8);
    const QByteArray hash = QCryptographicHash::hash(hex.toLatin1(), QCryptographicHash::Sha256).toHex();
    QStringList lines;
    for (qsizetype row = 0; row < groups.size(); row += 4)
        lines += groups.mid(row, 4).join(u' ');
    return Sheet::tr("%1\nchecksum %2").arg(lines.join(u'\n'), QString::fromLatin1(hash.left(4)));
}

QString recoverySheet(const QString &hex, Utc at)
{
    return QStringLiteral("<h2>%1</h2>").arg(Sheet::tr("Recovery key of an encrypted case file").toHtmlEscaped())
        + paragraph(
            Sheet::tr("Whoever has this sheet and the file has the case. Keep the two apart, and the sheet in a "
                      "safe."))
        + fixed(keyToWriteDown(hex))
        + paragraph(Sheet::tr("The checksum is the beginning of the SHA-256 of the 64 digits without spaces."))
        + paragraph(Sheet::tr("Made: %1. Once the passphrase of the file is changed, this key opens only copies made "
                              "before: make a new sheet and destroy this one.")
                        .arg(at.toText()))
        + QStringLiteral("<h3>%1</h3>").arg(Sheet::tr("How to use it").toHtmlEscaped())
        + paragraph(
            Sheet::tr("Any SQLCipher 4 opens the file. Work on a copy. In its shell, with the 64 digits without "
                      "spaces in place of KEY:"))
        + fixed(QStringLiteral("sqlcipher COPY.12f\nPRAGMA key = \"x'KEY'\";\n.tables"));
}

#ifdef TWELVEFOLD_HAS_PRINTING

bool canPrintSheets()
{
    return true;
}

void printRecoverySheet(QWidget *parent, const QString &hex)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("sheet")); // stands in the queue, for anybody to read
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, hex] {
        QTextDocument document;
        document.setHtml(recoverySheet(hex, Utc::now()));
        document.print(printer.get());
    });
    // The printer must outlive the dialog, whether it was accepted or not.
    QObject::connect(dialog, &QObject::destroyed, qApp, [printer] {});
    dialog->open();
}

#else

bool canPrintSheets()
{
    return false;
}

void printRecoverySheet(QWidget *, const QString &)
{
}

#endif

} // namespace twelvefold::ui
