// SPDX-License-Identifier: GPL-3.0-or-later
// The table reader under the name it had while it stood in this room.
#pragma once

#include "base/lexicontable.h"
