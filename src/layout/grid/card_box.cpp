#include "layout/grid/card_box.hpp"

#include "layout/direction.hpp"
#include "layout/grid/card_fields.hpp"
#include "layout/grid/card_marks.hpp"
#include "layout/grid/card_picture.hpp"
#include "layout/grid/card_signs.hpp"
#include "layout/grid/density.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/layout/channels.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/model/kind_traits.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cjm {
namespace {

using namespace metrics;

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

// What opens a quote stands before its words, and all of their lines begin behind it.
void placeQuote(CardBox& box, const TextMeasure& measure, const Card& card, const CardSetting& setting,
                Language language) {
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

// Marks of a barrier stand under its dots: beside the second line, or on one of their own.
TextPtr wordsUnderDots(const TextMeasure& measure, const Card& card, const CardSetting& setting, double width,
                       double atEnd) {
    TextPtr usual = wrap(measure, card.text, setting.font, {width, setting.onFirstLine});
    if (usual->lines.size() <= 1 || usual->lines[1].width + atEnd <= width) return usual;
    return wrapBefore(measure, card.text, setting.font, {width, setting.onFirstLine}, atEnd);
}

// `atEnd`: what the last line keeps free.
std::shared_ptr<CardBox> block(const TextMeasure& measure, const Card& card, double width, Language language,
                               double atEnd) {
    const CardSetting setting = settingOf(card);
    auto box = std::make_shared<CardBox>();
    box->textWidth = width - 2 * setting.padding.x - setting.before;
    box->textAt = {setting.padding.x + setting.before, setting.padding.y};
    if (hasQuoteMarks(card))
        placeQuote(*box, measure, card, setting, language);
    else if (atEnd > 0 && hasDots(card))
        box->text = wordsUnderDots(measure, card, setting, box->textWidth, atEnd);
    else
        box->text = wrapBefore(measure, card.text, setting.font, {box->textWidth, setting.onFirstLine}, atEnd);
    const double signs = setting.onFirstLine;
    box->size = {width, textHeight(*box->text) + (areSignsBelow(*box, signs) ? box->text->lineHeight : 0) +
                            2 * setting.padding.y};
    // Words without a frame have the star beside them: far away it would belong to the next ones.
    placeSigns(*box, card, isBare(card) ? std::min(widthWithSigns(*box, signs), box->textWidth) : box->textWidth);
    return box;
}

std::shared_ptr<CardBox> pillBox(const TextMeasure& measure, const Card& card, double width, double atEnd) {
    auto box = std::make_shared<CardBox>();
    box->icon = pillSign(card);
    const CardSetting setting = settingOf(card, !box->icon.empty());
    const double before = setting.padding.x + setting.before, star = setting.onFirstLine;
    const double room = std::max(width - before - setting.padding.x, 1.0);
    box->pill = true;
    box->text = wrapBefore(measure, card.text, setting.font, {room, star, true}, atEnd);
    box->textAt = {before, setting.padding.y};
    box->textWidth = room;
    // It is as wide as its words with the star.
    double words = box->text->empty() ? emptyPill + star : widthWithSigns(*box, star);
    if (atEnd > 0) words = std::max(words, widthWithMarks(*box, star, atEnd));
    box->textWidth = std::min(std::max(words, 12.0), room);
    box->size = {std::min(before + std::ceil(box->textWidth) + setting.padding.x, width),
                 textHeight(*box->text) + (areSignsBelow(*box, star) ? box->text->lineHeight : 0) +
                     2 * setting.padding.y};
    placeSigns(*box, card, box->size.width - before - setting.padding.x);
    return box;
}

// The same with bars and rating, which stand beside all of its lines, or below words that need all of the width.
std::shared_ptr<CardBox> pillWithTail(const TextMeasure& measure, const Card& card, double width, double atEnd,
                                      CardFields& fields) {
    auto box = std::make_shared<CardBox>();
    box->icon = pillSign(card);
    const CardSetting setting = settingOf(card, !box->icon.empty());
    Font font = setting.font;
    if (fields.isFixedFirst) font.face = Face::semiBold;
    const double before = setting.padding.x + setting.before, tail = tailWidth(card, fields);
    const double all = std::max(width - before - setting.padding.x, 1.0);
    const double beside = width - before - tail - tailEnd(fields);
    const auto set = [&](double room) {
        box->text = wrapBefore(measure, card.text, font, {room, 0, true}, atEnd);
        box->textWidth = room;
    };
    set(std::max(beside, 1.0));
    fields.isTailBelow = std::max(box->text->widestWord, atEnd) > beside;
    if (fields.isTailBelow) set(all);
    box->pill = true;
    box->textAt = {before, setting.padding.y};
    double words = box->text->empty() ? emptyPill : box->text->width;
    if (atEnd > 0) words = std::max(words, widthWithMarks(*box, 0, atEnd));
    box->textWidth = std::min(std::max(words, 12.0), box->textWidth);
    const double line = before + std::ceil(box->textWidth);
    const double wide = fields.isTailBelow ? std::max(line + setting.padding.x, before + tail + tailEnd(fields))
                                           : line + tail + tailEnd(fields);
    if (fields.isTailBelow)
        fields.belowWords = tailAir + (atEnd > 0 && standBelowWords(*box, atEnd) ? lineHeight(font) : 0);
    const double below = fields.isTailBelow ? fields.belowWords + tailHeight : 0;
    box->size = {std::min(wide, width), textHeight(*box->text) + below + 2 * setting.padding.y};
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

std::shared_ptr<CardBox> metricBox(const TextMeasure& measure, const Card& card, double width, Language language,
                                   double atEnd) {
    auto box = block(measure, card, width, language, 0);
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
    box->text = wrapBefore(measure, card.text, metrics::card, box->textWidth, atEnd);
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

CardLook lookOf(Language language, const GridOptions& options) {
    CardShow show = options.show.with(CardField::comments, false); // they stand over cards
    const bool hasDetails = !options.isPage && show.with(CardField::picture, false) != CardShow();
    const bool isDense = options.head == HeadSize::dense;
    return {language, options.evidence, show, hasDetails, options.voting, options.today, isDense};
}

static std::shared_ptr<CardBox> measureWords(const TextMeasure& measure, const Card& card, double width,
                                             Language language, double atEnd) {
    if (isPill(card)) return pillBox(measure, card, width, atEnd);
    return card.kind == CardKind::metric ? metricBox(measure, card, width, language, atEnd)
                                         : block(measure, card, width, language, atEnd);
}

// How much less padding a card has where room is dear; words without a frame begin where those of their stage do.
static Point trimOf(const Card& card) {
    const Density& dense = densityOf(HeadSize::dense);
    if (isPill(card)) return dense.pillTrim;
    return {isBare(card) ? 0 : dense.cardTrim.x, dense.cardTrim.y};
}

std::shared_ptr<const CardBox> measureCard(const TextMeasure& measure, const Card& card,
                                           const std::shared_ptr<const Image>& picture, double width,
                                           const CardLook& look) {
    const auto marks = marksOf(measure, card, look);
    const auto fields = fieldsOf(measure, card, look);
    const bool showsPicture = picture && (look.show.has(CardField::picture) || card.kind == CardKind::image);
    const Point less = look.dense && !showsPicture ? trimOf(card) : Point{};
    width += 2 * less.x; // the usual padding goes to all sides of it, and is trimmed at last
    const double atEnd = marks ? marks->width : 0;
    const bool hasTail = fields && fields->hasTail();
    // Marks stand on the line of the owner, where there is one.
    auto box = hasTail ? pillWithTail(measure, card, width, atEnd, *fields)
                       : measureWords(measure, card, width, look.language, fields ? 0 : atEnd);
    if (showsPicture) addPicture(*box, card, picture, width);
    if (hasTail) placeTail(*box, card, fields);
    if (fields && !hasTail) placeOwner(*box, measure, card, look, fields);
    if (marks) placeMarks(*box, card, marks);
    if (look.dense) trim(*box, less, marks.get(), fields.get());
    return box;
}

} // namespace cjm
