// SPDX-License-Identifier: GPL-3.0-or-later
// planscope-train: learns the language model from a treebank, or measures one against another part of it.
#include "language/languagemodel.h"
#include "language/tagger.h"
#include "train/learn.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSaveFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace planscope;

static int fail(const Error &error)
{
    QTextStream(stderr) << "planscope-train: " << errorText(error) << '\n';
    return 1;
}

static int learn(const QString &treebank, const QString &borderWords, const QString &modelPath)
{
    Result<QList<TreebankSentence>> read = readTreebank(treebank);
    if (!read)
        return fail(read.error());
    Result<BorderWords> borders = readBorderWords(borderWords);
    if (!borders)
        return fail(borders.error());
    QList<TreebankSentence> sentences = *read;

    ModelTables tables;
    tables.borders = *borders;
    tables.labels = learnLabels(&sentences);
    learnLemmas(sentences, &tables);
    tables.words = learnWords(sentences, tables.labels);
    sentences += headlines(sentences) + openings(sentences);
    tables.scores = learnScores(sentences, tables.labels, tables.words);

    QSaveFile file(modelPath);
    const QByteArray bytes = modelBytes(tables);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail({ErrorCode::NotWritable, modelPath, -1, file.errorString()});
    QTextStream(stdout) << tables.labels.size() << " labels, " << tables.scores.features().size() << " features, "
                        << tables.scores.entries().size() << " scores, " << tables.words.size() << " words, "
                        << tables.lemmas.size() << " lemmas, " << tables.lemmaRules.size() << " lemma rules, " << bytes.size()
                        << " bytes\n";
    return 0;
}

static int measure(const QString &modelPath, const QString &treebank)
{
    Result<LanguageModelPtr> model = LanguageModel::load(modelPath);
    if (!model)
        return fail(model.error());
    Result<QList<TreebankSentence>> sentences = readTreebank(treebank);
    if (!sentences)
        return fail(sentences.error());

    const ModelTables &tables = (*model)->tables();
    Tagger tagger(tables);
    int words = 0;
    int universal = 0;
    int penn = 0;
    int lemmas = 0;
    for (const TreebankSentence &sentence : *sentences) {
        const std::vector<QStringView> forms(sentence.forms.cbegin(), sentence.forms.cend());
        const std::vector<quint8> labels = tagger.labels(forms);
        for (qsizetype i = 0; i < sentence.forms.size(); ++i) {
            const quint8 label = labels[std::size_t(i)];
            const QString &name = tables.labels.at(label).name;
            const QString &gold = sentence.labels.at(i);
            ++words;
            universal += name.section(u'|', 1) == gold.section(u'|', 1) ? 1 : 0;
            penn += name.section(u'|', 0, 0) == gold.section(u'|', 0, 0) ? 1 : 0;
            lemmas += tagger.lemma(forms[std::size_t(i)], label).compare(sentence.lemmas.at(i), Qt::CaseInsensitive) == 0 ? 1 : 0;
        }
    }
    const auto percent = [words](int right) { return QString::number(100.0 * right / std::max(words, 1), 'f', 2); };
    QTextStream(stdout) << words << " words: universal tags " << percent(universal) << " %, Penn tags " << percent(penn)
                        << " %, lemmas " << percent(lemmas) << " %\n";
    return 0;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Learns Planscope's language model from a treebank in CoNLL-U, or measures a model on one."_s);
    parser.addHelpOption();
    const QCommandLineOption measureOption(u"measure"_s, u"Measure MODEL instead of writing it."_s);
    const QCommandLineOption bordersOption(u"borders"_s, u"The table of border words to take in."_s, u"FILE"_s);
    parser.addOptions({measureOption, bordersOption});
    parser.addPositionalArgument(u"TREEBANK"_s, u"CoNLL-U file."_s);
    parser.addPositionalArgument(u"MODEL"_s, u"Model file."_s);
    parser.process(application);
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2 || parser.isSet(measureOption) == parser.isSet(bordersOption)) {
        QTextStream(stderr) << parser.helpText();
        return 2;
    }
    return parser.isSet(measureOption) ? measure(paths.at(1), paths.at(0))
                                       : learn(paths.at(0), parser.value(bordersOption), paths.at(1));
}
