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

// How the words of a card are set: beside a sign before them, and around one at the end of the first line.
struct Setting {
    Font font = metrics::card;
    Point padding{cardPaddingX, cardPaddingY};
    double before = 0, onFirstLine = 0;
};

Setting settingOf(const Card& card) {
    switch (card.kind) {
    case CardKind::goal: return {metrics::goal, {plainPaddingX, plainPaddingY}};
    case CardKind::touchpoint:
    case CardKind::channel:
        return {metrics::pill,
                {pillPaddingX, pillPaddingY},
                pillIcon + pillIconGap - pillIconOut,
                card.momentOfTruth ? starGap + starSize : 0};
    case CardKind::barrier: return {.onFirstLine = card.severity > 0 ? dotsWidth() : 0};
    case CardKind::solution: return {.before = solutionIndent};
    case CardKind::quote: return {.font = metrics::quote};
    default: return {};
    }
}

std::shared_ptr<CardBox> block(const TextMeasure& measure, const Card& card, double width) {
    const Setting setting = settingOf(card);
    auto box = std::make_shared<CardBox>();
    box->textWidth = width - 2 * setting.padding.x - setting.before;
    box->text = wrap(measure, card.text, setting.font, {box->textWidth, setting.onFirstLine});
    box->textAt = {setting.padding.x + setting.before, setting.padding.y};
    box->size = {width, textHeight(*box->text) + 2 * setting.padding.y};
    return box;
}

std::shared_ptr<CardBox> pillBox(const TextMeasure& measure, const Card& card, double width) {
    const Setting setting = settingOf(card);
    auto box = std::make_shared<CardBox>();
    const double before = setting.padding.x + setting.before, star = setting.onFirstLine;
    const double room = std::max(width - before - setting.padding.x, 1.0);
    box->pill = true;
    box->text = wrap(measure, card.text, setting.font, {room, star, true});
    // It is as wide as its words, and the star stands after those of the first line.
    const double words = box->text->empty() ? std::min(emptyPill, room) : box->text->width;
    box->textWidth = std::max(words, std::min(12.0, room));
    const double first = star + (box->text->empty() ? words : box->text->lines.front().width);
    box->textAt = {before, setting.padding.y};
    box->size = {std::min(before + std::ceil(std::max(box->textWidth, first)) + setting.padding.x, width),
                 textHeight(*box->text) + 2 * setting.padding.y};
    return box;
}

std::string numberText(double value) { return fmt::format("{}", value); }

std::shared_ptr<CardBox> metricBox(const TextMeasure& measure, const Card& card, double width) {
    auto box = block(measure, card, width);
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

double wordRoom(const Card& card, const CardBox& box) {
    const Setting setting = settingOf(card);
    // A word that stands on the first line alone with a sign goes below it, so the sign asks for no room.
    return std::min(box.text->widestWord, widestFreeWord) + 2 * (cellPadding + setting.padding.x) + setting.before;
}

static std::shared_ptr<CardBox> measureWords(const TextMeasure& measure, const Card& card, double width) {
    if (isPill(card)) return pillBox(measure, card, width);
    return card.kind == CardKind::metric ? metricBox(measure, card, width) : block(measure, card, width);
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
