#pragma once
#include "layout/personas/parts.hpp"

namespace cjm::personas {

// A sheet whose blocks stand at the origin each, and how high they want to be.
struct SheetDraft {
    PersonaSheet sheet;
    BlockHeights heights;
};

struct SheetRequest : PersonaRequest {
    const PersonasOptions& options;
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
