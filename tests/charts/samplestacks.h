// SPDX-License-Identifier: GPL-3.0-or-later
// Small stacks for the tests of charts and paper.
#pragma once

#include "charts/stackmaker.h"

namespace planscope {

inline Metric percent(double value, std::optional<int> year, MetricStatus status = MetricStatus::Actual)
{
    return {.value = value, .unit = QStringLiteral("%"), .status = status, .from = year, .to = year,
            .indicator = QStringLiteral("research spending, share of output")};
}

/// One document: levels of 2018 to 2020, a target for 2025, a figure without a year, initiatives of each status.
inline Corpus harbourStack(const QString &title = QStringLiteral("Harbour plan"))
{
    StackMaker stack;
    stack.document(title, QStringLiteral("Harbour Gazette"), QDate(2021, 3, 4));
    stack.sentence(QStringLiteral("In 2018 the harbour spent 1.9 percent of its output on research, in 2019 already 2.1 percent."));
    stack.figure(QStringLiteral("1.9 percent"), percent(1.9, 2018)).figure(QStringLiteral("2.1 percent"), percent(2.1, 2019));
    stack.sentence(QStringLiteral("Last year, in 2020, it was 2.4 percent."));
    stack.figure(QStringLiteral("2.4 percent"), percent(2.4, 2020));
    stack.sentence(QStringLiteral("The share is to exceed 3.2 percent by 2025."));
    Metric target = percent(3.2, 2025, MetricStatus::Target);
    target.bound = Bound::More;
    stack.figure(QStringLiteral("3.2 percent"), target);
    stack.sentence(QStringLiteral("The neighbours spend 2 percent & more <on average>."));
    stack.figure(QStringLiteral("2 percent"), percent(2, {}));
    stack.sentence(QStringLiteral("The Harbour Council will build two cranes by 2024 and is widening the road."));
    stack.mention(QStringLiteral("Harbour Council"), EntityKind::Organisation);
    stack.initiative(QStringLiteral("build two cranes"),
                     {.actor = QStringLiteral("Harbour Council"), .status = InitiativeStatus::Planned, .by = 2024});
    stack.initiative(QStringLiteral("widening the road"), {.actor = QStringLiteral("Harbour Council"), .status = InitiativeStatus::Ongoing});
    stack.sentence(QStringLiteral("It opened a school and should plant trees."));
    stack.initiative(QStringLiteral("opened a school"), {.status = InitiativeStatus::Done});
    stack.initiative(QStringLiteral("plant trees"), {.status = InitiativeStatus::Recommended});
    return stack.corpus();
}

/// Many documents, the first with one initiative, the next with two, and so on; names of several lengths and scripts.
inline Corpus longStack(int documents)
{
    StackMaker stack;
    for (int d = 0; d < documents; ++d) {
        stack.document(d % 3 == 0 ? QStringLiteral("Progress report on the implementation of the coastal strategy, volume %1").arg(d)
                                  : d % 3 == 1 ? QStringLiteral("港湾建设实施方案（第 %1 号）").arg(d) : QStringLiteral("Plan %1").arg(d));
        for (int i = 0; i <= d; ++i) {
            stack.sentence(QStringLiteral("The office will pave road %1.").arg(i));
            stack.initiative(QStringLiteral("pave road %1").arg(i), {.status = static_cast<InitiativeStatus>((i + d) % 4)});
        }
    }
    return stack.corpus();
}

} // namespace planscope
