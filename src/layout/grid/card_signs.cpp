#include "layout/grid/card_signs.hpp"

#include "layout/grid/card_box.hpp"

#include <algorithm>

namespace cjm {
namespace {

using namespace metrics;

double dotsWidth() { return 3 * dot + 2 * dotGap + dotsGap; }

} // namespace

bool hasDots(const Card& card) { return card.kind == CardKind::barrier && card.severity > 0; }

CardSetting settingOf(const Card& card, bool hasSign) {
    const double star = card.momentOfTruth ? starGap + starSize : 0;
    switch (card.kind) {
    case CardKind::goal: {
        const Point inset = isBare(card) ? Point{plainPaddingX, plainPaddingY} : Point{cardPaddingX, cardPaddingY};
        return {metrics::goal, inset, 0, star};
    }
    case CardKind::touchpoint:
    case CardKind::channel: {
        const double sign = hasSign ? pillIcon + pillIconGap - pillIconOut : 0;
        return {metrics::pill, {pillPaddingX, pillPaddingY}, sign, star};
    }
    case CardKind::barrier: return {.onFirstLine = star + (hasDots(card) ? dotsWidth() : 0)};
    case CardKind::solution: return {.before = solutionIndent, .onFirstLine = star};
    case CardKind::quote: return {.font = metrics::quote, .onFirstLine = star};
    default: return {.onFirstLine = star};
    }
}

std::size_t lineOfSigns(const CardBox& box, double signs) {
    const TextBlock& text = *box.text;
    if (!text.needsFirstLine) return 0;
    const bool fits = text.lines.back().width + signs <= box.textWidth;
    return text.lines.size() - (fits && text.lines.size() > 1 ? 1 : 0);
}

bool areSignsBelow(const CardBox& box, double signs) {
    return !box.text->empty() && lineOfSigns(box, signs) == box.text->lines.size();
}

double widthWithSigns(const CardBox& box, double signs) {
    const std::size_t line = lineOfSigns(box, signs);
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    return std::max(box.text->width, words + signs);
}

void placeSigns(CardBox& box, const Card& card, double reach) {
    const double signs = settingOf(card).onFirstLine, line = box.text->lineHeight;
    const std::size_t number = lineOfSigns(box, signs);
    const double y = box.textAt.y + static_cast<double>(number) * line;
    const auto& lines = box.text->lines;
    const bool toTheLeft = !lines.empty() && lines[std::min(number, lines.size() - 1)].rightToLeft;
    const double width = dotsWidth() - dotsGap, starAway = hasDots(card) ? dotsWidth() : 0;
    const double end = toTheLeft ? box.textAt.x + box.textWidth - reach : box.textAt.x + reach;
    box.dotsAt = {toTheLeft ? end : end - width, y + (line - dot) / 2};
    box.starAt = {toTheLeft ? end + starAway : end - starAway - starSize, y + (line - starSize) / 2};
}

} // namespace cjm
