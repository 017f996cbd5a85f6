// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/nameword.h"

using namespace Qt::StringLiterals;

namespace planscope {

static bool isWordCharacter(QChar c)
{
    constexpr char16_t firstBeyondAscii = 0x80;
    return c.isLetterOrNumber() || (c.unicode() >= firstBeyondAscii && (c.isMark() || c.isSurrogate()));
}

static bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

static bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013';
}

static bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'\u201C' || c == u'\u201D' || c == u'\u00AB' || c == u'\u00BB' || c == u'\u201E' ||
           c == u'\u300A' || c == u'\u300B' || isApostrophe(c) || c == u'\u2018' || c == u'`';
}

static void lookUp(NameWord *word, const EntityLexicon &lexicon)
{
    const LexiconWord *known = lexicon.word(word->text);
    word->facts = (known ? known->facts : 0) | lexicon.lowerFacts(word->text);
    if (lexicon.hasEverydayEnding(word->text))
        word->facts |= OrdinaryWord;
    word->head = known && known->head ? &*known->head : nullptr;
    word->category = known ? known->category : std::nullopt;
    word->longestKnown = known ? known->longestKnown : 0;
}

/// "Tasmanians", "Chicagoan": the people of a place of the tables.
static bool isOfKnownPlace(const NameWord &word, const EntityLexicon &lexicon)
{
    const QStringView text = word.text;
    const QStringView one = text.endsWith(u's') ? text.chopped(1) : text;
    constexpr qsizetype shortest = 6;
    if (one.size() < shortest || !one.endsWith("an"_L1) || !one.front().isUpper() || lexicon.known(word.text) ||
        (lexicon.facts(word.text) & (OrdinaryWord | GivenName | FamilyName)))
        return false;
    const QString ofO = one.chopped(2).toString() + u'o'; // "Chicagoan"
    for (const QStringView place : {one.chopped(1), one.chopped(2), one.chopped(3), QStringView(ofO)})
        if (const KnownName *known = lexicon.known(place); known && known->kind == EntityKind::Place)
            return true;
    return false;
}

const NameWord &NameVocabulary::word(QStringView text)
{
    if (const NameWord *known = m_words.find(text))
        return *known;
    const QString written = text.toString();
    NameWord &word = m_words[written];
    word.text = written;
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const auto isLower = [](QChar c) { return c.isLower(); };
    constexpr qsizetype longEnough = 6; // "uMhlanga", but not "kWh"
    const QChar first = text.front();
    const bool isPrefixed = text.size() >= longEnough && first.isLower() && text.at(1).isUpper() && text.at(2).isLower();
    word.isCapital = first.isUpper() || isPrefixed;
    word.isNumber = first.isDigit();
    word.isUpper = text.size() > 1 && std::count_if(text.begin(), text.end(), isUpper) > 1 && std::none_of(text.begin(), text.end(), isLower);
    lookUp(&word, m_lexicon);
    if (isOfKnownPlace(word, m_lexicon))
        word.facts |= Demonym;
    return word;
}

namespace {

class WordCutter
{
public:
    WordCutter(QStringView text, const TextSpan &stretch, std::span<const Token> tokens, NameVocabulary &vocabulary)
        : m_text(text), m_stretch(stretch), m_tokens(tokens), m_vocabulary(vocabulary), m_lexicon(vocabulary.lexicon())
    {
    }

    QList<NameWord> cut()
    {
        m_words.reserve(static_cast<qsizetype>(m_tokens.size()));
        qsizetype at = m_stretch.start;
        qsizetype gapStart = at;
        while (at < m_stretch.end) {
            if (!isWordCharacter(m_text.at(at)) && m_text.at(at) != u'&') {
                ++at;
                continue;
            }
            const qsizetype end = wordEnd(at);
            if (isAddress(at, end)) {
                at = spaceAfter(end);
                continue;
            }
            append({at, end}, {gapStart, at});
            at = gapStart = end;
        }
        if (!m_words.isEmpty() && gapStart < m_stretch.end)
            m_words.last().closesQuote = isQuotationMark(m_text.at(gapStart));
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            markMoney(i);
            settleByNeighbour(i);
        }
        return m_words;
    }

private:
    bool holds(qsizetype at) const { return at < m_stretch.end; }

    /// Hyphens, dots, apostrophes and ampersands belong to a word when letters or digits stand on both sides.
    qsizetype wordEnd(qsizetype at) const
    {
        if (m_text.at(at) == u'&')
            return at + 1;
        const qsizetype start = at;
        while (holds(at)) {
            const QChar c = m_text.at(at);
            if (isWordCharacter(c)) {
                ++at;
                continue;
            }
            const bool goesOn = holds(at + 1) && isWordCharacter(m_text.at(at + 1));
            // "Regulation 2024/903", "Decision 18/QD-TTg"
            const bool isNumbered = c == u'/' && goesOn && m_text.at(start).isDigit() &&
                                    (m_text.at(at + 1).isDigit() ? m_text.at(at - 1).isDigit() : m_text.at(at + 1).isUpper());
            // "A*STAR"
            const bool isStarred = c == u'*' && goesOn && m_text.at(at - 1).isUpper() && m_text.at(at + 1).isUpper();
            if (!goesOn || !(isHyphen(c) || isApostrophe(c) || c == u'.' || c == u'&' || isStarred || isNumbered || isThousandsComma(at)))
                break;
            if (c == u'.' && startsSentence(at))
                break;
            ++at;
        }
        // "U.S." keeps its last dot, "OPEC+" its sign.
        if (holds(at) && (m_text.at(at) == u'+' || (m_text.at(at) == u'.' && isDottedLetters(at))))
            ++at;
        return at;
    }

    /// "14,026", not "2023, 2024".
    bool isThousandsComma(qsizetype at) const
    {
        const auto isDigit = [&](qsizetype place) { return holds(place) && m_text.at(place).isDigit(); };
        return m_text.at(at) == u',' && m_text.at(at - 1).isDigit() && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) &&
               !isDigit(at + 4);
    }

    /// What the word before or behind tells: heads of two words, titles of two words, "DOE" that is no doe.
    void settleByNeighbour(qsizetype at)
    {
        NameWord &word = m_words[at];
        if (!word.isCapital)
            return;
        const bool isBehindNumber = at > 0 && word.gap == Gap::Space && m_words.at(at - 1).isNumber;
        if (isBehindNumber && word.facts & (UnitSign | ScaleWord)) {
            word.isCapital = word.isUpper = false;
            return;
        }
        const bool isBehindCapital = at > 0 && word.gap == Gap::Space && m_words.at(at - 1).isCapital;
        if (word.head && isBehindCapital)
            if (const NameHead *pair = m_lexicon.pairHead(m_words.at(at - 1).text, word.text))
                word.head = pair;
        if (word.is(TitlePairClose) && isBehindCapital && m_words.at(at - 1).is(TitlePairOpening)) {
            word.facts |= TitlePrefix;
            m_words[at - 1].facts |= TitlePrefix;
        }
        const bool isShouted = (isBehindCapital && m_words.at(at - 1).isUpper) ||
                               (at + 1 < m_words.size() && m_words.at(at + 1).isUpper && m_words.at(at + 1).gap == Gap::Space);
        constexpr qsizetype longestAbbreviation = 5;
        if (word.isUpper && word.text.size() <= longestAbbreviation && !isShouted && !word.head)
            word.facts &= ~quint32(OrdinaryWord);
    }

    /// "Ksh 40", "Shs. 3.5", "R1.8", "P40-billion", "NT$40": what tells the currency is no name, nor does a name begin with a sum.
    void markMoney(qsizetype at)
    {
        NameWord &word = m_words[at];
        if (!word.isCapital)
            return;
        const auto isDigit = [](QChar c) { return c.isDigit(); };
        const auto digit = std::find_if(word.text.cbegin(), word.text.cend(), isDigit);
        const bool isJoined = digit != word.text.cend();
        QStringView sign = QStringView(word.text).first(digit - word.text.cbegin());
        if (isJoined && sign.endsWith(u'.'))
            sign.chop(1);
        constexpr qsizetype codeLetters = 3; // "MUSD", "BEUR": millions and billions of a currency
        if (word.isUpper && sign.size() == codeLetters + 1 && (m_lexicon.facts(sign.sliced(1)) & MoneySign))
            sign = sign.sliced(1);
        const bool isWhole = sign.size() == word.text.size();
        const quint32 money = (isWhole ? word.facts : m_lexicon.facts(sign)) & (MoneySign | MoneyLetter);
        const qsizetype next = at + 1;
        const bool isScaled = !isWhole && !isJoined;
        const bool isBeforeScale = next < m_words.size() && m_words.at(next).gap == Gap::Space && m_words.at(next).is(ScaleWord);
        const bool hasCurrencySign =
            holds(word.span.end) && m_text.at(word.span.end).category() == QChar::Symbol_Currency && !isJoined;
        bool isMoney = hasCurrencySign || (isScaled && (money & MoneySign));
        if (money && isJoined)
            isMoney = (money & MoneySign) || isBeforeScale || isSum(word.text.sliced(digit - word.text.cbegin()));
        else if (money && next < m_words.size() && m_words.at(next).isNumber && isCloseBy(word.span.end, m_words.at(next).span.start))
            isMoney = isSum(m_words.at(next).text) || ((money & MoneySign) && !isFourDigits(m_words.at(next).text)) ||
                      (next + 1 < m_words.size() && m_words.at(next + 1).is(ScaleWord));
        if (!isMoney)
            return;
        word.isCapital = word.isUpper = false;
        word.isNumber = isJoined;
        if (!isJoined)
            word.text = u"$"_s; // "US" of "US$" is nowhere to be met as a country
        word.head = nullptr;
        word.facts = 0;
    }

    /// "4.5", "31,900", "40-billion", "40bn"
    static bool isSum(const QString &number)
    {
        return number.contains(u',') || number.contains(u'.') || (number.front().isDigit() && number.back().isLower());
    }

    static bool isFourDigits(const QString &number)
    {
        constexpr qsizetype year = 4;
        return number.size() == year && std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); });
    }

    /// Nothing but a space or a full stop stands between.
    bool isCloseBy(qsizetype end, qsizetype start) const
    {
        const QStringView between = m_text.sliced(end, start - end).trimmed();
        return between.isEmpty() || between == "."_L1;
    }

    /// A full stop without the space that should follow it ("on the coast.We build"), not a dot within a name ("GOV.UK").
    bool startsSentence(qsizetype dot) const
    {
        return dot > m_stretch.start && m_text.at(dot - 1).isLower() && m_text.at(dot + 1).isUpper();
    }

    bool isDottedLetters(qsizetype dot) const
    {
        return dot - 3 >= m_stretch.start && m_text.at(dot - 1).isUpper() && m_text.at(dot - 2) == u'.' &&
               m_text.at(dot - 3).isUpper();
    }

    bool isAddress(qsizetype at, qsizetype end) const
    {
        const QStringView word = m_text.sliced(at, end - at);
        if (word == "http"_L1 || word == "https"_L1)
            return m_text.sliced(end, m_stretch.end - end).startsWith("://"_L1);
        return word.startsWith("www."_L1) || (holds(end) && m_text.at(end) == u'@');
    }

    qsizetype spaceAfter(qsizetype at) const
    {
        while (holds(at) && !m_text.at(at).isSpace() && m_text.at(at) != u')' && m_text.at(at) != u']' && m_text.at(at) != u'>')
            ++at;
        return at;
    }

    Gap gapKind(const TextSpan &gap) const
    {
        if (m_words.isEmpty())
            return Gap::Start;
        if (gap.length() == 1 && m_text.at(gap.start) == u' ')
            return Gap::Space;
        const QStringView between = m_text.sliced(gap.start, gap.length()).trimmed();
        if (between.isEmpty())
            return gap.isEmpty() ? Gap::Stop : Gap::Space;
        if (between == "."_L1 && isAbbreviation(m_words.constLast()))
            return Gap::Space;
        if (m_words.constLast().isPossessive && between.size() == 1 && isApostrophe(between.front()) && gap.length() > 1)
            return Gap::Space; // "Traders' Rights"
        if (between == ","_L1 || between == "),"_L1)
            return Gap::Comma;
        if (between == "("_L1)
            return Gap::Open;
        if (between == ")"_L1)
            return Gap::Close;
        return between.size() <= 2 && std::any_of(between.begin(), between.end(), isQuotationMark) ? Gap::Quote : Gap::Stop;
    }

    /// An initial ("M."), a form of address ("Dr."), the sign of a number ("No.").
    bool isAbbreviation(const NameWord &word) const
    {
        return word.isCapital && (word.text.size() == 1 || word.is(TitlePrefix) || word.is(NumberSign) || word.text == "St"_L1);
    }

    void append(TextSpan span, const TextSpan &gap)
    {
        const QStringView whole = m_text.sliced(span.start, span.length());
        const bool hasEnding = whole.size() > 2 && isApostrophe(whole.at(whole.size() - 2)) && whole.back() == u's';
        if (hasEnding)
            span.end -= 2;
        const qsizetype hyphen = hyphenAfterName(span);
        NameWord word = wordAt({span.start, hyphen < 0 ? span.end : hyphen}, gap);
        word.isPossessive =
            hasEnding || (holds(span.end) && isApostrophe(m_text.at(span.end)) && whole.endsWith(u's') && !isQuoted(gap));
        m_words.append(word);
        if (hyphen >= 0)
            m_words.append(wordAt({hyphen + 1, span.end}, {hyphen, hyphen + 1}));
    }

    bool isQuoted(const TextSpan &gap) const { return !gap.isEmpty() && isQuotationMark(m_text.at(gap.end - 1)); }

    /// "Nairobi-based" holds the name of a place, "People-to-people" does not.
    qsizetype hyphenAfterName(const TextSpan &span) const
    {
        for (qsizetype at = span.start + 1; at + 1 < span.end; ++at)
            if (isHyphen(m_text.at(at)))
                return m_text.at(at + 1).isLower() && m_lexicon.known(m_text.sliced(span.start, at - span.start)) ? at
                                                                                                                             : -1;
        return -1;
    }

    NameWord wordAt(const TextSpan &span, const TextSpan &gap)
    {
        NameWord word = m_vocabulary.word(m_text.sliced(span.start, span.length()));
        word.span = span;
        word.gap = gapKind(gap);
        word.opensQuote = isQuoted(gap);
        if (!m_words.isEmpty() && !gap.isEmpty())
            m_words.last().closesQuote = isQuotationMark(m_text.at(gap.start)) && !m_words.constLast().isPossessive;
        word.tag = tagAt(span.start);
        return word;
    }

    Tag tagAt(qsizetype offset)
    {
        while (m_nextToken < m_tokens.size() && m_tokens[m_nextToken].span.end <= offset)
            ++m_nextToken;
        return m_nextToken < m_tokens.size() && m_tokens[m_nextToken].span.contains(offset) ? m_tokens[m_nextToken].tag : Tag::X;
    }

    QStringView m_text;
    TextSpan m_stretch;
    std::span<const Token> m_tokens;
    NameVocabulary &m_vocabulary;
    const EntityLexicon &m_lexicon;
    QList<NameWord> m_words;
    std::size_t m_nextToken = 0;
};

} // namespace

QList<NameWord> nameWords(QStringView text, const TextSpan &stretch, std::span<const Token> tokens, NameVocabulary &vocabulary)
{
    return WordCutter(text, stretch, tokens, vocabulary).cut();
}

/// "WELL-BEING" to "Well-Being"
static QString inTitleCase(const QString &shouted)
{
    QString titled = shouted.toLower();
    for (qsizetype at = 0; at < titled.size(); ++at)
        if (at == 0 || isHyphen(titled.at(at - 1)))
            titled[at] = titled.at(at).toUpper();
    return titled;
}

void readCapitalLine(QList<NameWord> *words, NameVocabulary &vocabulary)
{
    const EntityLexicon &lexicon = vocabulary.lexicon();
    constexpr qsizetype longestAbbreviation = 5;
    const auto isShouted = [](const NameWord &word) {
        return std::none_of(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isLower(); });
    };
    if (words->size() < 2 || !std::all_of(words->cbegin(), words->cend(), isShouted))
        return;
    const auto hasHead = [&lexicon](const QString &titled) { return lexicon.word(titled) && lexicon.word(titled)->head; };
    for (NameWord &word : *words) {
        const QString titled = inTitleCase(word.text);
        const quint32 facts = lexicon.facts(titled.toLower());
        const bool isEveryday = (facts & (OrdinaryWord | FunctionWord | HeadJoiner | Article)) || hasHead(titled);
        const bool isAbbreviation = word.text.size() <= longestAbbreviation && !lexicon.known(titled) &&
                                    (!isEveryday || lexicon.known(word.text) || word.is(NotAlone));
        if (!word.isCapital || (isAbbreviation && word.isUpper))
            continue;
        const bool isSmall = facts & (FunctionWord | HeadJoiner | PlanJoiner | Article);
        word.text = isSmall ? titled.toLower() : titled;
        word.isCapital = !isSmall;
        word.isUpper = false;
        vocabulary.word(word.text); // to be known as one of the document's words
        lookUp(&word, lexicon);
    }
}

QString joinedWords(const QList<NameWord> &words, qsizetype first, qsizetype end)
{
    if (end - first == 1)
        return words.at(first).text;
    qsizetype length = end - first;
    for (qsizetype i = first; i < end; ++i)
        length += words.at(i).text.size();
    QString joined;
    joined.reserve(length);
    for (qsizetype i = first; i < end; ++i) {
        if (i > first)
            joined += u' ';
        joined += words.at(i).text;
    }
    return joined;
}

} // namespace planscope
