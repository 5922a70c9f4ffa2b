#include "layout/grid/grid_header.hpp"
#include "layout/grid/metrics.hpp"
#include "layout/words.hpp"

#include <cjm/base/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

// Whom a map is about and what happens: two columns notesGap its title and the stages.

namespace cjm {
namespace {

constexpr double notesGap = 44, widestNote = 960, narrowestNote = 200, belowStacked = 8, afterName = 10;
constexpr std::size_t mostRead = 2'000; // characters: more than the lines hold

// From the upper left corner of its room.
PlacedNote placedNote(const GridLayout& layout, const TextMeasure& measure, MapPart part, const std::string& text,
                      double width) {
    const HeadStyle& head = headStyle(layout.options.head);
    PlacedNote note;
    note.field = nameOf(part);
    const TextPtr name = wrap(measure, say("part." + note.field, languageOf(layout)), metrics::noteName, width);
    const bool isBefore = head.hasNamesBefore && name->width < width / 3;
    const double indent = isBefore ? std::ceil(name->width) + afterName : 0, room = width - indent;
    note.name = {name, {}, name->width};
    note.whole = wrap(measure, utf8::prefix(text, mostRead), metrics::note, room);
    const std::size_t most = layout.options.shortNotes ? 1 : head.mostNoteLines;
    note.text = {cutLines(measure, note.whole, room, most), {indent, isBefore ? 0 : name->height()}, room};
    return note;
}

} // namespace

double placeNotes(GridLayout& layout, const TextMeasure& measure, double width, double above) {
    const HeadStyle& head = headStyle(layout.options.head);
    const double left = layout.options.margin, room = width - 2 * left;
    const std::pair<MapPart, const std::string*> all[] = {{MapPart::audience, &layout.passport->audience},
                                                          {MapPart::scenario, &layout.passport->scenario}};
    const auto isShown = [&](const auto& each) { return !each.second->empty() && shows(layout, each.first); };
    const auto count = std::count_if(std::begin(all), std::end(all), isShown);
    if (count == 0) return above + head.below;
    const double half = (room - notesGap) / 2;
    const bool isStacked = count > 1 && half < narrowestNote;
    const double each = std::min(count > 1 && !isStacked ? half : room, widestNote);
    // On a screen there is room for a subtitle, whether there is one or not.
    const double belowTitle = layout.options.isPage ? above : layout.subtitle.at.y + lineHeight(head.subtitle);
    double x = left, y = std::max(above, belowTitle) + head.notesAbove, bottom = y;
    for (const auto& one : all) {
        if (!isShown(one)) continue;
        PlacedNote note = placedNote(layout, measure, one.first, *one.second, each);
        note.name.at = {x, y};
        note.text.at = {x + note.text.at.x, y + note.text.at.y};
        bottom = std::max(bottom, note.text.at.y + note.text.block->height());
        layout.notes.push_back(std::move(note));
        if (isStacked)
            y = bottom + belowStacked;
        else
            x += each + notesGap;
    }
    return bottom + head.notesBelow;
}

} // namespace cjm
