#include "layout/grid/card_box.hpp"

#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/model/picture.hpp>

#include <algorithm>
#include <cmath>

namespace cjm {
namespace {

using namespace metrics;

double dotsWidth() { return 3 * dot + 2 * dotGap + dotsGap; }

constexpr double emptyPill = 44; // room for a hand to find it, and to begin to type

// A card with nothing in it yet is as high as one line.
double textHeight(const TextBlock& block) { return std::max(block.height(), lineHeight(block.font)); }

// The sign of a pill: its own, its channel's, or that of the channel it is called like. A touchpoint always has one.
std::string pillSign(const Card& card) {
    if (!card.icon.empty()) return card.icon;
    const std::string_view called = card.channel.empty() ? channelCalled(card.text) : std::string_view();
    if (card.channel.empty() && called.empty() && card.kind == CardKind::channel) return {};
    return std::string(channelIcon(called.empty() ? std::string_view(card.channel) : called));
}

// Words that somebody said in quotes already are not quoted twice.
bool isQuoted(std::string_view text) {
    const std::string_view marks[] = {"«", "“", "„", "\""};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}
bool hasQuoteMarks(const Card& card) {
    return card.kind == CardKind::quote && !card.text.empty() && !isQuoted(card.text);
}

// How the words of a card are set: beside a sign before them, and around one at the end of the first line.
struct Setting {
    Font font = metrics::card;
    Point padding{cardPaddingX, cardPaddingY};
    double before = 0, onFirstLine = 0;
};

// `hasSign`: of a pill, whose sign is looked for once.
Setting settingOf(const Card& card, bool hasSign = false) {
    constexpr double quoteIndent = 9;
    const double star = card.momentOfTruth ? starGap + starSize : 0;
    switch (card.kind) {
    case CardKind::goal: return {metrics::goal, {plainPaddingX, plainPaddingY}, 0, star};
    case CardKind::touchpoint:
    case CardKind::channel: {
        const double sign = hasSign ? pillIcon + pillIconGap - pillIconOut : 0;
        return {metrics::pill, {pillPaddingX, pillPaddingY}, sign, star};
    }
    case CardKind::barrier: return {.onFirstLine = star + (card.severity > 0 ? dotsWidth() : 0)};
    case CardKind::solution: return {.before = solutionIndent, .onFirstLine = star};
    case CardKind::quote:
        return {.font = metrics::quote, .before = hasQuoteMarks(card) ? quoteIndent : 0, .onFirstLine = star};
    default: return {.onFirstLine = star};
    }
}

// A picture stands in the place of a pill's sign.
bool hasSign(const Card& card, const CardBox& box) { return !card.image.empty() || !box.icon.empty(); }

std::shared_ptr<CardBox> block(const TextMeasure& measure, const Card& card, double width, Language language) {
    const Setting setting = settingOf(card);
    auto box = std::make_shared<CardBox>();
    box->textWidth = width - 2 * setting.padding.x - setting.before;
    box->textAt = {setting.padding.x + setting.before, setting.padding.y};
    const LineRoom room{box->textWidth, setting.onFirstLine};
    if (hasQuoteMarks(card)) {
        const QuoteMarks marks = quoteMarks(language);
        box->text = wrap(measure, card.text + std::string(marks.close), setting.font, room);
        box->extra = wrap(measure, marks.open, setting.font, width);
        box->extraAt = setting.padding;
    } else {
        box->text = wrap(measure, card.text, setting.font, room);
    }
    box->size = {width, textHeight(*box->text) + 2 * setting.padding.y};
    // Before the dots of a barrier, else at the end of the first line.
    const double dots = card.kind == CardKind::barrier && card.severity > 0 ? dotsWidth() : 0;
    box->starAt = {width - setting.padding.x - dots - starSize,
                   box->textAt.y + (lineHeight(setting.font) - starSize) / 2};
    return box;
}

std::shared_ptr<CardBox> pillBox(const TextMeasure& measure, const Card& card, double width) {
    auto box = std::make_shared<CardBox>();
    box->icon = pillSign(card);
    const Setting setting = settingOf(card, hasSign(card, *box));
    const double before = setting.padding.x + setting.before, star = setting.onFirstLine;
    const double room = std::max(width - before - setting.padding.x, 1.0);
    box->pill = true;
    box->text = wrap(measure, card.text, setting.font, {room, star, true});
    // It is as wide as its words, and the star stands after those of the first line.
    const double words = box->text->empty() ? std::min(emptyPill, room) : box->text->width;
    box->textWidth = std::max(words, std::min(12.0, room));
    const double first = star + (box->text->empty() ? words : box->text->lines.front().width);
    box->textAt = {before, setting.padding.y};
    const double line = box->text->empty() ? words : box->text->lines.front().width;
    box->starAt = {before + line + starGap, setting.padding.y + (lineHeight(setting.font) - starSize) / 2};
    box->size = {std::min(before + std::ceil(std::max(box->textWidth, first)) + setting.padding.x, width),
                 textHeight(*box->text) + 2 * setting.padding.y};
    return box;
}

// The unit of a metric and what it is to reach, beside the figure where there is room, else below it.
void placeNote(CardBox& box, const TextMeasure& measure, const Card& card, Language language, double firstLess) {
    std::string words = card.unit;
    if (card.target != 0) {
        if (!words.empty()) words += " · ";
        const std::string target =
            numberInWords(card.target, language) + (card.unit.empty() ? "" : "\u00A0" + card.unit);
        words += say(Message{"look.target", {{"value", target}}}, language);
    }
    if (words.empty()) return;
    box.note = wrap(measure, words, metrics::small, box.textWidth);
    const bool isBeside = box.note->lines.size() == 1 && box.extra->lines.size() == 1 &&
                          box.extra->width + noteGap + box.note->width + firstLess <= box.textWidth;
    // On the base line of the figure.
    box.noteAt = isBeside ? Point{box.extraAt.x + box.extra->width + noteGap,
                                  box.extraAt.y + box.extra->ascent - box.note->ascent}
                          : Point{box.extraAt.x, box.extraAt.y + box.extra->height()};
}

std::shared_ptr<CardBox> metricBox(const TextMeasure& measure, const Card& card, double width, Language language) {
    auto box = block(measure, card, width, language);
    const double star = settingOf(card).onFirstLine;
    box->extra = wrap(measure, numberInWords(card.number, language), number, {box->textWidth, star});
    box->extraAt = {cardPaddingX, cardPaddingY};
    box->starAt.y = cardPaddingY + (lineHeight(number) - starSize) / 2;
    placeNote(*box, measure, card, language, star);
    double y = cardPaddingY + box->extra->height();
    if (box->note) y = std::max(y, box->noteAt.y + box->note->height());
    if (card.target != 0) {
        box->bar = {cardPaddingX, y + 1, box->textWidth, barHeight};
        box->share = std::clamp(card.number / card.target, 0.0, 1.0);
        y = box->bar.bottom() + barGap;
    }
    // The words have the whole first line: the star stands beside the figure.
    box->text = wrap(measure, card.text, metrics::card, box->textWidth);
    box->textAt.y = y;
    box->size.height = y + box->text->height() + cardPaddingY;
    return box;
}

} // namespace

bool isPill(const Card& card) { return traitsOf(card.kind).hasChannel; }

double wordRoom(const Card& card, const CardBox& box) {
    const Setting setting = settingOf(card, hasSign(card, box));
    // A word that stands on the first line alone with a sign goes below it, so the sign asks for no room.
    return std::min(box.text->widestWord, widestFreeWord) + 2 * (cellPadding + setting.padding.x) + setting.before;
}

static std::shared_ptr<CardBox> measureWords(const TextMeasure& measure, const Card& card, double width,
                                             Language language) {
    if (isPill(card)) return pillBox(measure, card, width);
    return card.kind == CardKind::metric ? metricBox(measure, card, width, language)
                                         : block(measure, card, width, language);
}

// A card of a picture is as wide as it and its caption.
static void hugPicture(CardBox& box, const Size& size, bool hasWords) {
    const double room = std::max(box.size.width - 2 * pictureInset, 1.0);
    const double scale = std::min({1.0, room / size.width, tallestPicture / size.height});
    const Size shown{size.width * scale, size.height * scale};
    const double caption = hasWords ? std::ceil(box.text->width) + 2 * cardPaddingX : 0;
    const double star = box.size.width - box.starAt.x;
    box.size.width =
        std::min(std::max({std::ceil(shown.width) + 2 * pictureInset, caption, emptyPill}), box.size.width);
    box.starAt.x = box.size.width - star;
    box.textWidth = box.size.width - 2 * cardPaddingX;
    box.pictureAt = {(box.size.width - shown.width) / 2, pictureInset, shown.width, shown.height};
}

// As wide as the card, and cut where it is too high; one that is smaller stays so.
static void fitPicture(CardBox& box, const Size& size) {
    const double room = std::max(box.size.width - 2 * pictureInset, 1.0);
    const double scale = std::min(1.0, room / size.width), width = size.width * scale;
    const double lowest = std::min(lowestPicture, size.height);
    const double height = std::clamp(size.height * scale, lowest, std::max(lowest, tallestPicture));
    box.pictureAt = {(box.size.width - width) / 2, pictureInset, width, height};
    box.pictureRadius = pictureRadius;
}

// Above the words; a pill has it in the place of its icon.
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
    const bool hasSign = card.kind == CardKind::barrier || card.kind == CardKind::solution || card.momentOfTruth;
    const bool hasWords = !card.text.empty() || box.extra || hasSign;
    if (card.kind == CardKind::image)
        hugPicture(box, size, hasWords);
    else
        fitPicture(box, size);
    const double below = box.pictureAt.bottom() + (hasWords ? pictureGap : pictureInset);
    const double down = below - (box.extra ? box.extraAt.y : box.textAt.y);
    for (double* y : {&box.textAt.y, &box.extraAt.y, &box.noteAt.y, &box.bar.y, &box.starAt.y})
        *y += down;
    box.size.height = hasWords ? box.size.height + down : below;
}

std::shared_ptr<const CardBox> measureCard(const TextMeasure& measure, const Card& card,
                                           const std::shared_ptr<const Image>& picture, double width,
                                           Language language) {
    auto box = measureWords(measure, card, width, language);
    if (picture) addPicture(*box, card, picture);
    return box;
}

} // namespace cjm
