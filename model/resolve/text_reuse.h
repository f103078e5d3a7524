// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

// Which passages do texts of different people share, word for word?
namespace twelvefold {

struct TextWord {
    quint64 hash = 0; //!< of the folded word
    qint32 offset = 0; //!< UTF-16 units
    qint32 length = 0;
};

//! The words of a text; addresses, links, dates and numbers are left out, so that they neither join nor part passages.
std::vector<TextWord> wordsOf(QStringView text);

struct ReuseText {
    quint32 owner = 0; //!< texts of one owner are not compared with each other
    std::vector<TextWord> words;
};

//! What a group of owners has word for word, in the text of one of them.
struct SharedPassage {
    size_t text = 0; //!< position in the input
    qint32 offset = 0, length = 0; //!< the longest stretch, in UTF-16 units
    int words = 0; //!< in all stretches of this text that just these owners share
};

struct SharedText {
    std::vector<quint32> owners; //!< sorted
    std::vector<SharedPassage> passages; //!< one a text
};

//! By shingles of five words, all compared exactly: at the size of a case no sketch is needed to find candidates, and
//! a copied paragraph in a long text, which a sketch of the whole misses, is found. Shingles of more than `mostOwners`
//! are phrases of the trade and left out.
std::vector<SharedText> sharedTexts(const std::vector<ReuseText> &texts, size_t mostOwners = 40);

} // namespace twelvefold
