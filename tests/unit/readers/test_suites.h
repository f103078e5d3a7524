// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

//! Files that nobody here wrote, read by the hundred.
class TestSuites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCsvSpectrum();
    void readsEveryMailOfMime4j();
    void findsTheTreesOfMime4j();
    void agreesWithStalwartOnSendersAndSubjects();
    void readsEveryWordDocumentOfPythonDocx();
    void readsThePdfsOfPoppler();
    void readsJsonResumes();
    void refusesTheArchivesOfYauzl();
    void survivesTheJsonSuite();
    void keepsNaughtyStringsWhole();
    void survivesFilesCutAtEveryLength();
};
