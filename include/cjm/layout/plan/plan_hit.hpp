#pragma once
#include <cjm/layout/plan/plan_layout.hpp>
#include <cjm/layout/spots.hpp>
#include <cjm/model/target.hpp>

#include <optional>
#include <string>

namespace cjm {

/// What a point of the plan is good for.
struct PlanZone {
    enum class Kind {
        ground,
        subject,  ///< The other half of the switch: `index`.
        order,    ///< Opens the menu of orders,
        grouping, ///< and that of groups.
        cell,     ///< `column` of the row of `card`.
        bar,      ///< A bar of importance: `index`, from 1 on.
        chip,     ///< `barrier` in the row of `card`.
        cut,      ///< The cross on it.
        fresh,    ///< «Решение»: of a barrier; or a barrier for a touchpoint that has none.
        stage,    ///< Makes it the first to work on.
        back,     ///< Leads back to the stage that is worked out.
        reason,   ///< `index`: leads to its cards.
        stages,   ///< The rest of the list of stages.
        point,    ///< Of `card`, in the matrix or under it.
    };
    Kind kind = Kind::ground;
    CardId card, barrier;
    StageId stage;
    PlanColumn column = PlanColumn::name;
    int index = 0;
    bool operator==(const PlanZone&) const = default;
};
/// What stands at a point; the table's head and the panel are asked by themselves, since they may be drawn elsewhere.
[[nodiscard]] PlanZone hit(const PlanLayout& layout, Point point);
/// What of the panel stands at a point.
[[nodiscard]] PlanZone hitPanel(const PlanLayout& layout, Point point);

/// The place of a row, and of its name as a text that is edited.
[[nodiscard]] std::optional<TextSpot> spotOf(const PlanLayout& layout, const Target& target);
/// The box of one cell of a row; nothing when the table has no such column.
[[nodiscard]] std::optional<Rect> cellBox(const PlanLayout& layout, const CardId& card, PlanColumn column);
/// The cross on a barrier in a row.
[[nodiscard]] Rect crossOf(const PlanChip& chip);

/// Both values of a place in the matrix: across (effort, rating) and up (effect, importance), 1 to 5.
struct PlanValues {
    int across = 0, up = 0;
    bool operator==(const PlanValues&) const = default;
};
/// Those of a card, as it stands in the matrix of its kind; 0 for what is not set.
[[nodiscard]] PlanValues valuesOf(const Card& card);
/// The values nearest to a point of the matrix; nothing outside of it.
[[nodiscard]] std::optional<PlanValues> valuesAt(const PlanMatrix& matrix, Point point);
/// The square of the matrix that stands for these.
[[nodiscard]] Rect squareOf(const PlanMatrix& matrix, const PlanValues& values);
/// «оценка 4 → 5», «важность 3 → 4, оценка 2 → 3»: what would change; empty for nothing.
[[nodiscard]] std::string changeInWords(const Card& card, const PlanValues& to, Language language);

/// What a reader of the screen says of a row.
[[nodiscard]] std::string spokenOf(const PlanLayout& layout, const Target& target);

} // namespace cjm
