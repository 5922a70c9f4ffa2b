#include "layout/loop/metrics.hpp"
#include "layout/loop/placing.hpp"
#include "layout/parts.hpp"
#include "layout/value_signs.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace cjm::loop {
namespace {

constexpr double designRoom = 1480, circle = 18, besideArrow = legendArrow + arrowGap, besideSign = 28, chipStep = 21,
                 captionHeight = 16;

class LegendPlacer {
public:
    LegendPlacer(const LoopRequest& request, double y)
        : request_(request),
          legend_(request.layout.legend),
          room_(request.layout.size.width - 2 * margin) {
        legend_.top = y;
        top_ = y + legendAbove - 6 + captionHeight;
        bottom_ = top_;
    }

    double place() {
        placeFirsts();
        placeKinds();
        placeSigns();
        placeRest();
        return bottom_;
    }

private:
    [[nodiscard]] double at(double share) const { return std::round(share * room_ / designRoom); }

    void caption(std::string_view code, double x) {
        const TextPtr words = request_.set(request_.words(code), captionFont, room_);
        legend_.captions.push_back(placed(words, margin + x, top_ - captionHeight, std::ceil(words->width)));
    }

    // How high a line is for these words.
    static double lineOf(const TextPtr& block) { return std::max(legendLine, block->height() + 6); }

    // Words beside a sign, in the middle of a line from `y` on.
    SheetText inLine(const TextPtr& block, double x, double y, double width, double height) {
        bottom_ = std::max(bottom_, y + height);
        return placed(block, x, y + (height - block->height()) / 2, width);
    }

    // Important and rated low: the greatest gap first, at most four. Two in a row stand level.
    void placeFirsts() {
        std::vector<Found> found;
        for (const GroupContent& content : request_.grouped.contents)
            for (const CardPtr& card : content.touchpoints)
                if (worthOf(*card) == TouchpointWorth::fixFirst) found.push_back({card, &content, {}});
        const auto gap = [](const Found& each) { return each.card->importance - each.card->rating; };
        std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) { return gap(a) > gap(b); });
        constexpr std::size_t most = 4;
        if (found.empty()) return;
        caption("look.loop-fix-first", 0);
        found.resize(std::min(found.size(), most));
        double y = top_;
        for (std::size_t row = 0; row < found.size(); row += firstColumns) {
            const std::size_t end = std::min(row + firstColumns, found.size());
            double height = 0;
            for (std::size_t i = row; i < end; ++i) {
                const FirstColumn column = firstColumn(i - row);
                found[i].words = request_.set(drawnText(found[i].card->text), strongFont, column.width);
                height = std::max(height, lineOf(found[i].words));
            }
            for (std::size_t i = row; i < end; ++i)
                placeFirst(found[i], firstColumn(i - row), y, height);
            y += height;
        }
    }

    struct Found {
        CardPtr card;
        const GroupContent* group;
        TextPtr words;
    };
    static constexpr std::size_t firstColumns = 2;
    // Where a column begins, where its words do behind the signs, and their room: to the next column.
    struct FirstColumn {
        double x, words, width;
    };
    [[nodiscard]] FirstColumn firstColumn(std::size_t column) const {
        const bool isLast = column + 1 == firstColumns;
        const double x = margin + static_cast<double>(column) * at(legendFirst);
        const double words = x + circle + 8 + importanceSign.width + 6 + chipWidth + 8;
        const double right = isLast ? margin + at(legendKinds) - legendColumnAir : x + at(legendFirst) - 8;
        return {x, words, right - words};
    }

    void placeFirst(const Found& found, const FirstColumn& column, double y, double height) {
        LoopLegend::First first;
        first.card = found.card;
        first.group = found.group->group;
        first.hue = found.group->hue;
        first.words = inLine(found.words, column.words, y, column.width, height);
        const double x = column.x, middle = y + height / 2;
        first.circle = {x, middle - circle / 2, circle, circle};
        first.bars = {x + circle + 8, middle - importanceSign.height / 2, importanceSign.width, importanceSign.height};
        first.chip = {first.bars.right() + 6, middle - chipHeight / 2, chipWidth, chipHeight};
        const TextPtr number = request_.set(std::to_string(numberOf(first.group)), smallNumberFont, circle);
        first.number = placed(number, x, middle - number->height() / 2, circle, Align::centre);
        const TextPtr rating = request_.set(std::to_string(found.card->rating), strongChipFont, chipWidth);
        first.rating = placed(rating, first.chip.x, middle - rating->height() / 2, chipWidth, Align::centre);
        first.rect = {x - 4, y, column.words + column.width - x + 4, height};
        legend_.firsts.push_back(std::move(first));
    }

    void placeKinds() {
        std::set<TransitionKind> used;
        for (const GroupWay& way : request_.grouped.ways)
            used.insert(way.kind());
        if (used.empty()) return;
        caption("look.loop-ways", at(legendKinds));
        const std::vector<TransitionKind> kinds(used.begin(), used.end());
        const double width = at(legendKind) - besideArrow - legendKindAir;
        const auto said = [&](std::size_t i) {
            return request_.words("value.transition-" + std::string(nameOf(kinds[i])));
        };
        const auto lines = twoLines(kinds.size(), said, [=](std::size_t) { return width; });
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            LoopLegend::Kind entry;
            entry.kind = kinds[i];
            const Line& on = lines[i % 2];
            const std::size_t column = i / 2;
            const double x = margin + at(legendKinds) + static_cast<double>(column) * at(legendKind);
            entry.words = inLine(request_.set(said(i), wordsFont, width), x + besideArrow, on.y, width, on.height);
            entry.from = {x, on.y + on.height / 2};
            legend_.kinds.push_back(std::move(entry));
        }
    }

    // Two lines, in which every second entry stands: as high as the highest of theirs.
    struct Line {
        double y, height;
    };
    template <class Said, class Width>
    std::array<Line, 2> twoLines(std::size_t count, const Said& said, const Width& width) const {
        std::array<Line, 2> lines{Line{top_, legendLine}, Line{top_, legendLine}};
        for (std::size_t i = 0; i < count; ++i) {
            double& height = lines[i % 2].height;
            height = std::max(height, lineOf(request_.set(said(i), wordsFont, width(i))));
        }
        lines[1].y += lines[0].height;
        return lines;
    }

    [[nodiscard]] std::vector<std::pair<LoopLegend::Sign, const char*>> signsInUse() const {
        bool important = false, rated = false, first = false, star = false;
        for (const GroupContent& content : request_.grouped.contents)
            for (const CardPtr& card : content.touchpoints) {
                important = important || card->importance > 0;
                rated = rated || card->rating > 0;
                first = first || worthOf(*card) == TouchpointWorth::fixFirst;
                star = star || card->momentOfTruth;
            }
        using Sign = LoopLegend::Sign;
        std::vector<std::pair<Sign, const char*>> signs;
        if (important) signs.emplace_back(Sign::importance, "look.loop-importance");
        if (first) signs.emplace_back(Sign::first, "look.plan-legend-fix");
        if (rated) signs.emplace_back(Sign::rating, "look.loop-rating");
        if (star) signs.emplace_back(Sign::star, "look.loop-star");
        return signs;
    }

    void placeSigns() {
        const auto signs = signsInUse();
        if (signs.empty()) return;
        caption("look.loop-signs", at(legendSigns));
        const auto said = [&](std::size_t i) { return request_.words(signs[i].second); };
        const auto lines = twoLines(signs.size(), said, [&](std::size_t i) { return roomBeside(signs[i].first); });
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const std::size_t column = i / 2;
            const double x = margin + at(legendSigns) + static_cast<double>(column) * at(legendSign);
            placeSign(signs[i].first, said(i), x, lines[i % 2]);
        }
    }

    static double besideOf(LoopLegend::Sign sign) {
        return sign == LoopLegend::Sign::rating ? 2 * chipStep + chipWidth + 8 : besideSign;
    }
    [[nodiscard]] double roomBeside(LoopLegend::Sign sign) const {
        return std::max(at(legendSign) - 8 - besideOf(sign), 60.0);
    }

    void placeSign(LoopLegend::Sign sign, const std::string& words, double x, const Line& on) {
        LoopLegend::Entry entry;
        entry.sign = sign;
        const double middle = on.y + on.height / 2, room = roomBeside(sign);
        const auto rating = [&](double left, const char* digit, const Font& font) {
            const TextPtr block = request_.set(digit, font, chipWidth);
            legend_.ratings.push_back(placed(block, left, middle - block->height() / 2, chipWidth, Align::centre));
        };
        switch (sign) {
        case LoopLegend::Sign::importance:
            entry.rect = {x, middle - importanceSign.height / 2, importanceSign.width, importanceSign.height};
            break;
        case LoopLegend::Sign::rating:
            entry.rect = {x, middle - chipHeight / 2, 2 * chipStep + chipWidth, chipHeight};
            for (int i = 0; i < 3; ++i)
                rating(x + i * chipStep, i == 0 ? "4" : i == 1 ? "3" : "2", chipFont);
            break;
        case LoopLegend::Sign::first:
            entry.rect = {x, middle - chipHeight / 2, chipWidth, chipHeight};
            rating(x, "2", strongChipFont);
            break;
        case LoopLegend::Sign::star: entry.rect = {x, middle - starSize / 2, starSize, starSize}; break;
        }
        entry.words = inLine(request_.set(words, wordsFont, room), x + besideOf(sign), on.y, room, on.height);
        legend_.signs.push_back(std::move(entry));
    }

    void placeRest() {
        const LoopRest& rest = request_.grouped.rest;
        std::string words;
        const auto add = [&](const char* code, std::int64_t count) {
            if (count == 0) return;
            words += words.empty() ? request_.words("look.loop-rest") + " " : ", ";
            words += say(Message{code, {{"n", count}}}, request_.layout.language);
        };
        add("look.loop-rest-touchpoints", rest.touchpoints);
        add("look.loop-rest-ways", rest.ways);
        add("look.loop-rest-inside", rest.inside);
        if (words.empty()) return;
        const TextPtr block = request_.set(words, wordsFont, room_);
        legend_.rest = placed(block, margin, bottom_ + 8, room_);
        bottom_ = legend_.rest.rect.bottom();
    }

    const LoopRequest& request_;
    LoopLegend& legend_;
    double room_, top_ = 0, bottom_ = 0;
};

} // namespace

double placeLegend(const LoopRequest& request, double y) { return LegendPlacer(request, y).place(); }

} // namespace cjm::loop
