// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/engine.h"

#include "base/resources.h"
#include "extract/entityfinder.h"
#include "extract/initiativefinder.h"
#include "extract/metricfinder.h"
#include "extract/numerals.h"
#include "language/analysis.h"
#include "text/reader.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

/// A table that no part of the program reads: as a rule its name is misspelt.
static QList<Issue> unknownTables(const QString &folder, const QDir &known)
{
    QList<Issue> issues;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.tsv"_s}, QDir::Files, QDir::Name)) {
        if (!known.exists(file.fileName()))
            issues.append({Severity::Warning, {ErrorCode::LexiconLine, file.filePath(), 1, u"Planscope has no table of this name."_s}, {}});
    }
    return issues;
}

Result<EnginePtr> Engine::load(const QStringList &lexiconFolders)
{
    const QDir resources(resourceFolder());
    auto engine = std::make_shared<Engine>();
    Result<LanguageModelPtr> model = LanguageModel::load(resources.filePath(u"models/english.model"_s));
    if (!model)
        return model.error();
    engine->m_model = *model;
    engine->m_lexicons = loadLexicons(QStringList{resources.filePath(u"lexicon"_s)} + lexiconFolders, &engine->m_issues);
    engine->m_issues += readingTableIssues();
    for (const QString &folder : lexiconFolders)
        engine->m_issues += unknownTables(folder, QDir(resources.filePath(u"lexicon"_s)));
    return EnginePtr(engine);
}

/// "MEUR 12.5", "300 GWp": what is the unit of a figure looks like a name and is none.
static void dropUnits(const Analysis &analysis, const QList<Metric> &metrics, const QuantityLexicon &lexicon, QList<Mention> &mentions)
{
    auto metric = metrics.cbegin();
    const auto isUnit = [&](const Mention &mention) {
        while (metric != metrics.cend() && metric->span.end <= mention.span.start)
            ++metric;
        return metric != metrics.cend() && metric->span.contains(mention.span) && lexicon.isUnit(analysis.text(mention.span));
    };
    mentions.erase(std::remove_if(mentions.begin(), mentions.end(), isUnit), mentions.end());
}

Findings Engine::findings(const DocumentPtr &document, const TaskContext &task) const
{
    Findings found;
    found.engineVersion = QStringLiteral(PLANSCOPE_VERSION);
    found.country = document->country;
    if (!isEnglish(*document)) {
        found.numerals = findNumerals(*document, *m_lexicons, found, {}, task);
        return found;
    }
    const Analysis analysis = analyse(document, *m_model, task);
    for (const Sentence &sentence : analysis.sentences)
        found.sentences.append(sentence.span);
    if (task.cancelled())
        return found;
    found.mentions = findEntities(analysis, m_lexicons->entities, task);
    found.country = tellCountry(analysis, found.mentions, m_lexicons->entities);
    const QList<Period> periods = findPeriods(analysis, m_lexicons->quantities, task);
    found.metrics = findMetrics(analysis, m_lexicons->quantities, found.mentions, periods, found.country, task);
    dropUnits(analysis, found.metrics, m_lexicons->quantities, found.mentions);
    found.initiatives = findInitiatives(analysis, m_lexicons->actions, found.mentions, periods, task);
    tellThemes(analysis, m_lexicons->themes, &found.initiatives);
    found.numerals = findNumerals(*document, *m_lexicons, found, periods, task);
    return found;
}

} // namespace planscope
