// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a Corpus by hand: a test says which sentences a document holds and what is found in them.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

class StackMaker
{
public:
    /// Starts the next document; what follows is added to it.
    StackMaker &document(const QString &title, const QString &publisher = {}, const QDate &published = {})
    {
        m_documents.append(Entry());
        m_documents.last().document.title = title;
        m_documents.last().document.path = title;
        m_documents.last().document.publisher = publisher;
        m_documents.last().document.published = published;
        return *this;
    }

    /// Adds a sentence; the words of what is found in it, added next, are looked up in it.
    StackMaker &sentence(const QString &text)
    {
        Entry &entry = m_documents.last();
        const qsizetype start = entry.document.text.size();
        entry.document.text += text + u'\n';
        entry.findings.sentences.append({start, start + text.size()});
        return *this;
    }

    StackMaker &figure(const QString &words, Metric metric)
    {
        metric.span = find(words);
        m_documents.last().findings.metrics.append(metric);
        return *this;
    }

    StackMaker &initiative(const QString &words, Initiative initiative)
    {
        initiative.span = find(words);
        m_documents.last().findings.initiatives.append(initiative);
        return *this;
    }

    StackMaker &mention(const QString &words, EntityKind kind, const QString &name = {})
    {
        m_documents.last().findings.mentions.append({find(words), kind, name.isEmpty() ? words : name});
        return *this;
    }

    Corpus corpus(const QList<Issue> &issues = {}) const
    {
        QList<CorpusDocument> documents;
        for (const Entry &entry : m_documents)
            documents.append({std::make_shared<const Document>(entry.document), std::make_shared<const Findings>(entry.findings)});
        return Corpus(documents, issues);
    }

private:
    struct Entry
    {
        Document document;
        Findings findings;
    };

    TextSpan find(const QString &words) const
    {
        const Entry &entry = m_documents.constLast();
        const qsizetype start = entry.document.text.indexOf(words, entry.findings.sentences.constLast().start);
        Q_ASSERT(start >= 0);
        return {start, start + words.size()};
    }

    QList<Entry> m_documents;
};

} // namespace planscope
