// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a sentence as names need them: a hyphenated word is one ("Five-Year"), "R&D", "GOV.UK" and "3.0" are one, and each
// knows what stands before it. Tokens are cut finer, for grammar; names go by how they look.
#pragma once

#include "base/wordtable.h"
#include "extract/entitylexicon.h"
#include "language/analysis.h"

#include <span>

namespace planscope {

/// What stands between a word and the one before it.
enum class Gap : quint8 {
    Start, ///< the first word of its sentence
    Space,
    Comma,
    Open,  ///< an opening bracket
    Close, ///< a closing bracket
    Quote, ///< a quotation mark, whichever way it looks
    Stop,  ///< anything else
};

struct NameWord
{
    TextSpan span; ///< without a possessive ending
    QString text;
    Gap gap = Gap::Start;
    Tag tag = Tag::X;
    quint32 facts = 0;    ///< NameFact
    int longestKnown = 0; ///< words of the longest name of the world that begins with it
    const NameHead *head = nullptr;
    std::optional<EntityKind> category;
    bool isCapital = false; ///< opens with a capital letter
    bool isUpper = false;   ///< two letters or more, all capitals
    bool isNumber = false;  ///< opens with a digit
    bool isPossessive = false;
    bool opensQuote = false;  ///< a quotation mark stands right before it
    bool closesQuote = false; ///< … or right after it

    bool is(NameFact fact) const { return facts & fact; }
};

/// The different words of one document, each looked up in the tables once.
class NameVocabulary
{
public:
    explicit NameVocabulary(const EntityLexicon &lexicon) : m_lexicon(lexicon) {}

    const EntityLexicon &lexicon() const { return m_lexicon; }

    /// What the word is by itself, wherever it stands. Valid until the next call.
    const NameWord &word(QStringView text);

    /// Was the word asked for, written so?
    bool holds(QStringView text) const { return m_words.contains(text); }

private:
    const EntityLexicon &m_lexicon;
    WordTable<NameWord> m_words;
};

/// The words of the stretch, without web and mail addresses. Linear.
/// @param tokens  of the same stretch, in text order; may be empty
QList<NameWord> nameWords(QStringView text, const TextSpan &stretch, std::span<const Token> tokens, NameVocabulary &vocabulary);

/// In a line of capitals throughout, the words as they are elsewhere: "MINISTRY OF HEALTH" reads "Ministry of Health".
/// Spans stay. Linear.
void readCapitalLine(QList<NameWord> *words, NameVocabulary &vocabulary);

/// Words [first, end) joined by single spaces: how names are looked up.
QString joinedWords(const QList<NameWord> &words, qsizetype first, qsizetype end);

} // namespace planscope
