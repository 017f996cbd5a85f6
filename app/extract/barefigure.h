// SPDX-License-Identifier: GPL-3.0-or-later
// What a number without a unit counts: the noun phrase behind it, what the figure before it counted, or what the sentence is about.
#pragma once

#include "extract/figureplace.h"

namespace planscope {

class BareFigure
{
public:
    /// @param last      the figure before it in the sentence, for numbers that share with it
    /// @param toldUnit  what the paragraph counted last, for "They reached 5,200"
    /// @param money     the currency of the last sum, for "revenue stood at 3.6 trillion"
    BareFigure(const FigureWords &words, const Pieces &pieces, const QuantityLexicon &lexicon, const QList<Mention> &mentions,
               const std::optional<LastFigure> &last, const QString &toldUnit, const QString &money)
        : m_words(words), m_pieces(pieces), m_lexicon(lexicon), m_mentions(mentions), m_last(last), m_toldUnit(toldUnit), m_money(money)
    {
    }

    /// Gives the figure its unit and counted phrase; false when it counts nothing.
    bool read(Figure &figure) const;

private:
    bool takesLast(Figure &figure) const;
    bool isMoney(const Figure &figure, const TokenRange &subject) const;
    bool takesCompared(Figure &figure) const;
    bool sharesPercent(Figure &figure) const;
    bool isBody(const TokenRange &range) const;
    TokenRange pluralBefore(const Figure &figure) const;
    bool readPartOf(Figure &figure) const;
    bool isSaid(const Figure &figure) const;
    void readRateBehind(Figure &figure) const;
    bool sharesUnit(Figure &figure) const;

    const FigureWords &m_words;
    const Pieces &m_pieces;
    const QuantityLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const std::optional<LastFigure> &m_last;
    const QString &m_toldUnit;
    const QString &m_money;
};

} // namespace planscope
