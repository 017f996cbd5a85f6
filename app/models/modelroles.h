// SPDX-License-Identifier: GPL-3.0-or-later
// The roles that all item models of this room share, so that one proxy and one delegate serve them all.
#pragma once

#include <Qt>

namespace planscope {

enum ModelRole {
    SortRole = Qt::UserRole, ///< the raw number, or the text in the order of the alphabet
    FindingRole,             ///< FindingId: what the row stands for; of an entity its first mention
    EntityRole,              ///< EntityId
    DocumentRole,            ///< DocumentId
    SpanRole,                ///< TextSpan in that document
    KindRole,                ///< EntityKind, MetricKind, as int: what a delegate gives a colour
    StatusRole,              ///< MetricStatus, InitiativeStatus, Severity, as int
    SectionLevelRole,        ///< 0 for a document, 1 … 6 for a section by its heading
    EntityCountRole,
    MetricCountRole,
    InitiativeCountRole,
};

} // namespace planscope
