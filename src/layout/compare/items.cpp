#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/kind_traits.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::compare {
namespace {

constexpr std::size_t mostFields = 4; // lines of what differs on one card

// «важность: 3 → 5», in the words that the list of changes says it with.
std::string fieldLine(const CompareRequest& request, const MapChange& change) {
    const auto has = [&](std::string_view key) {
        return std::any_of(change.text.values.begin(), change.text.values.end(),
                           [&](const auto& value) { return value.first == key; });
    };
    Message line{"look.compare-field-other", change.text.values};
    if (has("before") && has("after")) {
        line.code = "look.compare-field";
    } else if (has("after")) {
        line.code = "look.compare-field-set";
    } else if (has("before")) {
        line.code = "look.compare-field-gone";
    }
    return capitalised(request.words(line));
}

// Of a touchpoint that nobody has rated there is none.
std::string ratingInWords(int rating) { return rating > 0 ? std::to_string(rating) : "–"; }

bool isRating(const MapChange& change) { return change.field == "rating" && change.before && change.after; }

class ItemPlacer {
public:
    ItemPlacer(const CompareRequest& request, const ContentCard& card, bool isPill, const Rect& room)
        : request_(request),
          card_(card),
          room_(room) {
        item_.card = card.shown();
        item_.fate = card.fate;
        item_.isPill = isPill;
    }

    CompareItem place() {
        setChip();
        const double left = room_.x + (item_.isPill ? pillX + pillSign + pillSignGap : cardX);
        const double width = room_.right() - (item_.isPill ? pillX : cardX) - left;
        if (item_.isPill)
            placePill(left, width);
        else
            placeBox(left, width);
        return std::move(item_);
    }

private:
    // What is new says so; a touchpoint that is rated otherwise shows both ratings.
    void setChip() {
        std::string words;
        if (item_.fate == CompareFate::fresh) words = request_.words("look.compare-new");
        if (item_.isPill && item_.fate == CompareFate::changed)
            for (const MapChange* change : card_.fields)
                if (isRating(*change)) {
                    const int before = card_.before->rating, after = card_.after->rating;
                    words = ratingInWords(before) + " → " + ratingInWords(after);
                    const bool areBoth = before > 0 && after > 0;
                    item_.isWorse = areBoth && after < before;
                    item_.isBetter = areBoth && after > before;
                }
        if (words.empty()) return;
        const TextPtr block = request_.set(words, chipFont, 200);
        // In a box no higher than the line it stands in: what is below that has the whole width.
        const double height = item_.isPill ? chipHeight : lineHeight(wordsFont);
        item_.chip = {0, 0, std::ceil(block->width) + 2 * chipX, height};
        item_.chipWords = placed(block, chipX, (height - block->height()) / 2, std::ceil(block->width) + 1);
    }
    void moveChip(double x, double y) {
        item_.chip = item_.chip.moved(x, y);
        move(item_.chipWords, x, y);
    }

    // What it said and says, words of its own; what stands at the end of the first line takes so much of it.
    double placeWords(double left, double y, double width, double endOfLine) {
        const std::string now = drawnText(item_.card->text);
        if (item_.fate == CompareFate::gone || card_.hasOtherText()) {
            const std::string before = drawnText(card_.before->text);
            item_.old = placed(wrap(request_.measure, before, wordsFont, width), left, y, width);
            y = item_.old.rect.bottom();
            if (item_.fate == CompareFate::gone) return y;
        }
        const TextPtr block = wrap(request_.measure, now, wordsFont, LineRoom(width, endOfLine));
        item_.text = placed(block, left, y, width);
        if (block->needsFirstLine && endOfLine > 0) below_ = true;
        return item_.text.rect.bottom();
    }

    double placeLines(double left, double y, double width) {
        using Sign = CompareItem::Line::Sign;
        const auto add = [&](Sign sign, const std::string& words, const Font& font) {
            const double indent = tickSize + tickGap;
            const TextPtr block = request_.set(words, font, width - indent);
            CompareItem::Line line;
            line.sign = sign;
            line.rect = {left, y + lineGap + (block->lineHeight - tickSize) / 2, tickSize, tickSize};
            line.words = placed(block, left + indent, y + lineGap, width - indent);
            y = line.words.rect.bottom();
            item_.lines.push_back(std::move(line));
        };
        if (card_.remover) add(Sign::tick, drawnText(card_.remover->text), strongFont);
        if (card_.isMoved) {
            const bool isOtherStage = card_.before->stage != card_.after->stage;
            const Map& map = request_.comparison.before;
            const auto stage = map.stages.find(card_.before->stage);
            const auto row = map.rows.find(card_.before->row);
            const std::string from = isOtherStage ? stage ? stage->title : std::string() : row ? row->title : "";
            add(Sign::arrow, request_.words(Message{"look.compare-from", {{"name", from}}}), wordsFont);
        }
        std::size_t shown = 0, left_over = 0;
        for (const MapChange* change : card_.fields) {
            if (item_.isPill && isRating(*change)) continue; // on its chip
            if (shown < mostFields) add(Sign::dot, fieldLine(request_, *change), wordsFont);
            ++(shown < mostFields ? shown : left_over);
        }
        if (left_over > 0)
            add(Sign::dot,
                request_.words(Message{"look.compare-more-fields", {{"n", static_cast<std::int64_t>(left_over)}}}),
                wordsFont);
        return y;
    }

    // As wide as its words ask for, up to the width of the cell.
    void placePill(double left, double width) {
        const double chip = item_.chip.empty() ? 0 : pillGap + item_.chip.width + pillEnd - pillX;
        const double line = lineHeight(wordsFont), air = (pillHeight - line) / 2;
        double y = placeWords(left, room_.y + air, width - std::max(0.0, chip), 0);
        double widest =
            std::max(item_.text.block ? item_.text.block->width : 0, item_.old.block ? item_.old.block->width : 0);
        widest = std::ceil(widest) + 1;
        const double firstLine = room_.y;
        double right = left + widest + pillX;
        if (!item_.chip.empty()) {
            moveChip(left + widest + pillGap, firstLine + (pillHeight - chipHeight) / 2);
            right = item_.chip.right() + pillEnd + 1;
        }
        const std::size_t before = item_.lines.size();
        y = placeLines(left, y, width);
        for (std::size_t i = before; i < item_.lines.size(); ++i)
            right = std::max(right, item_.lines[i].words.rect.x + item_.lines[i].words.block->width + pillX);
        right = std::min(std::ceil(right), room_.right());
        item_.sign = {room_.x + pillX, room_.y + (pillHeight - pillSign) / 2, pillSign, pillSign};
        item_.rect = {room_.x, room_.y, right - room_.x, std::max(pillHeight, y + air - room_.y)};
    }

    void placeBox(double left, double width) {
        double atEnd = 0;
        const bool isOpen =
            item_.card->kind == CardKind::barrier && item_.fate != CompareFate::gone && item_.card->severity > 0;
        if (isOpen) atEnd = 3 * dot + 2 * dotGap + dotsGap;
        if (!item_.chip.empty()) atEnd += item_.chip.width + pillGap;
        double y = placeWords(left, room_.y + cardTop, width, atEnd);
        const double line =
            item_.text.block && !item_.text.block->empty() ? item_.text.block->lineHeight : lineHeight(wordsFont);
        double top = item_.text.empty() ? room_.y + cardTop : item_.text.rect.y;
        if (below_) {
            top = y;
            y += line;
        }
        double right = left + width;
        if (!item_.chip.empty()) {
            moveChip(right - item_.chip.width + 2, top + (line - item_.chip.height) / 2);
            right = item_.chip.x - pillGap;
        }
        if (isOpen) {
            const double dots = 3 * dot + 2 * dotGap;
            item_.dots = {right - dots, top + (line - dot) / 2, dots, dot};
        }
        y = placeLines(left, y, width);
        item_.rect = {room_.x, room_.y, room_.width, y + cardEnd - room_.y};
    }

    const CompareRequest& request_;
    const ContentCard& card_;
    Rect room_;
    CompareItem item_;
    bool below_ = false; // what stands at the end of the first line has a line of its own
};

} // namespace

CompareItem placeItem(const CompareRequest& request, const ContentCard& card, bool isPill, const Rect& room) {
    return ItemPlacer(request, card, isPill, room).place();
}

} // namespace cjm::compare
