#pragma once
#include "layout/compare/contents.hpp"
#include "layout/shelf_request.hpp"

#include <cjm/layout/compare/compare_layout.hpp>

#include <string>

namespace cjm::compare {

// What every part of a comparison is placed with.
struct CompareRequest : ShelfRequest<CompareLayout> {
    const MapComparison& comparison; // `map` is the later one
    const Facts& facts;              // of it
    const Theme& theme;
    const Contents& contents;
};

// What the two are called: by their states, by their own names, or by which was first.
std::string beforeCalled(const CompareRequest& request);
std::string afterCalled(const CompareRequest& request);

// Title, summary, names and figures; returns the y below them.
double placeHead(const CompareRequest& request);
// Columns and their arrows, from this y on; returns the y below them. Sets the width of the page.
void placeColumns(const CompareRequest& request);
double placeStages(const CompareRequest& request, double y);
// Rows from this y on; returns the y below them.
double placeRows(const CompareRequest& request, double y);
// Of a row: its curves, and the height of them.
double placeChart(const CompareRequest& request, const ContentRow& content, CompareRow& row, double y);
// A card in a cell, from its upper left corner on.
CompareItem placeItem(const CompareRequest& request, const ContentCard& card, bool isPill, const Rect& room);
// What signs mean, and which maps these are; returns the y below.
double placeFoot(const CompareRequest& request, double y);

void move(CompareRow& row, double dy);

} // namespace cjm::compare
