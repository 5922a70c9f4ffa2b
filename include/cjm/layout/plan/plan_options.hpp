#pragma once
#include <cjm/base/message.hpp>

#include <span>
#include <string>

namespace cjm {

/// What the table of the plan lists.
enum class PlanSubject { solutions, touchpoints };
/// How its rows are ordered: `weight` is by effect and then effort, or by importance and then rating.
enum class PlanOrder { weight, due, rating, stage };
/// What its rows are grouped by: `turn` is the state of a solution, or what to do about a touchpoint.
enum class PlanGrouping { turn, stage, owner, channel, group, none };

/// Those that there are for a subject, the usual one first.
[[nodiscard]] std::span<const PlanOrder> planOrders(PlanSubject subject);
[[nodiscard]] std::span<const PlanGrouping> planGroupings(PlanSubject subject);
/// The codes of their words in the catalogue.
[[nodiscard]] std::string wordsOf(PlanOrder order, PlanSubject subject);
[[nodiscard]] std::string wordsOf(PlanGrouping grouping, PlanSubject subject);

/// Sizes that a view may choose, and what it can do. In pixels.
struct PlanOptions {
    double width = 1600; ///< Of the room; with less than 1100 the panel stands under the table.
    PlanSubject subject = PlanSubject::solutions;
    PlanOrder order = PlanOrder::weight;
    PlanGrouping grouping = PlanGrouping::turn;
    /// Of words that are for who works on the map alone. What may be printed too is in the map's own language, and in
    /// this one when it has none.
    Language language = Language::russian;
    bool hasHands = true;   ///< With all that invites to do something; without it for print.
    bool allStages = false; ///< The list of stages with more than the first seven.
    std::string today{};    ///< YYYY-MM-DD: what should be done by now is marked. Empty: nothing is.
    bool operator==(const PlanOptions&) const = default;
};

} // namespace cjm
