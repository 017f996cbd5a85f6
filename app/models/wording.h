// SPDX-License-Identifier: GPL-3.0-or-later
// Findings in words for people: what tables, charts' tooltips and status lines say. Translated, unlike the words of files
// and commands in extract/findings.h. Figures made alike for comparing: models/valuetext.h.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

QString kindText(EntityKind kind);
QString kindText(MetricKind kind);
QString statusText(MetricStatus status);
QString statusText(InitiativeStatus status);
QString kindText(NumeralClass kind); ///< "part of a name"
QString severityText(Severity severity);

/// The figure as written, with a sign for its bound and a word for its direction: "≥ 630 billion yuan", "up 12.1%".
QString writtenValueText(const Corpus &corpus, FindingId metric);

/// What a metric measures, with whom it is measured of: "R&D expenditure · Beijing".
QString indicatorText(const Metric &metric);
QString indicatorText(const Indicator &indicator); ///< the same of an indicator, with its unit

/// "5 documents · 223 entities · 38 metrics · 357 initiatives"
QString countsText(const Corpus &corpus);
QString countsText(qsizetype entities, qsizetype metrics, qsizetype initiatives); ///< the same without the documents

/// "Every numeral accounted for: 97 %", rounded down; empty where there is no numeral.
QString numeralShareText(const Corpus &corpus);
/// How many numerals are of which kind, one a line, the most frequent first.
QString numeralCountsText(const Corpus &corpus);

/// "China Daily · 24 December 2021"; empty when neither is known.
QString sourceText(const Document &document);

} // namespace planscope
