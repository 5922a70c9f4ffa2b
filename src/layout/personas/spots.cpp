#include "layout/personas/metrics.hpp"

#include <cjm/layout/personas/personas_hit.hpp>

#include <algorithm>

namespace cjm::personas {
namespace {

constexpr double frameRoom = 3;    // between a text and the frame of its editor
constexpr double closeRoom = -0.5; // the same where other lines stand close: in the blank between the two

// The fields of a sheet in the order of Tab.
constexpr std::string_view fieldOrder[] = {"name", "segment", "decisionRoles",    "age",   "education", "company",
                                           "role", "quote",   "responsibilities", "needs", "motives",   "pains"};

TextSpot spotAround(Rect text, const Font& font) { return {text.inset(-frameRoom), text, font, Align::left}; }

TextSpot spotOfText(const SheetText& text) {
    TextSpot spot = spotAround(text.rect, text.block->font);
    spot.lines = text.block;
    return spot;
}

// Of a text that has another right above or below it.
TextSpot closeSpot(const SheetText& text) {
    TextSpot spot = spotOfText(text);
    const Rect& r = text.rect;
    spot.frame = {r.x - frameRoom, r.y - closeRoom, r.width + 2 * frameRoom, r.height + 2 * closeRoom};
    return spot;
}

// A quote opens where its letters stand: behind one quotation mark, and with room for the other.
TextSpot spotOfQuote(const SheetQuote& quote) {
    TextSpot spot = closeSpot(quote.words);
    spot.text.width -= quote.mark;
    spot.indent = quote.mark;
    return spot;
}

Rect chipsRect(const PersonaSheet& sheet) {
    Rect all = sheet.chips.front().rect;
    for (const RoleChip& chip : sheet.chips)
        all = all.united(chip.rect);
    return all;
}

std::optional<TextSpot> spotIn(const PersonaSheet& sheet, std::string_view field) {
    if (field == "name") return closeSpot(sheet.name);
    if (field == "segment") return closeSpot(sheet.segment);
    if (field == "quote") return spotOfQuote(sheet.quote);
    if (field == "decisionRoles") return spotAround(chipsRect(sheet), chipFont);
    if (field == "avatar") return TextSpot{sheet.avatar, sheet.avatar, nameFont, Align::left};
    for (const SheetFact& fact : sheet.facts)
        if (fact.field == field) return closeSpot(fact.value);
    for (const SheetList& list : sheet.lists)
        if (list.field == field) return spotAround(list.body, itemFont);
    return std::nullopt;
}

bool isAudience(const Target& target) {
    const auto* field = std::get_if<MapFieldTarget>(&target);
    return field && field->field == "audience";
}

// All fields of a layout one behind the other.
std::vector<Target> fieldsInOrder(const PersonasLayout& layout) {
    std::vector<Target> fields{MapFieldTarget{"audience"}};
    for (const PersonaSheet& sheet : layout.sheets)
        for (const std::string_view field : fieldOrder)
            fields.emplace_back(PersonaFieldTarget{sheet.persona->id, std::string(field)});
    return fields;
}

} // namespace
} // namespace cjm::personas

namespace cjm {

std::optional<TextSpot> spotOf(const PersonasLayout& layout, const Target& target) {
    using namespace personas;
    if (isAudience(target)) return spotOfText(layout.audienceText);
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    const auto* id = field ? &field->persona : std::get_if<PersonaId>(&target);
    const PersonaSheet* sheet = id ? layout.sheetOf(*id) : nullptr;
    if (!sheet) return std::nullopt;
    if (field) return spotIn(*sheet, field->field);
    TextSpot spot = spotOfText(sheet->name);
    spot.frame = sheet->rect;
    return spot;
}

Surface surfaceOf(const PersonasLayout& layout, const Theme& theme, const Target& target) {
    Surface surface{noColour, theme.ink, theme.accent, theme.accentInk};
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    const auto* id = field ? &field->persona : std::get_if<PersonaId>(&target);
    const PersonaSheet* sheet = id ? layout.sheetOf(*id) : nullptr;
    const bool isHead =
        !field || field->field == "name" || field->field == "segment" || field->field == "decisionRoles";
    if (!sheet || !isHead) return surface;
    surface.ink = sheet->tones.deep;
    return surface;
}

std::string emptyWords(const PersonasLayout& layout, const Target& target) {
    const auto* field = std::get_if<PersonaFieldTarget>(&target);
    std::string_view name = std::holds_alternative<PersonaId>(target) ? "name" : "";
    if (field) name = field->field;
    if (personas::isAudience(target)) return say("look.audience-none", layout.options.language);
    if (name == "name" || name == "segment")
        return say("look.persona-" + std::string(name) + "-none", layout.options.language);
    if (name == "quote") return say("look.quote-none", layout.options.language);
    for (const std::string_view fact : {"age", "education", "company", "role"})
        if (name == fact) return say("look.fact-" + std::string(name) + "-none", layout.options.language);
    return {};
}

std::optional<Target> nextField(const PersonasLayout& layout, const Target& target, bool backwards) {
    using namespace personas;
    const std::vector<Target> fields = fieldsInOrder(layout);
    const auto* persona = std::get_if<PersonaId>(&target);
    const Target from = persona ? Target(PersonaFieldTarget{*persona, "name"}) : target;
    const auto at = std::find(fields.begin(), fields.end(), from);
    if (at == fields.end()) return std::nullopt;
    if (persona && !backwards) return *at; // a sheet is entered at its name
    if (backwards ? at == fields.begin() : at + 1 == fields.end()) return std::nullopt;
    return backwards ? *(at - 1) : *(at + 1);
}

} // namespace cjm
