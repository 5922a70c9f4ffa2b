#pragma once
#include "layout/personas/parts.hpp"

namespace cjm::personas {

// One persona on a page: a column, or in two rows a block with its lists beside its words.

struct PageColumn : PersonaFigure {
    Rect bar;
    std::vector<SheetText> facts;
    bool hasRoles = false; // the first of `facts` are the roles
    SheetText quote, note;
    bool isAssumption = false;
    std::vector<Rect> rules;
    SheetText cards, confirmed;
    Rect squares;
    int known = 0, confirmedCards = 0;
    BlockHeights heights; // `lists` stand right of the first three when the column is wide
};

struct ColumnRequest : PersonaRequest {
    double width = 0;
    bool isWide = false; // lists beside words
    double air = 0;      // below a quote
};

// Its parts stand at the origin each.
PageColumn draftColumn(const ColumnRequest& request, const std::shared_ptr<const Persona>& persona);
// Puts it at a point; returns the y below it.
double settle(PageColumn& column, const ColumnRequest& request, Point at, const BlockHeights& heights);
void paintColumn(const PageColumn& column, const Theme& theme, Scene& scene);

} // namespace cjm::personas
