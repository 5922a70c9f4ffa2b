#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"
#include "layout/plan/table_columns.hpp"
#include "layout/value_signs.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/layout/icon_search.hpp>
#include <cjm/method/quadrants.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::plan {
namespace {

using Column = PlanColumn;

class TablePlacer {
public:
    TablePlacer(const PlanRequest& request, double width)
        : request_(request),
          layout_(request.layout),
          width_(width),
          least_(request.ofSolutions() ? solutionHeight : touchpointHeight) {}

    void place() {
        placeHeads();
        if (request_.ofSolutions() && !request_.listed.unsolved.empty()) {
            addHeading(PlanHeading::Sign::unsolved, noColour, request_.words("look.plan-unsolved"),
                       request_.listed.unsolved.size());
            for (const CardPtr& barrier : request_.listed.unsolved)
                addUnsolved(barrier);
        }
        int number = 0;
        for (const ListedGroup& group : request_.listed.groups) {
            const std::string words = group.code.empty() ? group.words : request_.words(group.code);
            if (!words.empty()) addHeading(group.sign, group.hue, capitalised(drawnLine(words)), group.cards.size());
            for (const CardPtr& card : group.cards)
                add(card, ++number);
        }
        if (number == 0 && (request_.hasHands() || layout_.rows.empty())) placeNothing();
        layout_.table = {margin, tableTop, width_, y_ - tableTop};
        for (std::size_t i = 0; i < layout_.rows.size(); ++i)
            layout_.places.emplace(layout_.rows[i].card->id.value, i);
    }

private:
    void placeHeads() {
        double x = margin;
        const auto columns = columnsFor(layout_.options.subject, width_);
        for (const ColumnWidth& each : columns) {
            PlanHead head{each.column, {x, tableTop, each.width, headHeight}, {}};
            if (const char* code = headCode(each.column, layout_.options.subject)) {
                const TextPtr words = cutLine(request_.measure, request_.words(code), headFont, each.width - 2);
                const double left = isCentred(each.column) ? x + (each.width - words->width) / 2 : x;
                head.words = placed(words, left, tableTop + (headHeight - words->height()) / 2, words->width);
            }
            layout_.columns.push_back(std::move(head));
            x += each.width;
        }
        width_ = x - margin;
        layout_.heads = {margin, tableTop, width_, headHeight};
        y_ = tableTop + headHeight;
    }

    void addHeading(PlanHeading::Sign sign, Colour hue, const std::string& text, std::size_t count) {
        PlanHeading heading;
        heading.sign = sign;
        heading.hue = hue;
        const bool hasSign = sign != PlanHeading::Sign::none && sign != PlanHeading::Sign::unsolved &&
                             sign != PlanHeading::Sign::fixFirst;
        const double left = margin + headingLeft + (hasSign ? signGap + 1 : 0);
        const TextPtr words = request_.set(text, headingFont, width_ - 120), number = numberText(count);
        heading.rect = {margin, y_, width_, std::max(headingHeight, words->height() + 2 * rowPadding)};
        const double top = y_ + (heading.rect.height - words->height()) / 2;
        heading.words = placed(words, left, top, std::ceil(words->width));
        heading.count = placed(number, heading.words.rect.right() + 7, top, number->width);
        y_ = heading.rect.bottom();
        layout_.headings.push_back(std::move(heading));
    }

    TextPtr numberText(std::size_t n) { return request_.set(std::to_string(n), countFont, width_); }

    [[nodiscard]] const Rect& at(std::size_t column) const { return layout_.columns[column].rect; }

    // Of the words in a cell: from the corner of their row, which is not known yet.
    SheetText cell(std::size_t column, std::string_view text, const Font& font, double indent = 0, double end = 0) {
        const double room = std::max(at(column).width - cellEnd - indent - end, 20.0);
        const TextPtr words = request_.set(text, font, room);
        const bool isMiddle = isCentred(layout_.columns[column].column);
        return placed(words, at(column).x + indent, 0, isMiddle ? at(column).width - indent : room,
                      isMiddle ? Align::centre : Align::left);
    }

    SheetText cellOf(std::size_t column, const Card& card, bool isStrong) {
        switch (layout_.columns[column].column) {
        case Column::name: {
            const bool isTouchpoint = card.kind == CardKind::touchpoint;
            const double end = isTouchpoint ? endOfName(card) : 0;
            return cell(column, card.text, isTouchpoint ? (isStrong ? strongFont : cellFont) : nameFont,
                        isTouchpoint ? iconGap : 0, end);
        }
        case Column::stage: return cell(column, request_.listed.stageOf(card).called(), cellFont, squareGap);
        case Column::owner: return cell(column, card.owner, cellFont);
        case Column::due: return dueCell(column, card);
        case Column::effect: return numberCell(column, card.impact);
        case Column::effort: return numberCell(column, card.effort);
        case Column::importance: return numberCell(column, card.importance, barsGap);
        case Column::rating: return numberCell(column, card.rating);
        case Column::channel: return cell(column, channelInWords(card.channel, layout_.language), cellFont);
        case Column::state: {
            const SolutionState state = card.state == SolutionState::none ? SolutionState::idea : card.state;
            return cell(column, request_.words("value.solution-" + std::string(nameOf(state))), cellFont, signGap);
        }
        default: return {};
        }
    }

    SheetText numberCell(std::size_t column, int value, double indent = 0) {
        SheetText text = cell(column, value == 0 ? std::string() : std::to_string(value), cellFont, indent);
        if (layout_.columns[column].column == Column::rating) {
            text.rect.width = ratingWidth;
            text.align = Align::centre;
        }
        return text;
    }

    SheetText dueCell(std::size_t column, const Card& card) {
        if (card.due.empty())
            return cell(column, request_.hasHands() ? request_.invitation("look.plan-due-none") : "", cellFont);
        return cell(column, shortDateInWords(card.due, layout_.language), cellFont, isOverdue(card) ? signGap - 3 : 0);
    }
    [[nodiscard]] bool isOverdue(const Card& card) const { return cjm::isOverdue(card, layout_.options.today); }

    double endOfName(const Card& card) {
        double end = card.momentOfTruth ? starSize + 8 : 0;
        if (card.thirdParty)
            end += request_.set(request_.words("look.plan-third-party"), smallFont, width_)->width + 2 * tagPadding + 8;
        return end;
    }

    PlanRow begun(const CardPtr& card, int number) {
        PlanRow row;
        row.card = card;
        row.number = number;
        row.hue = request_.listed.stageOf(*card).hue;
        row.cells.resize(layout_.columns.size());
        return row;
    }

    // True when the row of before shows the same barriers as one that is placed now would.
    [[nodiscard]] bool hasSameBarriers(const PlanRow& row) const {
        const Card& card = *row.card;
        if (card.kind == CardKind::barrier) return true;
        if (card.kind == CardKind::touchpoint) {
            const auto& barriers = request_.listed.stageOf(card).barriers;
            if (barriers.empty() || row.chips.empty()) return barriers.empty() == row.chips.empty();
            const std::string more = barriers.size() > 1 ? "+" + std::to_string(barriers.size() - 1) : std::string();
            const std::string was = row.more.empty() ? std::string() : row.more.block->lines.front().text;
            return row.chips.front().barrier == barriers.front() && more == was;
        }
        std::size_t place = 0;
        for (const CardId& id : card.solves) {
            const auto barrier = request_.map.cards.find(id);
            if (!barrier) continue;
            if (place >= row.chips.size() || row.chips[place].barrier != barrier) return false;
            ++place;
        }
        return place == row.chips.size();
    }

    // Moves the row of before to where it stands now; false when it has to be placed anew.
    bool takeFromBefore(const CardPtr& card, int number) {
        const PlanRow* same = request_.before ? request_.before->rowOf(card->id) : nullptr;
        if (!same || same->card != card || (same->number == 0) != (number == 0) || !hasSameBarriers(*same))
            return false;
        PlanRow row = *same;
        row.hue = request_.listed.stageOf(*card).hue;
        moveRow(row, y_ - row.rect.y);
        if (row.number != number) {
            const double middle = row.rect.centre().y;
            row.number = number;
            row.figure = figureOf(number);
            row.figure.rect.y = middle - row.figure.block->height() / 2;
        }
        y_ = row.rect.bottom();
        layout_.rows.push_back(std::move(row));
        return true;
    }

    SheetText figureOf(int number) {
        return placed(request_.set(std::to_string(number), numberFont, width_), margin, 0, at(0).width, Align::centre);
    }

    void add(const CardPtr& card, int number) {
        if (takeFromBefore(card, number)) return;
        PlanRow row = begun(card, number);
        const bool isStrong = card->kind == CardKind::touchpoint && worthOf(*card) == TouchpointWorth::fixFirst;
        row.isOverdue = card->kind == CardKind::solution && isOverdue(*card);
        row.figure =
            placed(request_.set(std::to_string(number), numberFont, width_), margin, 0, at(0).width, Align::centre);
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (layout_.columns[i].column == Column::barriers)
                request_.ofSolutions() ? addRemoved(row, i) : addOfStage(row, i);
            else if (i > 0)
                row.cells[i] = cellOf(i, *card, isStrong);
        }
        if (card->thirdParty && card->kind == CardKind::touchpoint) {
            const TextPtr tag = request_.set(request_.words("look.plan-third-party"), smallFont, width_);
            row.tag = placed(tag, 0, 0, tag->width);
        }
        finish(std::move(row));
    }

    // The barriers that it removes, one below the other.
    void addRemoved(PlanRow& row, std::size_t column) {
        double y = 0;
        for (const CardId& id : row.card->solves) {
            const auto barrier = request_.map.cards.find(id);
            if (!barrier) continue;
            row.chips.push_back(placeChip(request_, barrier, {at(column).x, y}, at(column).width - cellEnd - 2, false));
            y = row.chips.back().rect.bottom() + barrierGap;
        }
    }

    // The gravest barrier of its stage, and how many more there are.
    void addOfStage(PlanRow& row, std::size_t column) {
        const auto& barriers = request_.listed.stageOf(*row.card).barriers;
        const bool isMissed = worthOf(*row.card) == TouchpointWorth::fixFirst && barriers.empty();
        if (isMissed) row.more = cell(column, request_.words("look.plan-no-barrier"), cellFont);
        if (barriers.empty()) return;
        const std::size_t others = barriers.size() - 1;
        const TextPtr more = request_.set(others > 0 ? "+" + std::to_string(others) : std::string(), cellFont, width_);
        const double room = at(column).width - cellEnd - (others > 0 ? more->width + 10 : 0);
        row.chips.push_back(placeChip(request_, barriers.front(), {at(column).x, 0}, room, true));
        if (others > 0) row.more = placed(more, row.chips.back().rect.right() + 8, 0, std::ceil(more->width));
    }

    void addUnsolved(const CardPtr& barrier) {
        if (takeFromBefore(barrier, 0)) return;
        PlanRow row = begun(barrier, 0);
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            const Column column = layout_.columns[i].column;
            if (column == Column::name && request_.hasHands()) {
                const TextPtr words = request_.set(request_.invitation("look.plan-add-solution"), chipFont, width_);
                row.fresh = {at(i).x, 0, std::ceil(words->width) + 2 * freshPadding + 20, freshHeight};
                row.freshWords = placed(words, at(i).x + freshPadding + 20, 0, std::ceil(words->width));
            }
            if (column == Column::barriers)
                row.chips.push_back(placeChip(request_, barrier, {at(i).x, 0}, at(i).width - cellEnd - 2, false));
            if (column == Column::stage) {
                row.cells[i] = cellOf(i, *barrier, false);
                addConcerned(row, *barrier, at(i).right());
            }
        }
        finish(std::move(row));
    }

    // «Касается: Энергетик», over the columns to the right.
    void addConcerned(PlanRow& row, const Card& barrier, double x) {
        std::string names;
        for (const PersonaId& id : barrier.personas)
            if (const auto persona = request_.map.personas.find(id); persona && !persona->name.empty())
                names += (names.empty() ? "" : ", ") + persona->name;
        if (names.empty()) return;
        const double room = margin + width_ - x - cellEnd;
        const std::string text = request_.words(Message{"look.plan-concerns", {{"names", drawnLine(names)}}});
        row.more = placed(request_.set(text, cellFont, room), x, 0, room);
    }

    // Where it stands, as high as the highest of its cells; what is lower stands in the middle.
    void finish(PlanRow row) {
        double height = row.fresh.empty() ? 0 : row.fresh.height;
        for (const SheetText& text : row.cells)
            if (text.block) height = std::max(height, text.block->height());
        double chips = 0;
        for (const PlanChip& chip : row.chips)
            chips = chip.rect.bottom();
        if (row.more.block) height = std::max(height, row.more.block->height());
        height = std::max({least_, height + 2 * rowPadding, chips + 2 * rowPadding});
        row.rect = {margin, y_, width_, height};
        const double middle = row.rect.centre().y;
        const auto centre = [middle](SheetText& text) {
            if (text.block) text.rect.y = middle - std::max(text.block->height(), text.block->lineHeight) / 2;
        };
        for (SheetText& text : row.cells)
            centre(text);
        centre(row.figure);
        centre(row.more);
        for (PlanChip& chip : row.chips) {
            const double by = middle - chips / 2;
            chip.rect = chip.rect.moved(0, by);
            move(chip.words, 0, by);
        }
        if (!row.fresh.empty()) row.fresh.y = middle - row.fresh.height / 2;
        centre(row.freshWords);
        placeTag(row);
        y_ = row.rect.bottom();
        layout_.rows.push_back(std::move(row));
    }

    // Behind the last word of the name.
    void placeTag(PlanRow& row) {
        if (!row.tag.block) return;
        const SheetText& name = row.cells[1];
        const double words = name.block->empty() ? 0 : name.block->width;
        row.tag.rect.x = name.rect.x + words + 8 + tagPadding;
        row.tag.rect.y = name.rect.y + (lineHeight(cellFont) - row.tag.block->height()) / 2;
    }

    // Where barriers are there, they are what one begins with.
    void placeNothing() {
        const bool hasRows = !layout_.rows.empty();
        const char* code = !request_.ofSolutions() ? "look.plan-no-touchpoints"
                           : hasRows               ? "look.plan-no-solutions"
                                                   : "look.plan-nothing";
        const double room = width_ - 2 * headingLeft;
        const TextPtr words = request_.set(request_.invitation(code), cellFont, room);
        layout_.nothing = placed(words, margin + headingLeft, y_ + 14, room);
        y_ += words->height() + 28;
    }

    const PlanRequest& request_;
    PlanLayout& layout_;
    double width_, least_, y_ = 0;
};

} // namespace

void placeTable(const PlanRequest& request, double width) { TablePlacer(request, width).place(); }

} // namespace cjm::plan
