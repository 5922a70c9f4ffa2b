#pragma once
#include "layout/interviews/cited.hpp"

namespace cjm::interviews {

// What an interview is placed with.
struct SheetRequest {
    const Map& map;
    const ListedCards& cards;
    const Citations& citations;
    const Theme& theme;
    const TextMeasure& measure;
    const InterviewsOptions& options;
    Language language; // of what may be printed
    double width;

    [[nodiscard]] TextPtr set(std::string_view text, const Font& font, double room) const {
        return wrap(measure, text, font, room);
    }
    [[nodiscard]] std::string words(std::string_view code) const { return say(code, language); }
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, options.language); }
};

// From the origin; `number` is that of its first quote, and becomes that of the first behind it. Quotes that are as
// they were on the sheet of `before`, which was placed with the same, are taken from there.
InterviewSheet placeSheet(const SheetRequest& request, const std::shared_ptr<const Interview>& interview, int& number,
                          const InterviewSheet* before);
void move(InterviewSheet& sheet, double dx, double dy);
void move(QuoteBox& quote, double dx, double dy);

} // namespace cjm::interviews
