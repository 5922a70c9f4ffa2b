#include "layout/personas/metrics.hpp"

#include <cjm/layout/personas/personas_hit.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

constexpr double entryBarHeight = 2;
constexpr double dropReach = 10; // around a list and its heading

// Where an entry can be let go: on the list, its signs and its heading, and close by.
bool isAtList(const SheetList& list, Point point) {
    Rect room = list.heading.rect.united(list.body);
    for (const SheetText& item : list.items)
        room = room.united({item.rect.x - listIndent, item.rect.y, item.rect.width + listIndent, item.rect.height});
    return room.inset(-dropReach).contains(point);
}

const SheetList* listAt(const PersonasLayout& layout, const Target& target) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    const PersonaSheet* sheet = field ? layout.sheetOf(field->persona) : nullptr;
    if (!sheet) return nullptr;
    const auto found = std::find_if(sheet->lists.begin(), sheet->lists.end(),
                                    [&](const SheetList& list) { return list.field == field->field; });
    return found == sheet->lists.end() ? nullptr : &*found;
}

} // namespace
} // namespace cjm::personas

namespace cjm {

std::optional<ListEntry> listEntryAt(const PersonasLayout& layout, Point point) {
    for (const PersonaSheet& sheet : layout.sheets)
        for (const SheetList& list : sheet.lists)
            for (std::size_t i = 0; i < list.items.size(); ++i)
                if (list.items[i].rect.contains(point))
                    return ListEntry{PersonaFieldTarget{sheet.persona->id, std::string(list.field)},
                                     static_cast<int>(i)};
    return std::nullopt;
}

std::optional<PersonaGap> listGapAt(const PersonasLayout& layout, const ListEntry& dragged, Point point) {
    using namespace personas;
    const SheetList* list = listAt(layout, dragged.list);
    if (!list || dragged.index < 0 || dragged.index >= static_cast<int>(list->items.size())) return std::nullopt;
    if (!isAtList(*list, point)) return std::nullopt;
    std::vector<Rect> staying;
    for (int i = 0; i < static_cast<int>(list->items.size()); ++i)
        if (i != dragged.index) staying.push_back(list->items[static_cast<std::size_t>(i)].rect);
    if (staying.empty()) return std::nullopt;
    const auto next =
        std::find_if(staying.begin(), staying.end(), [&](const Rect& rect) { return rect.centre().y > point.y; });
    const double y =
        next == staying.end() ? staying.back().bottom() + personaListGap / 2 : next->y - personaListGap / 2;
    return PersonaGap{static_cast<int>(next - staying.begin()),
                      {list->body.x, y - entryBarHeight / 2, list->body.width, entryBarHeight}};
}

} // namespace cjm
