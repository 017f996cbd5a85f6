// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/treebank.h"

#include <QFile>

namespace planscope {

Result<QList<TreebankSentence>> readTreebank(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotReadable, path, -1, file.errorString()};
    const QString text = QString::fromUtf8(file.readAll());

    QList<TreebankSentence> sentences;
    TreebankSentence sentence;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().isEmpty() && !sentence.forms.isEmpty())
            sentences.append(std::exchange(sentence, {}));
        const QList<QStringView> columns = line.split(u'\t');
        // Lines of several words ("1-2") repeat what the words' own lines say; comments have no columns.
        if (columns.size() < 5 || columns[0].contains(u'-') || columns[0].contains(u'.'))
            continue;
        sentence.forms.append(columns[1].toString());
        sentence.lemmas.append(columns[2].toString());
        sentence.labels.append(columns[4].toString() + u'|' + columns[3].toString());
    }
    if (!sentence.forms.isEmpty())
        sentences.append(sentence);
    return sentences;
}

} // namespace planscope
