#pragma once
#include "layout/compare/facts.hpp"

#include <cjm/layout/compare/compare_layout.hpp>

#include <vector>

namespace cjm::compare {

// Both maps in one: every stage, row and card that either has, where it stands, with what became of it.

struct ContentCard {
    CardPtr before, after; // at least one
    CompareFate fate = CompareFate::same;
    bool isMoved = false;                 // it may have changed, too
    bool isTold = false;                  // under the barrier that it removes
    CardPtr remover;                      // of a barrier: the done solution
    std::vector<const MapChange*> fields; // that differ, but its text
    [[nodiscard]] const CardPtr& shown() const { return after ? after : before; }
    [[nodiscard]] bool hasOtherText() const { return before && after && before->text != after->text; }
};

struct ContentCell {
    std::vector<ContentCard> cards;  // those that are drawn
    int same = 0;                    // those that are counted
    std::vector<ContentCard> points; // of the curve
};

struct ContentStage {
    std::shared_ptr<const Stage> before, after;
    CompareFate fate = CompareFate::same;
    [[nodiscard]] const std::shared_ptr<const Stage>& shown() const { return after ? after : before; }
};

struct ContentRow {
    std::shared_ptr<const Row> before, after;
    CompareFate fate = CompareFate::same;
    bool differs = false, hasCurve = false;
    std::vector<ContentCell> cells; // one a stage
    [[nodiscard]] const std::shared_ptr<const Row>& shown() const { return after ? after : before; }
};

struct Contents {
    std::vector<ContentStage> stages;
    std::vector<ContentRow> rows; // those that differ, or all
    PersonaId owner;              // of the curve
};

Contents contentsOf(const Facts& facts, const CompareOptions& options);

} // namespace cjm::compare
