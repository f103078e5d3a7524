// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_documents.h"
#include "test_mails.h"
#include "test_suites.h"
#include "test_tables.h"

#include "readers/document_reader.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QtTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false")); // damaged pictures are the point here
    twelvefold::prepareReaders(false);
    TestTables tables;
    TestMails mails;
    TestDocuments documents;
    TestSuites suites;
    int failed = 0;
    for (QObject *test : std::initializer_list<QObject *> { &tables, &mails, &documents, &suites })
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
