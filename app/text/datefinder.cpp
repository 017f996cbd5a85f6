// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/metadata.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

WordTable<int> allMonthNames()
{
    WordTable<int> months;
    months[u"sept"_s] = 9;
    for (const QLocale::Language language :
         {QLocale::English, QLocale::French, QLocale::German, QLocale::Spanish, QLocale::Italian, QLocale::Portuguese, QLocale::Dutch,
          QLocale::Swedish, QLocale::Danish, QLocale::NorwegianBokmal, QLocale::Finnish, QLocale::Polish}) {
        const QLocale locale(language);
        for (int month = 1; month <= 12; ++month) {
            for (const QLocale::FormatType form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                const PageLine words(locale.monthName(month, form));
                if (words.size() == 1 && words.constFirst().folded.size() > 2 && !months.contains(words.constFirst().folded))
                    months[words.constFirst().folded.toString()] = month;
            }
        }
    }
    return months;
}

int monthOf(const PageWord &word)
{
    static const WordTable<int> months = allMonthNames();
    return months.value(word.folded);
}

/// Tries the ways to write a date at one place of a line.
class DateParser
{
public:
    explicit DateParser(QStringView text) : m_text(text), m_words(text) {}

    std::optional<FoundDate> first() const
    {
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            for (const auto way : {&DateParser::yearFirst, &DateParser::dayFirst, &DateParser::monthFirst, &DateParser::numbers}) {
                if (const auto found = (this->*way)(at))
                    return found;
            }
        }
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            if (const auto found = monthAlone(at))
                return found;
        }
        return std::nullopt;
    }

private:
    /// The number at a word of at most four digits, -1 for other words.
    int number(qsizetype at) const
    {
        if (at >= m_words.size() || m_words.at(at).folded.size() > 4)
            return -1;
        bool isNumber = false;
        const int value = m_words.at(at).folded.toInt(&isNumber);
        return isNumber ? value : -1;
    }

    bool isYear(qsizetype at) const
    {
        return at < m_words.size() && m_words.at(at).folded.size() == 4 && number(at) >= 1800 && number(at) <= 2199;
    }

    QStringView gap(qsizetype after) const
    {
        return m_text.mid(m_words.at(after).span.end, m_words.at(after + 1).span.start - m_words.at(after).span.end).trimmed();
    }

    bool joined(qsizetype first, qsizetype last, QStringView signs) const
    {
        for (qsizetype at = first; at < last; ++at) {
            if (gap(at).size() > 1 || (gap(at).size() == 1 && !signs.contains(gap(at).front())))
                return false;
        }
        return true;
    }

    std::optional<FoundDate> made(int year, int month, int day, qsizetype first, qsizetype last) const
    {
        const QDate date(year, month, day);
        if (!date.isValid())
            return std::nullopt;
        return FoundDate{date, {m_words.at(first).span.start, m_words.at(last).span.end}};
    }

    /// 2024-05-03, 2024/5/3, 2024.05.03, 2024年5月3日, 20240503
    std::optional<FoundDate> yearFirst(qsizetype at) const
    {
        const LowText word = m_words.at(at).folded;
        if (word.size() == 8 && (word.startsWith(u"19"_s) || word.startsWith(u"20"_s)))
            return made(word.left(4).toInt(), word.mid(4, 2).toInt(), word.mid(6, 2).toInt(), at, at);
        if (!isYear(at))
            return std::nullopt;
        if (at + 2 < m_words.size() && number(at + 1) > 0 && number(at + 2) > 0 && gap(at).size() == 1 && gap(at) == gap(at + 1)
            && joined(at, at + 2, u"-/."))
            return made(number(at), number(at + 1), number(at + 2), at, at + 2);
        if (at + 4 < m_words.size() && m_words.at(at + 1).folded == u"\u5E74" && m_words.at(at + 3).folded == u"\u6708")
            return made(number(at), number(at + 2), number(at + 4), at, at + 4);
        return std::nullopt;
    }

    qsizetype skipped(qsizetype at, std::initializer_list<QStringView> words) const
    {
        return at < m_words.size() && std::find(words.begin(), words.end(), m_words.at(at).folded) != words.end() ? at + 1 : at;
    }

    /// 3 May 2024, 3rd of May, 2024, 3-May-2024, 3 de mayo de 2024
    std::optional<FoundDate> dayFirst(qsizetype at) const
    {
        const int day = number(at);
        if (day < 1 || day > 31)
            return std::nullopt;
        qsizetype next = skipped(at + 1, {u"st", u"nd", u"rd", u"th", u"er"});
        next = skipped(next, {u"of", u"de"});
        if (next >= m_words.size() || monthOf(m_words.at(next)) == 0)
            return std::nullopt;
        const qsizetype year = skipped(next + 1, {u"of", u"de"});
        if (!isYear(year) || !joined(at, year, u"-,./"))
            return std::nullopt;
        return made(number(year), monthOf(m_words.at(next)), day, at, year);
    }

    /// May 3, 2024; Dec. 24th 2021
    std::optional<FoundDate> monthFirst(qsizetype at) const
    {
        const int day = number(at + 1);
        if (monthOf(m_words.at(at)) == 0 || day < 1 || day > 31)
            return std::nullopt;
        const qsizetype year = skipped(at + 2, {u"st", u"nd", u"rd", u"th"});
        if (!isYear(year) || !joined(at, year, u"-,./"))
            return std::nullopt;
        return made(number(year), monthOf(m_words.at(at)), day, at, year);
    }

    /// May 2024; Sept. 2024
    std::optional<FoundDate> monthAlone(qsizetype at) const
    {
        if (monthOf(m_words.at(at)) == 0 || !isYear(at + 1) || !joined(at, at + 1, u",.") || !m_text.at(m_words.at(at).span.start).isUpper())
            return std::nullopt;
        auto found = made(number(at + 1), monthOf(m_words.at(at)), 1, at, at + 1);
        if (found)
            found->isDayStated = false;
        return found;
    }

    /// 24.12.2021 is day first everywhere; 24/12/2021 and 12/24/2021 are told by the number above 12; 3/5/2024 cannot be told.
    std::optional<FoundDate> numbers(qsizetype at) const
    {
        const int first = number(at);
        const int second = number(at + 1);
        if (first < 1 || second < 1 || !isYear(at + 2) || gap(at).size() != 1 || gap(at) != gap(at + 1) || !joined(at, at + 2, u"-/."))
            return std::nullopt;
        if (gap(at) == u"." || first > 12 || first == second)
            return made(number(at + 2), second, first, at, at + 2);
        if (second > 12)
            return made(number(at + 2), first, second, at, at + 2);
        return std::nullopt;
    }

    QStringView m_text;
    PageLine m_words;
};

} // namespace

std::optional<FoundDate> findDate(QStringView text)
{
    return DateParser(text).first();
}

} // namespace planscope
