#pragma once
#include "layout/loop/groups.hpp"
#include "layout/text_shelf.hpp"

#include <cjm/layout/loop/loop_layout.hpp>

namespace cjm::loop {

// What every part of the loop is placed with.
struct LoopRequest {
    const Map& map;
    const Theme& theme;
    const TextMeasure& measure;
    const Grouped& grouped;
    LoopLayout& layout;

    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return layout.texts->set(measure, text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, layout.language); }
    // To who works on the map.
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, layout.options.language); }
};

// Title, persona and state, between the margins of a page so wide; returns the y below them.
double placeHead(const LoopRequest& request, double width);
// A node of this width, from the origin; as high as it needs.
LoopNode placeNode(const LoopRequest& request, const GroupContent& content, double width);
// Its foot stands at its lower edge.
void setHeight(LoopNode& node, double height);
void move(LoopNode& node, double dx, double dy);
// Below everything, from this y on, in what is between the margins; returns the y below it.
double placeLegend(const LoopRequest& request, double y);

} // namespace cjm::loop
