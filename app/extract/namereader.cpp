// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namereader.h"

#include "extract/headlinereader.h"
#include "extract/namecollector.h"
#include "extract/namelinks.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxOfficeWords = 12; // "Minister of Water, Land and …"

bool isVerbal(Tag tag)
{
    switch (tag) {
    case Tag::Verb:
    case Tag::Aux:
    case Tag::Adv:
    case Tag::Adp:
    case Tag::Det:
    case Tag::Pron:
    case Tag::Sconj:
    case Tag::Cconj:
    case Tag::Part:
    case Tag::Intj:
        return true;
    default:
        return false;
    }
}

class NameReader : private NameCollector
{
public:
    NameReader(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon) : NameCollector(words, text, lexicon) {}

    QList<FoundName> read()
    {
        for (qsizetype at = 0; at < m_words.size();)
            at = readAt(at);
        addLinkedAbbreviations(m_words, m_context, &m_names);
        return m_names;
    }

private:
    qsizetype readAt(qsizetype at)
    {
        noteList(at);
        // "PM" is a time of day, "PM Surya Ghar" is not.
        if (const qsizetype end = m_runs.knownEnd(at); end > at && (!word(at).isCapital || word(at).is(TimeWord)))
            return addKnown(at, end);
        if (!m_runs.startsChunk(at))
            return at + 1;
        const qsizetype chunk = m_runs.chunkEnd(at);
        const qsizetype first = trimmed(at, chunk);
        if (first == chunk)
            return chunk;
        if (const qsizetype end = readRole(first, chunk))
            return end;
        const qsizetype before = m_names.size();
        const qsizetype end = readName(first, chunk);
        if (m_names.size() == before && m_context.isTitled(first, chunk))
            return add(first, chunk, EntityKind::Organisation, NameGround::Context);
        return end;
    }

    /// Words that a sentence opens with, articles, and a year before what is no event do not belong to the name.
    qsizetype trimmed(qsizetype at, qsizetype chunk) const
    {
        for (; at < chunk; ++at) {
            const QString lower = word(at).text.toLower();
            if (m_lexicon.facts(lower) & Article)
                continue;
            const bool isOpener =
                m_context.isOpening(at) || (at > 0 && m_context.isOpening(at - 1) && word(at - 1).is(FunctionWord) &&
                                            !(m_lexicon.facts(word(at - 1).text.toLower()) & Article));
            const qsizetype known = m_runs.knownEnd(at);
            if (!isOpener || known > at + 1 || (known > at && word(at).isUpper))
                break;
            // "Long Thanh Airport" opens with no adverb, whatever the tagger says.
            const bool isVerb = isVerbal(word(at).tag) && word(at).is(OrdinaryWord) && !word(at).head && at + 1 < chunk &&
                                (word(at).tag != Tag::Adv || word(at).text.endsWith("ly"_L1));
            if (!word(at).is(FunctionWord) && !isVerb)
                break;
        }
        return at;
    }

    /// "… such as": until the list ends, its names are of the kind that the noun before it says.
    void noteList(qsizetype at)
    {
        if (at < m_listEnd)
            return;
        m_listKind.reset();
        const bool isSuchAs = word(at).text == "such"_L1 && holds(at + 1) && word(at + 1).text == "as"_L1;
        const bool isIncluding = word(at).text == "including"_L1 || word(at).text == "like"_L1 || word(at).text == "include"_L1;
        const qsizetype noun = at - 1;
        if ((!isSuchAs && !isIncluding) || noun < 0)
            return;
        m_listKind = m_lexicon.category(word(noun).text.toLower());
        m_listEnd = m_listKind ? listEnd(at + (isSuchAs ? 2 : 1)) : 0;
    }

    /// The list goes on over names, commas, "and", "or" and articles.
    qsizetype listEnd(qsizetype at) const
    {
        while (holds(at)) {
            const NameWord &item = word(at);
            const bool isLink = item.text == "and"_L1 || item.text == "or"_L1 || item.is(Article) || item.is(HeadJoiner);
            if (item.gap == Gap::Stop || !(item.isCapital || item.isNumber || isLink))
                break;
            ++at;
        }
        return at;
    }

    /// "PayNow", "eFiling": capitals inside, as products spell their names.
    bool isSpelledAsProduct(qsizetype at) const
    {
        const QString &text = word(at).text;
        const bool isBehindMeans = at > 0 && word(at).gap == Gap::Space && !word(at - 1).isCapital &&
                                   (word(at - 1).text == "on"_L1 || word(at - 1).text == "via"_L1 || word(at - 1).text == "using"_L1);
        return isBehindMeans && !word(at).isUpper &&
               std::any_of(text.cbegin() + 1, text.cend(), [](QChar c) { return c.isUpper(); }) && !text.contains(u'-') && !text.startsWith("Mc"_L1);
    }

    std::optional<EntityKind> listKind(qsizetype at) const { return at < m_listEnd ? m_listKind : std::nullopt; }

    // People by their titles

    /// "US President NAME", "Minister of Finance and Planning NAME". @return where to read on, 0 when there is no role
    qsizetype readRole(qsizetype first, qsizetype chunk)
    {
        qsizetype title = -1;
        for (qsizetype at = first; at < chunk; ++at)
            if ((word(at).is(TitleWord) || word(at).is(TitlePrefix)) && !(title >= 0 && word(at).isUpper && at + 1 == chunk))
                title = at; // not the "MP" behind a name
        if (title < 0 || m_runs.knownEnd(first) > title + 1)
            return 0; // "Prime Minister's Office"
        qsizetype name = title + 1;
        while (name < chunk && word(name).is(TitleModifier) && !word(title).is(TitlePrefix))
            ++name;
        if (name < chunk) {
            const qsizetype end = m_people.endAfterTitle(name, chunk);
            if (!end)
                return 0;
            addEmployer(first, title);
            return addPerson(name, end);
        }
        const bool opensOffice = follows(chunk, Gap::Space) && (word(chunk).text == "of"_L1 || word(chunk).text == "for"_L1);
        const qsizetype office = chunk + 1 + (holds(chunk + 1) && word(chunk + 1).is(Article));
        if (opensOffice && holds(office) && word(office).isCapital) {
            addKnownIn(first, title);
            m_officeEnd = office + maxOfficeWords;
            if (word(title).is(RulerTitle) && isUnknownPlace(office))
                return add(office, m_runs.chunkEnd(office), EntityKind::Place, NameGround::Context);
            return readOffice(office);
        }
        if (m_runs.knownEnd(first) == chunk)
            return 0;
        addKnownIn(first, title);
        m_officeEnd = chunk + 1;
        return chunk;
    }

    /// "Coconut Research Board Director NAME": the body before the title.
    void addEmployer(qsizetype first, qsizetype title)
    {
        for (qsizetype end = title; end > first + 1; --end) {
            const NameRun body{.first = first, .end = end, .headAt = end - 1};
            const NameHead *head = word(end - 1).head;
            const bool isBody = head && head->kind == EntityKind::Organisation && head->part != HeadPart::Weak &&
                                !word(end - 1).is(TitleModifier);
            if (isBody && m_runs.knownEnd(first) != end && m_runs.isHeadedName(body))
                return void(readHeaded(body));
        }
        addKnownIn(first, title);
    }

    /// "the Governor of NAME": a place, whatever its name.
    bool isUnknownPlace(qsizetype at) const
    {
        const NameRun run = m_runs.grow(at, m_runs.chunkEnd(at));
        return run.headAt < 0 && !m_runs.isOrdinary(at) && m_runs.knownEnd(at) == at && run.end - at == 1;
    }

    /// What a minister is of, in everyday words; a name that stands right behind is the minister's.
    qsizetype readOffice(qsizetype at)
    {
        qsizetype next = at;
        while (holds(next) && next - at < maxOfficeWords) {
            const NameWord &here = word(next);
            const bool isLink = here.text == "and"_L1 || here.text == "the"_L1 || here.is(HeadJoiner);
            const bool isLinked = here.gap == Gap::Space || (here.gap == Gap::Comma && here.isCapital);
            if (next > at && here.gap == Gap::Open && follows(next + 1, Gap::Close)) {
                ++next; // "Lands (ASALs) NAME"
                break;
            }
            if (next > at && !isLinked)
                break;
            if (here.is(TitlePrefix) || opensFamilyFirst(next))
                break; // "Minister of Steel Shri NAME", "Minister for Ports Tan See NAME"
            if (!isLink && !(here.isCapital && m_runs.isOrdinary(next) && !m_runs.known(next, next + 1)))
                break;
            ++next;
        }
        if (next == at || word(next - 1).text == "the"_L1)
            return at;
        // "State Minister for Northern Uganda NAME"
        if (holds(next) && word(next).gap == Gap::Space && m_runs.knownEnd(next) > next &&
            m_runs.known(next, m_runs.knownEnd(next))->kind == EntityKind::Place) {
            const qsizetype end = m_runs.knownEnd(next);
            if (next > at && word(next - 1).is(PlacePrefix))
                next = add(next - 1, end, EntityKind::Place, NameGround::Headed);
            else
                next = addKnown(next, end);
        }
        const bool isName = holds(next) && word(next).isCapital &&
                            (word(next).gap == Gap::Space || word(next).gap == Gap::Close) &&
                            (!m_runs.isOrdinary(next) || word(next).is(TitlePrefix) || opensFamilyFirst(next));
        if (isName) {
            if (const qsizetype end = m_people.endAfterTitle(next, m_runs.chunkEnd(next)))
                return addPerson(next, end);
        }
        // A body of its own ("President of the Academy of Sciences") is read as any other.
        const NameRun run = m_runs.grow(at, m_runs.chunkEnd(at));
        if (m_runs.isHeadedName(run) || m_runs.knownEnd(at) > at)
            return at;
        return next;
    }

    /// A family name of two or three words, the last of which is no everyday one.
    bool opensFamilyFirst(qsizetype at) const
    {
        const qsizetype end = word(at).is(FamilyName) ? m_runs.chunkEnd(at) : at;
        return end - at >= 2 && end - at <= 3 && !m_runs.isOrdinary(end - 1);
    }

    // All other names

    qsizetype readName(qsizetype first, qsizetype chunk)
    {
        const std::optional<EntityKind> list = listKind(first);
        NameRun run = m_runs.grow(first, chunk, list && *list != EntityKind::Place);
        if (dropsDemonym(run))
            run = m_runs.grow(first + 1, chunk);
        // "the Board of Directors of the Harbour Fund": the fund is named, the board is not.
        const qsizetype bareEnd = m_runs.bareEnd(run.first);
        const bool isForSomething = bareEnd > run.first && bareEnd < run.end && run.headAt >= 0 &&
                                    word(run.headAt).head->kind == EntityKind::Plan && word(bareEnd).text != "of"_L1;
        if (bareEnd == run.end || (bareEnd > chunk && bareEnd < run.end && !isForSomething))
            return bareEnd; // but "Programme of Action for …"
        const qsizetype knownEnd = m_runs.knownEnd(run.first);
        const bool opensWithYear = isYear(word(run.first).text) || isYearSpan(word(run.first).text);
        if (opensWithYear && !isDated(run) && knownEnd == run.first)
            return readAt(run.first + 1);
        if (const qsizetype spelled = m_context.spelledEnd(run.first); spelled > std::max(run.end, knownEnd))
            return readSpelled(run.first, spelled);
        const bool isHeaded = m_runs.isHeadedName(run) && !m_context.isAnyOne(run);
        const bool isQuotedTitle =
            word(run.first).opensQuote && word(run.end - 1).closesQuote && knownEnd < run.end && m_context.hasTitleCapitals(run);
        if (!isQuotedTitle && (knownEnd >= run.end || (knownEnd > run.first && !isHeaded)))
            return readKnown(run, knownEnd, chunk);
        if (isHeaded && !isPersonWithPark(run))
            return readHeaded(run);
        return readUnheaded(run, chunk);
    }

    bool dropsDemonym(const NameRun &run) const
    {
        if (run.headAt <= run.first || !word(run.first).is(Demonym) || word(run.headAt).head->part != HeadPart::State)
            return false;
        NameRun bare = run; // "the Welsh Government" keeps it
        ++bare.first;
        return m_runs.isHeadedName(bare);
    }

    /// "2026 Harbour Forum", "2024 Appropriation Bill": a year that belongs to what is a name without it, too.
    bool isDated(const NameRun &run) const
    {
        if (run.headAt < 0)
            return false;
        const EntityKind kind = word(run.headAt).head->kind;
        NameRun bare = run;
        ++bare.first;
        return kind == EntityKind::Event || ((kind == EntityKind::Plan || kind == EntityKind::Product) && (bare.headAt > bare.first || bare.complementAt > 0) &&
                                             m_runs.knownEnd(bare.first) < run.end && m_runs.isHeadedName(bare));
    }

    /// "Park Jin said" is no park.
    bool isPersonWithPark(const NameRun &run) const
    {
        return run.complementAt < 0 && word(run.headAt).is(FamilyName) && isPerson(run.first, run.end);
    }

    /// A name whose initials stand behind it is of the kind that its last or first word tells, else a plan.
    qsizetype readSpelled(qsizetype first, qsizetype end)
    {
        const NameHead *head = word(end - 1).head ? word(end - 1).head : word(first).head;
        return add(first, end, head ? head->kind : EntityKind::Plan, NameGround::Headed);
    }

    qsizetype readKnown(const NameRun &run, qsizetype end, qsizetype chunk)
    {
        const KnownName &known = *m_runs.known(run.first, end);
        const bool isWhole = end >= chunk;
        if (const qsizetype last = ownEnd(run.first, end, chunk); last > 0) {
            const bool isPlace = known.kind == EntityKind::Place && (isBehindPlacePreposition(run.first) || isAmongPlaces(run.first, last));
            return add(run.first, last, isPlace ? EntityKind::Place : EntityKind::Organisation, NameGround::Context);
        }
        // "Southeast Sulawesi"
        if (known.kind == EntityKind::Place && end - run.first == 1 && word(run.first).is(PlacePrefix) && follows(end, Gap::Space) &&
            m_runs.knownEnd(end) > end && m_runs.known(end, m_runs.knownEnd(end))->kind == EntityKind::Place)
            return add(run.first, m_runs.knownEnd(end), EntityKind::Place, NameGround::Headed);
        if (m_context.isPlaceWithGoal(run))
            return add(run.first, run.end, EntityKind::Plan, NameGround::Context);
        if (m_context.opensWithCountry(run))
            return add(run.first, run.end, EntityKind::Organisation, NameGround::Context);
        // "UNICEF Ghana": a body's branch.
        if (!isWhole && isBranch(run.first, end) && m_runs.knownEnd(end) == chunk)
            return add(run.first, chunk, known.kind, NameGround::Headed);
        if (const qsizetype whole = endOfPlace(end); whole > 0 && known.kind == EntityKind::Organisation)
            return add(run.first, whole, known.kind, NameGround::Headed);
        // A given or family name that is a city's as well.
        if (known.kind == EntityKind::Place && !isWhole && isPerson(run.first, chunk))
            return addPerson(run.first, m_people.end(run.first, chunk));
        // "events such as Cairo Nights"
        const std::optional<EntityKind> list = listKind(run.first);
        if (list && *list != known.kind && *list != EntityKind::Place && !isWhole)
            return add(run.first, run.end, *list, NameGround::Context);
        if (isDoubtfulKnown(run.first, end) || isPartOfPhrase(run.first, end, chunk))
            return end;
        if (known.kind == EntityKind::Place)
            return readPlace(run.first, end);
        return addKnown(run.first, end);
    }

    /// "Mirzapur Khurd", "Siemens Energy": a name of the tables and a word behind it that makes another of it. @return its end, or 0
    qsizetype ownEnd(qsizetype first, qsizetype known, qsizetype chunk) const
    {
        if (known + 1 != chunk || word(known - 1).isPossessive || word(first).is(PlacePrefix))
            return 0;
        const NameWord &last = word(known);
        constexpr quint32 others = Demonym | GivenName | FamilyName | TitleWord | TitlePrefix | TitleModifier | NotAlone | TimeWord | Article;
        if (!last.isCapital || last.isUpper || last.head || last.facts & others || m_runs.knownEnd(known) > known)
            return 0;
        if (m_runs.known(first, known)->kind == EntityKind::Place)
            return m_runs.isOrdinary(known) ? 0 : chunk;
        const bool isCompany = m_runs.known(first, known)->kind == EntityKind::Organisation && !word(first).isUpper;
        return isCompany && !m_runs.isOrdinary(first) ? chunk : 0;
    }

    /// "Court of Appeal of Belize": the end of the place that a body is of; 0 when there is none.
    qsizetype endOfPlace(qsizetype end) const
    {
        if (!follows(end, Gap::Space) || word(end).text != "of"_L1 || word(end - 1).isPossessive)
            return 0;
        const qsizetype place = end + 1 + (holds(end + 1) && word(end + 1).is(Article));
        const qsizetype last = holds(place) && word(place).gap == Gap::Space ? m_runs.knownEnd(place) : place;
        return last > place && m_runs.known(place, last)->kind == EntityKind::Place ? last : 0;
    }

    /// "Dubai emirate", "Nairobi county government", "Milan-Turin region"; "US dollars" name no place.
    qsizetype readPlace(qsizetype first, qsizetype end)
    {
        const KnownName *known = m_runs.known(first, end);
        const bool isCountryless = known && known->country.isEmpty(); // "Gulf states" are several
        if (!isCountryless && follows(end, Gap::Space) && word(end).is(PlaceTail) && !word(end - 1).isPossessive) {
            for (qsizetype count = EntityLexicon::longestPlaceTail; count > 0; --count) {
                if (end + count > m_words.size())
                    continue;
                const PlaceTailUse *tail = m_lexicon.placeTail(joinedWords(m_words, end, end + count));
                if (tail)
                    return tail->kind ? add(first, end + count, *tail->kind, NameGround::Headed) : end + count;
            }
        }
        return known ? addKnown(first, end) : 0;
    }

    qsizetype readUnheaded(const NameRun &run, qsizetype chunk)
    {
        const qsizetype first = run.first;
        // "in Dong Nai province": a place, whatever else its words may be.
        if (follows(chunk, Gap::Space) && word(chunk).is(PlaceTail) && !word(chunk - 1).isPossessive &&
            m_runs.knownEnd(first) == first) {
            const PlaceTailUse *tail = m_lexicon.placeTail(word(chunk).text);
            if (tail && tail->kind == EntityKind::Place && !m_runs.isOrdinary(chunk - 1))
                return add(first, chunk + 1, *tail->kind, NameGround::Headed);
        }
        if (!m_context.isNamedKind(first, chunk) && isPerson(first, m_people.end(first, chunk)))
            return addPerson(first, m_people.end(first, chunk));
        if (word(first).is(PlacePrefix) && first + 1 < chunk && m_runs.knownEnd(first + 1) == chunk &&
            m_runs.known(first + 1, chunk)->kind == EntityKind::Place)
            return add(first, chunk, EntityKind::Place, NameGround::Headed);
        if (const std::optional<EntityKind> kind = m_context.shapedKind(first, chunk))
            return add(first, chunk, *kind, NameGround::Context);
        if (m_context.isPlacePair(first) && chunk == first + 1) {
            const qsizetype end = readPlace(first, first + 1);
            return end ? end : first + 1;
        }
        if (const qsizetype end = m_context.commaNameEnd(run))
            return add(first, end, EntityKind::Plan, NameGround::Context);
        if (m_context.isNationalBody(run) || m_context.isNationalPair(run))
            return add(first, run.end, EntityKind::Organisation, NameGround::Context);
        if (const qsizetype end = m_context.purposeNameEnd(run)) {
            const KnownName *of = m_runs.known(run.end + 1, end);
            return add(first, end, of && of->kind == EntityKind::Place ? EntityKind::Organisation : EntityKind::Plan, NameGround::Context);
        }
        if (const std::optional<EntityKind> kind = m_context.abbreviatedKind(run))
            return add(first, run.end, *kind, NameGround::Context);
        if (const std::optional<EntityKind> kind = m_context.apposedKind(run.end);
            kind && !m_runs.isOrdinary(run.end - 1) && !isBehindPlacePreposition(first))
            return add(first, run.end, *kind, NameGround::Context);
        if (const std::optional<EntityKind> kind = m_context.kindBeside(run, listKind(first)))
            return add(first, run.end, *kind, NameGround::Context);
        // Names of the world inside ("Former Kenya Airways"), but not at the end of a name of its own ("HydroWorks Europe").
        if (m_context.endsInPlace(run))
            return readGuess(first, run.end);
        const qsizetype before = m_names.size();
        addKnownIn(first, run.end);
        if (m_names.size() > before)
            return std::max(chunk, m_names.constLast().end);
        return readGuess(first, std::max(chunk, run.end));
    }

    /// "Blantyre, NAME and Mzuzu"
    bool isAmongPlaces(qsizetype first, qsizetype end) const
    {
        const bool isLinked = word(first).gap == Gap::Comma || (first > 0 && word(first - 1).text == "and"_L1);
        if (isLinked && !m_names.isEmpty() && m_names.constLast().kind == EntityKind::Place &&
            m_names.constLast().end + (word(first).gap == Gap::Comma ? 0 : 1) == first)
            return true;
        const qsizetype next = follows(end, Gap::Comma)                                 ? end
                               : follows(end, Gap::Space) && word(end).text == "and"_L1 ? end + 1
                                                                                        : -1;
        if (next < 0 || !holds(next))
            return false;
        const qsizetype known = m_runs.knownEnd(next);
        if (known == next || (known < m_runs.chunkEnd(next) && m_runs.isOrdinary(known)))
            return false; // "Dubai Water Authority"
        return m_runs.known(next, m_runs.knownEnd(next))->kind == EntityKind::Place;
    }

    qsizetype readGuess(qsizetype first, qsizetype end)
    {
        bool isProper = false;
        for (qsizetype at = first; at < end; ++at)
            isProper |= word(at).isCapital && !m_runs.isOrdinary(at) && !word(at).is(Demonym) && !word(at).is(FunctionWord) &&
                        !word(at).isUpper && word(at).text.size() > 2;
        if (end - first == 1 && m_context.isUnknownAbbreviation(first))
            return add(first, end, EntityKind::Organisation, NameGround::Guess);
        // "in Flint, Zumbor and Toledo"
        const bool isListedPlace = end - first == 1 && isBehindPlacePreposition(first) && isAmongPlaces(first, end) && m_runs.isOrdinary(first) &&
                                   !word(first).head && !(word(first).facts & (NotAlone | TitleWord | Demonym));
        if (isListedPlace)
            return add(first, end, EntityKind::Place, NameGround::Guess);
        // Everyday words behind it, or a sentence's first word alone, are no sign of a name.
        if (!isProper || (end - first == 1 && word(first).gap == Gap::Open) ||
            (m_runs.isOrdinary(end - 1) && !m_runs.known(end - 1, end) && !m_context.isForeign(first, end) &&
             !(isBehindPlacePreposition(first) && !m_runs.isOrdinary(first) && !word(end - 1).head)) ||
            (end - first == 1 && m_context.isOpening(first) && word(first).tag != Tag::Propn && !m_context.isBeforeVerb(end)))
            return end;
        const NameWord &only = word(first);
        if (end - first == 1 && (only.is(MoneySign) || m_context.isPluralAbbreviation(first)))
            return end;
        constexpr qsizetype shortestCode = 5; // "N50" is money or a label
        if (end - first == 1 && only.text.size() < shortestCode && only.text.back().isDigit())
            return end;
        const bool hasNumber = std::any_of(only.text.cbegin(), only.text.cend(), [](QChar c) { return c.isDigit(); });
        if (end - first == 1 && hasNumber && only.text.contains(u'-'))
            return add(first, end, EntityKind::Product, NameGround::Guess);
        if (end - first == 1 && isSpelledAsProduct(first))
            return add(first, end, EntityKind::Product, NameGround::Guess);
        // "Operation NAME", "Lake NAME"
        if (end - first > 1 && only.head && (only.head->kind == EntityKind::Plan || only.head->kind == EntityKind::Place))
            return add(first, end, only.head->kind, NameGround::Guess);
        // "financed under NAME": a scheme, whatever its name.
        const bool isUnder = first > 0 && word(first).gap == Gap::Space && word(first - 1).text.toLower() == "under"_L1;
        if (isUnder)
            return add(first, end, EntityKind::Plan, NameGround::Guess);
        const bool isAtPlace = isAmongPlaces(first, end) || isBehindPlacePreposition(first);
        return add(first, end, isAtPlace ? EntityKind::Place : EntityKind::Organisation, isAtPlace ? NameGround::Place : NameGround::Guess);
    }

    std::optional<EntityKind> m_listKind;
    qsizetype m_listEnd = 0;
};

} // namespace

QList<FoundName> readNames(const QList<NameWord> &words, QStringView text, bool isHeadline, const EntityLexicon &lexicon)
{
    return isHeadline ? readHeadline(words, text, lexicon) : NameReader(words, text, lexicon).read();
}

} // namespace planscope
