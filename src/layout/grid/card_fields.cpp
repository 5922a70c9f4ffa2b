#include "layout/grid/card_fields.hpp"

#include "layout/grid/metrics.hpp"
#include "layout/value_signs.hpp"
#include "layout/words.hpp"

#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

constexpr double barsAir = 9, chipAir = 5, starAir = 7, chipEnd = 6; // before bars, chip, star; after the chip
constexpr Font digitType{Face::semiBold, 11.5};
constexpr double ownerAir = 2, wordAir = 4, clockSize = 12, clockGap = 4;

std::shared_ptr<CardFields> touchpointFields(const TextMeasure& measure, const Card& card) {
    if (card.importance == 0 && card.rating == 0) return nullptr;
    auto fields = std::make_shared<CardFields>();
    if (card.importance > 0) fields->bars = {0, 0, importanceSign.width, importanceSign.height};
    if (card.rating > 0) {
        fields->rating = {0, 0, ratingChip.width, ratingChip.height};
        fields->digit = ratingDigit(measure, card.rating);
    }
    fields->isFixedFirst = worthOf(card) == TouchpointWorth::fixFirst;
    return fields;
}

std::string stateInWords(SolutionState state, Language language) {
    return say("value.solution-" + std::string(nameOf(state)), language);
}

} // namespace

TextPtr ratingDigit(const TextMeasure& measure, int rating) {
    return wrap(measure, std::to_string(rating), digitType, ratingChip.width);
}

std::shared_ptr<CardFields> fieldsOf(const TextMeasure& measure, const Card& card, const CardLook& look) {
    if (card.kind == CardKind::touchpoint)
        return look.show.has(CardField::importance) ? touchpointFields(measure, card) : nullptr;
    const bool isSaid = !card.owner.empty() || !card.due.empty() || card.state != SolutionState::none;
    if (card.kind != CardKind::solution || !look.show.has(CardField::owner) || !isSaid) return nullptr;
    return std::make_shared<CardFields>();
}

double tailWidth(const Card& card, const CardFields& fields) {
    double width = card.momentOfTruth ? starAir + starSize : 0;
    if (!fields.bars.empty()) width += barsAir + fields.bars.width;
    if (!fields.rating.empty()) width += (fields.bars.empty() ? barsAir : chipAir) + fields.rating.width;
    return width;
}

double tailEnd(const CardFields& fields) { return fields.rating.empty() ? pillPaddingX : chipEnd; }

void placeTail(CardBox& box, const Card& card, const std::shared_ptr<CardFields>& fields) {
    const double words = std::max(box.text->height(), lineHeight(box.text->font));
    const double middle =
        box.textAt.y + (fields->isTailBelow ? words + fields->belowWords + tailHeight / 2 : words / 2);
    double x = box.size.width - tailEnd(*fields);
    const auto put = [&](Rect& rect, double air) {
        if (rect.empty()) return;
        rect.x = x - rect.width;
        rect.y = middle - rect.height / 2;
        x = rect.x - air;
    };
    put(fields->rating, fields->bars.empty() ? barsAir : chipAir);
    put(fields->bars, barsAir);
    if (card.momentOfTruth) box.starAt = {x - starSize, middle - starSize / 2};
    box.fields = fields;
}

void placeOwner(CardBox& box, const TextMeasure& measure, const Card& card, const CardLook& look,
                const std::shared_ptr<CardFields>& fields) {
    const double room = box.textWidth, line = lineHeight(small);
    const double top = box.size.height - cardPaddingY + ownerAir;
    const bool isLate = isOverdue(card, look.today);
    const double clock = isLate ? clockSize + clockGap : 0;
    double x = box.textAt.x, y = top;
    const std::string name = !card.owner.empty() ? card.owner + (card.due.empty() ? "" : " ·")
                             : card.due.empty()  ? stateInWords(card.state, look.language)
                                                 : std::string();
    const auto put = [&](SheetText& text, const TextPtr& block) {
        text = {block, {x, y, block->width, block->height()}, Align::left};
    };
    if (!name.empty()) {
        put(fields->owner, wrap(measure, name, small, room));
        x += fields->owner.rect.width + wordAir;
        y = fields->owner.rect.bottom() - line;
    }
    if (!card.due.empty()) {
        const TextPtr day =
            wrap(measure, shortDateInWords(card.due, look.language), small, std::max(room - clock, 1.0));
        if (!name.empty() && (fields->owner.block->lines.size() > 1 || x + clock + day->width > box.textAt.x + room)) {
            x = box.textAt.x;
            y += line;
        }
        if (isLate) fields->clock = {x, y + (line - clockSize) / 2, clockSize, clockSize};
        x += clock;
        put(fields->due, day);
    }
    if (card.state != SolutionState::none)
        fields->state = {cardPaddingX, top + (line - stateSign) / 2, stateSign, stateSign};
    const double bottom = std::max({top + line, fields->owner.rect.bottom(), fields->due.rect.bottom()});
    box.size.height = bottom + cardPaddingY;
    box.fields = fields;
}

} // namespace cjm
