// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class TestMails final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesPointAtAddresses();
    void readsHeadersOfOldAndOddMailers();
    void readsHops_data();
    void readsHops();
    void reducesHtmlToText_data();
    void reducesHtmlToText();
    void prefersPlainTextInsideOfAlternativesOnly();
    void takesAttachedMailsAsParts();
    void stopsAtPartsInParts();
    void takesEveryMailOfAMailbox();
    void keepsWhatAMailWithoutItsPartsSays();
    void aSentenceThatBeginsWithFromPartsNoMails();
    void htmlOfOpenTagsTakesNoTime();
};
