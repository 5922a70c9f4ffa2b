#include <cjm/layout/plan/plan_options.hpp>

#include <array>

namespace cjm {
namespace {

constexpr std::array solutionOrders{PlanOrder::weight, PlanOrder::due, PlanOrder::stage};
constexpr std::array touchpointOrders{PlanOrder::weight, PlanOrder::rating, PlanOrder::stage};
constexpr std::array solutionGroupings{PlanGrouping::turn, PlanGrouping::stage, PlanGrouping::owner,
                                       PlanGrouping::none};
constexpr std::array touchpointGroupings{PlanGrouping::turn, PlanGrouping::stage, PlanGrouping::channel,
                                         PlanGrouping::group, PlanGrouping::none};

} // namespace

std::span<const PlanOrder> planOrders(PlanSubject subject) {
    if (subject == PlanSubject::solutions) return solutionOrders;
    return touchpointOrders;
}

std::span<const PlanGrouping> planGroupings(PlanSubject subject) {
    if (subject == PlanSubject::solutions) return solutionGroupings;
    return touchpointGroupings;
}

std::string wordsOf(PlanOrder order, PlanSubject subject) {
    switch (order) {
    case PlanOrder::due: return "look.plan-order-due";
    case PlanOrder::rating: return "look.plan-order-rating";
    case PlanOrder::stage: return "look.plan-by-stage";
    case PlanOrder::weight: break;
    }
    return subject == PlanSubject::solutions ? "look.plan-order-effect" : "look.plan-order-importance";
}

std::string wordsOf(PlanGrouping grouping, PlanSubject subject) {
    switch (grouping) {
    case PlanGrouping::stage: return "look.plan-by-stage";
    case PlanGrouping::owner: return "look.plan-by-owner";
    case PlanGrouping::channel: return "look.plan-by-channel";
    case PlanGrouping::group: return "look.plan-by-group";
    case PlanGrouping::none: return "look.plan-by-none";
    case PlanGrouping::turn: break;
    }
    return subject == PlanSubject::solutions ? "look.plan-by-state" : "look.plan-by-worth";
}

} // namespace cjm
