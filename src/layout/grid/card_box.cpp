#include "layout/grid/card_box.hpp"

#include "layout/direction.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/model/kind_traits.hpp>
#include <cjm/model/picture.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

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

// How the words of a card are set: beside a sign before them, and around what stands at the end of the first line.
struct Setting {
    Font font = metrics::card;
    Point padding{cardPaddingX, cardPaddingY};
    double before = 0, onFirstLine = 0;
};

bool hasDots(const Card& card) { return card.kind == CardKind::barrier && card.severity > 0; }

// `hasSign`: of a pill, whose sign is looked for once.
Setting settingOf(const Card& card, bool hasSign = false) {
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

// A picture stands in the place of a pill's sign.
bool hasSign(const Card& card, const CardBox& box) { return !card.image.empty() || !box.icon.empty(); }

// The line at whose end the star and the dots stand: the first, or, where a word needs all of that, the last. With no
// room there either, the one below.
std::size_t lineOfSigns(const CardBox& box, double signs) {
    const TextBlock& text = *box.text;
    if (!text.needsFirstLine) return 0;
    const bool fits = text.lines.back().width + signs <= box.textWidth;
    return text.lines.size() - (fits && text.lines.size() > 1 ? 1 : 0);
}

// How wide the words are with the star and the dots.
double widthWithSigns(const CardBox& box, double signs) {
    const std::size_t line = lineOfSigns(box, signs);
    const double words = line < box.text->lines.size() ? box.text->lines[line].width : 0;
    return std::max(box.text->width, words + signs);
}

// At the end of their line, which is on the left where that is written from right to left; `reach` is how far from
// where the words begin.
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

// What opens a quote stands before its words, and all of their lines begin behind it.
void placeQuote(CardBox& box, const TextMeasure& measure, const Card& card, const Setting& setting, Language language) {
    const QuoteMarks marks = quoteMarks(language);
    const std::string closed = card.text + std::string(marks.close);
    if (isRightToLeft(card.text)) { // there the words do not begin on the left
        box.text = wrap(measure, std::string(marks.open) + closed, setting.font, {box.textWidth, setting.onFirstLine});
        return;
    }
    box.extra = wrap(measure, marks.open, setting.font, box.textWidth);
    box.extraAt = setting.padding;
    box.textAt.x += box.extra->width;
    box.textWidth -= box.extra->width;
    box.text = wrap(measure, closed, setting.font, {box.textWidth, setting.onFirstLine});
}

std::shared_ptr<CardBox> block(const TextMeasure& measure, const Card& card, double width, Language language) {
    const Setting setting = settingOf(card);
    auto box = std::make_shared<CardBox>();
    box->textWidth = width - 2 * setting.padding.x - setting.before;
    box->textAt = {setting.padding.x + setting.before, setting.padding.y};
    if (hasQuoteMarks(card))
        placeQuote(*box, measure, card, setting, language);
    else
        box->text = wrap(measure, card.text, setting.font, {box->textWidth, setting.onFirstLine});
    const double signs = setting.onFirstLine;
    const bool areBelow = !box->text->empty() && lineOfSigns(*box, signs) == box->text->lines.size();
    box->size = {width, textHeight(*box->text) + (areBelow ? box->text->lineHeight : 0) + 2 * setting.padding.y};
    // Words without a frame have the star beside them: far away it would belong to the next ones.
    placeSigns(*box, card, isBare(card) ? std::min(widthWithSigns(*box, signs), box->textWidth) : box->textWidth);
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
    box->textAt = {before, setting.padding.y};
    box->textWidth = room;
    const bool isBelow = !box->text->empty() && lineOfSigns(*box, star) == box->text->lines.size();
    // It is as wide as its words with the star.
    const double words = box->text->empty() ? emptyPill + star : widthWithSigns(*box, star);
    box->textWidth = std::min(std::max(words, 12.0), room);
    box->size = {std::min(before + std::ceil(box->textWidth) + setting.padding.x, width),
                 textHeight(*box->text) + (isBelow ? box->text->lineHeight : 0) + 2 * setting.padding.y};
    placeSigns(*box, card, box->size.width - before - setting.padding.x);
    return box;
}

std::string targetInWords(const Card& card, Language language) {
    const std::string target = numberInWords(card.target, language) + (card.unit.empty() ? "" : "\u00A0" + card.unit);
    return say(Message{"look.target", {{"value", target}}}, language);
}

// The unit of a metric stays beside the figure, whose type goes down for it; what it is to reach comes after it, or
// below where there is no room. A unit that is too long begins the line below.
void placeFigure(CardBox& box, const TextMeasure& measure, const Card& card, Language language, double star) {
    const std::string figure = numberInWords(card.number, language);
    const std::string target = card.target != 0 ? targetInWords(card, language) : std::string();
    const std::string both = card.unit + (card.unit.empty() || target.empty() ? "" : " · ") + target;
    box.extra = wrap(measure, figure, number, {box.textWidth, star});
    box.extraAt = {cardPaddingX, cardPaddingY};
    if (both.empty()) return;
    const double room = box.textWidth - star - noteGap;
    const auto isLine = [](const TextPtr& text) { return text->lines.size() == 1; };
    TextPtr note = wrap(measure, both, small, box.textWidth), below;
    if (!isLine(box.extra) || !isLine(note) || box.extra->width + note->width > room) {
        below = std::exchange(note, nullptr);
        const TextPtr unit = card.unit.empty() ? nullptr : wrap(measure, card.unit, small, box.textWidth);
        const TextPtr smaller = unit ? wrap(measure, figure, number, room - unit->width) : nullptr;
        if (unit && isLine(unit) && isLine(smaller) && smaller->width + unit->width <= room) {
            box.extra = smaller;
            note = unit;
            below = target.empty() ? nullptr : wrap(measure, target, small, box.textWidth);
        }
    }
    box.note = note;
    box.target = below;
    if (note) // on the base line of the figure
        box.noteAt = {box.extraAt.x + box.extra->width + noteGap, box.extraAt.y + box.extra->ascent - note->ascent};
    box.targetAt = {box.extraAt.x, box.extraAt.y + box.extra->height()};
}

std::shared_ptr<CardBox> metricBox(const TextMeasure& measure, const Card& card, double width, Language language) {
    auto box = block(measure, card, width, language);
    placeFigure(*box, measure, card, language, settingOf(card).onFirstLine);
    box->starAt = {width - cardPaddingX - starSize, cardPaddingY + (lineHeight(number) - starSize) / 2};
    double y = cardPaddingY + box->extra->height();
    if (box->note) y = std::max(y, box->noteAt.y + box->note->height());
    if (box->target) y = std::max(y, box->targetAt.y + box->target->height());
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

bool isBare(const Card& card) { return card.kind == CardKind::goal && card.span <= 1 && !parseColour(card.colour); }

double wordRoom(const Card& card, const CardBox& box) {
    const double inset = settingOf(card).padding.x;
    // The star and the dots go below a word that leaves them no room, so they ask for none.
    return std::min(box.text->widestWord, widestFreeWord) + 2 * (cellPadding + inset) + (box.textAt.x - inset);
}

static std::shared_ptr<CardBox> measureWords(const TextMeasure& measure, const Card& card, double width,
                                             Language language) {
    if (isPill(card)) return pillBox(measure, card, width);
    return card.kind == CardKind::metric ? metricBox(measure, card, width, language)
                                         : block(measure, card, width, language);
}

// A card of a picture is as wide as it and its caption.
static void hugPicture(CardBox& box, const Card& card, const Size& size, bool hasWords) {
    const double room = std::max(box.size.width - 2 * pictureInset, 1.0);
    const double scale = std::min({1.0, room / size.width, tallestPicture / size.height});
    const Size shown{size.width * scale, size.height * scale};
    const double words = widthWithSigns(box, settingOf(card).onFirstLine);
    const double caption = hasWords ? std::ceil(words) + 2 * cardPaddingX : 0;
    box.size.width =
        std::min(std::max({std::ceil(shown.width) + 2 * pictureInset, caption, emptyPill}), box.size.width);
    box.textWidth = box.size.width - 2 * cardPaddingX;
    placeSigns(box, card, box.textWidth);
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
        hugPicture(box, card, size, hasWords);
    else
        fitPicture(box, size);
    const double below = box.pictureAt.bottom() + (hasWords ? pictureGap : pictureInset);
    const double down = below - (box.extra ? box.extraAt.y : box.textAt.y);
    for (double* y :
         {&box.textAt.y, &box.extraAt.y, &box.noteAt.y, &box.targetAt.y, &box.bar.y, &box.starAt.y, &box.dotsAt.y})
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
