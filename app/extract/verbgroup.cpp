// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/verbgroup.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int maxHelpers = 4;   ///< "will continue to strive to begin to …" ends somewhere
constexpr int maxHelperGap = 3; ///< words that a * stands for

class GroupReader
{
public:
    GroupReader(const SentenceWords &words, const ActionLexicon &lexicon) : m_words(words), m_lexicon(lexicon) {}

    VerbGroup read(int first)
    {
        m_group.first = first;
        int at = first;
        if (m_words.isTo(first)) {
            m_group.isInfinitive = true;
            at = m_words.behindTo(first);
        }
        const VerbForm opening = m_words.at(m_words.skipAdverbs(at)).form;
        m_group.isFinite =
            !m_group.isInfinitive && opening != VerbForm::Base && opening != VerbForm::Ing && opening != VerbForm::PastParticiple;
        m_group.opensBare = opening == VerbForm::Base || opening == VerbForm::Present;
        m_group.opensIng = opening == VerbForm::Ing;
        m_group.isPast = opening == VerbForm::Past;
        m_group.form = formOf(opening);
        readAuxiliaries(at);
        for (int left = maxHelpers; left > 0 && passHelper(); --left) {
        }
        m_group.end = m_group.verb + 1;
        return m_group;
    }

private:
    ChainForm formOf(VerbForm form) const
    {
        switch (form) {
        case VerbForm::Ing:
            return ChainForm::Ing;
        case VerbForm::Past:
        case VerbForm::PastParticiple:
            return ChainForm::Past;
        case VerbForm::ThirdPerson:
            return ChainForm::ThirdPerson;
        default:
            return ChainForm::Base;
        }
    }

    int next(int at)
    {
        const int end = m_words.skipAdverbs(++at);
        for (; at < end; ++at)
            m_group.isNegated = m_group.isNegated || m_words.isNegation(at);
        return at;
    }

    /// From `at` over modals, "be", "have" and "do" to the verb they serve.
    void readAuxiliaries(int at)
    {
        at = next(at - 1);
        m_group.verb = at;
        while (at < m_words.size()) {
            m_group.verb = at;
            const Word &word = m_words.at(at);
            const int behind = next(at);
            if (word.form == VerbForm::Modal) {
                const Modal *modal = m_lexicon.modal(word.lower);
                m_group.hasModal = true;
                m_group.modalStatus = modal ? modal->status : std::nullopt;
                m_group.isFuturePast = word.lower == u"would";
                m_group.form = ChainForm::Base;
                at = m_words.is(behind, u"to") || m_words.is(behind, u":") ? next(behind) : behind;
                if (!m_words.isVerb(at))
                    return;
            } else if (word.lemma == u"be") {
                if (!passBe(behind))
                    return;
                at = m_group.verb;
                if (m_words.at(at).lemma != u"be")
                    return;
            } else if (word.lemma == u"have" && m_words.isParticiple(behind)) {
                m_group.isPerfect = true;
                m_group.form = ChainForm::Past;
                at = behind;
                m_group.verb = at;
                if (m_words.at(at).lemma != u"be")
                    return;
            } else if (word.lemma == u"do" && word.tag == Tag::Aux && m_words.isBase(behind)) {
                at = behind;
            } else {
                return;
            }
        }
    }

    /// Behind a form of "be": false when "be" is the verb itself.
    bool passBe(int behind)
    {
        if (m_words.isIng(behind)) {
            m_group.isProgressive = m_words.at(behind).lemma != u"be";
            m_group.form = ChainForm::Ing;
            if (m_words.at(behind).lemma == u"be" && m_words.isParticiple(next(behind))) { // "is being built"
                m_group.isProgressive = true;
                m_group.isPassive = true;
                behind = next(behind);
            }
        } else if (m_words.isParticiple(behind)) {
            m_group.isPassive = true;
            m_group.form = ChainForm::Past;
        } else if (m_words.isTo(behind)) { // "is to build"
            m_group.hasHelper = true;
            m_group.isToBe = true;
            m_group.helperStatus = InitiativeStatus::Planned;
            m_group.form = ChainForm::Base;
            behind = m_words.is(next(behind), u":") ? next(next(behind)) : next(behind);
            if (m_words.at(behind).lemma == u"be") { // "is to be built"
                m_group.verb = behind;
                return passBe(next(behind));
            }
        } else {
            // "is ready to", "is responsible for": an adjective may be a helper.
            if (m_words.at(behind).tag == Tag::Adj || m_words.isVerb(behind))
                m_complement = behind;
            return false;
        }
        m_group.verb = behind;
        return true;
    }

    /// Goes on from a helper to the verb behind it.
    bool passHelper()
    {
        const int heads[] = {m_group.verb, std::exchange(m_complement, -1)};
        for (const int head : heads) {
            if (head < 0)
                continue;
            const Word &word = m_words.at(head);
            for (const LowText form : {word.lower, word.lemma}) {
                for (const ActionHelper &helper : m_lexicon.helpers(form)) {
                    if (const int behind = matchWords(helper, head); behind > 0 && passComplement(helper, behind))
                        return true;
                }
                if (word.lemma == word.lower)
                    break;
            }
        }
        return false;
    }

    /// The place behind the helper's words, or -1.
    int matchWords(const ActionHelper &helper, int head) const
    {
        int at = head + 1;
        for (qsizetype i = 1; i < helper.words.size(); ++i) {
            if (helper.words.at(i) == u"*") {
                const QString &wanted = helper.words.at(++i);
                int gap = 0;
                while (gap <= maxHelperGap && !matches(at, wanted)) {
                    if (m_words.isFreeVerb(at) || m_words.at(at).tag == Tag::Punct)
                        return -1;
                    ++at;
                    ++gap;
                }
                if (gap > maxHelperGap)
                    return -1;
                ++at;
            } else if (matches(at, helper.words.at(i))) {
                ++at;
            } else {
                return -1;
            }
        }
        return at;
    }

    bool matches(int at, const QString &wanted) const { return m_words.at(at).lemma == wanted || m_words.at(at).lower == wanted; }

    bool passComplement(const ActionHelper &helper, int behind)
    {
        int at = m_words.skipAdverbs(behind);
        const bool isTo = helper.complement == u"to"_s;
        if (!isTo && helper.complement != u"ing"_s && helper.complement != u"bare"_s) {
            if (!m_words.is(at, helper.complement) || !m_words.isIng(m_words.skipAdverbs(at + 1)))
                return false;
            take(helper, m_words.skipAdverbs(at + 1), ChainForm::Ing);
            return true;
        }
        if (isTo && m_words.is(at, u"to") && m_words.isIng(m_words.skipAdverbs(at + 1))) {
            take(helper, m_words.skipAdverbs(at + 1), ChainForm::Ing);
            return true;
        }
        if (helper.complement == u"ing"_s) {
            if (!m_words.isIng(at))
                return false;
            take(helper, at, ChainForm::Ing);
            return true;
        }
        if (isTo && !m_words.isTo(at))
            return false;
        at = isTo ? m_words.behindTo(at) : at;
        if (!m_words.isBase(at))
            return false;
        take(helper, at, ChainForm::Base);
        return true;
    }

    void take(const ActionHelper &helper, int verb, ChainForm form)
    {
        if (helper.status && m_group.helperStatus != InitiativeStatus::Recommended)
            m_group.helperStatus = helper.status;
        m_group.hasHelper = true;
        m_group.isPassive = false;
        const bool wasPast = m_group.isPast || m_group.isPerfect;
        const bool wasProgressive = m_group.isProgressive;
        m_group.isPerfect = false;
        if (form == ChainForm::Base) {
            readAuxiliaries(verb);
        } else {
            m_group.verb = verb;
            if (m_words.at(verb).lemma == u"be" && m_words.isParticiple(m_words.skipAdverbs(verb + 1))) {
                m_group.isPassive = true;
                m_group.verb = m_words.skipAdverbs(verb + 1);
            }
        }
        m_group.form = m_group.isPassive ? ChainForm::Past : form;
        m_group.isPast = wasPast;
        m_group.isProgressive = wasProgressive;
    }

    const SentenceWords &m_words;
    const ActionLexicon &m_lexicon;
    VerbGroup m_group;
    int m_complement = -1; ///< an adjective behind "be" that may be a helper
};

} // namespace

bool opensVerbGroup(const SentenceWords &words, int i)
{
    return words.isTo(i) || words.isFreeVerb(i);
}

VerbGroup readVerbGroup(const SentenceWords &words, int i, const ActionLexicon &lexicon)
{
    return GroupReader(words, lexicon).read(i);
}

std::optional<InitiativeStatus> statusOf(const VerbGroup &group)
{
    if (group.hasModal) {
        const bool isNeeded = group.helperStatus == InitiativeStatus::Recommended &&
                              (group.modalStatus == InitiativeStatus::Planned || group.isFuturePast);
        return isNeeded ? group.helperStatus : group.modalStatus;
    }
    if (group.helperStatus)
        return group.helperStatus;
    if (group.isProgressive)
        return InitiativeStatus::Ongoing;
    if (group.isPerfect || group.isPast)
        return InitiativeStatus::Done;
    return InitiativeStatus::Ongoing;
}

} // namespace planscope
