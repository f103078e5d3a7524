// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/text_reuse.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

constexpr size_t shingleWords = 5;
constexpr quint32 noSet = ~quint32(0);

struct Shingle {
    quint64 hash;
    quint32 text;
    quint32 position;
};

//! FNV-1a, which is the same in every process, unlike qHash.
quint64 mixed(quint64 hash, quint64 value)
{
    for (int byte = 0; byte < 8; ++byte)
        hash = (hash ^ (value >> byte * 8 & 0xff)) * 0x100000001b3;
    return hash;
}

std::vector<Shingle> shinglesOf(const std::vector<ReuseText> &texts)
{
    std::vector<Shingle> shingles;
    for (quint32 t = 0; t < texts.size(); ++t) {
        const auto &words = texts[t].words;
        for (size_t i = 0; i + shingleWords <= words.size(); ++i) {
            quint64 hash = 0xcbf29ce484222325;
            for (size_t w = i; w < i + shingleWords; ++w)
                hash = mixed(hash, words[w].hash);
            shingles.push_back({ hash, t, quint32(i) });
        }
    }
    std::ranges::sort(shingles, {}, [](const Shingle &s) { return std::tuple(s.hash, s.text, s.position); });
    return shingles;
}

//! Which group of owners has the shingle at each position of each text.
class OwnerSets
{
public:
    OwnerSets(const std::vector<ReuseText> &texts, size_t mostOwners)
        : m_texts(texts)
    {
        for (const ReuseText &text : texts)
            m_setAt.emplace_back(text.words.size(), noSet);
        const std::vector<Shingle> shingles = shinglesOf(texts);
        for (size_t from = 0; from < shingles.size();) {
            size_t to = from;
            std::vector<quint32> owners;
            for (; to < shingles.size() && shingles[to].hash == shingles[from].hash; ++to)
                owners.push_back(texts[shingles[to].text].owner);
            std::ranges::sort(owners);
            owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
            if (owners.size() >= 2 && owners.size() <= mostOwners) {
                const quint32 set = m_sets.try_emplace(std::move(owners), quint32(m_sets.size())).first->second;
                for (; from < to; ++from)
                    m_setAt[shingles[from].text][shingles[from].position] = set;
            }
            from = to;
        }
    }

    std::vector<SharedText> shared() const
    {
        std::vector<SharedText> result(m_sets.size());
        for (const auto &[owners, set] : m_sets)
            result[set].owners = owners;
        for (size_t t = 0; t < m_texts.size(); ++t) {
            for (const auto &[set, passage] : passagesOf(t))
                result[set].passages.push_back(passage);
        }
        std::ranges::sort(result, {}, &SharedText::owners);
        return result;
    }

private:
    std::map<quint32, SharedPassage> passagesOf(size_t t) const
    {
        std::map<quint32, SharedPassage> found;
        const auto &words = m_texts[t].words;
        const auto &setAt = m_setAt[t];
        for (size_t from = 0; from < setAt.size();) {
            size_t to = from;
            while (to < setAt.size() && setAt[to] == setAt[from])
                ++to;
            if (setAt[from] != noSet) {
                const size_t last = std::min(to + shingleWords - 2, words.size() - 1);
                const qint32 length = words[last].offset + words[last].length - words[from].offset;
                SharedPassage &passage = found[setAt[from]];
                passage.text = t;
                passage.words += int(last - from + 1);
                if (length > passage.length) {
                    passage.offset = words[from].offset;
                    passage.length = length;
                }
            }
            from = to;
        }
        return found;
    }

    const std::vector<ReuseText> &m_texts;
    std::map<std::vector<quint32>, quint32> m_sets;
    std::vector<std::vector<quint32>> m_setAt;
};

bool isPlainWord(QStringView word)
{
    const bool letters = std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
    const bool fieldName = word.contains(u'.') && word.endsWith(u':'); // "work[1].position:" of a JSON résumé
    return letters && !fieldName && !word.contains(u'@') && !word.contains(QStringView(u"://"))
        && !word.startsWith(u"www.");
}

//! Punctuation at the ends does not make another word.
void addFolded(std::vector<TextWord> &words, QStringView text, qsizetype from, qsizetype to)
{
    if (!isPlainWord(text.mid(from, to - from)))
        return;
    while (from < to && !text[from].isLetterOrNumber())
        ++from;
    while (to > from && !text[to - 1].isLetterOrNumber())
        --to;
    if (from == to)
        return;
    quint64 hash = 0xcbf29ce484222325;
    for (qsizetype i = from; i < to; ++i) {
        if (text[i].isLetterOrNumber() || text[i].isSurrogate())
            hash = mixed(hash, text[i].toCaseFolded().unicode());
    }
    words.push_back({ hash, qint32(from), qint32(to - from) });
}

} // namespace

std::vector<TextWord> wordsOf(QStringView text)
{
    std::vector<TextWord> words;
    for (qsizetype i = 0; i < text.size();) {
        while (i < text.size() && text[i].isSpace())
            ++i;
        const qsizetype from = i;
        while (i < text.size() && !text[i].isSpace())
            ++i;
        addFolded(words, text, from, i);
    }
    return words;
}

std::vector<SharedText> sharedTexts(const std::vector<ReuseText> &texts, size_t mostOwners)
{
    return OwnerSets(texts, mostOwners).shared();
}

} // namespace twelvefold
