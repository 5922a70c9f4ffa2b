#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/compare/shapes.hpp"
#include "layout/parts.hpp"

#include <cjm/base/plain_text.hpp>
#include <cjm/model/kind_traits.hpp>

#include <algorithm>

namespace cjm::compare {
namespace {

// A row that has no title is called by its kind.
std::string rowCalled(const CompareRequest& request, const Row& row) {
    return row.title.empty() ? request.words("board.row-" + std::string(nameOf(row.kind))) : drawnText(row.title);
}

// Its title and what became of it, at the left; returns the y below them.
double placeTitle(const CompareRequest& request, const ContentRow& content, CompareRow& row, double y) {
    const double left = margin + rowTitleLeft, room = titleColumn - rowTitleLeft - rowTitleRight;
    const double top = y + rowTop;
    row.sign = {margin + signLeft, top + (lineHeight(rowFont) - signSize) / 2, signSize, signSize};
    double at = top;
    const auto add = [&](SheetText& text, const std::string& words, const Font& font) {
        text = placed(request.set(words, font, room), left, at, room);
        if (!text.empty()) at = text.rect.bottom();
    };
    const bool isGone = row.fate == CompareFate::gone;
    const bool isRenamed = content.before && content.after && content.before->title != content.after->title;
    if (isGone || isRenamed) add(row.old, rowCalled(request, *content.before), isGone ? rowFont : lineFont);
    if (!isGone) add(row.title, rowCalled(request, *content.after), rowFont);
    const char* mark = row.fate == CompareFate::fresh   ? "look.compare-new-row"
                       : row.fate == CompareFate::moved ? "look.compare-moved-row"
                       : isGone                         ? "look.compare-gone-row"
                                                        : nullptr;
    if (mark) {
        at += 2;
        add(row.mark, request.words(mark), chipFont);
    }
    return at;
}

// Returns the y below it, or 0 where nothing stands in it.
double placeCell(const CompareRequest& request, const ContentCell& cell, const CompareStage& stage, double y,
                 CompareRow& row) {
    const Rect room{stage.x + cellPadding, y, stage.width - 2 * cellPadding, 0};
    double at = y;
    for (const ContentCard& card : cell.cards) {
        const bool isPill = traitsOf(card.shown()->kind).hasChannel && card.fate != CompareFate::gone;
        CompareItem item = placeItem(request, card, isPill, {room.x, at, room.width, 0});
        item.hue = stage.hue;
        at = item.rect.bottom() + cardGap;
        row.items.push_back(std::move(item));
    }
    if (cell.same == 0) return cell.cards.empty() ? 0 : at - cardGap;
    const bool isMore = !cell.cards.empty();
    const Message words{isMore ? "look.compare-same-cards" : "look.compare-same-only",
                        {{"n", std::int64_t{cell.same}}}};
    const TextPtr block = request.set(request.words(words), lineFont, room.width - 2 * cardX);
    row.counts.push_back(placed(block, room.x + cardX, at + 1, room.width - 2 * cardX));
    return row.counts.back().rect.bottom();
}

CompareRow placeRow(const CompareRequest& request, const ContentRow& content, double y) {
    CompareRow row;
    row.row = content.shown();
    row.fate = content.fate;
    double bottom = placeTitle(request, content, row, y);
    double top = y + rowTop;
    if (content.hasCurve) {
        top = y + placeChart(request, content, row, y);
        bottom = std::max(bottom, top - rowEnd);
        top += cardGap;
    }
    for (std::size_t i = 0; i < content.cells.size(); ++i)
        bottom = std::max(bottom, placeCell(request, content.cells[i], request.layout.stages[i], top, row));
    row.rect = {margin, y, request.layout.right - margin, std::max(leastRow, bottom + rowEnd - y)};
    return row;
}

} // namespace

void move(CompareRow& row, double dy) {
    row.rect = row.rect.moved(0, dy);
    row.sign = row.sign.moved(0, dy);
    for (SheetText* text : {&row.old, &row.title, &row.mark})
        cjm::move(*text, 0, dy);
    if (row.chart) move(*row.chart, dy);
    for (CompareItem& item : row.items) {
        for (Rect* rect : {&item.rect, &item.sign, &item.chip, &item.dots})
            *rect = rect->moved(0, dy);
        for (SheetText* text : {&item.old, &item.text, &item.chipWords})
            cjm::move(*text, 0, dy);
        for (CompareItem::Line& line : item.lines) {
            line.rect = line.rect.moved(0, dy);
            cjm::move(line.words, 0, dy);
        }
    }
    for (SheetText& count : row.counts)
        cjm::move(count, 0, dy);
}

double placeRows(const CompareRequest& request, double y) {
    for (const ContentRow& content : request.contents.rows) {
        CompareRow row = placeRow(request, content, y);
        y = row.rect.bottom();
        request.layout.rows.push_back(std::move(row));
    }
    return y;
}

} // namespace cjm::compare
