#pragma once
#include <cjm/base/geometry.hpp>
#include <cjm/layout/scene.hpp>
#include <cjm/layout/text.hpp>

namespace cjm {

/// Words where they stand. Empty text that can be edited has room for a line. Words that read upwards fill a rectangle
/// as high as they are wide.
struct SheetText {
    TextPtr block;
    Rect rect;
    Align align = Align::left;
    bool upward = false;
    [[nodiscard]] bool empty() const { return !block || block->empty(); }
};

} // namespace cjm
