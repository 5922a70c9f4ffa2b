#pragma once

class QKeyEvent;

namespace cjm {

class GridView;

/// Keys that mean something on the grid alone: arrows walk along a curve of emotions, or change those that are
/// selected, and digits with Alt set a number of the selected cards. False when the key is none of them.
bool takesGridKey(GridView& view, const QKeyEvent& event);

} // namespace cjm
