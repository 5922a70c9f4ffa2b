#pragma once
#include "layout/line_filler.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cjm {

// Text that is measured once and may be wrapped into several rooms.
class MeasuredText {
public:
    MeasuredText(const TextMeasure& measure, std::string_view text, const Font& font);
    MeasuredText(const MeasuredText&) = delete; // its paragraphs look into its text
    MeasuredText& operator=(const MeasuredText&) = delete;

    // As `wrap`.
    [[nodiscard]] TextPtr wrapped(LineRoom room) const;

private:
    [[nodiscard]] std::vector<Paragraph> smaller(const LineRoom& room, Font& font) const;

    const TextMeasure& measure_;
    Font font_;
    std::string clean_;
    std::vector<Paragraph> paragraphs_;
    double widest_ = 0;
};

} // namespace cjm
