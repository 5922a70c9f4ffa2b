#pragma once
#include "layout/text_shelf.hpp"

#include <cjm/base/message.hpp>
#include <cjm/model/map.hpp>

#include <string>
#include <string_view>

namespace cjm {

// What every part of a page is placed with whose words stand on a shelf.
template <class Layout> struct ShelfRequest {
    const Map& map;
    const TextMeasure& measure;
    Layout& layout;
    TextShelf& texts;

    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double width) const {
        return texts.set(measure, text, font, width);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, layout.language); }
    [[nodiscard]] std::string words(const Message& message) const { return say(message, layout.language); }
    // To who works on the map.
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, layout.options.language); }
};

} // namespace cjm
