#pragma once
#include "layout/personas/parts.hpp"

namespace cjm::personas {

// How high the blocks of a sheet are: all sheets of a row have the same.
struct BlockHeights {
    double head = 0, facts = 0, quote = 0, lists = 0, curve = 0, foot = 0;
    void include(const BlockHeights& other);
    [[nodiscard]] double total() const;
};

// A sheet whose blocks stand at the origin each, and how high they want to be.
struct SheetDraft {
    PersonaSheet sheet;
    BlockHeights heights;
};

struct SheetRequest {
    const Map& map;
    const MapKnowledge& knowledge;
    const Theme& theme;
    const TextMeasure& measure;
    const PersonasOptions& options;
    Language language;
};

SheetDraft draftSheet(const SheetRequest& request, const std::shared_ptr<const Persona>& persona);

// The sheet with its top left corner at a point.
PersonaSheet settled(SheetDraft draft, Point at, const BlockHeights& heights);

} // namespace cjm::personas
