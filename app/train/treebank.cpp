// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/treebank.h"

#include "language/modeltables.h"

#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace planscope {

Result<QList<TreebankSentence>> readTreebank(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    const QString text = QString::fromUtf8(file.readAll());

    QList<TreebankSentence> sentences;
    TreebankSentence sentence;
    int joinedEnd = 0; // the last of the words written as one
    bool isBlankAfterJoined = true;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty() && !sentence.forms.isEmpty())
            sentences.append(std::exchange(sentence, {}));
        if (line.trimmed().isEmpty())
            joinedEnd = 0;
        if (line.startsWith(u"# newpar") || line.startsWith(u"# newdoc"))
            sentence.opensParagraph = true;
        const QList<QStringView> columns = line.split(u'\t');
        if (columns.size() < 5 || columns[0].contains(u'.')) // a comment, or a word that is not written
            continue;
        const bool isBlankAfter = !columns.constLast().contains(u"SpaceAfter=No");
        if (const qsizetype dash = columns[0].indexOf(u'-'); dash > 0) { // "1-2": words written as one
            joinedEnd = columns[0].mid(dash + 1).toInt();
            isBlankAfterJoined = isBlankAfter;
            continue;
        }
        const int number = columns[0].toInt();
        sentence.forms.append(columns[1].toString());
        sentence.lemmas.append(columns[2].toString());
        sentence.labels.append(columns[4].toString() + u'|' + columns[3].toString());
        sentence.isBlankAfter.append(number == joinedEnd ? isBlankAfterJoined : isBlankAfter && number > joinedEnd);
    }
    if (!sentence.forms.isEmpty())
        sentences.append(sentence);
    return sentences;
}

/// The universal tag that a Penn tag mostly stands for; empty when it has none of its own.
static QString universalTagOf(const QString &penn)
{
    static const QMap<QString, QString> tags = {
        {u"CC"_s, u"CCONJ"_s}, {u"CD"_s, u"NUM"_s},   {u"DT"_s, u"DET"_s},   {u"IN"_s, u"ADP"_s},   {u"JJ"_s, u"ADJ"_s},
        {u"JJR"_s, u"ADJ"_s},  {u"MD"_s, u"AUX"_s},   {u"NN"_s, u"NOUN"_s},  {u"NNP"_s, u"PROPN"_s}, {u"NNS"_s, u"NOUN"_s},
        {u"PRP"_s, u"PRON"_s}, {u"PRP$"_s, u"PRON"_s}, {u"RB"_s, u"ADV"_s},  {u"RP"_s, u"ADP"_s},   {u"TO"_s, u"PART"_s},
        {u"VB"_s, u"VERB"_s},  {u"VBD"_s, u"VERB"_s}, {u"VBG"_s, u"VERB"_s}, {u"VBN"_s, u"VERB"_s}, {u"VBP"_s, u"VERB"_s},
        {u"VBZ"_s, u"VERB"_s}, {u"."_s, u"PUNCT"_s},  {u","_s, u"PUNCT"_s},  {u":"_s, u"PUNCT"_s},
        {u"-LRB-"_s, u"PUNCT"_s}, {u"-RRB-"_s, u"PUNCT"_s},
    };
    return tags.value(penn);
}

Result<QList<TreebankSentence>> readTaggedSentences(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    QList<TreebankSentence> sentences;
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#') || line == u"sentence"_s)
            continue;
        TreebankSentence sentence;
        for (const QString &token : line.split(u' ')) {
            const qsizetype slash = token.lastIndexOf(u'/');
            const QString tags = token.mid(slash + 1);
            const QString label = tags.contains(u'|') ? tags : tags + u'|' + universalTagOf(tags);
            if (slash < 1 || label.endsWith(u'|') || labelOf(label).tag == Tag::X)
                return Error{ErrorCode::LexiconLine, path, number, u"'%1' is no token with its tag."_s.arg(token)};
            sentence.forms.append(token.first(slash));
            sentence.lemmas.append(QString());
            sentence.labels.append(label);
        }
        sentences.append(sentence);
    }
    return sentences;
}

} // namespace planscope
