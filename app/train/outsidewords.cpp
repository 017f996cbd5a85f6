// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/outsidewords.h"

#include "base/lexicontable.h"

#include <QFile>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

bool isVowel(QChar c)
{
    return u"aeiou"_s.contains(c);
}

bool endsInConsonantAndY(const QString &word)
{
    return word.size() > 1 && word.endsWith(u'y') && !isVowel(word.at(word.size() - 2));
}

/// "plan", "cut": one vowel between consonants, so that the last letter is doubled before an ending.
bool doublesLast(const QString &word)
{
    if (word.size() < 3 || !u"bdfgklmnprtvz"_s.contains(word.back()) || !isVowel(word.at(word.size() - 2)))
        return false;
    return std::none_of(word.cbegin(), word.cend() - 2, isVowel);
}

QString withS(const QString &word)
{
    for (const QString &ending : {u"s"_s, u"x"_s, u"z"_s, u"ch"_s, u"sh"_s}) {
        if (word.endsWith(ending))
            return word + u"es"_s;
    }
    return endsInConsonantAndY(word) ? word.chopped(1) + u"ies"_s : word + u's';
}

QString withEd(const QString &word)
{
    if (word.endsWith(u'e'))
        return word + u'd';
    if (endsInConsonantAndY(word))
        return word.chopped(1) + u"ied"_s;
    return doublesLast(word) ? word + word.back() + u"ed"_s : word + u"ed"_s;
}

QString withIng(const QString &word)
{
    if (word.endsWith(u"ie"))
        return word.chopped(2) + u"ying"_s;
    if (word.endsWith(u'e') && !word.endsWith(u"ee"))
        return word.chopped(1) + u"ing"_s;
    return doublesLast(word) ? word + word.back() + u"ing"_s : word + u"ing"_s;
}

class Collector
{
public:
    explicit Collector(const QString &wordNetFolder) : m_folder(wordNetFolder) {}

    void readWordNet()
    {
        for (const QString &part : {u"noun"_s, u"verb"_s, u"adj"_s})
            readExceptions(part);
        readCapitals();
        for (const QString &lemma : lemmasOf(u"noun"_s))
            addNoun(lemma);
        for (const QString &lemma : lemmasOf(u"verb"_s))
            addVerb(lemma);
        for (const QString &lemma : lemmasOf(u"adj"_s))
            addAdjective(lemma);
        for (const QString &lemma : lemmasOf(u"adv"_s))
            m_classes[lemma].insert(u"R"_s);
        readUses();
    }

    void readList(const QString &lexiconFolder, const QString &name, const QString &column, QChar letter)
    {
        QList<Issue> issues;
        for (const LexiconRow &row : readLexiconTable({lexiconFolder}, name, {column}, &issues)) {
            const QStringList words = row[0].toLower().split(u' ', Qt::SkipEmptyParts);
            const QString mark = words.size() > 1 ? QString(letter) + u'*' : QString(letter);
            for (const QString &word : words)
                m_lists[word].insert(mark);
        }
        if (!issues.isEmpty() && !m_error)
            m_error = issues.constFirst().error;
    }

    Result<QMap<QString, OutsideWord>> words() const
    {
        if (m_error)
            return *m_error;
        QMap<QString, OutsideWord> words;
        for (auto it = m_classes.cbegin(); it != m_classes.cend(); ++it) {
            words[it.key()].grammar = joined(it.value());
            if (const QString main = m_mainClass.value(it.key()); !main.isEmpty())
                words[it.key()].grammar += u'>' + main;
        }
        for (auto it = m_lists.cbegin(); it != m_lists.cend(); ++it)
            words[it.key()].lists = joined(it.value());
        return words;
    }

private:
    static QString joined(const QSet<QString> &marks)
    {
        QStringList sorted(marks.cbegin(), marks.cend());
        sorted.sort();
        return sorted.join(u' ');
    }

    QList<QByteArray> lines(const QString &name)
    {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) {
            if (!m_error)
                m_error = Error{ErrorCode::NotReadable, file.fileName(), -1, file.errorString()};
            return {};
        }
        QList<QByteArray> kept;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith(' ')) // the licence stands in lines that begin with a blank
                kept.append(line);
        }
        return kept;
    }

    QStringList lemmasOf(const QString &part)
    {
        QStringList lemmas;
        for (const QByteArray &line : lines(u"index."_s + part)) {
            const QString lemma = QString::fromLatin1(line.first(line.indexOf(' ')));
            if (!lemma.contains(u'_'))
                lemmas.append(lemma);
        }
        return lemmas;
    }

    void readExceptions(const QString &part)
    {
        for (const QByteArray &line : lines(part + u".exc"_s)) {
            const QStringList words = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 1; i < words.size(); ++i)
                m_exceptions[part][words.at(i)].append(words.at(0));
        }
    }

    /// Which nouns are written with a capital letter, and which of these name one thing ("Nairobi", not "Kenyan").
    void readCapitals()
    {
        for (const QByteArray &line : lines(u"data.noun"_s)) {
            const QList<QByteArray> fields = line.first(line.indexOf('|')).split(' ');
            const bool isInstance = fields.contains("@i");
            const int count = fields.size() > 3 ? fields.at(3).toInt(nullptr, 16) : 0;
            for (qsizetype i = 4; i < 4 + 2 * count && i < fields.size(); i += 2) {
                const QString word = QString::fromLatin1(fields.at(i));
                const QString lower = word.toLower();
                (word.front().isUpper() ? m_capital : m_small).insert(lower);
                if (isInstance)
                    m_instance.insert(lower);
            }
        }
    }

    void addNoun(const QString &lemma)
    {
        if (m_capital.contains(lemma) && !m_small.contains(lemma)) {
            m_classes[lemma].insert(m_instance.contains(lemma) ? u"N!"_s : u"N^"_s);
            return;
        }
        m_classes[lemma].insert(u"N"_s);
        if (m_capital.contains(lemma))
            m_classes[lemma].insert(u"N^"_s);
        for (const QString &form : m_exceptions[u"noun"_s].value(lemma))
            m_classes[form].insert(u"NS"_s);
        m_classes[withS(lemma)].insert(u"NS"_s);
    }

    void addVerb(const QString &lemma)
    {
        m_classes[lemma].insert(u"V"_s);
        m_classes[withS(lemma)].insert(u"VZ"_s);
        QStringList ings;
        QStringList pasts;
        for (const QString &form : m_exceptions[u"verb"_s].value(lemma)) {
            if (!form.endsWith(u's'))
                (form.endsWith(u"ing") ? ings : pasts).append(form);
        }
        if (ings.isEmpty())
            ings.append(withIng(lemma));
        if (pasts.isEmpty())
            pasts.append(withEd(lemma));
        for (const QString &form : std::as_const(ings))
            m_classes[form].insert(u"VG"_s);
        for (const QString &form : std::as_const(pasts))
            m_classes[form].insert(u"VD"_s);
    }

    void addAdjective(const QString &lemma)
    {
        m_classes[lemma].insert(u"J"_s);
        for (const QString &form : m_exceptions[u"adj"_s].value(lemma))
            m_classes[form].insert(u"JC"_s);
        if (lemma.size() > longestCompared)
            return;
        const QString stem = lemma.endsWith(u'e')          ? lemma.chopped(1)
                             : endsInConsonantAndY(lemma) ? lemma.chopped(1) + u'i'
                                                          : lemma;
        m_classes[stem + u"er"_s].insert(u"JR"_s);
        m_classes[stem + u"est"_s].insert(u"JT"_s);
    }

    /// The part of speech that a lemma mostly has in the texts that WordNet was counted on.
    void readUses()
    {
        QMap<QString, std::array<int, 4>> uses;
        for (const QByteArray &line : lines(u"cntlist.rev"_s)) {
            const QList<QByteArray> fields = line.split(' '); // "plan%1:09:00:: 1 42"
            const qsizetype sign = fields.constFirst().indexOf('%');
            const int part = sign > 0 ? fields.constFirst().at(sign + 1) - '1' : -1;
            if (fields.size() == 3 && part >= 0 && part < 5)
                uses[QString::fromLatin1(fields.constFirst().first(sign))][std::size_t(part == 4 ? 2 : part)] += fields.at(2).toInt();
        }
        for (auto it = uses.cbegin(); it != uses.cend(); ++it) {
            const auto most = std::max_element(it->cbegin(), it->cend());
            m_mainClass.insert(it.key(), QString(u"NVJR"_s.at(most - it->cbegin())));
        }
    }

    static constexpr qsizetype longestCompared = 7; ///< longer adjectives are compared with "more"

    QString m_folder;
    QMap<QString, QMap<QString, QStringList>> m_exceptions;
    QSet<QString> m_capital;
    QSet<QString> m_small;
    QSet<QString> m_instance;
    QMap<QString, QSet<QString>> m_classes;
    QMap<QString, QString> m_mainClass;
    QMap<QString, QSet<QString>> m_lists;
    std::optional<Error> m_error;
};

} // namespace

Result<QMap<QString, OutsideWord>> readOutsideWords(const QString &wordNetFolder, const QString &lexiconFolder)
{
    Collector collector(wordNetFolder);
    collector.readWordNet();
    collector.readList(lexiconFolder, u"givennames"_s, u"name"_s, u'g');
    collector.readList(lexiconFolder, u"familynames"_s, u"name"_s, u'f');
    collector.readList(lexiconFolder, u"cities"_s, u"name"_s, u'c');
    collector.readList(lexiconFolder, u"countries"_s, u"name"_s, u'o');
    collector.readList(lexiconFolder, u"subdivisions"_s, u"name"_s, u's');
    collector.readList(lexiconFolder, u"placenames"_s, u"name"_s, u'p');
    collector.readList(lexiconFolder, u"demonyms"_s, u"demonym"_s, u'd');
    collector.readList(lexiconFolder, u"ordinarywords"_s, u"word"_s, u'w');
    return collector.words();
}

} // namespace planscope
