#pragma once
#include "layout/personas/parts.hpp"

namespace cjm::personas {

// Sheets side by side.
struct SheetRow {
    std::size_t count = 1;
    double width = 0; // of each
};
// So many sheets in a room: as many a row as fit, and as wide as uses the room, beside the tile when that has its place
// there. One more and narrower ones where they would get too wide; fewer than fit keep the width of the design.
SheetRow rowFor(double room, std::size_t sheets);

// A sheet whose blocks stand at the origin each, and how high they want to be.
struct SheetDraft {
    PersonaSheet sheet;
    BlockHeights heights;
};

struct SheetRequest : PersonaRequest {
    const PersonasOptions& options;
    double width = 0; // of the sheet
    [[nodiscard]] double content() const;
    // Said to who works on the map; it is never printed.
    [[nodiscard]] std::string invitation(std::string_view code) const { return say(code, options.language); }
};

// Of a whole sheet, with what is between its blocks.
double totalOf(const BlockHeights& heights);

SheetDraft draftSheet(const SheetRequest& request, const std::shared_ptr<const Persona>& persona);

// The facts of a sheet, from the origin on; returns how high they are.
double placeFacts(const SheetRequest& request, PersonaSheet& sheet);

// The sheet with its top left corner at a point.
PersonaSheet settled(SheetDraft draft, Point at, const BlockHeights& heights);

} // namespace cjm::personas
