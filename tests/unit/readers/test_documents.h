// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class TestDocuments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithARemedy_data();
    void refusesWithARemedy();
    void readsWhatIsLeftOfADamagedWordDocument();
    void readsTheTextOfWordOnce();
    void readsHeadersAndNotesOfWord();
    void saysWhatAWordDocumentWouldLoad();
    void countsRealBytesAcrossMembers();
    void flattensAResume();
    void keepsOtherJsonAsText();
    void saysWhereJsonBreaks();
    void survivesDeepJson();
    void saysThatAPdfHasNoText();
    void hashesDoNotChangeWithSizeAndFormat();
    void mirroredHashIsTheHashOfTheMirroredPicture();
    void aPlainWallIsFlat();
    void readsWhatTheCameraWrote();
    void shownPicturesCarryNoTexts();
};
