#include "layout/grid/density.hpp"

#include "layout/grid/metrics.hpp"

#include <cjm/layout/grid/card_parts.hpp>

namespace cjm {

const Density& densityOf(HeadSize size) {
    static const Density usual{.cardTrim = {0, 0},
                               .pillTrim = {0, 0},
                               .cardGap = metrics::cardGap,
                               .emotionUnit = metrics::emotionUnit,
                               .chartPadding = metrics::chartPadding};
    static const Density dense{
        .cardTrim = {2, 3}, .pillTrim = {1, 1.5}, .cardGap = 4, .emotionUnit = 25, .chartPadding = 8};
    return size == HeadSize::dense ? dense : usual;
}

void trim(CardBox& box, const Point& by, CardMarks* marks, CardFields* fields) {
    const auto moveBack = [&](Rect& rect) {
        if (!rect.empty()) rect = rect.moved(-by.x, -by.y);
    };
    for (Point* at : {&box.textAt, &box.extraAt, &box.noteAt, &box.targetAt, &box.starAt, &box.dotsAt})
        *at = {at->x - by.x, at->y - by.y};
    moveBack(box.bar);
    if (marks)
        for (CardMark& mark : marks->list)
            moveBack(mark.rect);
    if (fields)
        for (Rect* rect :
             {&fields->bars, &fields->rating, &fields->state, &fields->owner.rect, &fields->due.rect, &fields->clock})
            moveBack(*rect);
    box.size = {box.size.width - 2 * by.x, box.size.height - 2 * by.y};
}

} // namespace cjm
