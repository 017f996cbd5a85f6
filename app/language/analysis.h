// SPDX-License-Identifier: GPL-3.0-or-later
// A document's sentences and tagged tokens: what the finders of `extract` read.
#pragma once

#include "base/taskcontext.h"
#include "language/languagemodel.h"
#include "text/document.h"

namespace planscope {

/// Universal part-of-speech tags (universaldependencies.org/u/pos).
enum class Tag : quint8 { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X };

/// The form of a verb or auxiliary, after the Penn tags VB, VBP, VBZ, VBD, VBN, VBG, MD.
enum class VerbForm : quint8 { None, Base, Present, ThirdPerson, Past, PastParticiple, Ing, Modal };

struct Token
{
    TextSpan span;
    Tag tag = Tag::X;
    VerbForm form = VerbForm::None;
    QString lemma; ///< lower case but for proper nouns; shared, so cheap to copy
};

struct Sentence
{
    TextSpan span;       ///< without white space around it; never crosses a block
    int firstToken = 0;
    int tokenEnd = 0;    ///< exclusive
    int block = 0;       ///< index into Document::blocks
};

/// Sentences and tokens are in text order; boilerplate blocks have none.
struct Analysis
{
    DocumentPtr document;
    QList<Token> tokens;
    QList<Sentence> sentences;

    QStringView text(const TextSpan &span) const { return QStringView(document->text).mid(span.start, span.length()); }
    QStringView text(const Token &token) const { return text(token.span); }
    const Block &block(const Sentence &sentence) const { return document->blocks.at(sentence.block); }
};

/// Linear in the text; asks task.cancelled() and returns what it has when it is true.
Analysis analyse(const DocumentPtr &document, const LanguageModel &model, const TaskContext &task);

} // namespace planscope
