// SPDX-License-Identifier: GPL-3.0-or-later
// How quantities are written: number words, scales, units, currencies, bounds, words of change, and the words of periods.
#pragma once

#include "base/lexicontable.h"
#include "extract/phrasetable.h"

namespace planscope {

struct NumberWord
{
    enum Kind { Unit, Teen, Ten, Hundred, Dozen, Fraction, Part, Sign };
    double value = 0;
    Kind kind = Unit;
};

struct Scale
{
    enum Form { Word, Short, Glued, Money };
    double factor = 1;
    Form form = Word;
};

struct Unit
{
    enum Kind { Measure, Percent, Points, Time, Times };
    QString symbol;
    Kind kind = Measure;
};

struct PeriodLink
{
    enum Kind { In, By, Since, From, Between, Base };
    Kind kind = In;
};

struct PeriodWord
{
    enum Kind { Part, Relative, Back, Ahead, Open, Ago, Counted, YearNoun, BaseWord, CountNoun, Onward };
    Kind kind = Part;
    double first = 0; ///< Relative: years from the publication to the first year; Counted: years that one of them lasts
    double last = 0;  ///< Relative: years to the last year
};

struct PlanYears
{
    int first = 0;
    int last = 0;
    QString country; ///< ISO 3166-1 alpha-2; empty for a plan of several
};

class QuantityLexicon
{
public:
    QuantityLexicon(const QStringList &folders, QList<Issue> *issues);

    const PhraseTable<NumberWord> &numberWords() const { return m_numberWords; }
    const PhraseTable<int> &ordinals() const { return m_ordinals; }
    const PhraseTable<Scale> &scales() const { return m_scales; }
    const PhraseTable<Unit> &units() const { return m_units; }
    const PhraseTable<int> &months() const { return m_months; }
    const PhraseTable<PeriodLink::Kind> &periodLinks() const { return m_periodLinks; }
    const PhraseTable<PeriodWord> &periodWords() const { return m_periodWords; }
    const PhraseTable<QList<PlanYears>> &planPeriods() const { return m_planPeriods; }

private:
    PhraseTable<NumberWord> m_numberWords;
    PhraseTable<int> m_ordinals;
    PhraseTable<Scale> m_scales;
    PhraseTable<Unit> m_units;
    PhraseTable<int> m_months;
    PhraseTable<PeriodLink::Kind> m_periodLinks;
    PhraseTable<PeriodWord> m_periodWords;
    PhraseTable<QList<PlanYears>> m_planPeriods;
};

} // namespace planscope
