// SPDX-License-Identifier: GPL-3.0-or-later
// planscope-train: learns the language model from a treebank, or measures one against another part of it.
#include "language/languagemodel.h"
#include "train/learn.h"
#include "train/measure.h"

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

/// How many sentences of the treebank one of our own counts as.
constexpr int ownSentenceWeight = 4;

struct Sources
{
    QString treebank;
    QString borderWords;
    QString ownSentences;
    QString wordNet; ///< folder
    QString lexicon; ///< folder
};

static int learn(const Sources &sources, const QString &modelPath)
{
    Result<QList<TreebankSentence>> read = readTreebank(sources.treebank);
    if (!read)
        return fail(read.error());
    Result<BorderWords> borders = readBorderWords(sources.borderWords);
    if (!borders)
        return fail(borders.error());
    const Result<QMap<QString, OutsideWord>> outside = readOutsideWords(sources.wordNet, sources.lexicon);
    if (!outside)
        return fail(outside.error());
    const Result<QList<TreebankSentence>> own = readTaggedSentences(sources.ownSentences);
    if (!own)
        return fail(own.error());
    QList<TreebankSentence> sentences = *read;

    ModelTables tables;
    tables.borders = *borders;
    tables.labels = learnLabels(&sentences);
    learnLemmas(sentences, &tables);
    tables.words = learnWords(sentences, tables.labels, *outside);
    sentences += headlines(sentences) + openings(sentences);
    for (int i = 0; i < ownSentenceWeight; ++i)
        sentences += *own;
    learnScores(sentences, &tables);

    QSaveFile file(modelPath);
    const QByteArray bytes = modelBytes(tables);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail({ErrorCode::NotWritable, modelPath, -1, file.errorString()});
    QTextStream(stdout) << tables.labels.size() << " labels, " << tables.scores.features().size() << " and "
                        << tables.closeScores.features().size() << " features, " << tables.scores.entries().size() << " and "
                        << tables.closeScores.entries().size() << " scores, " << tables.words.words().size() << " words, "
                        << tables.lemmas.size() << " lemmas, " << tables.lemmaRules.size() << " lemma rules, " << bytes.size()
                        << " bytes\n";
    return 0;
}

static int measureModel(const QString &modelPath, const QString &treebank)
{
    const Result<LanguageModelPtr> model = LanguageModel::load(modelPath);
    if (!model)
        return fail(model.error());
    const Result<QList<TreebankSentence>> sentences = readTreebank(treebank);
    if (!sentences)
        return fail(sentences.error());
    QTextStream(stdout) << measureTags(**model, *sentences) << measureBorders(**model, *sentences);
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
    const QCommandLineOption sentencesOption(u"sentences"_s, u"The table of sentences of our own to take in."_s, u"FILE"_s);
    const QCommandLineOption wordNetOption(u"wordnet"_s, u"WordNet's folder (Debian: wordnet-base)."_s, u"FOLDER"_s,
                                           u"/usr/share/wordnet"_s);
    const QCommandLineOption lexiconOption(u"lexicon"_s, u"The folder of word tables, read for its lists of names."_s,
                                           u"FOLDER"_s, u"resources/lexicon"_s);
    parser.addOptions({measureOption, bordersOption, sentencesOption, wordNetOption, lexiconOption});
    parser.addPositionalArgument(u"TREEBANK"_s, u"CoNLL-U file."_s);
    parser.addPositionalArgument(u"MODEL"_s, u"Model file."_s);
    parser.process(application);
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2 || parser.isSet(measureOption) == parser.isSet(bordersOption) ||
        parser.isSet(bordersOption) != parser.isSet(sentencesOption)) {
        QTextStream(stderr) << parser.helpText();
        return 2;
    }
    return parser.isSet(measureOption) ? measureModel(paths.at(1), paths.at(0))
                                       : learn({paths.at(0), parser.value(bordersOption), parser.value(sentencesOption), parser.value(wordNetOption),
                                                parser.value(lexiconOption)},
                                               paths.at(1));
}
