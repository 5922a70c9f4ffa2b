#pragma once
#include "layout/stage_name.hpp"

#include <cjm/layout/plan/plan_layout.hpp>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace cjm::plan {

using CardPtr = std::shared_ptr<const Card>;

// The stages of a map with their hues, by their ids.
struct ListedStage {
    std::shared_ptr<const Stage> stage;
    Hue hue;
    std::vector<CardPtr> barriers; // over it, the gravest first
    [[nodiscard]] const std::string& called() const { return calledBriefly(*stage); }
};

// Rows that belong together; `code` or `words` say what they have in common, neither where there is one group alone.
struct ListedGroup {
    PlanHeading::Sign sign = PlanHeading::Sign::none;
    std::string code, words;
    Colour hue;
    std::vector<CardPtr> cards;
};

// What of a map the plan lists, in the order that is asked for.
struct Listed {
    Listed(const Map& map, const Theme& theme, const PlanOptions& options);

    std::vector<ListedStage> stages; // in their order
    std::vector<CardPtr> unsolved;   // barriers, the gravest first
    std::vector<ListedGroup> groups;
    std::size_t solutions = 0, touchpoints = 0, barriers = 0;

    [[nodiscard]] const ListedStage& stageOf(const Card& card) const { return stages[placeOf(card)]; }
    [[nodiscard]] std::size_t placeOf(const Card& card) const { return places_.at(card.stage.value); }

private:
    std::unordered_map<std::string, std::size_t> places_; // of stages, by id
};

} // namespace cjm::plan
