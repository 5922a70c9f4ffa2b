#include "layout/parts.hpp"
#include "layout/plan/metrics.hpp"
#include "layout/plan/placing.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::plan {

PlanChip placeChip(const PlanRequest& request, const CardPtr& barrier, Point corner, double width, bool isBare) {
    PlanChip chip;
    chip.barrier = barrier;
    const double padding = isBare ? 0 : barrierPadding;
    const double dots = barrier->severity > 0 ? dotsGap + dotsWidth : 0;
    const double room = std::max(width - 2 * padding - dots, 40.0);
    const bool isEmpty = drawnLine(barrier->text).empty();
    const TextPtr words = request.set(isEmpty ? request.words("look.card-without-words") : barrier->text,
                                      isBare ? cellFont : barrierFont, room);
    const double height = std::max(words->height() + (isBare ? 0 : 2 * 2.5), isBare ? 0 : barrierHeight);
    chip.rect = {corner.x, corner.y, std::ceil(words->width) + 2 * padding + dots, height};
    chip.words = placed(words, corner.x + padding, corner.y + (height - words->height()) / 2, std::ceil(words->width));
    return chip;
}

void moveRow(PlanRow& row, double dy) {
    row.rect = row.rect.moved(0, dy);
    for (SheetText* text : {&row.figure, &row.tag, &row.more, &row.freshWords})
        move(*text, 0, dy);
    for (SheetText& cell : row.cells)
        move(cell, 0, dy);
    for (PlanChip& chip : row.chips) {
        chip.rect = chip.rect.moved(0, dy);
        move(chip.words, 0, dy);
    }
    row.fresh = row.fresh.moved(0, dy);
}

} // namespace cjm::plan
