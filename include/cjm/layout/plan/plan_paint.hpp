#pragma once
#include <cjm/layout/plan/plan_hit.hpp>

#include <optional>

namespace cjm {

/// Where the hands are: what shows itself to them alone.
struct PlanHands {
    PlanZone hovered;
    std::vector<CardId> lit{}; ///< Rows and points that are shown together.
    Target edited;             ///< Open in an editor, which stands over it.
    CardId lifted;             ///< A point that is dragged: faded where it stands.
};

/// Adds title, switch and table to a scene, on a background that is painted already; only rows that `clip` touches,
/// when given. The table's head is painted by itself: it stays in view.
void paintPlanTable(const PlanLayout& layout, const Theme& theme, Scene& scene,
                    const std::optional<Rect>& clip = std::nullopt, const PlanHands& hands = {});
void paintPlanHeads(const PlanLayout& layout, const Theme& theme, Scene& scene);
/// The stage to work on first and the matrix, where the layout has them, on their ground.
void paintPlanPanel(const PlanLayout& layout, const Theme& theme, Scene& scene, const PlanHands& hands = {});
/// The point of a card as a hand carries it, around the origin.
[[nodiscard]] Scene carriedPoint(const PlanPoint& point, const Theme& theme);
/// The whole plan as one scene.
[[nodiscard]] Scene planScene(const PlanLayout& layout, const Theme& theme, const PlanHands& hands = {});

} // namespace cjm
