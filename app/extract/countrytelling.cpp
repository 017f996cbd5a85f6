// SPDX-License-Identifier: GPL-3.0-or-later
// Which country a document is from or about, by the places, peoples and moneys it names.
#include "extract/entityfinder.h"

#include "extract/nameword.h"

#include <QSet>

namespace planscope {

namespace {

class CountryVotes
{
public:
    void add(const QString &country, int weight)
    {
        if (country.isEmpty() || weight == 0)
            return;
        m_votes[country] += weight;
        ++m_times[country];
    }

    /// "$" is the money of many countries: it tells between those that have a vote.
    void support(const QStringList &countries, int weight)
    {
        for (const QString &country : countries) {
            if (m_votes.contains(country))
                add(country, weight);
        }
    }

    /// The winner, when it is named more than once and clearly more than the next. A text about a neighbour names it often too.
    QString winner() const
    {
        QString best;
        int most = 0;
        int second = 0;
        for (auto vote = m_votes.cbegin(); vote != m_votes.cend(); ++vote) {
            if (*vote > most) {
                second = most;
                most = *vote;
                best = vote.key();
            } else {
                second = std::max(second, *vote);
            }
        }
        constexpr int sure = 3; // one place named once is not enough, one sure sign of money is
        return (most >= sure || m_times.value(best) > 1) && 4 * most >= 5 * second ? best : QString();
    }

private:
    QHash<QString, int> m_votes;
    QHash<QString, int> m_times;
};

} // namespace

QString tellCountry(const Analysis &analysis, const QList<Mention> &mentions, const EntityLexicon &lexicon)
{
    if (!analysis.document->country.isEmpty())
        return analysis.document->country;
    CountryVotes votes;
    NameVocabulary vocabulary(lexicon);
    const auto demonymCountry = [&lexicon](QStringView word) {
        const LexiconWord *known = lexicon.word(word);
        return known ? known->demonymCountry : QString();
    };
    for (const Mention &mention : mentions) {
        const QList<NameWord> words = nameWords(analysis.document->text, mention.span, {}, vocabulary);
        // "European Commission": a body that is as good as a country's.
        const LexiconWord *body = mention.kind == EntityKind::Organisation ? lexicon.word(joinedWords(words, 0, words.size())) : nullptr;
        if (body && body->countrySign.countries.size() == 1)
            votes.add(body->countrySign.countries.constFirst(), body->countrySign.weight);
        for (qsizetype at = 0; at < words.size(); ++at) {
            const KnownName *whole = at == 0 ? lexicon.known(joinedWords(words, 0, words.size())) : nullptr;
            const KnownName *known = whole ? whole : lexicon.known(words.at(at).text);
            votes.add(known && known->kind == EntityKind::Place ? known->country : demonymCountry(words.at(at).text),
                      mention.kind == EntityKind::Place ? 2 : 1);
            if (whole)
                break;
        }
    }
    QSet<const LexiconWord *> signs;
    const auto isBesideNumber = [&analysis](qsizetype at) {
        const auto isNumber = [&](qsizetype near) {
            return near >= 0 && near < analysis.tokens.size() && analysis.text(analysis.tokens.at(near)).front().isDigit();
        };
        return isNumber(at - 1) || isNumber(at + 1);
    };
    for (qsizetype at = 0; at < analysis.tokens.size(); ++at) {
        const QStringView word = analysis.text(analysis.tokens.at(at));
        const LexiconWord *known = lexicon.word(word);
        const bool isSign = known && !known->countrySign.countries.isEmpty() && !signs.contains(known) &&
                            (!(known->facts & MoneySign) || isBesideNumber(at)); // "VES" may be a scheme
        if (isSign) {
            signs.insert(known); // a hundred sums in rupees tell no more than one
            if (known->countrySign.countries.size() == 1)
                votes.add(known->countrySign.countries.constFirst(), known->countrySign.weight);
        }
        if (known && !known->demonymCountry.isEmpty())
            votes.add(known->demonymCountry, 1);
        else if (word.endsWith(u's'))
            votes.add(demonymCountry(word.chopped(1)), 1); // "Ugandans"
    }
    for (const LexiconWord *sign : std::as_const(signs)) {
        if (sign->countrySign.countries.size() > 1)
            votes.support(sign->countrySign.countries, sign->countrySign.weight);
    }
    return votes.winner();
}

} // namespace planscope
