#pragma once
#include "layout/grid/arc_lanes.hpp"
#include "layout/text_shelf.hpp"

#include <cjm/layout/sheet_text.hpp>

namespace cjm::arcs {

// The words of an arc on its line, in a pill with the sign of its kind; where there is little room without it.
struct ArcPill {
    TextPtr words;
    double left = 0; // of them in it
    Size size;
    bool hasSign = false;
};

class ArcWords {
public:
    ArcWords(const TextMeasure& measure, TextShelf& texts) : measure_(measure), texts_(texts) {}

    [[nodiscard]] ArcPill pillFor(const std::string& label, double room) const;
    // Without a pill: as wide as that at most, in lines of about the same length.
    [[nodiscard]] TextPtr bare(const std::string& label, double room) const;

private:
    const TextMeasure& measure_;
    TextShelf& texts_;
};

} // namespace cjm::arcs
