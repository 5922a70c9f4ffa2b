#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/edit/edit.hpp>

#include <cstdint>

namespace cjm {

/// What an edit makes of a map: all of an edit that needs no document, and so may be done beside the window.
struct AppliedEdit {
    Map before, after;
    Diff changes;
    std::int64_t growth = 0; ///< Bytes that the file gets longer.
};

/// Applies an edit to a copy of a map; on any thread. Signs that no map may hold are left out of it before it is
/// refused.
[[nodiscard]] Result<AppliedEdit> applied(const Map& map, const Edit& edit);

} // namespace cjm
