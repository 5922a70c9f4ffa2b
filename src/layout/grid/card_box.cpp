#include "layout/grid/card_box.hpp"

#include "layout/grid/metrics.hpp"

#include <cjm/model/kind_traits.hpp>
#include <cjm/model/picture.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

double dotsWidth() { return 3 * dot + 2 * dotGap + dotsGap; }

constexpr double emptyPill = 44; // room for a hand to find it, and to begin to type

// A card with nothing in it yet is as high as one line.
double textHeight(const TextBlock& block) { return std::max(block.height(), lineHeight(block.font)); }

std::shared_ptr<CardBox> block(const TextMeasure& measure, const Card& card, const Font& font, double width,
                               Point padding, double before = 0, double after = 0) {
    auto box = std::make_shared<CardBox>();
    box->textWidth = width - 2 * padding.x - before - after;
    box->text = wrap(measure, card.text, font, box->textWidth);
    box->textAt = {padding.x + before, padding.y};
    box->size = {width, textHeight(*box->text) + 2 * padding.y};
    return box;
}

std::shared_ptr<CardBox> pillBox(const TextMeasure& measure, const Card& card, double width) {
    auto box = std::make_shared<CardBox>();
    const double before = pillPaddingX - 2 + pillIcon + pillIconGap;
    const double star = card.momentOfTruth ? starGap + starSize : 0;
    const double room = std::max(width - before - pillPaddingX - star, 1.0);
    box->pill = true;
    box->text = wrap(measure, card.text, pill, room);
    box->textWidth = std::max(box->text->width, std::min(box->text->empty() ? emptyPill : 12.0, room));
    box->textAt = {before, pillPaddingY};
    box->size = {std::min(before + std::ceil(box->textWidth) + pillPaddingX + star, width),
                 textHeight(*box->text) + 2 * pillPaddingY};
    return box;
}

std::string numberText(double value) { return fmt::format("{}", value); }

std::shared_ptr<CardBox> metricBox(const TextMeasure& measure, const Card& card, double width) {
    auto box = block(measure, card, metrics::card, width, {cardPaddingX, cardPaddingY});
    const std::string unit = card.unit.empty() ? "" : " " + card.unit;
    std::string figure = numberText(card.number) + unit;
    if (card.target != 0) figure += " / " + numberText(card.target) + unit;
    box->extra = wrap(measure, figure, number, box->textWidth);
    box->extraAt = {cardPaddingX, cardPaddingY};
    box->textAt.y += box->extra->height();
    box->size.height = cardPaddingY * 2 + box->extra->height() + box->text->height();
    return box;
}

} // namespace

bool isPill(const Card& card) { return traitsOf(card.kind).hasChannel; }

static std::shared_ptr<CardBox> measureWords(const TextMeasure& measure, const Card& card, double width) {
    const Point padding{cardPaddingX, cardPaddingY};
    switch (card.kind) {
    case CardKind::goal: return block(measure, card, goal, width, {plainPaddingX, plainPaddingY});
    case CardKind::touchpoint:
    case CardKind::channel: return pillBox(measure, card, width);
    case CardKind::barrier:
        return block(measure, card, metrics::card, width, padding, 0, card.severity > 0 ? dotsWidth() : 0);
    case CardKind::solution: return block(measure, card, metrics::card, width, padding, solutionIndent);
    case CardKind::quote: return block(measure, card, metrics::quote, width, padding);
    case CardKind::metric: return metricBox(measure, card, width);
    default: return block(measure, card, metrics::card, width, padding);
    }
}

// Above the words, as wide as they may be and never larger than it is; a pill has it in the place of its icon.
static void addPicture(CardBox& box, const Card& card, const std::shared_ptr<const Image>& picture) {
    const auto pixels = pictureSize(*picture);
    if (!pixels) return;
    const Size size{static_cast<double>(pixels->width), static_cast<double>(pixels->height)};
    box.picture = picture;
    if (box.pill) {
        const double scale = pillIcon / std::max(size.width, size.height);
        const double line = lineHeight(box.text->font);
        box.pictureAt = {pillPaddingX - 2 + (pillIcon - size.width * scale) / 2,
                         pillPaddingY + (line - size.height * scale) / 2, size.width * scale, size.height * scale};
        return;
    }
    const double room = std::max(box.size.width - 2 * cardPaddingX, 1.0);
    const double scale = std::min({1.0, room / size.width, tallestPicture / size.height});
    box.pictureAt = {cardPaddingX, cardPaddingY, size.width * scale, size.height * scale};
    const bool hasSign = card.kind == CardKind::barrier || card.kind == CardKind::solution;
    const bool hasWords = !card.text.empty() || box.extra || hasSign;
    const double shift = box.pictureAt.height + (hasWords ? pictureGap : 0);
    box.textAt.y += shift;
    box.extraAt.y += shift;
    if (!hasWords) box.size.height = 2 * cardPaddingY;
    box.size.height += shift;
}

std::shared_ptr<const CardBox> measureCard(const TextMeasure& measure, const Card& card,
                                           const std::shared_ptr<const Image>& picture, double width) {
    auto box = measureWords(measure, card, width);
    if (picture) addPicture(*box, card, picture);
    return box;
}

} // namespace cjm
