#pragma once
#include <cjm/edit/diff.hpp>
#include <cjm/layout/plan/plan_options.hpp>
#include <cjm/layout/sheet_text.hpp>
#include <cjm/layout/text.hpp>
#include <cjm/layout/theme.hpp>
#include <cjm/method/priority.hpp>
#include <cjm/model/map.hpp>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cjm {

class TextShelf;

/// The columns of the table.
enum class PlanColumn {
    number,
    name,
    barriers, ///< Of a solution: those that it removes; of a touchpoint: those of its stage.
    stage,
    owner,
    due,
    effect,
    effort,
    state,
    channel,
    importance,
    rating
};

struct PlanHead {
    PlanColumn column = PlanColumn::number;
    Rect rect;
    SheetText words;
};

/// A barrier in a row.
struct PlanChip {
    std::shared_ptr<const Card> barrier;
    Rect rect;
    SheetText words;
};

/// A line over the rows that belong together.
struct PlanHeading {
    enum class Sign { none, unsolved, idea, planned, doing, done, stage, fixFirst };
    Sign sign = Sign::none;
    Colour hue; ///< Of a stage.
    Rect rect;
    SheetText words, count;
};

/// A solution, a touchpoint, or a barrier that no solution removes.
struct PlanRow {
    std::shared_ptr<const Card> card;
    Rect rect;
    int number = 0; ///< From 1 on; 0 for a barrier.
    SheetText figure;
    std::vector<SheetText> cells; ///< One for each column of the table.
    std::vector<PlanChip> chips;
    Rect fresh; ///< «Решение»: the button of a barrier; none where nobody works.
    SheetText freshWords;
    SheetText tag;  ///< «чужая», of a touchpoint.
    SheetText more; ///< «+2», or that no barrier is named.
    Hue hue;        ///< Of its stage.
    bool isOverdue = false;
};

/// A point of the matrix: a row that has both values.
struct PlanPoint {
    std::shared_ptr<const Card> card;
    int number = 0;
    Rect rect;
    SheetText figure;
    Hue hue;
    bool isHollow = false;  ///< Done already; or a touchpoint that need not be mended first.
    bool isUnrated = false; ///< It lacks a value, and stands under the field.
};

/// What is worth doing: effort and effect, or rating and importance, 1 to 5 each.
struct PlanMatrix {
    Rect rect; ///< Of the field itself.
    SheetText title, summary;
    Rect zone;                       ///< Of the corner to begin with.
    double borderX = 0, borderY = 0; ///< Between the quadrants.
    std::vector<SheetText> corners, scale;
    SheetText across, up; ///< What the axes are.
    std::vector<PlanPoint> points;
    std::vector<SheetText> others; ///< «+12» where points have no room.
    Rect unrated;                  ///< Below the field: points that lack a value.
    SheetText unratedWords;
    std::vector<SheetText> legend;
    Rect legendSign;
};

/// A stage in the list of those to work on first.
struct PlanStage {
    std::shared_ptr<const Stage> stage;
    Hue hue;
    Rect rect, ring, bar;
    double share = 0; ///< Of the bar.
    SheetText name, points, priority;
    bool isChosen = false;
};

/// The stage to work on first, and why.
struct PlanFirst {
    SheetText heading, corner;
    bool canReturn = false; ///< The corner leads back to the stage that is worked out.
    StageId workedOut;
    SheetText name, none;
    struct Reason {
        StageReason::Of of = StageReason::Of::barriers;
        double value = 0; ///< Of an emotion.
        SheetText words;
        std::vector<CardId> cards;
    };
    std::vector<Reason> reasons;
    std::vector<PlanStage> stages;
    SheetText more, note; ///< Further stages; how points are counted.
};

/// Where everything of the plan stands.
struct PlanLayout {
    PlanOptions options;
    Size size;
    Language language = Language::russian; ///< Of what may be printed.
    SheetText title;
    struct Switch {
        PlanSubject subject = PlanSubject::solutions;
        Rect rect;
        SheetText words, count;
    };
    std::vector<Switch> subjects;
    Rect orderChip, groupingChip; ///< None where nobody works.
    SheetText orderCaption, orderWords, groupingCaption, groupingWords;
    Rect table, heads;
    std::vector<PlanHead> columns;
    std::vector<PlanHeading> headings;
    std::vector<PlanRow> rows; ///< Top to bottom.
    SheetText nothing;         ///< What a table without rows of its own says.
    Rect panel;
    bool isPanelBeside = true; ///< Otherwise it stands under the table.
    PlanFirst first;
    PlanMatrix matrix;
    std::unordered_map<std::string, std::size_t> places; ///< Of rows, by the ids of their cards.
    std::shared_ptr<TextShelf> texts;                    ///< Set already; the next layout may take them from here.
    Map of;                                              ///< What it was placed for.

    [[nodiscard]] const PlanRow* rowOf(const CardId& card) const;
    [[nodiscard]] const PlanHead* headOf(PlanColumn column) const;
    /// A cell of a row, when the table has the column.
    [[nodiscard]] const SheetText* cellOf(const PlanRow& row, PlanColumn column) const;
};

/// Places the plan of a map. No text is clipped: rows grow. O(cards log cards + words); a row that stood in the layout
/// of `before` as it stands now is only moved, and words that were set there are not set anew.
[[nodiscard]] PlanLayout layoutPlan(const Map& map, const Theme& theme, const TextMeasure& measure,
                                    const PlanOptions& options, const PlanLayout* before = nullptr);

/// False when nothing of what differs is drawn or counted in the plan. O(changes).
[[nodiscard]] bool changesPlan(const Diff& diff);

} // namespace cjm
