// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/findings.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace planscope {

QString toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Organisation: return u"organisation"_s;
    case EntityKind::Place: return u"place"_s;
    case EntityKind::Person: return u"person"_s;
    case EntityKind::Plan: return u"plan"_s;
    case EntityKind::Event: return u"event"_s;
    case EntityKind::Product: return u"product"_s;
    }
    return {};
}

QString toString(Bound bound)
{
    switch (bound) {
    case Bound::Equal: return u"="_s;
    case Bound::More: return u">"_s;
    case Bound::AtLeast: return u">="_s;
    case Bound::Less: return u"<"_s;
    case Bound::AtMost: return u"<="_s;
    case Bound::About: return u"~"_s;
    }
    return {};
}

QString toString(MetricKind kind)
{
    switch (kind) {
    case MetricKind::Level: return u"level"_s;
    case MetricKind::Change: return u"change"_s;
    case MetricKind::Rank: return u"rank"_s;
    case MetricKind::Duration: return u"duration"_s;
    }
    return {};
}

QString toString(MetricStatus status)
{
    return status == MetricStatus::Target ? u"target"_s : u"actual"_s;
}

QString toString(Direction direction)
{
    switch (direction) {
    case Direction::None: return {};
    case Direction::Up: return u"up"_s;
    case Direction::Down: return u"down"_s;
    }
    return {};
}

QString toString(InitiativeStatus status)
{
    switch (status) {
    case InitiativeStatus::Planned: return u"planned"_s;
    case InitiativeStatus::Recommended: return u"recommended"_s;
    case InitiativeStatus::Ongoing: return u"ongoing"_s;
    case InitiativeStatus::Done: return u"done"_s;
    }
    return {};
}

static constexpr std::array<QStringView, numeralClassCount> numeralClassNames{
    u"metric", u"name",    u"period", u"date", u"time",      u"ordinal", u"label", u"section", u"page",
    u"note",   u"age", u"phone", u"address", u"code", u"reference", u"wording", u"unread"};

QString toString(NumeralClass kind)
{
    return numeralClassNames.at(static_cast<std::size_t>(kind)).toString();
}

std::optional<NumeralClass> numeralClass(const QString &word)
{
    const auto found = std::find(numeralClassNames.begin(), numeralClassNames.end(), word);
    return found == numeralClassNames.end() ? std::nullopt : std::optional(static_cast<NumeralClass>(found - numeralClassNames.begin()));
}

qsizetype sentenceAt(const Findings &findings, qsizetype offset)
{
    const auto found = std::partition_point(findings.sentences.cbegin(), findings.sentences.cend(),
                                            [offset](const TextSpan &span) { return span.end <= offset; });
    return found != findings.sentences.cend() && found->contains(offset) ? found - findings.sentences.cbegin() : -1;
}

} // namespace planscope
