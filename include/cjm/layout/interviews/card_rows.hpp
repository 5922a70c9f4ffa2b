#pragma once
#include <cjm/base/message.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cjm {

/// A card in a list that one chooses from: its words, and below them where it stands and what it is.
struct CardRow {
    std::shared_ptr<const Card> card;
    Rect rect;
    Colour hue, sign;
    SheetText words, note;
    Rect found; ///< The part of the words that was looked for; empty for none.
};
struct CardRows {
    Size size;
    SheetText heading;
    std::vector<CardRow> rows;
};

/// Places cards one below the other, the part of their words that begins so marked.
[[nodiscard]] CardRows layoutCardRows(const Map& map, const std::vector<std::shared_ptr<const Card>>& cards,
                                      const std::string& start, const Theme& theme, const TextMeasure& measure,
                                      Language language);
[[nodiscard]] Scene cardRowsScene(const CardRows& rows, std::size_t chosen, const Theme& theme);

} // namespace cjm
