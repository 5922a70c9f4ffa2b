#include "layout/compare/figures.hpp"
#include "layout/compare/metrics.hpp"
#include "layout/compare/placing.hpp"
#include "layout/parts.hpp"
#include "layout/words.hpp"

#include <cjm/base/plain_text.hpp>

#include <algorithm>
#include <cmath>

namespace cjm::compare {
namespace {

bool tellsByStates(const CompareRequest& request) {
    return request.comparison.before.passport->state != request.comparison.after.passport->state;
}

std::string called(const CompareRequest& request, bool isAfter) {
    const Map& map = isAfter ? request.comparison.after : request.comparison.before;
    if (tellsByStates(request))
        return request.words(map.passport->state == MapState::asIs ? "look.compare-as-is" : "look.compare-to-be");
    const std::string& own = isAfter ? request.layout.options.afterName : request.layout.options.beforeName;
    return own.empty() ? request.words(isAfter ? "look.compare-after" : "look.compare-before") : drawnLine(own);
}

// States are said in capitals, as they are on the map; names as they are.
std::string onSign(const CompareRequest& request, bool isAfter) {
    const Map& map = isAfter ? request.comparison.after : request.comparison.before;
    if (tellsByStates(request))
        return request.words(map.passport->state == MapState::asIs ? "look.as-is" : "look.to-be");
    return called(request, isAfter);
}

// Both names at the right; returns where they begin.
double placeNames(const CompareRequest& request, double right) {
    constexpr double widest = 260;
    CompareLayout& layout = request.layout;
    const auto sign = [&](bool isAfter, Rect& rect, SheetText& words) {
        const TextPtr block = cutLine(request.measure, onSign(request, isAfter), nameFont, widest);
        const double width = std::ceil(block->width) + 2 * namePadding;
        rect = {right - width, namesTop, width, nameHeight};
        words = placed(block, rect.x, rect.y + (nameHeight - block->height()) / 2, width, Align::centre);
        right = rect.x;
    };
    sign(true, layout.afterRect, layout.afterName);
    layout.arrow = {right - nameGap - nameArrow, namesTop + (nameHeight - nameArrow) / 2, nameArrow, nameArrow};
    right = layout.arrow.x - nameGap;
    sign(false, layout.beforeRect, layout.beforeName);
    return right;
}

// One figure from the origin, in this width.
CompareFigureBox figureBox(const CompareRequest& request, CompareFigure figure, double width) {
    CompareFigureBox box;
    const double left = barWidth + barGap, room = width - left;
    const TextPtr value = request.set(figure.value, valueFont, room);
    const double beside = room - value->width - valueGap;
    const TextPtr label = request.set(drawnLine(figure.label), labelFont, std::max(beside, 60.0));
    box.value = placed(value, left, 0, value->width);
    double y = value->height();
    // On the line of the figure where it is one line itself.
    if (label->lines.size() == 1 && label->width <= beside + 0.5) {
        box.label = placed(label, left + value->width + valueGap, value->ascent - label->ascent, label->width);
    } else {
        const TextPtr below = request.set(drawnLine(figure.label), labelFont, room);
        box.label = placed(below, left, y, room);
        y = box.label.rect.bottom();
    }
    const TextPtr note = request.set(drawnLine(figure.note), noteFont, room);
    box.note = placed(note, left, y + noteGap, room);
    if (!note->empty()) y = box.note.rect.bottom();
    box.bar = {0, 2, barWidth, y - 2};
    box.figure = std::move(figure);
    return box;
}

void shift(CompareFigureBox& box, double x, double y) {
    box.bar = box.bar.moved(x, y);
    for (SheetText* text : {&box.value, &box.label, &box.note})
        move(*text, x, y);
}

// How wide a figure is that has all the room it wants.
double wantedWidth(const CompareRequest& request, const CompareFigure& figure) {
    const double head =
        request.measure.width(figure.value, valueFont) + valueGap + request.measure.width(figure.label, labelFont);
    return barWidth + barGap + std::ceil(std::max(head, request.measure.width(figure.note, noteFont))) + 2;
}

// Side by side from margin to margin: as wide as they want, or in equal parts where they want more than there is.
double placeFigures(const CompareRequest& request, double y) {
    CompareLayout& layout = request.layout;
    auto figures = figuresOf(request.facts, layout.language);
    if (figures.empty()) return y;
    const double room = layout.size.width - 2 * margin, count = static_cast<double>(figures.size());
    const double share = (room - figureGap * (count - 1)) / count;
    std::vector<double> widths;
    double sum = 0, spare = 0;
    std::size_t wide = 0;
    for (const CompareFigure& figure : figures) {
        widths.push_back(wantedWidth(request, figure));
        sum += widths.back();
        if (widths.back() <= share)
            spare += share - widths.back();
        else
            ++wide;
    }
    if (sum + figureGap * (count - 1) > room) {
        const double more = wide > 0 ? spare / static_cast<double>(wide) : 0;
        sum = 0;
        for (double& width : widths) {
            width = std::min(width, share + (width > share ? more : 0));
            sum += width;
        }
    }
    const double gap = count > 1 ? std::clamp((room - sum) / (count - 1), figureGap / 2, mostFigureGap) : 0;
    double x = margin, bottom = y;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        CompareFigureBox box = figureBox(request, std::move(figures[i]), widths[i]);
        shift(box, x, y);
        x += widths[i] + gap;
        bottom = std::max(bottom, box.bar.bottom());
        layout.figures.push_back(std::move(box));
    }
    for (CompareFigureBox& box : layout.figures)
        box.bar.height = bottom - box.bar.y;
    return bottom;
}

std::string sourceOf(const CompareRequest& request, bool isAfter) {
    const Passport& passport = isAfter ? *request.comparison.after.passport : *request.comparison.before.passport;
    std::string what = drawnLine(passport.versionLabel);
    const std::string date = dateInWords(passport.date, request.layout.language);
    if (!date.empty()) what += (what.empty() ? "" : ", ") + date;
    if (what.empty()) return {};
    const std::string name = called(request, isAfter);
    return request.words(
        Message{"look.compare-source", {{"name", isAfter ? name : capitalised(name)}, {"what", what}}});
}

// Of what the page shows: each sign once.
std::string legendOf(const CompareLayout& layout, const CompareRequest& request) {
    bool removed = false, gone = false, fresh = false, moved = false, rating = false;
    for (const CompareRow& row : layout.rows)
        for (const CompareItem& item : row.items) {
            const bool hasTick = !item.lines.empty() && item.lines.front().sign == CompareItem::Line::Sign::tick;
            removed = removed || (item.fate == CompareFate::gone && hasTick);
            gone = gone || (item.fate == CompareFate::gone && !hasTick);
            fresh = fresh || item.fate == CompareFate::fresh;
            moved = moved || item.fate == CompareFate::moved;
            rating = rating || (item.fate == CompareFate::changed && !item.chip.empty());
        }
    std::string words;
    const auto add = [&](bool is, const char* code) {
        if (is) words += (words.empty() ? "" : " · ") + request.words(code);
    };
    add(removed && !gone, "look.compare-legend-removed");
    add(gone && !removed, "look.compare-legend-gone");
    add(gone && removed, "look.compare-legend-both");
    add(fresh, "look.compare-legend-new");
    add(moved, "look.compare-legend-moved");
    add(rating, "look.compare-legend-rating");
    return words;
}

} // namespace

std::string beforeCalled(const CompareRequest& request) { return called(request, false); }
std::string afterCalled(const CompareRequest& request) { return called(request, true); }

double placeHead(const CompareRequest& request) {
    CompareLayout& layout = request.layout;
    const Passport& passport = *request.comparison.after.passport;
    const double right = placeNames(request, layout.size.width - margin);
    const double room = right - headGap - margin;
    layout.title = placed(request.set(drawnText(passport.title), titleFont, room), margin, titleTop, room);
    const std::string line = inALine(request.facts, layout.language, request.contents.owner);
    const double y = layout.title.empty() ? titleTop : layout.title.rect.bottom() + summaryGap;
    layout.summary = placed(request.set(line, summaryFont, room), margin, y, room);
    const double bottom = std::max(layout.summary.rect.bottom(), layout.afterRect.bottom());
    return placeFigures(request, bottom + figuresGap);
}

double placeFoot(const CompareRequest& request, double y) {
    CompareLayout& layout = request.layout;
    layout.footTop = y;
    const double room = layout.size.width - 2 * margin;
    std::string source = sourceOf(request, false);
    const std::string after = sourceOf(request, true);
    if (!after.empty()) source += source.empty() ? capitalised(after) : " · " + after;
    const TextPtr legend = request.set(legendOf(layout, request), footFont, room);
    const TextPtr maps = request.set(source, footFont, room);
    const bool isOneLine = legend->width + footBetween + maps->width <= room;
    layout.legend = placed(legend, margin, y + footGap, room);
    double top = y + footGap;
    if (!isOneLine && !legend->empty()) top = layout.legend.rect.bottom();
    layout.source = placed(maps, margin, top, room, isOneLine ? Align::right : Align::left);
    if (legend->empty() && maps->empty()) return y;
    return std::max(layout.legend.rect.bottom(), layout.source.rect.bottom());
}

} // namespace cjm::compare
